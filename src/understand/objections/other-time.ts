// It is asked of another time than now.
import type { Token } from '../../analysis.ts';
import { wordClass } from '../frame.ts';
import type { Candidate, Objector } from './candidate.ts';
import { ofKind } from './of-kind.ts';

/** "Which one was it already?" */
const isStill = (candidate: Candidate) =>
  candidate.frame.partsOf(candidate.sentence, 'which', 'who').length > 0 &&
  candidate.frame.partsOf(candidate.sentence, 'time').every(({ because }) => because === 'time.still');

export const otherTime = ofKind('other-time', ['time'], isStill);

/** "Contract no. 2024-117" is a number, and no time. */
const isReference = (i: number, tokens: readonly Token[]) =>
  wordClass.numbering.has(tokens[i - 1]?.text ?? '') ||
  (tokens[i]?.gap === '-' && /^\d+$/.test(tokens[i + 1]?.text ?? ''));

/** A year is another time than now; "2000 agents" counts them. */
export const year: Objector = ({ sentence, analysis: { tokens }, accounts }) => {
  const isCounted = (i: number) => {
    const { text } = tokens[i] ?? { text: '' };
    return accounts[i] === 'label' || wordClass.people.has(text) || wordClass.staff.has(text);
  };
  const found = tokens.find(
    ({ text }, i) =>
      i >= sentence.from &&
      i < sentence.to &&
      accounts[i] !== 'label' &&
      /^(?:19|20)\d\d$/.test(text) &&
      !isCounted(i + 1) &&
      !isReference(i, tokens),
  );
  return found ? { id: 'other-time', because: `in “${found.text}”` } : null;
};
