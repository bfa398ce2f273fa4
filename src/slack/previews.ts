// A link to the guides' site in anybody's message, or in one that is being written: a preview stands under it.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Surface } from './surface.ts';
import { workspaceOf } from './team.ts';
import type { Target } from './unfurl.ts';

const text = z.string().min(1).optional().catch(undefined);
const absent = z.null().optional();

/** Where a link stands while its message is being written: no conversation, and the message's time is the link's id. */
const composer = 'COMPOSER';

const sharedSchema = z.object({
  user: z.string().refine((user) => user !== 'USLACKBOT'),
  bot_id: absent,
  channel: text,
  message_ts: text,
  unfurl_id: text,
  source: z.enum(['composer', 'conversations_history']).optional().catch(undefined),
  links: z.array(z.object({ url: text }).catch({ url: undefined })),
});

export const previews: Surface = {
  needs: { optionalScopes: ['links:read', 'links:write'], events: ['link_shared'], unfurls: true },
  listen({ app, teamOf }) {
    app.event('link_shared', async ({ event, body, context }) => {
      const { data } = sharedSchema.safeParse(event);
      const target = data === undefined ? null : targetOf(data);
      if (data === undefined || target === null || data.user === context.botUserId) return;
      const urls = [...new Set(data.links.flatMap(({ url }) => url ?? []))];
      const { unfurl } = await teamOf(context);
      const name = nameOf(workspaceOf(context), target, urls);
      await unfurl({ target, urls, names: { lasting: [body.event_id, name] } });
    });
  },
};

/** How Slack is told which links are meant; null where it did not say. */
function targetOf({ channel, message_ts, unfurl_id, source }: z.output<typeof sharedSchema>): Target | null {
  if (unfurl_id !== undefined && source !== undefined) return { unfurl_id, source };
  if (channel === undefined || message_ts === undefined) return null;
  if (channel === composer) return { unfurl_id: message_ts, source: 'composer' };
  return { channel, ts: message_ts };
}

/** The same links of the same message, by whatever event; an edit that adds a link has another name. */
function nameOf(team: string | undefined, target: Target, urls: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([team, target, urls]))
    .digest('base64');
}
