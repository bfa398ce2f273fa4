// Figures from real databases: the same as counting by hand, and no word that too few people used.
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { migrate } from '../../src/database/migrate.ts';
import type { Basis, CellName, RatingReason, Schema } from '../../src/database/schema.ts';
import { mostAskedCells } from '../../src/ledger/figures.ts';
import { shapeOf } from '../../src/ledger/shape.ts';
import { gather } from '../../src/report/gather.ts';
import { describeOnEach } from '../helpers/databases.ts';
import { answered, day, held, nowhere, rate, report, seen, use, used } from '../helpers/fill.ts';
import { invented } from '../helpers/library.ts';

const week = { since: day(8), until: day(14) };
const guide = 'guides/poterie.md';

const person = fc.integer({ min: 1, max: 5 }).map((n) => `person ${n}`);
/** Days of the week, of the week before, and a few beside both. */
const date = fc.integer({ min: -3, max: 18 });
const cell: fc.Arbitrary<CellName> = fc.record({
  guide: fc.constant(guide),
  section: fc.constant('s'),
  row: fc.constantFrom('Potiers', 'Musées', 'Débutants'),
  column: fc.constantFrom('TourLibre', 'Émailleur'),
});
const basis: fc.Arbitrary<Basis> = fc.record({
  cells: fc.uniqueArray(cell, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  sections: fc.constant([{ guide, section: 's' }]),
});
const rows = fc.record({
  answers: fc.uniqueArray(
    fc.record({
      number: date,
      kind: fc.constantFrom('eligibility', 'no_answer'),
      reason: fc.constantFrom('', 'not_found'),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ number, kind, reason }) => `${number} ${kind} ${reason}` },
  ),
  reports: fc.array(
    fc.record({
      question: fc.constantFrom('Où cuire ?', 'ou cuire', 'OÙ CUIRE', 'Qui vend ?', '???'),
      person,
      number: date,
    }),
    { maxLength: 15 },
  ),
  ratings: fc.uniqueArray(
    fc.record({
      message: fc.constantFrom('m1', 'm2', 'm3'),
      person,
      number: date,
      helpful: fc.boolean(),
      reason: fc.constantFrom<RatingReason | null>('wrong', 'incomplete', 'understood', 'other', null),
      basis,
    }),
    { selector: ({ message, person }) => `${message} ${person}` },
  ),
  sightings: fc.array(
    fc.record({ word: fc.constantFrom('raku', 'engobe', 'barbotine'), person, number: date }),
    { maxLength: 60 },
  ),
  used: fc.uniqueArray(fc.record({ cell, number: date, count: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ cell, number }) => `${JSON.stringify(cell)} ${number}`,
  }),
});
type Rows = typeof rows extends fc.Arbitrary<infer One> ? One : never;

async function fill(db: Kysely<Schema>, team: string, all: Rows): Promise<void> {
  for (const { number, kind, reason, count } of all.answers)
    await answered(db, kind, count, { on: day(number), team, reason });
  for (const { number, ...one } of all.reports) await report(db, { ...one, day: day(number), team });
  for (const { number, ...one } of all.ratings) await rate(db, { ...one, day: day(number), team });
  for (const { word, person, number } of all.sightings)
    await use(db, word, [{ person, day: day(number) }], team);
  for (const { cell, number, count } of all.used) await used(db, cell, count, { on: day(number), team });
}

const inWeek = ({ number }: { number: number }) => number >= 8 && number <= 14;
const inWeekBefore = ({ number }: { number: number }) => number >= 1 && number <= 7;
const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);
const distinct = (list: readonly unknown[]) => new Set(list).size;

/** The same, by looking at every row for every figure. */
function slowly({ answers, reports, ratings, sightings, used }: Rows) {
  const refusals = answers.filter(({ kind }) => kind === 'no_answer');
  const spellings: Record<string, string> = { 'Où cuire ?': 'ou cuire', 'OÙ CUIRE': 'ou cuire' };
  const plain = (question: string) => spellings[question] ?? question;
  const questions = [...new Set(reports.filter(inWeek).map(({ question }) => plain(question)))];
  const complaints = ratings.filter((one) => inWeek(one) && !one.helpful && one.reason !== null);
  const cells = new Map<string, string[]>();
  for (const { message, person, basis } of complaints)
    for (const one of basis.cells) {
      const name = `${one.row}, ${one.column}`;
      cells.set(name, [...(cells.get(name) ?? []), `${message} ${person}`]);
    }
  return {
    total: sum(answers.filter(inWeek)),
    refused: sum(refusals.filter(inWeek)),
    totalBefore: sum(answers.filter(inWeekBefore)),
    refusedBefore: sum(refusals.filter(inWeekBefore)),
    reported: questions
      .map((question) => {
        const these = reports.filter((one) => inWeek(one) && plain(one.question) === question);
        return [
          question,
          distinct(these.map(({ person }) => person)),
          distinct(these.map(({ number }) => number)),
        ];
      })
      .sort(),
    helpful: ratings.filter((one) => inWeek(one) && one.helpful).length,
    notHelpful: ratings.filter((one) => inWeek(one) && !one.helpful).length,
    cells: [...cells].map(([name, by]) => [name, by.length]).sort(),
    words: ['barbotine', 'engobe', 'raku']
      .map((word) => {
        const these = sightings.filter((one) => inWeek(one) && one.word === word);
        return {
          word,
          people: distinct(these.map(({ person }) => person)),
          days: distinct(these.map(({ number }) => number)),
        };
      })
      .filter(({ people, days }) => people >= 3 && days >= 3),
    asked: [...new Set(used.filter(inWeek).map(({ cell }) => JSON.stringify(cell)))]
      .map((name) => [name, sum(used.filter((one) => inWeek(one) && JSON.stringify(one.cell) === name))])
      .sort(),
  };
}

describeOnEach('figures', (database) => {
  let db: Kysely<Schema>;
  beforeAll(async () => {
    ({ db } = await database.open());
    await migrate(db);
  });
  let teams = 0;
  const team = () => `team ${++teams}`;

  test('are those that counting by hand gives, and none of another workspace', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const name = team();
        await fill(db, name, all);
        const figures = await gather(db, { ...week, team: name }, invented);
        const { answers, answersBefore } = figures;
        expect({
          total: answers.total,
          refused: answers.refused,
          totalBefore: answersBefore.total,
          refusedBefore: answersBefore.refused,
          reported: figures.reported
            .map(({ question, people, days }) => [
              /cuire/i.test(question) ? 'ou cuire' : question,
              people,
              days,
            ])
            .sort(),
          ...figures.ratings,
          cells: figures.disputed
            .flatMap(({ cells, people }) => cells.map(({ row, column }) => [`${row}, ${column}`, people]))
            .sort(),
          words: [...figures.words].sort((a, b) => (a.word < b.word ? -1 : 1)),
          asked: figures.asked.map(({ count, ...cell }) => [JSON.stringify(cell), count]).sort(),
        }).toEqual(slowly(all));
      }),
      { numRuns: 20 * Number(process.env.RUNS || 1), seed: Number(process.env.SEED || 20_261_127) },
    );
  });

  test.each([
    [2, 3, []],
    [3, 2, []],
    [3, 3, [{ word: 'tartine', people: 3, days: 3 }]],
    [5, 4, [{ word: 'tartine', people: 5, days: 4 }]],
  ])(
    'of a word that %i people used on %i days, %j is told, whatever the table holds',
    async (people, days, told) => {
      const name = team();
      await use(db, 'tartine', seen(people, days), name);
      const { words } = await gather(db, { since: day(1), until: day(7), team: name }, invented);
      expect(words).toEqual(told);
    },
  );

  test('days outside the span do not add to what a word needs', async () => {
    const name = team();
    await use(db, 'tartine', seen(3, 3), name);
    const { words } = await gather(db, { since: day(2), until: day(7), team: name }, invented);
    expect(words).toEqual([]);
  });

  test('sections that nothing rested on are those of the guides, as far back as anything is counted', async () => {
    const name = team();
    const all = await gather(db, { ...week, team: name }, invented);
    const headings = all.unused.map(({ heading }) => heading);
    expect(headings).toContain('Combien coûte une cuisson ?');
    const [first] = all.unused.filter(({ heading }) => heading === 'Combien coûte une cuisson ?');
    await used(db, { guide: first?.guide ?? '', section: first?.section ?? '' }, 1, {
      on: day(-90),
      team: name,
    });
    const later = await gather(db, { ...week, team: name }, invented);
    expect(later.unused.map(({ heading }) => heading)).toEqual(
      headings.filter((heading) => heading !== 'Combien coûte une cuisson ?'),
    );
  });

  test('the most asked cells come first, so many as are wanted, from any day on', async () => {
    const name = team();
    const of = (row: string) => ({ guide, section: 's', row, column: 'TourLibre' });
    await used(db, of('Potiers'), 3, { on: day(1), team: name });
    await used(db, of('Potiers'), 4, { on: day(9), team: name });
    await used(db, of('Musées'), 5, { on: day(9), team: name });
    await used(db, of('Débutants'), 1, { on: day(9), team: name });
    await used(db, { guide, section: 's' }, 99, { on: day(9), team: name });
    const cells = await mostAskedCells(db, { team: name, since: day(1), limit: 2 });
    expect(cells).toEqual([
      { ...of('Potiers'), count: 7 },
      { ...of('Musées'), count: 5 },
    ]);
    const later = await mostAskedCells(db, { team: name, since: day(8), limit: 1 });
    expect(later).toEqual([{ ...of('Musées'), count: 5 }]);
  });

  test('what changed is told against the last content before the span', async () => {
    const name = team();
    const now = shapeOf(invented);
    const [flipped, gone, ...cells] = now.cells;
    const [rewritten, fresh, ...sections] = now.sections;
    if (!flipped || !gone || !rewritten || !fresh) throw new Error('the guides have cells and sections');
    const old = {
      cells: [
        { ...flipped, value: flipped.value === 'yes' ? 'no' : 'yes' },
        { ...gone, row: 'Tanneurs' },
        ...cells,
      ],
      sections: [{ ...rewritten, hash: 'other' }, ...sections],
    };
    await held(db, day(2), 'older00', { cells: [], sections: [] }, name);
    await held(db, day(5), 'older11', old, name);
    await held(db, day(9), invented.content, now, name);
    const { content } = await gather(db, { ...week, team: name }, invented);
    expect(content).toMatchObject({ now: invented.content, unchangedSince: day(9) });
    expect(content.before).toMatchObject({ day: day(5), content: 'older11' });
    const { changes } = content.before ?? {};
    expect(changes?.cells.flipped).toMatchObject([
      { row: flipped.row, column: flipped.column, after: flipped.value },
    ]);
    expect(changes?.cells.new).toMatchObject([{ row: gone.row }]);
    expect(changes?.cells.gone).toMatchObject([{ row: 'Tanneurs' }]);
    expect(changes?.sections.new).toMatchObject([{ heading: fresh.heading }]);
    expect(changes?.sections.gone).toEqual([]);
  });

  test('a content that came back counts as unchanged since it came back', async () => {
    const name = team();
    const shape = shapeOf(invented);
    for (const [number, content] of [
      [1, invented.content],
      [3, 'other00'],
      [6, invented.content],
    ] as const)
      await held(db, day(number), content, shape, name);
    const { content } = await gather(db, { ...week, team: name }, invented);
    expect(content.unchangedSince).toBe(day(6));
  });

  test('cells of one row that one answer showed are told together', async () => {
    const name = team();
    const row = { guide, section: 's', row: 'Potiers' };
    const both = {
      cells: [
        { ...row, column: 'TourLibre' },
        { ...row, column: 'Émailleur' },
      ],
      sections: [],
    };
    const comment = 'Le guide a changé.';
    await rate(db, { message: 'm1', person: 'a', reason: 'wrong', basis: both, comment, team: name });
    await rate(db, { message: 'm1', person: 'b', reason: 'wrong', basis: both, comment, team: name });
    await rate(db, { message: 'm2', person: 'c', reason: 'incomplete', basis: nowhere, team: name });
    const { disputed } = await gather(db, { since: day(1), until: day(7), team: name }, invented);
    expect(disputed).toEqual([
      {
        ...both,
        people: 2,
        reasons: { wrong: 2, incomplete: 0, understood: 0, other: 0 },
        comments: [comment],
      },
    ]);
  });
});
