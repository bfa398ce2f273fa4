// Asks every question of a set and judges the answers.
import { type AnswerOptions, answer } from '../src/answer.ts';
import { type JsonAnswer, type Judgement, judge } from '../src/golden/judge.ts';
import type { GoldenQuestion } from '../src/golden/questions.ts';
import type { Library } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';
import type { QuestionSet, WantedQuestion } from './questions.ts';
import { depth, rankOf } from './ranking.ts';

export interface Judged extends Judgement {
  readonly question: GoldenQuestion;
  readonly answer: JsonAnswer;
  /** Rank of the best of the expected `docs` among the guides quoted; null where none is expected. */
  readonly rank: number | null;
}

export interface Ranked {
  readonly question: WantedQuestion;
  readonly answer: JsonAnswer;
  readonly rank: number;
}

export interface Results {
  readonly file: string;
  readonly judged: readonly Judged[];
  readonly ranked: readonly Ranked[];
}

export type Thresholds = Pick<AnswerOptions, 'covered'>;

/** Golden questions are judged on the three passages that a reader gets; ranks are taken among ten. */
export function run(set: QuestionSet, library: Library, options: Thresholds = {}): Results {
  const ask = (q: string, limit: number) => toJson(answer(q, library, { ...options, limit }));
  return {
    file: set.file,
    judged: set.golden.map((question) => {
      const answered = ask(question.q, 3);
      const { docs } = question.expect;
      const rank = docs ? rankOf(docs, ask(question.q, depth)) : null;
      return { question, answer: answered, rank, ...judge(question, answered) };
    }),
    ranked: set.wanted.map((question) => {
      const answered = ask(question.q, depth);
      return { question, answer: answered, rank: rankOf([question.want], answered) };
    }),
  };
}

/** The rank of each question's guide among the passages of its answer. */
export function ranksOf(questions: readonly WantedQuestion[], library: Library): number[] {
  return run({ file: '', golden: [], wanted: questions }, library).ranked.map(({ rank }) => rank);
}
