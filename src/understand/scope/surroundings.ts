// A question as the steps of its scope see it: its words, the labels that it names, and what stands around them.
import type { Analysis } from '../../analysis.ts';
import { inGrammar } from '../../languages/grammar.ts';
import type { RoleKind } from '../../languages/rule.ts';
import type { Named, Naming } from '../../matrix.ts';
import type { Frame } from '../frame.ts';

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
  /** Do words before a naming, its determiners aside, say that it plays a part? */
  isLedBy(kind: RoleKind, naming: Naming): boolean;
  /** Do words behind a naming say so, with at most so many others between? */
  isFollowedBy(kind: RoleKind, naming: Naming, others: number): boolean;
  /** Do the words between two tokens say so? */
  holds(kind: RoleKind, from: number, to: number): boolean;
}

/** How many words before a naming can say what part it plays. */
const reach = 8;

/** How far a rule with room at its end reaches, its own words counted: "we work for the region and its [towns]". */
const openReach = 5;

/** Words that may stand between a label and what leads to it: "not for [the]". */
const determiners = inGrammar('articles', 'genitives', 'mere');

/** Lays a question out so that one can look around in it. */
export function surroundings(
  { namings, idle }: Named,
  { tokens, mentions, language }: Analysis,
  frame: Frame,
): Surroundings {
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const clauseOf = (naming: Naming) => tokens[naming.from]?.clause ?? 0;
  const beginOf = (naming: Naming) => {
    const start = tokens.findIndex((token) => token.clause === clauseOf(naming));
    const previous = namings.filter((other) => other.to <= naming.from).map((other) => other.to);
    return Math.max(start, naming.from - reach, ...previous);
  };
  // "As well as": the words of "both" are none of "as a".
  const both = frame.parts.filter(({ as }) => as === 'both');
  const isJoined = (i: number) => both.some(({ from, to }) => i >= from && i <= to);
  return {
    tokens,
    mentions,
    language,
    namings,
    idle,
    words,
    isExplained: (i) => [...namings, ...idle].some(({ from, to }) => i >= from && i < to),
    clauseOf,
    before: (naming) => words(beginOf(naming), naming.from),
    isLedBy: (kind, naming) => {
      const begin = beginOf(naming);
      return frame.partsOf({ from: begin, to: tokens.length }, kind).some(({ because, from, to, gap }) => {
        if (from >= naming.from || isJoined(from)) return false;
        // "Not for companies" leaves out where nothing but another label stands before it.
        if (because.endsWith('.opening') && from !== begin) return false;
        if (gap) return naming.from - from <= openReach && naming.from <= to;
        return to <= naming.from && tokens.slice(to, naming.from).every(({ text }) => determiners.has(text));
      });
    },
    isFollowedBy: (kind, naming, others) => {
      const next = namings.filter((other) => other.from >= naming.to).map((other) => other.from);
      return frame
        .partsOf({ from: naming.to, to: Math.min(tokens.length, ...next) }, kind)
        .some(({ from }) => from - naming.to <= others);
    },
    holds: (kind, from, to) => frame.partsOf({ from, to }, kind).length > 0,
  };
}

export const isCriterion = ({ label }: Naming) => label.role === 'criterion';
