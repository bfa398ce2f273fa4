// What stands between two labels and ties them: the small words of every language.
import { anyOf, conjunctions, inGrammar } from '../../languages/grammar.ts';

const articles = anyOf(inGrammar('articles'));

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
