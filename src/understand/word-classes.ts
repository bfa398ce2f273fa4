// Classes of words that tell what a label beside them means: heads, generic words, words of authenticating.
import { anyOf, inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';

const standsIn = (list: 'heads' | 'generic' | 'telling', word: string) =>
  languageCodes.some(
    (code) => languages[code][list].has(word) || languages[code][list].has(languages[code].singular(word)),
  );

/** A noun behind which a label keeps its meaning: "the staff of the town hall". */
export const isHead = (word: string) => standsIn('heads', word);

/** A word of questions that names no thing, in the singular or the plural: "public", "uses". */
export const isGeneric = (word: string) => standsIn('generic', word);

/** A generic word that tells one guide from another all the same: "authentication". */
export const isTelling = (word: string) => standsIn('telling', word);

/** A verb of authenticating, or a noun made of it. */
export const authenticating = new RegExp(`^${anyOf(inGrammar('authenticating'))}`);

const verbEnding = new RegExp(`${anyOf(inGrammar('authenticatingEndings'))}$`);

/** "authenticate", "authentifier", but not "authentication". */
export const isAuthenticatingVerb = (word: string) => authenticating.test(word) && verbEnding.test(word);
