// What the cells of a decision table say.
import type { Cell, CellValue, DecisionTable, Label } from '../guide.ts';

/** The labels of one role, in the table's order. */
export function labelsOf(table: DecisionTable, role: Label['role']): readonly Label[] {
  return (table.apiAxis === 'rows') === (role === 'api') ? table.rows : table.columns;
}

/** The cell where an API and a criterion meet. */
export function cellAt(table: DecisionTable, api: Label, criterion: Label): Cell {
  const [row, column] = table.apiAxis === 'rows' ? [api, criterion] : [criterion, api];
  const cell = table.cells[table.rows.indexOf(row)]?.[table.columns.indexOf(column)];
  if (!cell) throw new Error(`no cell at ${row.text} × ${column.text} in ${table.id}`);
  return cell;
}

/** The API of a cell, and the criterion that it is held against, on whichever side they stand. */
export const apiOf = ({ row, column }: Cell): Label => (row.role === 'api' ? row : column);
export const criterionOf = ({ row, column }: Cell): Label => (row.role === 'api' ? column : row);

/** The APIs whose cells say `value` for every one of the criteria. */
export function apisSaying(table: DecisionTable, criteria: readonly Label[], value: CellValue): Label[] {
  return labelsOf(table, 'api').filter((api) =>
    criteria.every((criterion) => cellAt(table, api, criterion).value === value),
  );
}

/** The criteria whose cells say `value` for every one of the APIs. */
export function criteriaSaying(table: DecisionTable, apis: readonly Label[], value: CellValue): Label[] {
  return labelsOf(table, 'criterion').filter((criterion) =>
    apis.every((api) => cellAt(table, api, criterion).value === value),
  );
}
