// Words of a label that a question leaves out without naming it: "professionals, except in health".
import { fold } from '../../languages/words.ts';
import { labelsOf } from '../../matrix.ts';
import type { Candidate } from './candidate.ts';

/** How many words behind "except" or "but not" can still be what is left out. */
const reach = 4;

/** Does a word tell a label that is not asked about from those that are, and is it left out by the words before it? */
export function isLeftOutWord({ frame, sentence, named, criteria }: Candidate, i: number): boolean {
  const token = frame.tokens[i];
  if (!token || token.stop) return false;
  const has = ({ text }: { readonly text: string }) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .includes(token.text);
  const leavesOut = frame
    .partsOf(sentence, 'excepts', 'another')
    .some(
      ({ to, from }) => from < i && i >= to && i - to < reach && frame.tokens[from]?.clause === token.clause,
    );
  return leavesOut && labelsOf(named.table, 'criterion').some(has) && !criteria.some(has);
}
