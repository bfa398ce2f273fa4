// Something is left out of a question that names the rest.
import type { Objector } from './candidate.ts';

/** "Who may use A, but not B?" is answered from the columns of both; "who may not use A, but B?" is not. */
export const leftOut: Objector = ({ asked, negated, apis, scope }) =>
  (asked === 'can' || (asked === 'who' && (negated || apis.length === 0))) &&
  scope.excepted.some(({ label }) => label.role === 'api')
    ? { id: 'left-out', because: 'leaves out what the table would have to be asked for too' }
    : null;
