// A grid → the decision table in it, where its cells say yes or no.
import { toString as plainText } from 'mdast-util-to-string';
import type { Cell, DecisionTable, Label, Section } from '../../guide.ts';
import { fold } from '../../languages/words.ts';
import { linksOf } from '../inline.ts';
import type { Grid, RawCell } from './grid.ts';
import type { TableRules } from './marks.ts';
import { type Shape, type ShapedRow, shapeOf, wordsOf } from './shape.ts';

/** What tells an API from a criterion, beside the word itself: what the library knows to be APIs. */
export interface ApiClues {
  /** APIs that the guide's front matter names. */
  readonly names: readonly string[];
  /** Does this URL lead to the page of an API? */
  isApiPage(url: string): boolean;
}

/** So much of an axis must look like APIs for the table to be one of APIs: one row with the word makes none. */
const leastApis = 0.3;

/**
 * The table in a grid, or null where no question could name its cells. Of a table of APIs, columns that are not mostly
 * yes and no (a description, a name) are left out: they stay readable as rows of the section.
 */
export function decisionTable(
  grid: Grid,
  section: Section,
  clues: ApiClues,
  rules: TableRules,
): DecisionTable | null {
  const laidOut = shapeOf(grid, rules);
  if (laidOut === null) return null;
  const { corner } = laidOut;
  const likeness = apiShares(laidOut, clues);
  const ofApis = laidOut.decides.includes(true) && Math.max(likeness.rows, likeness.columns) >= leastApis;
  // What stands in other columns of a table of APIs is read as text.
  const shape = ofApis ? decidedOnly(laidOut) : laidOut;
  const kept = withoutTwice(shape.rows.map((row) => ({ row, ...nameOf(row, shape) })));
  const columnHeads = shape.columns;
  if (kept.length === 0 || twice(columnHeads.map(({ text }) => text)).length > 0) return null;
  const rowsAreApis = ofApis && likeness.rows > likeness.columns;
  const rows = kept.map(({ row, text, names }) =>
    toLabel(row.key[0] as RawCell, {
      text,
      ways: names,
      role: rowsAreApis ? 'api' : 'criterion',
      isFact: false,
    }),
  );
  const columns = columnHeads.map((cell, c) =>
    toLabel(cell, {
      text: cell.text,
      ways: [],
      role: rowsAreApis ? 'criterion' : 'api',
      isFact: shape.decides[c] !== true,
    }),
  );
  const cells = kept.map(({ row }, r) =>
    row.cells.map(
      (cell, c): Cell => ({
        row: rows[r] as Label,
        column: columns[c] as Label,
        value: shape.decides[c] ? shape.read(wordsOf(cell)) : 'other',
        text: wordsOf(cell),
      }),
    ),
  );
  const [head = 1] = grid.lines;
  return {
    id: `${section.guide.file}:${head}`,
    section,
    rows,
    columns,
    apiAxis: rowsAreApis ? 'rows' : 'columns',
    ofApis,
    corner,
    nouns: nounsOf(corner, rules),
    cells,
    values: shape.values,
    decides: shape.decides.includes(true),
    lines: kept.map(({ row }) => row.line),
  };
}

/** What a row is called: by its key, and where another group has a row of this name, by its group too. */
function nameOf({ key, group }: ShapedRow, { rows }: Shape): { text: string; names: string[] } {
  const written = (cells: readonly RawCell[]) => cells.map(({ text }) => text).join(' ');
  const text = written(key);
  if (group === null) return { text, names: [] };
  const isShared = rows.some((other) => other.group !== group && same(written(other.key), text));
  const full = `${group.text} – ${text}`;
  return isShared ? { text: full, names: [`${group.text} ${text}`] } : { text, names: [] };
}

const same = (one: string, other: string) => fold(one).trim() === fold(other).trim();

/**
 * Two rows of one name whose cells differ say two things of one label: no question can tell which is meant, so neither
 * counts. Where they say the same, one is enough.
 */
function withoutTwice<T extends { readonly text: string; readonly row: ShapedRow }>(rows: readonly T[]): T[] {
  const said = ({ row }: T) => row.cells.map(({ text }) => text).join('\0');
  return rows.filter((one, i) => {
    const others = rows.filter((other) => other !== one && same(other.text, one.text));
    return others.every((other) => said(other) === said(one) && rows.indexOf(other) > i);
  });
}

/** The texts that come more than once, whatever their capitals and accents. */
export function twice(texts: readonly string[]): string[] {
  const folded = texts.map((text) => fold(text).trim());
  return texts.filter((text, i) => text !== '' && folded.indexOf(folded[i] as string) < i);
}

/** What the labels of each axis are: the team's words, or the corner's: "Feature", "Action / Role". */
function nounsOf(corner: string, { rows, columns }: TableRules): DecisionTable['nouns'] {
  const parts = corner.split(/\s*[/\\|↓→×]\s*/u).filter((part) => /\p{L}/u.test(part));
  const [ofRows = null, ofColumns = null] = parts;
  return { rows: rows ?? ofRows, columns: columns ?? (parts.length === 2 ? ofColumns : null) };
}

function toLabel(
  cell: RawCell,
  {
    text,
    ways,
    role,
    isFact,
  }: Pick<Label, 'text' | 'role' | 'isFact'> & { readonly ways: readonly string[] },
): Label {
  const links = linksOf(cell.nodes);
  const strong = cell.nodes.flatMap((node) => (node.type === 'strong' ? [plainText(node).trim()] : []));
  const [beforeDash] = text.split(/\s+[-–—]\s+/);
  const names = new Set([...links.map((link) => link.text), ...strong, ...ways]);
  // What stands before a dash is a name, where it is not the heading of a group.
  if (ways.length === 0) names.add(beforeDash ?? '');
  names.delete(text);
  names.delete('');
  return { text, names: [...names], role, url: links[0]?.url ?? null, isFact };
}

/** How much each axis looks like APIs. */
const apiShares = ({ rows, columns, decides, corner }: Shape, clues: ApiClues) => ({
  rows: apiShare(
    rows.flatMap(({ key }) => key.slice(0, 1)),
    clues,
    corner,
  ),
  columns: apiShare(
    columns.filter((_, c) => decides[c]),
    clues,
  ),
});

/** A table without its columns of facts. */
const decidedOnly = (shape: Shape): Shape => ({
  ...shape,
  columns: shape.columns.filter((_, c) => shape.decides[c]),
  decides: shape.decides.filter((decides) => decides),
  rows: shape.rows.map((row) => ({ ...row, cells: row.cells.filter((_, c) => shape.decides[c]) })),
});

/** How much of a heading row or column looks like APIs: 0 to 1, a corner that says so counting for a third. */
function apiShare(heads: readonly RawCell[], clues: ApiClues, corner = ''): number {
  const named = clues.names.map(compact);
  const likeness = heads.map((head) => {
    const name = compact(head.text);
    if (linksOf(head.nodes).some((link) => clues.isApiPage(link.url))) return 1;
    // "By hand | API | Scheduled": a way among others, and the name of none.
    if (/^apis?$/iu.test(head.text.trim())) return 0;
    if (/^api(?![\p{L}])/iu.test(head.text)) return 1;
    if (named.includes(name)) return 1;
    // A name in one word may be the beginning of a longer one: "FranceConnect" of "FranceConnect et les API …".
    if (/\p{Ll}\p{Lu}/u.test(head.text) && named.some((known) => known.startsWith(name))) return 1;
    return /(?<![\p{L}])api(?![\p{L}])/iu.test(head.text) ? 0.4 : 0;
  });
  const share = likeness.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, heads.length);
  return share + (/^api(?![\p{L}])/iu.test(corner) ? 1 / 3 : 0);
}

function compact(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^api\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
