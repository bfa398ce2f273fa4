// A Markdown table → a decision table, where its cells say yes or no.
import type { PhrasingContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Cell, CellValue, DecisionTable, Label, Problem, Section } from '../guide.ts';
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

const yes = /^(?:[✅✔☑🟢👍]\uFE0F?|(?:oui|yes)(?![\p{L}-]))/iu;
const no = /^(?:[❌✖✗✘🚫🔴⛔]\uFE0F?|(?:non|no)\s*$)/iu;
const mark = /[✅✔☑🟢❌✖✗✘🚫🔴⛔]/u;

/** What a cell says: a mark, or the word alone; anything else is for the reader to judge. */
export function cellValue(text: string): CellValue {
  if (yes.test(text)) return mark.test(text.replace(yes, '')) ? 'other' : 'yes';
  if (no.test(text)) return mark.test(text.replace(no, '')) ? 'other' : 'no';
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
  const decided = head
    .map((_, column) => column)
    .slice(1)
    .filter((column) => {
      const said = body.filter((row) => isDecided(row[column])).length;
      return said > 0 && said * 2 >= body.length;
    });
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
  const line = table.position?.start.line ?? 1;
  return {
    id: `${section.guide.file}:${line}`,
    section,
    rows,
    columns,
    apiAxis: rowsAreApis ? 'rows' : 'columns',
    corner: head[0]?.text ?? '',
    cells,
  };
}

/** Rows that are longer or shorter than the header, and cells that say neither yes nor no among those that do. */
export function tableProblems(table: Table, file: string, resolve: Resolve): Problem[] {
  const problems: Problem[] = [];
  const [head, ...body] = table.children;
  const width = head?.children.length ?? 0;
  const grid = body.map((row) => row.children.map((cell) => rawCell(cell.children, resolve)));
  const decides = grid.some((row) => row.slice(1).some(isDecided));
  for (const row of body) {
    const line = row.position?.start.line ?? 1;
    const short = row.children.length < width;
    if (row.children.length !== width)
      problems.push({
        file,
        line,
        severity: decides || !short ? 'error' : 'warning',
        message: `this table row has ${row.children.length} cells where the header has ${width}: words may stand under the wrong heading; add or remove a "|"`,
      });
  }
  for (let column = 1; column < width; column++) {
    const said = grid.filter((row) => isDecided(row[column])).length;
    if (said < 2 || said * 2 < grid.length) continue;
    grid.forEach((row, r) => {
      const cell: RawCell | undefined = row[column];
      if (!cell || isDecided(cell)) return;
      problems.push({
        file,
        line: body[r]?.position?.start.line ?? 1,
        severity: 'warning',
        message: `the cell "${cell.text}" is neither yes nor no in a yes/no column: it is shown, but no verdict rests on it; write ✅ or ❌ if it is one`,
      });
    });
  }
  return problems;
}

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
