// What a guide is: sections with their sentences and links, and decision tables.

/** A link as written in a guide, as a whole address. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A link where it stands in a guide. */
export interface WrittenLink extends Link {
  /** The target before it was resolved. */
  readonly written: string;
  /** 1-based line in the guide's file. */
  readonly line: number;
}

/** A sentence of a guide, to the letter: as plain text, and as Markdown without HTML or JSX tags. */
export interface Sentence {
  readonly text: string;
  readonly markdown: string;
}

/** A paragraph, list item, code block or table row: sentences that are read together. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row' | 'code';
  readonly sentences: readonly Sentence[];
  /** 1-based line in the guide's file. */
  readonly line: number;
  /** What stands before a step ("2.") or a task ("☑"): shown with a quotation, and none of its words. */
  readonly mark?: string;
}

export interface Section {
  /** Unique in a library: the guide's path, "#", and the section's ordinal. */
  readonly id: string;
  readonly guide: Guide;
  /** Plain text of the heading; the guide's title for what stands before the first heading. */
  readonly heading: string;
  /** The headings above this one, outermost first. */
  readonly path: readonly string[];
  /** The nearest anchor that the published page has for this section; '' at the top of the page. */
  readonly anchor: string;
  /** Null where the site's address is not known. */
  readonly url: string | null;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly links: readonly WrittenLink[];
  readonly tables: readonly DecisionTable[];
}

/** A row or column heading of a decision table. */
export interface Label {
  readonly text: string;
  /** Other ways the table itself writes this label: its link's text, what stands before a dash. */
  readonly names: readonly string[];
  /** Is this an API, or a criterion (a population, a kind of data …) that APIs are held against? */
  readonly role: 'api' | 'criterion';
  /** The page that the label links to. */
  readonly url: string | null;
  /** Heads a column of facts, whose cells say neither yes nor no: a limit, a price. */
  readonly isFact: boolean;
}

export type CellValue = 'yes' | 'no' | 'other';

export interface Cell {
  readonly row: Label;
  readonly column: Label;
  readonly value: CellValue;
  /** The cell's own words, emoji included. */
  readonly text: string;
}

/** A table whose cells say yes or no: which API serves which criterion. */
export interface DecisionTable {
  /** Unique in a library: the guide's path, ":", and the table's first line. */
  readonly id: string;
  readonly section: Section;
  readonly rows: readonly Label[];
  readonly columns: readonly Label[];
  /** Where the APIs stand. */
  readonly apiAxis: 'rows' | 'columns';
  /** Does anything in the table look like an API? Where nothing does, the APIs' axis holds what people choose from. */
  readonly ofApis: boolean;
  readonly corner: string;
  /** What the labels of each axis are, where the table or the team says so: "feature", "plan". */
  readonly nouns: { readonly rows: string | null; readonly columns: string | null };
  /** Do its cells say yes and no? Of one that holds nothing but facts, a cell is quoted where both its labels are said. */
  readonly decides: boolean;
  /** Of a table that says something else than yes and no, the few things that its cells say, folded: "free", "paid". */
  readonly values: readonly string[];
  /** The 1-based line of each row in the guide's file. */
  readonly lines: readonly number[];
  /** One list a row, in the order of the columns. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface Guide {
  /** The file's name without .md. */
  readonly slug: string;
  /** Path inside the content folder. */
  readonly file: string;
  readonly title: string;
  readonly tagline: string;
  /** What the page is about, as its front matter tells search engines: found by, and never quoted; '' where it says nothing. */
  readonly description: string;
  /** Tags and keywords of the front matter. */
  readonly tags: readonly string[];
  /** The APIs that the front matter names. */
  readonly apis: readonly string[];
  /** Where the guide is published; null where the site's address is not known. */
  readonly url: string | null;
  /** The page that this guide is an edition of, where it is not the page itself. */
  readonly source: string | null;
  /** The date, in ISO 8601, before which that page was as this edition has it; null where none is given. */
  readonly asOf: string | null;
  readonly sections: readonly Section[];
}
