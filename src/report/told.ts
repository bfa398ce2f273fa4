// A whole report in words, part by part: what a terminal prints, and what a window shows.
import type { CellName } from '../database/schema.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { type Changes, isUnchanged } from './changes.ts';
import type { AnswerCounts, Figures } from './gather.ts';
import { cellsSaid, type Item, isToWrite, type ToWrite } from './items.ts';
import { before } from './period.ts';
import { findCell } from './places.ts';

export interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What to do with the code below, and the code. */
  readonly snippet: { readonly lead: string; readonly text: string } | null;
}

export interface Told {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** So many lines of a list are told; the whole list is in the JSON and in the CSV. */
const most = 20;

export function tell(
  figures: Figures,
  { items, settled }: ToWrite,
  library: Library,
  language: LanguageCode,
): Told {
  const { report } = languages[language];
  const { since, until } = figures.days;
  const toWrite = items.filter(isToWrite);
  const unused = items.filter((item) => !isToWrite(item));
  const cut = (lines: readonly string[]) =>
    lines.length > most ? [...lines.slice(0, most), report.more(lines.length - most)] : lines;
  const list = (heading: string, lines: readonly string[]): Part[] =>
    lines.length === 0 ? [] : [{ heading, lines: cut(lines), snippet: null }];
  return {
    title: `${report.toWrite(toWrite.length)}, ${report.days(since, until)}`,
    parts: [
      ...toWrite.map((item, at): Part => {
        const { title, details, where, snippet } = item;
        const stands = item.kind === 'disputed' && where ? ` (${report.line(where.file, where.line)})` : '';
        const [first = '', ...rest] = details;
        return { heading: `${at + 1}. ${title}`, lines: [`${first}${stands}`, ...rest], snippet };
      }),
      ...list(report.titles.settled, settled),
      ...list(
        report.titles.unused(unused.length),
        unused.map((item) => unusedLine(item, language)),
      ),
      ...list(report.titles.answers, answerLines(figures, language)),
      ...list(
        report.titles.asked,
        figures.asked.map((one) => `${one.count} · ${cellLine(one, library, language)}`),
      ),
      ...list(report.titles.content, contentLines(figures, language)),
    ],
  };
}

const unusedLine = ({ what, where }: Item, language: LanguageCode): string =>
  where === null ? what : `${what} (${languages[language].report.line(where.file, where.line)})`;

function cellLine(name: CellName, library: Library, language: LanguageCode): string {
  const found = findCell(library, name);
  return found ? cellsSaid([found], language) : `${name.row}, ${name.column}`;
}

/** What was counted in the span before; null where counting began after it. */
export function earlier({ days, countedSince, answersBefore }: Figures): AnswerCounts | null {
  return countedSince !== null && countedSince <= before(days).until ? answersBefore : null;
}

function answerLines(figures: Figures, language: LanguageCode): string[] {
  const { answers, ratings } = figures;
  const { report } = languages[language];
  const then = earlier(figures);
  const countThen = ({ kind, reason }: { kind: string; reason: string }) =>
    then && (then.kinds.find((one) => one.kind === kind && one.reason === reason)?.count ?? 0);
  return [
    report.figures.answersBefore(answers.total, answers.refused, then?.refused ?? null),
    ...answers.kinds.map((one) => report.figures.kind(one.kind, one.reason, one.count, countThen(one))),
    report.figures.ratings(ratings.helpful, ratings.notHelpful),
  ];
}

/** What the guides say of themselves in the line of figures: that they are as they were, or since when they are not. */
export function contentLine({ content }: Figures, language: LanguageCode): string | null {
  const { report } = languages[language];
  if (content.before === null || !isUnchanged(content.before.changes)) return null;
  return report.content.unchanged(content.unchangedSince);
}

function contentLines(figures: Figures, language: LanguageCode): string[] {
  const { report } = languages[language];
  const { before } = figures.content;
  if (before === null) return [report.content.unknown];
  const unchanged = contentLine(figures, language);
  if (unchanged !== null) return [unchanged];
  return [report.content.changed(before.day), ...changeLines(before.changes, language)];
}

/** What changed, a line each: cells first. */
export function changeLines({ cells, sections }: Changes, language: LanguageCode): string[] {
  const { report, phrases } = languages[language];
  const { content } = report;
  const name = ({ row, column }: CellName) => `${row}, ${column}`;
  const said = (value: string) =>
    value === 'yes' || value === 'no' ? phrases.value(value, '') : phrases.value('other', value);
  return [
    ...cells.flipped.map((cell) => content.flipped(name(cell), said(cell.before), said(cell.after))),
    ...cells.new.map((cell) => content.newCell(name(cell), said(cell.value))),
    ...cells.gone.map((cell) => content.goneCell(name(cell), said(cell.value))),
    ...sections.new.map(({ heading }) => content.newSection(heading)),
    ...sections.gone.map(({ heading }) => content.goneSection(heading)),
    ...sections.changed.map(({ heading }) => content.changedSection(heading)),
  ];
}
