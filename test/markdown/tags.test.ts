// HTML and JSX tags: what they enclose is read, what they link to is kept, and none of them reaches a reader.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { parse, sectionOf, sentencesOf, textsOf } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

const linksIn = (markdown: string) => sectionOf(markdown).links.map(({ text, url }) => [text, url]);

test.each([
  ['Un <b>mot</b> et un <Button>bouton</Button>.', ['Un mot et un bouton.']],
  ['<details>\n<summary>Le titre</summary>\n\nLe texte.\n\n</details>', ['Le titre', 'Le texte.']],
  [
    '<details>\n  <summary>**Le titre**</summary>\n  Une liste :\n  - un\n  - deux\n</details>',
    ['Le titre', 'Une liste :', 'un', 'deux'],
  ],
  ['<NextSteps />\n\nLa suite.<br/>', ['La suite.']],
  ['<!-- rien -->\n\nUn <!-- rien\nnon plus -->texte.', ['Un texte.']],
  ['<style>.a { color: red }</style>\n\n<script>\nalert(1)\n</script>\n\nUn texte.', ['Un texte.']],
  ['![Une image](/x.png) <img src="/y.png" alt="y"/> Un texte.', ['Un texte.']],
  ['Un <External href"/page">lien mal écrit</External> ici.', ['Un lien mal écrit ici.']],
  ['<div>Un <b>texte</b> sans fin', ['Un', 'texte', 'sans fin']],
  ['Un </b>texte</Button> mal fermé.', ['Un texte mal fermé.']],
  ['Un <Button\n  href="/x">bouton</Button> sur deux lignes.', ['Un bouton sur deux lignes.']],
  ['Le code `<Button>` reste.', ['Le code <Button> reste.']],
  ['Les signes 1 < 2 et a > b restent.', ['Les signes 1 < 2 et a > b restent.']],
  ['Un texte[^1].\n\n[^1]: Une note.', ['Un texte.', 'Une note.']],
])('%j', (markdown, texts) => {
  expect(textsOf(markdown)).toEqual(texts);
});

test.each([
  ['<Button href="/les-api/x">Demander</Button>', [['Demander', 'https://exemple.fr/les-api/x']]],
  ["Voir <External href='https://a.org'>**ceci**</External>.", [['ceci', 'https://a.org/']]],
  [
    '<div>\n<Button href="/a">Un</Button>\n<a href="#b">Deux</a>\n</div>',
    [
      ['Un', 'https://exemple.fr/a'],
      ['Deux', 'https://exemple.fr/guides/essai#b'],
    ],
  ],
  ['<Card title="Une carte" href="/carte" />', [['Une carte', 'https://exemple.fr/carte']]],
  ['Un <External href"/page">lien mal écrit</External>.', [['lien mal écrit', 'https://exemple.fr/page']]],
  [
    '[x](../a) <https://b.org> www.c.org [y](mailto:d@e.fr)',
    [
      ['x', 'https://exemple.fr/a'],
      ['https://b.org', 'https://b.org/'],
      ['www.c.org', 'http://www.c.org/'],
      ['y', 'mailto:d@e.fr'],
    ],
  ],
  ['[x](javascript:alert(1)) <a href="javascript:alert(1)">y</a> [z](data:text/html,x) [w](https://)', []],
])('links of %j are resolved, and only those that may be followed', (markdown, links) => {
  expect(linksIn(markdown)).toEqual(links);
});

test('what a refused link enclosed stays as text', () => {
  const [sentence] = sentencesOf(sectionOf('Un [texte](javascript:alert(1)) ici.'));
  expect(sentence).toMatchObject({ text: 'Un texte ici.', markdown: 'Un texte ici.' });
});

test('a row of an HTML table is a row of words, its header none, as in a Markdown table', () => {
  const table = `<table data-view="cards"><thead><tr><th width="120">Plan</th><th>SSO</th></tr></thead><tbody>
<tr><td><strong>Pro</strong></td><td>✓ <em>only</em> with <a href="/saml">SAML</a></td></tr>
<tr><th>Free</th><td></td></tr>

<tr><td><p>Team</p><ul><li>small</li><li>\`big\`</li></ul></td><td>**yes** <img src="x.png"/></td></tr>
</tbody></table>`;
  const { blocks, links } = sectionOf(table);
  expect(blocks.map(({ kind, line, sentences }) => [kind, line, sentences[0]?.markdown])).toEqual([
    ['row', 2, '**Pro** | ✓ _only_ with [SAML](https://exemple.fr/saml)'],
    ['row', 3, 'Free'],
    ['row', 5, 'Team small `big` | **yes**'],
  ]);
  expect(links.map(({ text, line }) => [text, line])).toEqual([['SAML', 2]]);
});

test('links know what was written and where', () => {
  const { links } = sectionOf(
    'Un [lien](/a).\n\n- x\n- <Button\n  href="/b">y</Button>\n\n<p>\n\n<div>\n  [z](c)\n</div>',
  );
  expect(links.map(({ written, line }) => [written, line])).toEqual([
    ['/a', 1],
    ['/b', 4],
    ['c', 10],
  ]);
});

const name = fc.constantFrom(
  'Button',
  'External',
  'details',
  'summary',
  'div',
  'a',
  'b',
  'NextSteps',
  'Quote',
  'br',
);
const attribute = fc.constantFrom(
  '',
  ' href="/x"',
  " href='/x'",
  ' open',
  ' className="a b"',
  ' title="t"',
  ' href={url}',
);
const tag = fc.oneof(
  fc.tuple(name, attribute).map(([n, a]) => `<${n}${a}>`),
  fc.tuple(name, attribute).map(([n, a]) => `<${n}${a} />`),
  name.map((n) => `</${n}>`),
);
const text = fc.constantFrom(
  'Un texte.',
  '**gras**',
  '\n\n',
  '\n',
  '- item\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  '## Titre\n',
  ' ',
);

test('however tags are nested, opened or left open, none is in a heading, a sentence, a label or a link', () => {
  holds(
    fc.property(fc.array(fc.oneof(tag, text), { maxLength: 20 }), (parts) => {
      for (const { heading, path, blocks, links } of parse(parts.join('')).sections) {
        const said = sentencesOf({ blocks }).flatMap((sentence) => [sentence.text, sentence.markdown]);
        for (const read of [heading, ...path, ...said, ...links.map((link) => link.text)])
          expect(read).not.toMatch(/<\/?[a-z]|\/>|href|className/i);
      }
    }),
  );
});

test('any Markdown at all can be parsed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '#',
      '|',
      '-',
      '>',
      '`',
      '<',
      '</',
      '*',
      '_',
      '[',
      '](',
      ')',
      '\n',
      '\n\n',
      '    ',
      '<div',
      '&#0;',
      '---',
      '[^1]',
    ),
  );
  holds(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const section of parse(pieces.join('')).sections)
        for (const sentence of sentencesOf(section)) expect(typeof sentence.markdown).toBe('string');
    }),
  );
});

test('every sentence of the guide that ships stands in its file to the letter', async () => {
  const source = await readFile('content/guides/authentification.md', 'utf8');
  const plain = source
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ');
  const sentences = parse(source.replace(/^---[\s\S]*?\n---\n/, '')).sections.flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(20);
  for (const { text } of sentences) for (const cell of text.split(' | ')) expect(plain).toContain(cell);
});
