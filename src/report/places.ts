// Where in the guides something stands that the ledger names: what has changed its name since is not found.
import type { CellName } from '../database/schema.ts';
import type { Cell, DecisionTable, Guide, Section } from '../guide.ts';
import type { Library } from '../library.ts';
import { nameOf } from '../markdown/headings.ts';

export interface FoundCell {
  readonly table: DecisionTable;
  readonly cell: Cell;
  /** All cells of its row. */
  readonly row: readonly Cell[];
  readonly line: number;
}

export function findCell({ sections }: Library, name: CellName): FoundCell | null {
  for (const { guide, anchor, tables } of sections) {
    if (guide.file !== name.guide || anchor !== name.section) continue;
    for (const table of tables)
      for (const [at, row] of table.cells.entries()) {
        const cell = row.find((one) => one.row.text === name.row && one.column.text === name.column);
        if (cell) return { table, cell, row, line: table.lines[at] ?? table.section.line };
      }
  }
  return null;
}

/** The first section that has this anchor. */
export function findSection(
  { sections }: Library,
  { guide, section }: { readonly guide: string; readonly section: string },
): Section | null {
  return sections.find((one) => one.guide.file === guide && one.anchor === section) ?? null;
}

/** Would a page take the first heading that is written into it for its title? It has none of its own. */
export const takesAnyTitle = ({ file, title, sections }: Guide): boolean =>
  title === nameOf(file) && sections.every(({ anchor }) => anchor === '');

/**
 * The line before which a section goes that stands beside another one, and not below it; null at the end of the file.
 * Before a heading of the highest rank, no heading below loses the one that it belongs to; behind the first one, the
 * page keeps its title.
 */
export function lineBehind({ guide, id, anchor: own }: Section): number | null {
  if (own === '') return null;
  const at = guide.sections.findIndex((one) => one.id === id);
  const headed = guide.sections.filter(({ anchor }) => anchor !== '');
  const highest = Math.min(...headed.map(({ path }) => path.length));
  return (
    guide.sections.slice(at + 1).find(({ path, anchor }) => anchor !== '' && path.length <= highest)?.line ??
    null
  );
}
