// An objection to what some kinds of parts say: a quantity, a time, an opinion.
import type { PartKind } from '../../languages/rule.ts';
import { holds, type Part } from '../rules.ts';
import { type Candidate, isScene, type Objector, words } from './candidate.ts';

/** Parts inside which others say nothing: the fault in "or does it fail?" is none. */
const mayHold = [
  'which',
  'who',
  'tag',
  'request',
  'aside',
  'both',
  'compare',
  'login',
  'predicate',
  'refusal',
] as const satisfies readonly PartKind[];

/** Objects to parts of some kinds in the sentence that asks, unless other parts hold them or the scene does. */
export const ofKind =
  (
    id: string,
    kinds: readonly PartKind[],
    unless: (candidate: Candidate) => boolean = () => false,
  ): Objector =>
  (candidate) => {
    if (unless(candidate)) return null;
    const { frame, sentence, analysis } = candidate;
    const holding = [
      // What a rule leaves room for, it does not read.
      ...frame.partsOf(sentence, ...mayHold).filter(({ gap }) => !gap),
      ...frame.partsOf(sentence, 'whether').filter(({ because }) => because === 'whether.tag'),
    ];
    const found = frame
      .partsOf(sentence, ...kinds)
      .find(
        (part) =>
          !isScene(candidate, part.from) &&
          isOfQuestion(part, candidate) &&
          !holding.some((other) => holds(other, part)),
      );
    return found
      ? { id, because: `“${words(analysis.tokens.slice(found.from, found.to))}” (${found.because})` }
      : null;
  };

/** A time that is told in another clause is one of the story: "before the meeting of tomorrow: can they …?" */
function isOfQuestion(
  part: Part,
  { core, about, frame, accounts, analysis: { tokens } }: Candidate,
): boolean {
  const isOfStory = part.as === 'time' || part.as === 'must' || part.because === 'incident.since';
  if (!isOfStory) return true;
  const clause = tokens[part.from]?.clause ?? -1;
  if (core.has(clause) || (part.as === 'must' && about.some(({ from }) => tokens[from]?.clause === clause)))
    return true;
  // "Next year, can they …?": a clause that is nothing but a time is that of the question.
  return (
    part.because === 'time.then' &&
    tokens.every(
      (token, i) =>
        token.clause !== clause ||
        accounts[i] === 'glue' ||
        accounts[i] === 'label' ||
        frame.parts.some(({ as, from, to }) => as === 'time' && i >= from && i < to) ||
        /^\d+$/.test(token.text),
    )
  );
}
