// What can be wrong with a content folder: the kinds of problems, and the values that the sentence of each needs.
import type { SyntaxFault } from '../yaml.ts';

/** What a value may have to be. */
export const expectations = [
  'address',
  'boundedPath',
  'cellMarks',
  'cleanWord',
  'date',
  'entry',
  'folderPaths',
  'globs',
  'label',
  'lexiconName',
  'lexiconNames',
  'list',
  'noun',
  'number',
  'object',
  'text',
  'wordList',
  'words',
  'yesOrNo',
] as const;
export type Expectation = (typeof expectations)[number];

/** Why a value is not as it should be. */
export type ValueFault =
  | { readonly is: Expectation | 'empty' }
  | { readonly is: 'notOneOf'; readonly values: readonly string[] }
  | { readonly is: 'unknownKeys'; readonly keys: readonly string[] }
  /** A list has another number of items. */
  | { readonly is: 'length'; readonly count: number }
  /** The entry begins with a key that has no colon behind it. */
  | { readonly is: 'colon'; readonly key: string }
  /** In the words of whoever found it. */
  | { readonly is: 'other'; readonly detail: string };

/** Why a file or a folder cannot be read: the system's code ("EACCES"), or its words where it has none. */
export interface SystemFault {
  readonly code: string;
}

/** An expectation that an answer does not meet. */
export interface Unmet {
  /** The key of the expectation. */
  readonly about: string;
  /**
   * Another value came (`differs`); what should be shown is not (`hidden`); a text lacks something (`missing`) or has
   * what it should not (`present`); a verdict came where none was due (`decided`).
   */
  readonly how: 'differs' | 'hidden' | 'missing' | 'present' | 'decided';
  readonly wanted: string;
  /** What the answer has instead, as far as `how` leaves it open. */
  readonly found: string;
}

interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** Pages that have something in common with the one that the problem stands in: the first few by their files. */
interface Alike {
  readonly others: readonly string[];
  /** How many there are besides. */
  readonly more: number;
}

type Nothing = Readonly<Record<never, never>>;

/** Every kind of problem, with what is told of it. */
export interface Facts {
  'address.same': Alike & { readonly url: string };
  'cell.wrong': CellPlace & { readonly value: string; readonly question: string };
  /** `other` is the place of the other table. */
  'conflict.cells': CellPlace & { readonly value: string; readonly other: string };
  'conflict.headings': { readonly heading: string; readonly firstLine: number };
  'file.broken': { readonly detail: string };
  'file.deep': Nothing;
  'file.encoding': Nothing;
  'file.large': { readonly bytes: number; readonly most: number };
  'file.long': { readonly most: number };
  'file.references': Nothing;
  'file.unreadable': SystemFault;
  'folder.empty': Nothing;
  'folder.missing': Nothing;
  'folder.unreadable': SystemFault;
  'folder.unusable': { readonly files: number };
  'front-matter': { readonly fault: SyntaxFault };
  /** `found` is the value as JSON. */
  'front-matter.value': { readonly key: string; readonly fault: ValueFault; readonly found: string };
  /** Where no known key is `near`, all that are known are told. */
  'key.unknown': { readonly key: string; readonly near: string | null; readonly known: readonly string[] };
  'label.lost': { readonly label: string; readonly cells: number; readonly question: string };
  'label.others': { readonly label: string; readonly others: readonly string[] };
  'lexicon.entry': { readonly path: string; readonly fault: ValueFault };
  'lexicon.key': { readonly key: string; readonly known: readonly string[] };
  'lexicon.list': { readonly key: string };
  /** `file` may be written for it. */
  'lexicon.missing': { readonly name: string; readonly path: string };
  'lexicon.shape': { readonly known: readonly string[] };
  /** Of an entry, or where the fault has spread, of the `whole` lexicon. */
  'lexicon.syntax': { readonly fault: SyntaxFault; readonly whole: boolean };
  'lexicon.twice': { readonly word: string; readonly first: string; readonly firstLine: number };
  'link.heading': { readonly written: string };
  'link.page': { readonly written: string };
  'markup.included': { readonly written: string };
  'markup.shown': { readonly markup: string };
  'markup.unknown': { readonly written: string };
  'page.empty': Nothing;
  'question.json': { readonly detail: string };
  'question.missed': { readonly id: string; readonly question: string; readonly unmet: readonly Unmet[] };
  'question.twice': { readonly id: string; readonly firstLine: number };
  'question.unreadable': { readonly path: string; readonly fault: ValueFault };
  'site.shape': Nothing;
  'site.syntax': { readonly fault: SyntaxFault };
  /** A value at `path`, for which the whole `key` is lost. */
  'site.value': { readonly key: string; readonly path: string; readonly fault: ValueFault };
  'table.ragged': { readonly cells: number; readonly width: number };
  'table.text': Nothing;
  'table.twice': { readonly name: string };
  'table.undecided': CellPlace & { readonly text: string };
  'title.same': Alike & { readonly title: string };
}

export type Kind = keyof Facts;

/** What is wrong, wherever it stands. */
export type Fact<K extends Kind = Kind> = { [P in K]: { readonly kind: P } & Facts[P] }[K];

/** Where something is wrong, and how badly. */
export interface Place {
  /** Path inside the content folder; that of the folder itself where it is at fault. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** An error fails the check and leaves the guide out in which it stands; a warning does neither. */
  readonly severity: 'error' | 'warning';
}

/** Something wrong with a content folder, for whoever writes guides. {@link ProblemSentences} says it in words. */
export type Problem<K extends Kind = Kind> = { [P in K]: Place & { readonly kind: P } & Facts[P] }[K];

/** The sentence of each kind of problem: fact, consequence, remedy. */
export type ProblemSentences = { readonly [K in Kind]: (problem: Problem<K>) => string };
