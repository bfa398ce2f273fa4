// Somebody would log in with the account of somebody else.
import { languages } from '../../languages/index.ts';
import { wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "Can my mother use my X?", "can a carer use a patient's X account?" */
export const ownAccount: Objector = ({ about, analysis, frame, sentence, named }) => {
  const { tokens, language } = analysis;
  const { own } = wordsOf[frame.language];
  const { ownerMarks } = languages[language].grammar;
  const isOwner = (at: number) =>
    ownerMarks?.has(tokens[at]?.text ?? '') === true &&
    named.namings.some((naming) => isCriterion(naming) && naming.to === at);
  const isTheirs = about.some(({ label, from }) => {
    if (label.role !== 'api' || from < sentence.from) return false;
    const before = tokens[from - 1]?.text ?? '';
    return own.has(before) || isOwner(from - 1);
  });
  return isTheirs && about.some(isCriterion)
    ? { id: 'own-account', because: 'speaks of the account of somebody' }
    : null;
};
