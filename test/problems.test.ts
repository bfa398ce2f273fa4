// What is wrong with a content folder, in the words of each language: every kind with its values, and none in another's.
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFolder } from '../src/check/folder.ts';
import { examine } from '../src/check/report.ts';
import { summaryLines } from '../src/check/text.ts';
import { languageCodes, sentenceOf } from '../src/languages/index.ts';
import {
  expectations,
  type Facts,
  type Kind,
  type Place,
  type Problem,
  type ValueFault,
} from '../src/languages/problem.ts';
import { type SyntaxFault, slips } from '../src/yaml.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';

afterAll(removeContent);

const cell = { row: 'Potiers', column: 'Four' };
const alike = { others: ['b.md', 'c.md'], more: 7 };

/** An example of each kind: a new kind asks for one here. */
const examples: { readonly [K in Kind]: Facts[K] } = {
  'address.same': { ...alike, url: 'https://exemple.fr/a' },
  'cell.wrong': { ...cell, value: 'yes', question: 'Four ?' },
  'conflict.cells': { ...cell, value: 'no', other: 'b.md:7' },
  'conflict.headings': { heading: 'Cuire', firstLine: 7 },
  'file.broken': { detail: 'x is not iterable' },
  'file.deep': {},
  'file.encoding': {},
  'file.large': { bytes: 777, most: 666 },
  'file.long': { most: 666 },
  'file.references': {},
  'file.unreadable': { code: 'EACCES' },
  'folder.empty': {},
  'folder.missing': {},
  'folder.unreadable': { code: 'EIO' },
  'folder.unusable': { files: 7 },
  'front-matter': { fault: { is: 'end', fence: '+++' } },
  'front-matter.value': { key: 'tags', fault: { is: 'list' }, found: '777' },
  'key.unknown': { key: 'titel', near: 'title', known: [] },
  'label.lost': { label: 'Potiers', cells: 7, question: 'Four ?' },
  'label.others': { label: 'Potiers', others: ['Clubs', 'Écoles'] },
  'lexicon.entry': { path: 'groups.7', fault: { is: 'colon', key: 'fr' } },
  'lexicon.key': { key: 'groupes', known: ['groups', 'synonyms'] },
  'lexicon.list': { key: 'groups' },
  'lexicon.missing': { name: 'ville', path: 'lexicons/ville.yml' },
  'lexicon.shape': { known: ['groups', 'synonyms'] },
  'lexicon.syntax': { fault: { is: 'colon', key: 'fr' }, whole: false },
  'lexicon.twice': { word: 'maires', first: 'maire', firstLine: 7 },
  'link.heading': { written: '#cuire' },
  'link.page': { written: 'absent.md' },
  'markup.included': { written: '{% include x %}' },
  'markup.shown': { markup: ':::tip' },
  'markup.unknown': { written: '{{ x }}' },
  'page.empty': {},
  'question.json': { detail: 'Unexpected token' },
  'question.missed': {
    id: 'q7',
    question: 'Four ?',
    unmet: [
      { about: 'docs', how: 'differs', wanted: 'poterie', found: 'tours' },
      { about: 'cells', how: 'hidden', wanted: 'Potiers × Four', found: 'Potiers × Four' },
      { about: 'text_includes', how: 'missing', wanted: 'nuit', found: 'nuit' },
      { about: 'text_excludes', how: 'present', wanted: 'jour', found: 'jour' },
      { about: 'none', how: 'decided', wanted: '', found: '' },
    ],
  },
  'question.twice': { id: 'q7', firstLine: 7 },
  'question.unreadable': { path: 'expect.kind', fault: { is: 'notOneOf', values: ['help', 'passages'] } },
  'site.shape': {},
  'site.syntax': { fault: { is: 'other', detail: 'unknown escape sequence' } },
  'site.value': { key: 'paths', path: 'paths.guides', fault: { is: 'unknownKeys', keys: ['x', 'y'] } },
  'table.ragged': { cells: 7, width: 6 },
  'table.text': {},
  'table.twice': { name: 'Potiers' },
  'table.undecided': { ...cell, text: 'bientôt' },
  'title.same': { ...alike, title: 'Fours' },
};
const kinds = Object.keys(examples) as Kind[];

const place: Place = { file: '/guides', line: 5, severity: 'error' };
const problemOf = (kind: Kind, more: object = {}) =>
  ({ ...place, kind, ...examples[kind], ...more }) as Problem;
const sayings = (problem: Problem) => languageCodes.map((code) => sentenceOf(problem, code));

/** The texts and numbers of an example that are told as they are. */
function valuesIn(value: unknown, name = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      valuesIn(inner, Array.isArray(value) ? name : key),
    );
  // Names of our own are put into words.
  if (['is', 'how', 'value'].includes(name) || typeof value === 'boolean' || value === null) return [];
  return [String(value)];
}

const everySyntaxFault: readonly SyntaxFault[] = [
  ...slips.map((is) => ({ is })),
  { is: 'colon', key: 'fr' },
  { is: 'end', fence: '---' },
  { is: 'language' },
  { is: 'other', detail: 'unexpected' },
];
const everyValueFault: readonly ValueFault[] = [
  ...expectations.map((is) => ({ is })),
  { is: 'empty' },
  { is: 'length', count: 3 },
  { is: 'notOneOf', values: ['a', 'b'] },
  { is: 'unknownKeys', keys: ['a'] },
  { is: 'unknownKeys', keys: ['a', 'b'] },
  { is: 'colon', key: 'fr' },
  { is: 'other', detail: 'unexpected' },
];

/** Each example, and whatever else its kind may say. */
const everyProblem: readonly Problem[] = [
  ...kinds.map((kind) => problemOf(kind)),
  ...everySyntaxFault.map((fault) => problemOf('site.syntax', { fault })),
  ...everyValueFault.map((fault) => problemOf('site.value', { fault })),
  ...['ENOENT', 'ENOTDIR', 'EPERM', 'EISDIR', 'EIO'].map((code) => problemOf('file.unreadable', { code })),
  problemOf('front-matter', { severity: 'warning' }),
  problemOf('page.empty', { severity: 'warning' }),
  problemOf('key.unknown', { near: null, known: ['base', 'paths'] }),
  problemOf('label.lost', { cells: 1 }),
  problemOf('lexicon.syntax', { whole: true }),
  problemOf('lexicon.twice', { first: 'maires' }),
  problemOf('question.unreadable', { path: '' }),
  problemOf('table.ragged', { cells: 1 }),
  problemOf('table.undecided', { text: '' }),
  problemOf('title.same', { more: 0 }),
];

test.each(kinds)('%s is told in each language, with its values', (kind) => {
  const problem = problemOf(kind);
  for (const said of sayings(problem))
    for (const value of valuesIn(examples[kind])) expect(said).toContain(value);
});

test.each(everyProblem.map((problem) => [sentenceOf(problem, 'en'), problem] as const))(
  '%s: other words in French, in sentences',
  (english, problem) => {
    const french = sentenceOf(problem, 'fr');
    expect(french).not.toBe(english);
    for (const said of [english, french]) {
      expect(said).toMatch(/^\S.*[.?]$/);
      expect(said).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{|\.\./);
    }
    expect(english).not.toMatch(/[«»]/);
    expect(misspaced(french)).toBeNull();
    expect(englishIn(french, problem)).toEqual([]);
  },
);

/** The first sign of French that has not a no-break space where it must; null where all have. */
const misspaced = (french: string) => {
  // Signs in what is quoted are those of its author; in "https:" and "&nbsp;" they are none of ours.
  const ours = french
    .replace(/«\u00A0[^»]*\u00A0»/g, 'X')
    .replace(/\[[^\]]*\]/g, 'X')
    .replace(/\S+:\/\/\S*|&\w+;|\w+\.md:\d+/g, 'X');
  return /[^\u00A0\u202F][:;?!]|«(?!\u00A0)|[^\u00A0]»|[«»]/.exec(ours)?.[0] ?? null;
};

const words = (text: string) => text.toLowerCase().match(/[a-zà-ÿœ]+(?:['’][a-z]+)?/g) ?? [];
/** Small words of English that French does not have. */
const small = new Set(
  'the is are it its this that not and or of to from with which has have been be was were there must may can cannot no line file key out left found nothing read'.split(
    ' ',
  ),
);

/** English words of a French sentence that do not stand in its values. */
function englishIn(french: string, problem: Problem): string[] {
  const given = new Set(valuesIn(problem).flatMap(words));
  return words(french).filter((word) => small.has(word) && !given.has(word));
}

test.each([
  ['Une clé : un mot.', 'plain space'],
  ['Une clé: un mot.', 'no space'],
  ['« Une clé » manque.', 'plain spaces inside'],
  ['«Une clé» manque.', 'no spaces inside'],
])('%j is misspaced: %s', (french) => {
  expect(misspaced(french)).not.toBeNull();
});

describe('all that is found in a folder is told in its reader’s language', () => {
  /** Every problem of a folder as `check` tells it, in each language. */
  async function toldOf(dir: string) {
    const folder = await readFolder(dir);
    const [french, english] = (['fr', 'en'] as const).map((code) => examine(folder, code).report);
    const summary = french ? summaryLines(french, 'fr').filter((line) => misspaced(line) !== null) : [];
    expect(summary).toEqual([]);
    return (french?.problems ?? []).map(({ kind, message }, i) => ({
      ...{ kind, french: message, english: english?.problems[i]?.message },
    }));
  }

  /** Holds that each is in French, and gives their kinds. */
  async function kindsOf(dir: string) {
    const told = await toldOf(dir);
    for (const { french, english } of told) {
      expect(french).not.toBe(english);
      expect(misspaced(french)).toBeNull();
    }
    return told.map(({ kind }) => kind);
  }

  let around: string;
  beforeAll(async () => {
    around = await mkdtemp(path.join(tmpdir(), 'authguide-'));
  });
  afterAll(() => rm(around, { recursive: true }));

  test('in the folders of all generators', async () => {
    const names = (await readdir('test/folders')).filter((name) => !name.endsWith('.json'));
    const found = new Set<string>();
    for (const name of names) {
      const dir = path.join(around, name);
      await cp(`test/folders/${name}`, dir, { recursive: true });
      await writeFile(path.join(dir, 'lexicon.yml'), '');
      for (const kind of await kindsOf(dir)) found.add(kind);
    }
    expect([...found]).toEqual(expect.arrayContaining(['link.page', 'conflict.headings']));
  });

  test('in folders with something wrong of every kind', async () => {
    const table = (rows: string) => `## Qui\n\n| Qui | A | B |\n|---|---|---|\n${rows}`;
    const dir = await contentOf({
      'site.yml':
        'generator: api-gouv-fr\nbase: https://exemple.fr\npaths: { guides: /guides/, api: guides }\nlangage: fr\nbanane: 1\nlexicon: [absent]\n',
      'lexicon.yml':
        'synonymes:\n  - fr: [x]\nsynonyms:\n  - fr [four]\n  - fr: [tour]\n    de: [Turm]\n  - fr: [roue]\n  - fr: [roues]\n  - fr: [argile : terre]\n  - rien\ngroups: 1\n',
      'guides/octets.md': Buffer.from([0xe8]),
      'guides/long.md': guide('mot '.repeat(20_000)),
      'guides/profond.md': guide(`${'> '.repeat(4000)}Texte.\n`),
      'guides/gros.md': guide('Une phrase.\n\n'.repeat(160_000)),
      'guides/references.md': guide(`${'&amp; mot '.repeat(4_900)}\n`),
      'guides/vide.md': '',
      'guides/tete.md': '---\ntitle: x\ntags: [a\n---\nTexte.\n',
      'guides/cle.md': '---\ntitel: x\napi: { a: 1 }\n---\nTexte.\n',
      'guides/a.md': guide(table('| X | ✅ | ❌ |\n| X | ❌ | ✅ |\n| Y | ✅ |\n| Z | peut-être | ✅ |\n')),
      'guides/b.md': guide(`${table('| Y | ❌ | ✅ |\n')}Un texte.\n\n[x](#absent) [y](/guides/absent)\n`),
      'guides/c.md': guide(
        '## Deux\n\nTexte.\n\n## Deux\n\n{{ valeur }} {% include x %}\n\n| a | b |\n|---|---|\n| c | d |\nUn texte.\n\nUn ::: signe.\n',
      ),
      'questions.jsonl': [
        '{',
        '[]',
        JSON.stringify({ id: 'q', q: 'Y et A ?', lang: 'fr', type: 'can', expect: { kind: ['help'] } }),
        JSON.stringify({ id: 'q', q: 'Y et A ?', lang: 'de', type: '', expect: { x: 1, cells: [['a']] } }),
        JSON.stringify({ id: 'q', q: 'Y et B ?', lang: 'fr', type: 'can', expect: {} }),
      ].join('\n'),
    });
    await symlink('nulle-part', path.join(dir, 'guides/lien.md'));
    const alike = { 'site.yml': 'base: https://exemple.fr', 'a/README.md': '# Un\n\nTexte.\n' };
    const others = await Promise.all([
      contentOf({ 'site.yml': 'base', 'lexicon.yml': 'groups: [', 'x.md': 'Texte.\n' }),
      contentOf({ 'site.yml': 'base: [', 'lexicon.yml': '- fr: [x]\n', 'x.md': 'Texte.\n' }),
      contentOf({ ...alike, 'a/index.md': '# Deux\n\nTexte.\n' }),
    ]);
    const found = new Set<string>();
    for (const one of [dir, ...others]) for (const kind of await kindsOf(one)) found.add(kind);
    // Labels that go wrong, and what breaks reading, are faults of ours: none is known.
    const unknown = ['cell.wrong', 'file.broken', 'label.lost', 'label.others'];
    const missing = kinds.filter((kind) => !found.has(kind) && !kind.startsWith('folder.'));
    expect(missing).toEqual(unknown);
  });
});
