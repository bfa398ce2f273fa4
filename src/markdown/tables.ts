// The tables of a section, in Markdown or HTML: the decisions in them, and what is wrong with them.
import type { Root, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DecisionTable, Section } from '../guide.ts';
import type { Problem } from '../languages/problem.ts';
import { parseTag, type Resolve } from './inline.ts';
import { type ApiClues, decisionTable } from './tables/decision.ts';
import { type Grid, gridOf, htmlGrid, tablesIn as htmlTables, type Notes } from './tables/grid.ts';
import { legendOf, type TableRules } from './tables/marks.ts';
import { tableProblems } from './tables/problems.ts';

export { cellValue, isConditional, noRules, type TableRules } from './tables/marks.ts';

export interface TableReader {
  readonly file: string;
  /** The text that the tables were parsed from. */
  readonly source: string;
  readonly resolve: Resolve;
  readonly clues: ApiClues;
  readonly rules: TableRules;
  /** What the signs of notes stand for, on the whole page. */
  readonly notes: Notes;
}

/** The rules for the tables of a page: those of the team, and what the page itself says of its marks. */
export function rulesFor({ children }: Root, rules: TableRules): TableRules {
  const told = children.flatMap((node) => (node.type === 'paragraph' ? [legendOf(plainText(node))] : []));
  return {
    ...rules,
    yes: [...rules.yes, ...told.flatMap(({ yes }) => yes)],
    no: [...rules.no, ...told.flatMap(({ no }) => no)],
  };
}

/** Reads the tables in a node of a page: those that decide, and the problems of all. */
export function readTables(
  node: RootContent,
  section: Section,
  { file, source, resolve, clues, rules, notes }: TableReader,
): { decisions: DecisionTable[]; problems: Problem[] } {
  const grids: { grid: Grid; isRow: (index: number) => boolean }[] = [
    ...markdownTables(node).map((table) => ({
      grid: gridOf(table, resolve, notes),
      isRow: (index: number) => {
        const { start, end } = table.children[index]?.position ?? {};
        return source.slice(start?.offset, end?.offset).includes('|');
      },
    })),
    ...htmlGrids(node, resolve).map((grid) => ({ grid, isRow: () => true })),
  ];
  return {
    decisions: grids.flatMap(({ grid }) => decisionTable(grid, section, clues, rules) ?? []),
    problems: grids.flatMap(({ grid, isRow }) => tableProblems(grid, file, rules, isRow)),
  };
}

function htmlGrids(node: RootContent, resolve: Resolve): Grid[] {
  if (node.type === 'html' && /<table/i.test(node.value)) {
    const above = (node.position?.start.line ?? 1) - 1;
    return htmlTables(parseTag(node.value)).map((table) => htmlGrid(table, resolve, above));
  }
  return 'children' in node ? node.children.flatMap((child) => htmlGrids(child as RootContent, resolve)) : [];
}

function markdownTables(node: RootContent): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap((child) => markdownTables(child as RootContent)) : [];
}

/** The notes of a page: its footnotes by their names, and a paragraph that begins with an asterisk by its signs. */
export function notesIn({ children }: Root): Notes {
  return new Map(
    children.flatMap((node): [string, string][] => {
      const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
      if (node.type === 'footnoteDefinition') return [[node.identifier, inOneLine(plainText(node))]];
      if (node.type !== 'paragraph') return [];
      // A note may follow the legend, or another note, on a line of its own.
      return plainText(node)
        .split(/\n(?=\s*[*†‡])/u)
        .flatMap((text): [string, string][] => {
          const [, sign, rest] = /^([*†‡]+)\s*(.+)$/u.exec(inOneLine(text)) ?? [];
          return sign !== undefined && rest !== undefined ? [[sign, rest]] : [];
        });
    }),
  );
}

/** An HTML table with empty lines in it, which Markdown reads as several blocks, as one again. */
export function joinTables(root: Root, source: string): void {
  const { children } = root;
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    if (node?.type !== 'html' || !/<table/i.test(node.value) || /<\/table/i.test(node.value)) continue;
    const end = children.findIndex(
      (other, n) => n > i && other.type === 'html' && /<\/table/i.test(other.value),
    );
    const last = children[end];
    if (!last?.position || !node.position) continue;
    const position = { start: node.position.start, end: last.position.end };
    const value = source.slice(position.start.offset, position.end.offset);
    children.splice(i, end - i + 1, { type: 'html', value, position });
  }
}
