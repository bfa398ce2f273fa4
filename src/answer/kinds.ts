// What we can say: the closed union of answers, drawn by every renderer, which decide nothing.
import type { Cell, DecisionTable, Guide, Label, Link, Section, Sentence } from '../guide.ts';
import type { LanguageCode, Put } from '../languages/language.ts';
import type { Asked, Manner, Reading, Recall } from '../understand.ts';

/** A quotation: sentences of one section, to the letter, in the section's order. */
export interface Passage {
  readonly section: Section;
  readonly sentences: readonly Sentence[];
}

/** What to ask instead: a short label for a button and the full question that it stands for. */
export interface Choice {
  readonly label: string;
  /** As it can be typed. */
  readonly question: string;
  /** What pressing it is read as: a question to a table, or a section to quote. */
  readonly asks: Finding | Section;
}

export type Verdict = 'yes' | 'no' | 'partial';

/** Words that are not the table's, as the lexicon has them, and the label that they were read as. */
export interface Heard {
  readonly words: string;
  readonly label: Label;
}

/** A label that a message names, or could mean, and that the answer does not rest on. */
export interface Considered {
  readonly label: Label;
  /** The question leaves it out; it belongs to the story around it; those whom an organisation serves. */
  readonly because: 'excluded' | 'told' | 'users';
}

/**
 * What a question was read as, in the terms of the guides and the lexicon alone: enough to give the same answer again,
 * and nothing that a person wrote.
 */
export interface Finding {
  /** As it answers: where a value is asked for, the cells that hold it say yes. */
  readonly table: DecisionTable;
  readonly asked: Asked | 'table' | 'criteria' | 'choices';
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  /** Labels that the question left out. */
  readonly without: readonly Label[];
  /** The one of the few things that cells say that is asked for; else null. */
  readonly value: string | null;
  /** Is it what the table says no to that was asked for? */
  readonly negated: boolean;
  readonly put: Put;
  /** Organisations that were named where their people could be, by the lexicon's words for them. */
  readonly organisations: readonly string[];
  /** Words that are not the table's, as the lexicon has them. */
  readonly heard: readonly Heard[];
  readonly considered: readonly Considered[];
}

/** What every answer has. */
export interface Common {
  readonly question: string;
  readonly language: LanguageCode;
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  /** Quotations beyond those, for whoever wants more. */
  readonly further: readonly Passage[];
  /** Pages of the APIs that the answer names, and pages that the quoted sections link to. */
  readonly links: readonly Link[];
  /** Files of guides that cannot be used, where the answer may stand in one of them; else none. */
  readonly leftOut: readonly string[];
  /** First 7 hex digits of the hash of the content that the answer rests on. */
  readonly content: string;
  /** What to remember for a question that follows this answer; null where nothing can follow. */
  readonly recall: Recall | null;
  /** Where a message asks several things, the answer to each; this answer is the first of them. Else none. */
  readonly parts: readonly Answer[];
}

export interface Eligibility extends Common {
  readonly kind: 'eligibility';
  readonly finding: Finding;
  /** `table`, `criteria` and `choices` show the table itself, or the labels of one of its axes. */
  readonly asked: Finding['asked'];
  /** Is it what the table says no to that was asked for? */
  readonly negated: boolean;
  readonly put: Put;
  /** Labels that the question left out. */
  readonly without: readonly Label[];
  readonly table: DecisionTable;
  readonly verdict: Verdict | null;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  readonly cells: readonly Cell[];
  /** What of the same rows, or of the same column, has a yes where the answer is a no. */
  readonly instead: readonly Label[];
  /** Where the answer differs from one label to the next: for each, those of the other axis that say yes. */
  readonly each: readonly { readonly label: Label; readonly fits: readonly Label[] }[];
  /** The organisation that was named where its people could be: its words, and who is meant by each label. */
  readonly organisation: {
    readonly words: readonly string[];
    readonly senses: readonly { label: Label; sense: string }[];
  } | null;
  readonly heard: readonly Heard[];
  /** One short sentence of another section that says just what the cells do; null where none does. */
  readonly telling: Passage | null;
  readonly choices: readonly Choice[];
}

/** What a table says of something that was asked, where it does not settle just that. */
export interface Unsettled {
  readonly finding: Finding;
  readonly table: DecisionTable;
  readonly cells: readonly Cell[];
}

export type Answer =
  | Eligibility
  | (Common & {
      readonly kind: 'passages';
      /** Do the quotations hold what is asked, or do they only come near? */
      readonly near: boolean;
      readonly unsettled: Unsettled | null;
      /** Labels that the question names, whose pages are worth a link. */
      readonly named: readonly Label[];
      /** Does it ask for links? */
      readonly asksForLinks: boolean;
      /** The cells and the words that the answer before rested on, where "why?" asks for them. */
      readonly why: (Unsettled & { readonly heard: readonly Heard[] }) | null;
    })
  | (Common & { readonly kind: 'clarification'; readonly choices: readonly Choice[] })
  | (Common & {
      readonly kind: 'help';
      readonly manner: Manner;
      readonly choices: readonly Choice[];
      /** The guides that the answers come from. */
      readonly guides: readonly Guide[];
    })
  | (Common & {
      readonly kind: 'no_answer';
      readonly reason: 'not_covered' | 'not_found' | 'not_understood';
      /** Where the guide does not say: what was looked for, by the name of its kind. */
      readonly matter: 'price' | 'delay' | 'incident' | null;
      /** Words that nobody knows. */
      readonly unknown: readonly string[];
      readonly guides: readonly Guide[];
      readonly unsettled: Unsettled | null;
      readonly choices: readonly Choice[];
    });
