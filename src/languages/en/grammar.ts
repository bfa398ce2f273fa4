// How sentences in English hang together: articles, genitives, prepositions, endings of verbs.
import type { Grammar } from '../language.ts';
import { wordSet } from '../words.ts';

export const grammar: Grammar = {
  articles: wordSet('the a an our your my'),
  definite: wordSet('the this'),
  demonstratives: wordSet('these those this that'),
  theirs: wordSet('their'),
  mere: wordSet('mere these those'),
  genitives: wordSet('of'),
  locatives: wordSet('in from'),
  narrowing: wordSet('of the'),
  listing: wordSet('and or for the those of'),
  conjunctions: wordSet('nor those'),
  nor: wordSet('nor or'),
  adding: new Set(['and also', 'and']),
  dividing: wordSet('as except but not without nor neither other excluding apart unlike'),
  agents: wordSet('by'),
  purpose: wordSet('for'),
  prepositions: wordSet('for to with'),
  copulas: new Set(['is', 'are', 'will be']),
  mostly: wordSet('mainly mostly'),
  reflexives: null,
  ownerMarks: wordSet('s'),
  authenticating: wordSet('authenticat identifi identify connect logg'),
  authenticatingEndings: wordSet('ate ates ify'),
  participles: wordSet('ing'),
  bareNouns: true,
  nounBeforeNoun: true,
};
