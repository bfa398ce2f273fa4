// An API of some other kind is asked for.
import { kindOfApi } from '../leftover.ts';
import type { Objector } from './candidate.ts';

export const otherKind: Objector = ({ analysis, rest, apis }) => {
  const kind = apis.length === 0 ? kindOfApi(analysis, rest.words) : undefined;
  return kind ? { id: 'other-kind', because: `asks for an API of ${kind.text}` } : null;
};
