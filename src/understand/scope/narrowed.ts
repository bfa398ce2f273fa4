// Labels named by a word of many meanings, beside one that changes it: "agent immobilier".
import type { Token } from '../../analysis.ts';
import { inGrammar } from '../../languages/grammar.ts';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { Naming } from '../../matrix.ts';
import { isHead } from '../word-classes.ts';
import { isCriterion, type Surroundings } from './surroundings.ts';

const narrowing = inGrammar('narrowing');

/**
 * Is a naming a word of many meanings, beside one that no label explains?
 * @param leftover the words that no label explains
 */
export function isNarrowed(naming: Naming, leftover: readonly Token[], around: Surroundings): boolean {
  const { from, to } = naming;
  const isAmbiguous = around.mentions.some((m) => m.ambiguous && m.from === from && m.to === to);
  if (!isCriterion(naming) || !isAmbiguous) return false;
  return isChanged(to, leftover, around) || isCompound(from, leftover, around);
}

/** Does the word behind change its meaning: "agent immobilier", but not "companies applying for …"? */
function isChanged(
  to: number,
  leftover: readonly Token[],
  { tokens, language }: Pick<Surroundings, 'tokens' | 'language'>,
): boolean {
  const next = nextWord(tokens, to);
  return (
    next !== undefined &&
    leftover.includes(next) &&
    !isPlace(next) &&
    !isParticiple(next, language) &&
    !isHead(next.text)
  );
}

/** A noun right before, with its article: "notre carte agent"; but not a verb: "the town wants residents to". */
function isCompound(
  from: number,
  leftover: readonly Token[],
  { tokens, language }: Pick<Surroundings, 'tokens' | 'language'>,
): boolean {
  const previous = tokens[from - 1];
  if (previous === undefined || previous.clause !== tokens[from]?.clause) return false;
  const opener = tokens[from - 2];
  const opens = opener === undefined || opener.stop || opener.clause !== previous.clause;
  return (
    opens && leftover.includes(previous) && !/\d/.test(previous.text) && !isParticiple(previous, language)
  );
}

/** The word that narrows what stands before it: the next one, or the one behind "de la". */
function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  const next = tokens.slice(from).find((token) => !narrowing.has(token.text));
  return next?.clause === tokens[from - 1]?.clause ? next : undefined;
}

/** A proper name narrows nothing: "the city of Lyon"; an acronym does: "agent SNCF". */
const isPlace = ({ capital, acronym }: Token) => capital && !acronym;

/** "companies applying for …" are still companies. */
const isParticiple = ({ text }: Token, language: LanguageCode) =>
  [...languages[language].grammar.participles].some((ending) => text.endsWith(ending));
