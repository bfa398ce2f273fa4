// What a content holds, cell by cell and section by section: by it one content is told from the one before.
import { createHash } from 'node:crypto';
import type { Shape } from '../database/schema.ts';
import type { Section } from '../guide.ts';
import type { Library } from '../library.ts';

/** The cells of the tables that give verdicts, and every section with a hash of its words. */
export function shapeOf({ tables, sections }: Library): Shape {
  return {
    cells: tables.flatMap(({ section, cells }) =>
      cells.flat().map(({ row, column, value, text }) => ({
        guide: section.guide.file,
        section: section.anchor,
        row: row.text,
        column: column.text,
        value: value === 'other' ? text : value,
      })),
    ),
    sections: sections.map((section) => ({
      guide: section.guide.file,
      section: section.anchor,
      heading: section.heading,
      hash: hashOf(section),
    })),
  };
}

function hashOf({ blocks }: Section): string {
  const words = blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}
