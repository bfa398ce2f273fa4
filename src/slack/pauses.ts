// Rate limits: who was told to wait does, one after the other, and not too many.
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a message waits at most: then the person is told by another way. */
const PATIENCE = 10 * 60 * 1000;
/** Messages that may wait for one place. */
const MOST = 50;
/** Milliseconds between two messages that waited: Slack takes about one a second in a channel. */
const PACE = 1_000;

interface Pause {
  /** When the next one may go, on `performance.now`'s clock. */
  until: number;
  waiting: number;
}

export class Pauses {
  readonly #pauses = new Map<string, Pause>();
  readonly #end = new AbortController();

  /** Slack wants nothing more in this place for so many seconds. */
  limited(place: string, seconds: number): void {
    const now = performance.now();
    for (const [name, { until, waiting }] of this.#pauses)
      if (waiting === 0 && until < now) this.#pauses.delete(name);
    const pause = this.#pauses.get(place) ?? { until: 0, waiting: 0 };
    pause.until = Math.max(pause.until, now + Math.max(PACE, seconds * 1000));
    this.#pauses.set(place, pause);
  }

  /**
   * Resolves when a message may be sent there: true at once where Slack has set no limit.
   * Resolves false where it would take too long, too many wait already, or the program is about to end.
   * @param since when the message was first to be sent, on `performance.now`'s clock
   */
  async pass(place: string, since: number): Promise<boolean> {
    const pause = this.#pauses.get(place);
    const now = performance.now();
    if (pause === undefined || (pause.until <= now && pause.waiting === 0)) return true;
    const turn = Math.max(pause.until, now);
    if (pause.waiting >= MOST || turn - since > PATIENCE || this.#end.signal.aborted) return false;
    pause.waiting += 1;
    pause.until = turn + PACE;
    try {
      await sleep(turn - now, undefined, { signal: this.#end.signal });
      return true;
    } catch {
      return false;
    } finally {
      pause.waiting -= 1;
    }
  }

  /** Lets nobody wait any more: those who do are told by another way. */
  end(): void {
    this.#end.abort();
  }
}
