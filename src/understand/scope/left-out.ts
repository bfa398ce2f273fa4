// Labels that are named, but not asked about: left out, taken back, or only part of how it is asked.
import type { Naming } from '../../matrix.ts';
import type { Intents } from '../intents.ts';
import { marks, ties } from './marks.ts';
import { isCriterion, type Surroundings } from './surroundings.ts';

/** Left out: "but not for companies", "I am no company", and what "neither … nor" adds to that. */
export const isExcepted = (naming: Naming, around: Surroundings): boolean =>
  marks.except.test(around.before(naming)) ||
  around.namings.some(
    (other) =>
      other.to <= naming.from &&
      ties.nor.test(around.words(other.to, naming.from)) &&
      isExcepted(other, around),
  );

/** Part of asking for whom, and names nobody: "which categories of users". */
export const isInQuestion = (naming: Naming, intents: Intents) =>
  isCriterion(naming) &&
  (intents.get('who') ?? []).some((sign) => sign.from < naming.from && naming.to <= sign.to);

/** Taken back for what is said behind a correction: "for civil servants? no sorry, for citizens". */
export const isCorrected = (naming: Naming, { namings, words }: Surroundings) =>
  namings.some(
    (other) =>
      other.label.role === naming.label.role &&
      other.from >= naming.to &&
      marks.correction.test(words(naming.to, other.from)),
  );

/** One of those whom a label stands for is asked for: "which ministries …". */
export const isWhichOnes = (naming: Naming, { before }: Surroundings) =>
  isCriterion(naming) && marks.which.test(before(naming));
