// Whoever asks takes back whom they named, for somebody whom no label stands for.
import { wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import { type Objector, words } from './candidate.ts';

/** "Can doctors, I mean vets, use X?", "Which API for companies? Sorry, I meant banks." */
export const corrected: Objector = ({ about, analysis: { tokens }, accounts, named, frame }) => {
  const told = about.filter(isCriterion);
  const end = Math.max(...told.map(({ to }) => to));
  const next = frame.sentences.find(({ to }) => to >= end);
  const after = frame.sentences.find(({ from }) => from === next?.to);
  const behind = tokens.slice(end, (after ?? next)?.to);
  const [taken] = frame.partsOf({ from: end, to: end + behind.length }, 'correction');
  if (told.length === 0 || !taken) return null;
  const begins = taken.to - 1 - end;
  // "Sorry for the spam" corrects nothing.
  if (wordsOf[frame.language].dative.has(behind[begins + 1]?.text ?? '')) return null;
  const isNamed = named.namings.some((naming) => isCriterion(naming) && naming.from >= end);
  const instead = behind.filter((_, i) => i > begins && accounts[end + i] === 'unread');
  return instead.length > 0 && !isNamed
    ? { id: 'corrected', because: `means “${words(instead)}” instead` }
    : null;
};
