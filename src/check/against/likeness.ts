// How alike two names, or two texts, are: what tells a label that was renamed from one that went while another came.
import { distance } from 'fastest-levenshtein';
import { fold, toWords } from '../../languages/words.ts';

/** What two spellings of one name have in common: neither case, accents nor spaces tell labels of a table apart. */
export const keyOf = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

export interface Likeness {
  /** 0 to 1: the share of letters that both names have in their places. */
  readonly ratio: number;
  /** One name may well be the other, where what they name is the same too. */
  readonly isSimilar: boolean;
  /** One name has all the words of the other. */
  readonly isLonger: boolean;
  /** One name is the other but for its typing, an emoji, an ending: whatever it names, it names the same thing. */
  readonly isTyping: boolean;
}

/** Two names held against each other. */
export function likeness(one: string, other: string): Likeness {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [whole, second] = [a.join(''), b.join('')];
  const longest = Math.max(whole.length, second.length);
  if (whole === '' || second === '') return { ratio: 0, isSimilar: false, isLonger: false, isTyping: false };
  const ratio = 1 - distance(whole, second) / longest;
  const shared = a.filter((word) => b.includes(word)).length;
  const isLonger = shared === Math.min(a.length, b.length);
  const isSimilar = ratio >= 0.5 || shared >= Math.min(a.length, b.length) / 2;
  // "Windows 10" and "Windows 11", "Plan A" and "Plan B" differ by a letter, and are two things.
  const isTyping = ratio >= 0.8 && short(a) === short(b);
  return { ratio, isSimilar, isLonger, isTyping };
}

const wordsOf = (text: string) => toWords(text).flatMap((word) => (word.text === 'api' ? [] : word.text));

const short = (words: readonly string[]) =>
  words
    .filter((word) => word.length < 3 || /\d/.test(word))
    .sort()
    .join(' ');

/** The share of all words of two texts that both have, 0 to 1; 0 where there is none. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The different words of texts. */
export const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => toWords(text).map((word) => word.text)));

/**
 * Pairs the members of two lists, the best pair first; each is in one pair at most.
 * @param rank how well two go together, the weightiest number first, higher is better; null where they do not
 */
export function bestPairs<A, B>(
  ones: readonly A[],
  others: readonly B[],
  rank: (one: A, other: B) => readonly number[] | null,
): [A, B][] {
  const ranked = ones.flatMap((one) =>
    others.flatMap((other) => {
      const by = rank(one, other);
      return by === null ? [] : [{ one, other, by }];
    }),
  );
  ranked.sort((x, y) => {
    const at = x.by.findIndex((n, i) => n !== y.by[i]);
    return at < 0 ? 0 : (y.by[at] ?? 0) - (x.by[at] ?? 0);
  });
  const [taken, given] = [new Set<A>(), new Set<B>()];
  return ranked.flatMap(({ one, other }): [A, B][] => {
    if (taken.has(one) || given.has(other)) return [];
    taken.add(one);
    given.add(other);
    return [[one, other]];
  });
}

/** Those of a list that are in no pair. */
export const unpaired = <T>(all: readonly T[], paired: ReadonlySet<T>): T[] =>
  all.filter((one) => !paired.has(one));
