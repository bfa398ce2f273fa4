// Any one cell of any table that we have, flipped: exactly that is told, however the table is laid out afterwards.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { compareTables } from '../src/check/against/cells.ts';
import type { CellChanges, CellState } from '../src/check/against/changes.ts';
import { compareStates } from '../src/check/against.ts';
import type { Cell, DecisionTable, Guide, Label } from '../src/guide.ts';
import { contentOf, removeContent } from './helpers/content.ts';
import { holds, holdsInTime } from './helpers/random.ts';
import { stateIn } from './helpers/states.ts';

afterAll(removeContent);

const folders = [
  'content',
  ...readdirSync('test/folders').flatMap((name) => (name.endsWith('.json') ? [] : `test/folders/${name}`)),
  ...readdirSync('test/tables').flatMap((set) =>
    set.endsWith('.md') ? [] : readdirSync(`test/tables/${set}`).map((name) => `test/tables/${set}/${name}`),
  ),
];

const tablesOf = (guides: readonly Guide[]) =>
  guides.flatMap(({ sections }) => sections.flatMap(({ tables }) => tables));
const states = new Map<string, Awaited<ReturnType<typeof stateIn>>>();
for (const folder of folders) states.set(folder, await stateIn(folder));
const stateOf = (folder: string) => states.get(folder) as Awaited<ReturnType<typeof stateIn>>;
const all = folders.flatMap((folder) => {
  const tables = tablesOf(stateOf(folder).loaded.library.guides);
  return tables.map((table) => ({ folder, tables, table }));
});

const otherText = 'seulement le soir';
const flippedCell = (cell: Cell): Cell =>
  cell.value === 'yes'
    ? { ...cell, value: 'no', text: '❌' }
    : cell.value === 'no'
      ? { ...cell, value: 'other', text: otherText }
      : { ...cell, text: `${cell.text} ${otherText}` };

const withCell = (table: DecisionTable, old: Cell): DecisionTable => ({
  ...table,
  cells: table.cells.map((row) => row.map((cell) => (cell === old ? flippedCell(cell) : cell))),
});

const sameGuide = (one: Guide, other: Guide) => one.file === other.file;
const compared = (before: readonly DecisionTable[], after: readonly DecisionTable[]) =>
  compareTables(before, after, sameGuide).cells;
const brief = ({ flipped, gone, new: come }: CellChanges) => ({
  flipped: flipped.map(({ before }) => `${before.row} × ${before.column}`),
  gone: gone.length,
  new: come.length,
});

test('there are tables of many fields to try it on', () => {
  expect(all.length).toBeGreaterThan(500);
});

test('each cell of each table, flipped at its place, is told and no other', () => {
  const wrong = all.flatMap(({ folder, tables, table }) =>
    table.cells.flat().flatMap((cell) => {
      const now = tables.map((one) => (one === table ? withCell(table, cell) : one));
      const said = JSON.stringify(brief(compared(tables, now)));
      const wanted = JSON.stringify({
        flipped: [`${cell.row.text} × ${cell.column.text}`],
        gone: 0,
        new: 0,
      });
      return said === wanted ? [] : [`${folder} ${table.id}: ${said}`];
    }),
  );
  expect(wrong).toEqual([]);
});

/** A table whose rows and columns stand in another order, or on the other side, in another section or guide. */
interface Layout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly turned: boolean;
  readonly place: 'here' | 'under another heading' | 'in another guide';
}

/** Rows and columns of the same names: nobody can tell that such a table was turned, and its cells are held straight. */
const isSquare = ({ rows, columns }: DecisionTable) =>
  rows.some(({ text }) => columns.some((column) => column.text === text));

function laidOut(table: DecisionTable, { rows, columns, turned, place }: Layout): DecisionTable {
  const order = <T>(items: readonly T[], by: readonly number[]) =>
    items
      .map((item, i) => ({ item, at: by[i % by.length] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const newRows: readonly Label[] = order(table.rows, rows);
  const newColumns: readonly Label[] = order(table.columns, columns);
  const cells = newRows.map((row) =>
    newColumns.map(
      (column) => table.cells.flat().find((cell) => cell.row === row && cell.column === column) as Cell,
    ),
  );
  const lines = newRows.map((_, i) => (table.lines[0] ?? 1) + i);
  const { section } = table;
  const guide =
    place === 'in another guide' ? { ...section.guide, file: `neu/${section.guide.file}` } : section.guide;
  const heading = place === 'here' ? section.heading : 'Ganz woanders';
  const whole = { ...table, lines, section: { ...section, guide, heading } };
  if (!turned || isSquare(table)) return { ...whole, rows: newRows, columns: newColumns, cells };
  return {
    ...whole,
    rows: newColumns,
    columns: newRows,
    lines: newColumns.map(() => 1),
    cells: newColumns.map((row, c) =>
      newRows.map((column, r) => ({ ...(cells[r]?.[c] as Cell), row, column })),
    ),
  };
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  rows: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  columns: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  turned: fc.boolean(),
  place: fc.constantFrom('here', 'under another heading', 'in another guide'),
});
/** By its number: a failure names that, and not all that the table hangs together with. */
const someTable = fc.nat(all.length - 1);
const tableAt = (n: number) => all[n] as (typeof all)[number];

test('reordered, turned or moved, a table that says the same has no change', () => {
  holds(
    fc.property(someTable, layouts, (i, layout) => {
      const { tables, table } = tableAt(i);
      const now = tables.map((one) => (one === table ? laidOut(table, layout) : one));
      expect(brief(compared(tables, now))).toEqual({ flipped: [], gone: 0, new: 0 });
    }),
    500,
  );
});

test('reordered, turned or moved, a flipped cell is told and no other', () => {
  holds(
    fc.property(someTable, layouts, fc.nat(), (i, layout, n) => {
      const { tables, table } = tableAt(i);
      const cells = table.cells.flat();
      const cell = cells[n % cells.length] as Cell;
      const now = tables.map((one) => (one === table ? laidOut(withCell(table, cell), layout) : one));
      expect(brief(compared(tables, now))).toEqual({
        flipped: [`${cell.row.text} × ${cell.column.text}`],
        gone: 0,
        new: 0,
      });
    }),
    500,
  );
});

/** A table one of whose rows has another name, and which may lack another row. */
function renamed(table: DecisionTable, at: number, to: string, without: number | null): DecisionTable {
  const old = table.rows[at] as Label;
  const label = { ...old, text: to };
  const kept = <T>(items: readonly T[]) => items.filter((_, i) => i !== without || i === at);
  return {
    ...table,
    rows: kept(table.rows).map((row) => (row === old ? label : row)),
    lines: kept(table.lines),
    cells: kept(table.cells).map((row) =>
      row.map((cell) => (cell.row === old ? { ...cell, row: label } : cell)),
    ),
  };
}

test('behind a renamed row, a row that went and another layout, a flipped cell is told as flipped or as gone', () => {
  const names = fc.oneof(
    fc.constantFrom('Ganz anders', '', ' (neu)', ' bis', '2', 's'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  );
  let asFlipped = 0;
  holds(
    fc.property(
      fc.tuple(someTable, fc.nat(), fc.nat()),
      fc.tuple(fc.boolean(), names),
      fc.option(fc.nat()),
      layouts,
      ([i, r, c], [isEnding, name], w, layout) => {
        const { tables, table } = tableAt(i);
        const row = r % table.rows.length;
        const cell = table.cells[row]?.[c % table.columns.length] as Cell;
        const to = isEnding ? `${cell.row.text}${name}` : `${name}!`;
        const lost = w === null ? null : w % table.rows.length;
        const changed = laidOut(renamed(withCell(table, cell), row, to, lost), layout);
        const { flipped, gone } = compared(
          tables,
          tables.map((one) => (one === table ? changed : one)),
        );
        const isCell = (state: CellState) =>
          state.line === table.lines[row] && state.row === cell.row.text && state.column === cell.column.text;
        const isFlipped = flipped.some(({ before }) => isCell(before));
        if (isFlipped) asFlipped++;
        expect(isFlipped || gone.some(isCell)).toBe(true);
      },
    ),
    1_000,
  );
  expect(asFlipped).toBeGreaterThan(100);
});

describe('written into the files of a folder', () => {
  /** The files of a folder as they are on the disk. */
  const filesOf = (folder: string): Record<string, Buffer> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(`${folder}/${file}`).isFile())
        .map((file) => [file, readFileSync(`${folder}/${file}`)]),
    );

  async function changed(folder: string, file: string, edit: (lines: string[]) => void) {
    const files = filesOf(folder);
    const lines = files[file]?.toString('utf8').split('\n') ?? [];
    edit(lines);
    return stateIn(await contentOf({ ...files, [file]: lines.join('\n') }));
  }

  /** What the cells of a folder say, by their place and labels: read from the tables as they are, with nothing paired. */
  function saidIn({ loaded }: Awaited<ReturnType<typeof stateIn>>): Map<string, string> {
    const counts = new Map<string, number>();
    return new Map(
      tablesOf(loaded.library.guides).flatMap((table) =>
        table.cells.flat().map(({ row, column, value, text }): [string, string] => {
          const { guide, heading } = table.section;
          const key = [guide.file, heading, row.text, column.text].join('\0');
          const count = (counts.get(key) ?? 0) + 1;
          counts.set(key, count);
          // A mark that is read as words decides nothing any more.
          return [`${key}\0${count}`, value === 'other' ? `"${text}"` : value];
        }),
      ),
    );
  }

  function expected(before: Map<string, string>, after: Map<string, string>) {
    const labels = (key: string) => key.split('\0').slice(2, 4).join(' × ');
    const keys = [...before.keys()];
    return {
      flipped: keys
        .filter((key) => after.has(key) && after.get(key) !== before.get(key))
        .map(labels)
        .sort(),
      gone: keys.filter((key) => !after.has(key)).length,
      new: [...after.keys()].filter((key) => !before.has(key)).length,
    };
  }

  const said = (cells: CellChanges) => {
    const { flipped, ...others } = brief(cells);
    return { ...others, flipped: flipped.sort() };
  };

  /** The rows of Markdown tables with a cell that can be found by its words. */
  const rows = all.flatMap(({ folder, table }) => {
    const lines = readFileSync(`${folder}/${table.section.guide.file}`, 'utf8').split('\n');
    return table.lines.flatMap((line, r) => {
      const parts = lines[line - 1]?.split(/(?<!\\)\|/) ?? [];
      const texts = new Set(table.cells[r]?.map(({ text }) => text).filter((text) => text !== ''));
      const places = parts.flatMap((part, i) => (i > 1 && texts.has(part.trim()) ? [i] : []));
      return places.length === 0 ? [] : [{ folder, file: table.section.guide.file, line, parts, places }];
    });
  });

  test('most rows of most tables can be tried', () => {
    expect(rows.length).toBeGreaterThan(1_500);
  });

  test('another text in a cell is told, with all that is read otherwise because of it', async () => {
    const marks = fc.constantFrom('✅', '❌', otherText);
    let flips = 0;
    await holdsInTime(
      fc.asyncProperty(fc.nat(rows.length - 1), fc.nat(), marks, async (i, n, mark) => {
        const { folder, file, line, parts, places } = rows[i] as (typeof rows)[number];
        const at = places[n % places.length] ?? 0;
        const before = stateOf(folder);
        const after = await changed(folder, file, (lines) => {
          lines[line - 1] = parts.map((part, i) => (i === at ? ` ${mark} ` : part)).join('|');
        });
        const wanted = expected(saidIn(before), saidIn(after));
        flips += wanted.flipped.length + wanted.gone;
        expect(said(compareStates(withoutQuestions(before), withoutQuestions(after)).cells)).toEqual(wanted);
      }),
      150,
    );
    expect(flips).toBeGreaterThan(75);
  });

  test('rows in another order are no change', async () => {
    await holdsInTime(
      fc.asyncProperty(someTable, async (i) => {
        const { folder, table } = tableAt(i);
        const [first = 0, last = 0] = [table.lines[0], table.lines.at(-1)];
        const before = stateOf(folder);
        const after = await changed(folder, table.section.guide.file, (lines) => {
          lines.splice(first - 1, last - first + 1, ...lines.slice(first - 1, last).reverse());
        });
        const wanted = expected(saidIn(before), saidIn(after));
        // In a group of rows, the first names them all: the others are called otherwise now.
        fc.pre(wanted.gone === 0);
        expect(wanted.flipped).toEqual([]);
        expect(said(compareStates(withoutQuestions(before), withoutQuestions(after)).cells)).toEqual(wanted);
      }),
      60,
    );
  });

  const withoutQuestions = (state: Awaited<ReturnType<typeof stateIn>>) => ({
    ...state,
    golden: { questions: [], problems: [] },
  });
});

test('each state of a flipped cell is told at its own line', () => {
  const { tables, table } = all[0] as (typeof all)[number];
  const cell = table.cells[2]?.[1] as Cell;
  const now = tables.map((one) =>
    one === table
      ? laidOut(withCell(table, cell), { rows: [3, 2, 1, 0], columns: [0], turned: false, place: 'here' })
      : one,
  );
  const [one] = compared(tables, now).flipped as [{ before: CellState; after: CellState }];
  expect(one.before.line).toBe(table.lines[2]);
  expect(one.after.line).not.toBe(one.before.line);
});
