// A report → what authors see of it in Slack: the first things to write, a line of figures, and a menu.
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Days } from '../ledger/figures.ts';
import type { Library } from '../library.ts';
import type { Board, Leaflet, WholeReport } from '../render/maintainers.ts';
import type { Figures } from './gather.ts';
import { type Item, type ItemKind, isToWrite, itemsOf } from './items.ts';
import { isDay, lengthOf } from './period.ts';
import { findSection } from './places.ts';
import { contentLine, earlier, tell } from './told.ts';

/** So many things to write are told at once: the others are in the report. */
const most = 5;

/** What is chosen in the menu. */
export type Chosen = { readonly wants: 'report'; readonly days: Days } | { readonly wants: 'on' | 'off' };

/** A span of days in the value of a control, such as "20261116.20261122". */
const inValue = ({ since, until }: Days) => `${since}.${until}`.replaceAll('-', '');

/** Spans that are looked at have no more days: what is older is deleted. */
const longest = 10_000;

function readDays(since = '', until = ''): Days | null {
  const day = (digits: string) => digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const days = { since: day(since), until: day(until) };
  const isSpan = isDay(days.since) && isDay(days.until) && days.since <= days.until;
  return isSpan && lengthOf(days) <= longest ? days : null;
}

/** What a button carries: the name of an item, and the days of the report that it is in; null where it is none of ours. */
export function readButton(value: string): { readonly id: string; readonly days: Days } | null {
  const [, id, since, until] = /^([a-z]+\.[0-9a-f]{12})\.(\d{8})\.(\d{8})$/.exec(value) ?? [];
  const days = readDays(since, until);
  return id === undefined || days === null ? null : { id, days };
}

export function readMenu(value: string): Chosen | null {
  if (value === 'on' || value === 'off') return { wants: value };
  const [, since, until] = /^report\.(\d{8})\.(\d{8})$/.exec(value) ?? [];
  const days = readDays(since, until);
  return days === null ? null : { wants: 'report', days };
}

export interface BoardOptions {
  /** Does whoever sees it get it each Monday? Null where nobody knows. */
  readonly isSubscribed: boolean | null;
  /** Is it about a week, from Monday to Sunday, or about the last days? */
  readonly week: boolean;
}

export function toBoard(
  figures: Figures,
  library: Library,
  language: LanguageCode,
  { isSubscribed, week }: BoardOptions,
): Board {
  const { report, phrases } = languages[language];
  const { days, answers, ratings } = figures;
  const { items } = itemsOf(figures, library, language);
  const toWrite = items.filter(isToWrite);
  const [unused, ...others] = items.filter((item) => !isToWrite(item));
  const content = contentLine(figures, language);
  const said = week
    ? report.figures.answersBefore(answers.total, answers.refused, earlier(figures)?.refused ?? null)
    : `${phrases.before(report.lastDays(lengthOf(days)))} ${report.figures.answers(answers.total, answers.refused)}`;
  const subscription = isSubscribed
    ? { text: report.menu.off, value: 'off' }
    : { text: report.menu.on, value: 'on' };
  return {
    title: report.toWrite(toWrite.length),
    about: week ? report.fromWeek(days.since, days.until) : report.days(days.since, days.until),
    notes: toWrite.slice(0, most).map((item) => ({
      title: item.title,
      lines: item.details,
      where: item.kind === 'disputed' ? item.where : null,
      button: { text: report.buttons[kindOf(item)], value: `${item.id}.${inValue(days)}` },
    })),
    figures: [
      said,
      report.figures.ratings(ratings.helpful, ratings.notHelpful),
      ...(week && content !== null ? [content] : []),
    ],
    unused:
      unused === undefined || week
        ? null
        : {
            heading: unused.what,
            url: unused.where && urlOf(unused.where, library),
            others: others.length,
          },
    menu: [
      { text: report.menu.report, value: `report.${inValue(days)}` },
      ...(isSubscribed === null ? [] : [subscription]),
    ],
  };
}

const kindOf = ({ kind }: Item): Exclude<ItemKind, 'unused'> => (kind === 'unused' ? 'reported' : kind);

const urlOf = ({ file, section }: NonNullable<Item['where']>, library: Library): string | null =>
  findSection(library, { guide: file, section })?.url ?? null;

/** What a button opens: what to paste, or that the thing is not in the report any more. */
export function toLeaflet(id: string, figures: Figures, library: Library, language: LanguageCode): Leaflet {
  const { windows } = languages[language].report;
  const item = itemsOf(figures, library, language).items.find((one) => one.id === id);
  if (!item?.snippet) return { title: windows.report, lines: [windows.gone], code: null, hint: null };
  const { snippet } = item;
  return {
    title: windows[kindOf(item)],
    lines: [...item.details, snippet.lead],
    code: snippet.text,
    hint: windows.noRestart,
  };
}

export const toWholeReport = (figures: Figures, library: Library, language: LanguageCode): WholeReport =>
  tell(figures, itemsOf(figures, library, language), library, language);
