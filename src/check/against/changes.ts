// What is told of two states of a folder: the public shape of "against" in `check --json`.
import type { CellValue } from '../../guide.ts';
import type { Omission } from '../../library.ts';
import type { JsonAnswer } from '../../render/json.ts';

/** A place in one state of the folder: the file, and its 1-based line. */
export interface Spot {
  readonly file: string;
  readonly line: number;
}

/** A cell as one state has it. */
export interface CellState extends Spot {
  readonly row: string;
  readonly column: string;
  readonly value: CellValue;
  readonly text: string;
}

export interface LabelState extends Spot {
  readonly label: string;
}

export interface TableState extends Spot {
  /** The heading of the section that it stands in. */
  readonly heading: string;
  readonly rows: number;
  readonly columns: number;
}

export interface SectionState extends Spot {
  readonly heading: string;
}

export interface GuideState {
  readonly file: string;
  readonly title: string;
}

/** The same thing in both states. */
export interface Both<State> {
  readonly before: State;
  readonly after: State;
}

/** What only the new state has, and what only the old one has. */
export interface Gained<State> {
  readonly new: readonly State[];
  readonly gone: readonly State[];
}

/** A question whose answer is not what it was. */
export interface AnswerChange {
  /** Of a golden question; null for that of a cell. */
  readonly id: string | null;
  readonly question: string;
  /** How often the cell was asked for; null for a golden question. */
  readonly count: number | null;
  /** It was answered, and is not any more. */
  readonly refused: boolean;
  /** It was right, and is not any more. */
  readonly lost: boolean;
  readonly before: Told;
  readonly after: Told;
}

/** An answer in brief; `reply` is the first lines of the plain text. */
export type Told = Pick<JsonAnswer, 'kind' | 'reason' | 'verdict'> & { readonly reply: readonly string[] };

export interface CellChanges extends Gained<CellState> {
  /** Cells that are in both states. */
  readonly compared: number;
  /** Those among them that say something else: another of yes, no and other, or another text where it is other. */
  readonly flipped: readonly Both<CellState>[];
}

/** All that changed from an older state of the folder to this one. */
export interface Against {
  readonly cells: CellChanges;
  /** Of tables that are in both states. */
  readonly labels: Gained<LabelState> & { readonly renamed: readonly Both<LabelState>[] };
  /** `moved` tables stand in another section than the one they stood in. */
  readonly tables: Gained<TableState> & { readonly moved: readonly Both<TableState>[] };
  readonly sections: Gained<SectionState> & {
    /** Those with another heading, or in another guide. */
    readonly renamed: readonly Both<SectionState>[];
    /** The place is that of the first new sentence, or of the section where sentences only went. */
    readonly changed: readonly (SectionState & {
      readonly new: readonly string[];
      readonly gone: readonly string[];
    })[];
  };
  readonly guides: Gained<GuideState> & {
    readonly moved: readonly Both<GuideState>[];
    /** Guides whose file is there and none of the guides any more, each with the reason. */
    readonly leftOut: readonly (GuideState & { readonly why: Omission })[];
  };
  readonly answers: {
    /** Golden questions of both states, and the cells that are asked for most. */
    readonly asked: number;
    readonly lost: readonly AnswerChange[];
    readonly new: readonly AnswerChange[];
    readonly different: readonly AnswerChange[];
  };
  /**
   * Answers that are lost, cells that said yes or no and are gone or say something else, guides that are gone or left
   * out: what somebody has to look at before the new state is published.
   */
  readonly losses: number;
}
