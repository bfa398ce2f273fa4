// The Bolt app: who we are to Slack, every surface, and a count of what is under way.
import { App, LogLevel, type Receiver, type ReceiverEvent, webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import { choice } from './choice.ts';
import { boltLogger, type Calling, clientOptions } from './client.ts';
import { command } from './command.ts';
import { describe, newCode } from './errors.ts';
import { mention } from './mention.ts';
import { message } from './message.ts';
import { type Answering, createReply } from './reply.ts';
import type { Surface } from './surface.ts';

/** Every place in Slack where people ask. */
export const surfaces: readonly Surface[] = [command, mention, message, choice];

export interface AppSetup extends Answering, Calling {
  /** What hands Slack's events in. */
  readonly receiver: Receiver;
  readonly botToken: string;
}

/** Bolt's App, which in addition knows what it has not finished. */
export class GuideApp extends App {
  readonly #open = new Set<Promise<void>>();

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
 * Makes the app and asks Slack who it is.
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
  // What arrives here never became a question, or was to be delivered again: there is nobody to tell.
  app.error(async ({ error, body }: { error: Error; body: object }) => {
    log.error(
      { code: newCode(), event: 'event_id' in body && body.event_id, error: describe(error) },
      'an event failed',
    );
  });
  const reply = createReply(setup);
  for (const surface of surfaces) surface.register(app, reply);
  await pRetry(() => app.init(), {
    retries: 2,
    minTimeout: 500,
    shouldRetry: ({ error }) => !(error instanceof webApi.WebAPIPlatformError),
  });
  return app;
}
