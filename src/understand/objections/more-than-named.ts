// It speaks of more than it names.
import type { Objector } from './candidate.ts';

export const moreThanNamed: Objector = ({ frame, sentence, scope, about, apis, criteria }) => {
  const fewest = apis.length === 0 ? 2 : 3;
  // "Both A and B" names them itself; "for both" means what was named before.
  const refersBack = frame
    .partsOf(sentence, 'both')
    .some(
      (part) =>
        part.because === 'both.all' && !about.some(({ from }) => from >= part.to && from - part.to < 3),
    );
  return refersBack && scope.all && apis.length + criteria.length < fewest
    ? { id: 'more-than-named', because: 'means more than was named' }
    : null;
};
