// What is kept of answers, and what people say of them: the interface, and the ledger that keeps nothing.
import type { Answer } from '../answer.ts';
import type { Basis, RatingReason } from '../database/schema.ts';
import type { LanguageCode } from '../languages/language.ts';

/** What a person says of a reply. */
export interface Rating {
  /** Who says it, and of which message: both become keyed hashes. */
  readonly user: string;
  readonly message: string;
  readonly helpful: boolean;
  /** Null where nobody said. */
  readonly reason: RatingReason | null;
  readonly comment: string | null;
  readonly language: LanguageCode;
  /** What the answer rested on. */
  readonly basis: Basis;
}

/** A question that its author reports to the authors of the guides. */
export interface ReportedQuestion {
  readonly user: string;
  /** As its author sent it. */
  readonly question: string;
  /** The window that it was sent from: from one, it is one report, however often it is submitted. */
  readonly window?: string;
  readonly language: LanguageCode;
  /** The reason of the refusal, or `unsettled`, or `near`. */
  readonly reason: string;
  /** The nearest sections. */
  readonly basis: Basis;
}

/** The ledger of one workspace. */
export interface Ledger {
  /** Days for which anything is kept. */
  readonly days: number;
  /**
   * Counts an answer; never fails and waits for nothing.
   * @param user who asked: of a refused question, how many people used a word is counted by keyed hashes
   */
  answered(answer: Answer, user: string | undefined): void;
  /**
   * Keeps the last of what a person says of a message. Resolves when it is kept: in the database, or on disk until it
   * is there.
   * @throws where it can be kept nowhere
   */
  rated(rating: Rating): Promise<void>;
  /** Keeps a reported question, as {@link rated} keeps a rating. */
  reported(report: ReportedQuestion): Promise<void>;
}

/** What an answer rests on: its cells, and the sections that it quotes. */
export function basisOf(answer: Answer): Basis {
  const cells =
    answer.kind === 'eligibility'
      ? answer.cells.map(({ row, column }) => ({
          guide: answer.table.section.guide.file,
          section: answer.table.section.anchor,
          row: row.text,
          column: column.text,
        }))
      : [];
  const quoted = answer.passages.map(({ section }) => section);
  const own = answer.kind === 'eligibility' ? [answer.table.section] : [];
  const sections = [...new Set([...own, ...quoted])].map(({ guide, anchor }) => ({
    guide: guide.file,
    section: anchor,
  }));
  return { cells, sections };
}
