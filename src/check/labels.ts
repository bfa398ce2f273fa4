// What the answers to the cells' own questions tell of the labels: a problem for each label that does not work.
import type { DecisionTable, Label } from '../guide.ts';
import type { Fact, Problem } from '../languages/problem.ts';
import { warningAt } from '../library/problems.ts';
import type { CheckedCell } from './cells.ts';

/** One problem for each cell that is answered with its opposite, and for each label that names others or nothing. */
export function labelProblems(asked: readonly CheckedCell[]): Problem[] {
  const at = ({ section, id }: DecisionTable, fact: Fact): Problem =>
    warningAt(section.guide.file, Number(id.slice(id.lastIndexOf(':') + 1)), fact);
  const wrong = asked
    .filter(({ outcome }) => outcome === 'wrong')
    .map(({ table, cell: { row, column, value }, question }) =>
      at(table, { kind: 'cell.wrong', row: row.text, column: column.text, value, question }),
    );
  const others = byLabel(asked, 'others').map(({ table, label, cells }) => {
    const named = new Set(cells.flatMap((cell) => cell.others.map(({ text }) => text)));
    return at(table, { kind: 'label.others', label: label.text, others: [...named] });
  });
  const lost = byLabel(asked, 'lost').map(({ table, label, cells }) =>
    at(table, {
      kind: 'label.lost',
      label: label.text,
      cells: cells.length,
      question: cells[0]?.question ?? '',
    }),
  );
  return [...wrong, ...others, ...lost];
}

interface Blamed {
  readonly table: DecisionTable;
  readonly label: Label;
  readonly cells: readonly CheckedCell[];
}

/** The cells of an outcome, by the label that it is due to. */
function byLabel(asked: readonly CheckedCell[], outcome: CheckedCell['outcome']): Blamed[] {
  const shares = new Map<Label, { all: number; failed: number }>();
  for (const { cell, outcome: own } of asked)
    for (const label of [cell.row, cell.column]) {
      const share = shares.get(label) ?? { all: 0, failed: 0 };
      shares.set(label, { all: share.all + 1, failed: share.failed + (own === outcome ? 1 : 0) });
    }
  const shareOf = (label: Label) => {
    const { all, failed } = shares.get(label) ?? { all: 1, failed: 0 };
    return failed / all;
  };
  const blamed = new Map<Label, { table: DecisionTable; label: Label; cells: CheckedCell[] }>();
  for (const one of asked.filter((one) => one.outcome === outcome)) {
    const { row, column } = one.cell;
    // Where more cells of a column fail than of the row, the column is to blame.
    const label = shareOf(column) > shareOf(row) ? column : row;
    const entry = blamed.get(label) ?? { table: one.table, label, cells: [] };
    entry.cells.push(one);
    blamed.set(label, entry);
  }
  return [...blamed.values()];
}
