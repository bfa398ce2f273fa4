// Keyed hashes in the place of Slack's ids: whoever reads the database learns of none, and can look up none.
import { createHmac, hkdfSync } from 'node:crypto';

/** Bytes of a hash: two of a million names are the same once in 10^26. */
const BYTES = 16;

/**
 * The name that parts have in the database: always the same, of another kind another one. It cannot be found by trying
 * ids out, unless one has the key.
 */
export type Naming = (kind: NameKind, ...parts: readonly string[]) => string;

/** What is named; each kind with a key of its own, so that nothing of one kind can be matched with another. */
export type NameKind =
  | 'team'
  | 'message'
  | 'rater'
  | 'reporter'
  | 'word'
  | 'sighting'
  | 'subscriber'
  | 'claim'
  | 'conversation';

/**
 * @param secret what all processes of one app have in common and the database does not know: Slack's signing secret, or
 *   the app-level token. With another one, nobody is recognised any more.
 */
export function createNaming(secret: string): Naming {
  const keys = new Map<NameKind, Buffer>();
  const keyOf = (kind: NameKind): Buffer => {
    const known = keys.get(kind);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, 'authguide', `names:${kind}`, 32));
    keys.set(kind, key);
    return key;
  };
  return (kind, ...parts) =>
    createHmac('sha256', keyOf(kind))
      // No part holds a zero byte, so no two lists of parts are one text.
      .update(parts.join('\0'))
      .digest()
      .subarray(0, BYTES)
      .toString('base64url');
}
