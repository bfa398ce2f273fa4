// The database while the bot runs: opened beside it, looked for until it is there, and never waited for.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { Availability } from './availability.ts';
import { type Connection, connect, type Place } from './connect.ts';
import { type Embedded, EmbeddedError, openEmbedded } from './embedded.ts';
import { causeOf, reasonOf } from './faults.ts';
import { migrate, NewerSchemaError } from './migrate.ts';
import { within } from './patience.ts';
import type { Schema } from './schema.ts';

/**
 * `starting` until it was reached for the first time; `away` while it cannot be written; `refused` where it cannot be
 * used at all, such as one that a newer version set up.
 */
export type StoreState = 'starting' | 'ready' | 'away' | 'refused' | 'closed';

/** Words for whoever runs the bot. */
export interface StoreLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface StoreOptions {
  /** A server's address, or the folder of the embedded database. */
  readonly place: { readonly url: string } | { readonly dir: string };
  readonly log: StoreLog;
  /** Writes something that may be written again and again, to see whether it can be. */
  readonly look: (db: Kysely<Schema>) => Promise<unknown>;
  /** Milliseconds that an answer waits for the database; more than a healthy one ever takes. */
  readonly patience?: number;
  /** Milliseconds between two looks at a database that cannot be reached. */
  readonly lookAgainAfter?: number;
}

const PATIENCE = 500;
/** Milliseconds for which the end waits for an opening that is under way. */
const CLOSING = 1_000;
const LOOK_AGAIN = 2_000;
/** Milliseconds between two tries where another process has the folder, or a newer version the schema. */
const TRY_AGAIN = 30_000;

export class Store {
  readonly #options: StoreOptions;
  readonly #availability: Availability;
  readonly #end = new AbortController();
  #connection: Connection | undefined;
  #embedded: Embedded | undefined;
  #state: StoreState = 'starting';
  #opening: Promise<void> | undefined;
  readonly #onReady: (() => void)[] = [];

  constructor(options: StoreOptions) {
    this.#options = options;
    const { log, patience = PATIENCE, lookAgainAfter = LOOK_AGAIN } = options;
    this.#availability = new Availability({
      patience,
      lookAgainAfter,
      look: () => this.run(options.look),
      onAway: (error) => {
        this.#state = 'away';
        log.error(
          { database: reasonOf(error), cause: causeOf(error) },
          'the database cannot be used: answers go on without it, counts wait, and processes do not know of each other; look at the server',
        );
      },
      onBack: (awayFor) => {
        this.#state = 'ready';
        log.info({ awayFor: Math.round(awayFor / 1000) }, 'the database can be used again');
        this.#tellReady();
      },
    });
  }

  get state(): StoreState {
    return this.#state;
  }

  /** Calls `ready` each time when the database can be used, or can be used again. */
  onReady(ready: () => void): void {
    this.#onReady.push(ready);
    if (this.#state === 'ready') ready();
  }

  /** Opens the database, and tries until it is there; resolves when it is. Never rejects. */
  start(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** What the database says to somebody who cannot wait: null where it is not there, or takes too long. */
  async attempt<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result | null> {
    const db = this.#connection?.db;
    if (this.#state !== 'ready' || db === undefined) return null;
    return this.#availability.attempt(() => work(db));
  }

  /**
   * What the database says to somebody who can wait.
   * @throws what the driver says, or that there is no database
   */
  async run<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    const db = this.#connection?.db;
    if (db === undefined) throw new Error('the database is not open');
    return work(db);
  }

  /** A statement failed in a way that is the database's own: it is away until it can be written again. */
  lost(error: unknown): void {
    if (this.#state === 'ready') this.#availability.lost(error);
  }

  async close(): Promise<void> {
    this.#state = 'closed';
    this.#end.abort();
    this.#availability.close();
    // What is still being opened, or waits for another process, is not waited for.
    await within(CLOSING, this.#opening ?? Promise.resolve()).catch(() => {});
    await this.#connection?.close().catch(() => {});
    await this.#embedded?.close().catch(() => {});
  }

  async #open(): Promise<void> {
    const { log, lookAgainAfter = LOOK_AGAIN } = this.#options;
    let told = '';
    while (!this.#end.signal.aborted) {
      try {
        await this.#connect();
        if (this.#end.signal.aborted) return;
        this.#state = 'ready';
        log.info({}, 'the database is open');
        this.#tellReady();
        return;
      } catch (error) {
        if (this.#end.signal.aborted) return;
        const isHopeless = error instanceof NewerSchemaError || error instanceof EmbeddedError;
        this.#state = isHopeless ? 'refused' : 'starting';
        const words = isHopeless
          ? error.message
          : `the database cannot be used: ${causeOf(error)}; answers go on without it, and it is tried again`;
        // Once for each reason: it is tried every few seconds.
        if (words !== told) log.error({ database: reasonOf(error) }, words);
        told = words;
        const pause = isHopeless ? TRY_AGAIN : lookAgainAfter;
        await sleep(pause, undefined, { signal: this.#end.signal, ref: false }).catch(() => {});
      }
    }
  }

  async #connect(): Promise<void> {
    const { place, look, log } = this.#options;
    const target: Place = 'url' in place ? place : await this.#openEmbedded(place.dir);
    this.#connection ??= connect(target, (error) =>
      log.warn({ database: reasonOf(error) }, 'a connection to the database broke'),
    );
    await migrate(this.#connection.db);
    await look(this.#connection.db);
  }

  async #openEmbedded(dir: string): Promise<Place> {
    if (this.#embedded === undefined) {
      const embedded = await openEmbedded(dir);
      this.#embedded = embedded;
      void embedded.broken.then((why) => this.#reopen(embedded, why));
    }
    return this.#embedded;
  }

  /** What ended, or lost its lock, is not used any more: the folder is opened anew, or refused where it is another's. */
  async #reopen(embedded: Embedded, why: string): Promise<void> {
    if (this.#state === 'closed' || this.#embedded !== embedded) return;
    this.#state = 'starting';
    this.#options.log.error(
      { why },
      'the embedded database ended: answers go on without it, and it is opened again',
    );
    const connection = this.#connection;
    this.#connection = undefined;
    this.#embedded = undefined;
    await embedded.abandon().catch(() => {});
    await connection?.close().catch(() => {});
    this.#opening = this.#open();
  }

  #tellReady(): void {
    for (const ready of this.#onReady) ready();
  }
}
