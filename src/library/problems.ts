// What is wrong with a content folder: a list for whoever can mend it.
import { sentenceOf } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Fact, Kind, Problem } from '../languages/problem.ts';

/** What keeps a whole folder from being answered from. */
export type FolderFact = Fact<Extract<Kind, `folder.${string}`>>;

/** Thrown where there is nothing to answer from; the problems, if any, say why. Its message is in English. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  /** What is wrong with the folder itself. */
  readonly whole: Problem;

  constructor(dir: string, fact: FolderFact, problems: readonly Problem[] = []) {
    const whole = errorAt(dir, 1, fact);
    super(sentenceOf(whole, 'en'));
    this.whole = whole;
    this.problems = problems;
  }

  /** The message in a language. */
  messageIn(language: LanguageCode): string {
    return sentenceOf(this.whole, language);
  }
}

export function errorAt(file: string, line: number, fact: Fact): Problem {
  return { file, line, severity: 'error', ...fact };
}

export function warningAt(file: string, line: number, fact: Fact): Problem {
  return { file, line, severity: 'warning', ...fact };
}

/** A problem with its place, in English, as logs and terminals have it: "guides/a.md:7: The file is not UTF-8. …". */
export const lineFor = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${sentenceOf(problem, 'en')}`;

/** What the system says of a file or folder that it does not give. */
export function systemFault(error: unknown): { readonly code: string } {
  const { code, message } = error as NodeJS.ErrnoException;
  return { code: code ?? message ?? String(error) };
}
