// Waiting no longer than one can: what takes longer goes on, and comes to nobody.
import { setTimeout as sleep } from 'node:timers/promises';

/** The database took longer than whoever asked could wait. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';

  constructor(patience: number) {
    super(`the database did not answer within ${patience} ms`);
  }
}

/**
 * What work comes to, if it does so in time.
 * @param patience in milliseconds
 * @throws {TooSlowError}, or what the work says
 */
export async function within<Result>(patience: number, work: Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const late = sleep(patience, undefined, { signal: stop.signal, ref: false }).then(() => {
    throw new TooSlowError(patience);
  });
  // Whichever comes second has nobody who waits for it.
  late.catch(() => {});
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}
