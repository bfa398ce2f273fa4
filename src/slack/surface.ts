// What a surface is: a place in Slack where people ask, what the manifest must declare for it, and how it listens.
import type { App } from '@slack/bolt';
import type { Names } from './dedupe.ts';
import type { Way, Ways } from './ways.ts';

/** What a surface hands over: a question, and where it stands. */
export interface Asked {
  /** The surface's name, for metrics and the log. */
  readonly surface: SurfaceName;
  /** What the person wrote, without the mention of us; Slack's markup is still in it. */
  readonly text: string;
  readonly names: Names;
  /** The conversations whose earlier questions it may follow up: its own, then the one that it stands in. */
  readonly conversations: readonly [string, ...string[]];
  /** The ways by which the reply may go, best first. */
  readonly ways: readonly Way[];
}

export type SurfaceName = 'command' | 'mention' | 'message' | 'choice';

/**
 * The one way from a surface to an answer; resolves when the answer was handed to Slack. Never rejects: what fails is
 * told to the person and logged.
 */
export type Reply = (asked: Asked) => Promise<void>;

/** What a surface needs to listen and to pass on what it hears. */
export interface Ear {
  readonly app: App;
  readonly reply: Reply;
  readonly ways: Ways;
}

export interface Surface {
  /** What manifest.yml must declare, and no more than all surfaces need together. */
  readonly needs: {
    readonly scopes?: readonly string[];
    readonly events?: readonly string[];
    readonly commands?: readonly string[];
    readonly interactivity?: true;
    readonly messagesTab?: true;
  };
  listen(ear: Ear): void;
}

/** The name under which a message is known whatever event brought it: its conversation and its time. */
export function messageName(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

/** The name of a conversation: a thread, a direct message, or one person's commands in a channel. */
export function conversationName(team: string | undefined, channel: string, part = ''): string {
  return [team ?? '', channel, part].join(':');
}
