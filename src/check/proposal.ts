// A site.yml and questions for a folder that is new here, made of what was understood of it.
import { answer } from '../answer.ts';
import { languages } from '../languages/index.ts';
import type { Library } from '../library.ts';
import type { CheckedCell } from './cells.ts';
import type { Report } from './report.ts';
import type { Words } from './words.ts';

/** Sections whose own heading is asked before no question is found. */
const mostHeadings = 50;

/** The lines of a site.yml, each key with how it is known: ten at most. */
export function siteLines({ site, tables }: Report, library: Library, { adopt }: Words): string[] {
  const { rows, columns } = nounsOf(library);
  const told = (key: string, value: string | null, note: string) =>
    value === null ? [] : [`${key}: ${value}  # ${note}`];
  return [
    ...told('generator', site.generator, adopt.recognised),
    ...(site.base === null ? [`# base: https://…  # ${adopt.noBase}`] : [`base: ${site.base}`]),
    ...told('language', site.language, adopt.recognised),
    ...told('rows', rows, adopt.fromCorner),
    ...told('columns', columns, adopt.fromCorner),
    ...told('empty', tables.blank > 0 ? emptyMeans(library) : null, adopt.guessed),
  ];
}

/** The nouns of rows and columns that the most tables say. */
function nounsOf({ tables }: Library): { rows: string | null; columns: string | null } {
  const most = (axis: 'rows' | 'columns') => {
    const counts = new Map<string, number>();
    for (const noun of tables.flatMap(({ nouns }) => nouns[axis]?.toLowerCase() ?? []))
      counts.set(noun, (counts.get(noun) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  };
  return { rows: most('rows'), columns: most('columns') };
}

/** What empty cells were read as, where all tables read them alike: one word for all would change those that do not. */
function emptyMeans({ tables }: Library): 'no' | 'undecided' | null {
  const blank = tables.flatMap(({ cells }) =>
    cells.flat().filter(({ text, column }) => text === '' && !column.isFact),
  );
  const values = new Set(blank.map(({ value }) => value));
  if (values.size !== 1) return null;
  return values.has('no') ? 'no' : 'undecided';
}

/** Questions that get their answer here: of cells that were asked, of different tables first, and of a heading. */
export function questionsFor(library: Library, asked: readonly CheckedCell[], count = 3): string[] {
  const right = asked.filter(({ outcome }) => outcome === 'right');
  const firsts = right.filter(({ table }, i) => right.findIndex((one) => one.table === table) === i);
  const cells = [...firsts, ...right.filter((one) => !firsts.includes(one))].map(({ question }) => question);
  const different = [...new Set(cells)];
  const wantedHeadings = Math.max(1, count - different.length);
  const headings = headingsThatWork(library, wantedHeadings);
  return [...different.slice(0, count - headings.length), ...headings];
}

/** Headings whose own question is answered from their section first. */
function headingsThatWork(library: Library, count: number): string[] {
  const { ask } = languages[library.language].phrases;
  const found: string[] = [];
  const candidates = library.sections.filter(
    ({ path, guide, heading, blocks }) =>
      heading !== guide.title && blocks.length > 0 && path.length <= 1 && heading.split(' ').length > 2,
  );
  for (const section of candidates.slice(0, mostHeadings)) {
    if (found.length === count) break;
    const question = ask.about(section.heading);
    const given = answer(question, library);
    if (given.kind === 'passages' && given.passages[0]?.section === section) found.push(question);
  }
  return found;
}
