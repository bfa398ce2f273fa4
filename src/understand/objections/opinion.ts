// An opinion is asked for.
import type { Candidate } from './candidate.ts';
import { ofKind } from './of-kind.ts';

/** "Is it better to use A or B?" asks how they differ. */
const isBetter = ({ apis, frame, sentence }: Candidate) =>
  apis.length > 1 && frame.partsOf(sentence, 'opinion').every(({ because }) => because === 'opinion.better');

export const opinion = ofKind('opinion', ['opinion'], isBetter);
