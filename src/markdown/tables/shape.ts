// What part each row and column of a table plays: a key, a mark, a number, a group's heading, a line that goes on.
import type { CellValue } from '../../guide.ts';
import { fold } from '../../languages/words.ts';
import { emptyCell, type Grid, type RawCell } from './grid.ts';
import { isConditional, marksOf, type TableRules } from './marks.ts';

/** A row below the headings: what it is called, under which group, and its cells in the columns. */
export interface ShapedRow {
  /** The cells that name it; mostly one. */
  readonly key: readonly RawCell[];
  /** The heading of the rows above it, where the table is cut into groups. */
  readonly group: RawCell | null;
  readonly cells: readonly RawCell[];
  readonly line: number;
}

export interface Shape {
  readonly corner: string;
  /** The headings of the columns, those of its keys aside. */
  readonly columns: readonly RawCell[];
  /** For each column, whether it says yes and no. */
  readonly decides: readonly boolean[];
  readonly rows: readonly ShapedRow[];
  /** What its cells say beside yes and no, where they are the same few words throughout. */
  readonly values: readonly string[];
  readonly read: (text: string) => CellValue;
}

const isNumbering = /^(?:#|n[°ºo]?\.?|no\.?|nr\.?|num(?:[eé]ro)?\.?|number|)$/iu;

/** A row padded to the width of the headings, as GitHub draws it, or cut to it. */
const padded = (row: readonly RawCell[], width: number) =>
  Array.from({ length: width }, (_, i) => row[i] ?? emptyCell);

/** A first column that only counts the rows. */
function isCounting(head: readonly RawCell[], body: readonly (readonly RawCell[])[]): boolean {
  const counts = body.filter((row) => /^\d+[.)]?$/.test(row[0]?.text ?? '')).length;
  return (
    head.length > 2 &&
    isNumbering.test(head[0]?.text ?? '') &&
    counts > 0 &&
    counts === body.filter((row) => row[0]?.text !== '').length
  );
}

const isStrong = ({ nodes }: RawCell) => nodes.some(({ type }) => type === 'strong');
const isEmpty = ({ text }: RawCell) => text === '';

/** What a cell says with its note: a mark with a footnote is no bare mark. */
export const wordsOf = ({ text, note }: RawCell) => (note === '' ? text : `${text} (${note})`);

/** Lays out a grid; null where it has nothing below or beside its headings. */
export function shapeOf(grid: Grid, rules: TableRules): Shape | null {
  const [first, ...others] = grid.rows;
  if (!first || others.length === 0) return null;
  const whole = others.map((row, i) => ({ row: padded(row, first.length), line: grid.lines[i + 1] ?? 1 }));
  const skip = isCounting(
    first,
    whole.map(({ row }) => row),
  )
    ? 1
    : 0;
  const head = first.slice(skip);
  const body = whole.map(({ row, line }) => ({ row: row.slice(skip), line }));
  const read = marksOf(
    body.flatMap(({ row }) => row.slice(1).map(wordsOf)),
    rules,
  );
  const isBlank = (row: readonly RawCell[]) => row.slice(1).every(isEmpty);
  const isBlankNo = read('') === 'no';
  const isGroup = (row: readonly RawCell[]) =>
    !isEmpty(row[0] ?? emptyCell) &&
    isBlank(row) &&
    row.length > 1 &&
    (isStrong(row[0] as RawCell) || !isBlankNo);
  const said = body.filter(({ row }) => !isGroup(row));
  const values = valuesIn(
    said.map(({ row }) => row),
    read,
  );
  const decided = decidedColumns(
    head,
    said.map(({ row }) => row),
    (cell) => isMark(cell, read) || values.includes(fold(cell.text)),
    isBlankNo,
  );
  const second = keyColumn(
    decided,
    said.map(({ row }) => row),
    read,
  );
  const columns = head.flatMap((cell, column) =>
    column > 0 && column !== second && (!isEmpty(cell) || decided.includes(column)) ? [column] : [],
  );
  if (columns.length === 0) return null;
  const rows: ShapedRow[] = [];
  let group: RawCell | null = null;
  let above: RawCell = emptyCell;
  for (const { row, line } of body) {
    if (isGroup(row)) {
      group = row[0] ?? null;
      continue;
    }
    const own = row[0] ?? emptyCell;
    const key = isEmpty(own) ? above : own;
    if (isEmpty(key) || (isBlank(row) && isEmpty(own))) continue;
    above = key;
    const rest = second === null ? [] : [row[second] ?? emptyCell].filter((cell) => !isEmpty(cell));
    rows.push({ key: [key, ...rest], group, cells: columns.map((column) => row[column] ?? emptyCell), line });
  }
  if (rows.length === 0) return null;
  return {
    corner: head[0]?.text ?? '',
    columns: columns.flatMap((column) => head[column] ?? []),
    decides: columns.map((column) => decided.includes(column)),
    rows,
    values,
    read,
  };
}

/**
 * The columns after the first that say yes and no: most of what stands in them does, and they have a heading. A column
 * that is mostly empty counts where an empty cell says no.
 */
function decidedColumns(
  head: readonly RawCell[],
  body: readonly (readonly RawCell[])[],
  isMarked: (cell: RawCell) => boolean,
  isBlankNo: boolean,
): number[] {
  const filled = (column: number) =>
    body.flatMap((row) => (isEmpty(row[column] ?? emptyCell) ? [] : (row[column] as RawCell)));
  const marks = (column: number) => filled(column).filter(isMarked).length;
  const found = head.flatMap((_, column) => {
    const full = filled(column).length;
    const isMostly = marks(column) > 0 && marks(column) * 2 >= full;
    return column > 0 && isMostly && (isBlankNo || full * 4 >= body.length) ? [column] : [];
  });
  const isOnlyMarks = found.length > 0 && found.every((column) => marks(column) === filled(column).length);
  const blank = head.flatMap((cell, column) =>
    column > 0 && isBlankNo && isOnlyMarks && !isEmpty(cell) && filled(column).length === 0 ? [column] : [],
  );
  return [...found, ...blank].sort((a, b) => a - b);
}

/** More words than these, or longer ones, are no few things that cells say. */
const fewest = { values: 5, words: 3, share: 0.7 } as const;

/** The few words that the cells of several columns say, again and again: "free", "paid". */
function valuesIn(body: readonly (readonly RawCell[])[], read: (text: string) => CellValue): string[] {
  const places = new Map<string, number[]>();
  let all = 0;
  for (const row of body)
    for (const [column, cell] of row.entries()) {
      if (column === 0 || isEmpty(cell)) continue;
      all++;
      if (isMark(cell, read)) continue;
      const said = fold(cell.text).trim();
      places.set(said, [...(places.get(said) ?? []), column]);
    }
  const repeated = [...places].filter(
    ([said, columns]) =>
      columns.length > 1 && /^\p{L}[\p{L}\s'’-]*$/u.test(said) && said.split(/\s+/).length <= fewest.words,
  );
  // What stands in one column alone is a kind of thing: "text", of a column of types.
  const shared = repeated.some(([, columns]) => new Set(columns).size > 1)
    ? repeated.map(([said]) => said)
    : [];
  const covered = body.flatMap((row) =>
    row.slice(1).filter((cell) => isMark(cell, read) || shared.includes(fold(cell.text).trim())),
  ).length;
  return shared.length <= fewest.values && covered >= all * fewest.share ? shared : [];
}

/** A yes or a no, with or without a condition. */
const isMark = (cell: RawCell, read: (text: string) => CellValue) =>
  read(cell.text) !== 'other' || isConditional(cell.text);

/** The column that tells rows of one name from each other: "Provider | Architecture", a key in two columns. */
function keyColumn(
  decided: readonly number[],
  body: readonly (readonly RawCell[])[],
  read: (text: string) => CellValue,
): number | null {
  const isSecond = !decided.includes(1) && (body[0]?.length ?? 0) > 2;
  if (!isSecond || body.some((row) => read(row[1]?.text ?? '') !== 'other' && row[1]?.text !== ''))
    return null;
  const keys = body.map((row) => fold(row[0]?.text ?? ''));
  const repeats = keys.some((key, i) => key === '' || keys.indexOf(key) < i);
  return repeats ? 1 : null;
}
