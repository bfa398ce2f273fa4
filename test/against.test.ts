// What a change of content changes: each kind of it in folders on disk, and no flipped cell behind any of them.

import { changeLines } from '../src/check/against/text.ts';
import { compareStates } from '../src/check/against.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';
import { changesOf, flips, stateIn } from './helpers/states.ts';

afterAll(removeContent);

const heads = ['Four', 'Tour', 'Émail'];
const marks: Readonly<Record<string, readonly string[]>> = {
  Potiers: ['✅', '❌', '✅'],
  Clubs: ['✅', '✅', '❌'],
  Musées: ['❌', '✅', 'sur demande'],
  Écoles: ['❌', '❌', '✅'],
};

type Marks = Readonly<Record<string, readonly string[]>>;

const tableOf = (rows: Marks = marks, columns: readonly string[] = heads) =>
  [
    `| Public | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---').join('|')}|`,
    ...Object.entries(rows).map(([label, cells]) => `| ${label} | ${cells.join(' | ')} |`),
  ].join('\n');

const turned = (rows: Marks, columns: readonly string[]) =>
  tableOf(
    Object.fromEntries(
      columns.map((column, c) => [column, Object.values(rows).map((cells) => cells[c] ?? '')]),
    ),
    Object.keys(rows),
  );

const heading = 'Qui cuit quoi ?';
const words = 'La cuisson dure neuf heures. Le refroidissement prend une nuit entière.';
const page = (table: string, under = heading, title = 'Poterie') =>
  guide(`## Combien de temps ?\n\n${words}\n\n## ${under}\n\n${table}\n`, title);
const files = (table: string, under?: string) => ({ 'lexicon.yml': '', 'poterie.md': page(table, under) });
const old = files(tableOf());

const flipped: Marks = { ...marks, Clubs: ['✅', '❌', '❌'] };
const flip = 'Clubs × Tour: yes → no';
const reversed = (rows: Marks): Marks => Object.fromEntries(Object.entries(rows).reverse());
const backwards = (rows: Marks): Marks =>
  Object.fromEntries(Object.entries(rows).map(([label, cells]) => [label, [...cells].reverse()]));
const otherPage = guide('## Le tour\n\nLe tour tourne, et la terre avec lui.\n', 'Tourner');

/** Ways to lay out a table otherwise: none of them changes what it says, or hides what changes. */
const layouts: readonly [string, (rows: Marks) => Record<string, string>][] = [
  ['at its place', (rows) => files(tableOf(rows))],
  ['under a renamed heading', (rows) => files(tableOf(rows), 'Les droits de cuisson')],
  ['with its rows in another order', (rows) => files(tableOf(reversed(rows)))],
  ['with its columns in another order', (rows) => files(tableOf(backwards(rows), [...heads].reverse()))],
  ['with its axes turned', (rows) => files(turned(rows, heads))],
  [
    'turned, reordered and under another heading',
    (rows) => files(turned(reversed(rows), heads), 'Les droits de cuisson'),
  ],
  [
    'in another section',
    (rows) => ({
      'lexicon.yml': '',
      'poterie.md': guide(
        `## Combien de temps ?\n\n${words}\n\n${tableOf(rows)}\n\n## ${heading}\n\nVoir plus haut.\n`,
        'Poterie',
      ),
    }),
  ],
  [
    'in another page',
    (rows) => ({
      'lexicon.yml': '',
      'poterie.md': guide(`## Combien de temps ?\n\n${words}\n`, 'Poterie'),
      'droits.md': guide(`## Droits\n\n${tableOf(rows)}\n`, 'Droits'),
    }),
  ],
  ['in a file of another name', (rows) => ({ 'lexicon.yml': '', 'cuisson.md': page(tableOf(rows)) })],
  [
    'with a row more and a column more',
    (rows) =>
      files(
        tableOf(
          Object.fromEntries(
            Object.entries({ ...rows, Voisins: ['❌', '❌', '❌'] }).map(([label, cells]) => [
              label,
              [...cells, '❌'],
            ]),
          ),
          [...heads, 'Raku'],
        ),
      ),
  ],
  [
    'cut in two',
    (rows) => {
      const [a, b, c, d] = Object.entries(rows);
      return files(
        `${tableOf(Object.fromEntries([a, b].flatMap((row) => (row ? [row] : []))))}\n\n## Suite\n\n${tableOf(Object.fromEntries([c, d].flatMap((row) => (row ? [row] : []))))}`,
      );
    },
  ],
];

describe.each(layouts)('a table %s', (_, layout) => {
  test('that says the same has no flipped, lost or new cell among those that it had', async () => {
    const { cells, labels, tables, losses } = await changesOf(old, layout(marks));
    expect(cells.flipped).toEqual([]);
    expect(cells.gone).toEqual([]);
    expect(cells.compared).toBe(12);
    expect(labels.gone).toEqual([]);
    expect(labels.renamed).toEqual([]);
    expect(tables.gone).toEqual([]);
    expect(losses).toBe(0);
  });

  test.each<[string, Marks]>([
    [flip, flipped],
    ['Clubs × Émail: no → yes', { ...marks, Clubs: ['✅', '✅', '✅'] }],
    ['Potiers × Four: yes → "le soir"', { ...marks, Potiers: ['le soir', '❌', '✅'] }],
    ['Musées × Émail: "sur demande" → no', { ...marks, Musées: ['❌', '✅', '❌'] }],
    ['Musées × Émail: "sur demande" → "bientôt"', { ...marks, Musées: ['❌', '✅', 'bientôt'] }],
  ])('where %s is told, and nothing else', async (what, rows) => {
    const { cells } = await changesOf(old, layout(rows));
    const said = flips({ cells }).map((line) => (line === what ? line : swapped(line)));
    expect(said).toEqual([what]);
    expect(cells.gone).toEqual([]);
  });
});

/** A flip as it is told of a table that was turned. */
const swapped = (line: string) => line.replace(/^(.+) × (.+?): /, '$2 × $1: ');

test('the place of a flipped cell is told in both states', async () => {
  const { cells } = await changesOf(old, files(tableOf(reversed(flipped))));
  expect(cells.flipped).toEqual([
    {
      before: { file: 'poterie.md', line: 14, row: 'Clubs', column: 'Tour', value: 'yes', text: '✅' },
      after: { file: 'poterie.md', line: 15, row: 'Clubs', column: 'Tour', value: 'no', text: '❌' },
    },
  ]);
});

describe('labels', () => {
  const renamed = (to: string, cells = marks.Clubs ?? []) =>
    files(
      tableOf(
        Object.fromEntries(Object.entries(marks).map(([l, own]) => (l === 'Clubs' ? [to, cells] : [l, own]))),
      ),
    );

  test('a row with the same cells and a similar name was renamed', async () => {
    const { labels, cells, losses } = await changesOf(old, renamed('Clubs de quartier'));
    expect(labels).toEqual({
      gone: [],
      new: [],
      renamed: [
        {
          before: { file: 'poterie.md', line: 14, label: 'Clubs' },
          after: { file: 'poterie.md', line: 14, label: 'Clubs de quartier' },
        },
      ],
    });
    expect([cells.flipped, cells.gone, cells.new, losses]).toEqual([[], [], [], 0]);
  });

  test('a column too', async () => {
    const { labels, cells } = await changesOf(old, files(tableOf(marks, ['Four', 'Tour', 'Émaux'])));
    expect(labels.renamed.map(({ before, after }) => [before.label, after.label])).toEqual([
      ['Émail', 'Émaux'],
    ]);
    expect(cells.flipped).toEqual([]);
  });

  test.each([
    ['Clubs de quartier', 'a longer name'],
    ['Club', 'another ending'],
  ])('a rename to %j, %s, hides no flip', async (to) => {
    const { labels, cells } = await changesOf(old, renamed(to, ['✅', '❌', '❌']));
    expect(labels.renamed).toHaveLength(1);
    expect(flips({ cells })).toEqual([`${to} × Tour: yes → no`]);
  });

  test('in a table that was turned, a renamed row is a renamed column, and hides no flip either', async () => {
    const rows = Object.fromEntries(
      Object.entries(flipped).map(([label, own]) => [label === 'Clubs' ? 'Clubs de quartier' : label, own]),
    );
    const { labels, cells, tables } = await changesOf(old, files(turned(rows, heads)));
    expect(labels.renamed.map(({ before, after }) => [before.label, after.label])).toEqual([
      ['Clubs', 'Clubs de quartier'],
    ]);
    expect(flips({ cells })).toEqual(['Tour × Clubs de quartier: yes → no']);
    expect([cells.gone, cells.new, tables.gone]).toEqual([[], [], []]);
  });

  test.each([
    ['Ateliers', marks.Clubs],
    ['Clubs de quartier', ['❌', '❌', '✅']],
  ])('a row %j with cells %j is none of them: one is gone, and one is new', async (to, cells) => {
    const changes = await changesOf(old, renamed(to, cells));
    expect(changes.labels.renamed).toEqual([]);
    expect(changes.labels.gone.map(({ label }) => label)).toEqual(['Clubs']);
    expect(changes.labels.new.map(({ label }) => label)).toEqual([to]);
    expect(changes.cells.gone).toHaveLength(3);
    expect(changes.losses).toBe(3);
  });

  test('two that differ by a number are two things, unless their cells are the same', async () => {
    const plans = (name: string, cells: readonly string[]) => files(tableOf({ ...marks, [name]: cells }));
    const other = await changesOf(
      plans('Niveau 1', ['✅', '✅', '✅']),
      plans('Niveau 2', ['❌', '❌', '❌']),
    );
    expect(other.labels.gone.map(({ label }) => label)).toEqual(['Niveau 1']);
    const same = await changesOf(
      plans('Niveau 1', ['✅', '✅', '✅']),
      plans('Niveau 2', ['✅', '✅', '✅']),
    );
    expect(same.labels.renamed).toHaveLength(1);
  });

  test('a row and a column that are gone, and ones that are new', async () => {
    const { Écoles: _, ...fewer } = marks;
    const without = Object.fromEntries(
      Object.entries(fewer).map(([label, cells]) => [label, cells.slice(0, 2)]),
    );
    const less = files(tableOf(without, heads.slice(0, 2)));
    const gone = await changesOf(old, less);
    expect(gone.labels.gone.map(({ label, line }) => `${label}:${line}`)).toEqual(['Écoles:16', 'Émail:11']);
    expect([gone.cells.gone.length, gone.cells.new.length, gone.losses]).toEqual([6, 0, 5]);
    const come = await changesOf(less, old);
    expect(come.labels.new.map(({ label }) => label)).toEqual(['Écoles', 'Émail']);
    expect([come.cells.gone.length, come.cells.new.length, come.losses]).toEqual([0, 6, 0]);
  });
});

describe('tables', () => {
  const fields = '| Plan | Essai | Pro |\n|---|---|---|\n| Export | ❌ | ✅ |\n| Import | ✅ | ✅ |';

  test('one that is gone, and one that is new', async () => {
    const two = files(`${tableOf()}\n\n## Plans\n\n${fields}`);
    const gone = await changesOf(two, old);
    expect(gone.tables.gone).toEqual([
      { file: 'poterie.md', line: 20, heading: 'Plans', rows: 2, columns: 2 },
    ]);
    expect(gone.labels.gone).toEqual([]);
    expect([gone.cells.gone.length, gone.losses]).toEqual([4, 4]);
    const come = await changesOf(old, two);
    expect(come.tables.new).toHaveLength(1);
    expect(come.losses).toBe(0);
  });

  test('one that stands in another section was moved; under a renamed heading it was not', async () => {
    const [, elsewhere] = layouts.find(([name]) => name === 'in another section') ?? [];
    const { tables } = await changesOf(old, elsewhere?.(marks) ?? {});
    expect(tables.moved.map(({ before, after }) => [before.heading, after.heading])).toEqual([
      [heading, 'Combien de temps ?'],
    ]);
    const renamed = await changesOf(old, files(tableOf(), 'Qui cuit quoi au four ?'));
    expect(renamed.tables.moved).toEqual([]);
  });

  describe('of two with the same labels', () => {
    const months = (january: Marks, february: Marks, [a, b] = ['Janvier', 'Février']) =>
      files(`${tableOf(january)}\n\n## ${b}\n\n${tableOf(february)}`, a);
    const other: Marks = { ...marks, Potiers: ['❌', '✅', '❌'] };

    test('each keeps its heading, also where one becomes what the other was', async () => {
      expect(flips(await changesOf(months(marks, other), months(marks, marks)))).toEqual([
        'Potiers × Four: no → yes',
        'Potiers × Tour: yes → no',
        'Potiers × Émail: no → yes',
      ]);
      expect(flips(await changesOf(months(marks, other), months(other, marks)))).toHaveLength(6);
    });

    test('under one heading they may change places, and no flip hides behind it', async () => {
      const both = (first: Marks, second: Marks) =>
        files(`${tableOf(first)}\n\nEt en hiver :\n\n${tableOf(second)}`);
      expect(flips(await changesOf(both(marks, other), both(other, marks)))).toEqual([]);
      expect(flips(await changesOf(both(marks, flipped), both(flipped, flipped)))).toEqual([flip]);
    });
  });
});

describe('sections and guides', () => {
  const text = (...parts: string[]) => ({ ...old, 'tourner.md': guide(parts.join('\n\n'), 'Tourner') });
  const wheel =
    '## Le tour\n\nLe tour tourne, et la terre avec lui. On centre la terre avant de monter la pièce.';
  const clay =
    '## La terre\n\nLa terre se bat longtemps, pour en chasser l’air. Elle repose sous un linge humide.';
  const kiln =
    '## La cuisson\n\nLe four monte lentement, et redescend de même. On n’ouvre jamais un four chaud.';
  const places = (ones: readonly { file: string; line: number; heading: string }[]) =>
    ones.map(({ file, line, heading }) => `${file}:${line} ${heading}`);

  test('a section that is gone, and one that is new', async () => {
    const { sections } = await changesOf(text(wheel, clay), text(wheel, kiln));
    expect(places(sections.gone)).toEqual(['tourner.md:9 La terre']);
    expect(places(sections.new)).toEqual(['tourner.md:9 La cuisson']);
    expect([sections.renamed, sections.changed]).toEqual([[], []]);
  });

  test('a renamed heading, and one that moved to another guide', async () => {
    const { sections } = await changesOf(
      text(wheel, clay),
      text(wheel, clay.replace('La terre', 'Préparer l’argile')),
    );
    expect(sections.renamed.map(({ before, after }) => places([before, after]))).toEqual([
      ['tourner.md:9 La terre', 'tourner.md:9 Préparer l’argile'],
    ]);
    expect([sections.gone, sections.new]).toEqual([[], []]);
    const moved = { ...text(wheel), 'poterie.md': `${old['poterie.md']}\n${clay}\n` };
    const { sections: after } = await changesOf(text(wheel, clay), moved);
    expect(after.renamed.map(({ before, after }) => places([before, after]))).toEqual([
      ['tourner.md:9 La terre', 'poterie.md:18 La terre'],
    ]);
  });

  test('changed words, at the line of the first sentence that is new', async () => {
    const changed = clay.replace('Elle repose', 'Elle dort');
    const { sections, losses } = await changesOf(text(wheel, clay), text(wheel, changed));
    expect(sections.changed).toEqual([
      {
        file: 'tourner.md',
        line: 11,
        heading: 'La terre',
        gone: ['Elle repose sous un linge humide.'],
        new: ['Elle dort sous un linge humide.'],
      },
    ]);
    expect(losses).toBe(0);
  });

  test('the cells of a table are told once, and not as words of their section', async () => {
    const { sections } = await changesOf(old, files(tableOf(flipped)));
    expect(sections.changed).toEqual([]);
  });

  test('what a column says that is none of the decisions of a table of APIs is words of its section', async () => {
    const apis = (purpose: string) => ({
      'lexicon.yml': '',
      'apis.md': guide(
        `## Quelle API ?\n\n| API | Potiers | Clubs | À quoi elle sert |\n|---|---|---|---|\n| API Four | ✅ | ❌ | ${purpose} |\n| API Tour | ❌ | ✅ | Réserver un tour |\n`,
        'Choisir une API',
      ),
    });
    const { sections, cells } = await changesOf(apis('Réserver un four'), apis('Louer un four'));
    expect(sections.changed.map(({ line, gone, new: come }) => [line, gone, come])).toEqual([
      [9, ['Réserver un four'], ['Louer un four']],
    ]);
    expect([cells.compared, cells.flipped]).toEqual([4, []]);
  });

  test('a guide that is new, gone, renamed, or left out now', async () => {
    const other = { 'tourner.md': guide(wheel, 'Tourner') };
    const state = (guides: ReturnType<typeof compareStates>['guides']) => ({
      new: guides.new.map(({ file }) => file),
      gone: guides.gone.map(({ file }) => file),
      moved: guides.moved.map(({ before, after }) => `${before.file} → ${after.file}`),
      leftOut: guides.leftOut.map(({ file, why }) => `${file}: ${why}`),
    });
    const none = { new: [], gone: [], moved: [], leftOut: [] };
    const both = { ...old, ...other };
    expect(state((await changesOf(old, both)).guides)).toEqual({ ...none, new: ['tourner.md'] });
    const gone = await changesOf(both, old);
    expect(state(gone.guides)).toEqual({ ...none, gone: ['tourner.md'] });
    expect([gone.losses, gone.sections.gone]).toEqual([1, []]);
    const renamed = await changesOf(both, { ...old, 'le-tour.md': other['tourner.md'] });
    expect(state(renamed.guides)).toEqual({ ...none, moved: ['tourner.md → le-tour.md'] });
    const excluded = await changesOf(both, { ...both, 'site.yml': 'exclude: [tourner.md]\n' });
    expect(state(excluded.guides)).toEqual({ ...none, leftOut: ['tourner.md: excluded'] });
    const broken = await changesOf(both, { ...both, 'tourner.md': Buffer.from([0xe8]) });
    expect(state(broken.guides)).toEqual({ ...none, leftOut: ['tourner.md: broken'] });
  });
});

describe('the cells that people ask for most', () => {
  const asked = (row: string, column: string, count = 3, file = 'poterie.md') => ({
    guide: file,
    row,
    column,
    count,
  });
  const brief = ({ answers }: ReturnType<typeof compareStates>) => ({
    lost: answers.lost.map(({ question, count }) => `${count} ${question}`),
    new: answers.new.map(({ question, count }) => `${count} ${question}`),
    different: answers.different.map(
      ({ question, before, after }) => `${question} ${before.verdict} → ${after.verdict}`,
    ),
  });

  test('are asked their own question of both states; one that neither has is not asked', async () => {
    const cells = [asked('Clubs', 'Tour'), asked('Tour', 'Potiers', 9), asked('Fées', 'Tour', 99)];
    const { answers } = await changesOf(old, old, cells);
    expect(answers).toEqual({ asked: 2, lost: [], new: [], different: [] });
  });

  test('a cell that flipped is answered differently, and right both times', async () => {
    const changes = await changesOf(old, files(tableOf(flipped)), [asked('Clubs', 'Tour')]);
    expect(brief(changes)).toEqual({
      lost: [],
      new: [],
      different: [expect.stringMatching(/Clubs.*Tour.* yes → no$/)],
    });
    expect(changes.answers.different[0]?.before.reply[0]).toMatch(/^✅ Oui/);
    expect(changes.answers.different[0]?.after.reply[0]).toMatch(/^❌ Non/);
  });

  test('a cell that is gone is lost, the most asked first; one that has come is new', async () => {
    const { Clubs: _, ...fewer } = marks;
    const less = files(tableOf(fewer));
    const cells = [asked('Clubs', 'Tour', 2), asked('Clubs', 'Four', 7)];
    const { lost } = brief(await changesOf(old, less, cells));
    expect(lost.map((line) => line.split(' ')[0])).toEqual(['7', '2']);
    expect(brief(await changesOf(less, old, cells)).new).toHaveLength(2);
  });

  test('a label that was renamed is asked for by the name that people know', async () => {
    const renamed = Object.fromEntries(
      Object.entries(marks).map(([label, cells]) => [label === 'Clubs' ? 'Amicales (clubs)' : label, cells]),
    );
    const { answers } = await changesOf(old, files(tableOf(renamed)), [asked('Clubs', 'Tour')]);
    expect(answers.asked).toBe(1);
    expect(answers.lost).toEqual([]);
  });

  test('a guide whose file was renamed is found by either name', async () => {
    const moved = { 'lexicon.yml': '', 'cuisson.md': page(tableOf(flipped)) };
    for (const file of ['poterie.md', 'cuisson.md']) {
      const changes = await changesOf(old, moved, [asked('Clubs', 'Tour', 1, file)]);
      expect(brief(changes).different).toHaveLength(1);
    }
    const renamed = Object.fromEntries(
      Object.entries(flipped).map(([label, cells]) => [
        label === 'Clubs' ? 'Clubs de quartier' : label,
        cells,
      ]),
    );
    const both = { 'lexicon.yml': '', 'cuisson.md': page(tableOf(renamed)) };
    const changes = await changesOf(old, both, [asked('Clubs de quartier', 'Tour', 1, 'cuisson.md')]);
    expect(brief(changes).different).toEqual([expect.not.stringContaining('quartier')]);
  });
});

test('golden questions: answered and refused now, right and not any more, answered for the first time', async () => {
  const golden = (id: string, q: string, expect: object) =>
    `${JSON.stringify({ id, q, lang: 'fr', type: 'can', expect })}\n`;
  const before = {
    ...old,
    'questions.jsonl': [
      golden('a', 'Les clubs peuvent-ils utiliser Tour ?', { verdict: 'yes' }),
      golden('b', 'Les écoles peuvent-elles utiliser Tour ?', { kind: ['eligibility'] }),
    ].join(''),
  };
  const { Écoles: _, ...fewer } = flipped;
  const after = {
    ...files(tableOf({ ...fewer, Voisins: ['❌', '✅', '❌'] })),
    'questions.jsonl': golden('c', 'Les voisins peuvent-ils utiliser Tour ?', { verdict: 'yes' }),
  };
  const { answers } = await changesOf(before, after);
  expect(answers.lost.map(({ id, lost }) => [id, lost])).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect(answers.lost.map(({ refused }) => refused)).toEqual([false, true]);
  expect(answers.new.map(({ id }) => id)).toEqual(['c']);
  expect(answers.asked).toBe(3);
});

describe('every kind of change is told in words', () => {
  const wheel =
    '## Le tour\n\nLe tour tourne, et la terre avec lui. On centre la terre avant de monter la pièce.';
  const clay =
    '## La terre\n\nLa terre se bat longtemps, pour en chasser l’air. Elle repose sous un linge humide.';
  const kiln =
    '## Enfourner\n\nLes pièces ne se touchent pas. Le four monte lentement, et redescend de même.';
  const prices = '| Prix | Jour | Mois |\n|---|---|---|\n| Débutants | ✅ | ❌ |\n| Habitués | ❌ | ✅ |';
  const hours = '| Heure | Lundi | Mardi |\n|---|---|---|\n| Matin | ✅ | ❌ |\n| Soir | ✅ | ✅ |';
  const rows = (clubs: string): Marks =>
    Object.fromEntries(
      Object.entries(flipped).flatMap(([label, cells]) =>
        label === 'Clubs' ? [[clubs, cells]] : label === 'Écoles' ? [['Voisins', cells]] : [[label, cells]],
      ),
    );
  const before = {
    ...old,
    'tourner.md': guide(`${wheel}\n\n${clay}\n\n${kiln}\n\n## Droits\n\n${prices}\n`, 'Tourner'),
    'argile.md': guide('## Argile\n\nRouge, blanche ou noire, chacune a sa température.\n', 'Argile'),
    'gres.md': guide('## Grès\n\nIl vitrifie vers mille deux cents degrés.\n', 'Grès'),
    'faience.md': guide('## Faïence\n\nElle reste poreuse sous son émail coloré.\n', 'Faïence'),
  };
  const after = {
    'lexicon.yml': '',
    'site.yml': 'exclude: [faience.md]\n',
    'poterie.md': page(tableOf(rows('Clubs de quartier'))),
    'tourner.md': guide(
      `${wheel}\n\n${clay.replace('## La terre', '## Préparer l’argile').replace('Elle repose', 'Elle dort')}\n\n## Horaires\n\n${hours}\n\n## Émailler\n\nOn trempe la pièce, on la laisse sécher.\n`,
      'Tourner',
    ),
    'terre-rouge.md': before['argile.md'],
    'raku.md': guide('## Raku\n\nOn sort la pièce du feu avec des pinces, encore rouge.\n', 'Raku'),
    'faience.md': before['faience.md'],
  };
  const asked = [{ guide: 'poterie.md', row: 'Écoles', column: 'Tour', count: 12 }];
  const linesIn = async (language: 'fr' | 'en') =>
    changeLines(await changesOf(before, after, asked), language, true)
      .filter((line) => !line.startsWith('    '))
      .map((line) => line.replaceAll('\u00A0', ' '));

  test('in English', async () => {
    expect(await linesIn('en')).toEqual([
      'Lost:',
      '  faience.md: guide "Faïence" is left out (excluded)',
      '  gres.md: guide "Grès" is gone',
      '  tourner.md:19: table of "Droits" (2 rows, 2 columns) is gone',
      '  poterie.md:16: label "Écoles" is gone (1 yes, 2 no)',
      '  tourner.md:13: section "Enfourner" is gone',
      '  tourner.md:17: section "Droits" is gone',
      '  "Est-ce oui pour « Écoles » et « Tour » ?" [asked for 12 times] [no direct answer now] [expected, no longer given]',
      'New:',
      '  raku.md: guide "Raku" is new',
      '  tourner.md:15: table of "Horaires" (2 rows, 2 columns) is new',
      '  poterie.md:16: label "Voisins" is new (1 yes, 2 no)',
      '  tourner.md:13: section "Horaires" is new',
      '  tourner.md:20: section "Émailler" is new',
      'Different:',
      '  poterie.md:14: cell "Clubs de quartier" × "Tour": yes → no',
      '  poterie.md:14: label "Clubs" is called "Clubs de quartier" now',
      '  terre-rouge.md: guide "Argile" was argile.md',
      '  tourner.md:9: section "La terre" is called "Préparer l’argile" now',
      '  tourner.md:11: section "Préparer l’argile": 1 sentence gone, 1 new',
      '9 cells and 1 question compared: 1 cell says something else; answers: 1 lost. 11 changes need a decision.',
    ]);
  });

  test('in French', async () => {
    expect(await linesIn('fr')).toEqual([
      'Perdu :',
      '  faience.md: guide « Faïence » écarté (exclu)',
      '  gres.md: guide « Grès » disparu',
      '  tourner.md:19: tableau de « Droits » (2 lignes, 2 colonnes) disparu',
      '  poterie.md:16: libellé « Écoles » disparu (1 oui, 2 non)',
      '  tourner.md:13: section « Enfourner » disparue',
      '  tourner.md:17: section « Droits » disparue',
      '  "Est-ce oui pour « Écoles » et « Tour » ?" [demandée 12 fois] [plus de réponse directe] [attendue, plus donnée]',
      'Nouveau :',
      '  raku.md: guide « Raku » nouveau',
      '  tourner.md:15: tableau de « Horaires » (2 lignes, 2 colonnes) nouveau',
      '  poterie.md:16: libellé « Voisins » nouveau (1 oui, 2 non)',
      '  tourner.md:13: section « Horaires » nouvelle',
      '  tourner.md:20: section « Émailler » nouvelle',
      'Différent :',
      '  poterie.md:14: case « Clubs de quartier » × « Tour » : oui → non',
      '  poterie.md:14: libellé « Clubs » devient « Clubs de quartier »',
      '  terre-rouge.md: guide « Argile », qui était argile.md',
      '  tourner.md:9: section « La terre » devient « Préparer l’argile »',
      '  tourner.md:11: section « Préparer l’argile » : 1 phrase disparue, 1 nouvelle',
      '9 cases et 1 question comparée : 1 case dit autre chose ; réponses : 1 perdue. 11 changements sont à décider.',
    ]);
  });

  test('a table that stands in another section, and a section that stands in another guide', async () => {
    const apart = { ...old, 'droits.md': guide(`${kiln}\n\n${clay}\n`, 'Droits') };
    const table = guide(
      `## Combien de temps ?\n\n${words}\n\n${tableOf()}\n\n## ${heading}\n\nVoir plus haut.\n\n${clay}\n`,
      'Poterie',
    );
    const changes = await changesOf(apart, {
      ...old,
      'poterie.md': table,
      'droits.md': guide(kiln, 'Droits'),
    });
    const moved = (language: 'fr' | 'en') =>
      changeLines(changes, language, true)
        .map((line) => line.replaceAll('\u00A0', ' '))
        .filter((line) => /moved|stood|déplacée|était/.test(line));
    expect(moved('en')).toEqual([
      '  poterie.md:9: table of "Combien de temps ?" (4 rows, 3 columns) stood at poterie.md:11',
      '  poterie.md:20: section "La terre" moved',
    ]);
    expect(moved('fr')).toEqual([
      '  poterie.md:9: tableau de « Combien de temps ? » (4 lignes, 3 colonnes), qui était en poterie.md:11',
      '  poterie.md:20: section « La terre » déplacée',
    ]);
  });
});

test('a folder compared with itself has not changed', async () => {
  const state = await stateIn(await contentOf({ ...old, 'tourner.md': otherPage }));
  const { cells, ...rest } = compareStates(state, state);
  expect(cells).toEqual({ compared: 12, flipped: [], gone: [], new: [] });
  expect(JSON.stringify(rest)).not.toContain('"file"');
});
