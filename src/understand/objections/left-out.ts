// Something is left out of a question that names the rest.
import type { Objector } from './candidate.ts';

export const leftOut: Objector = ({ asked, scope }) =>
  (asked === 'who' || asked === 'can') && scope.excepted.some(({ label }) => label.role === 'api')
    ? { id: 'left-out', because: 'leaves out what the table would have to be asked for too' }
    : null;
