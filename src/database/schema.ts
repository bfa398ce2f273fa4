// The tables, as the migrations leave them: what is kept, column by column.
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A date without a time, such as "2026-11-28": nothing that is counted says when on that day. */
type Day = string;
/** Written as a date, read as one. */
type Time = ColumnType<Date, Date | string, Date | string>;

/** A cell of a decision table, by what its authors see of it. */
export interface CellName {
  /** The guide's file. */
  readonly guide: string;
  /** The section's anchor; it is empty for what stands before the first heading. */
  readonly section: string;
  readonly row: string;
  readonly column: string;
}

/** What an answer rested on. */
export interface Basis {
  readonly cells: readonly CellName[];
  readonly sections: readonly { readonly guide: string; readonly section: string }[];
}

/** Why a person finds an answer not helpful. */
export const ratingReasons = ['wrong', 'incomplete', 'understood', 'other'] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** How many answers of a kind were given on a day. */
interface Answers {
  day: Day;
  /** The workspace, as a keyed hash; '' where there is only one. */
  team: string;
  kind: string;
  /** Of a refusal, else ''. */
  reason: string;
  language: string;
  count: number;
}

/** How often answers of a day rested on a guide, a section of it, or a cell of its tables. */
interface Used {
  day: Day;
  team: string;
  guide: string;
  /** The anchor; '' where the guide itself is counted. */
  section: string;
  /** '' where no cell is counted. */
  row: string;
  column: string;
  count: number;
}

/** What one person thinks of one reply: the last click. */
interface Ratings {
  team: string;
  /** Keyed hash of the message, and of the person with it: the same person is another one beside the next message. */
  message: string;
  person: string;
  day: Day;
  /** When it was pressed, for the last click to win whenever it is written; cut to the day when a day has passed. */
  at: Time;
  helpful: boolean;
  /** Why it does not help; null where nobody said. */
  reason: RatingReason | null;
  /** What the person typed for the authors; null where nothing. */
  comment: string | null;
  language: string;
  basis: JSONColumnType<Basis>;
}

/** Questions that their authors chose to report, in the words that they sent. */
interface Reports {
  id: string;
  team: string;
  day: Day;
  /** Keyed hash of the person and of the question: who reports two questions is two people here. */
  person: string;
  question: string;
  language: string;
  /** Why there was no answer. */
  reason: string;
  /** The nearest section, where there was one: its guide and anchor. */
  basis: JSONColumnType<Basis>;
}

/** That somebody used a word which no guide has, in a question that was refused. */
interface Sightings {
  team: string;
  day: Day;
  /** Keyed hash of the word. */
  word: string;
  /** Keyed hash of the person and of the word: nothing tells that two words come from one person. */
  person: string;
}

/** Words that enough people used on enough days: only these are kept as they are. */
interface Words {
  team: string;
  /** Keyed hash of the word, as in the sightings. */
  hash: string;
  word: string;
}

/** What the guides held at the end of a day on which they answered. */
interface Contents {
  team: string;
  day: Day;
  at: Time;
  content: string;
  /** Its cells and sections, each with what it said. */
  shape: JSONColumnType<Shape>;
}

/** The cells and sections of a content. */
export interface Shape {
  readonly cells: readonly (CellName & { readonly value: string })[];
  readonly sections: readonly {
    readonly guide: string;
    readonly section: string;
    readonly heading: string;
    /** Hash of its words. */
    readonly hash: string;
  }[];
}

/** Who wants the report each week: maintainers only, whose ids stand in MAINTAINERS. */
interface Subscriptions {
  team: string;
  /** Keyed hash of the person. */
  person: string;
  language: string;
  /** The Monday of the week for which it was sent last. */
  sent: Day;
}

/** Names of events and presses that are being answered, or were. */
interface Claims {
  /** Keyed hash. */
  name: string;
  /** The process that answers. */
  owner: string;
  isDone: Generated<boolean>;
  until: Time;
}

/** What a follow-up question leans on. */
interface Conversations {
  /** Keyed hash. */
  name: string;
  recall: JSONColumnType<object>;
  until: Time;
}

/** The processes that run now. */
interface Instances {
  id: string;
  version: string;
  /** Hashes of the content that it answers from, by workspace, and when each was read. */
  contents: JSONColumnType<Readonly<Record<string, { readonly content: string; readonly readAt: string }>>>;
  seen: Time;
}

/** Workspaces that installed the app. */
interface Installations {
  /** Id of the workspace, or of the organisation where the app is installed for all of it. */
  id: string;
  /** The installation with its tokens, encrypted. */
  data: string;
  updated: Time;
}

export interface Schema {
  answers: Answers;
  used: Used;
  ratings: Ratings;
  reports: Reports;
  sightings: Sightings;
  words: Words;
  contents: Contents;
  subscriptions: Subscriptions;
  claims: Claims;
  conversations: Conversations;
  instances: Instances;
  installations: Installations;
}

/** What each table is for, in the order of the privacy page. */
export const ledgerTables = [
  'answers',
  'used',
  'ratings',
  'reports',
  'sightings',
  'words',
  'contents',
  'subscriptions',
] as const satisfies readonly (keyof Schema)[];
