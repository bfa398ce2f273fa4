// The report on Mondays: to maintainers who asked for it, once, however many processes run.
import type { Naming } from '../database/names.ts';
import { isLanguage } from '../languages/index.ts';
import { dayOf } from '../ledger/day.ts';
import type { Db } from '../ledger/figures.ts';
import { isAnybodyDue, isAnySubscriptionDue, takeDue } from '../ledger/subscriptions.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { type Board, weeklyMessage } from '../render/maintainers.ts';
import type { Message } from '../render/message.ts';
import { toBoard } from './board.ts';
import { gather } from './gather.ts';
import { mondayOf, weekBefore } from './period.ts';
import type { Source } from './reports.ts';

/** One workspace whose maintainers may get it. */
export interface WeeklyTeam {
  /** Its name in the database; '' where there is one workspace only. */
  readonly team: string;
  readonly library: () => Library;
  /** Sends a direct message to a person, by Slack's id of them. */
  readonly send: (user: string, message: Message) => Promise<unknown>;
}

export interface WeeklyOptions extends WeeklyTeam {
  readonly db: Db;
  readonly now: Date;
  readonly naming: Naming;
  /** Slack ids of those who may get it: who is not among them any more gets nothing, whatever they asked for. */
  readonly maintainers: readonly string[];
  readonly log: Log;
}

/** The hour, by the clock of the process, from which on it is sent. */
const HOUR = 9;

/**
 * The Monday whose report is due at a time, such as "2026-11-23": from nine o'clock on, and for the rest of the week
 * where no process ran by then; null before nine on a Monday.
 */
export function mondayDue(now: Date): string | null {
  const isEarly = now.getDay() === 1 && now.getHours() < HOUR;
  return isEarly ? null : mondayOf(dayOf(now));
}

/**
 * Sends the report of the week before to those who have not got it. It counts as sent before it is: nobody gets it
 * twice, and who could not be reached gets the next one.
 * @returns how many people it went to
 * @throws what the database says, before anything was sent
 */
export async function sendWeekly(options: WeeklyOptions): Promise<number> {
  const { db, now, team, naming, maintainers, library, send, log } = options;
  const monday = mondayDue(now);
  if (monday === null) return 0;
  const users = new Map(maintainers.map((user) => [naming('subscriber', team, user), user]));
  const people = [...users.keys()];
  if (!(await isAnybodyDue(db, team, monday, people))) return 0;
  // Read first: what cannot be told is not taken for sent.
  const figures = await gather(db, { team, ...weekBefore(monday) }, library());
  let sent = 0;
  for (const { person, language } of await takeDue(db, team, monday, people)) {
    const user = users.get(person);
    const code = isLanguage(language) ? language : library().language;
    if (user === undefined) continue;
    const board: Board = toBoard(figures, library(), code, { isSubscribed: true, week: true });
    try {
      await send(user, weeklyMessage(board, code));
      sent++;
    } catch (error) {
      log.error(
        { error: reasonOf(error) },
        'the weekly report did not reach a maintainer: it is not sent again',
      );
    }
  }
  return sent;
}

/** What Slack says, or the system, in a word: an error's own words may name the person. */
function reasonOf(error: unknown): string {
  const { data, code, name } = error as { data?: { error?: unknown }; code?: unknown; name?: unknown };
  const said = [data?.error, code, name].find((one) => typeof one === 'string' && /^\w{1,60}$/.test(one));
  return typeof said === 'string' ? said : 'unknown';
}

export interface WeeklyTimer extends Pick<WeeklyOptions, 'naming' | 'maintainers' | 'log'> {
  readonly source: Source;
  /** The workspaces, as they are each time. */
  readonly teams: () => Promise<readonly WeeklyTeam[]>;
  readonly now?: () => Date;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

const EVERY = 60_000;

/**
 * Looks each minute whether anybody is to get it; it keeps no process alive.
 * @returns what stops it
 */
export function startWeekly(timer: WeeklyTimer): () => void {
  const { source, teams, now = () => new Date(), every = EVERY, ...options } = timer;
  let isBusy = false;
  const look = async () => {
    const monday = mondayDue(now());
    if (isBusy || source.state !== 'ready' || monday === null) return;
    isBusy = true;
    // The workspaces are read only where somebody in one of them waits for it.
    const isDue = await source.run((db) => isAnySubscriptionDue(db, monday)).catch(() => true);
    const all = isDue ? await teams().catch(() => []) : [];
    for (const team of all)
      await source
        .run((db) => sendWeekly({ ...options, ...team, db, now: now() }))
        .catch((error: unknown) =>
          options.log.warn(
            { database: reasonOf(error) },
            'the weekly report could not be made: it is tried again',
          ),
        );
    isBusy = false;
  };
  const interval = setInterval(() => void look(), every).unref();
  void look();
  return () => clearInterval(interval);
}
