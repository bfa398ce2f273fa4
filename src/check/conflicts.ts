// What a folder says twice and not alike: cells of two tables, headings of one page.
import type { DecisionTable, Problem, Section } from '../guide.ts';
import { fold } from '../languages/words.ts';
import { warningAt } from '../library/problems.ts';
import type { Library } from '../library.ts';
import type { Words } from './words.ts';

/** Tables that say yes and no of the same two labels, and headings that come twice at one place of a page. */
export function conflicts(library: Library, words: Words): Problem[] {
  return [...disagreements(library.tables, words), ...sameHeadings(library.sections, words)];
}

const placeOf = ({ section, id }: DecisionTable) =>
  `${section.guide.file}:${id.slice(id.lastIndexOf(':') + 1)}`;

function disagreements(tables: readonly DecisionTable[], { problems: words }: Words): Problem[] {
  const known = new Map<string, { value: string; table: DecisionTable }>();
  return tables.flatMap((table) =>
    table.cells.flat().flatMap(({ row, column, value }) => {
      if (value === 'other') return [];
      // The same two labels mean the same whichever stands in the row.
      const key = [fold(row.text), fold(column.text)].sort().join('\0');
      const before = known.get(key);
      if (!before) known.set(key, { value, table });
      if (!before || before.value === value || before.table === table) return [];
      const message = words.tablesDisagree(row.text, column.text, value, placeOf(before.table));
      const line = Number(table.id.slice(table.id.lastIndexOf(':') + 1));
      return [{ ...warningAt(table.section.guide.file, line, message), kind: 'conflict.cells' }];
    }),
  );
}

function sameHeadings(sections: readonly Section[], { problems: words }: Words): Problem[] {
  const known = new Map<string, Section>();
  return sections.flatMap((section) => {
    const key = [section.guide.file, ...section.path, section.heading].map(fold).join('\0');
    const before = known.get(key);
    if (!before) known.set(key, section);
    // What stands above the first heading goes by the page's title, which may be a heading too.
    if (!before || before.blocks.length === 0 || before.anchor === '') return [];
    const message = words.headingTwice(section.heading, before.line);
    return [{ ...warningAt(section.guide.file, section.line, message), kind: 'conflict.headings' }];
  });
}
