// Content folders: broken guides in, the exact list of problems out; and folders that load whatever else is in them.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ContentError, loadLibrary } from '../src/library.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';

afterAll(removeContent);

/** A guide and a lexicon with nothing wrong. */
const sound = { 'lexicon.yml': '', 'guides/sain.md': guide('## Une section\n\nUne phrase.\n', 'Sain') };

/** Every problem of a folder that holds a sound guide too, as `npm run check` prints it. */
async function problemsOf(files: Record<string, string | Buffer>): Promise<string[]> {
  const { problems } = await loadLibrary(await contentOf({ ...sound, ...files }));
  return problems.map(({ file, line, severity, message }) => `${file}:${line}: ${severity}: ${message}`);
}

/** The problems of one guide, without its path. */
const problemsIn = async (text: string | Buffer) =>
  (await problemsOf({ 'guides/x.md': text })).map((problem) => problem.replace(/^guides\/x\.md:/, ''));

const leftOut = 'the guide is left out';

describe('a file that is no guide is left out', () => {
  test.each<[string, string | Buffer, string]>([
    [
      'without front matter',
      '# Titre\n\nTexte.\n',
      `1: error: no front matter: ${leftOut}; start the file with the lines "---", "title: …" and "---"`,
    ],
    [
      'that is empty',
      '',
      `1: error: no front matter: ${leftOut}; start the file with the lines "---", "title: …" and "---"`,
    ],
    [
      'with front matter that never ends',
      '---\ntitle: Un guide\n\nTexte.\n',
      `1: error: the front matter does not end: ${leftOut}; put a line "---" below it`,
    ],
    [
      'with JavaScript for front matter',
      '---js\n{ title: process.exit(7) }\n---\nTexte.\n',
      `1: error: "---js" is neither run nor read: ${leftOut}; write YAML below "---"`,
    ],
    [
      'with JSON for front matter',
      '--- json\n{ "title": "Un guide" }\n---\nTexte.\n',
      `1: error: "---json" is neither run nor read: ${leftOut}; write YAML below "---"`,
    ],
    [
      'with front matter that is not YAML',
      '---\ntitle: Un guide\ntags: [a, b\napi: x\n---\nTexte.\n',
      `4: error: the front matter is not YAML that can be read (missed comma between flow collection entries): ${leftOut}; correct this line`,
    ],
    [
      'with quotations that stand too deep in each other',
      `---\ntitle: Un guide\n---\n${'> '.repeat(4000)}Texte.\n`,
      `4: error: quotations or lists stand too deep in each other to be read: ${leftOut}; take some levels out`,
    ],
    [
      'with a paragraph that would take too long to read',
      guide(`Une phrase.\n\n${'Une **phrase** de plus.\n'.repeat(25_000)}`),
      `7: error: this paragraph has more than 50,000 characters, too many to be read in time: ${leftOut}; cut it into paragraphs, with an empty line between them`,
    ],
    [
      'that is too large',
      guide('Une phrase.\n\n'.repeat(160_000)),
      `1: error: the file has 2,080,036 bytes, more than the 2,000,000 that can be read in time: ${leftOut}; cut it into several guides`,
    ],
    [
      'with front matter that has no keys',
      '---\nUn guide\n---\nTexte.\n',
      `1: error: the front matter must be lines such as "title: …": ${leftOut}; correct the front matter`,
    ],
    [
      'that is not UTF-8',
      Buffer.concat([Buffer.from(guide('Une ligne.\n\nL’acc')), Buffer.from([0xe8]), Buffer.from('s.\n')]),
      `7: error: not UTF-8: ${leftOut}; save the file as UTF-8`,
    ],
    [
      'with nothing below its front matter',
      guide('\n<!-- à écrire -->\n'),
      `4: error: nothing to read below the front matter: ${leftOut}; write its sections`,
    ],
    [
      'that ends with its front matter',
      '---\ntitle: Un guide\ntagline: Rien d’autre.\n---',
      `4: error: nothing to read below the front matter: ${leftOut}; write its sections`,
    ],
  ])('%s', async (_, text, problem) => {
    const { library, problems } = await loadLibrary(await contentOf({ ...sound, 'guides/x.md': text }));
    expect(problems.map(({ line, severity, message }) => `${line}: ${severity}: ${message}`)).toEqual([
      problem,
    ]);
    expect(library.guides.map(({ slug }) => slug)).toEqual(['sain']);
  });

  test('that cannot be read', async () => {
    const dir = await contentOf(sound);
    await mkdir(path.join(dir, 'guides/x.md'));
    const { problems } = await loadLibrary(dir);
    expect(problems).toMatchObject([{ file: 'guides/x.md', line: 1, severity: 'error' }]);
    expect(problems[0]?.message).toMatch(/^cannot be read \(EISDIR.*\): the guide is left out; /);
  });
});

describe('front matter', () => {
  const front = (lines: string) => problemsIn(`---\n${lines}\n---\n\nUne phrase.\n`);
  const wrong = (line: number, fault: string) =>
    `${line}: error: ${fault}: ${leftOut}; correct the front matter`;
  const ignored = (line: number, key: string, near: string) =>
    `${line}: warning: the key "${key}" is not known: it is ignored; did you mean "${near}"?`;

  test.each([
    ['tags: a', [wrong(1, '"title" is missing')]],
    ['tags: a\ntitle: 2024', [wrong(3, '"title" must be a text, found 2024')]],
    ['title: ""', [wrong(2, '"title" must not be empty, found ""')]],
    [
      'title: T\napi:\n  - nom: x',
      [wrong(3, '"api" must be a list, or words with commas, found [{"nom":"x"}]')],
    ],
    ['title: T\n"publish": oui', [wrong(3, '"publish" must be true or false, found "oui"')]],
    [
      'title: T\nsource : la page',
      [wrong(3, '"source" must be the https:// address of the original page, found "la page"')],
    ],
    [
      'title: []\ntagline: 3',
      [wrong(2, '"title" must be a text, found []'), wrong(3, '"tagline" must be a text, found 3')],
    ],
    ['title: T\ntaglin: x', [ignored(3, 'taglin', 'tagline')]],
    ['Titre: T\ntitle: T', [ignored(2, 'Titre', 'title')]],
    ['title: T\ntags: 3 # pas une liste', [wrong(3, '"tags" must be a list, or words with commas, found 3')]],
  ])('%j', async (lines, problems) => {
    expect(await front(lines)).toEqual(problems);
  });

  test.each([
    'title: T\ncouleur: bleu\nfor: me',
    'title: T\ntags: [2024, true]\nkeywords:\n  -\n  - a\napi:\ntagline:',
    'title: T\nimage: x.png\nexternal_site: https://example.org\npublish: false',
    'title: "T: le guide"\r\ntags: a, b\r',
  ])('%j is sound', async (lines) => {
    expect(await front(lines)).toEqual([]);
  });
});

describe('tables', () => {
  test('a row with a cell too many or too few is an error on its line', async () => {
    const table =
      '## Qui\n\n| Qui | A | B |\n|---|---|---|\n| X | ✅ | ❌ |\n| Y | ✅ |\n| Z | ✅ | ❌ | ✅ |\n';
    const ragged = (line: number, cells: number) =>
      `${line}: error: this table row has ${cells} cells where the header has 3, so words may stand under the wrong heading: ${leftOut}; add or remove a "|"`;
    expect(await problemsIn(guide(table))).toEqual([ragged(10, 2), ragged(11, 4)]);
  });

  test('a row of a table that decides nothing is held to the same', async () => {
    const [problem] = await problemsIn(guide('| Nom | Sens |\n|---|---|\n| seul |\n'));
    expect(problem).toMatch(/^7: error: this table row has 1 cell where the header has 2, /);
  });

  test('text right below a table is a warning: it is a row to whoever reads the page', async () => {
    const text = '| Nom | Sens |\n|---|---|\n| a | b |\nUne phrase.\n';
    expect(await problemsIn(guide(text))).toEqual([
      '8: warning: this text right below a table is read as a row of it; put an empty line above the text',
    ]);
  });

  test('a cell that is neither yes nor no among yes and no is a warning, and an empty one', async () => {
    const table =
      '| Qui | A | B | Note |\n|--|--|--|--|\n| X | ✅ | ⌛️ bientôt | n |\n| Y | ❌ Non | oui | n |\n| Z | | non | n |\n';
    const unclear = (line: number, cell: string) =>
      `${line}: warning: ${cell} says neither yes nor no among cells that do: it is shown, but no verdict rests on it; write ✅ or ❌ if it is one`;
    expect(await problemsIn(guide(table))).toEqual([
      unclear(7, 'the cell "⌛️ bientôt" (X × B)'),
      unclear(9, 'an empty cell (Z × A)'),
    ]);
  });

  test('words stand beside each other in a table that decides nothing', async () => {
    expect(await problemsIn(guide('| Nom | Sens |\n|---|---|\n| a | |\n| b | peut-être |\n'))).toEqual([]);
  });
});

describe('links', () => {
  const lost = (file: string, line: number, link: string, missing: string) =>
    `${file}:${line}: warning: the link ${link} leads to ${missing}: who follows it is lost; correct its address`;
  const noPage = 'no page of this folder';
  const noHeading = 'no heading of that page';

  test('to a page that the folder has not are warnings, each on its own line', async () => {
    const text = [
      '## Une section', // line 5
      'Une [page](/guides/sain), une [fiche](/les-api/absente) sans dossier,',
      'une [autre](/guides/absent?x=1#y).',
      '',
      '- <Button href="/guides/absent">Bouton</Button>', // 9
      '',
      '<div>',
      '  <External',
      '     href="/guides/perdu/">Bloc</External>', // 13, in the tag that begins on 12
      '  [Texte](sain.md)', // 14
      '</div>',
      '',
      '| Nom | Lien |', // 17
      '|---|---|',
      '| x | [y](./absent) |', // 19
      '[un fichier](/documents/un.pdf), [la liste](/guides/), [la demande](/guides/sain/demande)',
    ];
    const at = (line: number, link: string) => lost('guides/x.md', line, link, noPage);
    const problems = await problemsOf({
      'guides/x.md': guide(`${text.slice(0, -1).join('\n')}\n\n${text.at(-1)}\n`),
    });
    expect(problems).toEqual([
      at(7, '/guides/absent?x=1#y'),
      at(9, '/guides/absent'),
      at(12, '/guides/perdu/'),
      at(14, 'sain.md'),
      at(19, './absent'),
    ]);
  });

  test('to a sheet are judged where the folder has sheets', async () => {
    const problems = await problemsOf({
      'api/la-mienne.md': guide('[Un guide](/guides/sain) [la sienne](/les-api/la-sienne)\n'),
    });
    expect(problems).toEqual([lost('api/la-mienne.md', 5, '/les-api/la-sienne', noPage)]);
  });

  test('to a guide that is left out lead somewhere all the same', async () => {
    const files = { 'guides/casse.md': 'cassé', 'guides/x.md': guide('[Voir](/guides/casse#là)\n') };
    expect(await problemsOf(files)).toEqual([
      expect.stringMatching(/^guides\/casse\.md:1: error: no front matter/),
    ]);
  });

  test('to a heading follow the anchors of the page', async () => {
    const text = [
      '[ici](#où-est-l’accès-?), [là](#ou-est-l’acces-?), [sous](#trop-profond), [haut](#)',
      '[ailleurs](/guides/sain#une-section) [nulle part](https://api.gouv.fr/guides/sain#deux)',
      '## Où est l’accès ?',
      '#### Trop profond',
    ].join('\n\n');
    expect(await problemsOf({ 'guides/x.md': guide(text) })).toEqual([
      lost('guides/x.md', 5, '#où-est-l’accès-?', noHeading),
      lost('guides/x.md', 5, '#trop-profond', noHeading),
      lost('guides/x.md', 7, 'https://api.gouv.fr/guides/sain#deux', noHeading),
    ]);
  });

  test('in the front matter stand on the line of their key', async () => {
    const text = '---\ntitle: T\ncontent_intro: |\n  Une [fiche](/guides/absent).\n---\nTexte.\n';
    expect(await problemsOf({ 'guides/x.md': text })).toEqual([
      lost('guides/x.md', 3, '/guides/absent', noPage),
    ]);
  });
});

describe('the lexicon', () => {
  const problems = (text: string) => problemsOf({ 'lexicon.yml': text });
  const twice = (line: number, word: string, first: number, as: string) =>
    `lexicon.yml:${line}: error: "${word}" stands in two groups, here and on line ${first} as "${as}" (plurals and small words make no difference): it can mean only one thing; remove it from one of them`;

  test('a word in two groups is an error on the word’s own line, in each language apart', async () => {
    const text = [
      'groups:',
      '  - label: [villes, communes]',
      '    fr: [maire,',
      '      chat]',
      '    en: [town]',
      '  - label: facteurs',
      '    fr:',
      '      - poste',
      '      - Mairés',
      'synonyms:',
      '  - fr: [les communes, town]',
      '    en: [mail, chat, towns]',
    ].join('\n');
    expect(await problems(text)).toEqual([
      twice(9, 'Mairés', 3, 'maire'),
      twice(11, 'les communes', 2, 'communes'),
      twice(12, 'towns', 5, 'town'),
    ]);
  });

  test('a label that heads a group may be pointed at from another, and a word may stand twice in one', async () => {
    const text =
      'groups:\n  - label: [villes, communes]\n    fr: [ville]\n  - label: communes\n    fr: [bourg, bourgs]\n';
    expect(await problems(text)).toEqual([]);
  });

  test.each([
    [
      'groups:\n  - label: [a\n',
      /^lexicon\.yml:2: error: not YAML that can be read \(.*\): the entry is left out; correct this line$/,
    ],
    [
      'groups: []\n---\ngroups: []\n',
      /^lexicon\.yml:2: error: not YAML that can be read \(a second document begins/,
    ],
    [
      `groups: &a []\nsynonyms: [${'*a,'.repeat(21)}]\n`,
      /^lexicon\.yml:2: error: not YAML that can be read \(aliases exceeded/,
    ],
    ['groups: *rien\n', /^lexicon\.yml:1: error: not YAML that can be read \(unidentified alias/],
    ['groups: oui', /^lexicon\.yml:1: error: "groups" must be a list: all of it is left out; begin/],
    [
      'synonyms:\n  - fr: [a]\n    de: [b]',
      /^lexicon\.yml:2: error: "synonyms\.0" .*de.*: the entry is left out/,
    ],
    ['groups:\n  - fr: [a]', /^lexicon\.yml:2: error: "groups\.0\.label" must be the words of a label/],
    [
      'synonyms:\n  - fr:\n      - a\n      - b: c',
      /^lexicon\.yml:4: error: "synonyms\.0\.fr\.1" must be a word or words/,
    ],
    ['synonyms:\n  - fr: [a, "?"]', /^lexicon\.yml:2: error: "synonyms\.0\.fr\.1" must be a word or words/],
  ])('%j is an error', async (text, problem) => {
    expect(await problems(text)).toEqual([expect.stringMatching(problem)]);
  });

  test('numbers and an empty file are sound', async () => {
    expect(await problems('synonyms:\n  - fr: [112, 15, true]\n    en:\n')).toEqual([]);
    expect(await problems('# rien encore\n')).toEqual([]);
  });
});

describe('site.yml', () => {
  test('says where pages are published and in what language guides are', async () => {
    const site = 'base: https://exemple.fr/\npaths:\n  guides: /g/\nlanguage: en\n';
    const { library, problems } = await loadLibrary(await contentOf({ ...sound, 'site.yml': site }));
    expect(problems).toEqual([]);
    expect(library.guides.map(({ url }) => url)).toEqual(['https://exemple.fr/g/sain']);
    expect(library.language).toBe('en');
  });

  test.each([
    ['base: exemple.fr', 1, '"base" must be the https:// address of the site'],
    ['language: fr\npaths:\n  guides: guides', 3, '"paths.guides" must begin and end with "/"'],
    ['paths: /guides/', 1, '"paths" must give each folder its path'],
    ['base: https://a.fr\n\nlanguage: de', 3, '"language" must be one of fr, en'],
    ['bas: https://a.fr', 1, 'Unrecognized key: "bas"'],
  ])('%j leaves the defaults in force', async (site, line, fault) => {
    const { library, problems } = await loadLibrary(await contentOf({ ...sound, 'site.yml': site }));
    expect(problems).toEqual([
      {
        file: 'site.yml',
        line,
        severity: 'error',
        message: `${fault}: the defaults serve instead; correct this line`,
      },
    ]);
    expect(library.guides[0]?.url).toBe('https://api.gouv.fr/guides/sain');
  });
});

describe('a folder', () => {
  test('lists all its problems at once, by file and line', async () => {
    const files = {
      'site.yml': 'language: de',
      'lexicon.yml': 'groups: 1',
      'guides/b.md': '---\ntitl: x\n---\nTexte.\n',
      'api/a.md': guide('[x](/les-api/b)\n\n[y](/guides/c)\n'),
    };
    const places = (await problemsOf(files)).map((problem) => problem.split(': ').slice(0, 2).join(' '));
    expect(places).toEqual([
      'api/a.md:5 warning',
      'api/a.md:7 warning',
      'guides/b.md:1 error',
      'guides/b.md:2 warning',
      'lexicon.yml:1 error',
      'site.yml:1 error',
    ]);
  });

  test('without any usable guide throws with all that is wrong', async () => {
    const dir = await contentOf({ 'guides/a.md': 'a', 'guides/b.md': 'b' });
    const error = await loadLibrary(dir).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).message).toBe(
      `none of the Markdown files in ${dir} (2) can be used: there is nothing to answer from; mend what is listed`,
    );
    expect((error as ContentError).problems.map(({ file }) => file)).toEqual(['guides/a.md', 'guides/b.md']);
  });

  test('that is none, or holds no Markdown file, throws', async () => {
    const empty = await contentOf({ 'README.md': '# Lisez-moi', '.brouillon/x.md': 'x' });
    await expect(loadLibrary(path.join(empty, 'nulle-part'))).rejects.toThrow('is not a folder');
    await expect(loadLibrary(path.join(empty, 'README.md'))).rejects.toThrow('is not a folder');
    await expect(loadLibrary(empty)).rejects.toThrow('holds no Markdown file');
  });

  test('may have folders of its own, and is known by the hash of all that an answer rests on', async () => {
    const text = guide('Une phrase.\n');
    const hash = async (files: Record<string, string>) =>
      (await loadLibrary(await contentOf({ 'guides/sous/a.md': text, 'autre/b.MD': text, ...files }))).library
        .content;
    const before = await hash({});
    expect(before).toMatch(/^[0-9a-f]{7}$/);
    expect(await hash({ 'questions.jsonl': '{}' })).toBe(before);
    expect(await hash({ 'guides/sous/a.md': `${text} ` })).not.toBe(before);
    expect(await hash({ 'lexicon.yml': '' })).not.toBe(before);
    expect(await hash({ 'site.yml': 'base: https://a.fr' })).not.toBe(before);
  });

  test('that ships has no problem at all', async () => {
    expect((await loadLibrary('content')).problems).toEqual([]);
  });
});
