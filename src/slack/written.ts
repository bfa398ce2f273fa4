// A message that a person wrote, as far as we read it; what nobody expects an answer to does not pass.
import { z } from 'zod';
import { unescapeText } from '../render/mrkdwn.ts';
import { wordsOf } from './blocks.ts';

const absent = z.null().optional();

/** What Slack itself says in a person's place. */
const slackbot = 'USLACKBOT';

const written = z
  .object({
    user: z.string().refine((user) => user !== slackbot),
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().nullish(),
    text: z.string().nullish(),
    /** Joins, edits, deletions and whatever else Slack announces have others. */
    subtype: z.enum(['file_share', 'me_message', 'thread_broadcast']).nullish(),
    hidden: z.literal(false).nullish(),
    bot_id: absent,
    bot_profile: absent,
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  })
  .transform(({ text, blocks, attachments, thread_ts, ...rest }) => ({
    ...rest,
    thread_ts: thread_ts ?? undefined,
    /** Slack sends some messages with their words in the blocks alone, or in what they forward. */
    text: text?.trim() ? text : wordsOf(blocks) || wordsOf(attachments),
  }));

export type Written = z.output<typeof written>;

/**
 * Reads the event of a message or mention; null unless a person wrote it. One that was edited passes: the edit may have
 * added the mention, and what was answered before is known by its time.
 */
export function readWritten(event: unknown): Written | null {
  return written.safeParse(event).data ?? null;
}

/** Takes the mentions of one member out of a message. */
export function withoutMention(text: string, member: string | undefined): string {
  return text.replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (mention, id) => (id === member ? ' ' : mention)).trim();
}

/** Slack's markup as the person saw it: a link's label, a channel's name, a character for its entity. */
export function readMarkup(text: string): string {
  const seen = text.replace(
    /<([@#!])?([^<>|]*)(?:\|([^<>]*))?>/g,
    (_, sigil = '', target = '', label = '') =>
      label === '' ? (sigil === '' ? target : ' ') : sigil === '!' ? label : sigil + label,
  );
  return unescapeText(seen).trim();
}

/** What a person typed into a window, without what no database takes, and no longer than they were let type. */
export const typed = (text: string, most: number): string =>
  text.replaceAll('\u0000', '').trim().slice(0, most);
