// The decision tables of two states, cell by cell: what flipped, what went, what came, and under which names.
import type { Cell, DecisionTable, Guide, Label } from '../../guide.ts';
import type { Against, Both, CellState, LabelState, TableState } from './changes.ts';
import { cellsAt, type PairedLabels, pairLabels, saysSame } from './labels.ts';
import { bestPairs, keyOf, unpaired } from './likeness.ts';
import { pairTables, type TablePair } from './tables.ts';

/** A cell and the table that it stands in. */
export interface Placed {
  readonly table: DecisionTable;
  readonly cell: Cell;
}

export interface ComparedTables extends Pick<Against, 'cells' | 'labels'> {
  readonly tables: Pick<Against['tables'], 'new' | 'gone'>;
  /** The tables that are in both states. */
  readonly pairs: readonly TablePair[];
  /** The cells that are in both: as the older state has each, and as the newer one does. */
  readonly cellPairs: readonly (readonly [Placed, Placed])[];
}

/**
 * Compares all tables. Every cell of either state is in one pair at most, and pairs have the same two labels or ones
 * that were renamed: what two states say differently of two labels is told, whichever table is taken for which.
 */
export function compareTables(
  before: readonly DecisionTable[],
  after: readonly DecisionTable[],
  isSameGuide: (before: Guide, after: Guide) => boolean,
): ComparedTables {
  const { pairs, gone, added } = pairTables(before, after, isSameGuide);
  const inBoth = pairs.map((pair) => ({ pair, labels: pairLabels(pair) }));
  const found = inBoth.flatMap(({ pair, labels }) => pairCells(pair, labels));
  const lost = unpairedCells(before, new Set(found.map(([{ cell }]) => cell)));
  const come = unpairedCells(after, new Set(found.map(([, { cell }]) => cell)));
  // A table that was cut in two, a row that stands in another table now.
  const elsewhere = moved(lost, come, isSameGuide);
  const all = [...found, ...elsewhere];
  const [kept, known] = [new Set(all.map(([old]) => old.cell)), new Set(all.map(([, one]) => one.cell))];
  const goneCells = lost.filter(({ cell }) => !kept.has(cell));
  const newCells = come.filter(({ cell }) => !known.has(cell));
  return {
    cells: {
      compared: all.length,
      flipped: all.flatMap(([old, one]) =>
        saysSame(old.cell, one.cell) ? [] : [{ before: cellState(old), after: cellState(one) }],
      ),
      gone: goneCells.map(cellState),
      new: newCells.map(cellState),
    },
    labels: {
      gone: inBoth.flatMap(({ pair, labels }) => told(pair.before, labels.gone, goneCells)),
      new: inBoth.flatMap(({ pair, labels }) => told(pair.after, labels.added, newCells)),
      renamed: inBoth.flatMap(({ pair, labels }) => renamedIn(pair, labels)),
    },
    tables: { gone: holding(gone, goneCells), new: holding(added, newCells) },
    pairs,
    cellPairs: all,
  };
}

function pairCells({ before, after }: TablePair, { now }: PairedLabels): [Placed, Placed][] {
  const at = cellsAt(after.cells);
  return before.cells.flat().flatMap((cell): [Placed, Placed][] => {
    const [row, column] = [now.get(cell.row), now.get(cell.column)];
    const match = row && column ? at(row, column) : null;
    return match
      ? [
          [
            { table: before, cell },
            { table: after, cell: match },
          ],
        ]
      : [];
  });
}

const unpairedCells = (tables: readonly DecisionTable[], paired: ReadonlySet<Cell>): Placed[] =>
  tables.flatMap((table) => unpaired(table.cells.flat(), paired).map((cell) => ({ table, cell })));

/** Cells of the same two labels in other tables, those of the same guide and the same way round first. */
function moved(
  lost: readonly Placed[],
  come: readonly Placed[],
  isSameGuide: (before: Guide, after: Guide) => boolean,
): [Placed, Placed][] {
  const keyed = (cells: readonly Placed[]) => {
    const byKey = new Map<string, Placed[]>();
    for (const placed of cells) {
      const key = [keyOf(placed.cell.row.text), keyOf(placed.cell.column.text)].sort().join('\0');
      byKey.set(key, [...(byKey.get(key) ?? []), placed]);
    }
    return byKey;
  };
  const news = keyed(come);
  return [...keyed(lost)].flatMap(([key, olds]) =>
    bestPairs(olds, news.get(key) ?? [], (old, now) => [
      Number(isSameGuide(old.table.section.guide, now.table.section.guide)),
      Number(keyOf(old.cell.row.text) === keyOf(now.cell.row.text)),
    ]),
  );
}

export const lineOfTable = ({ id }: DecisionTable): number => Number(id.slice(id.lastIndexOf(':') + 1));

function lineOfLabel(table: DecisionTable, label: Label): number {
  const row = table.rows.indexOf(label);
  return row < 0 ? lineOfTable(table) : (table.lines[row] ?? lineOfTable(table));
}

export const cellState = ({ table, cell: { row, column, value, text } }: Placed): CellState => ({
  file: table.section.guide.file,
  line: lineOfLabel(table, row),
  row: row.text,
  column: column.text,
  value,
  text,
});

const labelState = (table: DecisionTable, label: Label): LabelState => ({
  file: table.section.guide.file,
  line: lineOfLabel(table, label),
  label: label.text,
});

/** The labels of a table that have cells which the other state has nowhere. */
const told = (table: DecisionTable, labels: readonly Label[], cells: readonly Placed[]): LabelState[] =>
  labels
    .filter((label) => cells.some(({ cell }) => cell.row === label || cell.column === label))
    .map((label) => labelState(table, label));

const renamedIn = ({ before, after }: TablePair, { renamed }: PairedLabels): Both<LabelState>[] =>
  renamed.map(([old, label]) => ({ before: labelState(before, old), after: labelState(after, label) }));

export const tableState = (table: DecisionTable): TableState => ({
  file: table.section.guide.file,
  line: lineOfTable(table),
  heading: table.section.heading,
  rows: table.rows.length,
  columns: table.columns.length,
});

const holding = (tables: readonly DecisionTable[], cells: readonly Placed[]): TableState[] =>
  tables.filter((table) => cells.some((placed) => placed.table === table)).map(tableState);
