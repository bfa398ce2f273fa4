// How sentences in French hang together: articles, genitives, prepositions, endings of verbs.
import type { Grammar } from '../language.ts';
import { wordSet } from '../words.ts';

export const grammar: Grammar = {
  articles: wordSet('l la le les un une des nos notre vos votre mes mon ma ces ce cette'),
  definite: wordSet('l cette'),
  demonstratives: wordSet('ces ce cet cette'),
  theirs: wordSet('leurs ses'),
  mere: wordSet('simple simples'),
  genitives: wordSet('de du des d'),
  locatives: wordSet('dans a'),
  narrowing: wordSet('de du des d l la le les en'),
  listing: wordSet('et ou au aux de du des d l la le les pour ceux celles'),
  conjunctions: wordSet('ni que puis ceux celles celui celle'),
  nor: wordSet('ni'),
  adding: new Set(['et aussi', 'et']),
  dividing: wordSet('hors sauf hormis excepte exceptes sans ni que qu pas non autre autres outre mais'),
  agents: wordSet('par'),
  purpose: wordSet('pour'),
  prepositions: wordSet('pour au aux avec'),
  copulas: wordSet('est sont sera seront etaient'),
  mostly: new Set(['d abord', 'surtout']),
  reflexives: wordSet('se s me m te t nous vous'),
  ownerMarks: null,
  authenticating: wordSet('authentifi identifi connect logu logg'),
  authenticatingEndings: wordSet('er e ons ez ent'),
  participles: wordSet('ant ants'),
  bareNouns: false,
  nounBeforeNoun: false,
};
