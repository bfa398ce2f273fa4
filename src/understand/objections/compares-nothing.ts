// Several APIs are named, and no difference is asked for.
import type { Objector } from './candidate.ts';

/** "Can we put both on one page?" compares nothing: it asks something else of two APIs. */
export const comparesNothing: Objector = ({ asked, criteria, frame, sentence }) =>
  asked === 'compare' &&
  criteria.length === 0 &&
  frame.partsOf(sentence, 'compare').length === 0 &&
  frame.partsOf(sentence, 'whether', 'predicate').length > 0
    ? { id: 'asks-nothing', because: 'names several APIs, and asks for no difference' }
    : null;
