// One reply per question: recognises what Slack delivers twice, and what a person presses twice.
import { LRUCache } from 'lru-cache';
import type { Claims } from '../database/claims.ts';

/** A question's names. A missing name is none: it equals no other. */
export interface Names {
  /** Those that every further delivery of the question bears. */
  readonly lasting: readonly (string | undefined)[];
  /** Those that the same question may bear again after a minute, when somebody wants it answered anew. */
  readonly brief?: readonly (string | undefined)[];
}

/**
 * Does `work` unless a question of one of these names was taken before; resolves when the work on it is done, whoever
 * began it: what Slack delivers again while it is under way must not be acknowledged before. `work` tells whether the
 * question was answered: a person who was told that it failed may press again at once.
 * @returns was it taken now?
 */
export type Once = (names: Names, work: () => Promise<boolean>) => Promise<boolean>;

const NAMES = 20_000;
/** Slack redelivers for 6 minutes, and once an hour for a day where "Delayed Events" is on. */
const LIFE = 25 * 60 * 60 * 1000;
const BRIEF_LIFE = 60 * 1000;

/** What became of a question: was it answered, and was that here? */
interface Outcome {
  readonly answered: boolean;
  readonly here: boolean;
}

/**
 * Remembers the last 20,000 names, for 25 hours or for a minute. A question has several: retries of an event share its
 * event_id, while a mention and the message that holds it share only channel and time.
 * @param claims what other processes took; without them, and while they are silent, this process knows only its own
 */
export function createOnce(claims?: Claims): Once {
  const taken = new LRUCache<string, Promise<Outcome>>({ max: NAMES, ttl: LIFE });
  return async (names, work) => {
    const lasting = named(names.lasting);
    const brief = named(names.brief ?? []);
    const before = [...lasting, ...brief].map((name) => taken.get(name)).find((known) => known !== undefined);
    const done = before ?? take({ lasting, brief }, work);
    for (const name of lasting) if (!taken.has(name)) taken.set(name, done);
    if (before === undefined) for (const name of brief) taken.set(name, done);
    const { answered, here } = await done;
    if (before !== undefined) return false;
    // The minute begins when the answer stands there.
    for (const name of brief)
      if (answered) taken.set(name, done, { ttl: BRIEF_LIFE });
      else taken.delete(name);
    return here;
  };

  async function take(
    names: { readonly lasting: readonly string[]; readonly brief: readonly string[] },
    work: () => Promise<boolean>,
  ): Promise<Outcome> {
    const isNamed = names.lasting.length + names.brief.length > 0;
    const claim = isNamed ? ((await claims?.take(names)) ?? null) : null;
    if (claim === 'answered') return { answered: true, here: false };
    let answered = false;
    try {
      answered = await work();
      return { answered, here: true };
    } finally {
      // Also where the work throws: a claim that nobody settles keeps the others waiting.
      await claim?.settle(answered);
    }
  }
}

const named = (names: readonly (string | undefined)[]): string[] => names.flatMap((name) => name || []);
