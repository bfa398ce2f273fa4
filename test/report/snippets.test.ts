// What authors paste: really pasted, and the folder loaded again.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answer } from '../../src/answer.ts';
import { missed, readGolden } from '../../src/check/golden.ts';
import { sentenceOf } from '../../src/languages/index.ts';
import { type Loaded, loadLibrary } from '../../src/library.ts';
import { toOutline } from '../../src/render/outline.ts';
import { toText } from '../../src/render/text.ts';
import { groupReports, type Reported } from '../../src/report/gather.ts';
import { itemsOf } from '../../src/report/items.ts';
import { rowSnippet, type Snippet, sectionSnippet, wordSnippet } from '../../src/report/snippets.ts';
import { libraryOf, pottery, potteryLexicon } from '../helpers/library.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true }))));

async function copyOf(folder: string): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'authguide-'));
  made.push(dir);
  await cp(folder, dir, { recursive: true });
  return dir;
}

/** Pastes a section as its author would: before the line that is named, or at the end of the file. */
async function paste(dir: string, { file, line, text }: Snippet): Promise<void> {
  const lines = (await readFile(path.join(dir, file), 'utf8')).split('\n');
  lines.splice(line === null ? lines.length : line - 1, 0, ...(line === null ? ['', text] : [text, '']));
  await writeFile(path.join(dir, file), lines.join('\n'));
}

const said = ({ problems }: Loaded) =>
  problems.map((problem) => `${problem.file}: ${sentenceOf(problem, 'en')}`);
/** Lines move with what is pasted. */
const withoutLines = (text: string) => text.replace(/\d+/g, 'n');

const asked = (question: string, near: Reported['near'] = []): Reported => ({
  ...{ question, people: 2, days: 1, reason: 'not_found', near, cells: [] },
});

const odd = 'C’est *quoi* `x` {#id} {{ y }} <b>[a](b)</b> _ici_ # ?\n\n| non |';
const folders = [
  'content',
  ...(await readdir('test/folders', { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => `test/folders/${name}`),
];

describe.each(folders)('in %s, a section for a reported question', (folder) => {
  test.each(['Un élu peut-il utiliser AgentConnect ?', odd])(
    'is one more section, whatever it is near to: %j',
    async (question) => {
      const before = await loadLibrary(folder);
      const guides = before.library.guides.filter((_, at, all) => at === 0 || at === all.length - 1);
      for (const guide of guides)
        for (const section of [guide.sections[0], guide.sections.at(-1)]) {
          const near = section ? [{ guide: guide.file, section: section.anchor }] : [];
          const dir = await copyOf(folder);
          const snippet = sectionSnippet(asked(question, near), before.library, 'fr');
          await paste(dir, snippet);
          const after = await loadLibrary(dir);
          expect(said(after).map(withoutLines)).toEqual(said(before).map(withoutLines));
          const of = (loaded: Loaded) =>
            loaded.library.guides.find(({ file }) => file === snippet.file)?.sections ?? [];
          const shape = (loaded: Loaded) =>
            of(loaded).map(({ heading, path, blocks }) => [heading, path, blocks.length]);
          // Nothing is there until its author writes something.
          expect(shape(after)).toEqual(shape(before));
          const filledDir = await copyOf(folder);
          await paste(filledDir, { ...snippet, text: filled(snippet.text) });
          const written = await loadLibrary(filledDir);
          expect(said(written).map(withoutLines)).toEqual(said(before).map(withoutLines));
          const heading = question.replace(/\s+/g, ' ').trim();
          const added = of(written).filter((one) => one.heading === heading);
          expect(added.map(({ blocks }) => blocks.length)).toEqual([1]);
          // All others are what they were, below the headings that they were below.
          expect(shape(written).filter(([one]) => one !== heading)).toEqual(shape(before));
        }
    },
  );
});

/** A section with its answer, out of its comment. */
const filled = (text: string, said = 'Voici ce qu’il en est.') =>
  text.split('\n').slice(1, -1).join('\n').replace('…', said);

test('a section changes nothing until it is filled in, and then answers its question', async () => {
  const { library } = await loadLibrary('content');
  for (const question of [
    'Un élu peut-il utiliser AgentConnect ?',
    'Où trouver une licorne ?',
    'On écrit --> ou */ ?',
  ]) {
    const before = answer(question, library);
    expect(before).not.toMatchObject({ kind: 'passages', near: false });
    const dir = await copyOf('content');
    const snippet = sectionSnippet(asked(question), library, 'fr');
    await paste(dir, snippet);
    const { library: unfilled } = await loadLibrary(dir);
    expect(toText(toOutline(answer(question, unfilled)))).toBe(toText(toOutline(before)));
    const text = filled(
      snippet.text,
      `${question.replace(/ \?$/, '')} : voyez avec votre service numérique.`,
    );
    await paste(dir, { ...snippet, text });
    const given = answer(question, (await loadLibrary(dir)).library);
    expect(given).toMatchObject({ kind: 'passages', near: false });
    expect(given.passages[0]?.section.heading).toBe(question);
  }
});

/** Pastes lines into the lexicon of a folder, below their key, which is added where it is missing. */
async function pasteWord(dir: string, { file, text, lead }: Snippet): Promise<void> {
  const key = /(groups|synonyms):/.exec(lead)?.[1];
  const target = path.join(dir, file);
  const lexicon = await readFile(target, 'utf8').catch(() => '');
  const has = new RegExp(`^${key}:.*$`, 'm');
  await writeFile(
    target,
    has.test(lexicon) ? lexicon.replace(has, (line) => `${line}\n${text}`) : `${lexicon}\n${key}:\n${text}\n`,
  );
}

const words = [
  'barbotine',
  'infirmerie',
  'tartiflette',
  'null',
  'yes',
  'aujourd’hui',
  'porte-clés',
  'c++',
  '1.10',
  'état: civil',
  '#mot',
];

test.each([
  ['no lexicon', ''],
  ['one with the same label', 'groups:\n  - label: [LIBELLÉ, entreprises]\n    fr: [boutique]\n'],
  ['one with that label', 'groups:\n  - label: entreprises\n    fr: [boutique]\n'],
  ['one with other labels', potteryLexicon],
])('the lines for all kinds of words load beside %s, after each other', async (_, own) => {
  const dir = await copyOf('content');
  if (own !== '') await writeFile(path.join(dir, 'lexicon.yml'), own);
  const before = await loadLibrary(dir);
  const questions = words.map((word) => `quelle API pour ${word} ?`);
  const answers = ({ library }: Loaded) => questions.map((one) => answer(one, library).kind);
  const snippets = words.map((word) => wordSnippet(word, [], before.library, 'fr'));
  for (const snippet of snippets) if (isForm(snippet)) await pasteWord(dir, snippet);
  const unfilled = await loadLibrary(dir);
  expect(said(unfilled)).toEqual(said(before));
  // Lines that were pasted and not filled in change nothing.
  expect(answers(unfilled)).toEqual(answers(before));
  for (const snippet of snippets)
    await pasteWord(dir, { ...snippet, text: isForm(snippet) ? uncommented(snippet.text) : snippet.text });
  const after = await loadLibrary(dir);
  expect(said(after)).toEqual(said(before));
  const phrases = after.library.lexicon.concepts.flatMap((one) => [...one.phrases.fr, ...one.phrases.en]);
  expect(phrases).toEqual(expect.arrayContaining(words));
});

const isForm = ({ text }: Snippet) => text.startsWith('  #');
/** As its author leaves it: without the line that says what to do, and without the signs of a comment. */
const uncommented = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.replace('# ', ''))
    .join('\n')
    .replace('LIBELLÉ', 'entreprises');

test('without tables, they are an entry of synonyms to fill in', async () => {
  const library = libraryOf({ 'a.md': '# Cuire\n\nUne cuisson dure neuf heures.' });
  const snippet = wordSnippet('barbotine', [], library, 'fr');
  expect(snippet.text).toMatch(/^ {2}# .*« barbotine ».*\n {2}# - fr: \[MOT, barbotine\]$/);
  const dir = await copyOf('content');
  await pasteWord(dir, snippet);
  expect((await loadLibrary(dir)).problems).toEqual([]);
});

test('a word of the family of one group names its label; then it is read as that, and all else stays as it was', async () => {
  const dir = await copyOf('content');
  const { library } = await loadLibrary(dir);
  const snippet = wordSnippet('infirmerie', [], library, 'fr');
  expect(snippet.text).toBe('  - label: professionnels de la santé\n    fr: [infirmerie]');
  await pasteWord(dir, snippet);
  const after = await loadLibrary(dir);
  expect(after.problems).toEqual([]);
  expect(answer('quelle API pour une infirmerie ?', after.library)).toMatchObject({
    kind: 'eligibility',
    criteria: [{ text: 'Professionnels de la santé' }],
  });
  expect(missed(await readGolden(dir), after.library)).toEqual(missed(await readGolden('content'), library));
});

test('lines to fill in change nothing until they are, and then name their label', async () => {
  const dir = await copyOf('content');
  const { library } = await loadLibrary(dir);
  const snippet = wordSnippet('tartiflette', [], library, 'fr');
  expect(snippet.text).toMatch(
    /^ {2}# .*LIBELLÉ.*, entreprises, .*\n {2}# - label: LIBELLÉ\n {2}# {3}fr: \[tartiflette\]$/,
  );
  await pasteWord(dir, snippet);
  const question = 'quelle API pour une tartiflette ?';
  const unfilled = await loadLibrary(dir);
  expect(toText(toOutline(answer(question, unfilled.library)))).toBe(
    toText(toOutline(answer(question, library))),
  );
  await pasteWord(dir, { ...snippet, text: uncommented(snippet.text) });
  const after = await loadLibrary(dir);
  expect(after.problems).toEqual([]);
  expect(answer(question, after.library)).toMatchObject({
    kind: 'eligibility',
    criteria: [{ text: 'Entreprises' }],
  });
  expect(missed(await readGolden(dir), after.library)).toEqual(missed(await readGolden('content'), library));
});

test('the label that reported questions with the word came nearest to is named', async () => {
  const { library } = await loadLibrary('content');
  const [table] = library.tables;
  if (!table) throw new Error('the guide has a table');
  const cells = [
    {
      guide: table.section.guide.file,
      section: table.section.anchor,
      row: 'Entreprises',
      column: 'FranceConnect',
    },
  ];
  const reported = [{ ...asked('Une tartiflette peut-elle utiliser FranceConnect ?'), cells }];
  expect(wordSnippet('tartiflette', reported, library, 'fr').text).toContain('- label: entreprises\n');
  expect(wordSnippet('raclette', reported, library, 'fr').text).toContain('# - label: LIBELLÉ\n');
});

test('a row stands as its table has it', () => {
  const library = libraryOf({ 'guides/poterie.md': pottery });
  const [table] = library.tables;
  const row = table?.cells[5] ?? [];
  expect(rowSnippet(row, 'guides/poterie.md', 12, 'fr').text).toBe('| Musées | ❌ | ⌛️ bientôt | ❌ |');
});

describe('what to write', () => {
  const library = libraryOf({ 'guides/poterie.md': pottery }, potteryLexicon);
  const [table] = library.tables;
  const place = { guide: 'guides/poterie.md', section: table?.section.anchor ?? '' };
  const figures = (over: object) => ({
    days: { since: '2026-11-16', until: '2026-11-22' },
    countedSince: null,
    answers: { total: 0, refused: 0, kinds: [] },
    answersBefore: { total: 0, refused: 0, kinds: [] },
    ratings: { helpful: 0, notHelpful: 0 },
    ...{ reported: [], disputed: [], words: [], unused: [], asked: [] },
    content: { now: 'x', unchangedSince: null, before: null },
    ...over,
  });
  const reasons = { wrong: 0, incomplete: 0, understood: 0, other: 0 };

  test('names the cell with its file and line as they are today', () => {
    const cells = [{ ...place, row: 'Potiers', column: 'Émailleur' }];
    const disputed = [
      { cells, sections: [], people: 3, reasons: { ...reasons, wrong: 2, other: 1 }, comments: ['Faux !'] },
    ];
    const { items } = itemsOf(figures({ disputed }), library, 'fr');
    expect(items).toMatchObject([
      {
        kind: 'disputed',
        title: 'Réponse jugée fausse par 2 personnes',
        details: ['Potiers, Émailleur\u00A0: ✅ oui', 'Commentaire\u00A0: «\u00A0Faux\u00A0!\u00A0»'],
        where: { file: 'guides/poterie.md', line: table?.lines[1] },
        snippet: { text: '| Potiers | ❌ | ✅ | ✅ |' },
      },
    ]);
    const lines = pottery.split('\n');
    expect(lines[(items[0]?.where?.line ?? 0) - 1]).toMatch(/^\| Potiers {2}/);
  });

  test('leaves out a cell that is gone, a question that is answered by now, and a word that is known by now', () => {
    const told = figures({
      disputed: [
        {
          cells: [{ ...place, row: 'Tanneurs', column: 'Émailleur' }],
          sections: [],
          people: 1,
          reasons: { ...reasons, wrong: 1 },
          comments: [],
        },
      ],
      reported: [asked('quelle API pour les potiers ?'), asked('Qui vend de la terre ?')],
      words: [
        { word: 'céramiste', people: 3, days: 3 },
        { word: 'zorglub', people: 3, days: 3 },
      ],
    });
    const { items, settled } = itemsOf(told, library, 'en');
    expect(items.map(({ what }) => what)).toEqual(['Qui vend de la terre ?', 'zorglub']);
    expect(settled.join('\n')).toMatch(/quelle API pour les potiers.*\n.*Tanneurs, Émailleur\n.*céramiste/s);
  });

  test('spellings of one question are one, in the words of most', () => {
    const row = (question: string, person: string) => ({
      question,
      person,
      day: 'd',
      reason: 'near',
      basis: { cells: [], sections: [] },
    });
    expect(
      groupReports([
        row('ou cuire', 'a'),
        row('Où cuire ?', 'b'),
        row('Où cuire ?', 'c'),
        row('Où cuire ?', 'c'),
      ]),
    ).toMatchObject([{ question: 'Où cuire ?', people: 3 }]);
  });

  test('has names that tell nothing, and the same each time', () => {
    const told = figures({
      reported: [asked('Qui vend de la terre ?')],
      words: [{ word: 'zorglub', people: 3, days: 3 }],
    });
    const ids = (language: 'fr' | 'en') => itemsOf(told, library, language).items.map(({ id }) => id);
    expect(ids('fr')).toEqual(ids('en'));
    for (const id of ids('fr')) expect(id).toMatch(/^(?:reported|word)\.[0-9a-f]{12}$/);
  });
});
