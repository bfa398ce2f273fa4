// The explorer's second window: what was found is posted where the person says, once, or they read why it was not.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewSubmitAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { languages } from '../languages/index.ts';
import { readSharing, sharing, toNothing, toShared, toSharing } from '../render/explorer/sharing.ts';
import { escapeText } from '../render/mrkdwn.ts';
import { describe, newCode } from './errors.ts';
import { outcomeOf } from './outcome.ts';
import { type Ear, windowName } from './surface.ts';
import { type Team, workspaceOf } from './team.ts';

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ id: z.string(), private_metadata: z.string().catch('') }),
  response_urls: z.array(z.object({ response_url: z.string() })).catch([]),
});

/** What became of a submission: `ack`'s argument. */
type Settled =
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ReturnType<typeof toSharing> };

/** Milliseconds for which Slack's answer is waited for; it wants ours within 3 seconds. */
const PATIENCE = 2_200;

export function listenToSharing({ app, teamOf }: Ear): void {
  /** What became of each window's submission: what was posted once is not posted again. */
  const settled = new LRUCache<string, Promise<Settled>>({ max: 10_000 });

  app.view<ViewSubmitAction>(sharing.view, async ({ ack, body, context }) => {
    const team = await teamOf(context);
    const submitted = submission.parse(body);
    const window = windowName(workspaceOf(context), submitted.view.id);
    const work = settled.get(window) ?? settle(submitted, team);
    settled.set(window, work);
    const inTime = await Promise.race([work, sleep(PATIENCE, null, { ref: false })]);
    await ack(inTime ?? { response_action: 'clear' });
    const result = await work;
    // Whoever was told why may try again.
    if (result.response_action !== 'clear' && settled.get(window) === work) settled.delete(window);
    if (inTime === null && result.response_action === 'errors')
      await tell(team, submitted.user.id, Object.values(result.errors).join(' '));
  });

  async function settle(
    { user, view, response_urls }: z.output<typeof submission>,
    { answering, ways, log }: Team,
  ): Promise<Settled> {
    const now = answering.library();
    const { exploring, isSame, language } = readSharing(view.private_metadata, now);
    const { explorer: words } = languages[language].controls;
    if (exploring === null) return { response_action: 'update', view: toNothing(language) };
    if (!isSame)
      return { response_action: 'update', view: toSharing(exploring, now, language, words.notPosted) };
    const [url] = response_urls;
    if (!url) return refused(words.refused);
    try {
      await ways.responseUrl(url.response_url, 'posted').send(toShared(exploring, now, language, user.id));
      log.info({ id: newCode(), language, content: now.content }, 'what was explored was shared');
      return { response_action: 'clear' };
    } catch (error) {
      log.warn({ id: newCode(), error: describe(error) }, 'what was explored could not be shared');
      return refused(outcomeOf(error).is === 'closed' ? words.refused : words.unclear);
    }
  }

  /** To somebody whose window is closed already. */
  const tell = ({ ways, log }: Team, user: string, text: string): Promise<unknown> =>
    ways
      .direct(user)
      .send({ text: escapeText(text) })
      .catch((error) => log.error({ id: newCode(), error: describe(error) }, 'nor could the person be told'));
}

const refused = (text: string): Settled => ({
  response_action: 'errors',
  errors: { [sharing.where]: text },
});
