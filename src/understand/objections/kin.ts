// Somebody else was told of than whoever asks for themselves.
import { wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import type { Objector } from './candidate.ts';

/** "My wife is a nurse. Can I use X?": a nurse may, and whether the one who asks is one was not said. */
export const kin: Objector = ({ about, analysis: { tokens }, sentence, frame, asked, named }) => {
  if (asked !== 'can') return null;
  const { possessive, self } = wordsOf[frame.language];
  const told = about.filter(isCriterion);
  // "Can I", "puis-je": whoever asks would log in.
  const asks = frame
    .partsOf(sentence, 'predicate')
    .some(
      ({ because, from, to }) =>
        because === 'predicate.may' && [from - 1, to, to + 1].some((i) => self.has(tokens[i]?.text ?? '')),
    );
  const isTold = told.every(({ from }) => {
    if (from >= sentence.from) return false;
    const own = tokens[from]?.sentence;
    const begin = tokens.findIndex((token) => token.sentence === own);
    const before = tokens.slice(begin, from);
    // "Doctors have X. Can we use it?"
    const whole = tokens.filter((token) => token.sentence === own);
    const isOther =
      !whole.some(({ text }) => self.has(text)) &&
      named.namings.some((naming) => naming.label.role === 'api' && tokens[naming.from]?.sentence === own);
    if (isOther) return true;
    return (
      possessive.has(before[0]?.text ?? '') &&
      before.length <= 5 &&
      !before.some(({ text }) => self.has(text))
    );
  });
  return told.length > 0 && asks && isTold
    ? { id: 'kin', because: 'tells of somebody, and asks for somebody else' }
    : null;
};
