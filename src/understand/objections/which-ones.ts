// It is asked which ones of those whom a label stands for.
import type { Objector } from './candidate.ts';

export const whichOnes: Objector = ({ scope, frame, sentence }) =>
  scope.asksWhichOnes && frame.partsOf(sentence, 'who').length === 0
    ? { id: 'which-ones', because: 'asks which ones, or how many' }
    : null;
