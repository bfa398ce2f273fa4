// Which language a question is asked in.
import type { Analysis } from '../analysis.ts';
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
 * "which api collectivités" is English. Without any, the language in which a lexicon phrase was found.
 */
export function guessLanguage(
  text: string,
  analysis: Analysis,
  phraseLanguages: readonly LanguageCode[],
  fallback: LanguageCode,
): LanguageGuess {
  const words = [
    ...toWords(text).map((word) => word.text),
    ...analysis.tokens.flatMap((token) => (token.mended ? [token.text] : [])),
  ];
  const signals = {} as Record<LanguageCode, string[]>;
  for (const code of languageCodes)
    signals[code] = words.filter(
      (word) =>
        languages[code].signals.has(word) &&
        !languageCodes.some((other) => other !== code && languages[other].signals.has(word)),
    );
  const ranked = [...languageCodes].sort((a, b) => signals[b].length - signals[a].length);
  const [best, second] = ranked as [LanguageCode, LanguageCode];
  if (signals[best].length > signals[second].length) return { language: best, signals };
  const [only] = phraseLanguages;
  if (signals[best].length === 0 && only !== undefined && phraseLanguages.every((code) => code === only))
    return { language: only, signals };
  return { language: fallback, signals };
}
