// Every sentence of `check` and `adopt`, in each language of those who write guides.
import type { CellValue } from '../guide.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Kind } from '../languages/problem.ts';
import type { Omission } from '../library.ts';
import type { Against, CellState, Spot, TableState } from './against/changes.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Report } from './report.ts';

/** Sentences of what changed; names of labels, sections and guides come as they are written. */
export interface ChangeWords {
  /** Above each of the three groups; one with nothing in it says so. */
  group(group: 'lost' | 'new' | 'different', isEmpty: boolean): string;
  /** A cell by its labels, and what it said and says, each in the words of the replies. */
  flipped(cell: CellState, before: string, after: string): string;
  table(table: TableState, change: 'gone' | 'new' | Spot): string;
  label(label: string, change: 'gone' | 'new'): string;
  /** Behind a label that is gone or new: how many of its cells say yes, no, and something else. */
  cells(counts: Readonly<Record<CellValue, number>>): string;
  renamed(what: 'label' | 'section', before: string, after: string): string;
  section(heading: string, change: 'gone' | 'new' | { readonly new: number; readonly gone: number }): string;
  /** A guide by its title: it came, its file went or has another name, or it is left out for a reason. */
  guide(
    title: string,
    change: 'gone' | 'new' | { readonly from: string } | { readonly why: Omission },
  ): string;
  /** Behind the question of a cell: how often it was asked for. */
  asked(count: number): string;
  /** The ledger cannot be read, for a reason of the system's. */
  unread(reason: string): string;
  /** Behind a question that has no answer any more, and behind one whose answer was right. */
  readonly refused: string;
  readonly lost: string;
  readonly before: string;
  readonly after: string;
  /** So many lines of a kind are left out. */
  more(count: number): string;
  /** Ends what is told of both states. */
  total(against: Against): string;
}

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
  /** What changed since an older state of the folder. */
  readonly changes: ChangeWords;
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
