// An API is named, and it is not asked for whom it is.
import { labelsOf } from '../../matrix.ts';
import type { Objector } from './candidate.ts';

export const unaskedWho: Objector = (candidate) => {
  const { asked, negated, frame, sentence, named, apis } = candidate;
  if (asked !== 'who') return null;
  if (labelsOf(named.table, 'criterion').length < 2)
    return { id: 'one-row', because: 'asks for whom of a table that tells nobody from anybody' };
  const signs = frame.partsOf(sentence, 'who', 'only');
  if (signs.length > 0 || (negated && frame.partsOf(sentence, 'refusal').length > 0)) return null;
  const again =
    frame.partsOf(sentence, 'which').some((part) => part.because === 'which.again') && apis.length > 0;
  return again ? null : { id: 'asks-nothing', because: 'names an API, and does not ask whom it is for' };
};
