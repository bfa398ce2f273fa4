// Which language a question is asked in.
import { isWord } from '../dictionary.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { toWords } from '../languages/words.ts';

export interface LanguageGuess {
  readonly language: LanguageCode;
  /** The words that spoke for each language and for no other. */
  readonly signals: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** What speaks for a language, most telling first, and by how many words (of several) it must lead the others. */
const voices: { speaks: (code: LanguageCode, word: string) => boolean; lead: number }[] = [
  { speaks: (code, word) => languages[code].signals.has(word), lead: 1 },
  { speaks: (code, word) => languages[code].filler.has(word) || languages[code].generic.has(word), lead: 1 },
  { speaks: (code, word) => isWord(word, code), lead: 2 },
];

/**
 * Counts the words that only one language has: first function words, then, where those are silent, words of
 * asking, then any word. Names and words of both languages do not count, so that "which api collectivités" is
 * English; a question without any signal is in the fallback language.
 * @param text the question, or its folded words
 */
export function guessLanguage(text: string | readonly string[], fallback: LanguageCode): LanguageGuess {
  const words = typeof text === 'string' ? toWords(text).map((word) => word.text) : text;
  if (words.length === 0) return { language: fallback, signals: byLanguage(() => []) };
  for (const { speaks, lead } of voices) {
    const signals = byLanguage((code) =>
      words.filter(
        (word) => speaks(code, word) && !languageCodes.some((other) => other !== code && speaks(other, word)),
      ),
    );
    const ranked = [...languageCodes].sort((a, b) => signals[b].length - signals[a].length);
    const [best, second] = ranked as [LanguageCode, LanguageCode];
    if (signals[best].length - signals[second].length >= Math.min(lead, words.length))
      return { language: best, signals };
  }
  return { language: fallback, signals: byLanguage(() => []) };
}
