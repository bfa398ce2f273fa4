// An organisation that is named, and nobody in it: its staff may be meant, or its users.
import type { Token } from '../analysis.ts';
import { fold } from '../languages/words.ts';
import type { Named, Naming } from '../matrix.ts';
import { wordClass } from './frame.ts';

/** Does a naming stand for an organisation, with no word for people in it beside it: "a town hall", not "its staff"? */
export function isOrganisation(naming: Naming, { idle }: Named, tokens: readonly Token[]): boolean {
  if (!naming.organisation || !isOfStaff(naming)) return false;
  const clause = tokens[naming.from]?.clause;
  const isStaff = (i: number) =>
    tokens[i]?.clause === clause &&
    (wordClass.staff.has(tokens[i]?.text ?? '') || idle.some(({ from, to }) => i >= from && i < to));
  // "Town halls, I mean the agents who work there": an idle naming says the same label by its people.
  if (idle.some(({ label }) => label === naming.label)) return false;
  const behind = [0, 1, 2, 3, 4].some(
    (n) => isStaff(naming.to + n) && isSmall(tokens.slice(naming.to, naming.to + n)),
  );
  const before = [1, 2, 3, 4, 5].some((n) => isStaff(naming.from - n));
  // "She works in a ministry": one of its staff.
  const works = [1, 2, 3, 4].some(
    (n) =>
      tokens[naming.from - n]?.clause === clause &&
      wordClass.working.has(tokens[naming.from - n]?.text ?? ''),
  );
  if (works) return false;
  return !behind && !before;
}

/** A row of staff ("Agents of …") is not one of organisations, which mean themselves there. */
const isOfStaff = ({ label }: Naming) => wordClass.staff.has(fold(label.text.split(/[^\p{L}]/u)[0] ?? ''));

const isSmall = (tokens: readonly Token[]) => tokens.every(({ text }) => wordClass.glue.has(text));
