// The words around a label that say what part it plays: the patterns and the small words of every language.
import { anyOf, conjunctions, inGrammar } from '../../languages/grammar.ts';
import { languageCodes, languages } from '../../languages/index.ts';
import type { ScopePatterns } from '../../languages/language.ts';

const articles = anyOf(inGrammar('articles'));

const determiners = `(?: ${anyOf(inGrammar('articles', 'genitives', 'mere'))})*`;

const sourceOf = (kind: keyof ScopePatterns) =>
  languageCodes.flatMap((code) => languages[code].scope[kind]).join('|');

/** At the end of what stands before a label, its determiners aside: "not for the". */
const before = (kind: keyof ScopePatterns) => new RegExp(`(?:^| )(?:${sourceOf(kind)})${determiners}$`);

/** At the beginning of what stands behind a label: "need to log in". */
const behind = (kind: keyof ScopePatterns) => new RegExp(`^(?:${sourceOf(kind)})(?![a-z])`);

/** What stands right before a label or right behind it, or anywhere near. */
export const marks = {
  except: before('except'),
  asker: before('asker'),
  target: before('target'),
  capacity: before('capacity'),
  which: before('which'),
  actor: behind('actor'),
  teller: behind('teller'),
  correction: new RegExp(`(?:^| )(?:${sourceOf('correction')})(?: |$)`),
} as const;

/** What stands between two labels, and ties them. */
export const ties = {
  /** "staff [of the] town", with a word or two more: "agents [qui travaillent dans une] mairie". */
  genitive: new RegExp(
    `^(?:(?!${anyOf([...conjunctions, ...inGrammar('conjunctions')])} )[a-z]+ ){0,2}${anyOf(inGrammar('genitives', 'locatives'))}(?: ${articles})*$`,
  ),
  /** "our users [are mostly] companies". */
  copula: new RegExp(
    `^${anyOf(inGrammar('copulas'))}(?: ${anyOf(inGrammar('articles', 'genitives', 'mostly'))})*$`,
  ),
  /** Between two items of a list: "companies [and the] charities"; nothing at all ties them too. */
  list: new RegExp(`^(?:${anyOf(inGrammar('listing'))}(?: |$))*$`),
  /** "neither a nurse [nor a] farmer". */
  nor: new RegExp(`^${anyOf(inGrammar('nor'))}(?: ${articles})?$`),
  /** "a nurse [and also a] farmer". */
  and: new RegExp(
    `^${anyOf(inGrammar('adding'))}(?: ${anyOf(inGrammar('articles', 'genitives', 'prepositions'))})*$`,
  ),
  /** Ends what stands between a subject and whom it uses something for: "can the town use it [for its] residents". */
  purpose: new RegExp(`(?:^| )${anyOf(inGrammar('purpose'))}(?: [a-z]+)?$`),
  /** Ends what stands before a label that is no subject: "with the", "aux". */
  preposition: new RegExp(`(?:^| )${anyOf(inGrammar('prepositions'))}(?: [a-z]+)?$`),
} as const;

/** Does a sentence take back what was said before it: "no sorry, for citizens"? */
export const isCorrection = (tokens: readonly { readonly text: string }[]) =>
  marks.correction.test(tokens.map(({ text }) => text).join(' '));
