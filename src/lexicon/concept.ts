// What a lexicon holds: concepts, organisations, and words that are ambiguous.
import type { LanguageCode } from '../languages/language.ts';

/** A group of words that mean the same. */
export interface Concept {
  /** Unique in a lexicon; no stem of a word can be equal to it. */
  readonly id: string;
  /** The words of labels that the group stands for; empty for everyday vocabulary. */
  readonly labels: readonly string[];
  readonly phrases: Readonly<Record<LanguageCode, readonly string[]>>;
  /** Phrases that stand for the labels only where the content does not speak of what they mean. */
  readonly unlessSaid: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** Organisations whose name stands for their staff in some tables, and whose users are meant as often. */
export interface Organisation {
  /** The words for such an organisation, and for nobody in it. */
  readonly phrases: Readonly<Record<LanguageCode, readonly string[]>>;
  /** What its staff and its users are called beside its name: "its staff". */
  readonly staff: Readonly<Record<LanguageCode, string>>;
  readonly users: Readonly<Record<LanguageCode, string>>;
  /** The words of the label that its users stand under. */
  readonly usersLabel: string;
}

export interface Lexicon {
  readonly concepts: readonly Concept[];
  readonly organisations: readonly Organisation[];
  /** Folded words in the singular that name their label only by themselves: "agent", but not "agent immobilier". */
  readonly ambiguous: ReadonlySet<string>;
}

/** No stem begins with this sign, and no term holds a space. */
export const conceptId = (phrase: string): string => `≈${phrase.replaceAll(' ', '_')}`;
