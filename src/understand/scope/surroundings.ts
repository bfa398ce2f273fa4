// A question as the steps of its scope see it: its words, the labels that it names, and what stands around them.
import type { Analysis } from '../../analysis.ts';
import type { Named, Naming } from '../../matrix.ts';

export interface Surroundings
  extends Pick<Analysis, 'tokens' | 'mentions' | 'language'>,
    Pick<Named, 'namings' | 'idle'> {
  /** The words from one token up to another, one space between them. */
  words(from: number, to: number): string;
  /** Does a label explain the token? */
  isExplained(i: number): boolean;
  /** The clause in which a naming stands. */
  clauseOf(naming: Naming): number;
  /** What stands before a naming in its clause, back to the naming before it. */
  before(naming: Naming): string;
  /** What stands behind a naming, up to the one after it. */
  behind(naming: Naming): string;
}

/** How many words before a naming, and behind it, can say what part it plays. */
const reach = { before: 8, behind: 6 } as const;

/** Lays a question out so that one can look around in it. */
export function surroundings(
  { namings, idle }: Named,
  { tokens, mentions, language }: Analysis,
): Surroundings {
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const clauseOf = (naming: Naming) => tokens[naming.from]?.clause ?? 0;
  return {
    tokens,
    mentions,
    language,
    namings,
    idle,
    words,
    isExplained: (i) => [...namings, ...idle].some(({ from, to }) => i >= from && i < to),
    clauseOf,
    before: (naming) => {
      const start = tokens.findIndex((token) => token.clause === clauseOf(naming));
      const previous = namings.filter((other) => other.to <= naming.from).map((other) => other.to);
      return words(Math.max(start, naming.from - reach.before, ...previous), naming.from);
    },
    behind: (naming) => {
      const next = namings.filter((other) => other.from >= naming.to).map((other) => other.from);
      return words(naming.to, Math.min(naming.to + reach.behind, ...next));
    },
  };
}

export const isCriterion = ({ label }: Naming) => label.role === 'criterion';
