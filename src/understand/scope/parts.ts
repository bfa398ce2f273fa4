// The parts that people play in a question: who asks, and whom it is for.
import { languageCodes, languages } from '../../languages/index.ts';
import type { Naming } from '../../matrix.ts';
import type { Surroundings } from './surroundings.ts';
import { ties } from './ties.ts';

/** Who asks, or who said so: "we are a town", "the ministry says". */
export const isAsker = (naming: Naming, around: Surroundings): boolean =>
  isAskerAlone(naming, around) ||
  // "I am a nurse and a farmer": both.
  around.namings.some(
    (other) =>
      other.to <= naming.from &&
      ties.and.test(around.words(other.to, naming.from)) &&
      isAskerAlone(other, around),
  );

const isAskerAlone = (naming: Naming, around: Surroundings) =>
  around.isLedBy('asker', naming) || around.isFollowedBy('teller', naming, 0) || isApposition(naming, around);

/** "Doctor here: my patients …", "Town clerk, I build …": who speaks says so before the first comma. */
function isApposition(naming: Naming, { tokens, clauseOf }: Surroundings): boolean {
  const clause = clauseOf(naming);
  const next = tokens.find((token) => token.clause > clause);
  const before = tokens.slice(0, naming.from).filter((token) => token.clause === clause);
  return (
    before.every((token) => !token.stop) &&
    languageCodes.some((code) => languages[code].self.has(next?.text ?? ''))
  );
}

/** The criteria that are said to be whom it is for; the others only set the scene then. */
export const targetsOf = (criteria: readonly Naming[], around: Surroundings) =>
  criteria.filter((naming) => isCapacity(naming, criteria, around) || isTarget(naming, criteria, around));

/** In which capacity somebody else acts: "a civil servant, as a citizen". */
const isCapacity = (naming: Naming, criteria: readonly Naming[], { isLedBy }: Surroundings) =>
  isLedBy('capacity', naming) &&
  criteria.some((other) => other.label !== naming.label && other.to <= naming.from);

/** "intended for companies", "companies need to log in"; but in "agents of the town log in" it is the agents. */
const isTarget = (
  naming: Naming,
  criteria: readonly Naming[],
  { isLedBy, isFollowedBy, words }: Surroundings,
) => {
  const isOf = () =>
    criteria.some(
      (other) =>
        other.label !== naming.label &&
        other.to <= naming.from &&
        ties.genitive.test(words(other.to, naming.from)),
    );
  return isLedBy('target', naming) || (isFollowedBy('actor', naming, 3) && !isOf());
};

/** Is a naming one of the targets, or in a list with one: "intended for companies and charities"? */
export const isAmongTargets = (naming: Naming, targets: readonly Naming[], { words }: Surroundings) =>
  targets.some(
    (target) =>
      target.label === naming.label ||
      (target.to <= naming.from && ties.list.test(words(target.to, naming.from))) ||
      (naming.to <= target.from && ties.list.test(words(naming.to, target.from))),
  );
