// The questions of a message that asks several: where each begins and ends.
import type { Naming } from '../matrix.ts';
import { asksByWords, type Frame, isAnd, type Sentence } from './frame.ts';

/** A run of tokens: the index of its first, and of the one after its last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a message behind each sentence that asks, and inside a sentence before each further question: "which API for
 * citizens, and which for companies?" What asks nothing belongs to the question behind it.
 */
export function runsThatAsk(frame: Frame, namings: readonly Naming[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const sentence of frame.sentences) {
    if (!asksByWords(frame, sentence, false) || isTakenBack(frame, sentence, namings)) continue;
    for (const at of furtherQuestions(frame, sentence, namings)) {
      runs.push({ from, to: at });
      from = at;
    }
    runs.push({ from, to: sentence.to });
    from = sentence.to;
  }
  const last = runs.at(-1);
  // What stands behind the last question belongs to it.
  if (last && from < frame.tokens.length) runs.splice(-1, 1, { from: last.from, to: frame.tokens.length });
  return runs;
}

/** "And farmers? No, forget it: …": a question that the next words take back is none. */
function isTakenBack(frame: Frame, sentence: Sentence, namings: readonly Naming[]): boolean {
  const { sentences } = frame;
  const next = sentences.find(({ from }) => from === sentence.to);
  // "Which API for patients? I mean citizens": its words ask, whomever it is for.
  const isFragment = frame
    .partsOf(sentence, 'which', 'who', 'whether')
    .every(({ because }) => because === 'which.again');
  const says = isFragment && next && namings.some(({ from, to }) => from >= next.from && to <= next.to);
  return says === true && frame.partsOf(next, 'correction').length > 0;
}

/** Where further questions begin in a sentence: at a question word or a verb that opens one, with labels on either side. */
function furtherQuestions(frame: Frame, sentence: Sentence, namings: readonly Naming[]): number[] {
  const names = (run: Run) => namings.some(({ from, to }) => from >= run.from && to <= run.to);
  const open = frame.partsOf(sentence, 'which');
  // "And which one for companies?" compares nothing.
  const compares = frame
    .partsOf(sentence, 'compare')
    .some((part) => !open.some(({ from, to }) => from <= part.from && to >= part.to));
  if (compares) return [];
  const acts = frame
    .partsOf(sentence, 'which', 'who', 'whether')
    .filter(({ as, because }) => as !== 'whether' || because === 'whether.opening')
    // "Can I write records and list users?": what a label is called asks nothing.
    .filter(({ from }) => !namings.some(({ at }) => at?.includes(from)))
    .map(({ from }) => from)
    .sort((a, b) => a - b);
  const found: number[] = [];
  let begin = sentence.from;
  for (const act of acts) {
    const at = isAnd(frame.tokens[act - 1]) ? act - 1 : act;
    const opens = isAnd(frame.tokens[act - 1]) || frame.tokens[act - 1]?.clause !== frame.tokens[act]?.clause;
    const asked = acts.some((other) => other >= begin && other < at);
    if (!opens || !asked || !names({ from: begin, to: at }) || !names({ from: at, to: sentence.to }))
      continue;
    found.push(at);
    begin = at;
  }
  return found;
}
