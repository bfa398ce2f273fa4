// Which processes run, and from which guides each answers: one that did not notice a change hears of it from the others.
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** A content that a process answers from. */
export interface Served {
  readonly content: string;
  /** When it was read, as an ISO date. */
  readonly readAt: string;
}

export interface Presence {
  /** This process, by a name that no other has. */
  readonly id: string;
  readonly version: string;
  /** What it answers from, by workspace. */
  readonly contents: Readonly<Record<string, Served>>;
}

/** Seconds after which a process that says nothing is gone. */
const GONE = 45;

/** Says that this process runs, and what it answers from. */
export async function announce(db: Kysely<Schema>, { id, version, contents }: Presence): Promise<void> {
  await sql`
    insert into instances (id, version, contents, seen)
    values (${id}, ${version}, ${JSON.stringify(contents)}::jsonb, now())
    on conflict (id) do update set version = excluded.version, contents = excluded.contents, seen = now()`.execute(
    db,
  );
}

/** Takes this process out of those that run. */
export async function leave(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('instances').where('id', '=', id).execute();
}

/** The other processes that run now. */
export async function others(db: Kysely<Schema>, id: string): Promise<Presence[]> {
  return db
    .selectFrom('instances')
    .select(['id', 'version', 'contents'])
    .where('id', '!=', id)
    .where('seen', '>', sql<Date>`now() - make_interval(secs => ${GONE})`)
    .execute();
}

/** Workspaces of which another process answers from guides that it read later than this one read others. */
export function outdated(own: Presence['contents'], all: readonly Presence[]): string[] {
  return Object.entries(own).flatMap(([team, { content, readAt }]) => {
    const isBehind = all.some(({ contents: { [team]: theirs } }) =>
      theirs ? theirs.content !== content && theirs.readAt > readAt : false,
    );
    return isBehind ? [team] : [];
  });
}
