// One reply per question: recognises what Slack delivers twice.
import { LRUCache } from 'lru-cache';

/** Takes a question under all names that Slack gives it; false when one of them was taken before. */
export type Claim = (names: readonly string[]) => boolean;

const NAMES = 20_000;
/** Slack redelivers for 6 minutes, and once an hour for a day where "Delayed Events" is on. */
const LIFE = 25 * 60 * 60 * 1000;

/**
 * Remembers the last 20,000 names for 25 hours. A question has several: retries of an event share its event_id, while
 * a mention and the message that holds it share only channel and time.
 */
export function createClaim(): Claim {
  const taken = new LRUCache<string, true>({ max: NAMES, ttl: LIFE });
  return (names) => {
    const known = names.some((name) => taken.has(name));
    for (const name of names) taken.set(name, true, { noUpdateTTL: true });
    return !known;
  };
}
