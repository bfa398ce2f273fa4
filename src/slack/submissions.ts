// A window that is submitted: settled once, acknowledged in time, and told of afterwards where it was late.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { LanguageCode } from '../languages/language.ts';
import { sentenceModal } from '../render/views.ts';
import { type Ear, windowName } from './surface.ts';
import { type Team, workspaceOf } from './team.ts';
import { tell } from './tell.ts';

const input = z.object({
  value: z.string().nullish().catch(null),
  selected_option: z.object({ value: z.string() }).nullish().catch(null),
});

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string().catch(''),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), input.catch({}))) })
      .catch({ values: {} }),
  }),
  response_urls: z.array(z.object({ response_url: z.string() })).catch([]),
});

/** A submission as far as we read it. */
export interface Submitted {
  readonly user: string;
  /** The workspace that it was submitted in. */
  readonly team: string | undefined;
  /** The window's own name. */
  readonly window: string;
  /** What the window carries. */
  readonly metadata: string;
  /** Where the person lets us answer. */
  readonly responseUrls: readonly string[];
  /** What was typed or chosen, by the names of its block and its element; '' where nothing. */
  entered(block: string, action: string): string;
}

/** What becomes of a submission: `ack`'s argument. */
export type Settled =
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ModalView };

/** One sentence takes the window's place. */
export const sentence = (title: string, text: string, language: LanguageCode): Settled => ({
  response_action: 'update',
  view: sentenceModal(title, text, language),
});

/** The window stays, and says below one of its blocks what is wrong there. */
export const wrongIn = (block: string, text: string): Settled => ({
  response_action: 'errors',
  errors: { [block]: text },
});

/** Milliseconds for which what becomes of it is waited for; Slack wants an answer within 3 seconds. */
const PATIENCE = 2_200;

/** Hands each submission of a window to `settle`, however often it is delivered; whoever reads what is wrong may submit again. */
export function onSubmission(
  { app, teamOf }: Ear,
  callback_id: string,
  settle: (submitted: Submitted, team: Team) => Promise<Settled>,
): void {
  const settled = new LRUCache<string, Promise<Settled>>({ max: 10_000 });

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id }, async ({ ack, body, context }) => {
    const team = await teamOf(context);
    const submitted = read(body, workspaceOf(context));
    const window = windowName(submitted.team, body.view.id);
    const work = settled.get(window) ?? settle(submitted, team);
    settled.set(window, work);
    const inTime = await Promise.race([work, sleep(PATIENCE, null, { ref: false })]);
    await ack(inTime ?? { response_action: 'clear' });
    const result = await work;
    if (result.response_action !== 'clear' && settled.get(window) === work) settled.delete(window);
    if (inTime === null && result.response_action === 'errors')
      await tell([team.ways.direct(submitted.user)], Object.values(result.errors).join(' '), team.log);
  });
}

function read(body: unknown, team: string | undefined): Submitted {
  const { user, view, response_urls } = submission.parse(body);
  return {
    user: user.id,
    team,
    window: windowName(team, view.id),
    metadata: view.private_metadata,
    responseUrls: response_urls.map(({ response_url }) => response_url),
    entered(block, action) {
      const { value, selected_option } = view.state.values[block]?.[action] ?? {};
      return selected_option?.value ?? value ?? '';
    },
  };
}
