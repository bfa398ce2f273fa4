// What a surface is: a place in Slack where people ask, what the manifest must declare for it, and how it listens.
import type { App } from '@slack/bolt';
import type { Names } from './dedupe.ts';
import type { Origin, TeamOf } from './team.ts';
import type { Way } from './ways.ts';

/** What a surface hands over: a question or a press, and where it stands. */
export interface Asked {
  /** The surface's name, for metrics and the log. */
  readonly surface: SurfaceName;
  readonly asks: Question | Press;
  /** Who asks or presses, where that is told: people are told apart by it, and it is never logged. */
  readonly user?: string | undefined;
  readonly names: Names;
  /** The conversations whose earlier questions it may follow up: its own, then the one that it stands in. */
  readonly conversations: readonly [string, ...string[]];
  /** The conversation that a thread under our answer would be, by the time of the answer. */
  readonly underAnswer?: (ts: string) => string;
  /** The ways by which the reply may go, best first. */
  readonly ways: readonly Way[];
  /** The ways by which only the person is told, where the reply is for others or none can be given. */
  readonly aside?: readonly Way[];
  /** The ways by which it is told that it failed, where those are others. */
  readonly apologies?: readonly Way[];
  /** May the reply be shared, where only the person sees it? */
  readonly share?: boolean;
  /** Our own mention, where the reply begins a thread: how to go on in it is said once. */
  readonly goOn?: string | undefined;
}

/** What a person wrote, without the mention of us; Slack's markup is still in it. */
export interface Question {
  readonly text: string;
}

/** What a person pressed: one of our controls, and what it carries. */
export interface Press {
  readonly act: 'choice' | 'explore' | 'share' | 'more' | 'why';
  readonly value: string;
  /** Who pressed, where that is told. */
  readonly user?: string | undefined;
  /** The lines of context of the message that holds the control. */
  readonly context?: readonly string[];
}

export type SurfaceName = 'command' | 'mention' | 'message' | 'preview' | Press['act'];

/** What a surface needs to listen, and the workspace that what it hears belongs to. */
export interface Ear {
  readonly app: App;
  readonly teamOf: TeamOf;
  readonly leave: Leave;
}

/** A workspace, or an organisation, that removed the app or revoked tokens of it. */
export interface Leaving {
  readonly origin: Omit<Origin, 'botToken'>;
  /** When, in seconds since 1970, where Slack tells. */
  readonly at: number | undefined;
  /** Is the app's own token gone? Else only those of people. */
  readonly isWhole: boolean;
  /** Whose tokens were revoked. */
  readonly users: readonly string[];
}

/** Deletes what is kept of a workspace that left. Never rejects. */
export type Leave = (leaving: Leaving) => Promise<void>;

export interface Surface {
  /** What manifest.yml must declare, and no more than all surfaces need together. */
  readonly needs: {
    readonly scopes?: readonly string[];
    /** Scopes that whoever installs the app may refuse: nothing else may need them. */
    readonly optionalScopes?: readonly string[];
    /** Does it listen to links to the domains that the manifest registers? */
    readonly unfurls?: true;
    readonly events?: readonly string[];
    readonly commands?: readonly string[];
    readonly interactivity?: true;
    readonly messagesTab?: true;
    readonly homeTab?: true;
    readonly shortcuts?: readonly { readonly type: 'global' | 'message'; readonly callback_id: string }[];
  };
  listen(ear: Ear): void;
}

/** The name under which a message is known whatever event brought it: its workspace, its conversation and its time. */
export function messageName(team: string | undefined, channel: string, ts: string): string {
  return [team ?? '', channel, ts].join(':');
}

/** The name of a conversation: a thread, a direct message, or one person's commands in a channel. */
export function conversationName(team: string | undefined, channel: string, part = ''): string {
  return [team ?? '', channel, part].join(':');
}

/** The name of a window: Slack's ids of views are those of one workspace. */
export function windowName(team: string | undefined, view: string): string {
  return [team ?? '', view].join(':');
}
