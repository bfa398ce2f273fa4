// Links → their previews, for the surface that hears of them: once, and without harm where Slack refuses.
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { LinkUnfurls } from '@slack/types';
import type { LanguageCode } from '../languages/language.ts';
import { addressesIn } from '../library/addresses.ts';
import type { Library } from '../library.ts';
import { createMetrics } from '../metrics.ts';
import { limits } from '../render/limits.ts';
import { unescapeText } from '../render/mrkdwn.ts';
import { type Preview, toPreview } from '../render/preview.ts';
import type { Answering } from './answering.ts';
import type { Names, Once } from './dedupe.ts';
import { describe, newCode } from './errors.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { inRequest } from './request-id.ts';

/** The message that links stand in, as Slack is told of it: posted, or still being written. */
export type Target =
  | { readonly unfurl_id: string; readonly source: 'composer' | 'conversations_history' }
  | { readonly channel: string; readonly ts: string };

export interface Shared {
  readonly names: Names;
  readonly target: Target;
  /** As Slack gave them, each once. */
  readonly urls: readonly string[];
}

/** Puts previews under links, where the guides have something at their addresses. Never rejects. */
export type Unfurl = (shared: Shared) => Promise<void>;

/** Links of one message that get a preview: more of them would bury it. */
const MOST = 5;
/** Addresses of one message that are looked up. */
const LOOKED_UP = 100;
/** Times that a call is made. */
const TRIES = 2;
/** Milliseconds before the second try. */
const PAUSE = 500;
/** Seconds for which a preview waits: later, nobody looks at the message any more. */
const PATIENCE = 5;

/** What whoever runs the app can do where Slack refuses previews. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['cannot_unfurl_url', 'register the domain in the app, or ask whether the workspace blocks it'],
  ['missing_scope', 'grant links:write, and install the app again'],
]);

export function createUnfurl(answering: Answering, client: webApi.WebClient, once: Once): Unfurl {
  const { library, defaultLanguage, log, metrics = createMetrics() } = answering;
  /** Until when Slack wants no more previews, on `performance.now`'s clock. */
  let limited = 0;

  return async ({ names, target, urls }) => {
    const isNew = await once(names, async () => {
      const id = newCode();
      try {
        const current = library();
        const unfurls = previewsOf(urls, current, defaultLanguage ?? current.language);
        const previews = Object.keys(unfurls).length;
        if (previews === 0 || performance.now() < limited || !(await send(id, { ...target, unfurls })))
          return false;
        log.info({ id, ...inRequest(), previews, content: current.content }, 'links got their previews');
        return true;
      } catch (error) {
        const cause = describe(error, urls.join(' '));
        log.error({ id, ...inRequest(), error: cause }, 'a preview failed: the link stands without it');
        return false;
      }
    });
    if (!isNew) metrics.duplicates.inc();
  };

  /** Resolves with whether Slack took them. What it says of a refusal may hold the address: its code alone is logged. */
  async function send(id: string, call: Target & { readonly unfurls: LinkUnfurls }): Promise<boolean> {
    for (let tried = 1; ; tried += 1)
      try {
        await client.chat.unfurl(call);
        return true;
      } catch (error) {
        const outcome = outcomeOf(error);
        const reason = outcome.is === 'limited' ? 'ratelimited' : outcome.reason;
        const wait = tried < TRIES ? pauseAfter(outcome) : null;
        const remedy = remedies.get(reason);
        if (outcome.is === 'limited') limited = performance.now() + outcome.seconds * 1000;
        metrics.refusals.inc({ way: 'unfurl', error: reason });
        log.warn(
          { id, ...inRequest(), way: 'unfurl', error: reason, ...(remedy !== undefined && { remedy }) },
          wait === null
            ? 'Slack took no preview: the link stands without it'
            : 'Slack took no preview yet: it is sent again',
        );
        if (wait === null) return false;
        metrics.retries.inc({ way: 'unfurl' });
        await sleep(wait);
      }
  }
}

/** Milliseconds after which the same previews may be sent again; null where that would not help. */
function pauseAfter(outcome: Outcome): number | null {
  switch (outcome.is) {
    case 'limited':
      return outcome.seconds <= PATIENCE ? outcome.seconds * 1000 : null;
    case 'unsent':
    case 'unclear':
      return PAUSE;
    default:
      // Slack may hear of the preview before it has heard our acknowledgement.
      return outcome.reason === 'cannot_unfurl_url' ? PAUSE : null;
  }
}

/** The previews of those links that the guides have something for, under the links as Slack wrote them. */
function previewsOf(urls: readonly string[], library: Library, language: LanguageCode): LinkUnfurls {
  const addresses = addressesIn(library);
  const unfurls: [string, { blocks: Preview }][] = [];
  let length = 0;
  for (const url of urls.slice(0, LOOKED_UP)) {
    // In some events Slack has escaped the address, as it does in texts.
    const place = addresses.at(unescapeText(url));
    const blocks = place === null ? [] : toPreview(place, language);
    length += JSON.stringify(blocks).length;
    if (length > limits.total || unfurls.length === MOST) break;
    if (blocks.length > 0) unfurls.push([url, { blocks }]);
  }
  // Not by assignment: an address is a key like any other, "__proto__" too.
  return Object.fromEntries(unfurls);
}
