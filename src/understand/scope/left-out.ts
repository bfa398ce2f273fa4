// Labels that are named, but not asked about: left out, taken back, or only part of how it is asked.
import type { Naming } from '../../matrix.ts';
import { wordClass, wordsOf } from '../frame.ts';
import { isCriterion, type Surroundings } from './surroundings.ts';
import { ties } from './ties.ts';

/** Left out: "but not for companies", "I am no company", and what "nor", "and" adds to that. */
export function exceptedOf(around: Surroundings): ReadonlySet<Naming> {
  const excepted = new Set<Naming>();
  // A list is read from its beginning: what adds to something left out is left out, too.
  for (const naming of [...around.namings].sort((a, b) => a.from - b.from))
    if (around.isLedBy('excepts', naming) || addsTo(naming, excepted, around)) excepted.add(naming);
  return excepted;
}

function addsTo(naming: Naming, excepted: ReadonlySet<Naming>, { words }: Surroundings): boolean {
  return [...excepted].some((other) => {
    if (other.to > naming.from || naming.from - other.to > 6) return false;
    const between = words(other.to, naming.from);
    return ties.nor.test(between) || (other.label.role === naming.label.role && ties.and.test(between));
  });
}

/** "X is fine, but may they use Y?": granted in a clause of its own, before the one that asks. */
export const isGranted = (naming: Naming, { namings, tokens, language, clauseOf }: Surroundings) => {
  const { but, agreed, glue } = wordsOf[language];
  const clause = clauseOf(naming);
  const next = tokens.find((token) => token.clause === clause + 1);
  const isAlone = tokens.every(
    (token, i) =>
      token.clause !== clause ||
      (i >= naming.from && i < naming.to) ||
      [agreed, glue, wordClass.polite].some((words) => words.has(token.text)),
  );
  return (
    naming.label.role === 'api' &&
    but.has(next?.text ?? '') &&
    isAlone &&
    tokens.some((token) => token.clause === clause && agreed.has(token.text)) &&
    namings.some(
      (other) => other.label.role === 'api' && other.label !== naming.label && clauseOf(other) > clause,
    )
  );
};

/** Taken back for what is said behind a correction: "for civil servants? no sorry, for citizens". */
export const isCorrected = (naming: Naming, { namings, holds }: Surroundings) =>
  namings.some(
    (other) =>
      other.label.role === naming.label.role &&
      other.from >= naming.to &&
      holds('correction', naming.to, other.from),
  );

/** One of those whom a label stands for is asked for: "which ministries …". */
export const isWhichOnes = (naming: Naming, { isLedBy }: Surroundings) =>
  isCriterion(naming) && isLedBy('ones', naming);
