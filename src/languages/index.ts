// The closed list of languages: a code without its language does not compile.
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Language, LanguageCode } from './language.ts';

export const languages = { fr, en } as const satisfies Record<LanguageCode, Language>;
export const languageCodes = Object.keys(languages) as LanguageCode[];

/** Makes one thing for each language. */
export const byLanguage = <Thing>(make: (code: LanguageCode) => Thing) =>
  Object.fromEntries(languageCodes.map((code) => [code, make(code)])) as Record<LanguageCode, Thing>;
