// What a folder says twice and not alike: cells of two tables, headings of one page.
import type { DecisionTable, Section } from '../guide.ts';
import type { Problem } from '../languages/problem.ts';
import { fold } from '../languages/words.ts';
import { warningAt } from '../library/problems.ts';
import type { Library } from '../library.ts';

/** Tables that say yes and no of the same two labels, and headings that come twice at one place of a page. */
export function conflicts(library: Library): Problem[] {
  return [...disagreements(library.tables), ...sameHeadings(library.sections)];
}

const placeOf = ({ section, id }: DecisionTable) =>
  `${section.guide.file}:${id.slice(id.lastIndexOf(':') + 1)}`;

function disagreements(tables: readonly DecisionTable[]): Problem[] {
  const known = new Map<string, { value: string; table: DecisionTable }>();
  return tables.flatMap((table) =>
    table.cells.flat().flatMap(({ row, column, value }) => {
      if (value === 'other') return [];
      // The same two labels mean the same whichever stands in the row.
      const key = [fold(row.text), fold(column.text)].sort().join('\0');
      const before = known.get(key);
      if (!before) known.set(key, { value, table });
      if (!before || before.value === value || before.table === table) return [];
      const line = Number(table.id.slice(table.id.lastIndexOf(':') + 1));
      return [
        warningAt(table.section.guide.file, line, {
          kind: 'conflict.cells',
          row: row.text,
          column: column.text,
          value,
          other: placeOf(before.table),
        }),
      ];
    }),
  );
}

function sameHeadings(sections: readonly Section[]): Problem[] {
  const known = new Map<string, Section>();
  return sections.flatMap((section) => {
    const key = [section.guide.file, ...section.path, section.heading].map(fold).join('\0');
    const before = known.get(key);
    if (!before) known.set(key, section);
    // What stands above the first heading goes by the page's title, which may be a heading too.
    if (!before || before.blocks.length === 0 || before.anchor === '') return [];
    const { guide, line, heading } = section;
    return [warningAt(guide.file, line, { kind: 'conflict.headings', heading, firstLine: before.line })];
  });
}
