// One table in two states → which label of the one is which of the other: the same, or one that was renamed.
import type { Cell, Label } from '../../guide.ts';
import { bestPairs, keyOf, likeness, unpaired } from './likeness.ts';
import type { TablePair } from './tables.ts';

export interface PairedLabels {
  /** The label of the new state for each of the old one that it still has. */
  readonly now: ReadonlyMap<Label, Label>;
  readonly renamed: readonly (readonly [Label, Label])[];
  readonly gone: readonly Label[];
  readonly added: readonly Label[];
}

/** A cell by its two labels, whichever of them is the row. */
export type CellAt = (one: Label, other: Label) => Cell | null;

/** Pairs the labels of a table: those of one name first, then those that were renamed. */
export function pairLabels({ before, after, turned }: TablePair): PairedLabels {
  const sides = [
    { olds: before.rows, news: turned ? after.columns : after.rows },
    { olds: before.columns, news: turned ? after.rows : after.columns },
  ];
  const now = new Map(sides.flatMap(({ olds, news }) => sameNames(olds, news)));
  const [oldAt, newAt] = [cellsAt(before.cells), cellsAt(after.cells)];
  const renamed: [Label, Label][] = [];
  for (const { olds, news } of sides) {
    const across = [...now].filter(([old]) => !olds.includes(old));
    const taken = new Set(now.values());
    const found = bestPairs(
      olds.filter((label) => !now.has(label)),
      news.filter((label) => !taken.has(label)),
      (old, label) => {
        const { ratio, isSimilar, isLonger, isTyping } = likeness(old.text, label.text);
        if (!isSimilar) return null;
        const compared = across.flatMap(([other, otherNow]): boolean[] => {
          const [cell, cellNow] = [oldAt(old, other), newAt(label, otherNow)];
          return cell && cellNow ? [saysSame(cell, cellNow)] : [];
        });
        const same = compared.filter((one) => one).length / Math.max(1, compared.length);
        // With half of its cells a longer name is the same label, and the other half is told cell by cell.
        return isTyping || same >= (isLonger ? 0.5 : 1) ? [Number(isTyping), same, ratio] : null;
      },
    );
    for (const [old, label] of found) now.set(old, label);
    renamed.push(...found);
  }
  const respelt = [...now].filter(
    (pair) => pair[0].text !== pair[1].text && !renamed.some(([old]) => old === pair[0]),
  );
  return {
    now,
    renamed: [...renamed, ...respelt],
    gone: unpaired([...before.rows, ...before.columns], new Set(now.keys())),
    added: unpaired([...after.rows, ...after.columns], new Set(now.values())),
  };
}

/** Columns without a name are told apart by their order. */
function sameNames(olds: readonly Label[], news: readonly Label[]): [Label, Label][] {
  const byKey = new Map<string, Label[]>();
  for (const label of news) byKey.set(keyOf(label.text), [...(byKey.get(keyOf(label.text)) ?? []), label]);
  return olds.flatMap((label): [Label, Label][] => {
    const match = byKey.get(keyOf(label.text))?.shift();
    return match ? [[label, match]] : [];
  });
}

/** Finds a cell of a table by its labels. */
export function cellsAt(cells: readonly (readonly Cell[])[]): CellAt {
  const byRow = new Map<Label, Map<Label, Cell>>();
  for (const row of cells)
    for (const cell of row) {
      const known = byRow.get(cell.row) ?? new Map<Label, Cell>();
      byRow.set(cell.row, known.set(cell.column, cell));
    }
  return (one, other) => byRow.get(one)?.get(other) ?? byRow.get(other)?.get(one) ?? null;
}

/** Yes and no say the same in whatever words; of other cells, the words are what they say. */
export const saysSame = (one: Cell, other: Cell): boolean =>
  one.value === other.value && (one.value !== 'other' || one.text.trim() === other.text.trim());
