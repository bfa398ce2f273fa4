// It is asked how, why or where.
import { isWhich } from './candidate.ts';
import { ofKind } from './of-kind.ts';

export const otherQuestion = ofKind(
  'other-question',
  ['question'],
  (candidate) => isWhich(candidate) && candidate.apis.length === 0,
);
