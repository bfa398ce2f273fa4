// Someone is authenticated whom no label stands for.
import type { Objector } from './candidate.ts';

export const stranger: Objector = ({ scope }) =>
  scope.strangerAuthenticated
    ? { id: 'stranger', because: 'authenticates someone whom no label stands for' }
    : null;
