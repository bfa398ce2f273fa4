// Is the database there? Whoever needs it for an answer waits a moment at most, and nobody waits while it is away.
import { within } from './patience.ts';

/** Milliseconds between two looks at a database that is away. */
const LOOK_AGAIN = 2_000;
/** Milliseconds after its return in which a further loss doubles the time between looks, up to so many times. */
const SOON = 60_000;
const LONGEST = 16;

export interface AvailabilityOptions {
  /** Looks whether the database can be written; rejects where not. */
  readonly look: () => Promise<unknown>;
  /** Milliseconds that an answer waits for it. */
  readonly patience: number;
  readonly onAway: (error: unknown) => void;
  readonly onBack: (awayFor: number) => void;
  readonly lookAgainAfter?: number;
}

export class Availability {
  readonly #options: AvailabilityOptions;
  #awaySince: number | null = null;
  #backSince = Number.NEGATIVE_INFINITY;
  #factor = 1;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: AvailabilityOptions) {
    this.#options = options;
  }

  get isAway(): boolean {
    return this.#awaySince !== null;
  }

  /**
   * What the database says, or null where it is away: after one failure nobody asks it any more until it can be written
   * again. `work` goes on where it takes too long; what comes of it is nobody's.
   */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.isAway) return null;
    const { patience } = this.#options;
    try {
      return await within(patience, work());
    } catch (error) {
      this.lost(error);
      return null;
    }
  }

  /** Takes it for away from now on, and looks again until it is back. */
  lost(error: unknown): void {
    if (this.isAway || this.#isClosed) return;
    this.#awaySince = performance.now();
    // What comes and goes, such as a disk that is full, must not fill the log.
    const isSoon = performance.now() - this.#backSince < SOON;
    this.#factor = isSoon ? Math.min(LONGEST, this.#factor * 2) : 1;
    this.#options.onAway(error);
    this.#lookAgain();
  }

  #lookAgain(): void {
    this.#timer = setTimeout(
      async () => {
        try {
          await this.#options.look();
          this.#backSince = performance.now();
          const awayFor = this.#backSince - (this.#awaySince ?? 0);
          this.#awaySince = null;
          if (!this.#isClosed) this.#options.onBack(awayFor);
        } catch {
          if (!this.#isClosed) this.#lookAgain();
        }
      },
      this.#factor * (this.#options.lookAgainAfter ?? LOOK_AGAIN),
    ).unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }
}
