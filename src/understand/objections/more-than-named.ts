// It speaks of more than it names.
import { type Frame, wordClass } from '../frame.ts';
import type { Part } from '../rules.ts';
import type { Objector } from './candidate.ts';

/** "Which of the four APIs": of those there are, and not of those who were named. */
const isOfThings = ({ tokens }: Frame, { to }: Part) =>
  tokens[to]?.stem === 'api' || wordClass.thing.has(tokens[to]?.text ?? '');

export const moreThanNamed: Objector = ({ frame, sentence, scope, about, apis, criteria }) => {
  const fewest = apis.length === 0 ? 2 : 3;
  // "Both A and B" names them itself; "for both" means what was named before.
  const refersBack = frame
    .partsOf(sentence, 'both')
    .some(
      (part) =>
        part.because === 'both.all' &&
        !isOfThings(frame, part) &&
        !about.some(({ from }) => from >= part.to && from - part.to < 3),
    );
  const several = apis.length > 1 || criteria.length > 1;
  return refersBack &&
    scope.all &&
    !(several && (apis.length === 0 || criteria.length === 0)) &&
    apis.length + criteria.length < fewest
    ? { id: 'more-than-named', because: 'means more than was named' }
    : null;
};
