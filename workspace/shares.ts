// Links that people share: which of them the app is told of, and what it showed under them.
import { LRUCache } from 'lru-cache';
import type { Identity } from './identity.ts';
import type { Block } from './limits/check.ts';
import type { Store, User } from './store.ts';

/** A link to a domain that the app registered. */
interface Link {
  readonly domain: string;
  readonly url: string;
}

/** A link with its preview. */
export interface SharedLink {
  readonly url: string;
  readonly blocks: readonly Block[];
}

/** Where links are shared: in a message, or in one that is being written, which has no time yet. */
export interface Sharing {
  readonly source: 'composer' | 'conversations_history';
  readonly channel: string;
  readonly ts?: string;
  readonly thread_ts?: string;
}

/** The links of one message that the app is told of. */
export interface Share extends Sharing {
  readonly id: string;
  /** Of the message; while it is being written, the links' own id. */
  readonly ts: string;
  readonly links: readonly Link[];
  /** Has the app acknowledged that it heard of them? Before, it can show nothing. */
  acknowledged: boolean;
  /** What the app shows. */
  shown: readonly SharedLink[];
}

/** Shares that can still get previews. */
const MOST = 500;

const known = new WeakMap<Store, Shares>();

/** The links that were shared in a workspace. */
export function sharesIn(store: Store): Shares {
  const shares = known.get(store) ?? new Shares();
  known.set(store, shares);
  return shares;
}

export class Shares {
  readonly #shares = new LRUCache<string, Share>({ max: MOST });

  /** Keeps links, where there are any. */
  add(
    id: string,
    links: readonly Link[],
    { source, channel, ts = id, thread_ts }: Sharing,
  ): Share | undefined {
    if (links.length === 0) return undefined;
    const thread = thread_ts === undefined ? {} : { thread_ts };
    const share: Share = { ...{ id, links, source, channel, ts, ...thread }, acknowledged: false, shown: [] };
    this.#shares.set(id, share);
    return share;
  }

  acknowledge(share: Share): void {
    share.acknowledged = true;
  }

  find(matches: (share: Share) => boolean): Share | undefined {
    return [...this.#shares.values()].find(matches);
  }

  preview(share: Share, links: readonly SharedLink[]): void {
    share.shown = [...share.shown.filter(({ url }) => !links.some((link) => link.url === url)), ...links];
  }
}

/** The links in what a person wrote that the app is told of, each once, cut out of the text as Slack does. */
export function linksIn(text: string, { scopes, unfurlDomains }: Identity): Link[] {
  if (!scopes.includes('links:read')) return [];
  const written = text.match(/https?:\/\/[^\s<>|]+/gi) ?? [];
  const urls = new Set(written.map((url) => url.replace(/[.,;:!?)\]}'"»”]{1,20}$/, '')));
  return [...urls].flatMap((url) => {
    const domain = domainOf(url, unfurlDomains);
    return domain === undefined ? [] : { domain, url };
  });
}

/** The registered domain that an address belongs to: subdomains belong to it, ports do not matter. */
function domainOf(url: string, domains: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return domains.find((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** The event by which the app hears of links. */
export function linksBody(
  { id, source, channel, ts, thread_ts, links }: Share,
  { user, isMember, event_ts }: { user: User; isMember: boolean; event_ts: string },
): Record<string, unknown> {
  return {
    ...{
      type: 'link_shared',
      user: user.id,
      channel,
      message_ts: ts,
      unfurl_id: id,
      source,
      links,
      event_ts,
    },
    ...(thread_ts !== undefined && { thread_ts }),
    is_bot_user_member: isMember,
  };
}
