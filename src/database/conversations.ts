// What follow-up questions lean on, shared by processes; each keeps its own besides, for when the database is away.
import { sql } from 'kysely';
import { createMemory, type Memory } from '../memory.ts';
import type { Naming } from './names.ts';
import type { Store } from './store.ts';

/** Seconds for which a conversation is remembered after its last question. */
const LIFE = 24 * 60 * 60;

interface Kept<Recall> {
  readonly recall: Recall;
  /** When it was remembered. */
  readonly at: number;
}

export function createSharedMemory<Recall extends object>(store: Store, naming: Naming): Memory<Recall> {
  const own = createMemory<Kept<Recall>>();
  return {
    async get(conversation) {
      const name = naming('conversation', conversation);
      const [kept, row] = await Promise.all([
        own.get(conversation),
        store.attempt(async (db) => {
          const found = await db
            .selectFrom('conversations')
            .select(['recall', sql<number>`extract(epoch from until)::float8 * 1000`.as('until')])
            .where('name', '=', name)
            .where('until', '>', sql<Date>`now()`)
            .executeTakeFirst();
          return found ?? 'none';
        }),
      ]);
      if (row === null || row === 'none') return kept?.recall;
      // What was said here while the database was away is newer than what stands there.
      return kept !== undefined && kept.at > row.until - LIFE * 1000 + 1000
        ? kept.recall
        : (row.recall as Recall);
    },
    async set(conversation, recall) {
      await own.set(conversation, { recall, at: Date.now() });
      const value = JSON.stringify(recall);
      await store.attempt((db) =>
        sql`
          insert into conversations (name, recall, until)
          values (${naming('conversation', conversation)}, ${value}::jsonb, now() + make_interval(secs => ${LIFE}))
          on conflict (name) do update set recall = excluded.recall, until = excluded.until`.execute(db),
      );
    },
  };
}
