// A report → JSON: the public shape of `report --json`. Keys may be added, none goes away.
import type { CellName } from '../database/schema.ts';
import type { CellCount, KindCount } from '../ledger/figures.ts';
import type { Changes, SectionName } from './changes.ts';
import type { AnswerCounts, Figures } from './gather.ts';
import type { Item, ItemKind, ToWrite } from './items.ts';

export interface ReportJson {
  readonly since: string;
  readonly until: string;
  /** The first day of which anything is counted; null where nothing is. */
  readonly countedSince: string | null;
  readonly answers: AnswerCounts & {
    readonly before: {
      readonly total: number;
      readonly refused: number;
      readonly kinds: readonly KindCount[];
    };
  };
  readonly ratings: { readonly helpful: number; readonly notHelpful: number };
  readonly items: readonly {
    readonly kind: ItemKind;
    readonly title: string;
    readonly details: readonly string[];
    readonly what: string;
    readonly people: number | null;
    readonly days: number | null;
    readonly cells: readonly CellName[];
    readonly file: string | null;
    readonly section: string | null;
    readonly line: number | null;
    readonly snippet: {
      readonly lead: string;
      readonly text: string;
      readonly file: string;
      readonly line: number | null;
    } | null;
  }[];
  readonly settled: readonly string[];
  readonly unused: readonly SectionName[];
  readonly asked: readonly CellCount[];
  readonly content: {
    readonly now: string;
    readonly unchangedSince: string | null;
    readonly before: { readonly day: string; readonly content: string; readonly changes: Changes } | null;
  };
}

export function toJson(figures: Figures, { items, settled }: ToWrite): ReportJson {
  const { days, countedSince, answers, answersBefore, ratings, unused, asked, content } = figures;
  return {
    ...days,
    countedSince,
    answers: { ...answers, before: answersBefore },
    ratings,
    items: items.map(itemJson),
    settled,
    unused,
    asked,
    content,
  };
}

const itemJson = ({ kind, title, details, what, people, days, cells, where, snippet }: Item) => ({
  ...{ kind, title, details, what, people, days, cells },
  ...{ file: where?.file ?? null, section: where?.section ?? null, line: where?.line ?? null },
  snippet,
});
