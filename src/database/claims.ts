// Which process answers what: a name is claimed once, and a process that is killed leaves its claims to the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { reasonOf } from './faults.ts';
import type { Naming } from './names.ts';
import type { Schema } from './schema.ts';
import type { Store, StoreLog } from './store.ts';

/** Names of one question: those that are its own for a day, and those for a minute. */
export interface ClaimNames {
  readonly lasting: readonly string[];
  readonly brief: readonly string[];
}

/** What this process answers. */
export interface Claim {
  /** It was answered, or the person was told that it failed; after a failure the brief names are free again. */
  settle(answered: boolean): Promise<void>;
}

/** What several processes share of their claims. */
export interface Claims {
  /**
   * Resolves with the claim; with `answered` where another process answered it, after waiting for one that is at it; with
   * null where the database does not say: then each process knows its own.
   */
  take(names: ClaimNames): Promise<Claim | 'answered' | null>;
}

/** Seconds for which a claim holds without a word of its process; how often it renews it, in milliseconds. */
const lease = { seconds: 10, renewal: 3_000 } as const;
/** Milliseconds between two looks at a question that another process is answering: a little longer each time. */
const look = { first: 100, factor: 1.5, longest: 2_000 } as const;
/** Milliseconds after which it is left to that process: Slack has long acknowledged it, or delivers it again. */
const LONGEST_WAIT = 10 * 60 * 1000;
/** Seconds for which what was answered is not answered again. */
const lives = { lasting: 25 * 60 * 60, brief: 60 } as const;

export interface SharedClaimsOptions {
  readonly store: Store;
  readonly naming: Naming;
  /** This process. */
  readonly owner: string;
  readonly log: StoreLog;
}

export class SharedClaims implements Claims {
  readonly #options: SharedClaimsOptions;
  /** Names that are claimed and not settled. */
  readonly #open = new Set<string>();
  readonly #renewal: NodeJS.Timeout;

  constructor(options: SharedClaimsOptions) {
    this.#options = options;
    this.#renewal = setInterval(() => void this.#renew(), lease.renewal).unref();
  }

  async take(names: ClaimNames): Promise<Claim | 'answered' | null> {
    const { naming, store } = this.#options;
    const named = (list: readonly string[]) => list.map((name) => naming('claim', name));
    const hashes = { lasting: named(names.lasting), brief: named(names.brief) };
    // In one order everywhere, so that two statements do not wait for each other's rows.
    const all = [...new Set([...hashes.lasting, ...hashes.brief])].sort();
    let pause: number = look.first;
    for (const since = performance.now(); ; ) {
      const outcome = await store.attempt((db) => this.#tryToTake(db, all));
      if (outcome === null || outcome === 'answered') return outcome;
      if (outcome === 'taken') {
        for (const name of all) this.#open.add(name);
        return { settle: (answered) => this.#settle(hashes, answered) };
      }
      if (performance.now() - since > LONGEST_WAIT) return 'answered';
      // Hundreds may wait at once, while Slack limits whoever answers them.
      await sleep(pause * (0.75 + Math.random() / 2));
      pause = Math.min(look.longest, pause * look.factor);
    }
  }

  close(): void {
    clearInterval(this.#renewal);
  }

  /** `busy` where another process is at it. */
  async #tryToTake(db: Kysely<Schema>, names: readonly string[]): Promise<'taken' | 'answered' | 'busy'> {
    const { owner } = this.#options;
    const { rows: taken } = await sql<{ name: string }>`
      insert into claims (name, owner, until)
      select name, ${owner}, now() + make_interval(secs => ${lease.seconds}::float8)
      from unnest(${names}::text[]) as name
      on conflict (name) do update
        set owner = excluded.owner, is_done = false, until = excluded.until
        where claims.until < now()
      returning name`.execute(db);
    if (taken.length === names.length) return 'taken';
    const own = taken.map(({ name }) => name);
    const others = await db
      .selectFrom('claims')
      .select('isDone')
      .where(
        'name',
        'in',
        [...names].filter((name) => !own.includes(name)),
      )
      .where('until', '>=', sql<Date>`now()`)
      .execute();
    // Some of its names were free: whoever has the others must not find these taken.
    if (own.length > 0)
      await db.deleteFrom('claims').where('name', 'in', own).where('owner', '=', owner).execute();
    return others.some(({ isDone }) => isDone) ? 'answered' : 'busy';
  }

  async #settle(names: ClaimNames, answered: boolean): Promise<void> {
    const { store, owner } = this.#options;
    for (const name of [...names.lasting, ...names.brief]) this.#open.delete(name);
    const settled = await store.attempt(async (db) => {
      const free = answered ? [] : names.brief;
      const done = answered ? names.brief : [];
      await sql`
        update claims set is_done = true, until = now() + make_interval(secs =>
          case when name = any(${names.lasting}::text[]) then ${lives.lasting}::float8 else ${lives.brief}::float8 end)
        where name = any(${[...names.lasting, ...done]}::text[]) and owner = ${owner}`.execute(db);
      if (free.length > 0)
        await db.deleteFrom('claims').where('name', 'in', free).where('owner', '=', owner).execute();
      return true;
    });
    // The lease runs out: until it does nobody answers it, and after it only what Slack delivers once more.
    if (settled === null) this.#options.log.warn({}, 'that a question was answered could not be shared');
  }

  async #renew(): Promise<void> {
    if (this.#open.size === 0) return;
    const { store, owner, log } = this.#options;
    await store
      .run((db) =>
        sql`
          update claims set until = now() + make_interval(secs => ${lease.seconds}::float8)
          where name = any(${[...this.#open]}::text[]) and owner = ${owner} and not is_done`.execute(db),
      )
      .catch((error: unknown) =>
        log.warn(
          { database: reasonOf(error) },
          'claims could not be renewed: another process may answer too',
        ),
      );
  }
}
