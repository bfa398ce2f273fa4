// Labels that only set the scene: who asks, where, and of whom those are who are asked about.
import { languages } from '../../languages/index.ts';
import type { Naming } from '../../matrix.ts';
import { wordsOf } from '../frame.ts';
import type { Authentication } from './authentication.ts';
import { isAmongTargets, isAsker, targetsOf } from './parts.ts';
import { isCriterion, type Surroundings } from './surroundings.ts';
import { ties } from './ties.ts';

/**
 * Finds the namings that only set the scene for the others.
 * @param meant the namings that may be asked about
 * @param preamble those of them that stand before the question proper
 */
export function contextOf(
  meant: readonly Naming[],
  preamble: ReadonlySet<Naming>,
  { verb }: Authentication,
  around: Surroundings,
): ReadonlySet<Naming> {
  const criteria = meant.filter(isCriterion);
  const apis = meant.filter((naming) => !isCriterion(naming));
  const targets = targetsOf(criteria, around);
  /** A more special word says the same label: "agents" beside "agents de mairie". */
  const isNamedTwice = ({ label }: Naming) => around.idle.some((other) => other.label === label);
  const isContext = (naming: Naming) => {
    if (preamble.has(naming)) return true;
    if (!isCriterion(naming)) return false;
    if (targets.length > 0) return !isAmongTargets(naming, targets, around);
    if (isNamedTwice(naming)) return false;
    if (isAsker(naming, around)) return true;
    return criteria.some(
      (other) =>
        other.label !== naming.label &&
        (other.to <= naming.from
          ? isOf(naming, other, verb, around)
          : isSubject(naming, other, verb, around) || usesFor(naming, other, apis, around)),
    );
  };
  return new Set(meant.filter(isContext));
}

/** Does a naming say of whom the one before it is: "agents of the town"? */
function isOf(naming: Naming, before: Naming, verb: number, { words, clauseOf }: Surroundings): boolean {
  if (clauseOf(naming) !== clauseOf(before)) return false;
  // "Our town authenticates residents": the verb sets them apart, though "of" could stand there too.
  const isApart = verb >= 0 && naming.from > verb && before.to <= verb;
  return !isApart && ties.genitive.test(words(before.to, naming.from));
}

/** Is a naming subject to the one behind it: "our users are companies", "the town authenticates residents"? */
function isSubject(naming: Naming, behind: Naming, verb: number, around: Surroundings): boolean {
  if (ties.copula.test(around.words(naming.to, behind.from))) return true;
  // In English the first of two nouns only describes the second: "a company doctor".
  if (
    languages[around.language].grammar.nounBeforeNoun &&
    naming.to === behind.from &&
    around.clauseOf(naming) === around.clauseOf(behind)
  )
    return true;
  return verb >= 0 && behind.from > verb && naming.from < verb && !isAsker(behind, around);
}

/** Does a naming use an API for the one behind it: "can the town use FranceConnect for its residents"? */
function usesFor(
  naming: Naming,
  behind: Naming,
  apis: readonly Naming[],
  { before, words, tokens, language }: Surroundings,
): boolean {
  const apiBetween = apis.some((api) => api.from >= naming.to && api.to <= behind.from);
  const { dative, possessive } = wordsOf[language];
  // "Can the town offer it [to its] residents?"
  const isToTheirs =
    possessive.has(tokens[behind.from - 1]?.text ?? '') && dative.has(tokens[behind.from - 2]?.text ?? '');
  return (
    apiBetween &&
    !ties.preposition.test(before(naming)) &&
    (isToTheirs || ties.purpose.test(words(naming.to, behind.from)))
  );
}
