// Answer → Outline: the words of a reply in reading order, before any surface's markup.
import type { Choice } from '../answer.ts';
import type { CellValue, Link, Sentence } from '../guide.ts';
import type { LanguageCode } from '../languages/language.ts';

/** The rows of a decision table that an answer rests on. */
export interface Evidence {
  readonly guide: string;
  readonly heading: string;
  readonly url: string;
  /** First the corner, then the columns that matter. */
  readonly header: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly EvidenceCell[] }[];
}

export interface EvidenceCell {
  readonly value: CellValue;
  readonly text: string;
}

/** A quotation with the section that it stands in. */
export interface Quote {
  readonly guide: string;
  readonly heading: string;
  readonly url: string;
  readonly sentences: readonly Sentence[];
}

/** Everything a reply shows, in this order. All strings are plain text in the reply's language, or quoted. */
export interface Outline {
  readonly language: LanguageCode;
  /** One or two sentences of ours: the verdict, or what we found, or what we could not. */
  readonly headline: string;
  readonly evidence: readonly Evidence[];
  /** A sentence of ours that introduces the quotes; '' where there are none. */
  readonly quotesTitle: string;
  readonly quotes: readonly Quote[];
  /** A sentence of ours that introduces the choices; '' where there are none. */
  readonly choicesTitle: string;
  readonly choices: readonly Choice[];
  /** A title of ours for the links; '' where there are none. */
  readonly linksTitle: string;
  readonly links: readonly Link[];
  /** The guides' titles, editions and sources, and the content hash: one string an element. */
  readonly footer: readonly string[];
}
