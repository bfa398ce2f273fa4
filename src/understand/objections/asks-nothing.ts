// The message tells something and asks nothing of the table.
import { asksByWords, type Frame, type Sentence, wordsOf } from '../frame.ts';
import { type Objector, words } from './candidate.ts';

export const asksNothing: Objector = (candidate) => {
  const { frame, sentence, apis, criteria, analysis } = candidate;
  const told = frame.partsOf(sentence, 'story')[0];
  if (told && sentence.ends !== '?')
    return {
      id: 'asks-nothing',
      because: `“${words(analysis.tokens.slice(told.from, told.to))}” tells something`,
    };
  if (asksByWords(frame, sentence, apis.length > 1)) return null;
  const others = frame.sentences.filter((one) => one !== sentence && !isPolite(one, frame));
  const open = sentence.ends === '' && others.length === 0;
  const predicates = frame.partsOf(sentence, 'predicate', 'refusal');
  const predicate = predicates.some(
    (part) => part.because !== 'predicate.use' && part.because !== 'predicate.choose',
  );
  const asides = frame.partsOf(sentence, 'aside', 'hello', 'thanks');
  const tokens = analysis.tokens
    .slice(sentence.from, sentence.to)
    .filter((_, i) => !asides.some(({ from, to }) => sentence.from + i >= from && sentence.from + i < to));
  // "Doctors ❤️ X" says something of them.
  const isDrawn = tokens.slice(0, -1).some(({ gap }) => /\p{Extended_Pictographic}/u.test(gap));
  // "api collectivités" asks; "les mairies et les ministères" may be anything, and "we use X for firms" tells.
  const bare =
    !isDrawn &&
    (apis.length > 1 || predicates.length === 0) &&
    // "Meeting on X with the town halls" is a heading.
    candidate.accounts[sentence.from] !== 'setting' &&
    (tokens.length <= 3 ||
      (tokens.length <= 12 &&
        (apis.length > 0 ||
          tokens.some(({ stem }) => stem === 'api') ||
          (tokens.length <= 12 && frame.partsOf(sentence, 'login').length > 0))));
  // "Our agents can log in with X" is told, whoever says it.
  const isOwn =
    wordsOf[frame.language].possessive.has(frame.tokens[sentence.from]?.text ?? '') && predicates.length > 0;
  if (open && !isOwn && (predicate || bare)) return null;
  return {
    id: 'asks-nothing',
    because: `says something and asks nothing: ${apis.length + criteria.length} labels`,
  };
};

const isPolite = (sentence: Sentence, frame: Frame) =>
  frame.tokens
    .slice(sentence.from, sentence.to)
    .every((_, i) =>
      frame.parts.some(
        ({ as, from, to }) =>
          (as === 'aside' || as === 'request') && i + sentence.from >= from && i + sentence.from < to,
      ),
    );
