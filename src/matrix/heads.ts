// The noun that says what a label stands for, before what it is of.
import { inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { fold } from '../languages/words.ts';

/**
 * "Agents of towns" are of the towns; "addresses of companies" are no companies. What stands behind "of" names a label
 * only where the noun before it says who.
 * @param phrase the stems by which the lexicon points at the label
 * @param stems those of the label itself
 */
export function isOfWhomItSays(phrase: readonly string[], label: string, stems: readonly string[]): boolean {
  const words = fold(label)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const of = words.findIndex((word) => genitives.has(word));
  if (of < 1 || stems.length === phrase.length) return true;
  const heads = words.slice(0, of).flatMap(stemsIn);
  return heads.some((stem) => phrase.includes(stem) || headStems.has(stem));
}

/** The stems of a folded word, as each language has them. */
const stemsIn = (word: string) =>
  languageCodes.map((code) => languages[code].stem(languages[code].singular(word)));

const genitives = inGrammar('genitives');

/** The stems of nouns for people, and for what an API does with data: "search of successors" is for successors. */
const headStems: ReadonlySet<string> = new Set(
  languageCodes.flatMap((code) => {
    const { classes, singular, stem } = languages[code];
    const { person, staff, people, give } = classes;
    return [...person, ...staff, ...people, ...give].map((word) => stem(singular(word)));
  }),
);
