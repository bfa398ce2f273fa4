// Golden questions: what people ask, and what must hold of the answers, one JSON object a line.
import { z } from 'zod';
import { languageCodes } from '../languages/index.ts';
import type { Fact, Problem } from '../languages/problem.ts';
import { valueFault } from '../languages/value-fault.ts';

const strings = z.array(z.string().min(1)).min(1);

/** What must hold of an answer; every key that is given must. content/README.md says when each does. */
const expectation = z.strictObject({
  kind: z
    .array(z.enum(['eligibility', 'passages', 'clarification', 'help', 'no_answer']))
    .min(1)
    .optional(),
  apis: z.array(z.string()).optional(),
  populations: z.array(z.string()).optional(),
  verdict: z.enum(['yes', 'no', 'partial']).optional(),
  cells: z
    .array(z.tuple([z.string(), z.string(), z.enum(['yes', 'no', 'other'])]))
    .min(1)
    .optional(),
  list: strings.optional(),
  maybe: strings.optional(),
  none: z.literal(true).optional(),
  sections: strings.optional(),
  top_section: strings.optional(),
  docs: strings.optional(),
  urls: strings.optional(),
  text_includes: strings.optional(),
  text_excludes: strings.optional(),
});

export const goldenQuestion = z.strictObject({
  id: z.string().min(1),
  q: z.string(),
  lang: z.enum(languageCodes),
  type: z.string().min(1),
  expect: expectation,
});

export type Expectation = z.infer<typeof expectation>;
export type GoldenQuestion = z.infer<typeof goldenQuestion>;

/** A value and the 1-based line on which it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
}

/** Reads golden questions, and says of every line that holds none what is wrong with it. */
export function parseQuestions(
  source: string,
  file: string,
): { questions: Placed<GoldenQuestion>[]; problems: Problem[] } {
  const { values: questions, problems } = parseLines(source, file, () => goldenQuestion);
  return { questions, problems: [...problems, ...repeatedIds(questions, file)] };
}

/**
 * Reads one JSON object a line; empty lines may stand between.
 * @param schemaOf says by its data what a line should be
 */
export function parseLines<T>(
  source: string,
  file: string,
  schemaOf: (data: unknown) => z.ZodType<T>,
): { values: Placed<T>[]; problems: Problem[] } {
  const values: Placed<T>[] = [];
  const problems: Problem[] = [];
  source.split('\n').forEach((text, i) => {
    if (text.trim() === '') return;
    const line = i + 1;
    const complain = (fact: Fact) => problems.push({ file, line, severity: 'error', ...fact });
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      complain({ kind: 'question.json', detail: (error as Error).message });
      return;
    }
    const { success, data: value, error } = schemaOf(data).safeParse(data);
    if (success) values.push({ value, line });
    for (const issue of error?.issues ?? [])
      complain({ kind: 'question.unreadable', path: issue.path.join('.'), fault: valueFault(issue) });
  });
  return { values, problems };
}

/** An id that stands twice could not say which of the questions failed. */
export function repeatedIds(questions: readonly Placed<GoldenQuestion>[], file: string): Problem[] {
  const firsts = new Map<string, number>();
  return questions.flatMap(({ value: { id }, line }): Problem[] => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, line);
    return first === undefined
      ? []
      : [{ file, line, severity: 'error', kind: 'question.twice', id, firstLine: first }];
  });
}
