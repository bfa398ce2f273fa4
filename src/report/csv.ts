// A report → CSV (RFC 4180): one table, which a spreadsheet opens and runs nothing of.
import type { Library } from '../library.ts';
import type { Figures } from './gather.ts';
import type { ToWrite } from './items.ts';
import { findCell, findSection } from './places.ts';

export const columns = [
  'kind',
  'what',
  'people',
  'days',
  'count',
  'guide',
  'section',
  'row',
  'column',
  'file',
  'line',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/** @returns lines that end as the standard says, the names of the columns first */
export function toCsv(figures: Figures, { items }: ToWrite, library: Library): string {
  const rows: Row[] = [
    ...items.flatMap(({ kind, what, people, days, cells, where }): Row[] => {
      const about = { kind, what, people, days };
      const place = where && { file: where.file, section: where.section, line: where.line };
      const guide = titleOf(where?.file, library);
      return cells.length > 0 && kind === 'disputed'
        ? cells.map((cell) => ({ ...about, ...cellRow(cell, library) }))
        : [{ ...about, ...place, guide }];
    }),
    ...figures.answers.kinds.map(
      ({ kind, reason, count }): Row => ({
        kind: 'answers',
        what: reason === '' ? kind : `${kind}: ${reason}`,
        count,
      }),
    ),
    { kind: 'ratings', what: 'helpful', count: figures.ratings.helpful },
    { kind: 'ratings', what: 'not_helpful', count: figures.ratings.notHelpful },
    ...figures.asked.map((cell): Row => ({ kind: 'asked', count: cell.count, ...cellRow(cell, library) })),
    ...changeRows(figures, library),
  ];
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => field(row[name])).join(','))];
  return lines.map((line) => `${line}\r\n`).join('');
}

function changeRows({ content: { before } }: Figures, library: Library): Row[] {
  if (before === null) return [];
  const { cells, sections } = before.changes;
  const section =
    (what: string) =>
    (name: { guide: string; section: string; heading: string }): Row => ({
      kind: 'changed',
      what: `${what}: ${name.heading}`,
      guide: titleOf(name.guide, library),
      section: name.section,
      file: name.guide,
      line: findSection(library, name)?.line ?? null,
    });
  return [
    ...cells.flipped.map(
      (cell): Row => ({
        kind: 'changed',
        what: `cell: ${cell.before} > ${cell.after}`,
        ...cellRow(cell, library),
      }),
    ),
    ...cells.new.map(
      (cell): Row => ({ kind: 'changed', what: `new cell: ${cell.value}`, ...cellRow(cell, library) }),
    ),
    ...cells.gone.map(
      (cell): Row => ({ kind: 'changed', what: `gone cell: ${cell.value}`, ...cellRow(cell, library) }),
    ),
    ...sections.new.map(section('new section')),
    ...sections.gone.map(section('gone section')),
    ...sections.changed.map(section('changed section')),
  ];
}

type CellName = Parameters<typeof findCell>[1];

const cellRow = (cell: CellName, library: Library): Row => ({
  guide: titleOf(cell.guide, library),
  section: cell.section,
  row: cell.row,
  column: cell.column,
  file: cell.guide,
  line: findCell(library, cell)?.line ?? null,
});

const titleOf = (file: string | undefined, { guides }: Library): string =>
  guides.find((guide) => guide.file === file)?.title ?? '';

/** What a spreadsheet would take for a formula begins with an apostrophe, which it does not show. */
function field(value: string | number | null | undefined): string {
  const text = String(value ?? '').replaceAll('\0', '');
  const safe = typeof value === 'string' && /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
