// What somebody looks at in the explorer, and the few hashes by which a view carries it.
import { nameOfLabel, nameOfTable, readKey } from '../../answer/keys.ts';
import type { DecisionTable, Guide, Label } from '../../guide.ts';
import { languageCodes } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import { fold } from '../../languages/words.ts';
import type { Library } from '../../library.ts';
import { labelsOf } from '../../matrix.ts';
import { understand } from '../../understand.ts';
import { type Named, named } from './options.ts';

/** A table, what was chosen of both its sides, and how far one has leafed through it. */
export interface Exploring {
  readonly table: DecisionTable;
  readonly criteria: readonly Label[];
  readonly apis: readonly Label[];
  /** Counted from 1. */
  readonly page: number;
}

export type Side = 'criteria' | 'apis';

/** More labels than these make no verdict that anybody reads. */
export const mostChosen = 20;

const roles = { criteria: 'criterion', apis: 'api' } as const satisfies Record<Side, Label['role']>;

/** The labels that can be chosen of one side of a table. */
export const labelsNamed = (table: DecisionTable, side: Side): readonly Named<Label>[] =>
  named(labelsOf(table, roles[side]), nameOfLabel, ({ text }) => text);

/**
 * The tables that can be chosen: all whose cells say yes and no, and the one that is looked at.
 * @param current may hold nothing but facts
 */
export function tablesNamed(library: Library, current?: DecisionTable): readonly Named<DecisionTable>[] {
  const { tables } = library;
  const all = current && !tables.includes(current) ? [...tables, current] : tables;
  const counts = countsOf(all);
  return named(all, nameOfTable, ({ section }) =>
    counts.get(section.guide) === 1 ? section.guide.title : section.heading,
  );
}

/** How many of these tables each guide has. */
export function countsOf(tables: readonly DecisionTable[]): ReadonlyMap<Guide, number> {
  const counts = new Map<Guide, number>();
  for (const { section } of tables) counts.set(section.guide, (counts.get(section.guide) ?? 0) + 1);
  return counts;
}

/** The whole of a table; null where the library has none. */
export function wholeTable(library: Library): Exploring | null {
  const [table] = library.tables;
  return table ? { table, criteria: [], apis: [], page: 1 } : null;
}

/** What a view carries: no word of anybody's, and none of the guides'. */
export function toMetadata(exploring: Exploring, library: Library, language: LanguageCode): string {
  const { table, page } = exploring;
  const name = tablesNamed(library, table).find(({ item }) => item === table)?.name;
  const list = (side: Side) => {
    const chosen = labelsNamed(table, side).filter(({ item }) => exploring[side].includes(item));
    return chosen.length === 0 ? '-' : chosen.map(({ name }) => name).join('+');
  };
  return [library.content, language, name, list('criteria'), list('apis'), page].join('.');
}

/** What a view was made of, as far as the library still holds it. */
export interface Carried {
  /** Null where the library has no such table any more. */
  readonly exploring: Exploring | null;
  /** The hash of the content that it was made of. */
  readonly content: string;
  readonly language: LanguageCode;
}

/** Reads {@link toMetadata}. */
export function readMetadata(metadata: string, library: Library): Carried {
  const [content = '', code, table = '', criteria = '', apis = '', page = ''] = metadata.split('.');
  const language = languageCodes.find((one) => one === code) ?? library.language;
  const found = tableCalled(table, library);
  if (!found) return { exploring: null, content, language };
  const exploring = {
    table: found,
    criteria: labelsCalled(found, 'criteria', criteria.split('+')),
    apis: labelsCalled(found, 'apis', apis.split('+')),
    page: Number.parseInt(page, 10) || 1,
  };
  return { exploring, content, language };
}

/** What is chosen in a view by now; what it does not tell is as the view was made. */
export interface Picked {
  readonly table?: string | undefined;
  readonly criteria?: readonly string[] | undefined;
  readonly apis?: readonly string[] | undefined;
  readonly page?: number | undefined;
}

/** What is to be shown after a choice: of another table nothing is chosen yet, and each choice begins with the first page. */
export function afterChoice({ exploring }: Carried, picked: Picked, library: Library): Exploring | null {
  if (!exploring) return wholeTable(library);
  const table = picked.table === undefined ? undefined : tableCalled(picked.table, library);
  if (table && table !== exploring.table) return of(table, [], []);
  const chosen = (side: Side) => {
    const names = picked[side];
    return names === undefined ? exploring[side] : labelsCalled(exploring.table, side, names);
  };
  return { ...exploring, criteria: chosen('criteria'), apis: chosen('apis'), page: picked.page ?? 1 };
}

/** The table of that name, be it one that holds facts alone. */
export function tableCalled(name: string, library: Library): DecisionTable | undefined {
  const among = (tables: readonly Named<DecisionTable>[]) => tables.find((one) => one.name === name)?.item;
  return (
    among(tablesNamed(library)) ??
    library.sections.flatMap(({ tables }) => tables).find((table) => nameOfTable(table) === name)
  );
}

/** The labels of these names, in the table's order. */
export function labelsCalled(table: DecisionTable, side: Side, names: readonly string[]): readonly Label[] {
  const wanted = new Set(names);
  return labelsNamed(table, side)
    .filter(({ name }) => wanted.has(name))
    .map(({ item }) => item)
    .slice(0, mostChosen);
}

/** The table and labels of the answer whose button was pressed; the whole of a table where it names none. */
export function fromKey(
  key: string,
  library: Library,
): { readonly exploring: Exploring | null; readonly language: LanguageCode | null } {
  const [version, , code] = key.split('.');
  const language = version === '1' ? (languageCodes.find((one) => one === code) ?? null) : null;
  const [replayed] = (readKey(key, library) ?? []).map((one) => one.replayed);
  if (!replayed) return { exploring: wholeTable(library), language };
  if (replayed.as === 'section') {
    const table = replayed.section.tables.find(({ decides }) => decides);
    return { exploring: table ? of(table, [], []) : wholeTable(library), language };
  }
  const finding = replayed.as === 'finding' ? replayed.finding : replayed.unsettled;
  if (!finding) return { exploring: wholeTable(library), language };
  return { exploring: of(asWritten(finding.table), finding.criteria, finding.apis), language };
}

/**
 * The table and labels that a few words name.
 * @returns the whole of a table where they name none
 */
export function fromWords(words: string, library: Library, language: LanguageCode): Exploring | null {
  const reading = understand(words, library, { defaultLanguage: language, previous: null });
  const [read] = reading.tables;
  if (read && read.criteria.length + read.apis.length > 0)
    return of(asWritten(read.table), read.criteria, read.apis);
  const [found] = library.matrix.named(reading.analysis);
  if (found) {
    const labels = found.namings.map(({ label }) => label);
    const ofRole = (role: Label['role']) => labels.filter((label) => label.role === role);
    return of(found.table, ofRole('criterion'), ofRole('api'));
  }
  const said = fold(words).split(/\s+/).filter(Boolean);
  const isAbout = ({ section: { heading, guide } }: DecisionTable) => {
    const title = fold(`${guide.title} ${heading}`);
    return said.length > 0 && said.every((word) => title.includes(word));
  };
  const table = library.tables.find(isAbout);
  return table ? of(table, [], []) : wholeTable(library);
}

const of = (table: DecisionTable, criteria: readonly Label[], apis: readonly Label[]): Exploring => ({
  table,
  criteria: [...new Set(criteria)].slice(0, mostChosen),
  apis: [...new Set(apis)].slice(0, mostChosen),
  page: 1,
});

/** A table whose cells were read for one question, as the guide has it. */
const asWritten = (table: DecisionTable): DecisionTable =>
  table.section.tables.find(({ id }) => id === table.id) ?? table;
