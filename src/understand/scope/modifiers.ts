// Labels that only say of what, or whose, something else is.
import { inGrammar } from '../../languages/grammar.ts';
import { languages } from '../../languages/index.ts';
import type { Naming } from '../../matrix.ts';
import { wordsOf } from '../frame.ts';
import { authenticating, isHead, isTelling } from '../word-classes.ts';
import type { Surroundings } from './surroundings.ts';

const articles = inGrammar('articles');
const genitives = inGrammar('genitives');
const small = inGrammar('articles', 'narrowing');

/** "the opening hours of the town hall" are not the town hall. */
export function isModifier(naming: Naming, around: Surroundings): boolean {
  const { tokens, mentions, language, isExplained, clauseOf } = around;
  const at = modifiedBy(naming, around);
  const head = tokens[at];
  if (!head || head.stop || isExplained(at) || head.clause !== clauseOf(naming)) return false;
  // "marchés publics" is one thing, and not people.
  const isPhrase = mentions.some(({ labels, from, to }) => !labels && from < at && to === at + 1);
  if (isPhrase) return true;
  if (isHead(head.text) || isTelling(head.text) || authenticating.test(head.text)) return false;
  const phrase = tokens.slice(Math.max(0, at - 3), at).filter((token) => token.clause === head.clause);
  // English nouns in the plural need no article.
  const { bareNouns } = languages[language].grammar;
  return bareNouns || phrase.length === 0 || phrase.some((token) => articles.has(token.text));
}

/** Index of the word to which "of the" ties a naming: "hours" in "hours of the town hall"; -1 where none does. */
function modifiedBy({ from }: Naming, { tokens, language }: Surroundings): number {
  const head = tokens.slice(0, from).findLastIndex((token) => !small.has(token.text));
  const between = tokens.slice(head + 1, from);
  // "A service for doctors" is for them, and not theirs.
  const isFor = between.some(({ text }) => wordsOf[language].dative.has(text));
  return !isFor && between.some(({ text }) => genitives.has(text)) ? head : -1;
}

/** "the company's customers" are not the company. */
export function isOwner(naming: Naming, { tokens, language, isExplained, clauseOf }: Surroundings): boolean {
  const owned = tokens[naming.to + 1];
  const { ownerMarks } = languages[language].grammar;
  if (!ownerMarks?.has(tokens[naming.to]?.text ?? '') || !owned || owned.stop) return false;
  return owned.clause === clauseOf(naming) && !isExplained(naming.to + 1) && !isHead(owned.text);
}
