// Content folders: broken guides in, the exact list of problems out; and folders that load whatever else is in them.
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { sentenceOf } from '../src/languages/index.ts';
import type { Problem } from '../src/languages/problem.ts';
import { ContentError, loadLibrary } from '../src/library.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';

afterAll(removeContent);

/** A guide and a lexicon with nothing wrong. */
const sound = {
  'site.yml':
    'generator: api-gouv-fr\nbase: https://api.gouv.fr\npaths: { guides: /guides/, api: /les-api/ }\nlanguage: fr\n',
  'lexicon.yml': '',
  'guides/sain.md': guide('## Une section\n\nUne phrase.\n', 'Sain'),
};

const inEnglish = (problem: Problem) => sentenceOf(problem, 'en');

/** Every problem of a folder that holds a sound guide too, as `npm run check` prints it. */
async function problemsOf(files: Record<string, string | Buffer>): Promise<string[]> {
  const { problems } = await loadLibrary(await contentOf({ ...sound, ...files }));
  return problems.map(
    (problem) => `${problem.file}:${problem.line}: ${problem.severity}: ${inEnglish(problem)}`,
  );
}

/** The problems of one guide, without its path. */
const problemsIn = async (text: string | Buffer) =>
  (await problemsOf({ 'guides/x.md': text })).map((problem) => problem.replace(/^guides\/x\.md:/, ''));

const leftOut = 'The guide is left out.';

describe('a file that is no guide is left out', () => {
  test.each<[string, string | Buffer, string]>([
    ['that is empty', '', `1: error: There is nothing to read here. ${leftOut} Write its sections.`],
    [
      'with front matter that never ends',
      '---\ntitle: Un guide\n\nTexte.\n',
      `1: error: The front matter cannot be read (the line "---" that ends it is missing). ${leftOut} Correct this line.`,
    ],
    [
      'with JavaScript for front matter',
      '---js\n{ title: process.exit(7) }\n---\nTexte.\n',
      `1: error: The front matter cannot be read (only YAML and TOML are read). ${leftOut} Correct this line.`,
    ],
    [
      'with front matter that is not YAML',
      '---\ntitle: Un guide\ntags: [a, b\napi: x\n---\nTexte.\n',
      `4: error: The front matter cannot be read (a comma or a closing bracket is missing). ${leftOut} Correct this line.`,
    ],
    [
      'that ends with its front matter',
      '---\ntitle: Un guide\ntagline: Rien d’autre.\n---',
      `4: error: There is nothing to read here. ${leftOut} Write its sections.`,
    ],
    [
      'with quotations that stand too deep in each other',
      `---\ntitle: Un guide\n---\n${'> '.repeat(4000)}Texte.\n`,
      `4: error: Quotations or lists are nested too deep. ${leftOut} Take some levels out.`,
    ],
    [
      'with a paragraph that would take too long to read',
      guide(`Une phrase.\n\n${'Une **phrase** de plus.\n'.repeat(25_000)}`),
      `7: error: This paragraph has more than 50,000 characters. ${leftOut} Cut it into paragraphs, with an empty line between them.`,
    ],
    [
      'that is too large',
      guide('Une phrase.\n\n'.repeat(160_000)),
      `1: error: The file has 2,080,036 bytes, 2,000,000 are allowed. ${leftOut} Cut it into several guides.`,
    ],
    [
      'that is not UTF-8',
      Buffer.concat([Buffer.from(guide('Une ligne.\n\nL’acc')), Buffer.from([0xe8]), Buffer.from('s.\n')]),
      `7: error: The file is not UTF-8. ${leftOut} Save it as UTF-8.`,
    ],
  ])('%s', async (_, text, problem) => {
    const { library, problems } = await loadLibrary(await contentOf({ ...sound, 'guides/x.md': text }));
    expect(problems.map((found) => `${found.line}: ${found.severity}: ${inEnglish(found)}`)).toEqual([
      problem,
    ]);
    expect(library.guides.map(({ slug }) => slug)).toEqual(['sain']);
  });

  test('that cannot be read', async () => {
    const dir = await contentOf(sound);
    await symlink('nowhere', path.join(dir, 'guides/x.md'));
    const { problems } = await loadLibrary(dir);
    expect(problems).toEqual([
      { file: 'guides/x.md', line: 1, severity: 'error', kind: 'file.unreadable', code: 'ENOENT' },
    ]);
  });
});

describe('front matter', () => {
  const front = (lines: string) => problemsIn(`---\n${lines}\n---\n\nUne phrase.\n`);
  const wrong = (line: number, fault: string) =>
    `${line}: warning: ${fault}. The key is ignored. Correct this line.`;
  const ignored = (line: number, key: string, near: string) =>
    `${line}: warning: The key "${key}" is not known. It is ignored. Did you mean "${near}"?`;

  test.each([
    [
      'title: T\napi:\n  - nom: x',
      [wrong(3, '"api" must be a list, or words with commas; it is [{"nom":"x"}]')],
    ],
    ['title: T\nsource : la page', [wrong(3, '"source" must be an https:// address; it is "la page"')]],
    [
      'title: []\ntagline: 3',
      [wrong(2, '"title" must be a text; it is []'), wrong(3, '"tagline" must be a text; it is 3')],
    ],
    ['title: T\ntaglin: x', [ignored(3, 'taglin', 'tagline')]],
    ['Titre: T\ntitle: T', [ignored(2, 'Titre', 'title')]],
    ['title: T\ntags: 3 # pas une liste', [wrong(3, '"tags" must be a list, or words with commas; it is 3')]],
  ])('%j of ours is told of, and the guide serves', async (lines, problems) => {
    expect(await front(lines)).toEqual(problems);
  });

  test.each([
    'title: T\ncouleur: bleu\nfor: me',
    'title: T\ntags: [2024, true]\nkeywords:\n  -\n  - a\napi:\ntagline:',
    'title: T\nimage: { src: x.png }\nexternal_site: https://example.org\npublish: 2024-05-01',
    'title: "T: le guide"\r\ntags: a, b\r',
  ])('%j is sound', async (lines) => {
    expect(await front(lines)).toEqual([]);
  });

  test.each([
    'image: { src: x }',
    'tags: [{ name: x }]',
    'source: ../x.md',
    'api: { v: 1 }',
    'taglin: x',
    'noindex: "true"',
  ])('with %j, in a folder of another generator, is sound: the key is not ours', async (line) => {
    const files = { 'lexicon.yml': '', 'x.md': `---\ntitle: T\n${line}\n---\nA sentence.\n` };
    const { library, problems } = await loadLibrary(await contentOf(files));
    expect([library.guides.map(({ title }) => title), problems]).toEqual([['T'], []]);
  });

  test.each([
    ['---\ntitle: Un guide\ntags: [a, b\napi: x\n---\n# Haut\n\nTexte.\n', 4, { is: 'comma' }],
    ['---js\n{ title: process.exit(7) }\n---\n# Haut\n\nTexte.\n', 1, { is: 'language' }],
    ['--- json\n{ "title": "Un guide" }\n---\n# Haut\n\nTexte.\n', 1, { is: 'language' }],
    [
      '+++\ntitle = "Un guide"\ntags = [\n+++\n# Haut\n\nTexte.\n',
      3,
      { is: 'other', detail: expect.stringMatching(/^Invalid TOML document: /) },
    ],
  ])('%j cannot be read: in other folders the text serves all the same', async (text, line, fault) => {
    const { library, problems } = await loadLibrary(await contentOf({ 'lexicon.yml': '', 'x.md': text }));
    expect(problems).toEqual([{ file: 'x.md', line, severity: 'warning', kind: 'front-matter', fault }]);
    expect(problems.map(inEnglish)).toEqual([expect.stringContaining('the first heading is the title')]);
    expect(library.guides.map(({ title }) => title)).toEqual(['Haut']);
    expect(library.sections.at(-1)?.blocks[0]?.sentences[0]?.text).toBe('Texte.');
  });
});

describe('a title', () => {
  const titleOf = async (text: string, file = 'guides/x.md') => {
    const { library } = await loadLibrary(await contentOf({ 'lexicon.yml': '', [file]: text }));
    return library.guides[0]?.title;
  };

  test.each([
    ['---\ntitle: Devant\n---\n# Haut\n\nTexte.\n', 'Devant'],
    ['---\ntitle: 2024\n---\nTexte.\n', '2024'],
    ['---\ntitle: 3.0 # la dernière\n---\nTexte.\n', '3.0'],
    ['---\ntitle: 2024-05-01\n---\nTexte.\n', '2024-05-01'],
    ['+++\ntitle = "Devant"\n+++\nTexte.\n', 'Devant'],
    ['---\ntags: a\n---\n## Deux\n\n# Haut\n\nTexte.\n', 'Haut'],
    ['---\ntitle: ""\n---\n# Haut `x` {#top}\n\nTexte.\n', 'Haut x'],
    ['## Deux\n\nTexte.\n', 'Deux'],
    ['<h1 align="center"><img src="x"> Fours</h1>\n\n## Deux\n\nTexte.\n', 'Fours'],
    ['---\n\nTexte entre deux traits.\n\n---\n\nTexte.\n', 'X'],
    ['---\n\nTexte sous un trait.\n', 'X'],
  ])('of %j is %j', async (text, title) => {
    expect(await titleOf(text)).toBe(title);
  });

  test.each([
    ['guides/01-bien_commencer.md', 'Bien commencer'],
    ['guides/fours/README.md', 'Fours'],
    ['fours/_index.md', 'Fours'],
    ['README.md', 'README'],
  ])('of %s, where nothing else tells it, is %j', async (file, title) => {
    expect(await titleOf('Texte.\n', file)).toBe(title);
  });

  test('that is the first heading begins no section: the text below it is the lead of the page', async () => {
    const files = { 'lexicon.yml': '', 'x.md': '# Fours\n\nTexte.\n\n## Cuire\n\nNeuf heures.\n' };
    const { library } = await loadLibrary(await contentOf(files));
    const shown = library.sections.map(({ heading, path, blocks }) => [heading, path, blocks.length]);
    expect(shown).toEqual([
      ['Fours', [], 1],
      ['Cuire', [], 1],
    ]);
  });
});

describe('files that are no pages', () => {
  const omittedOf = async (files: Record<string, string>) => {
    const { omitted, problems } = await loadLibrary(
      await contentOf({ 'lexicon.yml': '', 'a.md': 'Texte.\n', ...files }),
    );
    return { omitted: omitted.map(({ file, why }) => `${file}: ${why}`), problems };
  };

  test.each(['draft: true', 'publish: false', 'published: false', 'unlisted: true'])(
    'with %s are drafts',
    async (key) => {
      expect(await omittedOf({ 'b.md': `---\n${key}\n---\nTexte.\n` })).toEqual({
        omitted: ['b.md: draft'],
        problems: [],
      });
    },
  );

  test('are what a repository holds for itself, and parts of pages; a page of such a name is one', async () => {
    const none = [
      'CHANGELOG.md',
      'LICENSE.md',
      'SUMMARY.md',
      '_includes/x.md',
      'docs/CHANGELOG-2.md',
      'docs/CONTRIBUTING.md',
      'docs/snippets/x.md',
      'i18n/fr/x.md',
      'versioned_docs/v1/x.md',
    ];
    const pages = [
      'docs/contributing.md',
      'license.md',
      'README.md',
      'docs/snippets.md',
      'docs/i18n/intro.md',
    ];
    const all = Object.fromEntries([...none, ...pages].map((file) => [file, `# ${file}\n\nTexte.\n`]));
    const { omitted } = await omittedOf({
      ...all,
      '.github/x.md': 'Texte.\n',
      'node_modules/x/y.md': 'Texte.\n',
    });
    expect(omitted).toEqual(none.map((file) => `${file}: excluded`));
  });

  test('are those that site.yml excludes, and those that it does not include', async () => {
    const files = {
      'old/b.md': 'Texte.\n',
      'docs/c.md': 'Un.\n',
      'docs/LICENSE.md': 'Deux.\n',
      'docs/d.md': 'Trois.\n',
    };
    const excluding = await omittedOf({ ...files, 'site.yml': 'exclude: [old, docs/d.md]' });
    expect(excluding.omitted).toEqual([
      'docs/LICENSE.md: excluded',
      'docs/d.md: excluded',
      'old/b.md: excluded',
    ]);
    const including = await omittedOf({ ...files, 'site.yml': 'include: docs/**\nexclude: "**/d.md"' });
    expect(including.omitted).toEqual(['a.md: excluded', 'docs/d.md: excluded', 'old/b.md: excluded']);
  });

  test.each([
    ['', 1],
    ['---\ntitle: T\n---\n\n<!-- à écrire -->\n', 3],
    ['---\ntitle: T\ntagline: Rien d’autre.\n---', 4],
    ['# Un titre seul\n', 1],
  ])('as %j, which holds nothing to read', async (text, line) => {
    expect(await omittedOf({ 'b.md': text })).toEqual({
      omitted: ['b.md: empty'],
      problems: [
        {
          ...{ file: 'b.md', line, severity: 'warning' },
          kind: 'page.empty',
        },
      ],
    });
  });
});

describe('tables', () => {
  test('a row with a cell too many or too few is told of on its line, and its page serves', async () => {
    const table = '## Qui\n\n| Qui | Sens |\n|---|---|\n| X |\n| Y | deux | trois |\n';
    expect(await problemsIn(guide(table))).toEqual([
      '9: warning: This row has 1 cell, the header has 2. The missing cells are read as empty. Add or remove a "|".',
      '10: warning: This row has 3 cells, the header has 2. The cells beyond are not read. Add or remove a "|".',
    ]);
  });

  test('text right below a table is a warning: it is a row to whoever reads the page', async () => {
    const text = '| Nom | Sens |\n|---|---|\n| a | b |\nUne phrase.\n';
    expect(await problemsIn(guide(text))).toEqual([
      '8: warning: This text is right below a table. It is read as a row of the table. Put an empty line above it.',
    ]);
  });

  test('a cell that is neither yes nor no among yes and no is a warning, and an empty one', async () => {
    const table =
      '| Qui | A | B | Note |\n|--|--|--|--|\n| X | ✅ | ⌛️ bientôt | n |\n| Y | ❌ Non | oui | n |\n| Z | | non | n |\n';
    const unclear = (line: number, cell: string) =>
      `${line}: warning: ${cell} says neither yes nor no. It is shown as it is. If it means yes or no, write ✅ or ❌.`;
    expect(await problemsIn(guide(table))).toEqual([
      unclear(7, 'The cell "⌛️ bientôt" (X × B)'),
      unclear(9, 'An empty cell (Z × A)'),
    ]);
  });

  test('words stand beside each other in a table that decides nothing', async () => {
    expect(await problemsIn(guide('| Nom | Sens |\n|---|---|\n| a | |\n| b | peut-être |\n'))).toEqual([]);
  });
});

describe('links', () => {
  const lost = (file: string, line: number, link: string, missing: string) =>
    `${file}:${line}: warning: The link "${link}" leads to ${missing} Correct the address.`;
  const noPage = 'no page of the folder. Who follows it finds nothing.';
  const noHeading = 'no heading of the page. Who follows it stays at its top.';

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
    const broken = Buffer.from([0xe8]);
    const files = { 'guides/casse.md': broken, 'guides/x.md': guide('[Voir](/guides/casse#là)\n') };
    expect(await problemsOf(files)).toEqual([
      expect.stringMatching(/^guides\/casse\.md:1: error: The file is not UTF-8/),
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

  test('to a heading inside a quotation, or to an anchor of HTML, lead there', async () => {
    const text = '> ## Inside\n\n<a id="there"></a>\n\n[one](#inside) [two](#there) [three](x.md#nowhere)\n';
    const files = { 'lexicon.yml': '', 'site.yml': 'base: https://example.org', 'x.md': text };
    const { problems } = await loadLibrary(await contentOf(files));
    expect(problems.map((one) => `${one.file}:${one.line}: warning: ${inEnglish(one)}`)).toEqual([
      lost('x.md', 5, 'x.md#nowhere', noHeading),
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
    `lexicon.yml:${line}: error: "${word}" is in two groups (lines ${first} and ${line}, the first time as "${as}"). A word has one meaning only; plurals and small words make no difference. Remove it from one.`;

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
      /^lexicon\.yml:2: error: The lexicon is not YAML here \(.*\)\. The entry is left out\. Correct this line\.$/,
    ],
    [
      'groups: []\n---\ngroups: []\n',
      /^lexicon\.yml:2: error: The lexicon is not YAML here \(a second document begins/,
    ],
    [
      `groups: &a []\nsynonyms: [${'*a,'.repeat(21)}]\n`,
      /^lexicon\.yml:2: error: The lexicon is not YAML here \(there are too many aliases/,
    ],
    ['groups: *rien\n', /^lexicon\.yml:1: error: The lexicon is not YAML here \(an alias/],
    ['groups: oui', /^lexicon\.yml:1: error: "groups" must be a list\. All of it is left out\. Begin/],
    [
      'synonyms:\n  - fr: [a]\n    de: [b]',
      /^lexicon\.yml:2: error: "synonyms\.0" .*de.*\. The entry is left out/,
    ],
    ['groups:\n  - fr: [a]', /^lexicon\.yml:2: error: "groups\.0\.label" must be the words of a label/],
    [
      'synonyms:\n  - fr:\n      - a\n      - b: c',
      /^lexicon\.yml:4: error: "synonyms\.0\.fr\.1" must be words, without a colon/,
    ],
    ['synonyms:\n  - fr: [a, "?"]', /^lexicon\.yml:2: error: "synonyms\.0\.fr\.1" must hold a letter/],
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
    ['base: exemple.fr', 1, 'base', '"base" must be an https:// address'],
    ['paths:\n  guides: guides', 2, 'paths', '"paths.guides" must begin and end with "/"'],
    ['paths: /guides/', 1, 'paths', '"paths" must give each folder its path'],
    ['generator: sphinx', 1, 'generator', '"generator" must be "docusaurus", '],
    ['exclude: { a: b }', 1, 'exclude', '"exclude" must be a path such as "archive/**", or a list of them'],
  ])('%j loses that key, and no other', async (line, at, key, fault) => {
    const rest = key === 'base' ? '' : '\nbase: https://exemple.fr';
    const { library, problems } = await loadLibrary(
      await contentOf({ ...sound, 'site.yml': `${line}\n\nlanguage: en${rest}` }),
    );
    expect(problems).toMatchObject([{ file: 'site.yml', line: at, severity: 'error', kind: 'site.value' }]);
    expect(problems.map(inEnglish)).toEqual([
      expect.stringMatching(/\. The key "\w+" is ignored\. Correct this line\.$/),
    ]);
    expect(problems.map(inEnglish)).toEqual([expect.stringContaining(fault)]);
    expect(library.language).toBe('en');
    expect(library.guides[0]?.url).toBe(key === 'base' ? null : 'https://exemple.fr/guides/sain');
  });

  test('may hold a key that is not known, and is told which was meant', async () => {
    const problems = await problemsOf({ 'site.yml': 'langage: fr\nbanana: 1\n' });
    expect(problems).toEqual([
      'site.yml:1: warning: The key "langage" is not known. It is ignored. Did you mean "language"?',
      expect.stringMatching(
        /^site\.yml:2: warning: The key "banana" is not known\. It is ignored\. Use one of these: generator, /,
      ),
    ]);
  });

  test.each([
    ['base: [', 'The file is not YAML ('],
    ['base', 'The file holds no keys. Nothing is taken from it.'],
  ])('%j says nothing', async (site, fault) => {
    expect(await problemsOf({ 'site.yml': site })).toEqual([
      expect.stringContaining(`site.yml:1: error: ${fault}`),
    ]);
  });
});

describe('a generator that site.yml names', () => {
  const addresses = async (files: Record<string, string>) => {
    const { library } = await loadLibrary(await contentOf({ 'lexicon.yml': '', ...files }));
    return library.guides.map(({ url }) => url);
  };

  test.each(['api.gouv.fr', 'api-gouv-fr'])('may be written %s', async (name) => {
    const site = `generator: ${name}\nbase: https://exemple.fr\npaths: { guides: /g/ }`;
    expect(await addresses({ 'site.yml': site, 'guides/a.md': 'Texte.\n' })).toEqual([
      'https://exemple.fr/g/a',
    ]);
  });

  test('has its pages in the usual folder where its configuration is missing, unless that is the folder given', async () => {
    const site = 'generator: MkDocs\nbase: https://exemple.fr';
    const page = { 'site.yml': site, 'docs/a.md': 'Texte.\n' };
    expect(await addresses(page)).toEqual(['https://exemple.fr/a/']);
    expect(await addresses({ ...page, 'index.md': 'Texte.\n' })).toEqual([
      'https://exemple.fr/docs/a/',
      'https://exemple.fr/',
    ]);
  });

  test('may have its configuration in a folder beside the pages', async () => {
    const files = {
      'site.yml': 'base: https://exemple.fr',
      'website/docusaurus.config.js':
        "module.exports = { presets: [['classic', { docs: { routeBasePath: '/' } }]] };",
      'docs/01-a/b.md': 'Texte.\n',
      'README.md': 'Texte.\n',
    };
    expect(await addresses(files)).toEqual(['https://exemple.fr/a/b']);
  });

  test('is GitHub where the address is there, whatever the files were written for', async () => {
    const files = {
      'site.yml': 'base: https://github.com/a/b',
      'docs/a.md': 'Texte.\n',
      'mkdocs.yml': 'site_name: x',
    };
    expect(await addresses(files)).toEqual(['https://github.com/a/b/blob/HEAD/docs/a.md']);
  });
});

describe('without a base', () => {
  test('no page has an address, and links within the folder are their text', async () => {
    const text =
      '# Fours\n\nVoir [la page](autre.md) ou [le site](https://exemple.fr/x).\n\n## Cuire\n\nNeuf heures.\n';
    const { library } = await loadLibrary(await contentOf({ 'lexicon.yml': '', 'fours.md': text }));
    expect(library.sections.map(({ url }) => url)).toEqual([null, null]);
    expect(library.sections[0]?.blocks[0]?.sentences[0]?.markdown).toBe(
      'Voir la page ou [le site](https://exemple.fr/x).',
    );
  });

  test.each([
    ['fr', 'Les fours sont dans la cour, et la cuisson dure neuf heures.'],
    ['en', 'The kilns are in the yard, and they fire for nine hours.'],
  ])('and without a language, that is the one of the pages: %s', async (language, text) => {
    const { library } = await loadLibrary(await contentOf({ 'lexicon.yml': '', 'x.md': `${text}\n` }));
    expect(library.language).toBe(language);
  });
});

describe('pages that are alike', () => {
  test('in their address or their title are told of once', async () => {
    const files = {
      ...{ 'lexicon.yml': '', 'site.yml': 'base: https://exemple.fr' },
      ...{
        'a/README.md': '# Un\n\nTexte.\n',
        'a/index.md': '# Deux\n\nTexte.\n',
        'b.md': '# un\n\nTexte.\n',
      },
    };
    const { problems } = await loadLibrary(await contentOf(files));
    expect(problems.map((problem) => `${problem.file}: ${inEnglish(problem)}`)).toEqual([
      'a/README.md: This page has the same address (https://exemple.fr/a) as a/index.md. Links of answers lead to one of them only. Rename the others, or exclude them in site.yml.',
      'a/README.md: This page has the same title ("Un") as b.md. Readers cannot tell their quotations apart. Give each page a title of its own.',
    ]);
  });
});

describe('a folder', () => {
  test('lists all its problems at once, by file and line', async () => {
    const files = {
      'site.yml': `${sound['site.yml']}language2: de`,
      'lexicon.yml': 'groups: 1',
      'guides/b.md': '---\ntitl: x\n---\nTexte.\n',
      'api/a.md': guide('[x](/les-api/b)\n\n[y](/guides/c)\n'),
    };
    const places = (await problemsOf(files)).map((problem) => problem.split(': ').slice(0, 2).join(' '));
    expect(places).toEqual([
      'api/a.md:5 warning',
      'api/a.md:7 warning',
      'guides/b.md:2 warning',
      'lexicon.yml:1 error',
      'site.yml:5 warning',
    ]);
  });

  test('without any usable guide throws with all that is wrong', async () => {
    const dir = await contentOf({ 'guides/a.md': '# A\n', 'guides/b.md': Buffer.from([0xe8]) });
    const error = await loadLibrary(dir).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).message).toBe(
      `None of the 2 Markdown files of ${dir} can be used. There is nothing to answer from. Correct the problems that are listed.`,
    );
    expect((error as ContentError).problems.map(({ file }) => file)).toEqual(['guides/a.md', 'guides/b.md']);
  });

  test('that is none, or holds no Markdown file, throws', async () => {
    const empty = await contentOf({ 'lisez-moi.txt': 'x', '.brouillon/x.md': 'x' });
    await expect(loadLibrary(path.join(empty, 'nulle-part'))).rejects.toThrow('is not a folder');
    await expect(loadLibrary(path.join(empty, 'lisez-moi.txt'))).rejects.toThrow('is not a folder');
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

  test('of one known site is recognised by the front matter of its pages, unless site.yml says otherwise', async () => {
    const page =
      '---\ntitle: Four\ntagline: Cuire.\napi:\n  - API Four\n---\n\n## Cuire\n\nLe four cuit la nuit.\n';
    const urlOf = async (files: Record<string, string>) => {
      const { library } = await loadLibrary(await contentOf({ 'guides/four.md': page, ...files }));
      return library.guides[0]?.url;
    };
    expect(await urlOf({})).toBe('https://api.gouv.fr/guides/four');
    expect(await urlOf({ 'site.yml': 'base: https://a.fr' })).not.toContain('api.gouv.fr');
    expect(await urlOf({ 'guides/four.md': guide('Une phrase.\n') })).toBeNull();
  });

  test('that ships has no problem at all', async () => {
    expect((await loadLibrary('content')).problems).toEqual([]);
  });
});
