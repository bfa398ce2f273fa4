// Whether a sentence asks for labels, rather than for a yes or a no.
import type { DecisionTable } from '../../guide.ts';
import { areOfTime } from '../../matrix.ts';
import { type Frame, type Sentence, wordClass } from '../frame.ts';
import type { Words } from './words.ts';

/**
 * Does a sentence ask which, who, what or where? "What" asks at its beginning: French "que" joins clauses elsewhere.
 */
export function asksOpenly(frame: Frame, sentence: Sentence, words: Words): boolean {
  if (frame.partsOf(sentence, 'which', 'who').length > 0) return true;
  const run = frame.tokens.slice(sentence.from, sentence.to);
  const first = run.find(({ text }) => !wordClass.polite.has(text));
  const asksWhere = run.some(
    ({ text }, n) => words.where.has(text) && beginsClause(sentence.from + n, frame, words),
  );
  return asksWhere || run.some(({ text }) => words.which.has(text)) || words.what.has(first?.text ?? '');
}

/** Does a word stand at the beginning of a clause, but for small words? "Où" asks where there, and "ou" joins elsewhere. */
export function beginsClause(i: number, { tokens }: Frame, words: Words): boolean {
  const before = tokens[i - 1];
  return (
    !before ||
    before.clause !== tokens[i]?.clause ||
    wordClass.glue.has(before.text) ||
    words.within.has(before.text)
  );
}

/** "When is the sauna open?", of a table with a side of days: asks which of them. */
export function asksWhen(
  { tokens }: Frame,
  { from, to }: Sentence,
  words: Words,
  { rows, columns }: DecisionTable,
): boolean {
  const first = tokens.slice(from, to).find(({ text }) => !wordClass.polite.has(text));
  return words.whenever.has(first?.text ?? '') && (areOfTime(rows) || areOfTime(columns));
}
