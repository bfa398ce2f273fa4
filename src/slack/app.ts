// The Bolt app: who we are to Slack, every surface, and a count of what is under way.
import { setTimeout as sleep } from 'node:timers/promises';
import { App, type AuthorizeResult, LogLevel, type Receiver, type ReceiverEvent } from '@slack/bolt';
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
import { UnreachableError } from './installs/installations.ts';
import { NotInstalledError } from './installs/workspaces.ts';
import { mention } from './mention.ts';
import { message } from './message.ts';
import { outcomeOf } from './outcome.ts';
import { previews } from './previews.ts';
import { rating } from './rating.ts';
import { report } from './report.ts';
import type { Leave, Surface } from './surface.ts';
import { type Common, createCommon, createTeam, type Origin, type Team, type TeamOf } from './team.ts';
import { uninstalled } from './uninstalled.ts';

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
  uninstalled,
];

/** The workspaces of an app that several installed. */
export interface Several {
  /** @throws what keeps the app from answering there */
  readonly authorize: (origin: Origin) => Promise<AuthorizeResult>;
  readonly teamOf: TeamOf;
  /** Those in which somebody may be written to. */
  readonly teams: () => Promise<readonly Team[]>;
  readonly leave: Leave;
}

interface Setup extends Answering, Calling {
  /** What hands Slack's events in. */
  readonly receiver: Receiver;
}

/** With the bot token of the one workspace, or with what finds the token of each of several. */
export type AppSetup = Setup &
  (
    | { readonly botToken: string; readonly several?: undefined }
    | { readonly botToken?: undefined; readonly several: (common: Common) => Several }
  );

/** Bolt's App, which in addition knows what it has not finished. */
export class GuideApp extends App {
  readonly #open = new Set<Promise<void>>();
  /** Lets no reply wait for the end of a rate limit any more. */
  hurry: () => void = () => {};
  /** The workspaces in which somebody may be written to. */
  teams: () => Promise<readonly Team[]> = async () => [];

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
  const common = createCommon(setup.claims);
  const several = setup.several?.(common);
  const app = new GuideApp({
    receiver,
    ...(several ? { authorize: several.authorize } : { token: botToken }),
    clientOptions: clientOptions(setup),
    logger: boltLogger(log),
    logLevel: LogLevel.INFO,
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  // What arrives here never became a question: there is nobody to tell.
  app.error(async ({ error, body }: { error: Error; body: object }) => {
    const { original } = error as { original?: unknown };
    // Not acknowledged, it is delivered again.
    if (original instanceof UnreachableError) throw original;
    if (original instanceof NotInstalledError) return void log.warn(original.message);
    log.error({ id: newCode(), error: describe(error, JSON.stringify(body)) }, 'an event failed');
  });
  app.hurry = () => common.pauses.end();
  const { teamOf, teams, leave } = several ?? ofOne(botToken ?? '', setup, common);
  app.teams = teams;
  for (const surface of surfaces) surface.listen({ app, teamOf, leave });
  await introduce(app, setup);
  return app;
}

/** The one workspace that the bot token is of, whatever comes. */
function ofOne(botToken: string, setup: Setup, common: Common): Pick<Several, 'teamOf' | 'teams' | 'leave'> {
  const team = createTeam({ id: undefined, botToken, answering: setup, calling: setup, common });
  return {
    teamOf: async () => team,
    teams: async () => [team],
    leave: async ({ isWhole }) => {
      if (isWhole)
        setup.log.error(
          'the app was removed from the workspace, or its token was revoked: nobody is answered any more; install it again, and set SLACK_BOT_TOKEN to the new token',
        );
    },
  };
}

/** Times that Slack is asked who we are while the network does not reach it, and while it says to come again. */
const tries = { unreached: 3, stumbling: 40 } as const;

async function introduce(app: App, setup: AppSetup): Promise<void> {
  const { log } = setup;
  let unreached = 0;
  const ask = async () => {
    await app.init();
    // Who we are, each workspace tells; that Slack can be reached shows here.
    if (setup.several) await app.client.api.test();
  };
  await pRetry(ask, {
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
