// Asks the tables' cells their own question: does each label find its cell, and no other?
import { answer } from '../answer.ts';
import type { Cell, DecisionTable, Label } from '../guide.ts';
import { languages } from '../languages/index.ts';
import { fold } from '../languages/words.ts';
import type { Library } from '../library.ts';

/** More cells than so many are sampled: among 60 tables a question takes some ten milliseconds. */
export const mostCells = 1_000;

/**
 * How a cell's own question is answered: with this cell alone (`right`), by asking back (`asks`), with other cells as
 * well or instead (`others`), without any cell (`lost`), or with the opposite (`wrong`).
 */
export type Outcome = 'right' | 'asks' | 'others' | 'lost' | 'wrong';

export interface CheckedCell {
  readonly table: DecisionTable;
  readonly cell: Cell;
  readonly question: string;
  readonly outcome: Outcome;
  /** Labels that the question named beside those of the cell. */
  readonly others: readonly Label[];
}

export interface CheckedCells {
  readonly asked: readonly CheckedCell[];
  /** How many cells say yes or no: those that were asked, and where they are too many, the others. */
  readonly decided: number;
}

/** Asks the cells that say yes or no; of more than `most`, so many at even distances. */
export function askCells(library: Library, most = mostCells): CheckedCells {
  const decided = library.tables.flatMap((table) =>
    table.cells.flat().flatMap((cell) => (cell.value === 'other' ? [] : { table, cell })),
  );
  const step = Math.max(1, decided.length / most);
  const sample = decided.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  return { asked: sample.map(({ table, cell }) => askCell(table, cell, library)), decided: decided.length };
}

/** A cell's own question, in the language of the guides: whether its one label may have the other. */
export function questionOf(table: DecisionTable, cell: Cell, { language }: Library): string {
  const { ask } = languages[language].phrases;
  const [api, criterion] = table.apiAxis === 'rows' ? [cell.row, cell.column] : [cell.column, cell.row];
  return (table.ofApis ? ask.may : ask.whether)(criterion.text, api.text);
}

function askCell(table: DecisionTable, cell: Cell, library: Library): CheckedCell {
  const question = questionOf(table, cell, library);
  const given = answer(question, library);
  const said = (outcome: Outcome, others: readonly Label[] = []): CheckedCell => ({
    table,
    cell,
    question,
    outcome,
    others,
  });
  if (given.kind !== 'eligibility') return said(given.kind === 'clarification' ? 'asks' : 'lost');
  const isOwn = (one: Cell) => isSame(one.row, cell.row) && isSame(one.column, cell.column);
  if (given.verdict === (cell.value === 'yes' ? 'no' : 'yes')) return said('wrong');
  if (given.verdict === cell.value && given.cells.every(isOwn)) return said('right');
  if (given.cells.length === 0) return said('lost');
  const named = [...given.apis, ...given.criteria];
  return said(
    'others',
    named.filter((label) => !isSame(label, cell.row) && !isSame(label, cell.column)),
  );
}

/** Two tables may have rows of one name: who asks cannot mean the one rather than the other. */
const isSame = (a: Label, b: Label) => fold(a.text) === fold(b.text);
