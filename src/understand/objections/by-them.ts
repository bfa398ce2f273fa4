// Those whom a label names do something with the API: run it, accept it, recommend it.
import { inGrammar } from '../../languages/grammar.ts';
import { wordClass, wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import { type Objector, words } from './candidate.ts';

const by = inGrammar('agents');

/** "Is X made by the ministry?", "X est-il accepté par les entreprises ?" */
export const byThem: Objector = ({ about, analysis: { tokens }, frame, sentence }) => {
  const found = about.filter(isCriterion).flatMap(({ from }) => {
    let at = from - 1;
    while (wordClass.det.has(tokens[at]?.text ?? '')) at--;
    const verb = tokens[at - 1];
    const isBy = from > sentence.from && by.has(tokens[at]?.text ?? '');
    return isBy && verb && wordsOf[frame.language].agency.has(verb.text) ? [verb] : [];
  });
  return found.length > 0 ? { id: 'by-them', because: `asks by whom it is “${words(found)}”` } : null;
};
