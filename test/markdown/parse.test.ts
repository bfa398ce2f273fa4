// The native parser makes the trees of the reference parser, on every Markdown file of the project.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const folders = ['content', 'docs', 'test/retrieval/help'];
const files = [
  'README.md',
  'DESIGN.md',
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  ),
];

/** What is read of a node: what it is, what it says, and the line on which it begins. */
function essence(node: Nodes): object {
  const { type, position } = node;
  const said = {
    ...('value' in node ? { value: node.value } : {}),
    ...('url' in node ? { url: node.url } : {}),
    ...('depth' in node ? { depth: node.depth } : {}),
    ...('ordered' in node ? { ordered: node.ordered } : {}),
  };
  const children = 'children' in node ? node.children.map(essence) : [];
  return { type, line: position?.start.line, ...said, children };
}

const reference = (source: string): Root =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Front matter is read before: its lines are empty here. */
const withoutFront = (source: string) =>
  source.replace(/^---\n.*?\n---\n/s, (front) => front.replace(/[^\n]/g, ''));

test('there are files of each folder', () => {
  expect(files.length).toBeGreaterThan(30);
});

test.each(files)('%s', (file) => {
  const source = withoutFront(readFileSync(file, 'utf8'));
  expect(essence(parseMarkdown(source))).toEqual(essence(reference(source)));
});

test.each([
  ['a row that is longer than its header', '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n'],
  ['a bar inside code in a cell', '| a | b |\n|---|---|\n| `x \\| y` | c \\| d |\n'],
  [
    'tags in a list and in a cell',
    '- <b>un</b> <Button href="/x">deux</Button>\n\n| a |\n|---|\n| x<br/>y |\n',
  ],
  ['emoji before what has a place', '🏛️ texte\n\n| é |\n|---|\n| 🏛️ |\n\n# 🏛️ Titre\n'],
  ['lines that end as in Windows', '# a\r\n\r\n- b\r\n- c\r\n\r\n| d |\r\n|---|\r\n| e |\r\n'],
  ['marks inside words', 'Franc**eConn**ect, *FI*chier, snake_case, 2 * 3, ~~ancien~~nouveau\n'],
  ['addresses', 'https://a.fr/x_(y), www.a.fr. a@b.fr et <https://c.fr>\n'],
  ['what would be none', '\\*a\\* &amp; &lt;b&gt; `` a`b `` [x] [y]: z\n'],
])('%s', (_, source) => {
  expect(essence(parseMarkdown(source))).toEqual(essence(reference(source)));
});
