import fc from 'fast-check';
import {
  type Inline,
  type MrkdwnOptions,
  parseInline,
  parseMrkdwn,
} from '../../workspace/page/text/mrkdwn.ts';
import { effort } from '../helpers/effort.ts';
import { holds } from '../helpers/random.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (url: string, label = url): Inline => ({ type: 'link', url, label });

describe('inline mrkdwn', () => {
  test.each<[string, string, Inline[], MrkdwnOptions?]>([
    ['entities once', '&amp;lt; &lt;b&gt;', [text('&lt; <b>')]],
    ['bold', 'a *b c* d', [text('a '), { type: 'bold', children: [text('b c')] }, text(' d')]],
    [
      'bold with a link inside',
      '*<https://a.example/x_y|A>*',
      [{ type: 'bold', children: [link('https://a.example/x_y', 'A')] }],
    ],
    ['nested styles', '_~a~_', [{ type: 'italic', children: [{ type: 'strike', children: [text('a')] }] }]],
    ['stars inside words are text', '2*3*4', [text('2*3*4')]],
    ['a star before a space is text', '* a*', [text('* a*')]],
    ['marks beside CJK punctuation and symbols are text', '*a*。', [text('*a*。')]],
    ['a mark beside another mark is text', '*a*_b_', [text('*a*_b_')]],
    ['a date that is none is what stands in for it', '<!date^00000000^{_}|*>a*', [text('*'), text('a*')]],
    ['an emoji inside a word', 'urn:id:key', [text('urn'), { type: 'emoji', name: 'id' }, text('key')]],
    ['marks in a label', '<https://a.example|*A* b>', [link('https://a.example', 'A b')]],
    ['underscores in names are text', 'snake_case_name', [text('snake_case_name')]],
    ['styles end on their line', '*a\nb*', [text('*a'), { type: 'break' }, text('b*')]],
    ['code keeps its marks', '`*a* &lt;b&gt;`', [{ type: 'code', text: '*a* <b>' }]],
    [
      'a link with a label',
      '<https://a.example/?a=1&amp;b=2|two &amp; three>',
      [link('https://a.example/?a=1&b=2', 'two & three')],
    ],
    ['a person', '<@U0BOT>', [{ type: 'user', id: 'U0BOT', label: '' }]],
    ['a channel', '<#C0GENERAL|général>', [{ type: 'channel', id: 'C0GENERAL', label: 'général' }]],
    ['a group', '<!subteam^S1|@team>', [{ type: 'usergroup', id: 'S1', label: '@team' }]],
    ['everyone', '<!here>', [{ type: 'broadcast', range: 'here' }]],
    [
      'a date',
      '<!date^1700000000^{date}|then>',
      [{ type: 'date', timestamp: 1700000000, format: '{date}', url: '', fallback: 'then' }],
    ],
    ['an emoji', ':wave:', [{ type: 'emoji', name: 'wave' }]],
    ['a bare address', 'see https://a.example/x.', [text('see '), link('https://a.example/x'), text('.')]],
    ['a bare @here', '@here!', [{ type: 'broadcast', range: 'here' }, text('!')]],
    [
      'neither where verbatim',
      '@here https://a.example',
      [text('@here https://a.example')],
      { verbatim: true },
    ],
    ['an escaped mention is text', '&lt;!here&gt;', [text('<!here>')]],
    [
      'only control sequences',
      '*a* <@U1>',
      [text('*a* '), { type: 'user', id: 'U1', label: '' }],
      { formatting: false },
    ],
  ])('%s', (_name, source, expected, options = {}) => {
    expect(parseInline(source, options)).toEqual(expected);
  });
});

test('quotations, listings and paragraphs stand apart', () => {
  expect(parseMrkdwn('before\n&gt; one\n> two\n\nafter\n```\n*a*\n```')).toEqual([
    { type: 'paragraph', children: [text('before')] },
    { type: 'quote', children: [text('one'), { type: 'break' }, text('two')] },
    { type: 'paragraph', children: [text('after')] },
    { type: 'preformatted', text: '*a*' },
  ]);
});

test('escaped text reads as it was written, whatever it holds', () => {
  const escaped = (written: string) =>
    written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  holds(
    fc.property(fc.string({ unit: 'binary' }), (written) => {
      const nodes = parseInline(escaped(written), { verbatim: true, formatting: false });
      expect(
        nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'break' ? '\n' : '?')).join(''),
      ).toBe(written);
    }),
  );
});

test('marks that never close cost no more than a hundred times as many words', () => {
  const words = 'a b '.repeat(3000);
  const marks = '*a '.repeat(4000);
  const mixed = '*_~`<'.repeat(600);
  const milliseconds = (text: string) => effort(() => parseMrkdwn(text)).milliseconds;
  milliseconds(words);
  for (const text of [marks, mixed])
    expect(milliseconds(text)).toBeLessThan(100 * Math.max(10, milliseconds(words)));
});
