// The report as the bot tells it: to maintainers alone, and never waited for where the database is slow or away.
import { LRUCache } from 'lru-cache';
import type { Naming } from '../database/names.ts';
import { within } from '../database/patience.ts';
import type { LanguageCode } from '../languages/language.ts';
import { dayOf } from '../ledger/day.ts';
import type { Days, Db } from '../ledger/figures.ts';
import { isSubscribed, subscribe, unsubscribe } from '../ledger/subscriptions.ts';
import type { Library } from '../library.ts';
import { type Figures, gather } from './gather.ts';
import { mondayOf } from './period.ts';

/** The report of one workspace. */
export interface Reports {
  /** May this person read it? Asked at each press, not only when something is drawn. */
  isMaintainer(user: string | undefined): boolean;
  /** `off` where nothing is counted, `away` where the database does not tell in time. */
  figures(days: Days): Promise<Figures | 'off' | 'away'>;
  /** Does this person get it each Monday? Null where the database does not tell in time. */
  isSubscribed(user: string): Promise<boolean | null>;
  /** Resolves with false where it could not be written. */
  subscribe(user: string, language: LanguageCode): Promise<boolean>;
  unsubscribe(user: string): Promise<boolean>;
}

/** The database while the bot runs. */
export interface Source {
  /** Nothing is asked of it unless it is `ready`. */
  readonly state: string;
  run<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
}

export interface ReportsOptions {
  /** Null where nothing is counted. */
  readonly source: Source | null;
  readonly naming: Naming;
  /** The workspace's name in the database; '' where there is one workspace only. */
  readonly team: string;
  /** Slack ids of those who may read it. */
  readonly maintainers: readonly string[];
  readonly library: () => Library;
  readonly now?: () => Date;
  /** Milliseconds that a person waits for figures, and for a subscription to be written. */
  readonly patience?: { readonly reading: number; readonly writing: number };
  /** Milliseconds for which figures are told again without a look at the database. */
  readonly remembered?: number;
}

const PATIENCE = { reading: 500, writing: 2_000 } as const;
const REMEMBERED = 10_000;

export function createReports(options: ReportsOptions): Reports {
  const { source, naming, team, library, now = () => new Date() } = options;
  const { patience = PATIENCE, remembered = REMEMBERED } = options;
  const maintainers = new Set(options.maintainers);
  const nameOf = (user: string) => naming('subscriber', team, user);
  // What comes too late for one look is there for the next: whoever opens the tab again asks nothing twice.
  const gathered = new LRUCache<string, Promise<Figures>>({
    max: 20,
    ...(remembered > 0 && { ttl: remembered }),
  });
  const read = (days: Days, from: Source): Promise<Figures> => {
    const key = `${days.since} ${days.until} ${library().content}`;
    const known = remembered > 0 ? gathered.get(key) : undefined;
    const figures = known ?? from.run((db) => gather(db, { ...days, team }, library()));
    if (!known) {
      gathered.set(key, figures);
      figures.catch(() => gathered.delete(key));
    }
    return figures;
  };
  return {
    isMaintainer: (user) => user !== undefined && maintainers.has(user),
    async figures(days) {
      if (source === null) return 'off';
      return (await inTime(source, patience.reading, () => read(days, source))) ?? 'away';
    },
    async isSubscribed(user) {
      if (source === null) return false;
      return inTime(source, patience.reading, () => source.run((db) => isSubscribed(db, team, nameOf(user))));
    },
    async subscribe(user, language) {
      if (source === null) return false;
      // The report of this week was not theirs: the first one comes with the next Monday.
      const sent = mondayOf(dayOf(now()));
      const row = { team, person: nameOf(user), language, sent };
      const done = await inTime(source, patience.writing, () => source.run((db) => subscribe(db, row)));
      return done !== null;
    },
    async unsubscribe(user) {
      if (source === null) return false;
      const done = await inTime(source, patience.writing, () =>
        source.run((db) => unsubscribe(db, team, nameOf(user))),
      );
      return done !== null;
    },
  };
}

/** What the database says within so many milliseconds, else null; what it says later is nobody's. */
async function inTime<Result>(
  { state }: Source,
  patience: number,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return state === 'ready' ? within(patience, work()).catch(() => null) : null;
}
