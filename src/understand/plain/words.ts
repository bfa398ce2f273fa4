// The words by which people ask of tables of any field, and how two forms of one word are told.
import type { Token } from '../../analysis.ts';
import { byLanguage, languageCodes, languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { TableWords } from '../../languages/table-words.ts';
import { toWords } from '../../languages/words.ts';
import { wordClass } from '../frame.ts';

type ListName = {
  [Name in keyof TableWords]: TableWords[Name] extends readonly string[] ? Name : never;
}[keyof TableWords];

/** The words of a question's language, by what they say of a table. */
export type Words = Readonly<Record<ListName | 'turning', ReadonlySet<string>>>;

export const wordsFor: Readonly<Record<LanguageCode, Words>> = byLanguage((code) => {
  const { turning, measures, ...lists } = languages[code].tables;
  // Those that deny a verb as often set no condition.
  const { denying } = languages[code].tables;
  const sure = turning.without.filter((word) => !denying.includes(word));
  return Object.fromEntries(
    Object.entries({ ...lists, turning: sure }).map(([name, list]) => [name, new Set(list)]),
  ) as unknown as Words;
});

/**
 * Says nothing of what is asked about, in any field.
 * @param isWide do words count as such that say little, and may be a noun: "side"?
 */
export const isIdle = ({ text, stop }: Token, words: Words, isWide: boolean): boolean =>
  stop ||
  words.light.has(text) ||
  wordClass.polite.has(text) ||
  (isWide &&
    (wordClass.glue.has(text) ||
      languageCodes.some((code) => languages[code].generic.has(text) || languages[code].filler.has(text))));

/** The folded words of a text. */
export const wordsIn = (text: string): string[] => toWords(text).map((word) => word.text);

/** Letters that two forms of one word share at least, and the share of the shorter one: "livrer", "livraison". */
const shared = { letters: 4, share: 0.66 } as const;

/** Letters that are cut off a word at least where three stand for it. */
const leastCut = 3;

const sameSingular = (one: string, other: string) =>
  languageCodes.some((code) => languages[code].singular(one) === languages[code].singular(other));

/**
 * Are two folded words likely forms of one?
 * @param letters how many they must begin with alike
 */
export function isAkin(one: string, other: string, letters: number = shared.letters): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  // "Card" is no form of "car", as "buses" is one of "bus", and "hep" short for "hepatitis".
  if (shorter < shared.letters && longer - shorter < leastCut) return sameSingular(one, other);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same >= letters && same >= shared.share * shorter;
}
