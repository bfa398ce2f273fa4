// What is kept of a workspace that removed the app is deleted: once or twice told, early or late, and no newer installation.
import { webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import type { Log } from '../../log.ts';
import { type Calling, clientOptions } from '../client.ts';
import { describe } from '../errors.ts';
import { outcomeOf } from '../outcome.ts';
import type { Leave, Leaving } from '../surface.ts';
import type { Installations, Installed, Kept } from './installations.ts';

/** Seconds by which Slack's clock and ours may differ: what is further apart needs no question. */
const DOUBT = 60;
/** Times that the database is asked while it is away: some twenty minutes. */
const TRIES = 25;

export interface LeavingSetup {
  readonly installations: Installations;
  /** Hears of a token that is of no use any more. */
  readonly forget: (token: string) => void;
  readonly calling: Calling;
  readonly log: Log;
}

/** Makes what deletes installations. Never rejects: what cannot be deleted in time is told. */
export function createLeave(setup: LeavingSetup): Leave {
  const { installations, forget, calling, log } = setup;
  return async (leaving) => {
    for (const [id, isCertain] of meant(leaving)) {
      try {
        const isFound = await pRetry(() => remove(id, isCertain, leaving), {
          retries: TRIES,
          minTimeout: 250,
          maxTimeout: 60_000,
          unref: true,
        });
        if (isFound) return;
      } catch (error) {
        log.error(
          { installation: id, error: describe(error) },
          'the app was removed from a workspace, and the database does not delete its tokens: they are of no use any more; delete the row of this id from the table installations',
        );
      }
    }
  };

  /** Resolves with whether anything was kept there. Rejects where the database does. */
  async function remove(id: string, isCertain: boolean, leaving: Leaving): Promise<boolean> {
    const table = await installations.table();
    for (;;) {
      const data = await table.get(id);
      if (data === undefined) {
        installations.changed(id, undefined);
        return false;
      }
      const kept = installations.open(id, data);
      if (kept && !leaving.isWhole) {
        const rest = withoutUsers(kept, leaving.users);
        const next = rest && installations.seal(id, rest);
        if (next && !(await table.replace(id, data, next.data))) continue;
        if (next) installations.changed(id, next);
        return true;
      }
      if (kept && !(await isOver(kept.installed, isCertain ? leaving.at : null))) return true;
      if (!(await table.remove(id, data))) continue;
      installations.changed(id, undefined);
      if (kept) forget(kept.installed.bot.token);
      log.info({ installation: id }, 'the app was removed from a workspace: its tokens are deleted');
      return true;
    }
  }

  /**
   * Is this the installation that was removed, and not one that came after it?
   * @param at when it was removed, in Slack's seconds; null where only its token can tell
   */
  async function isOver({ installedAt, bot }: Installed, at: number | null | undefined): Promise<boolean> {
    const later = at == null ? 0 : at - installedAt;
    if (at === undefined || later > DOUBT) return true;
    if (later < -DOUBT) return false;
    try {
      await new webApi.WebClient(bot.token, clientOptions(calling)).auth.test();
      return false;
    } catch (error) {
      return outcomeOf(error).is === 'closed' || (at !== null && later >= 0);
    }
  }
}

/** The ids under which what is meant may be kept, and whether that is certain. */
function meant({ origin }: Leaving): (readonly [string, boolean])[] {
  const { teamId, enterpriseId, isEnterpriseInstall } = origin;
  if (enterpriseId && (isEnterpriseInstall || !teamId)) return [[enterpriseId, true]];
  if (!teamId) return [];
  // One workspace of an organisation may be left while the app stays installed for the others.
  return [[teamId, true], ...(enterpriseId ? ([[enterpriseId, false]] as const) : [])];
}

/** Without the tokens of these people; undefined where it has none of theirs. */
function withoutUsers({ installed }: Kept, users: readonly string[]): Installed | undefined {
  const { id, token } = installed.user;
  if (token === undefined || !users.includes(id)) return undefined;
  return { ...installed, user: { id, token: undefined, scopes: undefined } };
}
