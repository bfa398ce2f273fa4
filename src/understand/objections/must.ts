// It is asked who must, and the table says who may.
import { isWhich } from './candidate.ts';
import { ofKind } from './of-kind.ts';

export const must = ofKind('must', ['must'], (candidate) => isWhich(candidate) || candidate.apis.length > 1);
