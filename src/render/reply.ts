// What a reply is made of, before any surface's markup.
import type { Link, Sentence } from '../guide.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Line } from './evidence.ts';
import type { Strong } from './verdict.ts';

/** A quotation with the section that it stands in. */
export interface Quote {
  /** The guide's title where several are quoted; '' where the footer tells it. */
  readonly guide: string;
  readonly heading: string;
  /** Null where the address of the site is not known: the file is named then. */
  readonly url: string | null;
  /** Path inside the content folder. */
  readonly file: string;
  /** Each of the guide's own paragraphs or list items stays one. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}

/** Where words come from. */
export interface Source {
  /** Names the guide and its edition. */
  readonly text: string;
  /** The part of the text that is the guide's title. */
  readonly title: string;
  readonly url: string | null;
}

/** A question to ask instead. */
export interface Offer {
  readonly label: string;
  readonly question: string;
  /** What a button carries: {@link keyOfChoice}. */
  readonly key: string;
}

/** Everything a reply can show, in this order. All strings are plain text in the reply's language, or quoted. */
export interface Outline {
  readonly language: LanguageCode;
  /** One or two sentences of ours: the verdict, or what we found, or what we could not. */
  readonly headline: string;
  /** The parts of the headline that are bold, in its order; where there are none, its first sentence is. */
  readonly strong: readonly Strong[];
  /** What belongs to it, a line each: what fits each of several labels, how words were read. */
  readonly lines: readonly string[];
  /** What the cells say that the answer rests on. */
  readonly evidence: readonly Line[];
  /** The table that it rests on; null where it rests on none. */
  readonly table: { readonly heading: string; readonly url: string | null; readonly file: string } | null;
  /** One short sentence of a section that says just what the table does; null where none does. */
  readonly telling: Quote | null;
  /** A sentence of ours that introduces the quotes; '' where there are none. */
  readonly quotesTitle: string;
  /** All quotations, best first. Where they are the answer, a message shows one of them; beside a verdict, none. */
  readonly quotes: readonly Quote[];
  /** Are the quotations the answer, or do they stand beside one? */
  readonly isQuoted: boolean;
  /** Quotations that only whoever asks for more is shown, after the others. */
  readonly further: readonly Quote[];
  /** A sentence of ours that introduces the choices; '' where there are none. */
  readonly choicesTitle: string;
  readonly choices: readonly Offer[];
  /** Does the reply only ask back? Then what is chosen takes its place. */
  readonly asksBack: boolean;
  /** A title of ours for the links; '' where there are none. */
  readonly linksTitle: string;
  readonly links: readonly Link[];
  /** Links that sections hold, where nobody asked for them: a terminal shows them, a message has no room. */
  readonly asides: readonly Link[];
  readonly footer: readonly Source[];
  /** What else the reader should know: what is missing, that the reply is shortened. */
  readonly notes: readonly string[];
  /** What a button carries to have this answer again: {@link keyOf}; null where that cannot be. */
  readonly key: string | null;
  /** What a report of the question carries: {@link silenceOf}; null where it was answered. */
  readonly silence: string | null;
  /** The key of the answer that this reply is about, where it is about one: what is wrong with that can be said. */
  readonly doubted: string | null;
  /** Is it worth spreading? What the guides do not settle is not. */
  readonly isSharable: boolean;
  /** Is there a table to look into? */
  readonly hasTable: boolean;
  /** The key of what is looked at first there, where it is not that of the reply itself. */
  readonly tableKey: string | null;
  /** Where a message asked several things, the reply to each. Else none. */
  readonly parts: readonly Outline[];
}

/** A reply that shows nothing. */
export const nothing = {
  strong: [],
  lines: [],
  evidence: [],
  table: null,
  telling: null,
  quotesTitle: '',
  quotes: [],
  isQuoted: false,
  further: [],
  choicesTitle: '',
  choices: [],
  asksBack: false,
  linksTitle: '',
  links: [],
  asides: [],
  footer: [],
  notes: [],
  key: null,
  silence: null,
  doubted: null,
  isSharable: false,
  hasTable: false,
  tableKey: null,
  parts: [],
} as const;

/** A sentence of ours, and nothing else. */
export const toSentence = (headline: string, language: LanguageCode): Outline => ({
  ...nothing,
  language,
  headline,
});
