// How high what is wanted, a guide or a section, stands among the passages of an answer.
import type { JsonAnswer } from '../src/golden/judge.ts';
import type { Section } from '../src/guide.ts';
import { toWords } from '../src/languages/words.ts';
import type { Place } from './questions.ts';

/** How many passages are asked for when ranks are measured. */
export const depth = 10;

export interface Ranking {
  readonly questions: number;
  /** Share of the questions whose guide stands first, and among the first three; 0 to 1. */
  readonly hit1: number;
  readonly hit3: number;
  /** Mean of 1 / rank, 0 where the guide is not among the first ten passages. */
  readonly mrr: number;
}

/** The rank, from 1, of the best of the wanted guides among the distinct guides quoted; 0 where there is none. */
export function rankOf(wanted: readonly string[], answer: JsonAnswer): number {
  const guides = [...new Set(answer.passages.slice(0, depth).map(({ guide }) => guide))];
  return guides.findIndex((guide) => wanted.includes(guide)) + 1;
}

/** The rank, from 1, of the first page quoted that a place names, and of the first section; 0 where there is none. */
export function ranksAmong(
  places: readonly Place[],
  quoted: readonly Section[],
): { readonly page: number; readonly section: number } {
  const first = quoted.slice(0, depth);
  const files = [...new Set(first.map(({ guide }) => guide.file))];
  const wanted = new Set(places.map(({ page }) => page));
  return {
    page: files.findIndex((file) => wanted.has(file)) + 1,
    section: first.findIndex((section) => places.some((place) => isAt(section, place))) + 1,
  };
}

/** Does this section stand at the place: on its page, and under its heading where it has one? */
export function isAt({ guide, heading, path }: Section, place: Place): boolean {
  if (guide.file !== place.page) return false;
  const { heading: wanted } = place;
  return wanted === undefined || [heading, ...path].some((one) => folded(one) === folded(wanted));
}

const folded = (text: string) =>
  toWords(text)
    .map((word) => word.text)
    .join(' ');

export function ranking(ranks: readonly number[]): Ranking {
  const mean = (worth: (rank: number) => number) =>
    ranks.length === 0 ? 0 : ranks.reduce((sum, rank) => sum + worth(rank), 0) / ranks.length;
  return {
    questions: ranks.length,
    hit1: mean((rank) => (rank === 1 ? 1 : 0)),
    hit3: mean((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr: mean((rank) => (rank === 0 ? 0 : 1 / rank)),
  };
}
