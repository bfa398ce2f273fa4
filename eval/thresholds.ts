// The trade behind the share that sections must cover: how much is answered, and how much of that is wrong.
import { covered } from '../src/answer.ts';
import type { Library } from '../src/library.ts';
import type { QuestionSet } from './questions.ts';
import { isRight, summarise, table } from './report.ts';
import { type Judged, run } from './run.ts';

const range = [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8] as const;

/**
 * A row a share. `answered` is the share of the questions that can be
 * answered and were; `wrong` is the share of all answers given that were not right.
 */
export function thresholdTables(sets: readonly QuestionSet[], library: Library): string {
  const judge = (value: number): Judged[] =>
    sets.flatMap((set) => run(set, library, { covered: value }).judged);
  return table([
    ['covered', 'answered', 'wrong', 'wrong verdicts', 'right'],
    ...range.map((value) => {
      const judged = judge(value);
      const { questions, right, wrongVerdicts, refused, answerable } = summarise(judged);
      const given = judged.filter(({ answer }) => ['eligibility', 'passages'].includes(answer.kind));
      const wrong = given.filter((one) => !isRight(one)).length;
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      return [
        `${value}${value === covered ? ' *' : ''}`,
        percent(1 - refused / Math.max(1, answerable)),
        percent(wrong / Math.max(1, given.length)),
        String(wrongVerdicts),
        percent(right / Math.max(1, questions)),
      ];
    }),
  ]);
}
