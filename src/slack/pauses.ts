// Rate limits: who was told to wait does, one after the other, and not too many.
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a message waits at most: then the person is told by another way. */
const PATIENCE = 10 * 60 * 1000;
/** Messages that may wait for one place. */
const MOST = 50;
/** Milliseconds between two messages that waited: Slack takes about one a second in a channel. */
const PACE = 1_000;

interface Pause {
  /** Until when Slack wants nothing more, on `performance.now`'s clock. */
  limited: number;
  /** When the next one that comes may go. */
  next: number;
  waiting: number;
}

/** Node's timers take no more than this, in milliseconds; a longer limit is waited for by nobody anyway. */
const LONGEST = 2 * PATIENCE;

export class Pauses {
  readonly #pauses = new Map<string, Pause>();
  readonly #end = new AbortController();

  /** Slack wants nothing more in this place for so many seconds. */
  limited(place: string, seconds: number): void {
    const now = performance.now();
    for (const [name, { limited, next, waiting }] of this.#pauses)
      if (waiting === 0 && Math.max(limited, next) < now) this.#pauses.delete(name);
    const pause = this.#pauses.get(place) ?? { limited: 0, next: 0, waiting: 0 };
    pause.limited = Math.max(pause.limited, now + Math.min(LONGEST, Math.max(PACE, seconds * 1000)));
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
    if (pause === undefined || (Math.max(pause.limited, pause.next) <= now && pause.waiting === 0))
      return true;
    if (pause.waiting >= MOST) return false;
    pause.waiting += 1;
    try {
      let turn = Math.max(pause.limited, pause.next, now);
      while (turn > performance.now()) {
        if (turn - since > PATIENCE) return false;
        pause.next = Math.max(pause.next, turn + PACE);
        await sleep(turn - performance.now(), undefined, { signal: this.#end.signal });
        // Who went first may have met the limit again: those behind keep their place and wait as well.
        if (pause.limited > turn) turn = Math.max(pause.limited, pause.next);
      }
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
