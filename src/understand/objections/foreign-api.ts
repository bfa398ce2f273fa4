// It speaks of an API that is not of the table.
import { foreignApi } from '../leftover.ts';
import type { Objector } from './candidate.ts';

export const foreign: Objector = ({ named, analysis, about, frame, sentence, accounts }) => {
  const because = foreignApi(named, analysis, about, frame, sentence, (i) => accounts[i] === 'unread');
  return because === null ? null : { id: 'foreign-api', because };
};
