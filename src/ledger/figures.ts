// What the ledger says of a span of days, in figures: no statement but these reads its tables for a report.
import type { Kysely } from 'kysely';
import type { Basis, CellName, RatingReason, Schema, Shape } from '../database/schema.ts';
import { isFrequent } from './write.ts';

/** Days, from the first to the last one, both included; such as "2026-11-22". */
export interface Days {
  readonly since: string;
  readonly until: string;
}

/** @property team the workspace's name in the tables; all of them where none is given */
export interface Span extends Days {
  readonly team?: string | undefined;
}

export type Db = Kysely<Schema>;

export interface KindCount {
  readonly kind: string;
  /** Of a refusal, else ''. */
  readonly reason: string;
  readonly count: number;
}

/** How many answers of each kind were given, the most frequent first. */
export function countAnswers(db: Db, { team, since, until }: Span): Promise<KindCount[]> {
  return db
    .selectFrom('answers')
    .select(({ cast, fn }) => ['kind', 'reason', cast<number>(fn.sum('count'), 'bigint').as('count')])
    .where('day', '>=', since)
    .where('day', '<=', until)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .groupBy(['kind', 'reason'])
    .orderBy('count', 'desc')
    .orderBy('kind')
    .orderBy('reason')
    .execute();
}

export interface ReportRow {
  readonly day: string;
  readonly person: string;
  readonly question: string;
  readonly reason: string;
  readonly basis: Basis;
}

/** The questions that their authors reported, the oldest first. */
export function readReports(db: Db, { team, since, until }: Span): Promise<ReportRow[]> {
  return db
    .selectFrom('reports')
    .select(['day', 'person', 'question', 'reason', 'basis'])
    .where('day', '>=', since)
    .where('day', '<=', until)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** How many people found an answer helpful, and how many did not. */
export async function countRatings(
  db: Db,
  { team, since, until }: Span,
): Promise<{ helpful: number; notHelpful: number }> {
  const rows = await db
    .selectFrom('ratings')
    .select(({ fn }) => ['helpful', fn.countAll<number>().as('count')])
    .where('day', '>=', since)
    .where('day', '<=', until)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .groupBy('helpful')
    .execute();
  const of = (helpful: boolean) => rows.find((row) => row.helpful === helpful)?.count ?? 0;
  return { helpful: of(true), notHelpful: of(false) };
}

export interface ComplaintRow {
  readonly reason: RatingReason;
  readonly comment: string | null;
  readonly basis: Basis;
}

/** What people said of answers that did not help them and said why, the oldest first. */
export async function readComplaints(db: Db, { team, since, until }: Span): Promise<ComplaintRow[]> {
  const rows = await db
    .selectFrom('ratings')
    .select(['reason', 'comment', 'basis'])
    .where('helpful', '=', false)
    .where('reason', 'is not', null)
    .where('day', '>=', since)
    .where('day', '<=', until)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .orderBy('day')
    .orderBy('message')
    .orderBy('person')
    .execute();
  return rows.flatMap(({ reason, ...rest }) => (reason === null ? [] : { reason, ...rest }));
}

export interface WordCount {
  readonly word: string;
  readonly people: number;
  readonly days: number;
}

/**
 * The words that no guide had when they were used, by those who used them: only where enough people did on enough days,
 * whatever the tables hold.
 */
export function countWords(db: Db, { team, since, until }: Span): Promise<WordCount[]> {
  return db
    .selectFrom('words')
    .innerJoin('sightings', (join) =>
      join.onRef('sightings.team', '=', 'words.team').onRef('sightings.word', '=', 'words.hash'),
    )
    .select(({ fn }) => [
      'words.word as word',
      fn.count<number>('sightings.person').distinct().as('people'),
      fn.count<number>('sightings.day').distinct().as('days'),
    ])
    .where('sightings.day', '>=', since)
    .where('sightings.day', '<=', until)
    .$if(team !== undefined, (query) => query.where('words.team', '=', team ?? ''))
    .groupBy('words.word')
    .having(isFrequent)
    .orderBy('people', 'desc')
    .orderBy('days', 'desc')
    .orderBy('word')
    .execute();
}

/** The sections on which any answer rested that is still counted. */
export function readUsedSections(
  db: Db,
  { team, until }: Pick<Span, 'team' | 'until'>,
): Promise<{ guide: string; section: string }[]> {
  return db
    .selectFrom('used')
    .select(['guide', 'section'])
    .distinct()
    .where('section', '!=', '')
    .where('day', '<=', until)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .execute();
}

export type CellCount = CellName & { readonly count: number };

/** The cells on which most answers rested since a day, the most asked first. */
export function mostAskedCells(
  db: Db,
  { team, since, until, limit }: Omit<Span, 'until'> & { readonly until?: string; readonly limit: number },
): Promise<CellCount[]> {
  return db
    .selectFrom('used')
    .select(({ cast, fn }) => [
      'guide',
      'section',
      'row',
      'column',
      cast<number>(fn.sum('count'), 'bigint').as('count'),
    ])
    .where('row', '!=', '')
    .where('day', '>=', since)
    .$if(until !== undefined, (query) => query.where('day', '<=', until ?? ''))
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .groupBy(['guide', 'section', 'row', 'column'])
    .orderBy('count', 'desc')
    .orderBy('guide')
    .orderBy('section')
    .orderBy('row')
    .orderBy('column')
    .limit(limit)
    .execute();
}

/** What the guides held at the end of the last day before another on which they answered; null where nobody knows. */
export async function contentBefore(
  db: Db,
  { team, since }: Pick<Span, 'team' | 'since'>,
): Promise<{ day: string; content: string; shape: Shape } | null> {
  const row = await db
    .selectFrom('contents')
    .select(['day', 'content', 'shape'])
    .where('day', '<', since)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The first of the days on which the guides have been what they are, without a break; null where nobody knows. */
export async function unchangedSince(
  db: Db,
  { team, content }: { readonly team?: string | undefined; readonly content: string },
): Promise<string | null> {
  const ofTeam = () =>
    db.selectFrom('contents').$if(team !== undefined, (query) => query.where('team', '=', team ?? ''));
  const other = await ofTeam()
    .select(({ fn }) => fn.max('at').as('at'))
    .where('content', '!=', content)
    .executeTakeFirst();
  const at = (other?.at ?? null) as Date | null;
  const first = await ofTeam()
    .select(({ fn }) => fn.min('day').as('day'))
    .where('content', '=', content)
    .$if(at !== null, (query) => query.where('at', '>', at ?? new Date(0)))
    .executeTakeFirst();
  return (first?.day ?? null) as string | null;
}

/** The first day of which anything is counted; null where nothing is. */
export async function countedSince(
  db: Db,
  { team }: { readonly team?: string | undefined },
): Promise<string | null> {
  const row = await db
    .selectFrom('answers')
    .select(({ fn }) => fn.min('day').as('day'))
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .executeTakeFirst();
  return (row?.day ?? null) as string | null;
}
