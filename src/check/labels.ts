// What the answers to the cells' own questions tell of the labels: a problem for each label that does not work.
import type { DecisionTable, Label, Problem } from '../guide.ts';
import { warningAt } from '../library/problems.ts';
import type { AskedCell } from './cells.ts';
import type { Words } from './words.ts';

/** One problem for each cell that is answered with its opposite, and for each label that names others or nothing. */
export function labelProblems(asked: readonly AskedCell[], { problems: words }: Words): Problem[] {
  const at = ({ section, id }: DecisionTable, kind: string, message: string): Problem => ({
    ...warningAt(section.guide.file, Number(id.slice(id.lastIndexOf(':') + 1)), message),
    kind,
  });
  const wrong = asked
    .filter(({ outcome }) => outcome === 'wrong')
    .map(({ table, cell, question }) =>
      at(table, 'cell.wrong', words.cellWrong(cell.row.text, cell.column.text, cell.value, question)),
    );
  const others = byLabel(asked, 'others').map(({ table, label, cells }) => {
    const named = new Set(cells.flatMap((cell) => cell.others.map(({ text }) => text)));
    return at(table, 'label.others', words.labelOthers(label.text, [...named]));
  });
  const lost = byLabel(asked, 'lost').map(({ table, label, cells }) =>
    at(table, 'label.lost', words.labelLost(label.text, cells.length, cells[0]?.question ?? '')),
  );
  return [...wrong, ...others, ...lost];
}

interface Blamed {
  readonly table: DecisionTable;
  readonly label: Label;
  readonly cells: readonly AskedCell[];
}

/** The cells of an outcome, by the label that it is due to. */
function byLabel(asked: readonly AskedCell[], outcome: AskedCell['outcome']): Blamed[] {
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
  const blamed = new Map<Label, { table: DecisionTable; label: Label; cells: AskedCell[] }>();
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
