// Content folders: broken guides in, the exact list of problems out; and folders that load whatever else is in them.
import { symlink } from 'node:fs/promises';
import path from 'node:path';
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
    ['that is empty', '', `1: error: nothing to read here: ${leftOut}; write its sections`],
    [
      'with front matter that never ends',
      '---\ntitle: Un guide\n\nTexte.\n',
      `1: error: the front matter cannot be read (it does not end; put a line "---" below it): ${leftOut}; correct this line`,
    ],
    [
      'with JavaScript for front matter',
      '---js\n{ title: process.exit(7) }\n---\nTexte.\n',
      `1: error: the front matter cannot be read (it is neither run nor read; write YAML below "---"): ${leftOut}; correct this line`,
    ],
    [
      'with front matter that is not YAML',
      '---\ntitle: Un guide\ntags: [a, b\napi: x\n---\nTexte.\n',
      `4: error: the front matter cannot be read (missed comma between flow collection entries): ${leftOut}; correct this line`,
    ],
    [
      'that ends with its front matter',
      '---\ntitle: Un guide\ntagline: Rien d’autre.\n---',
      `4: error: nothing to read here: ${leftOut}; write its sections`,
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
      'that is not UTF-8',
      Buffer.concat([Buffer.from(guide('Une ligne.\n\nL’acc')), Buffer.from([0xe8]), Buffer.from('s.\n')]),
      `7: error: not UTF-8: ${leftOut}; save the file as UTF-8`,
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
    await symlink('nowhere', path.join(dir, 'guides/x.md'));
    const { problems } = await loadLibrary(dir);
    expect(problems).toMatchObject([{ file: 'guides/x.md', line: 1, severity: 'error' }]);
    expect(problems[0]?.message).toMatch(/^cannot be read \(ENOENT.*\): the guide is left out; /);
  });
});

describe('front matter', () => {
  const front = (lines: string) => problemsIn(`---\n${lines}\n---\n\nUne phrase.\n`);
  const wrong = (line: number, fault: string) =>
    `${line}: warning: ${fault}: it is ignored; correct this line`;
  const ignored = (line: number, key: string, near: string) =>
    `${line}: warning: the key "${key}" is not known: it is ignored; did you mean "${near}"?`;

  test.each([
    [
      'title: T\napi:\n  - nom: x',
      [wrong(3, '"api" must be a list, or words with commas, found [{"nom":"x"}]')],
    ],
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
    [
      '---\ntitle: Un guide\ntags: [a, b\napi: x\n---\n# Haut\n\nTexte.\n',
      4,
      'missed comma between flow collection entries',
    ],
    [
      '---js\n{ title: process.exit(7) }\n---\n# Haut\n\nTexte.\n',
      1,
      'it is neither run nor read; write YAML below "---"',
    ],
    [
      '--- json\n{ "title": "Un guide" }\n---\n# Haut\n\nTexte.\n',
      1,
      'it is neither run nor read; write YAML below "---"',
    ],
    ['+++\ntitle = "Un guide"\ntags = [\n+++\n# Haut\n\nTexte.\n', 3, 'Invalid TOML document: '],
  ])('%j cannot be read: in other folders the text serves all the same', async (text, line, why) => {
    const { library, problems } = await loadLibrary(await contentOf({ 'lexicon.yml': '', 'x.md': text }));
    expect(problems).toEqual([
      {
        ...{ file: 'x.md', line, severity: 'warning' },
        message: expect.stringContaining(`the front matter cannot be read (${why}`),
      },
    ]);
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
          message:
            'nothing to read here: the page is left out; write its text, or exclude the file in site.yml',
        },
      ],
    });
  });
});

describe('tables', () => {
  test('a row with a cell too many or too few is told of on its line, and its page serves', async () => {
    const table = '## Qui\n\n| Qui | Sens |\n|---|---|\n| X |\n| Y | deux | trois |\n';
    expect(await problemsIn(guide(table))).toEqual([
      '9: warning: this table row has 1 cell where the header has 2: the cells that are missing are read as empty; add or remove a "|"',
      '10: warning: this table row has 3 cells where the header has 2: what is beyond them is not read; add or remove a "|"',
    ]);
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
    const broken = Buffer.from([0xe8]);
    const files = { 'guides/casse.md': broken, 'guides/x.md': guide('[Voir](/guides/casse#là)\n') };
    expect(await problemsOf(files)).toEqual([
      expect.stringMatching(/^guides\/casse\.md:1: error: not UTF-8/),
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
    expect(problems.map(({ file, line, message }) => `${file}:${line}: warning: ${message}`)).toEqual([
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
    ['base: exemple.fr', 1, 'base', '"base" must be the https:// address of the site'],
    ['paths:\n  guides: guides', 2, 'paths', '"paths.guides" must begin and end with "/"'],
    ['paths: /guides/', 1, 'paths', '"paths" must give each folder its path'],
    ['generator: sphinx', 1, 'generator', '"generator" must be one of docusaurus, '],
    ['exclude: { a: b }', 1, 'exclude', '"exclude" must be a path such as "archive/**", or a list of them'],
  ])('%j loses that key, and no other', async (line, at, key, fault) => {
    const rest = key === 'base' ? '' : '\nbase: https://exemple.fr';
    const { library, problems } = await loadLibrary(
      await contentOf({ ...sound, 'site.yml': `${line}\n\nlanguage: en${rest}` }),
    );
    expect(problems).toEqual([
      {
        ...{ file: 'site.yml', line: at, severity: 'error' },
        message: expect.stringMatching(/: "\w+" is as if it were not there; correct this line$/),
      },
    ]);
    expect(problems[0]?.message).toContain(fault);
    expect(library.language).toBe('en');
    expect(library.guides[0]?.url).toBe(key === 'base' ? null : 'https://exemple.fr/guides/sain');
  });

  test('may hold a key that is not known, and is told which was meant', async () => {
    const problems = await problemsOf({ 'site.yml': 'langage: fr\nbanana: 1\n' });
    expect(problems).toEqual([
      'site.yml:1: warning: the key "langage" is not known: it is ignored; did you mean "language"?',
      expect.stringMatching(
        /^site\.yml:2: warning: the key "banana" is not known: it is ignored; known are generator, /,
      ),
    ]);
  });

  test.each([
    ['base: [', 'not YAML that can be read ('],
    ['base', 'holds no keys: nothing is taken from this file'],
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
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'a/README.md: a/index.md would be published at the same address (https://exemple.fr/a): links of answers lead to one of them only; rename the others, or exclude them in site.yml',
      'a/README.md: b.md has the same title ("Un"): readers cannot tell the quotations apart; give each page a title of its own',
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
      `none of the Markdown files in ${dir} (2) can be used: there is nothing to answer from; mend what is listed`,
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
