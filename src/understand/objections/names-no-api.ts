// It is asked whether, of no API.
import type { Objector } from './candidate.ts';

/** Asks for no API by "which", and names none: "may companies use it?" asks of something else. */
export const namesNoApi: Objector = ({ apis, frame, sentence, another, rest, asked }) => {
  if (apis.length > 0 || another || asked === 'not_for') return null;
  if (frame.partsOf(sentence, 'which', 'both', 'another').length > 0) return null;
  // "API, possible?" asks for one; "a doctor, or not?" does not.
  const saysApi = frame.tokens.slice(sentence.from, sentence.to).some(({ stem }) => stem === 'api');
  const asksWhether = frame
    .partsOf(sentence, 'whether')
    .some(
      ({ because }) =>
        because === 'whether.opening' ||
        because === 'whether.inversion' ||
        (because === 'whether.tag' && !saysApi),
    );
  if (asksWhether) return { id: 'names-no-api', because: 'asks whether, and names no API' };
  const capital = rest.capitals[0];
  return capital
    ? { id: 'other-name', because: `speaks of ${capital.text}, which no label stands for` }
    : null;
};
