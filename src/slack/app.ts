// The Bolt app: who we are to Slack, every surface, and a count of what is under way.
import { setTimeout as sleep } from 'node:timers/promises';
import { App, LogLevel, type Receiver, type ReceiverEvent } from '@slack/bolt';
import pRetry from 'p-retry';
import { answerMessage } from './answer-message.ts';
import { answered } from './answered.ts';
import type { Answering } from './answering.ts';
import { choice } from './choice.ts';
import { boltLogger, type Calling, clientOptions } from './client.ts';
import { command } from './command.ts';
import { describe, newCode } from './errors.ts';
import { explorer } from './explorer.ts';
import { home } from './home.ts';
import { mention } from './mention.ts';
import { message } from './message.ts';
import { outcomeOf } from './outcome.ts';
import { previews } from './previews.ts';
import { rating } from './rating.ts';
import { report } from './report.ts';
import type { Surface } from './surface.ts';
import { createCommon, createTeam } from './team.ts';

/** Every place in Slack where people ask, or where the guides are spoken of. */
export const surfaces: readonly Surface[] = [
  command,
  mention,
  message,
  choice,
  answered,
  rating,
  report,
  explorer,
  home,
  answerMessage,
  previews,
];

export interface AppSetup extends Answering, Calling {
  /** What hands Slack's events in. */
  readonly receiver: Receiver;
  readonly botToken: string;
}

/** Bolt's App, which in addition knows what it has not finished. */
export class GuideApp extends App {
  readonly #open = new Set<Promise<void>>();
  /** Lets no reply wait for the end of a rate limit any more. */
  hurry: () => void = () => {};

  override processEvent(event: ReceiverEvent): Promise<void> {
    const work = super.processEvent(event);
    this.#open.add(work);
    return work.finally(() => this.#open.delete(work));
  }

  /** Resolves when nothing that Slack handed in is under way any more. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
  }
}

/**
 * Makes the app and asks Slack who it is, for as long as Slack says to come again.
 * @throws what Slack says of the bot token, or that it could not be reached
 */
export async function createApp(setup: AppSetup): Promise<GuideApp> {
  const { receiver, botToken, log } = setup;
  const app = new GuideApp({
    receiver,
    token: botToken,
    clientOptions: clientOptions(setup),
    logger: boltLogger(log),
    logLevel: LogLevel.INFO,
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  // What arrives here never became a question: there is nobody to tell.
  app.error(async ({ error, body }: { error: Error; body: object }) => {
    log.error({ id: newCode(), error: describe(error, JSON.stringify(body)) }, 'an event failed');
  });
  const common = createCommon(setup.claims);
  app.hurry = () => common.pauses.end();
  const team = createTeam({ id: undefined, botToken, answering: setup, calling: setup, common });
  for (const surface of surfaces) surface.listen({ app, teamOf: async () => team });
  await introduce(app, setup);
  return app;
}

/** Times that Slack is asked who we are while the network does not reach it, and while it says to come again. */
const tries = { unreached: 3, stumbling: 40 } as const;

async function introduce(app: App, { log }: AppSetup): Promise<void> {
  let unreached = 0;
  await pRetry(() => app.init(), {
    retries: tries.stumbling,
    minTimeout: 500,
    maxTimeout: 30_000,
    randomize: true,
    shouldRetry: async ({ error }) => {
      const outcome = outcomeOf(error);
      if (outcome.is === 'closed' || outcome.is === 'form' || outcome.is === 'thread') return false;
      // Slack's own stumbles pass; a network that does not lead to it, or a page of somebody else's, seldom does.
      const stumbles = outcome.is === 'limited' || /^(?:http_5|[a-z]+_error$)/.test(outcome.reason);
      unreached += stumbles ? 0 : 1;
      if (unreached >= tries.unreached) return false;
      log.warn({ error: describe(error) }, 'Slack does not say yet who we are: it is asked again');
      if (outcome.is === 'limited') await sleep(Math.min(600, outcome.seconds) * 1000);
      return true;
    },
  });
}
