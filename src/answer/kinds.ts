// What we can say: the closed union of answers, drawn by every renderer.
import type { Cell, DecisionTable, Label, Link, Section, Sentence } from '../guide.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Asked, Reading, Recall } from '../understand.ts';

/** A quotation: sentences of one section, to the letter, in the section's order. */
export interface Passage {
  readonly section: Section;
  readonly sentences: readonly Sentence[];
}

/** What to ask instead: a short label for a button and the full question that it stands for. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

export type Verdict = 'yes' | 'no' | 'partial';

/** What every answer has. */
export interface Common {
  readonly question: string;
  readonly language: LanguageCode;
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  /** Pages of the APIs that the answer names, and pages that the quoted sections link to. */
  readonly links: readonly Link[];
  /** First 7 hex digits of the hash of the content that the answer rests on. */
  readonly content: string;
  /** What to remember for a question that follows this answer; null where nothing can follow. */
  readonly recall: Recall | null;
}

export type Answer =
  | (Common & {
      readonly kind: 'eligibility';
      readonly asked: Asked;
      /** Is it what the table says no to that was asked for? */
      readonly negated: boolean;
      /** Was it asked so that a bare yes or no could be taken the wrong way round? */
      readonly turned: boolean;
      /** Labels that the question left out. */
      readonly without: readonly Label[];
      readonly table: DecisionTable;
      readonly verdict: Verdict | null;
      readonly apis: readonly Label[];
      readonly criteria: readonly Label[];
      readonly cells: readonly Cell[];
    })
  | (Common & { readonly kind: 'passages' })
  | (Common & { readonly kind: 'clarification'; readonly choices: readonly Choice[] })
  | (Common & { readonly kind: 'help'; readonly choices: readonly Choice[] })
  | (Common & {
      readonly kind: 'no_answer';
      readonly reason: 'not_covered' | 'not_understood';
      readonly choices: readonly Choice[];
    });
