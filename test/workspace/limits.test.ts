import { checkBlocks, refuseMessage, refuseView } from '../../workspace/limits/check.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (id: string, more: object = {}) => ({
  type: 'button',
  action_id: id,
  text: plain('Go'),
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const cell = (text: string) => ({ type: 'raw_text', text });
const option = (text: string, value = text) => ({ text: plain(text), value });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i));
const feedback = (text: string, value: string) => ({ text: plain(text), value });
const feedbackButtons = (value = 'up') => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'feedback',
      positive_button: feedback('Good', value),
      negative_button: feedback('Bad', 'down'),
    },
  ],
});
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const select = (count: number) => ({
  type: 'static_select',
  action_id: 'select',
  options: many(count, (i) => option(`${i}`)),
});

describe('each limit holds at its edge', () => {
  test.each<[string, unknown[], unknown[], string]>([
    ['50 blocks', many(50, () => section('x')), many(51, () => section('x')), '/blocks]'],
    ['section text', [section('x'.repeat(3000))], [section('x'.repeat(3001))], '/blocks/0/text/text]'],
    ['section text is not empty', [section('x')], [section('')], '/blocks/0/text/text]'],
    [
      'section fields',
      [{ type: 'section', fields: many(10, () => plain('x'.repeat(2000))) }],
      [{ type: 'section', fields: many(11, () => plain('x')) }],
      '/blocks/0/fields]',
    ],
    [
      'a section needs text or fields',
      [section('x')],
      [{ type: 'section', accessory: button('a') }],
      '/blocks/0]',
    ],
    [
      'header',
      [{ type: 'header', text: plain('x'.repeat(150)) }],
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      '/blocks/0/text/text]',
    ],
    [
      'header is plain text',
      [{ type: 'header', text: plain('x') }],
      [{ type: 'header', text: mrkdwn('x') }],
      '/blocks/0/text/type]',
    ],
    [
      'context elements',
      [{ type: 'context', elements: many(10, () => mrkdwn('x')) }],
      [{ type: 'context', elements: many(11, () => mrkdwn('x')) }],
      '/blocks/0/elements]',
    ],
    [
      'actions elements',
      [actions(...many(25, (i) => button(`${i}`)))],
      [actions(...many(26, (i) => button(`${i}`)))],
      '/blocks/0/elements]',
    ],
    [
      'button text',
      [actions(button('a', { text: plain('x'.repeat(75)) }))],
      [actions(button('a', { text: plain('x'.repeat(76)) }))],
      '/text/text]',
    ],
    [
      'button value',
      [actions(button('a', { value: 'x'.repeat(2000) }))],
      [actions(button('a', { value: 'x'.repeat(2001) }))],
      '/blocks/0/elements/0/value]',
    ],
    ['action_id', [actions(button('x'.repeat(255)))], [actions(button('x'.repeat(256)))], '/action_id]'],
    [
      'action_id is unique in a block',
      [actions(button('a'), button('b'))],
      [actions(button('a'), button('a'))],
      '/blocks/0/elements/1/action_id]',
    ],
    ['select options', [actions(select(100))], [actions(select(101))], '/blocks/0/elements/0/options]'],
    [
      'overflow options',
      [actions({ type: 'overflow', options: many(5, (i) => option(`${i}`)) })],
      [actions({ type: 'overflow', options: many(6, (i) => option(`${i}`)) })],
      '/options]',
    ],
    ['feedback value', [feedbackButtons()], [feedbackButtons('')], '/positive_button/value]'],
    [
      'block_id',
      [{ ...section('x'), block_id: 'a' }],
      [{ ...section('x'), block_id: 'a'.repeat(256) }],
      '/block_id]',
    ],
    [
      'block_id is unique',
      [
        { ...section('x'), block_id: 'a' },
        { ...section('x'), block_id: 'b' },
      ],
      [
        { ...section('x'), block_id: 'a' },
        { ...section('x'), block_id: 'a' },
      ],
      '/blocks/1/block_id]',
    ],
    [
      'table rows',
      [{ type: 'table', rows: many(100, () => [cell('x')]) }],
      [{ type: 'table', rows: many(101, () => [cell('x')]) }],
      '/blocks/0/rows]',
    ],
    [
      'table cells',
      [{ type: 'table', rows: [many(20, () => cell('x'))] }],
      [{ type: 'table', rows: [many(21, () => cell('x'))] }],
      '/blocks/0/rows/0]',
    ],
    [
      'table cells are not empty',
      [{ type: 'table', rows: [[cell(' ')]] }],
      [{ type: 'table', rows: [[cell('')]] }],
      '/text]',
    ],
    [
      'characters of all tables',
      [{ type: 'table', rows: [[cell('x'.repeat(9999)), richText('y')]] }],
      [
        { type: 'table', rows: [[cell('x'.repeat(5000))]] },
        { type: 'table', rows: [[cell('x'.repeat(5001))]] },
      ],
      '/blocks]',
    ],
    [
      'characters of all markdown',
      [{ type: 'markdown', text: 'x'.repeat(12_000) }],
      [
        { type: 'markdown', text: 'x'.repeat(6000) },
        { type: 'markdown', text: 'x'.repeat(6001) },
      ],
      '/blocks]',
    ],
    [
      'an image has alt_text',
      [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'a' }],
      [{ type: 'image', image_url: 'https://a.example/a.png' }],
      '/alt_text]',
    ],
    [
      'an image has one source',
      [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'a' }],
      [{ type: 'image', alt_text: 'a' }],
      '/blocks/0]',
    ],
    ['no property of our own making', [section('x')], [{ ...section('x'), colour: 'red' }], '/blocks/0]'],
    [
      'characters before a select asks the app',
      [actions({ type: 'external_select', action_id: 'a', min_query_length: 0 })],
      [actions({ type: 'multi_external_select', action_id: 'a', min_query_length: -1 })],
      '/min_query_length]',
    ],
    [
      'a select that asks the app has no options of its own',
      [actions({ type: 'external_select', action_id: 'a', initial_option: option('x') })],
      [actions({ ...select(1), type: 'external_select' })],
      '/blocks/0/elements/0]',
    ],
    ['a known type', [{ type: 'divider' }], [{ type: 'banner' }], '/blocks/0/type]'],
  ])('%s', (_name, good, bad, pointer) => {
    expect(checkBlocks(good, 'message')).toEqual([]);
    const problems = checkBlocks(bad, 'message');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith('[ERROR] ') && problem.includes(pointer))).toBe(
      true,
    );
  });
});

describe('each surface takes its own blocks', () => {
  const input = (type: string, more: object = {}) => ({
    type: 'input',
    label: plain('x'),
    element: { type, action_id: 'a', ...more },
  });

  test.each<[string, object, string[]]>([
    ['section', section('x'), ['message', 'modal', 'home']],
    ['rich_text', richText('x'), ['message', 'modal', 'home']],
    ['markdown', { type: 'markdown', text: 'x' }, ['message']],
    ['table', { type: 'table', rows: [[cell('x')]] }, ['message']],
    ['context_actions', feedbackButtons(), ['message']],
    ['alert', { type: 'alert', text: plain('x') }, ['modal']],
    ['plain_text_input', input('plain_text_input'), ['message', 'modal', 'home']],
    ['email_text_input', input('email_text_input'), ['modal']],
    ['number_input', input('number_input', { is_decimal_allowed: false }), ['modal']],
    ['datetimepicker', actions({ type: 'datetimepicker', action_id: 'a' }), ['message', 'modal']],
  ])('%s', (_name, block, surfaces) => {
    const takers = (['message', 'modal', 'home'] as const).filter(
      (surface) => checkBlocks([block], surface).length === 0,
    );
    expect(takers).toEqual(surfaces);
  });

  test('a view takes 100 blocks', () => {
    expect(
      checkBlocks(
        many(100, () => section('x')),
        'modal',
      ),
    ).toEqual([]);
    expect(
      checkBlocks(
        many(101, () => section('x')),
        'home',
      ),
    ).not.toEqual([]);
  });
});

describe('a message', () => {
  test.each<[string, Parameters<typeof refuseMessage>, string | null]>([
    ['with text', [{ text: 'x' }], null],
    ['without anything', [{}], 'no_text'],
    ['with empty text and no blocks', [{ text: '', blocks: [] }], 'no_text'],
    ['with blocks only', [{ blocks: [section('x')] }], null],
    ['with blocks that are no list', [{ text: 'x', blocks: '[{' }], 'invalid_blocks_format'],
    ['with a broken block', [{ text: 'x', blocks: [section('')] }], 'invalid_blocks'],
    ['with text and markdown_text', [{ text: 'x', markdown_text: 'x' }], 'markdown_text_conflict'],
    ['with markdown_text of 12,000 characters', [{ markdown_text: 'x'.repeat(12_000) }], null],
    ['with longer markdown_text', [{ markdown_text: 'x'.repeat(12_001) }], 'msg_too_long'],
    ['with long text', [{ text: 'x'.repeat(40_001) }], null],
    ['edited to 4,000 bytes', [{ text: 'é'.repeat(2000) }, { short: true }], null],
    ['edited to more bytes', [{ text: 'é'.repeat(2001) }, { short: true }], 'msg_too_long'],
    [
      'of 13,200 characters in blocks',
      [{ text: 'x', blocks: many(11, () => section('x'.repeat(1200))) }],
      null,
    ],
    [
      'of more',
      [{ text: 'x', blocks: [...many(11, () => section('x'.repeat(1200))), section('x')] }],
      'msg_blocks_too_long',
    ],
    [
      'of more, to a response_url',
      [{ text: 'x', blocks: many(12, () => section('x'.repeat(1200))) }, { summed: false }],
      null,
    ],
    [
      'of fewer that grow when escaped',
      [{ text: 'x', blocks: [section('&'.repeat(2641))] }],
      'msg_blocks_too_long',
    ],
    ['of escaped ones', [{ text: 'x', blocks: [section('&amp;'.repeat(600))] }], null],
  ])('%s', (_name, args, error) => {
    expect(refuseMessage(...args)?.error ?? null).toBe(error);
  });
});

describe('a view', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('Title'),
    blocks: [section('x')],
    ...more,
  });
  const withInput = [
    { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } },
  ];

  test.each<[string, unknown, 'modal' | 'home', string | null]>([
    ['a modal', modal(), 'modal', null],
    ['a title of 24 characters', modal({ title: plain('x'.repeat(24)) }), 'modal', null],
    ['a longer title', modal({ title: plain('x'.repeat(25)) }), 'modal', 'invalid_arguments'],
    ['metadata of 3,000 characters', modal({ private_metadata: 'x'.repeat(3000) }), 'modal', null],
    ['longer metadata', modal({ private_metadata: 'x'.repeat(3001) }), 'modal', 'invalid_arguments'],
    ['an input with a way to submit it', modal({ blocks: withInput, submit: plain('OK') }), 'modal', null],
    ['an input without', modal({ blocks: withInput }), 'modal', 'invalid_arguments'],
    ['a Home tab', { type: 'home', blocks: [section('x')] }, 'home', null],
    ['a Home tab with a title', { type: 'home', title: plain('x'), blocks: [] }, 'home', 'invalid_arguments'],
    [
      'a table on the Home tab',
      { type: 'home', blocks: [{ type: 'table', rows: [[cell('x')]] }] },
      'home',
      'invalid_arguments',
    ],
    [
      'more than 250,000 bytes',
      {
        type: 'home',
        blocks: many(100, () => ({ type: 'section', fields: many(2, () => plain('x'.repeat(2000))) })),
      },
      'home',
      'view_too_large',
    ],
  ])('%s', (_name, view, type, error) => {
    expect(refuseView(view, type)?.error ?? null).toBe(error);
  });
});
