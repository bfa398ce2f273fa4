// Where a message goes, and what of an outline it shows there.
import { languages } from '../languages/index.ts';
import type { Outline, Quote, Source } from './outline.ts';

/** Where a message goes, and what of an outline it shows. */
export interface Place {
  /** May the reader share it? Only a private reply in a channel can be. */
  readonly share?: boolean;
  /**
   * How the reader can say what they think of it, where that is kept: with Slack's own thumbs, or with buttons, which a
   * private message may hold too. Without it neither that nor a report is offered.
   */
  readonly feedback?: 'thumbs' | 'buttons';
  /** The quotation that is shown, counted from 1; null where it is none. */
  readonly excerpt?: number | null;
  /** More lines of context: how to go on, who shared it. */
  readonly context?: readonly string[];
  /** What stands above the answer, such as why it is another one now. */
  readonly above?: string;
}

/** The quotations that can be paged through: all but the one that a message shows anyway. */
export const excerptsOf = ({ quotes, further }: Outline): readonly Quote[] =>
  [...quotes, ...further].filter(({ paragraphs }) => paragraphs.length > 0);

/** The quotation that a message shows in full; null where it shows none. */
export function excerptShown(outline: Outline, place: Place): Quote | null {
  const number = place.excerpt ?? (outline.isQuoted ? 1 : null);
  return number === null ? null : (excerptsOf(outline)[number - 1] ?? outline.quotes[0] ?? null);
}

/** The place of the quotation that is shown among the others: "Extrait 1 sur 3"; null where there is no other. */
export function excerptPlace(outline: Outline, { excerpt }: Place): string | null {
  const count = excerptsOf(outline).length;
  const at = excerpt ?? (outline.isQuoted ? 1 : null);
  return at === null || count < 2 ? null : languages[outline.language].controls.excerpt(at, count);
}

/** Where the words come from; a title that is the heading of the quoted section too is a link there alone. */
export function sourcesOf(outline: Outline, place: Place): readonly Source[] {
  const quote = excerptShown(outline, place) ?? outline.telling;
  return outline.footer.map((source) =>
    quote?.heading === source.title && quote.url !== source.url ? { ...source, url: null } : source,
  );
}
