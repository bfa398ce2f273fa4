// chat.unfurl: previews that the app puts under links which people share.
import { z } from 'zod';
import { type Block, checkBlocks } from '../limits/check.ts';
import { type Share, type SharedLink, type Shares, sharesIn } from '../shares.ts';
import { ApiError, accept, type Method, read, toApi, withBlockIds } from './method.ts';

/** Blocks that stand in a preview; Slack's documentation takes rich_text out, and tables are of messages alone. */
const SHOWN: ReadonlySet<string> = new Set([
  'section',
  'context',
  'divider',
  'header',
  'image',
  'actions',
  'video',
]);

const args = z.object({
  channel: z.string().optional(),
  ts: z.string().optional(),
  unfurl_id: z.string().optional(),
  source: z.string().optional(),
  unfurls: z.unknown().optional(),
});

const shape = z.record(z.string(), z.strictObject({ blocks: z.custom<Block[]>(Array.isArray) }));

export const unfurl: Readonly<Record<string, Method>> = {
  'chat.unfurl': {
    scope: () => 'links:write',
    run(given, backstage) {
      const { unfurls: written, ...where } = read(args, given);
      if (written === undefined) throw new ApiError('missing_unfurls');
      if (typeof written !== 'object' || written === null || Array.isArray(written))
        throw new ApiError('invalid_unfurls_format');
      const shares = sharesIn(backstage.store);
      const share = shareOf(where, shares);
      if (!share.acknowledged) throw new ApiError('cannot_unfurl_url');
      const parsed = shape.safeParse(written);
      if (!parsed.success) throw new ApiError('cannot_parse_attachment');
      const links = Object.entries(parsed.data).map(([url, { blocks }]): SharedLink => {
        if (!share.links.some((link) => link.url === url)) throw new ApiError('cannot_unfurl_message');
        const details = blocks.flatMap(({ type }, index) =>
          SHOWN.has(type) ? [] : `[ERROR] unsupported type: ${type} [json-pointer:/blocks/${index}/type]`,
        );
        const wrong = details.length > 0 ? details : checkBlocks(blocks, 'message');
        accept(wrong.length > 0 ? { error: 'invalid_blocks', messages: wrong } : null);
        return { url, blocks: withBlockIds(blocks, backstage) };
      });
      shares.preview(share, links);
      const { store, emit } = backstage;
      const message = share.source === 'composer' ? undefined : store.message(share.channel, share.ts);
      if (message === undefined) return {};
      const before = (message.unfurls ?? []).filter(({ url }) => !links.some((link) => link.url === url));
      const after = { ...message, unfurls: [...before, ...links] };
      store.put(after);
      if (store.channel(message.channel)?.kind === 'im')
        emit({
          ...{ type: 'message', subtype: 'message_changed', hidden: true, ts: store.timestamp() },
          ...{ channel: message.channel, channel_type: 'im', message: toApi(after, backstage) },
        });
      return {};
    },
  },
};

/** The links that a call means: by their own id, or by the message that they stand in. */
function shareOf(
  { channel, ts, unfurl_id, source }: Omit<z.output<typeof args>, 'unfurls'>,
  shares: Shares,
): Share {
  if (unfurl_id !== undefined || source !== undefined) {
    if (unfurl_id === undefined) throw new ApiError('missing_unfurl_id');
    if (source === undefined) throw new ApiError('missing_source');
    const share = shares.find(({ id }) => id === unfurl_id);
    if (share === undefined) throw new ApiError('invalid_unfurl_id');
    if (share.source !== source) throw new ApiError('invalid_source');
    return share;
  }
  if (channel === undefined) throw new ApiError('missing_channel');
  if (ts === undefined) throw new ApiError('missing_ts');
  const share = shares.find((one) => one.source !== 'composer' && one.channel === channel && one.ts === ts);
  if (share === undefined) throw new ApiError('cannot_find_message');
  return share;
}
