// Question files: golden questions with what must hold of their answers, and retrieval questions with the guide they want.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const strings = z.array(z.string().min(1)).min(1);
const kinds = z.enum(['eligibility', 'passages', 'clarification', 'help', 'no_answer']);

/** What must hold of an answer; every key that is given must. test/questions/README.md says when each does. */
const expectation = z.strictObject({
  kind: z.array(kinds).min(1).optional(),
  apis: z.array(z.string()).optional(),
  populations: z.array(z.string()).optional(),
  verdict: z.enum(['yes', 'no', 'partial']).optional(),
  cells: z
    .array(z.tuple([z.string(), z.string(), z.enum(['yes', 'no', 'other'])]))
    .min(1)
    .optional(),
  sections: strings.optional(),
  top_section: strings.optional(),
  docs: strings.optional(),
  urls: strings.optional(),
  text_includes: strings.optional(),
  text_excludes: strings.optional(),
});

const golden = z.strictObject({
  id: z.string().min(1),
  q: z.string(),
  lang: z.enum(['fr', 'en']),
  type: z.string().min(1),
  expect: expectation,
});

const wanted = z.strictObject({
  q: z.string().min(1),
  want: z.string().min(1),
  split: z.string().default('all'),
});

export type Expectation = z.infer<typeof expectation>;
export type GoldenQuestion = z.infer<typeof golden>;
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
  const problems: string[] = [];
  const set = { file, golden: [] as GoldenQuestion[], wanted: [] as WantedQuestion[] };
  const lineOf = new Map<string, number>();
  source.split('\n').forEach((text, index) => {
    if (text.trim() === '') return;
    const line = index + 1;
    const complain = (message: string) => problems.push(`${file}:${line}: ${message}`);
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      complain(`not JSON (${(error as Error).message}); write one object a line`);
      return;
    }
    const isWanted = typeof data === 'object' && data !== null && 'want' in data;
    const parsed = isWanted ? wanted.safeParse(data) : golden.safeParse(data);
    for (const issue of parsed.error?.issues ?? []) complain(`${issue.path.join('.')}: ${issue.message}`);
    if (!parsed.success) return;
    if ('want' in parsed.data) {
      set.wanted.push(parsed.data);
      return;
    }
    const first = lineOf.get(parsed.data.id);
    if (first !== undefined)
      complain(`the id ${parsed.data.id} stands on line ${first} too; give it another`);
    lineOf.set(parsed.data.id, line);
    set.golden.push(parsed.data);
  });
  if (problems.length === 0 && set.golden.length + set.wanted.length === 0)
    problems.push(`${file}: holds no question`);
  if (problems.length > 0) throw new QuestionsError(problems.join('\n'));
  return set;
}
