// Opens what is kept beside the bot: the database, the ledger in it, and what several processes share.
import { randomUUID } from 'node:crypto';
import type { Recall } from '../answer.ts';
import { type Claims, SharedClaims } from '../database/claims.ts';
import { createSharedMemory } from '../database/conversations.ts';
import { createNaming, type Naming } from '../database/names.ts';
import { announce, leave, others, outdated, type Presence } from '../database/presence.ts';
import { Store, type StoreState } from '../database/store.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { createMemory, type Memory } from '../memory.ts';
import type { KeepingSettings } from '../settings.ts';
import { version } from '../version.ts';
import { dayOf } from './day.ts';
import { Keeper } from './keeper.ts';
import type { Ledger } from './ledger.ts';
import { enforceRetention, forgetShared } from './retention.ts';

export interface KeepingOptions {
  readonly settings: KeepingSettings;
  /** What all processes of one app have in common, and the database does not know. */
  readonly secret: string;
  readonly log: Log;
  /** What this process answers from now, by workspace. */
  readonly contents: () => Presence['contents'];
  /** Another process answers from a later content of this workspace: the folder is worth another look. */
  readonly onOutdated: (team: string) => void;
  readonly onDropped: (counts: number) => void;
}

/** What the health route tells. */
export interface KeepingState {
  readonly database: StoreState;
  readonly ledger: boolean;
  /** Do processes know of each other's claims, or does each know its own? */
  readonly claims: 'shared' | 'own';
}

/** Everything that is kept, from its opening to its end. */
export interface Keeping {
  readonly store: Store;
  readonly naming: Naming;
  /** Of a workspace; undefined where nothing is counted. */
  readonly ledgerOf: (team: string) => Ledger | undefined;
  readonly memory: Memory<Recall>;
  /** Undefined where there is one process. */
  readonly claims: Claims | undefined;
  /** The guides of a workspace are these from now on. */
  contentIs(team: string, library: Library): void;
  /** Opens the database; resolves when it is open. Never rejects. */
  start(): Promise<void>;
  state(): KeepingState;
  /** Writes what waits, once more, and closes the database. */
  close(): Promise<void>;
}

/** Milliseconds between two deletions of claims, follow-ups and processes that are over. */
const FORGET = 10 * 60 * 1000;
/** Milliseconds between two looks at the other processes. */
const LOOK = 10_000;

export function openKeeping(options: KeepingOptions): Keeping {
  const { settings, secret, log, contents, onOutdated, onDropped } = options;
  const { databaseUrl, dataDir, retentionDays: days } = settings;
  const id = randomUUID();
  const naming = createNaming(secret);
  const presence = (): Presence => ({ id, version, contents: contents() });
  const store = new Store({
    place: databaseUrl === undefined ? { dir: dataDir } : { url: databaseUrl },
    log,
    look: (db) => announce(db, presence()),
  });
  const keeper = settings.ledger ? new Keeper({ store, naming, dataDir, days, log, onDropped }) : undefined;
  // The folder of the embedded database belongs to one process: there is nobody to share anything with.
  const claims = databaseUrl === undefined ? undefined : new SharedClaims({ store, naming, owner: id, log });
  // Also where nothing is counted.
  const forgetting = setInterval(() => {
    if (store.state !== 'ready') return;
    const forget = store.run(async (db) => {
      await forgetShared(db);
      // What was kept before grows old where nothing more is kept.
      if (!keeper) await enforceRetention(db, days, dayOf(new Date()));
    });
    forget.catch((error: unknown) => store.lost(error));
  }, FORGET).unref();
  let warned = '';
  let isStarted = false;
  const timer = setInterval(() => void look(), LOOK).unref();

  async function look(): Promise<void> {
    if (store.state !== 'ready') return;
    const own = contents();
    const found = await store.attempt(async (db) => {
      await announce(db, presence());
      return others(db, id);
    });
    if (found === null) return;
    const behind = outdated(own, found);
    for (const team of behind) onOutdated(team);
    const differs = behind.join();
    if (differs !== '' && differs === warned)
      log.warn({}, 'another process answers from newer guides: give all of them the same folder');
    warned = differs;
  }

  return {
    store,
    naming,
    ledgerOf: (team) => keeper?.ledgerOf(team),
    memory: databaseUrl === undefined ? createMemory<Recall>() : createSharedMemory<Recall>(store, naming),
    claims,
    contentIs: (team, library) => keeper?.contentIs(team, library),
    start() {
      if (!isStarted) keeper?.start();
      isStarted = true;
      return store.start();
    },
    state: () => ({
      database: store.state,
      ledger: keeper !== undefined,
      claims: claims !== undefined && store.state === 'ready' ? 'shared' : 'own',
    }),
    async close() {
      clearInterval(timer);
      clearInterval(forgetting);
      claims?.close();
      await keeper?.close();
      if (store.state === 'ready') await store.attempt((db) => leave(db, id));
      await store.close();
    },
  };
}
