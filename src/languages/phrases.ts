// What a language supplies to answer with: every sentence of ours.

/** How a question put a verdict: plainly, with a "not", or so that a bare yes or no could be taken the wrong way round. */
export type Put = 'plain' | 'denied' | 'turned';

/**
 * Every sentence of ours. Labels come as the table writes them, already in quotation marks where they need them; no
 * sentence may depend on their gender, number or first letter. `ofApis` says whether a table holds APIs: of others we
 * only say what the table says.
 */
export interface Phrases {
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** The conjunction of alternatives: "a, b or c" */
  either(items: readonly string[]): string;
  quote(text: string): string;
  /** What stands before a list: "yes:". */
  before(lead: string): string;
  /** A cell's value in one word; what another one says, in quotation marks. */
  said(value: 'yes' | 'no' | 'other', text: string): string;
  /** The value of a cell, with its mark. */
  value(value: 'yes' | 'no' | 'other', text: string): string;

  whichOne(criteria: readonly string[], apis: readonly string[], ofApis: boolean): string;
  whichNone(criteria: readonly string[]): string;
  /** Where all that the table says yes to was left out of the question. */
  whichNoOther(criteria: readonly string[], without: readonly string[]): string;
  both(criteria: readonly string[], apis: readonly string[]): string;
  bothNone(criteria: readonly string[]): string;
  /** One of several labels, and what fits it; nothing may. */
  separately(label: string, fits: readonly string[]): string;
  notFor(criteria: readonly string[], apis: readonly string[], instead: readonly string[]): string;
  notForNone(criteria: readonly string[]): string;
  who(apis: readonly string[], criteria: readonly string[], ofApis: boolean): string;
  whoNot(apis: readonly string[], criteria: readonly string[], ofApis: boolean): string;
  whoNone(apis: readonly string[]): string;
  whoNotNone(apis: readonly string[]): string;
  /** Those for whom one says yes and another no; nobody may be. */
  whoBut(apis: readonly string[], without: readonly string[], criteria: readonly string[]): string;
  whoNoOther(apis: readonly string[], without: readonly string[]): string;
  yes(apis: readonly string[], criteria: readonly string[], put: Put, ofApis: boolean): string;
  no(
    apis: readonly string[],
    criteria: readonly string[],
    instead: readonly string[],
    put: Put,
    ofApis: boolean,
  ): string;
  readonly partly: string;
  /** One label of a divided answer: what of the other axis says yes, no, or neither. */
  partOf(label: string, yes: readonly string[], no: readonly string[], other: readonly string[]): string;
  neither(criteria: readonly string[], apis: readonly string[], said: readonly string[]): string;
  /** Cells that say yes or no with a condition, or hold a fact: a price, a number of days. */
  says(criteria: readonly string[], apis: readonly string[], said: readonly string[]): string;
  emptyCell(criteria: readonly string[], apis: readonly string[]): string;
  organisation(words: readonly string[]): string;
  /** A label that an organisation may stand for, who is meant by it, and what the table says. */
  meant(label: string, sense: string, said: string): string;
  compareSame(labels: readonly string[]): string;
  /** @param same does the table say the same of the compared labels anywhere else? */
  /** Where more labels differ than a sentence names: so many of so many rows, or columns. */
  compareCounted(labels: readonly string[], count: number, total: number, ofRows: boolean): string;
  compareDiffers(labels: readonly string[], differ: readonly string[], same: boolean): string;
  whole(heading: string): string;
  contains(labels: readonly string[]): string;

  /** How many labels of one side say yes, or no, where they are too many for a sentence and stand below it. */
  counted(
    apis: readonly string[],
    count: number,
    total: number,
    table: { readonly ofApis: boolean; readonly ofRows: boolean; readonly negated: boolean },
  ): string;
  /** So many labels of a long line are left out of it. */
  others(count: number): string;
  /** What is shown of a long table, beside its button. */
  section(heading: string): string;
  page(label: string, domain: string): string;
  /** Before links to the sections that come nearest. */
  readonly nearestSections: string;

  /** A line below an answer: words that the table does not have, and the labels that they were read as. */
  heard(words: readonly string[], labels: readonly string[]): string;
  /** The same where the sentence above names several labels already. */
  heardAbove(words: readonly string[]): string;
  /** Before labels whose cells say neither yes nor no, and those that say one of them with more words: "✅ on weekdays". */
  readonly leads: { readonly neither: string; readonly conditional: string };
  /** Where no cell of the labels says yes without more words. */
  onlyConditional(labels: readonly string[], cells: readonly string[]): string;
  readonly unsettled: string;

  /** Before quotations that answer, of one guide or of several; and of those that only come near. */
  passages(guides: number): string;
  readonly closest: string;
  notCovered(matter: 'price' | 'delay' | 'incident', titles: readonly string[]): string;
  notFound(titles: readonly string[]): string;
  notUnderstood(unknown: readonly string[]): string;
  readonly quotesTitle: string;
  readonly choicesTitle: string;
  readonly linksTitle: string;
  readonly clarify: string;
  /** What is said to a message that asks nothing of the guides. */
  readonly manners: Readonly<
    Record<
      'thanks' | 'bye' | 'fine' | 'insult' | 'stop' | 'robot' | 'write' | 'orders' | 'hello' | 'lost',
      string
    >
  >;
  /** To "you are wrong": where the answer came from. */
  wrong(section: string): string;
  help(titles: readonly string[]): string;
  guides(titles: readonly string[]): string;
  readonly examplesTitle: string;
  /** Introduces what else may have been meant. */
  readonly otherwise: string;
  /** What stands between two labels inside the quotation marks of {@link Phrases.ask}. */
  readonly between: string;
  /** Questions made of labels, for clarifications and for examples that work. */
  readonly ask: {
    whichApi(criterion: string): string;
    who(api: string): string;
    may(criterion: string, api: string): string;
    /** Of a table of another field: what goes with a label, by the noun of the other side where it is known. */
    whichOf(label: string, noun: string | null): string;
    /** Of such a table: whether it says yes where two labels meet. */
    whether(row: string, column: string): string;
    /** Those whom an organisation serves, where its staff was meant: by the lexicon's words for them. */
    rather(users: string): string;
    about(heading: string): string;
    /** The same question, of one guide among several. */
    within(question: string, title: string): string;
  };
  /** What "why?" is answered with. */
  readonly why: {
    readonly title: string;
    /** A label that the question names by the table's own words. */
    named(label: string): string;
    heard(words: string, label: string): string;
    cell(row: string, column: string, text: string): string;
    table(heading: string, title: string): string;
    /** Labels that the answer does not rest on, each with the reason. */
    setAside(items: readonly string[]): string;
    readonly because: Readonly<Record<'excluded' | 'told' | 'users', string>>;
    /** Where sections were quoted. */
    looked(sections: number, guides: number): string;
    version(hash: string): string;
  };
  /** What the preview of a link says. */
  readonly preview: {
    /** Behind a name: in how many of its cells the table says yes; of APIs, that it works there. */
    count(yes: number, all: number, ofApis: boolean): string;
    /** A cell's value or a label, and what belongs to it. */
    pair(what: string, items: string): string;
    /** Behind a list that was cut: so many more. */
    more(count: number): string;
    /** Before the title of the guide that holds the table. */
    readonly tableOf: string;
    /** Before the title of the guide that holds the section. */
    readonly partOf: string;
    /**
     * How old a page is.
     * @param date in ISO 8601, before which it was so; null where none is given
     * @param isEdition is it an edition of ours, and not the page itself?
     */
    asOf(date: string | null, isEdition: boolean): string;
  };
  /** A date in ISO 8601 as its month and year. */
  month(date: string): string;
  /** @param asOf the date, in ISO 8601, before which the page was as the guide has it; null where none is given */
  edition(title: string, source: string, asOf: string | null): string;
  guide(title: string): string;
  /** For a message that had to leave out parts of the answer. */
  readonly shortened: string;
  /** Guides that cannot be read, by their files. */
  leftOut(files: readonly string[]): string;
  /** When something of ours breaks; the log has the same code. */
  failure(code: string): string;
}
