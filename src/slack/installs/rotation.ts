// Tokens that expire: each is renewed once, by whichever process comes first, and the others take what that one kept.
import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../log.ts';
import type { OAuthSettings } from '../../settings.ts';
import { type Calling, clientOptions } from '../client.ts';
import { describe } from '../errors.ts';
import type { Installations, Installed, Kept } from './installations.ts';

/** Seconds before its end from which a token is renewed; Slack's live for 12 hours. */
const EARLY = 2 * 60 * 60;
/** Seconds before its end from which nobody sets out with it any more. */
const LATE = 60;
/** Milliseconds after a failure in which the same is not tried again. */
const PAUSE = 30_000;

/** The token has expired, and Slack gave no new one. */
export class ExpiredError extends Error {
  override readonly name = 'ExpiredError';
}

export interface RotationSetup {
  readonly installations: Installations;
  readonly oauth: Pick<OAuthSettings, 'clientId' | 'clientSecret'>;
  readonly calling: Calling;
  readonly log: Log;
}

/** Seconds for which its token lives; Infinity where tokens do not expire. */
const secondsLeft = ({ bot: { refreshToken, expiresAt } }: Installed): number =>
  refreshToken === undefined || expiresAt === undefined
    ? Number.POSITIVE_INFINITY
    : expiresAt - Date.now() / 1000;

export class Rotation {
  readonly #setup: RotationSetup;
  readonly #client: webApi.WebClient;
  readonly #renewing = new Map<string, Promise<Kept | undefined>>();
  readonly #paused = new LRUCache<string, true>({ max: 10_000, ttl: PAUSE });
  /** One after the other, so that waiting for locks holds one connection of the pool and no more. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(setup: RotationSetup) {
    this.#setup = setup;
    this.#client = new webApi.WebClient(undefined, clientOptions(setup.calling));
  }

  /**
   * The installation with a token that lives: a new one where it would end soon. While the old one lives, nobody waits
   * for the new one, and no failure matters.
   * @returns undefined where the app was removed meanwhile
   * @throws {ExpiredError}
   */
  async fresh(id: string, kept: Kept): Promise<Kept | undefined> {
    const left = secondsLeft(kept.installed);
    if (left > EARLY) return kept;
    const renewed = this.#renewOnce(id).catch((error: unknown) => {
      this.#paused.set(id, true);
      this.#setup.log.warn(
        { installation: id, error: describe(error), minutesLeft: Math.floor(left / 60) },
        'a token could not be renewed: the old one is used while it lives, and a new one is asked for again in half a minute',
      );
      return kept;
    });
    if (left > LATE) return kept;
    const now = await renewed;
    if (now !== undefined && secondsLeft(now.installed) <= 0)
      throw new ExpiredError(
        'the token of this workspace has expired and could not be renewed: if that goes on, install authguide there again',
      );
    return now;
  }

  #renewOnce(id: string): Promise<Kept | undefined> {
    const under = this.#renewing.get(id);
    if (under) return under;
    if (this.#paused.has(id)) return this.#setup.installations.find(id);
    const renewing = this.#queue.then(() => this.#renew(id)).finally(() => this.#renewing.delete(id));
    this.#queue = renewing.catch(() => {});
    this.#renewing.set(id, renewing);
    return renewing;
  }

  async #renew(id: string): Promise<Kept | undefined> {
    const { installations, log } = this.#setup;
    const table = await installations.table();
    let paid: { readonly before: string; readonly kept: Kept } | undefined;
    try {
      const kept = await table.alone(id, async (alone) => {
        const data = await alone.get(id);
        const current = data === undefined ? undefined : installations.open(id, data);
        // Removed, or renewed by another process while this one waited.
        if (!current || secondsLeft(current.installed) > EARLY) return current;
        const renewed = installations.seal(id, await this.#exchange(current.installed));
        paid = { before: current.data, kept: renewed };
        // Removed or installed again while Slack was asked: that counts.
        const isKept = await alone.replace(id, current.data, renewed.data);
        return isKept ? renewed : undefined;
      });
      if (kept === undefined && paid !== undefined) return await this.#again(id);
      installations.changed(id, kept);
      if (paid) log.info({ installation: id }, 'a token was renewed');
      return kept;
    } catch (error) {
      if (paid === undefined) throw error;
      // Slack gives a token once: it must not be lost with the connection to the database.
      installations.writeLater(id, paid.before, paid.kept);
      log.warn(
        { installation: id, error: describe(error) },
        'a token was renewed and could not be written yet: it is used, and written when the database is back',
      );
      return paid.kept;
    }
  }

  async #again(id: string): Promise<Kept | undefined> {
    this.#setup.installations.changed(id, undefined);
    return this.#setup.installations.find(id);
  }

  async #exchange(installed: Installed): Promise<Installed> {
    const { clientId, clientSecret } = this.#setup.oauth;
    const answer = await this.#client.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: installed.bot.refreshToken ?? '',
    });
    const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = answer;
    if (!token || !refreshToken || seconds === undefined) throw new Error('Slack renewed no token');
    const expiresAt = Math.floor(Date.now() / 1000) + seconds;
    return { ...installed, bot: { ...installed.bot, token, refreshToken, expiresAt } };
  }
}
