// What counts for and against a reading, in points, and the tally of them.
import type { Intent } from '../languages/language.ts';
import type { Intents } from './intents.ts';

/** One thing that counted, as `--explain` shows it. */
export interface Reason {
  readonly points: number;
  readonly because: string;
}

/** What counts for and against reading a question as one to a table; the threshold is {@link certain}. */
export const points = {
  namedApi: 2,
  namedCriterion: 2,
  exactlyNamed: 0.5,
  partlyNamed: -1.5,
  severalApis: 1,
  inContext: 1,
  asksWithin: 4,
  asksForApi: 2,
  asksWho: 3,
  asksMay: 1,
  asksToCompare: 2,
  asksForBoth: 1,
  speaksOfAuthentication: 1,
  speaksOfApis: 1.5,
  speaksOfMore: 0.75,
  onlyNamesLabels: 2,
  leftoverWord: -0.25,
  leftoverOfWho: -0.75,
  leftoverData: -2,
  seeksSomethingElse: -2.5,
  asksForAccess: -4,
  asksNothing: -4,
  saysSomethingElse: -1.5,
  vagueObject: -1.5,
  unknownObject: -4,
  qualified: -3,
  otherName: -4,
  foreignApi: -4,
  otherTask: -4,
  otherDeed: -4,
  otherMatter: -5,
} as const;

/** From this score on a verdict is given; the trade is published by `npm run eval -- --thresholds`. */
export const certain = 3;

/** Counts what speaks for a reading and against it, and keeps why. */
export interface Tally {
  readonly reasons: readonly Reason[];
  /** Counts something as often as it is met; never is no reason. */
  count(name: keyof typeof points, because: string, times?: number): void;
  /** Counts something if the question has one of the intents, in the words of the first that it has. */
  countIf(name: keyof typeof points, condition: boolean, ...kinds: Intent[]): void;
  /** The words by which the question shows an intent, in quotation marks. */
  sign(intent: Intent): string;
}

/** A tally of nothing yet. */
export function newTally(intents: Intents): Tally {
  const reasons: Reason[] = [];
  const count: Tally['count'] = (name, because, times = 1) => {
    if (times > 0) reasons.push({ points: points[name] * times, because });
  };
  const sign = (intent: Intent) => `“${intents.get(intent)?.[0]?.words}”`;
  const countIf: Tally['countIf'] = (name, condition, ...kinds) => {
    const kind = kinds.find((one) => intents.has(one));
    if (condition && kind) count(name, sign(kind));
  };
  return { reasons, count, countIf, sign };
}
