// Figures → what to write, the most important first, each with where it goes and what to paste there.
import { createHash } from 'node:crypto';
import { answer } from '../answer.ts';
import type { CellName, RatingReason } from '../database/schema.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { clip } from '../render/clip.ts';
import { limits } from '../render/limits.ts';
import { type Disputed, type Figures, folded } from './gather.ts';
import { type FoundCell, findCell, findSection } from './places.ts';
import { passageSnippet, rowSnippet, type Snippet, sectionSnippet, wordSnippet } from './snippets.ts';

export const itemKinds = ['reported', 'disputed', 'word', 'unused'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface Item {
  readonly kind: ItemKind;
  /** The same for the same thing in every report; nothing of what it is about can be read from it. */
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  /** What it is about: the question, the reason, the word, the heading. */
  readonly what: string;
  /** How many people, on how many days; null where nobody knows. */
  readonly people: number | null;
  readonly days: number | null;
  readonly cells: readonly CellName[];
  /** Where in the content folder it stands. */
  readonly where: { readonly file: string; readonly section: string; readonly line: number } | null;
  readonly snippet: Snippet | null;
}

/** What to write, and what needs nothing written any more: that is told in a line each. */
export interface ToWrite {
  readonly items: readonly Item[];
  readonly settled: readonly string[];
}

/** A section that was never served is worth a look; there is nothing to write for it. */
export const isToWrite = ({ kind }: Item): boolean => kind !== 'unused';

/** The figures of a report in the terms of a library, in the order of {@link itemKinds}. */
export function itemsOf(figures: Figures, library: Library, language: LanguageCode): ToWrite {
  const { report, phrases } = languages[language];
  const items: Item[] = [];
  const settled: string[] = [];
  for (const one of figures.reported) {
    const question = phrases.quote(clip(one.question, limits.label));
    const title = report.reported.title(one.people);
    if (isAnswered(one.question, library)) {
      settled.push(`${title} ${question}`);
      continue;
    }
    items.push({
      kind: 'reported',
      id: idOf('reported', folded(one.question)),
      title,
      details: [`${question} ${report.reported.why(one.reason)}`.trim()],
      what: one.question,
      people: one.people,
      days: one.days,
      cells: one.cells,
      where: whereOf(one.near, library),
      snippet: sectionSnippet(one, library, language),
    });
  }
  for (const one of figures.disputed) {
    const told = disputedItem(one, library, language);
    if (typeof told === 'string') settled.push(told);
    else if (told !== null) items.push(told);
  }
  for (const { word, people, days } of figures.words) {
    const used = report.word.used(word, people, days);
    if (isKnown(word, library)) {
      settled.push(`${report.word.title} ${used}`);
      continue;
    }
    items.push({
      kind: 'word',
      id: idOf('word', word),
      title: report.word.title,
      details: [used],
      what: word,
      people,
      days,
      cells: [],
      where: null,
      snippet: wordSnippet(word, figures.reported, library, language),
    });
  }
  for (const { guide, section, heading } of figures.unused)
    items.push({
      kind: 'unused',
      id: idOf('unused', guide, section),
      title: report.titles.unused(1),
      details: [heading],
      what: heading,
      people: null,
      days: null,
      cells: [],
      where: whereOf([{ guide, section }], library),
      snippet: null,
    });
  return { items, settled };
}

const idOf = (kind: ItemKind, ...names: readonly string[]): string =>
  `${kind}.${createHash('sha256').update(names.join('\0')).digest('hex').slice(0, 12)}`;

/** Do the guides answer it by now? */
function isAnswered(question: string, library: Library): boolean {
  const given = answer(question, library);
  return (
    given.kind === 'eligibility' || (given.kind === 'passages' && !given.near && given.unsettled === null)
  );
}

/** Is a word known by now, as the lexicon or the guides have it? */
const isKnown = (word: string, library: Library): boolean =>
  answer(word, library).reading.unknown.length === 0;

function whereOf(near: readonly { guide: string; section: string }[], library: Library): Item['where'] {
  const [section] = near.flatMap((place) => findSection(library, place) ?? []);
  return section ? { file: section.guide.file, section: section.anchor, line: section.line } : null;
}

/** What an answer can be called, from what weighs most on. */
const complaints = ['wrong', 'incomplete', 'understood'] as const satisfies readonly RatingReason[];

/** @returns a line where what it is about is not in the guides any more; null where nobody said what is wrong */
function disputedItem(one: Disputed, library: Library, language: LanguageCode): Item | string | null {
  const { report } = languages[language];
  const said = complaints
    .filter((reason) => one.reasons[reason] > 0)
    .sort((a, b) => one.reasons[b] - one.reasons[a]);
  const [reason, ...others] = said;
  if (reason === undefined) return null;
  const titles = [reason, ...others].map((each) => report.disputed.title(each, one.reasons[each]));
  const cells = one.cells.flatMap((name) => findCell(library, name) ?? []);
  const sections = one.sections.flatMap((place) => findSection(library, place) ?? []);
  const [cell] = cells;
  const [section] = sections;
  const comments = one.comments.map((text) => report.disputed.comment(clip(text, limits.label)));
  if (cell === undefined && section === undefined) {
    const names = [
      ...one.cells.map(({ row, column }) => `${row}, ${column}`),
      ...one.sections.map(({ guide, section }) => `${guide}#${section}`),
    ];
    return `${titles[0]} ${clip(names.join(' ; '), limits.label)}`;
  }
  const line = cell?.line ?? section?.line ?? 0;
  const place = cell?.table.section ?? section;
  const file = place?.guide.file ?? '';
  const about = cell ? cellsSaid(cells, language) : sections.map(({ heading }) => heading).join(' ; ');
  return {
    kind: 'disputed',
    id: idOf('disputed', ...[...one.cells, ...one.sections].flatMap((name) => Object.values(name))),
    title: titles[0] ?? '',
    details: [clip(about, limits.label), ...titles.slice(1), ...comments],
    what: reason,
    people: one.people,
    days: null,
    cells: cells.map(({ table, cell: { row, column } }) => ({
      guide: table.section.guide.file,
      section: table.section.anchor,
      row: row.text,
      column: column.text,
    })),
    where: { file, section: place?.anchor ?? '', line },
    snippet: cell
      ? rowSnippet(cell.row, file, line, language)
      : section
        ? passageSnippet(section, language)
        : null,
  };
}

/** Cells of one row, or of one column, by the label that they have in common. */
export function cellsSaid(found: readonly FoundCell[], language: LanguageCode): string {
  const { report, phrases } = languages[language];
  const said = ({ cell: { value, text } }: FoundCell) => phrases.value(value, text);
  const [first] = found;
  if (first === undefined) return '';
  const { row, column } = first.cell;
  if (found.length === 1) return report.disputed.cell(row.text, column.text, said(first));
  if (found.every(({ table, cell }) => table === first.table && cell.row.text === row.text))
    return report.disputed.row(
      row.text,
      found.map((one) => `${one.cell.column.text} ${said(one)}`),
    );
  if (found.every(({ table, cell }) => table === first.table && cell.column.text === column.text))
    return report.disputed.row(
      column.text,
      found.map((one) => `${one.cell.row.text} ${said(one)}`),
    );
  return found
    .map((one) => report.disputed.cell(one.cell.row.text, one.cell.column.text, said(one)))
    .join(' ; ');
}
