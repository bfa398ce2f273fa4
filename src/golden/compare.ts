// Two contents and the same questions: which answers differ, and which of them are worse.
import { answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { toJson } from '../render/json.ts';
import { isRefusal, type JsonAnswer, judge } from './judge.ts';
import type { GoldenQuestion } from './questions.ts';

/** An answer that is not what it was. */
export interface Change {
  readonly question: GoldenQuestion;
  readonly before: JsonAnswer;
  readonly after: JsonAnswer;
  /** It was answered, and is not any more. */
  readonly refused: boolean;
  /** It was right, and is not any more. */
  readonly lost: boolean;
}

/** Asks a golden question as people do: without an answer before it, and in the language that it is in. */
export const ask = ({ q }: GoldenQuestion, library: Library): JsonAnswer => toJson(answer(q, library));

/** The questions whose answers say something else, or rest on something else; other wording alone is no change. */
export function compare(questions: readonly GoldenQuestion[], before: Library, after: Library): Change[] {
  return questions.flatMap((question) => {
    const [old, now] = [ask(question, before), ask(question, after)];
    if (JSON.stringify(substance(old)) === JSON.stringify(substance(now))) return [];
    const isRight = (one: JsonAnswer) => judge(question, one).complaints.length === 0;
    const refused = !isRefusal(old) && isRefusal(now);
    return [{ question, before: old, after: now, refused, lost: isRight(old) && !isRight(now) }];
  });
}

/** What an answer comes down to: all that tells one from another, in words. */
export function substance({ kind, reason, verdict, apis, criteria, cells, passages }: JsonAnswer) {
  return {
    kind: reason === null ? kind : `${kind} (${reason})`,
    verdict,
    apis,
    criteria,
    cells: cells.map(({ row, column, text }) => `${row} × ${column}: ${text}`),
    sections: passages.slice(0, 3).map(({ guide, heading }) => `${heading} (${guide})`),
  };
}
