// Those who are asked about lack something: "companies without a number" may be another population.
import { wordClass } from '../frame.ts';
import type { Objector } from './candidate.ts';

export const lacking: Objector = ({ about, analysis: { tokens }, accounts, frame, sentence }) => {
  const isAside = (i: number) =>
    frame.partsOf(sentence, 'aside', 'request', 'tag').some(({ from, to }) => i >= from && i < to);
  const found = tokens.findIndex(
    ({ text, clause }, i) =>
      i >= sentence.from &&
      i < sentence.to &&
      wordClass.lacking.has(text) &&
      !isAside(i) &&
      accounts[i + 1] !== undefined &&
      accounts[i + 1] !== 'label' &&
      about.some(
        ({ label, to }) =>
          label.role === 'criterion' && to <= i && clause - (tokens[to - 1]?.clause ?? clause) <= 1,
      ),
  );
  return found < 0 ? null : { id: 'lacking', because: `“${tokens[found]?.text} ${tokens[found + 1]?.text}”` };
};
