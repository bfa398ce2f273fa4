// It is asked what one certain organisation does today: the table says what it may.
import { wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "La mairie de Lyon utilise-t-elle X ?", "does our ministry use X?" */
export const usage: Objector = ({ asked, about, frame, sentence, accounts, analysis: { tokens } }) => {
  if (asked !== 'can') return null;
  const told = about.filter(isCriterion);
  const { possessive } = wordsOf[frame.language];
  const isOneCertain = told.every(
    ({ organisation, from, to }) =>
      organisation !== undefined &&
      (possessive.has(tokens[from - 1]?.text ?? '') ||
        [1, 2].some((n) => accounts[to - 1 + n] === 'place' || tokens[to - 1 + n]?.capital === true)),
  );
  const says = frame.partsOf(sentence, 'predicate');
  const uses = says.filter(({ because }) => because === 'predicate.use');
  // "Utilise" without its accent may be "utilisé": then it is the verb.
  const may = says.some(
    ({ because, from }) => because === 'predicate.may' && !uses.some((one) => one.from === from),
  );
  return told.length > 0 && isOneCertain && uses.length > 0 && !may
    ? { id: 'usage', because: 'asks what an organisation does, and not what it may' }
    : null;
};
