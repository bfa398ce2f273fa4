// The trade behind the two thresholds: how much is answered, and how much of that is wrong.
import { thresholds } from '../src/answer.ts';
import type { Library } from '../src/library.ts';
import type { QuestionSet } from './questions.ts';
import { isRight, summarise, table } from './report.ts';
import { type Judged, run } from './run.ts';

const ranges = {
  certain: [0, 1, 2, 2.5, 3, 3.5, 4, 5, 6],
  covered: [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8],
} as const;

/**
 * One table a threshold, the other staying as it is. `answered` is the share of the questions that can be
 * answered and were; `wrong` is the share of all answers given that were not right.
 */
export function thresholdTables(sets: readonly QuestionSet[], library: Library): string {
  const judge = (name: keyof typeof ranges, value: number): Judged[] =>
    sets.flatMap((set) => run(set, library, { thresholds: { [name]: value } }).judged);
  return (['certain', 'covered'] as const)
    .map((name) =>
      table([
        [name, 'answered', 'wrong', 'wrong verdicts', 'right'],
        ...ranges[name].map((value) => {
          const judged = judge(name, value);
          const { questions, right, wrongVerdicts, refused, answerable } = summarise(judged);
          const given = judged.filter(({ answer }) => ['eligibility', 'passages'].includes(answer.kind));
          const wrong = given.filter((one) => !isRight(one)).length;
          const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
          return [
            `${value}${value === thresholds[name] ? ' *' : ''}`,
            percent(1 - refused / Math.max(1, answerable)),
            percent(wrong / Math.max(1, given.length)),
            String(wrongVerdicts),
            percent(right / Math.max(1, questions)),
          ];
        }),
      ]),
    )
    .join('\n\n');
}
