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

/** What a person reads of it: the marks that were obeyed are gone, what stands for something else is as it was. */
const read = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return read(node.children);
      if (node.type === 'text' || node.type === 'code') return node.text;
      return node.type === 'break' ? '\n' : '';
    })
    .join('');
const marked = fc
  .array(fc.constantFrom('*', '_', '~', '`', ' ', 'a', 'é', '.', '\n', '。', '😀'), { maxLength: 60 })
  .map((characters) => characters.join(''));

test('marks are obeyed or shown: nothing else is lost, and nothing is added', () => {
  holds(
    fc.property(marked, (source) => {
      const bare = (text: string) => text.replace(/[*_~`]/g, '');
      expect(bare(read(parseInline(source)))).toBe(bare(source));
    }),
    1000,
  );
});

test('what stands in a style reads as it would alone, but for the ends of it', () => {
  holds(
    fc.property(marked, (source) => {
      for (const node of parseInline(source))
        if ('children' in node) expect(read(node.children)).toMatch(/^\S(?:.*\S)?$/su);
    }),
    1000,
  );
});

/** Whatever a text repeats, it is read in time that grows with its length: eight times as long takes no 24 times as long. */
test.each([
  ['words', 'a b '],
  ['stars that never close', '*a '],
  ['every mark that never closes', '*a _b ~c '],
  ['a line of underscores', '_'],
  ['a line of stars', '*'],
  ['marks of all kinds', '*_~`<'],
  ['styles that close', '*a* _b_ ~c~ '],
  ['styles inside styles', '*a _b ~c~_* '],
  ['marks after stops', '._'],
  ['backticks', '`a'],
  ['fences', '```a'],
  ['brackets', '<a'],
  ['links', '<https://a.example|*a* _b> '],
  ['a mark before each link', '*<https://a.example|a'],
  ['addresses', 'https://a.example/x_y. '],
  ['an address of stops', 'http://...'],
  ['colons', ':a'],
  ['emoji', ':wave:'],
  ['quotations', '> *a\n'],
  ['short lines', '*a\n'],
  ['entities', '&lt;*&amp;'],
  ['@here', '@here'],
])('%s take time that grows with their length alone', (_name, unit) => {
  const ofLength = (characters: number) => unit.repeat(Math.ceil(characters / unit.length));
  const [short, long] = [ofLength(5000), ofLength(40_000)];
  // As much text in eight pieces and in one, in turns: what slows the machine down for a while slows both.
  const rounds = Array.from({ length: 8 }, () => ({
    pieces: effort(() => {
      for (let i = 0; i < 8; i += 1) parseMrkdwn(short);
    }).milliseconds,
    whole: effort(() => parseMrkdwn(long)).milliseconds,
  }));
  const pieces = Math.min(...rounds.map((round) => round.pieces));
  const whole = Math.min(...rounds.map((round) => round.whole));
  expect(whole).toBeLessThan(3 * Math.max(pieces, 8));
});

test('styles inside styles have an end', () => {
  const depth = (nodes: readonly Inline[]): number =>
    nodes.reduce((most, node) => Math.max(most, 'children' in node ? 1 + depth(node.children) : 0), 0);
  expect(depth(parseInline('_'.repeat(20)))).toBe(9);
  expect(depth(parseInline('_'.repeat(200_000)))).toBeLessThan(100);
});
