// What a sentence that names nothing takes up with a pronoun from those before it: "Which badge opens that door?"
import type { Token } from '../../analysis.ts';
import type { DecisionTable } from '../../guide.ts';
import { isPredicate, labelsOf, type Named, type Naming } from '../../matrix.ts';
import { type Frame, type Sentence, wordsOf } from '../frame.ts';
import { covers } from './namings.ts';
import { asksOpenly } from './open.ts';
import { kindsOf } from './page.ts';
import { isAkin, type Words } from './words.ts';

/**
 * The labels that a sentence takes up: one of each side at most, each said in full, and nothing told beside them that
 * would turn them, such as that a thing was lost; none where the sentence names a label itself.
 */
export function takenUpIn(asks: Sentence, named: Named, frame: Frame, words: Words): Naming[] {
  const { namings, table } = named;
  const told = namings.filter(({ to }) => to <= asks.from);
  if (told.length === 0 || told.length < namings.length) return [];
  const run = frame.tokens.slice(asks.from, asks.to);
  const { pronoun } = wordsOf[frame.language];
  const isOpen = asksOpenly(frame, asks, words);
  return run.some(({ text }) => pronoun.has(text)) &&
    (isOpen ? asksForKind(run, table, words) : asksForYes(run, table, words)) &&
    isEnough(told, table, isOpen) &&
    !isTurned(told, named, frame, words)
    ? told
    : [];
}

/** "Which badge …?" asks for labels; "who do I call about that?" for somebody else. */
export const asksForKind = (run: readonly Token[], table: DecisionTable, words: Words): boolean =>
  run.some(
    ({ text }, i) =>
      words.which.has(run[i - 1]?.text ?? '') &&
      (words.kinds.has(text) || kindsOf(table).some((word) => isAkin(word, text))),
  );

/** "Is that allowed?" asks what cells say; "did anyone hand it in?" what happened. */
export const asksForYes = (run: readonly Token[], { values }: DecisionTable, words: Words): boolean =>
  run.some(({ text }, i) => i > 0 && (words.yes.has(text) || values.some((value) => isAkin(value, text))));

/** Do labels make a question: of which is asked, one; of whether, one of each side, though it goes without saying? */
function isEnough(told: readonly Naming[], table: DecisionTable, isOpen: boolean): boolean {
  const labels = new Set(told.map(({ label }) => label));
  const sides = new Set(told.map(({ label }) => label.role));
  if (labels.size > sides.size || told.some(({ exact }) => !exact)) return false;
  if (isOpen || sides.size === 2) return sides.size === (isOpen ? 1 : 2);
  const [only, ...others] = labelsOf(table, sides.has('api') ? 'criterion' : 'api');
  return only !== undefined && others.length === 0 && isPredicate(only);
}

/** Do the sentences that tell say more of the labels than that they are meant? */
const isTurned = (told: readonly Naming[], { partly }: Named, { tokens, sentences }: Frame, words: Words) =>
  sentences
    .filter(({ from, to }) => told.some((naming) => naming.from >= from && naming.to <= to))
    .some(({ from, to }) =>
      tokens
        .slice(from, to)
        .some(
          ({ text }, n) =>
            !covers(told, from + n) && (words.changing.has(text) || partly?.has(from + n) === true),
        ),
    );
