// What a language supplies for views: the Home tab, the modals that answer, and those that ask.
import type { RatingReason } from '../database/schema.ts';

export interface ViewWords {
  /** Titles and buttons of modals have at most 24 characters. */
  readonly close: string;
  readonly answer: string;
  readonly home: {
    readonly title: string;
    readonly intro: string;
    readonly guides: string;
    /** One guide: how much it holds, and of when it is. */
    holds(sections: number, tables: number): string;
    asOf(date: string): string;
    /** Guides that have no line of their own. */
    more(count: number): string;
    readonly examples: string;
    readonly ask: string;
    readonly explore: string;
    readonly whereToAsk: string;
    readonly ways: readonly string[];
    readonly data: string;
    /** @param days for which what is counted and reported is kept; null where nothing is */
    privacy(days: number | null): readonly string[];
    /** The version of the guides, and when they were read: Slack shows the time as the reader's clock has it. */
    version(hash: string, readAt: string): string;
    readonly noneLeftOut: string;
    leftOut(files: readonly string[], count: number): string;
    /** Answers come from the last good version. */
    readonly held: string;
  };
  readonly preview: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    /** What the submit button does. */
    readonly hint: string;
    /** There is nothing to post. */
    readonly noAnswer: string;
    /** There is nothing to post, since the message asks too little. */
    readonly tooLittle: string;
    /** The guides have changed while the preview was open: it shows today's answer. */
    readonly changed: string;
  };
  /** What is asked of whoever finds an answer not helpful. */
  readonly notHelpful: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    /** What is judged: the verdict, in quotation marks. */
    about(verdict: string): string;
    /** Where the guides have changed since, and what they said is not known any more. */
    readonly aboutBefore: string;
    readonly question: string;
    readonly reasons: Readonly<Record<RatingReason, { readonly text: string; readonly more: string }>>;
    readonly comment: string;
    readonly commentHint: string;
    /** Who reads it, and for how long it is kept. */
    keeps(days: number): string;
    /** No reason is chosen. */
    readonly missing: string;
  };
  /** What is asked of whoever reports a question. */
  readonly report: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    readonly question: string;
    readonly hint: string;
    keeps(days: number): string;
    /** Nothing is written. */
    readonly missing: string;
    readonly thanks: string;
  };
}
