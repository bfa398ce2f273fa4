// The closed list of languages: a code without its language does not compile.
import { remembering } from '../memory.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Language, LanguageCode } from './language.ts';
import type { Kind, Problem, ProblemSentences } from './problem.ts';

/** Words of questions and guides whose singulars and stems are remembered; a large folder has some 20,000. */
const mostWords = 50_000;

const remembered = (language: Language): Language => ({
  ...language,
  singular: remembering(mostWords, language.singular),
  stem: remembering(mostWords, language.stem),
});

export const languages = { fr: remembered(fr), en: remembered(en) } as const satisfies Record<
  LanguageCode,
  Language
>;
export const languageCodes = Object.keys(languages) as LanguageCode[];

export const isLanguage = (code: string): code is LanguageCode =>
  (languageCodes as readonly string[]).includes(code);

/** Makes one thing for each language. */
export const byLanguage = <Thing>(make: (code: LanguageCode) => Thing) =>
  Object.fromEntries(languageCodes.map((code) => [code, make(code)])) as Record<LanguageCode, Thing>;

/** A problem in a language: fact, consequence, remedy. */
export function sentenceOf<K extends Kind>(problem: Problem<K>, code: LanguageCode): string {
  const sentences: ProblemSentences = languages[code].problems;
  return sentences[problem.kind](problem);
}
