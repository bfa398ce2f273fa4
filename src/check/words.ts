// Every sentence of `check` and `adopt`, in each language of those who write guides.
import type { LanguageCode } from '../languages/language.ts';
import type { Kind } from '../languages/problem.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Report } from './report.ts';

export interface Words {
  /** The names of the summary's lines. */
  readonly lines: Readonly<
    Record<'files' | 'site' | 'tables' | 'cells' | 'pages' | 'markup' | 'conflicts' | 'questions', string>
  >;
  files(files: Report['files']): string;
  site(site: Report['site']): string;
  tables(tables: Report['tables']): string;
  cells(cells: Report['cells']): string;
  pages(pages: Report['pages']): string;
  markup(markup: Report['markup']): string;
  conflicts(conflicts: Report['conflicts']): string;
  questions(questions: Report['questions']): string;
  /** Introduces one line a kind of problem. */
  readonly problemsTitle: string;
  readonly severities: Readonly<Record<'error' | 'warning', string>>;
  /** What the problems of a kind have in common. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Ends what is told: how much was read, and how much is wrong with it. */
  total(guides: number, questions: number, errors: number, warnings: number): string;
  /** Ends the list where there is more than the first of each kind. */
  readonly all: string;
  /** What an older state of the folder answered otherwise. */
  readonly changes: {
    /** Behind a question that has no answer any more, and behind one whose answer was right. */
    readonly refused: string;
    readonly lost: string;
    readonly before: string;
    readonly after: string;
    total(changed: number, refused: number, lost: number): string;
  };
  readonly adopt: {
    /** Stands above the lines of the proposal. */
    readonly proposal: string;
    /** Notes behind the lines of the proposal, each after "# ". */
    readonly recognised: string;
    readonly noBase: string;
    readonly guessed: string;
    readonly fromCorner: string;
    readonly questions: string;
    readonly noQuestion: string;
    written(file: string): string;
    exists(file: string): string;
    write(file: string): string;
  };
}

export const words: Readonly<Record<LanguageCode, Words>> = { fr, en };
