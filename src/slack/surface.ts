// What a surface is: a place in Slack where people ask, what the manifest must declare for it, and how it listens.
import type { App } from '@slack/bolt';
import type { Place } from './place.ts';

/** What a surface hands over: a question, and where it stands. */
export interface Asked {
  /** What the person wrote, without the mention of us; Slack's markup is still in it. */
  readonly text: string;
  /** Every name that Slack gives this question; a second delivery bears one of them again. */
  readonly names: readonly string[];
  /** The conversation whose earlier questions it may follow up. */
  readonly conversation: string;
  readonly place: Place;
}

/** The one way from a surface to an answer. Never rejects: what fails is told to the person and logged. */
export type Reply = (asked: Asked) => Promise<void>;

export interface Surface {
  /** What manifest.yml must declare, and no more than all surfaces need together. */
  readonly needs: {
    readonly scopes?: readonly string[];
    readonly events?: readonly string[];
    readonly commands?: readonly string[];
    readonly interactivity?: true;
    readonly messagesTab?: true;
  };
  register(app: App, reply: Reply): void;
}

/** The name under which a message is known whatever event brought it: its conversation and its time. */
export function messageName(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

/** The name of a conversation: a thread, a direct message, or one person's commands in a channel. */
export function conversationName(team: string | undefined, channel: string, part = ''): string {
  return [team ?? '', channel, part].join(':');
}
