// Reading → Answer: the order in which we decide, and the closed union of what we can say.
import type { Cell, Label, Section, Sentence } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';

/** A quotation: sentences of one section, to the letter, in the section's order. */
export interface Passage {
  readonly section: Section;
  readonly sentences: readonly Sentence[];
  readonly score: number;
}

/** What to ask instead: a short label for a button and the full question that it stands for. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

export type Verdict = 'yes' | 'no' | 'partial';

/** How an eligibility question was put; the headline depends on it. */
export type Asked = 'which_api' | 'who' | 'can' | 'both' | 'not_for' | 'compare';

interface Common {
  readonly question: string;
  readonly language: LanguageCode;
  readonly passages: readonly Passage[];
  /** First 7 hex digits of the hash of the content that the answer rests on. */
  readonly content: string;
}

export type Answer =
  | (Common & {
      readonly kind: 'eligibility';
      readonly asked: Asked;
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
