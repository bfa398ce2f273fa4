// An organisation would offer or install it: that is a matter of access.
import { isAboutAccess } from '../about.ts';
import { wordsOf } from '../frame.ts';
import { type Candidate, isWhich } from './candidate.ts';
import { ofKind } from './of-kind.ts';

/** Is what is asked about said to be for someone: "offer it [to] citizens", "integrate it [for] our agents"? */
const isForSomebody = ({ about, frame, sentence }: Candidate) =>
  frame
    .partsOf(sentence, 'offer')
    .some(({ from, to }) =>
      [frame.tokens[from - 1], frame.tokens[to]].some((token) =>
        wordsOf[frame.language].them.has(token?.text ?? ''),
      ),
    ) ||
  about.some(
    ({ label, from }) =>
      label.role === 'criterion' &&
      frame.tokens
        .slice(
          Math.max(
            sentence.from,
            ...about.filter((other) => other.label.role === 'api' && other.to <= from).map(({ to }) => to),
          ),
          from,
        )
        .some(
          ({ text, clause }) =>
            clause === frame.tokens[from]?.clause && wordsOf[frame.language].dative.has(text),
        ),
  );

/** "Can a town offer it to its residents?": whether towns may is a matter of access, too. */
const isToItsUsers = ({ named, criteria, sentence }: Candidate) =>
  criteria.length === 1 &&
  named.namings.some(
    ({ organisation, from }) => from >= sentence.from && organisation?.users === criteria[0],
  );

export const offers = ofKind(
  'offers',
  ['offer'],
  (candidate) =>
    candidate.apis.length === 0 ||
    (isForSomebody(candidate) && !isToItsUsers(candidate)) ||
    isWhich(candidate) ||
    isAboutAccess(candidate.named),
);
