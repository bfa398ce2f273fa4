// It is asked of another time than now.

import { wordClass } from '../frame.ts';
import type { Candidate, Objector } from './candidate.ts';
import { ofKind } from './of-kind.ts';

/** "Which one was it already?" */
const isStill = (candidate: Candidate) =>
  candidate.frame.partsOf(candidate.sentence, 'which', 'who').length > 0 &&
  candidate.frame.partsOf(candidate.sentence, 'time').every(({ because }) => because === 'time.still');

export const otherTime = ofKind('other-time', ['time'], isStill);

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
      !isCounted(i + 1),
  );
  return found ? { id: 'other-time', because: `in “${found.text}”` } : null;
};
