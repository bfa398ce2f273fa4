// A ledger that keeps what it is told in lists, in the order in which it was told.
import type { Answer } from '../../src/answer.ts';
import type { Ledger, Rating, ReportedQuestion } from '../../src/ledger/ledger.ts';

export interface Recording extends Ledger {
  readonly answers: { readonly answer: Answer; readonly user: string | undefined }[];
  readonly ratings: Rating[];
  readonly reports: ReportedQuestion[];
  /** What is thought of each message by each person: the last that they said. */
  thoughts(): readonly Rating[];
  /** While this is set, nothing can be kept. */
  fault: Error | null;
  /** Milliseconds that keeping takes. */
  slowness: number;
}

export function recording(days = 180): Recording {
  const ledger: Recording = {
    days,
    answers: [],
    ratings: [],
    reports: [],
    fault: null,
    slowness: 0,
    answered: (answer, user) => void ledger.answers.push({ answer, user }),
    rated: (rating) => keep(() => void ledger.ratings.push(rating)),
    reported: (report) => keep(() => void ledger.reports.push(report)),
    thoughts: () => [
      ...new Map(ledger.ratings.map((one) => [`${one.message} ${one.user}`, one] as const)).values(),
    ],
  };
  async function keep(write: () => void): Promise<void> {
    const { fault } = ledger;
    if (ledger.slowness > 0) await new Promise((resolve) => setTimeout(resolve, ledger.slowness));
    if (fault) throw fault;
    write();
  }
  return ledger;
}
