// What Slack draws of a quotation is what the guide says: the drawn text is read back and compared.
import fc from 'fast-check';
import { answer } from '../../src/answer.ts';
import { loadLibrary } from '../../src/library.ts';
import { toBlocks } from '../../src/render/blocks.ts';
import { toMrkdwn } from '../../src/render/mrkdwn.ts';
import { toOutline } from '../../src/render/outline.ts';
import { type Inline, parseInline } from '../../workspace/page/text/mrkdwn.ts';
import { contentOf, guide, removeContent } from '../helpers/content.ts';
import { sectionOf, sentencesOf } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

afterAll(removeContent);

/** What a reader sees of mrkdwn; an emoji is none of the guide's words. */
const shownOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'code':
          return node.text;
        case 'bold':
        case 'italic':
        case 'strike':
          return shownOf(node.children);
        case 'link':
          return node.label;
        case 'break':
          return '\n';
        default:
          return `(${node.type})`;
      }
    })
    .join('');

const shown = (mrkdwn: string) =>
  shownOf(parseInline(mrkdwn, { verbatim: true }))
    .replace(/\s+/g, ' ')
    .trim();

/** Each sentence of Markdown as it is written and as it is shown. */
const told = (markdown: string) => {
  const sentences = sentencesOf(sectionOf(markdown));
  return {
    written: sentences.map(({ text }) => text),
    shown: sentences.map((sentence) => shown(toMrkdwn(sentence.markdown))),
  };
};

test.each(['content', 'test/retrieval/help'])(
  'every sentence of %s is shown as it is written',
  async (dir) => {
    const { library } = await loadLibrary(dir);
    const sentences = library.sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind }) => kind !== 'code')
      .flatMap((block) => block.sentences);
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.map(({ markdown }) => shown(toMrkdwn(markdown)))).toEqual(
      sentences.map(({ text }) => text),
    );
  },
);

test.each([
  ['*FI*chier des *CO*mptes *B*ancaires', 'FIchier des COmptes Bancaires'],
  ['Franc**eConn**ect, **API**s et a*b*c', 'FranceConnect, APIs et abc'],
  ['~~ancien~~nouveau', 'anciennouveau'],
  ['日本語の**重要**な文', '日本語の重要な文'],
  ['**重要**。', '重要。'],
  ['→**suite**', '→suite'],
  ['un \\*prénom\\*', 'un *prénom*'],
  ['un \\_sub\\_ et \\~100\\~', 'un _sub_ et ~100~'],
  ['\\`npm ci\\`', '`npm ci`'],
  ['**une note 5\\*6 et un renvoi\\***', 'une note 5*6 et un renvoi*'],
  ['**Obligatoire : **oui', '**Obligatoire : **oui'],
  ['snake_case, 2 * 3 et 5*6', 'snake_case, 2 * 3 et 5*6'],
  ['`` a`b `` et `a*b`', 'a`b et a*b'],
  ['`\\`</b>``*``*', '\\**'],
  ['**avec `a*b` dedans**', 'avec a*b dedans'],
  ['urn:id:key et :wave:', 'urn:id:key et 👋'],
  ['Écrire à <a href="mailto:a@b.fr">a@b.fr</a>.', 'Écrire à a@b.fr.'],
  ['<External href="https://a.fr/x">https://a.fr/x</External>', 'https://a.fr/x'],
  ['<a href="/x">voir [ici](/y) ou **[là](/z)**</a>', 'voir ici ou là'],
  ['[un \\*vrai\\* lien | deux > trois](/x)', 'un *vrai* lien | deux > trois'],
  ['**[gras](/x)** et [**gras**](/x)', 'gras et gras'],
  ['https://a.fr et www.a.fr', 'https://a.fr et www.a.fr'],
])('%j is shown as %j', (markdown, text) => {
  expect(told(markdown)).toEqual({ written: [text], shown: [text] });
});

test.each([
  ['un **mot** gras', 'un *mot* gras'],
  ['(**mot**), “*mot*”', '(*mot*), “_mot_”'],
  ['l’`id`', 'l’`id`'],
  ['**_deux_ à la fois**', '*_deux_ à la fois*'],
  ['**deux** ~~fois~~', '*deux* ~fois~'],
])('the marks of %j stay, since Slack draws them', (markdown, mrkdwn) => {
  expect(toMrkdwn(markdown)).toBe(mrkdwn);
});

const marked = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '_', '~~', '`', '``', '\\*', '\\_', '\\~', '\\`', '\\', ':', '|', '&', '&lt;', '<', '>'],
      ...[' ', ' ', ' ', 'mot', 'Mot', 'id', 'é', '1', '重要', '。', '→', '✅', '(', ')', '…', '’', '.', ','],
      ...[
        '[',
        '](/x)',
        '[lien](https://a.fr/_x_)',
        'https://exemple.fr',
        '<b>',
        '</b>',
        '<a href="/y">',
        '</a>',
      ],
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((parts) => parts.join(''));

test('whatever inline Markdown a guide holds', () => {
  holds(
    fc.property(marked, (markdown) => {
      // A label that poses as the address of another site is not shown: see the tests of links.
      fc.pre(!/exemple\.fr\/?[^ ]/.test(markdown));
      const { written, shown } = told(`Début ${markdown}`);
      expect(shown).toEqual(written);
    }),
    3000,
  );
});

test('steps are quoted with their numbers, tasks with their ticks', async () => {
  const dir = await contentOf({
    'guides/essai.md': guide(
      '## Démarches\n\n3. Remplir un formulaire.\n4. Signer une convention.\n\n- [x] Homologation\n- [ ] Audit\n- Formulaire\n',
    ),
  });
  const { library } = await loadLibrary(dir);
  const [quote] = toOutline(answer('comment remplir un formulaire de convention ?', library)).quotes;
  const sentences = quote?.paragraphs.flat() ?? [];
  expect(sentences.map(({ text }) => text)).toEqual([
    '3. Remplir un formulaire.',
    '4. Signer une convention.',
    '☑ Homologation',
    '☐ Audit',
    'Formulaire',
  ]);
  expect(sentences.map(({ markdown }) => shown(toMrkdwn(markdown)))).toEqual(
    sentences.map(({ text }) => text),
  );
});

test('a quotation of a reply is what its section says, without a link of its own', async () => {
  const { library } = await loadLibrary('content');
  const given = toOutline(answer("C'est quoi AgentConnect ?", library));
  const [first] = given.quotes;
  const drawn = toBlocks(given).flatMap((block) =>
    block.type === 'section' ? (block.text?.text ?? '') : [],
  );
  const quoted = drawn.find((text) => text.startsWith('> ')) ?? '';
  const [where = '', ...lines] = quoted.split('\n').reverse();
  expect(where).toBe(`<${first?.url}|${first?.heading}>`);
  expect(lines.join('\n')).not.toMatch(/<https?:/);
  const written = first?.paragraphs.flat().map(({ text }) => text) ?? [];
  const said = lines
    .reverse()
    .map((line) => shown(line.replace(/^> /, '')))
    .join(' ');
  expect(said).not.toBe('');
  expect(written.join(' ').replace(/\s+/g, ' ').startsWith(said.replace(/…$/, ''))).toBe(true);
});
