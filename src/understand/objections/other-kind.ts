// An API of some other kind is asked for, or a solution for something else.
import { kindBehind, kindOfApi } from '../leftover.ts';
import type { Objector } from './candidate.ts';

export const otherKind: Objector = ({ analysis, rest, apis, frame, sentence }) => {
  if (apis.length > 0) return null;
  // "Quelle solution de visio pour les agents ?"
  const ofWhich = frame
    .partsOf(sentence, 'which')
    .flatMap(({ because, to }) =>
      because === 'which.noun' ? (kindBehind(to, analysis.tokens, rest.words) ?? []) : [],
    );
  const kind = kindOfApi(analysis, rest.words) ?? ofWhich[0];
  return kind ? { id: 'other-kind', because: `asks for one of ${kind.text}` } : null;
};
