// The golden questions of a folder: read, asked, and compared with an older state of it.
import path from 'node:path';
import { ask, type Change, compare, substance } from '../golden/compare.ts';
import { judge } from '../golden/judge.ts';
import { type GoldenQuestion, type Placed, parseQuestions } from '../golden/questions.ts';
import type { Problem } from '../languages/problem.ts';
import { readTextFile } from '../library/files.ts';
import { errorAt } from '../library/problems.ts';
import type { Library } from '../library.ts';
import type { Words } from './words.ts';

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

/** The questions of both states whose answers differ; where both ask the same, what is wanted now counts. */
export function changes(older: Golden, before: Library, newer: Golden, after: Library): Change[] {
  const both = [...older.questions, ...newer.questions].map(({ value }) => value);
  return compare([...new Map(both.map((question) => [question.q, question])).values()], before, after);
}

/** The changes as lines for people. */
export function linesOf(changed: readonly Change[], { changes: said }: Words): string[] {
  const width = Math.max(said.before.length, said.after.length);
  const each = changed.flatMap(({ question, before, after, refused, lost }) => {
    const marks = [...(refused ? [said.refused] : []), ...(lost ? [said.lost] : [])];
    return [
      `${question.id} "${question.q}"${marks.map((mark) => ` [${mark}]`).join('')}`,
      `    ${said.before.padEnd(width)}  ${inLine(before, after)}`,
      `    ${said.after.padEnd(width)}  ${inLine(after, before)}`,
    ];
  });
  const refused = changed.filter((change) => change.refused).length;
  const lost = changed.filter((change) => change.lost).length;
  return [...each, said.total(changed.length, refused, lost)];
}

/** What an answer comes down to, without the cells that the other has too. */
function inLine(answer: Change['before'], other: Change['before']): string {
  const { kind, verdict, apis, criteria, cells, sections } = substance(answer);
  const shared = new Set(substance(other).cells);
  const parts = {
    verdict: verdict ?? '',
    apis: apis.join(', '),
    criteria: criteria.join(', '),
    cells: cells.filter((cell) => !shared.has(cell)).join(', '),
    sections: sections.join(', '),
  };
  const said = Object.entries(parts).flatMap(([name, words]) => (words === '' ? [] : [`${name}: ${words}`]));
  return [kind, ...said].join(' · ');
}
