// One workspace: everything that a surface may use for what happens there, and nothing of any other workspace.
import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Claims } from '../database/claims.ts';
import type { Log } from '../log.ts';
import type { Answering } from './answering.ts';
import { type Calling, clientOptions, slackFetch } from './client.ts';
import { createOnce, type Once } from './dedupe.ts';
import { createLately, type Lately } from './lately.ts';
import { Pauses } from './pauses.ts';
import { createReply, type Reply } from './reply.ts';
import { createUnfurl, type Unfurl } from './unfurl.ts';
import { createWays, type Ways } from './ways.ts';

export interface Team {
  /** Slack's id of the workspace; undefined where the app has one bot token, and whatever comes is that one's. */
  readonly id: string | undefined;
  /** For what is no message: views. Its token is this workspace's. */
  readonly client: webApi.WebClient;
  readonly ways: Ways;
  readonly reply: Reply;
  readonly unfurl: Unfurl;
  readonly answering: Answering;
  /** Does what a press asks once, however often it is delivered. */
  readonly once: Once;
  readonly lately: Lately;
  readonly log: Log;
}

/** Where an event came from, as Bolt's `context` of it tells. */
export interface Origin {
  readonly botToken?: string | undefined;
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** Is the app installed for all of the organisation? */
  readonly isEnterpriseInstall: boolean;
}

/**
 * The workspace of an event. Without the token that Bolt found for it, it is looked up.
 * @throws where the app is not installed there
 */
export type TeamOf = (origin: Origin) => Promise<Team>;

/** The id that tells a workspace's channels, people and messages from those of others. */
export function workspaceOf({ teamId, enterpriseId }: Omit<Origin, 'botToken'>): string | undefined {
  return teamId ?? enterpriseId;
}

/** What all workspaces share: every name in it says whose it is. */
export interface Common {
  readonly once: Once;
  readonly pauses: Pauses;
  /** Threads whose readers were told how to go on. */
  readonly begun: LRUCache<string, true>;
  readonly lately: Lately;
}

/** @param claims what other processes took, where there are others */
export function createCommon(claims?: Claims): Common {
  return {
    once: createOnce(claims),
    pauses: new Pauses(),
    begun: new LRUCache({ max: 10_000 }),
    lately: createLately(),
  };
}

export interface TeamSetup {
  readonly id: string | undefined;
  readonly botToken: string;
  readonly answering: Answering;
  readonly calling: Calling;
  readonly common: Common;
}

/** Makes the bundle of one workspace, with a client of its own: a client's options keep the token that it was made with. */
export function createTeam({ id, botToken, answering, calling, common }: TeamSetup): Team {
  // Bolt's own clients log what they send, and call in the name of the presser's team.
  const client = new webApi.WebClient(botToken, clientOptions(calling));
  return {
    id,
    client,
    ways: createWays(client, slackFetch(calling), id),
    reply: createReply(answering, common),
    unfurl: createUnfurl(answering, client, common.once),
    answering,
    once: common.once,
    lately: common.lately,
    log: answering.log,
  };
}
