// What every Web API method of the stand-in has: who may call it, and what it does.
import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Identity } from '../identity.ts';
import type { Block, Refusal } from '../limits/check.ts';
import type { Manifest } from '../manifest.ts';
import type { Cause } from '../receiver.ts';
import type { Channel, Message, Store } from '../store.ts';

/** What the methods work on. */
export interface Backstage {
  readonly identity: Identity;
  readonly store: Store;
  /** For whom and where each live trigger_id was made; it works once, for three seconds. */
  readonly triggers: LRUCache<string, Trigger>;
  /** What the manifest says that the app offers; undefined where nobody asked for it. */
  readonly manifest: Manifest | undefined;
  /** The payload that the app is answering, where it is answering one. */
  readonly cause: () => Cause | undefined;
  /** Hands an event to the app, as Slack does for what the app itself did. */
  readonly emit: (event: Record<string, unknown>) => void;
}

/** What a person did that lets the app open a view for them. */
export interface Trigger {
  readonly user: string;
  /** The conversation that the person was looking at. */
  readonly conversation: string;
}

export interface Method {
  /** The scope without which Slack answers `missing_scope`; null where none is wanted. */
  readonly scope: (args: Readonly<Record<string, unknown>>, backstage: Backstage) => string | null;
  /** The successful result, without `ok`; throws an ApiError for `ok: false`. */
  readonly run: (args: Readonly<Record<string, unknown>>, backstage: Backstage) => Record<string, unknown>;
}

/** A call that Slack answers with `ok: false`. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: readonly string[];

  constructor(code: string, details: readonly string[] = []) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Throws what is wrong with a message or a view, if anything is. */
export function accept(refusal: Refusal | null): void {
  if (refusal !== null) throw new ApiError(refusal.error, refusal.messages);
}

/** The arguments in the shape that a method wants; throws `invalid_arguments` with every reason. */
export function read<Shape extends z.ZodType>(shape: Shape, args: unknown): z.output<Shape> {
  const parsed = shape.safeParse(args);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
  );
  throw new ApiError('invalid_arguments', details);
}

/** A yes or no that comes as a JSON value or as a form's word. */
export const flag = z.union([z.boolean(), z.stringbool()]).optional();

/** The arguments that all ways of sending a message share. */
export const messageShape = z.object({
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: z.custom<Block[]>().optional(),
  attachments: z.array(z.unknown()).optional(),
  thread_ts: z.string().optional(),
  metadata: z.unknown().optional(),
});

/** The channel of that id, or a person's direct message; throws where the app could not speak. */
export function channelFor(id: string, { store }: Backstage): Channel {
  const channel = store.channel(id) ?? store.channels.find((candidate) => candidate.user === id);
  if (channel === undefined) throw new ApiError('channel_not_found');
  if (!channel.hasBot) throw new ApiError('not_in_channel');
  return channel;
}

/** Blocks as Slack keeps them: each with a block_id. */
export function withBlockIds(blocks: readonly Block[], { store }: Backstage): Block[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? store.id('b') }));
}

/** A message as Slack's API and events show it. */
export function toApi(message: Message, { identity }: Backstage): Record<string, unknown> {
  const { channel, visibleTo, edited, blocks, bot_id, asked, cause, unfurls, ...shown } = message;
  return {
    type: 'message',
    ...shown,
    team: identity.team,
    ...(blocks.length > 0 && { blocks }),
    ...(bot_id !== undefined && { bot_id, app_id: identity.app }),
    ...(unfurls && { attachments: unfurls.map(({ url, blocks }) => ({ app_unfurl_url: url, blocks })) }),
    ...(edited && { edited: { user: message.user, ts: message.ts } }),
  };
}
