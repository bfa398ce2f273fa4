// Question files: golden questions with what must hold of their answers, and retrieval questions with where they find one.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type GoldenQuestion, goldenQuestion, parseLines, repeatedIds } from '../src/golden/questions.ts';
import { lineFor } from '../src/library.ts';

const place = z.strictObject({
  /** Path inside the content folder. */
  page: z.string().min(1),
  /** Of the section that answers, or of one above it; without it any section of the page will do. */
  heading: z.string().min(1).optional(),
});

export type Place = z.infer<typeof place>;

const wanted = z.strictObject({
  q: z.string().min(1),
  /** A guide by its slug, or the places any of which answers. */
  want: z.union([z.string().min(1), z.array(place).min(1)]),
  split: z.string().default('all'),
});

export type WantedQuestion = z.infer<typeof wanted>;

export interface QuestionSet {
  readonly file: string;
  readonly golden: readonly GoldenQuestion[];
  readonly wanted: readonly WantedQuestion[];
}

/** Thrown for a file that holds lines which are no questions; the message names every one of them. */
export class QuestionsError extends Error {
  override name = 'QuestionsError';
}

/**
 * Reads a file of questions, one JSON object a line; a line with `want` is a retrieval question.
 * @throws QuestionsError that lists every line in error
 */
export async function readQuestions(file: string): Promise<QuestionSet> {
  const source = await readFile(file, 'utf8').catch((error: Error) => {
    throw new QuestionsError(`${file}: cannot be read (${error.message})`);
  });
  const { values, problems } = parseLines<GoldenQuestion | WantedQuestion>(source, file, (data) =>
    typeof data === 'object' && data !== null && 'want' in data ? wanted : goldenQuestion,
  );
  const golden = values.flatMap(({ value, line }) => ('want' in value ? [] : [{ value, line }]));
  const lines = [...problems, ...repeatedIds(golden, file)].map(lineFor);
  if (lines.length === 0 && values.length === 0) lines.push(`${file}: holds no question`);
  if (lines.length > 0) throw new QuestionsError(lines.join('\n'));
  return {
    file,
    golden: golden.map(({ value }) => value),
    wanted: values.flatMap(({ value }) => ('want' in value ? [value] : [])),
  };
}
