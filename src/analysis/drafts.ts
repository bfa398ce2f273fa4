// A text's words on their way to becoming tokens: as they are written, or in full.
import { byLanguage, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { toWords } from '../languages/words.ts';

/** A word on its way to becoming a token. */
export interface Draft {
  readonly text: string;
  readonly mended: string | null;
  readonly clause: number;
  readonly sentence: number;
  readonly capital: boolean;
  readonly coined: boolean;
  readonly acronym: boolean;
  readonly written: string;
  readonly gap: string;
}

/**
 * The words of a text as drafts; the first word of a clause has its capital by its place, and where all is
 * in capitals they tell nothing.
 */
export function toDrafts(text: string): Draft[] {
  const words = toWords(text);
  const shouted = !/\p{Ll}/u.test(text);
  return words.map(({ text: word, written, clause, sentence, gap }, i) => {
    // A word that is written as it is folded has no capital.
    const cased = written !== word;
    return {
      text: word,
      mended: null,
      clause,
      sentence,
      capital: cased && !shouted && /^\p{Lu}/u.test(written) && i > 0 && words[i - 1]?.clause === clause,
      acronym: cased && !shouted && /^\p{Lu}{2,}$/u.test(written),
      written,
      gap,
      coined: written.endsWith('+') || (cased && /\p{Ll}\p{Lu}/u.test(written)),
    };
  });
}

/** Words that stand before an amount: "over", "under". */
const comparing = byLanguage((code) => {
  const { less, more } = languages[code].tables.turning;
  return new Set([...less, ...more]);
});

/**
 * Words as they are written in full: "pr" is "pour". What belongs to an amount is none of them: "over 4 kg", "30 cm".
 * @param kept words that stand for themselves in this content
 */
export function spellOut(
  words: readonly Draft[],
  language: LanguageCode,
  kept: ReadonlySet<string> = new Set(),
): Draft[] {
  const { shorthand, units } = languages[language];
  const compares = comparing[language];
  const isOfAmount = (i: number) => {
    const [before, word, after] = [words[i - 1], words[i], words[i + 1]].map((one) => one?.text ?? '');
    if (!/^\d/.test(word as string)) return units.has(word as string) && /^\d/.test(before as string);
    return compares.has(before as string) || units.has(after as string);
  };
  return words.flatMap((word, i) => {
    const full =
      Object.hasOwn(shorthand, word.text) && !kept.has(word.text) && !isOfAmount(i)
        ? shorthand[word.text]
        : undefined;
    return full === undefined
      ? [word]
      : full.split(' ').map((text, i, all) => ({
          ...word,
          text,
          written: i === 0 ? word.written : '',
          gap: i === all.length - 1 ? word.gap : '',
        }));
  });
}
