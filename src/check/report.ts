// What a check comes to: what was understood of a folder, in numbers, and what is wrong with it.
import type { Guide, Section } from '../guide.ts';
import { sentenceOf } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Kind, Place, Problem } from '../languages/problem.ts';
import type { Loaded } from '../library.ts';
import type { Against } from './against.ts';
import { askCells, type CheckedCell, type Outcome } from './cells.ts';
import { conflicts } from './conflicts.ts';
import { type Golden, missed } from './golden.ts';
import { labelProblems } from './labels.ts';
import { shownMarkup } from './markup.ts';

/** A problem in words. */
export interface ToldProblem extends Place {
  readonly kind: Kind;
  /** Fact, consequence, remedy, in the language of the report. */
  readonly message: string;
}

/** The public shape of `check --json`: keys may be added, none goes away. */
export interface Report {
  /** Markdown files of the folder; for those left out, how many by reason. */
  readonly files: {
    readonly seen: number;
    readonly loaded: number;
    readonly leftOut: Readonly<Record<string, number>>;
  };
  readonly site: {
    readonly generator: string | null;
    readonly base: string | null;
    readonly language: LanguageCode;
  };
  /** `read` gives verdicts; `cells` and `blank` are theirs; `guessed` columns were read by a guess. */
  readonly tables: Readonly<Record<'found' | 'read' | 'cells' | 'blank' | 'guessed', number>>;
  /** Cells that say yes or no, those whose own question was asked, and how these were answered. */
  readonly cells: Readonly<
    Record<'decided' | 'asked' | 'right' | 'asksBack' | 'others' | 'lost' | 'wrong', number>
  >;
  /** How many addresses and titles several pages share. */
  readonly pages: Readonly<Record<'sameAddress' | 'sameTitle', number>>;
  readonly markup: { readonly shown: number };
  /** Cells that tables contradict, tables with two rows or columns of one name, headings that come twice in a page. */
  readonly conflicts: Readonly<Record<'cells' | 'rows' | 'headings', number>>;
  /** Golden questions that were asked, and those that are answered otherwise. */
  readonly questions: Readonly<Record<'asked' | 'missed', number>>;
  readonly errors: number;
  readonly warnings: number;
  /** The kinds of problems, errors first and the most frequent first, each with its first place. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number; readonly first: ToldProblem }[];
  readonly problems: readonly ToldProblem[];
  /** What changed since an older state of the folder; null where none was named, or this one cannot be used. */
  readonly against: Against | null;
}

/** What was loaded of a folder: no library where none of its files can be used. */
export interface Folder {
  readonly loaded: Loaded | null;
  /** The problems that were met while it was loaded. */
  readonly problems: readonly Problem[];
  readonly golden: Golden;
}

/** What a loader may tell besides: why files are none of the guides, and how the folder is laid out. */
type Told = Loaded & {
  readonly omitted?: readonly { readonly file: string; readonly why: string }[];
  readonly layout?: { readonly generator: { readonly name: string }; readonly base: string | null };
};

/** Looks into all of a folder; what changed since an older state is handed on. With the report come the cells that were asked, for who makes questions of them. */
export function examine(
  { loaded, problems, golden }: Folder,
  language: LanguageCode,
  against: Against | null = null,
): { report: Report; asked: readonly CheckedCell[] } {
  const told: Told | null = loaded;
  const library = loaded?.library ?? null;
  const guides = library?.guides ?? [];
  const { asked, decided } = library ? askCells(library) : { asked: [], decided: 0 };
  const disagreements = library ? conflicts(library) : [];
  const markup = library ? shownMarkup(library) : [];
  const misses = library ? missed(golden, library) : [];
  const all = [
    ...problems,
    ...labelProblems(asked),
    ...disagreements,
    ...markup,
    ...[...golden.problems, ...misses].sort((a, b) => a.line - b.line),
  ].map((problem): ToldProblem => {
    const { file, line, severity, kind } = problem;
    return { file, line, severity, kind, message: sentenceOf(problem, language) };
  });
  const of = (outcome: Outcome) => asked.filter((one) => one.outcome === outcome).length;
  const kindCount = (kind: Kind) => all.filter((problem) => problem.kind === kind).length;
  const cells = library?.tables.flatMap((table) => table.cells.flat()) ?? [];
  const leftOut = library ? omissions(told, library.leftOut) : countBy(brokenFiles(problems), () => 'broken');
  const outside = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
  const report: Report = {
    files: { seen: guides.length + outside, loaded: guides.length, leftOut },
    site: {
      generator: told?.layout?.generator.name ?? null,
      base: told?.layout ? told.layout.base : baseOf(guides),
      language: library?.language ?? language,
    },
    tables: {
      found: (library?.sections ?? []).reduce((sum, section) => sum + tablesIn(section), 0),
      read: library?.tables.length ?? 0,
      cells: cells.length,
      blank: cells.filter(({ text }) => text === '').length,
      guessed: 0,
    },
    cells: {
      decided,
      asked: asked.length,
      right: of('right'),
      asksBack: of('asks'),
      others: of('others'),
      lost: of('lost'),
      wrong: of('wrong'),
    },
    pages: {
      sameAddress: shared(guides.map(({ url }) => url)),
      sameTitle: shared(guides.map(({ title }) => title.trim().toLowerCase())),
    },
    markup: { shown: markup.length },
    conflicts: {
      cells: kindCount('conflict.cells'),
      rows: kindCount('table.twice'),
      headings: kindCount('conflict.headings'),
    },
    questions: { asked: golden.questions.length, missed: misses.length },
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
    kinds: kindsOf(all),
    problems: all,
    against,
  };
  return { report, asked };
}

function omissions(told: Told | null, leftOut: readonly string[]): Record<string, number> {
  return countBy(told?.omitted ?? leftOut.map((file) => ({ file, why: 'broken' })), ({ why }) => why);
}

/** The files that an error keeps from being guides. */
const brokenFiles = (problems: readonly Problem[]) => [
  ...new Set(
    problems.flatMap(({ file, severity }) =>
      severity === 'error' && /\.(?:mdx?|markdown)$/i.test(file) ? file : [],
    ),
  ),
];

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** How many values several have; what has none is like no other. */
function shared(values: readonly (string | null)[]): number {
  const counts = countBy(
    values.filter((value) => value !== null),
    (value) => value,
  );
  return Object.values(counts).filter((n) => n > 1).length;
}

/** The address that all pages stand below. */
function baseOf(guides: readonly Guide[]): string | null {
  const [first] = guides.flatMap(({ url }) => url ?? []);
  return first === undefined ? null : new URL(first).origin;
}

/** Rows that follow each other without another block between them are one table. */
function tablesIn({ blocks }: Section): number {
  return blocks.filter((block, i) => {
    const before = blocks[i - 1];
    return block.kind === 'row' && !(before?.kind === 'row' && block.line - before.line <= 2);
  }).length;
}

/** Errors first, and of those the most frequent kind. */
function kindsOf(problems: readonly ToldProblem[]): Report['kinds'] {
  const firsts = new Map<Kind, { kind: Kind; count: number; first: ToldProblem }>();
  for (const problem of problems) {
    const known = firsts.get(problem.kind);
    if (known) known.count++;
    else firsts.set(problem.kind, { kind: problem.kind, count: 1, first: problem });
  }
  const rank = ({ first }: { first: ToldProblem }) => (first.severity === 'error' ? 0 : 1);
  return [...firsts.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
