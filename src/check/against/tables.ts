// Two states of a folder → which table of the one is which of the other, wherever it stands and however it is turned.
import type { DecisionTable, Guide, Label } from '../../guide.ts';
import { bestPairs, keyOf, likeness, unpaired } from './likeness.ts';

export interface TablePair {
  readonly before: DecisionTable;
  readonly after: DecisionTable;
  /** The rows of the one are the columns of the other. */
  readonly turned: boolean;
}

export interface PairedTables {
  readonly pairs: readonly TablePair[];
  readonly gone: readonly DecisionTable[];
  readonly added: readonly DecisionTable[];
}

/** What a place in common weighs beside labels in common, which are 1 where all are. */
const sameGuideWeighs = 0.25;
const sameHeadingWeighs = 0.25;
/** So many labels must be common within a guide, and in different guides. */
const leastWithin = 0.3;
const leastElsewhere = 0.5;

interface Keyed {
  readonly table: DecisionTable;
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** The table as it is drawn, rows and columns in any order. */
  readonly said: string;
  readonly heading: string;
  /** Its place among the tables of its guide. */
  readonly place: number;
}

/**
 * Pairs the tables of two states by their labels, then by guide and heading. Of several with the same labels under one
 * heading, those that say the same of all go together, then those at the same place: two of them that only change
 * places have not changed, and where one changes, no other hides it.
 */
export function pairTables(
  before: readonly DecisionTable[],
  after: readonly DecisionTable[],
  isSameGuide: (before: Guide, after: Guide) => boolean,
): PairedTables {
  const [olds, news] = [keyed(before), keyed(after)];
  const pairs = bestPairs(olds, news, (old, now) => rank(old, now, isSameGuide));
  const left = {
    olds: unpaired(olds, new Set(pairs.map(([old]) => old))),
    news: unpaired(news, new Set(pairs.map(([, now]) => now))),
  };
  // Where every label of a side was renamed, the names must do.
  const renamed = bestPairs(left.olds, left.news, (old, now) => {
    if (!isSameGuide(old.table.section.guide, now.table.section.guide)) return null;
    const share = similarShare(old.table, now.table);
    return share < leastElsewhere ? null : [share, -Math.abs(old.place - now.place)];
  });
  const all = [...pairs, ...renamed];
  const [olderOnes, newerOnes] = [new Set(all.map(([old]) => old)), new Set(all.map(([, now]) => now))];
  return {
    pairs: all.map(([old, now]) => ({
      before: old.table,
      after: now.table,
      turned: overlap(old, now).turned,
    })),
    gone: unpaired(olds, olderOnes).map(({ table }) => table),
    added: unpaired(news, newerOnes).map(({ table }) => table),
  };
}

function keyed(tables: readonly DecisionTable[]): Keyed[] {
  const counts = new Map<Guide, number>();
  return tables.map((table) => {
    const { guide, heading } = table.section;
    const place = counts.get(guide) ?? 0;
    counts.set(guide, place + 1);
    const cells = table.cells
      .flat()
      .map(({ row, column, value, text }) => [keyOf(row.text), keyOf(column.text), value, text].join('\0'));
    return {
      table,
      rows: keysOf(table.rows),
      columns: keysOf(table.columns),
      said: cells.sort().join('\n'),
      heading: keyOf(heading),
      place,
    };
  });
}

const keysOf = (labels: readonly Label[]) => new Set(labels.map(({ text }) => keyOf(text)));

function rank(old: Keyed, now: Keyed, isSameGuide: (a: Guide, b: Guide) => boolean): number[] | null {
  const { share, both } = overlap(old, now);
  if (share === 0) return null;
  const within = isSameGuide(old.table.section.guide, now.table.section.guide);
  if (within ? share < leastWithin : share < leastElsewhere || !both) return null;
  const place =
    (within ? sameGuideWeighs : 0) + (within && old.heading === now.heading ? sameHeadingWeighs : 0);
  return [share + place, share, old.said === now.said ? 1 : 0, -Math.abs(old.place - now.place)];
}

/** How many labels two tables have in common, 0 to 1, the better way round; and whether both sides have some. */
function overlap(old: Keyed, now: Keyed): { share: number; both: boolean; turned: boolean } {
  const straight = [shared(old.rows, now.rows), shared(old.columns, now.columns)] as const;
  const turned = [shared(old.rows, now.columns), shared(old.columns, now.rows)] as const;
  const sum = ([a, b]: readonly [number, number]) => a + b;
  const best = sum(turned) > sum(straight) ? turned : straight;
  return { share: sum(best) / 2, both: Math.min(...best) > 0, turned: best === turned };
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((key) => other.has(key)).length / Math.max(1, one.size, other.size);

/** The share of labels that have one of nearly the same name on the same side. */
function similarShare(old: DecisionTable, now: DecisionTable): number {
  const share = (one: readonly Label[], other: readonly Label[]) =>
    one.filter(({ text }) => other.some((label) => likeness(text, label.text).isSimilar)).length /
    Math.max(1, one.length, other.length);
  return (share(old.rows, now.rows) + share(old.columns, now.columns)) / 2;
}
