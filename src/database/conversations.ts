// What follow-up questions lean on, shared by processes; each keeps its own besides, for when the database is away.
import { sql } from 'kysely';
import { createMemory, type Memory } from '../memory.ts';
import type { Naming } from './names.ts';
import type { Store } from './store.ts';

/** Seconds for which a conversation is remembered after its last question. */
const LIFE = 24 * 60 * 60;

interface Kept<Recall> {
  readonly recall: Recall;
  /** Was the database away when it was remembered? Then only this process knows it. */
  readonly unwritten: boolean;
}

export function createSharedMemory<Recall extends object>(store: Store, naming: Naming): Memory<Recall> {
  const own = createMemory<Kept<Recall>>();
  return {
    async get(conversation) {
      const kept = await own.get(conversation);
      if (kept?.unwritten) return kept.recall;
      const name = naming('conversation', conversation);
      const row = await store.attempt(async (db) => {
        const found = await db
          .selectFrom('conversations')
          .select('recall')
          .where('name', '=', name)
          .where('until', '>', sql<Date>`now()`)
          .executeTakeFirst();
        return found ?? 'none';
      });
      return row === null || row === 'none' ? kept?.recall : (row.recall as Recall);
    },
    async set(conversation, recall) {
      const value = JSON.stringify(recall);
      const written = await store.attempt((db) =>
        sql`
          insert into conversations (name, recall, until)
          values (${naming('conversation', conversation)}, ${value}::jsonb, now() + make_interval(secs => ${LIFE}))
          on conflict (name) do update set recall = excluded.recall, until = excluded.until`.execute(db),
      );
      await own.set(conversation, { recall, unwritten: written === null });
    },
  };
}
