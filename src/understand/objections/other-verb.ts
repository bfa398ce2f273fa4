// Those whom a label names do something else than log in: they want it, need it, accept it.
import { wordClass, wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import { type Objector, words } from './candidate.ts';

/** "Do doctors want X?", "does the town hall accept X?": the table says who may log in, and not who likes to. */
export const otherVerb: Objector = ({ about, analysis: { tokens }, apis, sentence, frame }) => {
  if (apis.length === 0) return null;
  const { pronoun, self, negating, attitude } = wordsOf[frame.language];
  const found = about.filter(isCriterion).flatMap((naming) => {
    if (naming.from < sentence.from) return [];
    let at = naming.to;
    while (negating.has(tokens[at]?.text ?? '')) at++;
    const token = tokens[at];
    const follows = token && token.clause === tokens[naming.from]?.clause && attitude.has(token.text);
    const next = tokens[at + 1]?.text ?? '';
    // "Les médecins veulent utiliser X": what they want to do is asked about, perhaps.
    return follows && (pronoun.has(next) || self.has(next) || apiFollows(at + 1)) ? [token] : [];
  });
  /** "Do they like [the] X?": what they would do with it may be asked about. */
  function apiFollows(from: number) {
    return about.some(
      (naming) =>
        !isCriterion(naming) &&
        naming.from >= from &&
        tokens.slice(from, naming.from).every(({ text }) => wordClass.det.has(text)),
    );
  }
  return found.length > 0 ? { id: 'other-verb', because: `asks whether they “${words(found)}” it` } : null;
};
