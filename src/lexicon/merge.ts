// Several lexicons → one: the nearest to the folder says what a word means.
import { byLanguage, languageCodes } from '../languages/index.ts';
import type { Work } from '../slices.ts';
import type { Concept, Lexicon } from './concept.ts';
import { phraseKeys } from './phrase-keys.ts';

/**
 * Merges lexicons, in slices. A word means what the first lexicon says that has it. What a later one counts among its
 * synonyms joins that meaning; a later group that stands for labels just loses the word.
 * @param lexicons the nearest to the folder first
 */
export function* mergeLexicons(lexicons: readonly Lexicon[]): Work<Lexicon> {
  const concepts: Concept[] = [];
  /** Where the concept of a phrase stands in `concepts`. */
  const places = new Map<string, number>();
  for (const lexicon of lexicons) {
    // Two groups of one lexicon do not join each other, whatever a third brings together.
    const known = new Map(places);
    for (const concept of lexicon.concepts) {
      const keys = keysOf(concept);
      const joined = concept.labels.length > 0 ? undefined : firstOf(keys, known);
      const left = without(concept, known);
      if (joined !== undefined && concepts[joined]) concepts[joined] = both(concepts[joined], left);
      else if (hasWords(left)) concepts.push(left);
      for (const key of keys) if (!places.has(key)) places.set(key, joined ?? concepts.length - 1);
      yield;
    }
  }
  return {
    concepts,
    organisations: lexicons.flatMap(({ organisations }) => organisations),
    ambiguous: new Set(lexicons.flatMap(({ ambiguous }) => [...ambiguous])),
  };
}

const keyOf = (phrase: string, code: (typeof languageCodes)[number]) =>
  `${code}: ${phraseKeys(phrase, code).words}`;

const keysOf = ({ phrases }: Concept): string[] =>
  languageCodes.flatMap((code) => phrases[code].map((phrase) => keyOf(phrase, code)));

const firstOf = (keys: readonly string[], known: ReadonlyMap<string, number>): number | undefined =>
  keys.map((key) => known.get(key)).find((place) => place !== undefined);

/** A concept without the phrases that mean something already. */
const without = (concept: Concept, known: ReadonlyMap<string, number>): Concept => ({
  ...concept,
  phrases: byLanguage((code) => concept.phrases[code].filter((phrase) => !known.has(keyOf(phrase, code)))),
});

const both = (near: Concept, far: Concept): Concept => ({
  ...near,
  phrases: byLanguage((code) => [...near.phrases[code], ...far.phrases[code]]),
});

const hasWords = ({ phrases, unlessSaid }: Concept) =>
  languageCodes.some((code) => phrases[code].length + unlessSaid[code].length > 0);
