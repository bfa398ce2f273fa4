// Whether a sentence denies what it asks: each "not" in it is found once, and said to deny this or something else.
import type { Naming } from '../matrix.ts';
import type { Frame, Sentence } from './frame.ts';
import { holds, type Part } from './rules.ts';

export interface Denial {
  /** Asks for what is not so: an odd number of denials, of words that deny and words that shut out. */
  readonly denied: boolean;
  /** Denies with a word such as "not", and with that alone: a yes or a no can go with it. */
  readonly plain: boolean;
  /** Denies at all, once or twice: a bare yes or no could be taken the wrong way round. */
  readonly any: boolean;
}

/**
 * Finds what a sentence denies.
 * @param excepted the namings that it leaves out: what denies them denies nothing else
 * @param isScene is a word only of the scene: "for those who have no account"?
 */
export function denialIn(
  frame: Frame,
  sentence: Sentence,
  excepted: readonly Naming[],
  core: ReadonlySet<number>,
  isScene: (i: number) => boolean,
): Denial {
  const spent = frame.partsOf(sentence, 'tag', 'request');
  const isSpent = (part: Part) =>
    isScene(part.from) ||
    !core.has(frame.tokens[part.from]?.clause ?? -1) ||
    spent.some((other) => holds(other, part)) ||
    excepted.some((naming) => isBefore(part, naming, frame));
  const nots = frame.partsOf(sentence, 'not').filter((part) => !isSpent(part));
  const refusals = frame.partsOf(sentence, 'refusal').filter((part) => !isSpent(part));
  const not = nots.length > 0;
  // "What is off limits, I mean which can't they use?": each question denies by itself.
  const open = frame.partsOf(sentence, 'which', 'who');
  const clauseOf = ({ from }: Part) => frame.tokens[from]?.clause ?? -1;
  const isApart =
    refusals.length > 0 &&
    nots.some(
      (part) =>
        open.some((one) => clauseOf(one) === clauseOf(part)) &&
        refusals.every((other) => clauseOf(other) !== clauseOf(part)),
    );
  // "non accessible", "no access": the word that denies is part of what shuts out.
  const own = nots.every((part) => refusals.some((other) => other.from <= part.from && other.to >= part.to));
  const refused = refusals.length > 0;
  return {
    denied: refused && (own || isApart) ? true : not !== refused,
    plain: not && !refused,
    any: not || refused,
  };
}

/** Does a word that denies stand before a naming that is left out, with only small words and such namings between? */
function isBefore(part: Part, naming: Naming, { tokens }: Frame): boolean {
  if (part.to > naming.from || tokens[part.from]?.clause !== tokens[naming.from]?.clause) return false;
  return naming.from - part.to <= 4;
}
