// One API is to be used with another, or to take its place: the table sets APIs against people, and not against each other.
import { conjunctions } from '../../languages/grammar.ts';
import { wordClass, wordsOf } from '../frame.ts';
import type { Objector } from './candidate.ts';

/** "Does X work with Y for our agents?" */
export const related: Objector = ({ about, asked, analysis: { tokens }, frame }) => {
  if (asked !== 'can' && asked !== 'compare') return null;
  const apis = about.filter(({ label }) => label.role === 'api').sort((a, b) => a.from - b.from);
  const second = apis.find((naming, i) => {
    const first = apis.slice(0, i).findLast(({ label, to }) => label !== naming.label && to <= naming.from);
    if (!first || tokens[first.from]?.clause !== tokens[naming.from]?.clause) return false;
    const between = tokens.slice(first.to, naming.from).filter(({ text }) => !wordClass.det.has(text));
    // "With X or with Y" names them side by side.
    const isListed = between.some(({ text }) => conjunctions.has(text));
    const ties = between.some(
      ({ text }, n) =>
        wordClass.login.has(text) ||
        wordsOf[frame.language].attitude.has(text) ||
        (n === between.length - 1 && wordClass.with.has(text)),
    );
    return !isListed && ties && between.length < 6;
  });
  const compares = frame.parts.some(({ as }) => as === 'compare' || as === 'both');
  return second && !compares
    ? { id: 'related', because: `asks of “${second.label.text}” together with another API` }
    : null;
};
