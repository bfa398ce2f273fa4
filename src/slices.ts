// Long work in slices, so that whatever else the process has to do gets its turn between them.
import { setImmediate } from 'node:timers/promises';

/** Work that may be interrupted wherever it yields, and what it comes to. */
export type Work<Result> = Generator<void, Result, void>;

/** Milliseconds of work between two turns of the event loop: an answer under way waits no longer. */
const slice = 5;

/** Does the work, and lets the event loop turn whenever a slice has passed. */
export async function inSlices<Result>(work: Work<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await setImmediate();
  }
}

/** Does the work without a break, where nothing waits for its turn. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
