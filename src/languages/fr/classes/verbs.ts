// The forms of the verbs of French.
import { list } from '../../rule.ts';

/** The forms of regular verbs that speak of now, of what could be, or of the deed itself. */
export const er = (stems: string): string[] =>
  list(stems).flatMap((stem) =>
    list('e es ons ez ent er erait eraient ait aient').map((ending) => stem + ending),
  );

/** Their participles. */
export const ee = (stems: string): string[] =>
  list(stems).flatMap((stem) => list('e ee es ees').map((ending) => stem + ending));
