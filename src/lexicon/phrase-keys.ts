// A phrase of a lexicon → the keys by which it is found in a text.
import { byLanguage, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { toWords } from '../languages/words.ts';
import { remembering } from '../memory.ts';

interface PhraseKeys {
  readonly words: string;
  readonly stems: string;
}

/** A phrase's words in the singular without stop words, or all where it has no other. */
export function phraseWords(phrase: string, code: LanguageCode): string[] {
  const { singular, stopWords } = languages[code];
  const all = toWords(phrase).map((word) => word.text);
  const content = all.filter((word) => !stopWords.has(word));
  return (content.length > 0 ? content : all).map((word) => singular(word));
}

/** Phrases whose keys are remembered: a library is built anew whenever a guide changes, a lexicon seldom does. */
const mostPhrases = 20_000;

const keysOf = byLanguage((code) =>
  remembering(mostPhrases, (phrase): PhraseKeys => {
    const words = phraseWords(phrase, code);
    return { words: words.join(' '), stems: words.map((word) => languages[code].stem(word)).join(' ') };
  }),
);

/** What a phrase is known by: its words, and their stems. */
export const phraseKeys = (phrase: string, code: LanguageCode): PhraseKeys => keysOf[code](phrase);
