// Tables whose cells say something else than yes and no, such as "free" and "paid": they answer for what is asked of them.
import type { CellValue, DecisionTable } from '../../guide.ts';
import { fold } from '../../languages/words.ts';
import { covers } from './namings.ts';
import { type PlainQuestion, tokensOf } from './question.ts';
import { isAkin, wordsIn } from './words.ts';

/** Of the few things that the cells of a table say, the one that the question asks for: "is it free?" */
export function valueAsked(question: PlainQuestion): string | null {
  const said = tokensOf(question).filter(({ stop, i }) => !stop && !covers(question.about, i));
  const isSaid = (value: string) =>
    wordsIn(value).every((word) => said.some(({ text }) => isAkin(word, text)));
  const { values } = question.table;
  return values.find(isSaid) ?? requiredAsked(question);
}

/** "Do I have to bring it?", of cells that say "required" and "not required": the value that says so. */
function requiredAsked({ frame, sentence, words, table: { values } }: PlainQuestion): string | null {
  const says = (text: string) => words.required.has(text);
  const asks =
    frame.partsOf(sentence, 'must').length > 0 ||
    frame.tokens.slice(sentence.from, sentence.to).some(({ text }) => says(text));
  const isOfThis = values.every((value) => wordsIn(value).some(says));
  return asks && isOfThis ? (values.find((value) => wordsIn(value).every(says)) ?? null) : null;
}

const reading = (
  table: DecisionTable,
  read: (text: string, value: CellValue) => CellValue,
): DecisionTable => ({
  ...table,
  cells: table.cells.map((row) =>
    row.map((cell) => ({ ...cell, value: read(fold(cell.text).trim(), cell.value) })),
  ),
});

/**
 * A table as it answers a question; null where its cells say nothing that a list could be made of.
 * @param value the one of the things that its cells say that is asked for
 * @param isList does the question name labels of one side alone?
 */
export function tableFor(table: DecisionTable, value: string | null, isList: boolean): DecisionTable | null {
  if (value !== null) return saying(table, value);
  return table.values.length > 0 && isList ? listing(table) : table;
}

/** A table as it answers for one of the things that its cells say: those that say just that say yes. */
const saying = (table: DecisionTable, asked: string): DecisionTable =>
  reading(table, (text) => (text === asked ? 'yes' : text.startsWith(asked) || text === '' ? 'other' : 'no'));

/**
 * A table of which something is asked for a list: where cells say no and none says yes, "free" and "paid" both mean that
 * one may. Null where its cells say neither.
 */
function listing(table: DecisionTable): DecisionTable | null {
  const said = new Set(table.cells.flat().map(({ value }) => value));
  if (!said.has('no')) return null;
  if (said.has('yes')) return table;
  return reading(table, (text, value) => (table.values.includes(text) ? 'yes' : value));
}
