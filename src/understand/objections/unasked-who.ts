// An API is named, and it is not asked for whom it is.
import { labelsOf } from '../../matrix.ts';
import type { Objector } from './candidate.ts';

export const unaskedWho: Objector = (candidate) => {
  const { asked, negated, frame, sentence, named, apis, about } = candidate;
  if (asked !== 'who') return null;
  if (labelsOf(named.table, 'criterion').length < 2)
    return { id: 'one-row', because: 'asks for whom of a table that tells nobody from anybody' };
  const signs = frame.partsOf(sentence, 'who', 'only');
  if (signs.length > 0 || (negated && frame.partsOf(sentence, 'refusal').length > 0)) return null;
  // "And for X?"; but "what do you take for building with X?" asks of something else.
  const again =
    apis.length > 0 &&
    frame
      .partsOf(sentence, 'which')
      .some(
        ({ because, to }) =>
          because === 'which.again' && about.some((naming) => naming.from >= to && naming.from - to < 2),
      );
  return again ? null : { id: 'asks-nothing', because: 'names an API, and does not ask whom it is for' };
};
