// Every dialect has a page of its own in dialects/, and beside it the words that its readers see.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { layouts, markups } from '../../src/markdown/dialects/index.ts';
import { headingId, parsePage } from '../../src/markdown/parse.ts';
import { parse, sentencesOf } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

const folder = 'test/markdown/dialects';
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3));
const pageOf = (name: string) => readFileSync(`${folder}/${name}.md`, 'utf8');

/** What readers see of a page, a line a block: where it stands, its kind, its sentences. */
function seen(markdown: string): string[] {
  return parse(markdown).sections.flatMap(({ heading, line, blocks }) => [
    `${line} heading: ${heading}`,
    ...blocks.map(
      ({ kind, line, mark, sentences }) =>
        `${line} ${kind}: ${mark === undefined ? '' : `${mark} `}${sentences.map((one) => one.markdown).join(' ⏎ ')}`,
    ),
  ]);
}

const expected = (name: string) => readFileSync(`${folder}/${name}.txt`, 'utf8').trimEnd();

test('every dialect has its page', () => {
  const names = [...layouts, ...markups].map(({ name }) => name);
  expect(names.filter((name) => !pages.includes(name))).toEqual([]);
});

test.each(pages)('of %s, readers see the words', (name) => {
  expect(seen(pageOf(name)).slice(1).join('\n')).toBe(expected(name));
});

test.each(pages)('%s with the line ends of Windows is the same', (name) => {
  const words = (markdown: string) => seen(markdown).slice(1);
  expect(words(pageOf(name).replaceAll('\n', '\r\n'))).toEqual(words(pageOf(name)));
});

/** What no quotation may hold outside code. */
const markup =
  /:::|!!!|\?\?\?|\{%|%\}|\{\{|\}\}|\[!|=== "|--8<--|\{:|\{#|\{\.|^import |^export |<\/?[A-Za-z]|~~~|\[\[|\+\+|[\uFDD0-\uFDD4]/;
/** What pages say of such marks to the letter: of escapes, raw text and prose. */
const meant = [
  'includes',
  'attributes',
  'liquid',
  'shortcodes',
  'alerts',
  'admonitions',
  'wiki-links',
  'inline-marks',
  'mdx',
];

const outsideCode = (markdown: string) => markdown.replace(/(`+)[\s\S]*?\1/g, '');
const pieces: readonly string[] = [
  '!!! warning "Heat"\n\n    Do not touch.\n',
  '??? note\n    Words.\n',
  '=== "Gas"\n\n    Open it.\n\n    !!! tip\n        Slowly.\n',
  '::: tip Title\nWords.\n:::\n',
  ':::note[Title]\n\nWords.\n\n:::\n',
  '> [!NOTE]\n> Words.\n',
  '{% hint style="info" %}\nWords.\n{% endhint %}\n',
  '{% tabs %}\n{% tab title="x" %}\nWords.\n{% endtab %}\n{% endtabs %}\n',
  'The price is {{ price }} now.\n',
  '{{< hint info >}}\nWords.\n{{< /hint >}}\n',
  '```mdx-code-block\n<Window>\n\nWords.\n\n</Window>\n```\n',
  '/// note | Title\nWords.\n///\n',
  'Words $$ x $$ here.\n',
  'Term\n: Words.\n',
  '{% include note.html content="Words." %}\n',
  '{{ alone }}\n',
  '<table>\n<tr><td>{% octicon "x" %}</td></tr>\n</table>\n',
  '{{% alert title="x" %}}Words.{{% /alert %}}\n',
  '[x]({{< ref "a.md" >}}) and [y]({{ site.url }}/y)\n',
  '{{#include x.md}}\n',
  '--8<-- "x.md"\n',
  '# Title {#id}\n',
  'Words.\n{: .note }\n',
  'A [link](x){ .button } here.\n',
  '<Tabs>\n<TabItem value="a" label="A">\n\nWords.\n\n</TabItem>\n</Tabs>\n',
  '<Card icon={<Icon />}>Words.</Card>\n',
  '[[_TOC_]]\n',
  'See [[page|words]].\n',
  'Press ++ctrl+c++ twice.\n',
  '| a | b |\n|---|---|\n{% if x %}\n| :x: | {{< icon "check" >}} |\n{% endif %}\n',
  '- An item\n\n    !!! note "x"\n        Words.\n',
  'Plain words.\n',
  '```\nsome code\n```\n',
];

test('in whatever order they stand, no mark of a dialect is in a heading or a sentence', () => {
  holds(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      for (const { heading, path, blocks } of parse(parts.join('\n')).sections)
        for (const read of [
          heading,
          ...path,
          ...sentencesOf({ blocks }).map((one) => outsideCode(one.markdown)),
        ])
          expect(read).not.toMatch(markup);
    }),
  );
});

test.each(pages.filter((name) => !meant.includes(name)))('no mark is left of %s', (name) => {
  for (const line of seen(pageOf(name))) expect(outsideCode(line)).not.toMatch(markup);
});

test('a heading keeps its identifier where generators look for it', () => {
  const ids = (markdown: string) =>
    parsePage(markdown).root.children.map((node) => (node.type === 'heading' ? headingId(node) : node.type));
  expect(
    ids('## A {#one}\n\n## B {: #two .x }\n\n## C\n{: #three}\n\n## D {/* #four */}\n\n## E {x}\n'),
  ).toEqual(['one', 'two', 'three', 'four', null]);
});

test.each([
  ['Sets {} and {a, b}, :: and :::, == and a == b, $5, a ~ b.', 'paragraph'],
  ['C:\\Users\\{name}\\x and %PATH% and 100%.', 'paragraph'],
  ['import your data from the menu.', 'paragraph'],
  ['!!! and ??? and === are signs.', 'paragraph'],
  ['A `{{ x }}`, a `:::tip`, a `==x==` and ``{% x %}``.', 'paragraph'],
  ['| a | b |\n|---|---|\n| {x} | `{{ y }}` |', 'table'],
  ['```jinja\n{{ x }}\n::: tip\n!!! note\n    x\n{% x %}\n```', 'code'],
  ['    {{ x }} in indented code\n    ::: tip', 'code'],
])('%j is what it is in GitHub Flavored Markdown', (markdown, type) => {
  const { root, source, unknown } = parsePage(markdown);
  expect([root.children.map((node) => node.type), source, unknown]).toEqual([[type], markdown, []]);
});

test('what only a build knows is told once a page, with its line', () => {
  const { unknown } = parsePage(
    'A\n\n!!! note "x"\n    B {{ a }}.\n\n{{ a }} {{ b }}\n\n{% include c.md %}\n',
  );
  expect(unknown.map(({ line }) => line)).toEqual([4, 6, 8]);
  expect(unknown[0]).toEqual({ line: 4, kind: 'markup.unknown', written: '{{ a }}' });
  expect(unknown[2]).toEqual({ line: 8, kind: 'markup.included', written: '{% include c.md %}' });
});
