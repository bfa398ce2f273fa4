// What a language supplies for the authors' report: in a terminal, in the Home tab, and on Mondays.

/** Numbers are counts, days are written as in "2026-11-22"; labels, headings and words come as the guides write them. */
export interface ReportWords {
  /** "3 things to write"; of none, that there is nothing to write. */
  toWrite(count: number): string;
  /** Behind it: of which week, from Monday to Sunday. */
  fromWeek(since: string, until: string): string;
  /** A span of days, both ends included. */
  days(since: string, until: string): string;
  /** The last so many days, up to today. */
  lastDays(count: number): string;
  readonly reported: {
    title(people: number): string;
    /** Why there was no answer, by the name of the reason; '' where there is nothing to say. */
    why(reason: string): string;
  };
  readonly disputed: {
    title(reason: 'wrong' | 'incomplete' | 'understood' | 'other', people: number): string;
    /** A cell: its labels, and what it says as a reply says it. */
    cell(row: string, column: string, said: string): string;
    /** A row: its label, and each of its cells. */
    row(label: string, cells: readonly string[]): string;
    comment(text: string): string;
  };
  readonly word: { readonly title: string; used(word: string, people: number, days: number): string };
  /** A line of a file. */
  line(file: string, line: number): string;
  readonly buttons: { readonly reported: string; readonly disputed: string; readonly word: string };
  /** The windows that a button opens: titles have at most 24 characters. */
  readonly windows: {
    readonly reported: string;
    readonly disputed: string;
    readonly word: string;
    readonly report: string;
    readonly close: string;
    /** What was pressed is not in the report any more. */
    readonly gone: string;
    /** The guides are read again by themselves. */
    readonly noRestart: string;
  };
  /** What to do with a snippet. */
  readonly paste: {
    /** @param line the line before which it goes; null at the end of the file */
    section(file: string, line: number | null): string;
    row(file: string, line: number): string;
    /** What a section says. */
    passage(file: string, line: number): string;
    /** A word whose label can be told. */
    word(word: string, label: string, key: string): string;
    /** A word of which nobody knows what it is: the author fills it in. */
    form(word: string, key: string): string;
    /** What to do with the heading below, and with the comment that it stands in. */
    readonly fillIn: string;
    /** Stands where the author writes a label, or a word of the guides: letters only. */
    readonly label: string;
    readonly guideWord: string;
    /** Tells the author what to write there. */
    fillLabel(word: string, labels: readonly string[]): string;
    fillWord(word: string): string;
  };
  readonly figures: {
    answers(total: number, refused: number): string;
    /** With the refusals of the span before; null where nothing was counted then. */
    answersBefore(total: number, refused: number, before: number | null): string;
    ratings(helpful: number, notHelpful: number): string;
    /** The first of the sections that were never served, and how many others there are. */
    unused(first: string, others: number): string;
    /** A kind of answers, by its name and its reason, with how many there were before; null as above. */
    kind(kind: string, reason: string, count: number, before: number | null): string;
  };
  readonly content: {
    unchanged(since: string | null): string;
    changed(since: string): string;
    readonly unknown: string;
    flipped(cell: string, before: string, after: string): string;
    newCell(cell: string, value: string): string;
    goneCell(cell: string, value: string): string;
    newSection(heading: string): string;
    goneSection(heading: string): string;
    changedSection(heading: string): string;
  };
  readonly titles: {
    readonly answers: string;
    readonly asked: string;
    unused(count: number): string;
    readonly content: string;
    /** What was reported or called wrong and needs nothing written any more. */
    readonly settled: string;
  };
  /** Behind a list that was cut. */
  more(count: number): string;
  readonly menu: {
    readonly report: string;
    readonly on: string;
    readonly off: string;
    /** After the press, where it was not in the Home tab. */
    readonly onDone: string;
    readonly offDone: string;
  };
  readonly state: {
    /** In the Home tab, where no figures can be told. */
    readonly off: string;
    readonly away: string;
    /** In a terminal: fact, consequence, remedy. */
    readonly ledgerOff: string;
    nothingYet(place: string): string;
    unreachable(reason: string): string;
    readonly olderSchema: string;
    readonly noSecret: string;
  };
}
