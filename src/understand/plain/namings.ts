// The tokens by which labels are said.
import type { Naming } from '../../matrix.ts';

/** Does one of the namings say a token? */
export const covers = (namings: readonly Naming[], i: number): boolean =>
  namings.some(({ at, from, to }) => at?.includes(i) ?? (i >= from && i < to));
