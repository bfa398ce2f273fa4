// Seeded randomness: the same benchmark on every machine and on every day.

export interface Random {
  /** From 0 to below `n`. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
  /** Picks as words are used: the first of the items often, the last hardly ever. */
  pickCommon<T>(items: readonly T[]): T;
  chance(share: number): boolean;
}

/** Numbers of the mulberry32 generator. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], share: number) => items[Math.floor(share * items.length)] as T;
  return {
    below: (n) => Math.floor(next() * n),
    pick: (items) => at(items, next()),
    pickCommon: (items) => at(items, next() ** 3),
    chance: (share) => next() < share,
  };
}
