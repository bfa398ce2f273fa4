// Asks every question of a set and judges the answers.
import { type AnswerOptions, answer } from '../src/answer.ts';
import { type JsonAnswer, type Judgement, judge } from '../src/golden/judge.ts';
import type { GoldenQuestion } from '../src/golden/questions.ts';
import type { Library } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';
import type { QuestionSet, WantedQuestion } from './questions.ts';
import { depth, isAt, rankOf, ranksAmong } from './ranking.ts';

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
  /** Rank of the section among those quoted; null where the question wants a guide, not a place in one. */
  readonly sectionRank: number | null;
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
      const answered = answer(question.q, library, { ...options, limit: depth });
      const json = toJson(answered);
      if (typeof question.want === 'string')
        return { question, answer: json, rank: rankOf([question.want], json), sectionRank: null };
      const { page, section } = ranksAmong(
        question.want,
        answered.passages.map((passage) => passage.section),
      );
      return { question, answer: json, rank: page, sectionRank: section };
    }),
  };
}

/** The rank of each question's section, or of its guide, among the passages of its answer. */
export function ranksOf(questions: readonly WantedQuestion[], library: Library): number[] {
  const { ranked } = run({ file: '', golden: [], wanted: questions }, library);
  return ranked.map(({ rank, sectionRank }) => sectionRank ?? rank);
}

/** The places that no section of the library stands at: their file was left out, or their heading reads otherwise. */
export function missingPlaces(questions: readonly WantedQuestion[], library: Library): string[] {
  const places = questions.flatMap(({ want }) => (typeof want === 'string' ? [] : want));
  const missing = places.filter((place) => !library.sections.some((section) => isAt(section, place)));
  return [...new Set(missing.map(({ page, heading }) => (heading ? `${page}, “${heading}”` : page)))];
}
