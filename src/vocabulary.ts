// The words that the content, the lexicon and the languages know, and the nearest of them to a typing error.
import { distance } from 'fastest-levenshtein';
import { remembering } from './memory.ts';

export class Vocabulary {
  /** How often each folded word was met, or how much it matters. */
  readonly #weights = new Map<string, number>();
  /** Words by first letter and length: typing errors seldom change the one, and the other by three at most. */
  readonly #shelves = new Map<string, string[]>();

  add(word: string, weight = 1): void {
    const known = this.#weights.get(word);
    this.#weights.set(word, (known ?? 0) + weight);
    if (known !== undefined) return;
    const key = `${word[0]}${word.length}`;
    const shelf = this.#shelves.get(key);
    if (shelf) shelf.push(word);
    else this.#shelves.set(key, [word]);
  }

  has(word: string): boolean {
    return this.#weights.has(word);
  }

  /** The known word that was most likely meant by one that is not known, or null. */
  readonly mend = remembering(10_000, (word) => this.#nearest(word));

  #nearest(word: string): string | null {
    if (word.length < 4 || word.length > 30 || /[\d+]/.test(word)) return null;
    const allowed = word.length < 9 ? 1 : word.length < 13 ? 2 : 3;
    let best: string | null = null;
    let bestRank = Number.NEGATIVE_INFINITY;
    // A word of three letters is like too many others.
    for (let length = Math.max(4, word.length - allowed); length <= word.length + allowed; length++)
      for (const candidate of this.#shelves.get(`${word[0]}${length}`) ?? []) {
        const errors = distance(word, candidate);
        if (errors > allowed && !(errors === 2 && isTransposition(word, candidate))) continue;
        const rank = Math.log(this.#weights.get(candidate) ?? 1) - 10 * errors;
        if (rank > bestRank) {
          best = candidate;
          bestRank = rank;
        }
      }
    return best;
  }
}

/** Two neighbouring letters in the other order: one slip of the fingers, though two edits. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
