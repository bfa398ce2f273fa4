// The language that a folder of guides is written in.
import type { Guide } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { toWords } from '../languages/words.ts';

/** Sections that are looked into: a large folder says in its first thousand what it is written in. */
const enough = 1_000;

/** The language whose small words, which no other has, stand in the guides most often. */
export function languageOf(guides: readonly Guide[]): LanguageCode {
  const counts = new Map(languageCodes.map((code) => [code, 0]));
  for (const section of guides.flatMap((guide) => guide.sections).slice(0, enough))
    for (const { sentences } of section.blocks.filter(({ kind }) => kind !== 'code'))
      for (const { text } of sentences)
        for (const word of toWords(text)) {
          const [code, ...others] = languageCodes.filter((one) => languages[one].stopWords.has(word.text));
          if (code !== undefined && others.length === 0) counts.set(code, (counts.get(code) ?? 0) + 1);
        }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? 'fr';
}
