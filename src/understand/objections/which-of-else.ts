// It is asked which, of something else than the API that it names.
import { wordsOf } from '../frame.ts';
import { type Objector, words } from './candidate.ts';

/** "Which services can citizens access with X?", "which API replaces X for companies?": no yes or no answers that. */
export const whichOfElse: Objector = ({ frame, sentence, apis, criteria, asked, about, analysis }) => {
  if ((asked !== 'can' && asked !== 'who') || apis.length !== 1 || criteria.length === 0) return null;
  const which = frame
    .partsOf(sentence, 'which')
    .find(
      ({ because, from, to }) =>
        (because === 'which.noun' || because === 'which.how') &&
        !about.some((naming) => naming.from < to && naming.to > from),
    );
  const at = analysis.tokens.findIndex(
    ({ text }, i) =>
      i >= sentence.from &&
      i < sentence.to &&
      wordsOf[frame.language].which.has(text) &&
      wordsOf[frame.language].site.has(analysis.tokens[i + 1]?.text ?? ''),
  );
  if (at >= 0)
    return {
      id: 'which-of-else',
      because: `asks “${words(analysis.tokens.slice(at, at + 2))}” of an API`,
    };
  return which
    ? {
        id: 'which-of-else',
        because: `asks “${words(analysis.tokens.slice(which.from, which.to))}” of an API`,
      }
    : null;
};
