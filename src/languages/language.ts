// What a language supplies: how its words stem, how its questions are put, and every sentence of ours.
import type { Controls } from './controls.ts';
import type { InstallWords } from './install-words.ts';
import type { Phrases } from './phrases.ts';
import type { ProblemSentences } from './problem.ts';
import type { ReportWords } from './report-words.ts';
import type { Rules, WordClasses } from './rule.ts';
import type { TableWords } from './table-words.ts';
import type { ViewWords } from './views-words.ts';

export type { Phrases, Put } from './phrases.ts';

/** ISO 639-1 codes of the languages we answer in. */
export type LanguageCode = 'fr' | 'en';

/**
 * What sections say and tables do not, and people seek: it tells what to search for. Each has patterns per language:
 * regular expressions over the question's folded words with one space between them, held against whole words.
 */
export const intents = [
  'definition',
  'access',
  'integrate',
  'link',
  'data',
  'whichData',
  'howTo',
  'howLong',
  'howMuch',
  'where',
  'why',
  'incident',
] as const;
export type Intent = (typeof intents)[number];

export interface Language {
  readonly code: LanguageCode;
  /** The language's own name for itself. */
  readonly name: string;
  /** The package whose JSON list holds every word of the language: what stands there is no typing error. */
  readonly dictionary: string;
  /** A folded word without the ending of a regular plural. */
  singular(word: string): string;
  /** The stem of a folded word. */
  stem(word: string): string;
  /** Folded words that tie others together and mean nothing by themselves. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words of politeness and of asking, which say nothing of what is sought. */
  readonly filler: ReadonlySet<string>;
  /** Folded words that a question in this language, and in no other of ours, is likely to hold. */
  readonly signals: ReadonlySet<string>;
  /** Folded words that join labels into a list, and that offer them as alternatives. */
  readonly and: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  /** Folded words that people shorten in messages, and what they stand for. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** What amounts are counted in, folded. */
  readonly units: ReadonlySet<string>;
  readonly tables: TableWords;
  /** Patterns of sentences that give orders to a machine instead of asking something. */
  readonly orders: readonly string[];
  readonly grammar: Grammar;
  /** Folded words by which people speak of themselves. */
  readonly self: ReadonlySet<string>;
  /** Nouns behind which a label keeps its meaning: "the staff of the town hall". */
  readonly heads: ReadonlySet<string>;
  /** Stop words aside, folded words of questions that name no thing: "public", "use". */
  readonly generic: ReadonlySet<string>;
  /** Generic words that all the same tell one guide from another: "authentication". */
  readonly telling: ReadonlySet<string>;
  /** Whole questions that lean on the answer before: more of the same, the other one, why, the link. */
  readonly followUps: Readonly<Record<'more' | 'other' | 'why' | 'link', readonly string[]>>;
  /** How sections speak that answer a kind of question, as folded words of guides in this language. */
  readonly seeks: Readonly<Partial<Record<Intent, readonly string[]>>>;
  readonly patterns: Patterns;
  /** The classes of words that its rules are made of. */
  readonly classes: WordClasses;
  /** How people put each thing that a sentence can say to a guide. */
  readonly rules: Rules;
  readonly phrases: Phrases;
  readonly controls: Controls;
  readonly views: ViewWords;
  /** What people ask and do not find, for whoever writes the guides. */
  readonly report: ReportWords;
  readonly install: InstallWords;
  /** What is wrong with a content folder, for whoever writes it. */
  readonly problems: ProblemSentences;
}

/** For each thing that a question can be after, how people put it. */
export type Patterns = Readonly<Record<Intent, readonly string[]>>;

/**
 * The small words, beginnings and endings of words by which a sentence hangs together; all of them folded. A language
 * that has nothing of the kind says null where it may.
 */
export interface Grammar {
  /** Stand before a noun: "the", "our". */
  readonly articles: ReadonlySet<string>;
  /** Stand before a noun and say that one certain thing is meant: "this". */
  readonly definite: ReadonlySet<string>;
  /** Stand before a noun that was named before: "these". */
  readonly demonstratives: ReadonlySet<string>;
  /** Stand before a noun and say that it is somebody else's: "their". */
  readonly theirs: ReadonlySet<string>;
  /** Stand between an article and a noun, and change nothing of whom it names: "mere". */
  readonly mere: ReadonlySet<string>;
  /** Say of what, or whose, the noun before them is: "of". */
  readonly genitives: ReadonlySet<string>;
  /** Say where those are whom the noun before them names: "in". */
  readonly locatives: ReadonlySet<string>;
  /** All that may stand between a noun and another that narrows it: "of", "the". */
  readonly narrowing: ReadonlySet<string>;
  /** All that may stand between two items of a list: "and", "for", "the". */
  readonly listing: ReadonlySet<string>;
  /** Join, beside those of `and` and `or`, so that what stands behind belongs to nothing before: "nor", "those". */
  readonly conjunctions: ReadonlySet<string>;
  /** Go on with what was denied: "nor". */
  readonly nor: ReadonlySet<string>;
  /** Add one more thing that the same person is: "and also". */
  readonly adding: ReadonlySet<string>;
  /** Say that what follows is left out, or is not so: no phrase goes on behind them. */
  readonly dividing: ReadonlySet<string>;
  /** Stand before whoever does what was done: "by". */
  readonly agents: ReadonlySet<string>;
  /** Say what something is for: "for". */
  readonly purpose: ReadonlySet<string>;
  /** Stand before a noun that is no subject: "with". */
  readonly prepositions: ReadonlySet<string>;
  /** Say that one thing is another: "will be". */
  readonly copulas: ReadonlySet<string>;
  /** Stand behind a copula: "mainly". */
  readonly mostly: ReadonlySet<string>;
  /** Before a verb, say that its subject is its object too: French "se". */
  readonly reflexives: ReadonlySet<string> | null;
  /** Stand between an owner and what is owned: the "s" of "the company's customers". */
  readonly ownerMarks: ReadonlySet<string> | null;
  /** What verbs of authenticating begin with, and nouns made of them. */
  readonly authenticating: ReadonlySet<string>;
  /** What such verbs end in, and such nouns do not. */
  readonly authenticatingEndings: ReadonlySet<string>;
  /** What the present participle of a verb ends in: "ing". */
  readonly participles: ReadonlySet<string>;
  /** Does a noun need no article: "opening hours of the town hall"? */
  readonly bareNouns: boolean;
  /** Does the first of two nouns describe the second: "a company doctor"? */
  readonly nounBeforeNoun: boolean;
}
