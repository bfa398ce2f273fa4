// It is asked of another time than now.
import type { Candidate, Objector } from './candidate.ts';
import { ofKind } from './of-kind.ts';

/** "Which one was it already?" */
const isStill = (candidate: Candidate) =>
  candidate.frame.partsOf(candidate.sentence, 'which', 'who').length > 0 &&
  candidate.frame.partsOf(candidate.sentence, 'time').every(({ because }) => because === 'time.still');

export const otherTime = ofKind('other-time', ['time'], isStill);

/** A year is another time than now. */
export const year: Objector = ({ sentence, analysis, accounts }) => {
  const found = analysis.tokens.find(
    ({ text }, i) =>
      i >= sentence.from && i < sentence.to && accounts[i] !== 'label' && /^(?:19|20)\d\d$/.test(text),
  );
  return found ? { id: 'other-time', because: `in “${found.text}”` } : null;
};
