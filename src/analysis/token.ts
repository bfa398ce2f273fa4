// What a text is made of after analysis: words, and the runs of words that mean something together.

/** A word of a text after analysis. */
export interface Token {
  /** The folded word; a name written apart ("France Connect") is one token. */
  readonly text: string;
  /** Its stem in the content's language. */
  readonly stem: string;
  /** Says nothing about what is sought. */
  readonly stop: boolean;
  /** What was written, where it was read as another word: a typing error mended. */
  readonly mended: string | null;
  /** Known neither to the content nor to the lexicon. */
  readonly unknown: boolean;
  /** The part of the text that it stands in, counted from 0. */
  readonly clause: number;
  readonly sentence: number;
  /** Written with a capital inside a sentence: likely a name. */
  readonly capital: boolean;
  /** Written with a capital inside the word or a sign behind it: EduConnect, FranceConnect+. */
  readonly coined: boolean;
  /** Written in capitals among words that are not: SNCF. */
  readonly acronym: boolean;
  /** As it was written, and what stands between it and the next word: together they are the text again. */
  readonly written: string;
  readonly gap: string;
}

/** A run of tokens that the lexicon knows. */
export interface Mention {
  readonly concept: string;
  /** Does the concept stand for labels of tables? */
  readonly labels: boolean;
  /** A word of many meanings, which another word beside it may change. */
  readonly ambiguous: boolean;
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** A run of tokens that is the name of an API that the content knows: "API Entreprise". */
export interface ApiName {
  readonly from: number;
  readonly to: number;
}

/** Words shorter than this have no kin, and kin share so many first letters: "remplacer" and "remplacement". */
const kin = { shortest: 7, letters: 5 } as const;

/** The forms in which a word stands in the index, narrow to wide; no two kinds can be mistaken for each other. */
export function formsOf({ text, stem }: Token): { exact: string; stem: string; kin: string | null } {
  return {
    exact: `=${text}`,
    stem,
    kin: text.length < kin.shortest ? null : `~${text.slice(0, kin.letters)}`,
  };
}
