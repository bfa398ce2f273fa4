// A Markdown table → a decision table, where its cells say yes or no.
import type { PhrasingContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Cell, CellValue, DecisionTable, Label, Problem, Section } from '../guide.ts';
import { fold, withoutInvisible } from '../languages/words.ts';
import { cleanInline, linksOf, type Resolve } from './inline.ts';

/** What tells an API from a criterion, beside the word itself: what the library knows to be APIs. */
export interface ApiClues {
  /** APIs that the guide's front matter names. */
  readonly names: readonly string[];
  /** Does this URL lead to the page of an API? */
  isApiPage(url: string): boolean;
}

interface RawCell {
  readonly nodes: readonly PhrasingContent[];
  readonly text: string;
}

const says = {
  yes: /^(?:[✅✔✓☑🟢👍]\uFE0F?|(?:oui|yes)(?![\p{L}-]))/iu,
  no: /^(?:[❌✖✗✘🚫🔴⛔👎]\uFE0F?|(?:non|no)\s*$)/iu,
};
/** After a first mark or word, a second makes the cell say both, or leaves it unclear which it says. */
const saysMore = /[✅✔✓☑🟢👍❌✖✗✘🚫🔴⛔👎]/u;
const saysOpposite = {
  yes: /(?<![\p{L}-])(?:non|no)(?![\p{L}-])/iu,
  no: /(?<![\p{L}-])(?:oui|yes)(?![\p{L}-])/iu,
};

/** What a cell says: a mark, or the word alone; anything else is for the reader to judge. */
export function cellValue(written: string): CellValue {
  const text = withoutInvisible(written).trim();
  for (const value of ['yes', 'no'] as const) {
    if (!says[value].test(text)) continue;
    const rest = text.replace(says[value], '');
    return saysMore.test(rest) || saysOpposite[value].test(rest) ? 'other' : value;
  }
  return 'other';
}

const isDecided = (cell: RawCell | undefined) => cell !== undefined && cellValue(cell.text) !== 'other';

/**
 * The decision table in a Markdown table, or null where no column is mostly yes and no. Columns that are not
 * (a description, a name) are left out: they stay readable as rows of the section.
 */
export function decisionTable(
  table: Table,
  section: Section,
  resolve: Resolve,
  clues: ApiClues,
): DecisionTable | null {
  const grid = table.children.map((row) => row.children.map((cell) => rawCell(cell.children, resolve)));
  const [head, ...body] = grid;
  if (!head || body.length === 0) return null;
  const decided = decidedColumns(head, body);
  if (decided.length === 0) return null;
  const rowHeads = body.map((row) => row[0] ?? { nodes: [], text: '' });
  const columnHeads = decided.flatMap((column) => head[column] ?? []);
  const rowsAreApis = apiShare(rowHeads, clues, head[0]?.text) > apiShare(columnHeads, clues);
  const rows = rowHeads.map((cell) => toLabel(cell, rowsAreApis ? 'api' : 'criterion'));
  const columns = columnHeads.map((cell) => toLabel(cell, rowsAreApis ? 'criterion' : 'api'));
  const cells = body.map((raw, r) =>
    decided.map(
      (column, c): Cell => ({
        row: rows[r] as Label,
        column: columns[c] as Label,
        value: cellValue(raw[column]?.text ?? ''),
        text: raw[column]?.text ?? '',
      }),
    ),
  );
  if (isTwice(rows) || isTwice(columns)) return null;
  const line = table.position?.start.line ?? 1;
  return {
    id: `${section.guide.file}:${line}`,
    section,
    rows,
    columns,
    apiAxis: rowsAreApis ? 'rows' : 'columns',
    ofApis: apiShare(rowHeads, clues, head[0]?.text) > 0 || apiShare(columnHeads, clues) > 0,
    corner: head[0]?.text ?? '',
    cells,
  };
}

/** Two rows of one name say two things of one label: no question can tell which is meant. */
const isTwice = (labels: readonly Pick<Label, 'text'>[]) => twice(labels.map(({ text }) => text)).length > 0;

/** The texts that come more than once, whatever their capitals and accents. */
function twice(texts: readonly string[]): string[] {
  const folded = texts.map((text) => fold(text).trim());
  return texts.filter((text, i) => text !== '' && folded.indexOf(folded[i] as string) < i);
}

/** The columns after the first that mostly say yes or no. */
function decidedColumns(head: readonly RawCell[], body: readonly (readonly RawCell[])[]): number[] {
  return head.flatMap((_, column) => {
    const said = body.filter((row) => isDecided(row[column])).length;
    return column > 0 && said > 0 && said * 2 >= body.length ? [column] : [];
  });
}

/**
 * Rows that are longer or shorter than the header, labels that come twice, and cells that say neither yes nor no among
 * those that do.
 * @param source the text that the table was parsed from
 */
export function tableProblems(table: Table, file: string, source: string, resolve: Resolve): Problem[] {
  const grid = table.children.map((row) => row.children.map((cell) => rawCell(cell.children, resolve)));
  const [head = [], ...body] = grid;
  const decided = decidedColumns(head, body);
  const decides = decided.length > 0;
  const same = decides
    ? [
        ...twice(body.map((row) => row[0]?.text ?? '')),
        ...twice(decided.map((column) => head[column]?.text ?? '')),
      ]
    : [];
  const { line = 1 } = table.position?.start ?? {};
  const ofSame = [...new Set(same)].map(
    (text): Problem => ({
      file,
      line,
      severity: 'warning',
      message: `two rows or columns of this table are called "${text}", so no question can tell which is meant: no verdict rests on the table; give each a name of its own`,
    }),
  );
  const ofRows = body.flatMap((cells, r): Problem[] => {
    const { start, end } = table.children[r + 1]?.position ?? {
      start: { line: 1, offset: 0 },
      end: { offset: 0 },
    };
    const at = { file, line: start.line };
    if (cells.length !== head.length) {
      const isRow = source.slice(start.offset, end.offset).includes('|');
      return [isRow || decides ? raggedRow(at, cells.length, head.length) : textBelow(at)];
    }
    if (!decides) return [];
    return cells.flatMap((cell, column) => {
      const isYesNo = column > 0 && body.some((row) => isDecided(row[column]));
      return isYesNo && !isDecided(cell) ? [undecided(at, cell, cells[0], head[column])] : [];
    });
  });
  return [...ofSame, ...ofRows];
}

type At = Pick<Problem, 'file' | 'line'>;

const raggedRow = (at: At, cells: number, width: number): Problem => ({
  ...at,
  severity: 'error',
  message: `this table row has ${count(cells, 'cell')} where the header has ${width}, so words may stand under the wrong heading: the guide is left out; add or remove a "|"`,
});

const textBelow = (at: At): Problem => ({
  ...at,
  severity: 'warning',
  message: 'this text right below a table is read as a row of it; put an empty line above the text',
});

const undecided = (
  at: At,
  cell: RawCell,
  row: RawCell | undefined,
  column: RawCell | undefined,
): Problem => ({
  ...at,
  severity: 'warning',
  message: `${cell.text === '' ? 'an empty cell' : `the cell "${cell.text}"`} (${row?.text} × ${column?.text}) says neither yes nor no among cells that do: it is shown, but no verdict rests on it; write ✅ or ❌ if it is one`,
});

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function rawCell(children: readonly PhrasingContent[], resolve: Resolve): RawCell {
  const nodes = cleanInline(children, resolve);
  const text = plainText({ type: 'paragraph', children: nodes }).replace(/\s+/g, ' ').trim();
  return { nodes, text };
}

function toLabel(cell: RawCell, role: Label['role']): Label {
  const links = linksOf(cell.nodes);
  const strong = cell.nodes.flatMap((node) => (node.type === 'strong' ? [plainText(node).trim()] : []));
  const [beforeDash] = cell.text.split(/\s+[-–—]\s+/);
  const names = new Set([...links.map((link) => link.text), ...strong, beforeDash ?? '']);
  names.delete(cell.text);
  names.delete('');
  return { text: cell.text, names: [...names], role, url: links[0]?.url ?? null };
}

/** How much of a heading row or column looks like APIs: 0 to 1, a corner that says so counting for a third. */
function apiShare(heads: readonly RawCell[], clues: ApiClues, corner = ''): number {
  const named = clues.names.map(compact);
  const likeness = heads.map((head) => {
    const name = compact(head.text);
    if (linksOf(head.nodes).some((link) => clues.isApiPage(link.url))) return 1;
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
