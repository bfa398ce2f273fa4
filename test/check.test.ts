// The command as people and CI run it: what it prints, and how it ends.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { askCells, type CheckedCell } from '../src/check/cells.ts';
import { labelProblems } from '../src/check/labels.ts';
import { markupIn } from '../src/check/markup.ts';
import type { Label } from '../src/guide.ts';
import { languageCodes, sentenceOf } from '../src/languages/index.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';
import { invented } from './helpers/library.ts';
import { run } from './helpers/program.ts';

afterAll(removeContent);

async function check(...args: string[]) {
  const { code, out, err } = await run('check', args, '', { CONTENT_DIR: '' });
  return { code, out: out.trimEnd().split('\n'), err };
}

const table = (...rows: string[]) =>
  `## Qui cuit quoi ?\n\n| Public | Four | Tour |\n|---|---|---|\n${rows.join('\n')}\n`;
const potters = guide(table('| Potiers | ✅ | ❌ |', '| Clubs | ✅ | ✅ |'), 'Poterie');
const sound = { 'lexicon.yml': '', 'guides/poterie.md': potters };

const question = (id: string, q: string, expect: object) =>
  JSON.stringify({ id, q, lang: 'fr', type: 'can', expect });
const mayPotters = question('potiers', 'Les potiers peuvent-ils utiliser Four ?', { verdict: 'yes' });
const mayClubs = question('clubs', 'Les clubs peuvent-ils utiliser Tour ?', { verdict: 'yes' });

/** Without the no-break spaces of French. */
const plainSpaces = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00A0', ' '));

/** What stands below the summary: problems and the last line, without empty lines. */
const below = (out: readonly string[]) => out.slice(8).filter((line) => line !== '');

test('a folder without problems passes: what was understood of it is told', async () => {
  const dir = await contentOf({ ...sound, 'questions.jsonl': `${mayPotters}\n\n${mayClubs}\n` });
  expect(await check('--content', dir, '--lang', 'en')).toEqual({
    code: 0,
    out: [
      'Files      1 Markdown file seen, 1 loaded, 0 left out',
      expect.stringMatching(/^Site {7}.*in French$/),
      'Tables     1 table found, 1 gives verdicts; 4 cells, 0 of them empty',
      'Cells      4 of 4 answer to their own question',
      'Pages      each has an address and a title of its own',
      'Markup     none is shown to readers',
      'Conflicts  none',
      'Questions  2 of 2 golden questions answered as wanted',
      '',
      '1 guide, 2 golden questions: no errors, no warnings.',
    ],
    err: '',
  });
});

test('it speaks the language of the guides, or the one that is wanted', async () => {
  const text = '## How to fire a kiln\n\nThe kiln is fired at night, and it is the potter who does it.\n';
  const english = await contentOf({ 'site.yml': 'language: en', 'guides/kiln.md': guide(text, 'Kilns') });
  expect((await check('--content', english)).out[0]).toBe(
    'Files      1 Markdown file seen, 1 loaded, 0 left out',
  );
  expect((await check('--content', english, '--lang', 'fr')).out[0]).toBe(
    'Fichiers   1 fichier Markdown vu, 1 lu, 0 écarté',
  );
});

test('warnings alone pass, and each stands with its file and line', async () => {
  const dir = await contentOf({
    ...{ ...sound, 'site.yml': 'base: https://exemple.fr' },
    'guides/fours.md': guide('[Les tours](tours.md)\n'),
  });
  const { code, out } = await check('--content', dir);
  expect(code).toBe(0);
  expect(below(out)).toEqual([
    'Problèmes, une ligne par sorte :',
    expect.stringMatching(
      /^ {2}1 · guides\/fours\.md:5: avertissement: Le lien «\u00A0tours\.md\u00A0» ne mène à aucune page/,
    ),
    '2 guides, 0 question témoin : aucune erreur, 1 avertissement.',
  ]);
});

test('a kind of problem is one line with its count and first place, and --all lists every one', async () => {
  const links = Array.from({ length: 3 }, (_, i) => `[Les tours](tour-${i}.md)\n`).join('\n');
  const dir = await contentOf({
    ...{ ...sound, 'site.yml': 'base: https://exemple.fr\nlanguage: fr' },
    'guides/fours.md': guide(links),
  });
  const { out } = await check('--content', dir, '--lang', 'en');
  expect(below(out)).toEqual([
    'Problems, one line a kind:',
    expect.stringMatching(
      /^ {2}3 · links to no page · guides\/fours\.md:5: warning: The link "tour-0\.md" leads/,
    ),
    '--all lists every one with its file and line.',
    '2 guides, 0 golden questions: no errors, 3 warnings.',
  ]);
  const { out: all } = await check('--content', dir, '--lang', 'en', '--all');
  expect(below(all).map((line) => line.split(' The link')[0])).toEqual([
    'guides/fours.md:5: warning:',
    'guides/fours.md:7: warning:',
    'guides/fours.md:9: warning:',
    '2 guides, 0 golden questions: no errors, 3 warnings.',
  ]);
});

test('errors of all kinds are listed at once, with what came instead of each wanted answer', async () => {
  const dir = await contentOf({
    ...sound,
    'guides/casse.md': Buffer.from([0xe8]),
    'lexicon.yml': 'synonyms:\n  - fr [four, étuve]\n  - fr: [tour]\n',
    'questions.jsonl': [
      mayPotters,
      question('tours', 'Les potiers peuvent-ils utiliser Tour ?', { verdict: 'yes', apis: ['Tour'] }),
      '{"id": "x"',
      question('tours', 'Les clubs peuvent-ils utiliser Four ?', { kinds: ['help'] }),
      question('potiers', 'Les clubs peuvent-ils utiliser Four ?', { verdict: 'yes' }),
    ].join('\n'),
  });
  const { code, out } = await check('--content', dir, '--lang', 'en', '--all');
  expect(code).toBe(1);
  expect(below(out)).toEqual([
    expect.stringMatching(/^guides\/casse\.md:1: error: The file is not UTF-8/),
    expect.stringMatching(/^lexicon\.yml:2: error: .*"fr", which lacks its colon\. The entry is left out/),
    'questions.jsonl:2: error: tours "Les potiers peuvent-ils utiliser Tour ?": not the expected answer (verdict: expected yes, got no). People get this one. Correct the guide, the lexicon or the expected answer.',
    expect.stringMatching(
      /^questions\.jsonl:3: error: This line is not JSON \(.+\)\. The question is not asked\. Write one object a line\.$/,
    ),
    expect.stringMatching(
      /^questions\.jsonl:4: error: "expect" .*kinds.*\. The question is not asked\. Correct this line\.$/,
    ),
    'questions.jsonl:5: error: The id "potiers" is on line 1 too. A result could not be told from the other. Give the question another id.',
    '1 guide, 3 golden questions: 6 errors, no warnings.',
  ]);
});

test('a folder without a usable guide fails with what is wrong', async () => {
  const dir = await contentOf({
    'guides/casse.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a]),
    'questions.jsonl': mayPotters,
  });
  const { code, out, err } = await check('--content', dir);
  expect(code).toBe(1);
  expect(out[0]).toBe('Files      1 Markdown file seen, 0 loaded, 1 left out (1 cannot be read)');
  expect(below(out)).toEqual([
    'Problems, one line a kind:',
    expect.stringMatching(/^ {2}1 · guides\/casse\.md:\d: error: The file is not UTF-8/),
    '0 guides, 1 golden question: 1 error, no warnings.',
  ]);
  expect(err).toContain('There is nothing to answer from');
});

describe('what tables and pages do to each other', () => {
  /** The places and kinds of what is wrong with some files. */
  async function kindsOf(files: Record<string, string>) {
    const { out } = await check('--content', await contentOf(files), '--json');
    const { problems } = report.parse(JSON.parse(out.join('')));
    return problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`);
  }

  test('two tables that say yes and no of the same labels, whichever stands in the row', async () => {
    const turned =
      '## Repas\n\n| Réseau | Potiers | Clubs |\n|---|---|---|\n| Four | ❌ | ✅ |\n| Tour | ❌ | ✅ |\n';
    const found = await kindsOf({ ...sound, 'guides/repas.md': guide(turned, 'Repas') });
    expect(found.filter((one) => one.startsWith('conflict'))).toEqual(['conflict.cells guides/repas.md:7']);
  });

  test('headings that come twice at one place of a page; below different ones they may', async () => {
    const twice = '## Four\n\nChaud.\n\n## Tour\n\nRond.\n\n## Four\n\nFroid.\n';
    expect(await kindsOf({ 'guides/a.md': guide(twice) })).toEqual(['conflict.headings guides/a.md:13']);
    const apart = '## Four\n\nChaud.\n\n### Prix\n\nDix.\n\n## Tour\n\nRond.\n\n### Prix\n\nSix.\n';
    expect(await kindsOf({ 'guides/a.md': guide(apart) })).toEqual([]);
  });

  test('a table with two rows of one name counts among the conflicts', async () => {
    const { out } = await check(
      '--content',
      await contentOf({ 'guides/a.md': guide(table('| Potiers | ✅ | ❌ |', '| Potiers | ❌ | ❌ |')) }),
      '--json',
    );
    expect(report.parse(JSON.parse(out.join(''))).conflicts.rows).toBe(1);
  });

  test.each([
    'Le prix est de {{ four.prix }} euros.',
    '{% swig prix %}',
    'Le titre{#ancre}',
    'Voir <Fiche sort="non" /> ici.',
    ':::: conteneur',
  ])('%j is no markup where it is code', async (markup) => {
    expect(await kindsOf({ 'guides/a.md': guide(`## Four\n\nÉcrivez \`${markup}\` ici.\n`) })).toEqual([]);
  });
});

describe('markup that a reader would see', () => {
  test.each([
    '::: tip Étagères',
    ':::warning',
    '!!! warning "Chaud"',
    '??? note',
    '=== "Gaz"',
    '--8<-- "includes/prix.md"',
    '{% hint style="info" %}',
    'Il coûte {{ four.prix }} euros.',
    '{{< hint info >}}',
    '[!NOTE]',
    '\\[!WARNING]',
    '{: .note }',
    'Nettoyer {#nettoyer}',
    "import Tabs from '@theme/Tabs';",
    '<TabItem value="gaz">',
    'C’est ==important==.',
    'Prêt :white_check_mark: !',
  ])('%j', (sentence) => {
    expect(markupIn(sentence)).not.toBeNull();
  });

  test.each([
    'Le ratio est de 3:2, à 10:30.',
    'std::vector et a::b',
    'Si a == b et b == c, alors a == c.',
    'Un objet {a: 1} et un ensemble {}.',
    'Rangez `{{ prix }}` et `:::`.',
    'Le format <html> reste.',
    'import et export de fichiers',
    'Étonnant !!! Vraiment ???',
    'L’heure : 10:30 :)',
  ])('is not in %j', (sentence) => {
    expect(markupIn(sentence)).toBeNull();
  });
});

test('of more cells than may be asked, some at even distances are', () => {
  const { asked, decided } = askCells(invented, 10);
  const all = askCells(invented);
  expect(all.asked).toHaveLength(all.decided);
  expect(decided).toBe(all.decided);
  expect(asked).toHaveLength(10);
  expect(new Set(asked.map(({ cell }) => cell)).size).toBe(asked.length);
});

describe('of cells whose question goes wrong, the label is told that it is due to', () => {
  const { asked } = askCells(invented);
  const [first] = asked as [CheckedCell, ...CheckedCell[]];
  const { row, column } = first.cell;
  const kindsOf = (cells: readonly CheckedCell[]) =>
    labelProblems(cells).map((problem) => `${problem.kind}: ${sentenceOf(problem, 'en').split(/[:.]/)[0]}`);

  test('a row all of whose cells are not found', () => {
    const lost = asked.map((one): CheckedCell => (one.cell.row === row ? { ...one, outcome: 'lost' } : one));
    const count = lost.filter(({ outcome }) => outcome === 'lost').length;
    expect(kindsOf(lost)).toEqual([
      `label.lost: The label "${row.text}" does not find ${count} of its cells`,
    ]);
  });

  test('a column that also names another label', () => {
    const other = invented.tables[1]?.rows[0] as Label;
    const mixed = asked.map(
      (one): CheckedCell =>
        one.cell.column === column ? { ...one, outcome: 'others', others: [other] } : one,
    );
    expect(kindsOf(mixed)).toEqual([`label.others: The label "${column.text}" also names "${other.text}"`]);
  });

  test('a cell that is answered with its opposite', () => {
    expect(kindsOf([{ ...first, outcome: 'wrong' }])).toEqual([
      `cell.wrong: The cell "${row.text}" × "${column.text}" says ${first.cell.value}, and its own question gets the opposite`,
    ]);
  });

  test('none where each finds its own', () => {
    expect(kindsOf(asked.map((one) => ({ ...one, outcome: 'right' })))).toEqual([]);
  });
});

/** The shape of `check --json`, which README.md describes. */
const number = z.int().nonnegative();
const known = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  severity: z.enum(['error', 'warning']),
  kind: z.string().min(1),
  message: z.string(),
});
const both = <State extends z.ZodType>(state: State) => z.strictObject({ before: state, after: state });
const gained = <State extends z.ZodType>(state: State) => ({ new: z.array(state), gone: z.array(state) });
const spot = { file: z.string(), line: z.int().positive() };
const cellState = z.strictObject({
  ...spot,
  row: z.string(),
  column: z.string(),
  value: z.enum(['yes', 'no', 'other']),
  text: z.string(),
});
const labelState = z.strictObject({ ...spot, label: z.string() });
const tableState = z.strictObject({ ...spot, heading: z.string(), rows: number, columns: number });
const sectionState = { ...spot, heading: z.string() };
const guideState = { file: z.string(), title: z.string() };
const told = z.strictObject({
  kind: z.string(),
  reason: z.string().nullable(),
  verdict: z.string().nullable(),
  reply: z.array(z.string()).min(1),
});
const answerChange = z.strictObject({
  id: z.string().nullable(),
  question: z.string(),
  count: number.nullable(),
  refused: z.boolean(),
  lost: z.boolean(),
  ...both(told).shape,
});
const against = z.strictObject({
  cells: z.strictObject({ compared: number, flipped: z.array(both(cellState)), ...gained(cellState) }),
  labels: z.strictObject({ ...gained(labelState), renamed: z.array(both(labelState)) }),
  tables: z.strictObject({ ...gained(tableState), moved: z.array(both(tableState)) }),
  sections: z.strictObject({
    ...gained(z.strictObject(sectionState)),
    renamed: z.array(both(z.strictObject(sectionState))),
    changed: z.array(
      z.strictObject({ ...sectionState, new: z.array(z.string()), gone: z.array(z.string()) }),
    ),
  }),
  guides: z.strictObject({
    ...gained(z.strictObject(guideState)),
    moved: z.array(both(z.strictObject(guideState))),
    leftOut: z.array(z.strictObject({ ...guideState, why: z.string() })),
  }),
  answers: z.strictObject({
    asked: number,
    lost: z.array(answerChange),
    new: z.array(answerChange),
    different: z.array(answerChange),
  }),
  losses: number,
});
const report = z.strictObject({
  files: z.strictObject({ seen: number, loaded: number, leftOut: z.record(z.string(), number) }),
  site: z.strictObject({
    generator: z.string().nullable(),
    base: z.url().nullable(),
    language: z.enum(languageCodes),
  }),
  tables: z.strictObject({ found: number, read: number, cells: number, blank: number, guessed: number }),
  cells: z.strictObject({
    decided: number,
    asked: number,
    right: number,
    asksBack: number,
    others: number,
    lost: number,
    wrong: number,
  }),
  pages: z.strictObject({ sameAddress: number, sameTitle: number }),
  markup: z.strictObject({ shown: number }),
  conflicts: z.strictObject({ cells: number, rows: number, headings: number }),
  questions: z.strictObject({ asked: number, missed: number }),
  errors: number,
  warnings: number,
  kinds: z.array(z.strictObject({ kind: z.string(), count: number, first: known })),
  problems: z.array(known),
  against: against.nullable(),
});

test('the README tells every key of it, and no other', () => {
  const paper = readFileSync('README.md', 'utf8');
  const keysBelow = (head: string) => {
    const [, body = ''] = paper.split(new RegExp(`^\\| ${head} .*\\n`, 'm'));
    const [rows = ''] = body.split('\n\n');
    return rows
      .split('\n')
      .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key));
  };
  expect(keysBelow('Report key')).toEqual(Object.keys(report.shape));
  expect(keysBelow('Change key')).toEqual(Object.keys(against.shape));
});

test('--json prints one object of the shape that is public, and ends as without it', async () => {
  const dir = await contentOf({
    ...{ ...sound, 'site.yml': 'base: https://exemple.fr\nlanguage: fr' },
    'questions.jsonl': `${mayPotters}\n${question('non', 'Les potiers peuvent-ils utiliser Four ?', { verdict: 'no' })}\n`,
    'guides/fours.md': guide('[Les tours](tours.md)\n'),
  });
  const { code, out } = await check('--content', dir, '--json');
  expect(code).toBe(1);
  expect(out).toHaveLength(1);
  const { files, cells, questions, errors, warnings, kinds, problems } = report.parse(
    JSON.parse(out.join('')),
  );
  expect({ files, cells, questions, errors, warnings }).toEqual({
    files: { seen: 2, loaded: 2, leftOut: {} },
    cells: { decided: 4, asked: 4, right: 4, asksBack: 0, others: 0, lost: 0, wrong: 0 },
    questions: { asked: 2, missed: 1 },
    errors: 1,
    warnings: 1,
  });
  expect(kinds.map(({ kind, count }) => `${count} ${kind}`)).toEqual(['1 question.missed', '1 link.page']);
  expect(problems).toHaveLength(2);
});

describe('against an older state', () => {
  const rows = ['| Potiers | ❌ | ❌ |', '| Musées | ✅ | ✅ |'];
  const old = { ...sound, 'questions.jsonl': `${mayPotters}\n${mayClubs}\n` };
  const now = {
    ...sound,
    'guides/poterie.md': guide(table(...rows), 'Poterie'),
    'questions.jsonl': question('plus', 'Les potiers peuvent-ils utiliser Four ?', { verdict: 'no' }),
  };

  test('what is lost, new and different is told, with the first lines of the replies', async () => {
    const [before, after] = [await contentOf(old), await contentOf(now)];
    const { code, out } = await check('--content', after, '--against', before, '--lang', 'en');
    expect(plainSpaces(below(out))).toEqual([
      'Lost:',
      '  guides/poterie.md:10: label "Clubs" is gone (2 yes)',
      '  clubs "Les clubs peuvent-ils utiliser Tour ?" [no direct answer now] [expected, no longer given]',
      '    before  ✅ Oui. Pour « Clubs », le tableau dit oui à « Tour ».',
      '              ✅ Tour, Four',
      '            Qui cuit quoi ?',
      '    after   Je n’ai pas trouvé la réponse. J’ai cherché dans : « Poterie ».',
      '            Par exemple :',
      expect.stringMatching(/^ {12}• /),
      'New:',
      '  guides/poterie.md:10: label "Musées" is new (2 yes)',
      'Different:',
      '  guides/poterie.md:9: cell "Potiers" × "Four": yes → no',
      '  plus "Les potiers peuvent-ils utiliser Four ?"',
      '    before  ✅ Oui. Pour « Potiers », le tableau dit oui à « Four ».',
      '              ✅ Four',
      '              ❌ Tour',
      expect.stringMatching(/^ {4}after {3}❌ Non\. Pour « Potiers », le tableau dit non à « Four »\./),
      '              ❌ Four, Tour',
      '            Qui cuit quoi ?',
      '2 cells and 2 questions compared: 1 cell says something else; answers: 1 lost, 1 different. 4 changes need a decision.',
      '1 guide, 1 golden question: no errors, no warnings.',
    ]);
    expect(code).toBe(3);
  });

  test('in French', async () => {
    const [before, after] = [await contentOf(old), await contentOf(now)];
    const { out } = await check('--content', after, '--against', before);
    expect(plainSpaces(below(out)).filter((line) => !line.startsWith('    '))).toEqual([
      'Perdu :',
      '  guides/poterie.md:10: libellé « Clubs » disparu (2 oui)',
      '  clubs "Les clubs peuvent-ils utiliser Tour ?" [plus de réponse directe] [attendue, plus donnée]',
      'Nouveau :',
      '  guides/poterie.md:10: libellé « Musées » nouveau (2 oui)',
      'Différent :',
      '  guides/poterie.md:9: case « Potiers » × « Four » : oui → non',
      '  plus "Les potiers peuvent-ils utiliser Four ?"',
      '2 cases et 2 questions comparées : 1 case dit autre chose ; réponses : 1 perdue, 1 différente. 4 changements sont à décider.',
      '1 guide, 1 question témoin : aucune erreur, aucun avertissement.',
    ]);
  });

  test('--json has it under one key, in the shape that is public', async () => {
    const [before, after] = [await contentOf(old), await contentOf(now)];
    const { code, out } = await check('--content', after, '--against', before, '--json');
    const changes = report.parse(JSON.parse(out.join(''))).against;
    expect(changes?.cells.flipped).toEqual([
      {
        before: {
          file: 'guides/poterie.md',
          line: 9,
          row: 'Potiers',
          column: 'Four',
          value: 'yes',
          text: '✅',
        },
        after: {
          file: 'guides/poterie.md',
          line: 9,
          row: 'Potiers',
          column: 'Four',
          value: 'no',
          text: '❌',
        },
      },
    ]);
    expect(changes?.answers.lost.map(({ id, refused, lost }) => ({ id, refused, lost }))).toEqual([
      { id: 'clubs', refused: true, lost: true },
    ]);
    expect(changes?.losses).toBe(4);
    expect(code).toBe(3);
  });

  test('an error ends with 1 whatever changed, and so does a folder that cannot be used any more', async () => {
    const before = await contentOf(old);
    const broken = await contentOf({ ...now, 'questions.jsonl': '{' });
    expect((await check('--content', broken, '--against', before)).code).toBe(1);
    const unusable = await contentOf({ 'guides/poterie.md': Buffer.from([0xe8]) });
    const { code, out } = await check('--content', unusable, '--against', before, '--json');
    expect([code, report.parse(JSON.parse(out.join(''))).against]).toEqual([1, null]);
  });

  test('itself, nothing changes, and the program ends with 0', async () => {
    const { code, out } = await check('--content', 'content', '--against', 'content');
    expect(plainSpaces(below(out)).slice(0, -1)).toEqual([
      'Perdu : rien',
      'Nouveau : rien',
      'Différent : rien',
      '24 cases et 13 questions comparées : aucune case ne dit autre chose ; aucune réponse ne change.',
    ]);
    expect(code).toBe(0);
  });

  test('what is new alone needs no decision', async () => {
    const more = guide(
      table('| Potiers | ✅ | ❌ |', '| Clubs | ✅ | ✅ |', '| Musées | ✅ | ✅ |'),
      'Poterie',
    );
    const [before, after] = [
      await contentOf(sound),
      await contentOf({ ...sound, 'guides/poterie.md': more }),
    ];
    const { code, out } = await check('--content', after, '--against', before, '--lang', 'en');
    expect(below(out).slice(0, 4)).toEqual([
      'Lost: nothing',
      'New:',
      '  guides/poterie.md:11: label "Musées" is new (2 yes)',
      'Different: nothing',
    ]);
    expect(code).toBe(0);
  });

  test('of many changes of a kind ten are told, unless all are wanted; cells that flipped always are', async () => {
    const wide = (mark: string, name: string) =>
      guide(
        table(...Array.from({ length: 12 }, (_, i) => `| Potiers ${name} ${i} | ${mark} | ✅ |`)),
        'Poterie',
      );
    const kept = wide('✅', 'du village');
    const files = async (text: string, other: string) =>
      contentOf({ ...sound, 'guides/poterie.md': text, 'guides/autre.md': other });
    const before = await files(kept, guide('## Avant\n\nRien.\n', 'Autre'));
    const sections = Array.from({ length: 12 }, (_, i) => `## Point ${i}\n\nVoici le numéro ${i}.\n`).join(
      '\n',
    );
    const after = await files(wide('❌', 'du village'), guide(sections, 'Autre'));
    const { out } = await check('--content', after, '--against', before, '--lang', 'en');
    expect(out.filter((line) => line.includes('yes → no'))).toHaveLength(12);
    expect(out.filter((line) => line.includes('is new'))).toHaveLength(10);
    expect(out).toContain('  … and 2 more: --all lists every one.');
    const { out: all } = await check('--content', after, '--against', before, '--lang', 'en', '--all');
    expect(all.filter((line) => line.includes('is new'))).toHaveLength(12);
  });
});

test('wrong usage ends with 2 and says what is right', async () => {
  const unknown = await check('--contents', 'x');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/Unknown option '--contents'[\s\S]*Usage: npm run check/);
  for (const args of [
    ['--content', 'nulle-part'],
    ['--against', 'package.json'],
  ]) {
    const { code, err } = await check(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/is not a folder/);
  }
  const french = await check('--content', 'nulle-part', '--lang', 'fr');
  expect(french.err).toBe('nulle-part n’est pas un dossier. Indiquez un dossier de guides.\n');
  const language = await check('--lang', 'de');
  expect(language.code).toBe(2);
  expect(language.err).toMatch(/--lang is one of fr, en; found "de"/);
});

test('--help tells the options', async () => {
  const { code, out } = await check('--help');
  expect(code).toBe(0);
  expect(out.join('\n')).toMatch(
    /--content DIR[\s\S]*--all[\s\S]*--lang fr\|en[\s\S]*--json[\s\S]*--against DIR[\s\S]*exits with 3/,
  );
});
