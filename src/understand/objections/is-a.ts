// It is asked whether an API is one of those whom it could be for.
import { wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "Is X a private company?": what X is, the table does not say. */
export const isA: Objector = ({ about, analysis: { tokens }, frame, sentence }) => {
  const { article, being } = wordsOf[frame.language];
  const copula = frame.partsOf(sentence, 'whether', 'predicate');
  const found = about.find(
    (naming) =>
      isCriterion(naming) &&
      naming.from >= sentence.from &&
      about.some((api) => {
        if (isCriterion(api) || api.to > naming.from || api.from < sentence.from) return false;
        const between = tokens.slice(api.to, naming.from);
        const clause = tokens[api.from]?.clause;
        return (
          between.some(({ text }) => article.has(text)) &&
          between.every(
            ({ text, clause: own }, i) =>
              own === clause &&
              (article.has(text) || being.has(text) || (i > 0 && article.has(between[i - 1]?.text ?? ''))),
          )
        );
      }),
  );
  return found && copula.length > 0
    ? { id: 'is-a', because: `asks whether an API is “${found.label.text}”` }
    : null;
};
