// What the workspace's server and its page say to each other.
import type { Place } from '../src/languages/problem.ts';
import type { Shortcut } from './manifest.ts';
import type { Change, Channel, Message, User, View } from './store.ts';

/** A call of the app that Slack would have refused. */
export interface Refusal {
  readonly ts: string;
  /** Where the app was answering; undefined where it spoke of its own accord. */
  readonly channel: string | undefined;
  readonly method: string;
  readonly error: string;
  readonly messages: readonly string[];
  readonly args: unknown;
}

/** A problem of the content folder, in words. */
export interface ToldProblem extends Place {
  /** By the code of the language. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** The state of the content folder. */
export interface ContentReport {
  /** The content hash that answers carry. */
  readonly hash: string;
  readonly guides: number;
  readonly sections: number;
  readonly problems: readonly ToldProblem[];
  /** Do answers still come from an earlier state of the folder, because a file broke? */
  readonly held: boolean;
  /** ISO 8601 time at which the answering state was read. */
  readonly loadedAt: string;
}

/** Everything that the page shows when it opens. */
export interface Snapshot {
  /** Another one after each start of the server. */
  readonly session: string;
  readonly you: string;
  readonly botUser: string;
  readonly commands: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  /** Does the app have a Home tab? */
  readonly homeTab: boolean;
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  readonly messages: readonly Message[];
  readonly modals: readonly View[];
  readonly home: View | null;
  readonly refusals: readonly Refusal[];
  readonly content: ContentReport;
}

/** What the event stream carries: everything once, then each change. */
export type News =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'refusal'; readonly refusal: Refusal }
  | { readonly type: 'content'; readonly content: ContentReport }
  | Change;
