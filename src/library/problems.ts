// What is wrong with a content folder: a list for whoever can mend it.
import type { Problem } from '../guide.ts';

/** Thrown where there is nothing to answer from; the problems, if any, say why. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

export function errorAt(file: string, line: number, message: string): Problem {
  return { file, line, severity: 'error', message };
}

export function warningAt(file: string, line: number, message: string): Problem {
  return { file, line, severity: 'warning', message };
}
