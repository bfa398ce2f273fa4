// The question proper, and what is only said before it.
import type { PartKind } from '../../languages/rule.ts';
import type { Naming } from '../../matrix.ts';
import type { Frame, Sentence } from '../frame.ts';
import { isCriterion, type Surroundings } from './surroundings.ts';
import { ties } from './ties.ts';

/** The clause of a sentence that asks: the last with a question for which or for whom, else the last that asks whether; or -1. */
export function focusOf(frame: Frame, sentence: Sentence): number {
  const last = (...kinds: PartKind[]) =>
    Math.max(-1, ...frame.partsOf(sentence, ...kinds).map(({ from }) => frame.tokens[from]?.clause ?? -1));
  const asks = last('which', 'who');
  return asks >= 0 ? asks : last('predicate', 'refusal');
}

/**
 * Finds what was said before the question proper, if that names a criterion itself: "We are a town. Which API for
 * companies?" An API said before counts, unless the question is for one.
 * @param meant the namings that may be asked about
 */
export function preambleOf(
  meant: readonly Naming[],
  focus: number,
  frame: Frame,
  around: Surroundings,
): ReadonlySet<Naming> {
  const { tokens, clauseOf } = around;
  const opening = openingOf(meant, focus, around);
  if (focus < 0 || opening === undefined) return new Set();
  const asksApi = frame.parts.some(({ as, from }) => as === 'which' && tokens[from]?.clause === focus);
  const apis = new Set(meant.flatMap((naming) => (isCriterion(naming) ? [] : naming.label)));
  const compares = frame.parts.some(({ as }) => as === 'compare') && apis.size > 1;
  const asked = meant.filter((naming) => clauseOf(naming) >= opening);
  const before = meant.filter((naming) => clauseOf(naming) < opening);
  // "Charities, companies and town halls may …": a list begins before the clause that asks, and belongs to it.
  for (const naming of [...before].sort((a, b) => b.from - a.from))
    if (asked.some((other) => isCriterion(other) && goesOnWith(naming, other, around))) asked.push(naming);
  return new Set(
    before.filter((naming) => !asked.includes(naming) && (isCriterion(naming) || (asksApi && !compares))),
  );
}

/** Does a list go on from one criterion to the next in it? */
const goesOnWith = (naming: Naming, next: Naming, { words }: Surroundings) =>
  isCriterion(naming) && naming.to <= next.from && ties.list.test(words(naming.to, next.from));

/** Where the question proper begins, if it names a criterion itself: with its clause, or with its sentence. */
function openingOf(
  meant: readonly Naming[],
  focus: number,
  { tokens, clauseOf }: Surroundings,
): number | undefined {
  const sentence = tokens.find((token) => token.clause === focus)?.sentence ?? -1;
  const begins = tokens.find((token) => token.sentence === sentence)?.clause ?? -1;
  const namesFrom = (clause: number) =>
    meant.some((naming) => isCriterion(naming) && clauseOf(naming) >= clause && clauseOf(naming) <= focus);
  return [focus, begins].find(namesFrom);
}
