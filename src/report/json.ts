// A report → JSON: the public shape of `report --json`. Keys may be added, none goes away.
import type { Days } from '../ledger/figures.ts';
import type { AnswerCounts, Figures } from './gather.ts';
import type { Item, ToWrite } from './items.ts';

export type ReportJson = Days &
  Pick<Figures, 'countedSince' | 'ratings' | 'unused' | 'asked' | 'content'> & {
    readonly answers: AnswerCounts & { readonly before: AnswerCounts };
    readonly items: readonly ItemJson[];
    /** What was reported or called wrong and needs nothing written any more. */
    readonly settled: readonly string[];
  };

type ItemJson = Omit<Item, 'id' | 'where'> & {
  readonly file: string | null;
  readonly section: string | null;
  readonly line: number | null;
};

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

const itemJson = ({ kind, title, details, what, people, days, cells, where, snippet }: Item): ItemJson => ({
  ...{ kind, title, details, what, people, days, cells },
  ...{ file: where?.file ?? null, section: where?.section ?? null, line: where?.line ?? null },
  snippet,
});
