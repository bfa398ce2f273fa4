// A report → the lines that people read in a terminal.
import type { LanguageCode } from '../languages/language.ts';
import type { Report, ToldProblem } from './report.ts';
import { type Words, words } from './words.ts';

/** What was understood, a line each. */
export function summaryLines(report: Report, language: LanguageCode): string[] {
  const inLanguage = words[language];
  const { lines } = inLanguage;
  const said: readonly [string, string][] = [
    [lines.files, inLanguage.files(report.files)],
    [lines.site, inLanguage.site(report.site)],
    [lines.tables, inLanguage.tables(report.tables)],
    [lines.cells, inLanguage.cells(report.cells)],
    [lines.pages, inLanguage.pages(report.pages)],
    [lines.markup, inLanguage.markup(report.markup)],
    [lines.conflicts, inLanguage.conflicts(report.conflicts)],
    [lines.questions, inLanguage.questions(report.questions)],
  ];
  const width = Math.max(...said.map(([name]) => name.length));
  return said.map(([name, text]) => `${name.padEnd(width)}  ${text}`);
}

/** One line a kind of problem, with its first place; or every problem at its place. */
export function problemLines(report: Report, language: LanguageCode, all: boolean): string[] {
  const inLanguage = words[language];
  if (report.problems.length === 0) return [];
  if (all) return ['', ...report.problems.map((problem) => atPlace(problem, inLanguage))];
  const lines = report.kinds.map(({ kind, count, first }) =>
    count === 1
      ? `  1 · ${atPlace(first, inLanguage)}`
      : `  ${count} · ${inLanguage.kinds[kind]} · ${atPlace(first, inLanguage)}`,
  );
  const more = report.problems.length > report.kinds.length ? [inLanguage.all] : [];
  return ['', inLanguage.problemsTitle, ...lines, ...more];
}

const atPlace = ({ file, line, severity, message }: ToldProblem, { severities }: Words) =>
  `${file}:${line}: ${severities[severity]}: ${message}`;
