// The message asks whoever answers to tell somebody something.
import { wordClass } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "Please tell companies that X is for them": a request that goes on with whom to tell asks nothing of the table. */
export const relays: Objector = ({ frame, named, sentence, analysis: { tokens } }) => {
  const asked = frame.partsOf(sentence, 'which', 'who', 'whether');
  const isSmall = (text: string) => wordClass.det.has(text) || wordClass.of.has(text);
  const told = frame
    .partsOf(sentence, 'request')
    .flatMap(({ to }) =>
      named.namings.filter(
        (naming) =>
          isCriterion(naming) &&
          naming.from >= to &&
          tokens[naming.from]?.clause === tokens[to - 1]?.clause &&
          tokens.slice(to, naming.from).every(({ text }) => isSmall(text)) &&
          wordClass.that.has(tokens[naming.to]?.text ?? ''),
      ),
    );
  return told.length > 0 && asked.every(({ from }) => from < (told[0]?.from ?? 0))
    ? { id: 'relays', because: `would have “${told[0]?.label.text}” told` }
    : null;
};
