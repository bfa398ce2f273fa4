// Two contents and the same questions: which answers differ, and which of them are worse.
import { answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { toJson } from '../render/json.ts';
import { isRefusal, type JsonAnswer, judge } from './judge.ts';
import type { GoldenQuestion } from './questions.ts';

/** A question that is asked of both. */
export interface Posed {
  readonly q: string;
  /** Is an answer of the older content right, or one of the newer? */
  isRight(answer: JsonAnswer, content: 'before' | 'after'): boolean;
}

/** An answer that is not what it was. */
export interface Change<Question extends Posed> {
  readonly question: Question;
  readonly before: JsonAnswer;
  readonly after: JsonAnswer;
  /** It was answered, and is not any more. */
  readonly refused: boolean;
  /** It was right, and is not any more. */
  readonly lost: boolean;
  /** `lost` where one of these holds, `new` where it was not answered and is now, else `different`. */
  readonly fate: 'lost' | 'new' | 'different';
}

/** Asks a question as people do: without an answer before it, and in the language that it is in. */
export const ask = ({ q }: Pick<Posed, 'q'>, library: Library): JsonAnswer => toJson(answer(q, library));

/** A golden question: what is right does not depend on the content. */
export const toPosed = (question: GoldenQuestion): Posed & { readonly id: string } => ({
  id: question.id,
  q: question.q,
  isRight: (given) => judge(question, given).complaints.length === 0,
});

/** The questions whose answers say something else, or rest on something else; other wording alone is no change. */
export function compare<Question extends Posed>(
  questions: readonly Question[],
  before: Library,
  after: Library,
): Change<Question>[] {
  return questions.flatMap((question) => {
    const [old, now] = [ask(question, before), ask(question, after)];
    if (JSON.stringify(substance(old)) === JSON.stringify(substance(now))) return [];
    const refused = !isRefusal(old) && isRefusal(now);
    const lost = question.isRight(old, 'before') && !question.isRight(now, 'after');
    const isNew = isRefusal(old) && !isRefusal(now);
    const fate = refused || lost ? 'lost' : isNew ? 'new' : 'different';
    return [{ question, before: old, after: now, refused, lost, fate }];
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
