// The rows of a table in a view, six a page: a section each, as a reply tells them.
import type { ActionsBlock, Button, KnownBlock, SectionBlock } from '@slack/types';
import type { Label } from '../../guide.ts';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { Library } from '../../library.ts';
import { lineToMrkdwn } from '../blocks.ts';
import { clip } from '../clip.ts';
import { limits } from '../limits.ts';
import { bold, literal, literalLength } from '../mrkdwn.ts';
import { section } from '../objects.ts';
import type { Exploring } from './choice.ts';
import { criteriaShown, linesOf } from './verdict.ts';

/** Rows that stand below each other on a page. */
const onPage = 6;

/** Lines that are read of one row. */
const mostLines = 20;

/** Names in a line, tried until it fits into a section. */
const names = [40, 15, 5, 2] as const;

/** The actions of the buttons that turn pages. */
export const turns = { previous: 'explore_previous', next: 'explore_next' } as const;

/** A page of rows; of a page that there is none of, the last one. */
export interface Page {
  readonly rows: readonly Label[];
  /** Counted from 1. */
  readonly number: number;
  readonly pages: number;
  readonly from: number;
  readonly total: number;
}

export function pageOf(exploring: Exploring): Page {
  const all = criteriaShown(exploring);
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const number = Math.min(Math.max(1, exploring.page || 1), pages);
  const from = (number - 1) * onPage;
  return { rows: all.slice(from, from + onPage), number, pages, from: from + 1, total: all.length };
}

export function rowBlocks(
  exploring: Exploring,
  { rows }: Page,
  language: LanguageCode,
  library: Library,
): KnownBlock[] {
  return rows.flatMap((row) => sections(rowLines(exploring, row, language, library)));
}

/** The label, and below it what the table says of it. */
function rowLines(exploring: Exploring, row: Label, language: LanguageCode, library: Library): string[] {
  const label = bold(clip(row.text, limits.label, literalLength));
  const drawn = (most: number, pageOf: Library['pageOf']) =>
    linesOf(exploring, row, { language, most, pageOf }).map((line) => lineToMrkdwn(line));
  const tries = [...names.map((most) => drawn.bind(null, most, (one) => library.pageOf(one)))];
  const fits = (lines: readonly string[]) => lines.every((line) => line.length <= limits.section);
  // The addresses of pages may be longer than what they are of.
  const lines = tries.map((draw) => draw()).find(fits) ?? drawn(2, () => null);
  if (lines.length <= mostLines) return [label, ...lines];
  const { phrases } = languages[language];
  const few = lines.slice(0, mostLines - 1);
  return [label, ...few, literal(phrases.others(lines.length - few.length))];
}

/** As few sections as hold these lines. */
function sections(lines: readonly string[]): SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const longer = texts.length === 0 ? line : `${texts.at(-1)}\n${line}`;
    if (longer.length <= limits.section) texts.splice(-1, 1, longer);
    else texts.push(line);
  }
  return texts.map(section);
}

/** The buttons that lead to the pages beside this one. */
export function turning({ number, pages }: Page, language: LanguageCode): ActionsBlock[] {
  const { explorer } = languages[language].controls;
  const elements = [
    ...(number > 1 ? [turn(turns.previous, explorer.previous, number - 1)] : []),
    ...(number < pages ? [turn(turns.next, explorer.next, number + 1)] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

const turn = (action_id: string, text: string, page: number): Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value: String(page),
});
