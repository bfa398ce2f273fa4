// The ledger over a database: counts wait in memory, what people sent waits on disk, until they can be written.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Answer } from '../answer.ts';
import { isRefusedForGood, reasonOf } from '../database/faults.ts';
import type { Naming } from '../database/names.ts';
import type { Store } from '../database/store.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { Counts } from './counts.ts';
import { dayOf } from './day.ts';
import { basisOf, type Ledger } from './ledger.ts';
import { Outbox, type Sent } from './outbox.ts';
import { personNames } from './persons.ts';
import { enforceRetention } from './retention.ts';
import { shapeOf } from './shape.ts';
import { writeCounts, writeRating, writeReport } from './write.ts';

export interface KeeperOptions {
  readonly store: Store;
  readonly naming: Naming;
  readonly dataDir: string;
  readonly days: number;
  readonly log: Log;
  /** Counts that were lost, for the metrics. */
  readonly onDropped?: (count: number) => void;
  readonly now?: () => Date;
}

/** Milliseconds between two writings. */
const FLUSH = 5_000;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Milliseconds between two looks at what is too old. */
const RETAIN = 60 * 60 * 1000;

/** A word as people write it: nothing with a digit, an @ or a sign in it, which may be an address or a number. */
const plainWord = /^\p{L}[\p{L}'’-]{2,29}$/u;

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #counts = new Counts();
  readonly #outbox: Outbox;
  readonly #now: () => Date;
  /** What the guides of each workspace hold, and the day for which that was written last. */
  readonly #contents = new Map<string, { readonly library: Library; written: string }>();
  readonly #timers: NodeJS.Timeout[] = [];
  #flushing: Promise<void> = Promise.resolve();
  #told = 0;
  #unread = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#outbox = new Outbox(path.join(options.dataDir, 'outbox'));
  }

  /** Begins to write, each few seconds, and to delete what is too old. */
  start(): void {
    const { store } = this.#options;
    const every = (milliseconds: number, work: () => Promise<unknown>) =>
      this.#timers.push(setInterval(() => void work(), milliseconds).unref());
    every(FLUSH, () => this.flush());
    every(RETAIN, () => this.retain());
    store.onReady(() => void this.flush().then(() => this.retain()));
  }

  /** @param team the workspace's name in the database; '' where there is one workspace only */
  ledgerOf(team: string): Ledger {
    const { naming, days } = this.#options;
    const today = () => dayOf(this.#now());
    return {
      days,
      answered: (answer, user) => {
        for (const part of answer.parts.length > 0 ? answer.parts : [answer])
          this.#count(part, team, today(), user);
      },
      rated: ({ user, message, comment, ...rest }) => {
        const at = this.#now().toISOString();
        const place = naming('message', team, message);
        const named = {
          ...{ ...rest, comment: cleaned(comment), team, at },
          message: place,
          person: personNames.ratings(naming, { team, message: place }, user),
        };
        return this.#keep(randomUUID(), { what: 'rating', rating: named });
      },
      reported: ({ user, question, window, ...rest }) => {
        // A window that is submitted again, to another process too, is the same report.
        const id = window === undefined ? randomUUID() : uuidOf(naming('message', team, window));
        const text = cleaned(question) ?? '';
        const person = personNames.reports(naming, { team, question: text }, user);
        const report = { ...rest, id, team, day: today(), person, question: text };
        return this.#keep(id, { what: 'report', report });
      },
    };
  }

  /** The guides of a workspace are these from now on. */
  contentIs(team: string, library: Library): void {
    this.#contents.set(team, { library, written: '' });
  }

  /** Writes what waits; never rejects. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  /** Deletes what is too old; never rejects. */
  retain(): Promise<void> {
    const { days } = this.#options;
    return this.#outbox
      .discard(this.#now().getTime() - days * DAY, this.#now().getTime() - HOUR)
      .then(() => this.#tidy('what is too old', (db) => enforceRetention(db, days, dayOf(this.#now()))));
  }

  /** Counts that wait, and what people sent that waits. */
  async waiting(): Promise<{ readonly counts: number; readonly sent: number }> {
    return { counts: this.#counts.waiting, sent: await this.#outbox.waiting() };
  }

  /** Counts that were lost since the start. */
  get dropped(): number {
    return this.#counts.dropped;
  }

  /** Writes what waits, once more, and stops. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.flush();
  }

  #count(answer: Answer, team: string, day: string, user: string | undefined): void {
    const { kind, language } = answer;
    const reason = answer.kind === 'no_answer' ? answer.reason : '';
    this.#counts.add({ what: 'answer', day, team, kind, reason, language });
    const { cells, sections } = basisOf(answer);
    // What only comes nearest was named, and answered nothing.
    const isNear = answer.kind === 'no_answer' || (answer.kind === 'passages' && answer.near);
    const used = isNear ? [] : sections;
    const nowhere = { row: '', column: '' };
    for (const guide of new Set(used.map((one) => one.guide)))
      this.#counts.add({ what: 'used', day, team, guide, section: '', ...nowhere });
    for (const section of used.filter((one) => one.section !== ''))
      this.#counts.add({ what: 'used', day, team, ...section, ...nowhere });
    for (const cell of cells) this.#counts.add({ what: 'used', day, team, ...cell });
    if (answer.kind === 'no_answer' && user !== undefined) this.#seeWords(answer, team, day, user);
  }

  #seeWords({ reading }: Answer, team: string, day: string, user: string): void {
    const { naming } = this.#options;
    const unknown = reading.analysis.tokens.filter((token) => token.unknown && plainWord.test(token.written));
    for (const { text, written } of unknown) {
      const hash = naming('word', team, text);
      const person = personNames.sightings(naming, { team, word: hash }, user);
      this.#counts.see({ team, day, hash, person, word: written.toLowerCase() });
    }
  }

  async #keep(id: string, sent: Sent): Promise<void> {
    const { store, log } = this.#options;
    const remove = await this.#outbox.put(id, sent).catch((error: unknown) => {
      log.warn(
        { error: reasonOf(error) },
        'DATA_DIR cannot be written: what people send is kept in the database alone',
      );
      return null;
    });
    const isWritten = await store.attempt((db) => write(db, sent).then(() => true));
    if (isWritten) await remove?.();
    else if (remove === null) throw new Error('it can be kept neither on disk nor in the database');
  }

  async #write(): Promise<void> {
    const { store, log, onDropped } = this.#options;
    const { dropped } = this.#counts;
    if (dropped > this.#told) {
      log.error(
        { dropped: dropped - this.#told },
        'counts were dropped: the database has been away for too long',
      );
      onDropped?.(dropped - this.#told);
      this.#told = dropped;
    }
    if (store.state !== 'ready') return;
    await this.#writeCounts();
    await this.#tidy('what people sent', async (db) => {
      const { refused, unread } = await this.#outbox.drain((sent) => write(db, sent), isRefusedForGood);
      if (refused > 0)
        log.error({ refused }, 'the database refuses what people sent: it stays in DATA_DIR/outbox');
      if (unread > this.#unread)
        log.error(
          { unread },
          'files of DATA_DIR/outbox cannot be read or removed: look at the folder and its rights',
        );
      this.#unread = unread;
    });
    for (const [team, entry] of this.#contents) await this.#writeContent(team, entry);
  }

  /** Once a day, and when it changes. */
  async #writeContent(team: string, entry: { readonly library: Library; written: string }): Promise<void> {
    const { library, written } = entry;
    const day = dayOf(this.#now());
    if (written === day) return;
    await this.#tidy('what the guides hold', async (db) => {
      const content = { team, day, at: this.#now(), content: library.content };
      const shape = JSON.stringify(shapeOf(library));
      await db
        .insertInto('contents')
        .values({ ...content, shape })
        .onConflict((conflict) =>
          conflict.columns(['team', 'day']).doUpdateSet({ at: content.at, content: content.content, shape }),
        )
        .execute();
      entry.written = day;
    });
  }

  async #writeCounts(): Promise<void> {
    if (this.#counts.waiting === 0) return;
    const { store, log } = this.#options;
    const batch = this.#counts.take();
    try {
      await store.run((db) => writeCounts(db, batch));
    } catch (error) {
      if (isRefusedForGood(error)) {
        this.#counts.drop(batch);
        return log.error({ database: reasonOf(error) }, 'the database refuses counts');
      }
      this.#counts.putBack(batch);
      store.lost(error);
    }
  }

  /** Does what can as well be done the next time. */
  async #tidy(what: string, work: Parameters<Store['run']>[0]): Promise<void> {
    const { store, log } = this.#options;
    if (store.state !== 'ready') return;
    await store.run(work).catch((error: unknown) => {
      log.warn({ database: reasonOf(error) }, `${what} could not be written: it is tried again`);
      store.lost(error);
    });
  }
}

/** A name in the form of a UUID. */
const uuidOf = (name: string): string =>
  Buffer.from(name, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const write = (db: Parameters<typeof writeRating>[0], sent: Sent): Promise<void> =>
  sent.what === 'rating' ? writeRating(db, sent.rating) : writeReport(db, sent.report);

/** What steers a terminal, or turns the direction of what follows, is no word; and PostgreSQL knows no character 0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

const cleaned = (text: string | null): string | null => text?.replace(steering, '') || null;
