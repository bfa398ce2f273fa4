// What a language supplies for buttons, and for what is said when one of them is pressed.

/** Labels of at most 30 characters where they stand on a button: Slack shows no more. */
export interface Controls {
  readonly share: string;
  /** Beside an answer that takes the place of one that could not be shared. */
  readonly shareThis: string;
  /** A line of the context of a message that somebody shared. */
  sharedBy(person: string): string;
  /** Nothing was posted, since the guides say something else now; the answer of today follows. */
  readonly notShared: string;
  /** Above an answer of today, where the guides have changed since the one that was pressed. */
  readonly changed: string;
  /** Nothing can be said again, since the guides have changed. */
  readonly stale: string;
  /** A button's value that is none of ours. */
  readonly unknown: string;
  readonly cannotPost: string;
  readonly why: string;
  readonly whyTitle: string;
  /** So many quotations are a press away. */
  excerpts(count: number): string;
  readonly nextExcerpt: string;
  readonly firstExcerpt: string;
  readonly fold: string;
  /** The place of the quotation that is shown, counted from 1. */
  excerpt(place: number, count: number): string;
  readonly table: string;
  readonly choose: string;
  /** Below an answer, each with what is spoken in its place. */
  readonly helpful: string;
  readonly helpfulTitle: string;
  readonly notHelpful: string;
  readonly notHelpfulTitle: string;
  /** Below the reasons of an answer: what may be wrong with it. */
  readonly misunderstood: string;
  readonly guideIsWrong: string;
  /** Below a reply that does not answer, with what is spoken in its place. */
  readonly report: string;
  readonly reportTitle: string;
  /** What a person says of an answer, or reports, can be kept nowhere just now; or never, since nothing is kept. */
  readonly notKept: string;
  readonly nothingKept: string;
  /** Slack opens no window any more. */
  readonly noWindow: string;
  /** In the first reply of a thread: how to go on. `mention` is as Slack writes it. */
  goOn(mention: string): string;
  readonly explorer: ExplorerWords;
}

/** The words of the window in which people leaf through tables. Its titles and buttons have at most 24 characters. */
export interface ExplorerWords {
  /** What opens it, behind the command's own name; folded. */
  readonly command: string;
  readonly title: string;
  readonly close: string;
  readonly table: string;
  /** What the labels of an axis are, where the table does not say so. */
  readonly row: string;
  readonly column: string;
  readonly api: string;
  /** Nothing is chosen. */
  readonly choose: string;
  /** Above cells of which no verdict can be made. */
  readonly says: string;
  /** There is nothing to look into. */
  readonly none: string;
  /** The guides have changed while it was open. */
  readonly changed: string;
  readonly previous: string;
  readonly next: string;
  /** Which rows are shown, counted from 1. */
  rows(from: number, to: number, total: number): string;
  readonly share: string;
  readonly shareTitle: string;
  readonly where: string;
  readonly hint: string;
  readonly conversation: string;
  readonly post: string;
  readonly back: string;
  /** The table is gone from the guides. */
  readonly gone: string;
  /** Nothing was posted, since the guides have changed; what they say today stands below. */
  readonly notPosted: string;
  /** Slack does not take a message there. */
  readonly refused: string;
  /** Slack did not say whether it took the message. */
  readonly unclear: string;
}
