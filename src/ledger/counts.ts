// What waits to be counted: added up in memory, bounded, and written a few times a minute.
import type { CellName, Schema } from '../database/schema.ts';

/** A thing that is counted. */
export type Counted =
  | {
      readonly what: 'answer';
      readonly day: string;
      readonly team: string;
      readonly kind: string;
      readonly reason: string;
      readonly language: string;
    }
  | ({ readonly what: 'used'; readonly day: string; readonly team: string } & CellName);

/** A word of a refused question: its plain form is in memory until it is known whether enough people used it. */
export interface Sighting {
  readonly team: string;
  readonly day: string;
  readonly hash: string;
  readonly person: string;
  readonly word: string;
}

/** What is written together. */
export interface Batch {
  readonly answers: readonly Schema['answers'][];
  readonly used: readonly Schema['used'][];
  readonly sightings: readonly Sighting[];
}

/** So many different rows wait at most: a database that is away for long loses the oldest. */
const MOST = 5_000;

export class Counts {
  readonly #most: number;
  /** In the order in which they were first counted. */
  #counts = new Map<string, { readonly counted: Counted; count: number }>();
  #sightings = new Map<string, Sighting>();
  /** What did not fit, since the start. */
  dropped = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  get waiting(): number {
    return this.#counts.size + this.#sightings.size;
  }

  add(counted: Counted, count = 1): void {
    const key = JSON.stringify(counted);
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else this.#counts.set(key, { counted, count });
    if (this.#counts.size > this.#most) this.#dropOldest();
  }

  see(sighting: Sighting): void {
    this.#sightings.set([sighting.team, sighting.day, sighting.hash, sighting.person].join(), sighting);
    if (this.#sightings.size <= this.#most) return;
    const [oldest] = this.#sightings.keys();
    if (oldest !== undefined) this.#sightings.delete(oldest);
    this.dropped += 1;
  }

  /** Counts what will never be written. */
  drop({ answers, used, sightings }: Batch): void {
    this.dropped += [...answers, ...used].reduce((sum, { count }) => sum + count, sightings.length);
  }

  #dropOldest(): void {
    const [oldest] = this.#counts;
    if (oldest === undefined) return;
    this.#counts.delete(oldest[0]);
    this.dropped += oldest[1].count;
  }

  /** Takes all that waits; in an order that is the same in every process, so that two that write do not lock each other. */
  take(): Batch {
    const counts = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    const sightings = [...this.#sightings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    this.#counts = new Map();
    this.#sightings = new Map();
    return {
      answers: counts.flatMap(({ counted: { what, ...row }, count }) =>
        what === 'answer' ? [{ ...row, count } as Schema['answers']] : [],
      ),
      used: counts.flatMap(({ counted: { what, ...row }, count }) =>
        what === 'used' ? [{ ...row, count } as Schema['used']] : [],
      ),
      sightings,
    };
  }

  /** Gives back what could not be written: it is older than what came since. */
  putBack({ answers, used, sightings }: Batch): void {
    const since = this.take();
    for (const batch of [{ answers, used, sightings }, since]) {
      for (const { count, ...row } of batch.answers) this.add({ what: 'answer', ...row }, count);
      for (const { count, ...row } of batch.used) this.add({ what: 'used', ...row }, count);
      for (const sighting of batch.sightings) this.see(sighting);
    }
  }
}
