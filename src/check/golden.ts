// The golden questions of a folder: read, and asked.
import path from 'node:path';
import { ask } from '../golden/compare.ts';
import { judge } from '../golden/judge.ts';
import { type GoldenQuestion, type Placed, parseQuestions } from '../golden/questions.ts';
import type { Problem } from '../languages/problem.ts';
import { readTextFile } from '../library/files.ts';
import { errorAt } from '../library/problems.ts';
import type { Library } from '../library.ts';

const questionsFile = 'questions.jsonl';

export interface Golden {
  readonly questions: readonly Placed<GoldenQuestion>[];
  /** Lines that are no questions. */
  readonly problems: readonly Problem[];
}

export async function readGolden(dir: string): Promise<Golden> {
  return parseQuestions((await readTextFile(path.join(dir, questionsFile))) ?? '', questionsFile);
}

/** One error for each question that is answered otherwise than wanted. */
export const missed = ({ questions }: Golden, library: Library): Problem[] =>
  questions.flatMap(({ value: question, line }) => {
    const { complaints } = judge(question, ask(question, library));
    if (complaints.length === 0) return [];
    const { id, q } = question;
    return [errorAt(questionsFile, line, { kind: 'question.missed', id, question: q, unmet: complaints })];
  });

/** The questions of both states; where both ask the same, what is wanted now counts. */
export const questionsOfBoth = (older: Golden, newer: Golden): GoldenQuestion[] => [
  ...new Map([...older.questions, ...newer.questions].map(({ value }) => [value.q, value])).values(),
];
