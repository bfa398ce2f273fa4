// It is asked who, of no API.
import type { Objector } from './candidate.ts';

export const whoWithoutApi: Objector = (candidate) => {
  const { apis, frame, sentence, another } = candidate;
  return apis.length === 0 &&
    frame.partsOf(sentence, 'who').length > 0 &&
    frame.partsOf(sentence, 'which').length === 0 &&
    !another
    ? { id: 'asks-who', because: 'asks who, and names no API' }
    : null;
};
