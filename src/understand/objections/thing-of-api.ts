// It speaks of something that goes by the name of an API, and not of the API: a workshop, a helpdesk, a team.
import type { Token } from '../../analysis.ts';
import { languages } from '../../languages/index.ts';
import { isAnd, wordClass, wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import { type Objector, words } from './candidate.ts';

/** "Is the X workshop open to companies?", "l'atelier X est-il ouvert aux entreprises ?" */
export const thingOfApi: Objector = ({ about, analysis, frame, sentence, accounts, apis }) => {
  if (apis.length === 0) return null;
  const { tokens } = analysis;
  const { nounBeforeNoun } = languages[frame.language].grammar;
  const isLabel = (i: number) => accounts[i] === 'label';
  const found = about
    .filter((naming) => !isCriterion(naming) && naming.from >= sentence.from)
    .map(({ from, to }) => (nounBeforeNoun ? to : from - 1))
    .find((at) => {
      const token = tokens[at];
      if (!token || isLabel(at) || isAnd(token)) return false;
      const beside = nounBeforeNoun ? tokens[at - 1] : tokens[at + 1];
      if (beside?.clause !== token.clause) return false;
      return wordsOf[frame.language].affair.has(token.text);
    });
  const subject = subjectOf(
    sentence,
    tokens,
    about.filter((one) => !isCriterion(one)).map(({ from }) => from),
  );
  if (
    subject !== undefined &&
    wordsOf[frame.language].matter.has(tokens[subject]?.text ?? '') &&
    !isLabel(subject)
  )
    return {
      id: 'thing-of-api',
      because: `speaks of “${words(tokens.slice(subject, subject + 1))}” of an API`,
    };
  return found === undefined
    ? null
    : { id: 'thing-of-api', because: `speaks of “${words(tokens.slice(found, found + 1))}” of an API` };
};

/** "The registration form of X": index of the noun that opens the clause in which an API is named, if there is one. */
function subjectOf(
  { from, to }: { readonly from: number; readonly to: number },
  tokens: readonly Token[],
  apis: readonly number[],
): number | undefined {
  return tokens.findIndex(
    (token, i) =>
      i > from &&
      i < to &&
      tokens[i - 2]?.clause !== token.clause &&
      wordClass.det.has(tokens[i - 1]?.text ?? '') &&
      apis.some((api) => api > i && tokens[api]?.clause === token.clause),
  );
}
