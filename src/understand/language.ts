// Which language a question is asked in.
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { toWords } from '../languages/words.ts';

export interface LanguageGuess {
  readonly language: LanguageCode;
  /** The words that spoke for each language and for no other. */
  readonly signals: Readonly<Record<LanguageCode, readonly string[]>>;
}

/**
 * Counts the words that only one language has. Names and the guides' own words do not count, so that
 * "which api collectivités" is English; a question without any signal is in the fallback language.
 */
export function guessLanguage(text: string, fallback: LanguageCode): LanguageGuess {
  const words = toWords(text).map((word) => word.text);
  const signals = {} as Record<LanguageCode, string[]>;
  for (const code of languageCodes)
    signals[code] = words.filter(
      (word) =>
        languages[code].signals.has(word) &&
        !languageCodes.some((other) => other !== code && languages[other].signals.has(word)),
    );
  const ranked = [...languageCodes].sort((a, b) => signals[b].length - signals[a].length);
  const [best, second] = ranked as [LanguageCode, LanguageCode];
  return { language: signals[best].length > signals[second].length ? best : fallback, signals };
}
