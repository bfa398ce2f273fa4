// The message asks whoever answers to tell somebody something.
import { wordClass, wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "Please tell companies that X is for them": a request that goes on with whom to tell asks nothing of the table. */
export const relays: Objector = ({ frame, named, sentence, analysis: { tokens } }) => {
  const asked = frame.partsOf(sentence, 'which', 'who', 'whether');
  const isSmall = (text: string) => wordClass.det.has(text) || wordClass.of.has(text);
  const { tell, that } = wordsOf[frame.language];
  const told = named.namings.filter((naming) => {
    if (!isCriterion(naming) || naming.from < sentence.from) return false;
    let at = naming.from - 1;
    while (isSmall(tokens[at]?.text ?? '')) at--;
    const next = tokens[naming.to]?.text ?? '';
    const isAsked =
      frame.partsOf(sentence, 'request').some(({ to }) => to === at + 1) || tell.has(tokens[at]?.text ?? '');
    return (
      isAsked &&
      tokens[at]?.clause === tokens[naming.from]?.clause &&
      (that.has(next) || wordsOf[frame.language].whether.has(next))
    );
  });
  return told.length > 0 && asked.every(({ from }) => from < (told[0]?.from ?? 0))
    ? { id: 'relays', because: `would have “${told[0]?.label.text}” told` }
    : null;
};
