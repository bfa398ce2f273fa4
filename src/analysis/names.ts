// Names of the content's that are written in one word or in several: "FranceConnect", "France Connect".
import type { Draft } from './drafts.ts';

/** A name is at most so many words. */
const widest = 4;

/** Letters of what may be no word by itself. */
const shortestWord = 2;

export class Names {
  /** Folded and joined: franceconnect. */
  readonly #names = new Set<string>();
  /** The first letter and the first two of each name: most words begin none. */
  readonly #starts = new Set<string>();

  /** Takes a word among the names if it has a capital inside: DataPass. */
  learn(word: string, written: string): void {
    if (word.length < 6 || written === word || !/\p{Ll}\p{Lu}/u.test(written)) return;
    this.#take(word);
  }

  /**
   * Takes two words that a hyphen joins among the names where one of them is hardly a word by itself: Wi-Fi, e-mail.
   * @returns the name, or null where it is none
   */
  learnHyphened(first: string, second: string): string | null {
    const shorter = Math.min(first.length, second.length);
    if (shorter > shortestWord || first.length + second.length < 4 || /\d/.test(first + second)) return null;
    this.#take(first + second);
    return first + second;
  }

  #take(name: string): void {
    this.#names.add(name);
    this.#starts.add(name.slice(0, 1)).add(name.slice(0, 2));
  }

  has(word: string): boolean {
    return this.#names.has(word);
  }

  /** Words that together are a name become one. */
  join(words: readonly Draft[]): Draft[] {
    const out: Draft[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i] as Draft;
      const taken = this.#wordsOfName(words, i);
      out.push(taken === 1 ? first : joined(words.slice(i, i + taken)));
      i += taken - 1;
    }
    return out;
  }

  /** How many words from this one on are the longest name that they can be; 1 where they are none. */
  #wordsOfName(words: readonly Draft[], from: number): number {
    const first = words[from] as Draft;
    if (!this.#starts.has(first.text.slice(0, 2))) return 1;
    let taken = 1;
    let name = '';
    for (let n = 1; n <= widest && words[from + n - 1]?.clause === first.clause; n++) {
      name += words[from + n - 1]?.text;
      if (n > 1 && this.#names.has(name)) taken = n;
    }
    return taken;
  }
}

/** A run of words as one, which was mended if one of them was. */
function joined(run: readonly Draft[]): Draft {
  const mended = run.some((word) => word.mended !== null);
  return {
    ...(run[0] as Draft),
    text: run.map((word) => word.text).join(''),
    written: run.map(({ written, gap }, i) => (i === run.length - 1 ? written : written + gap)).join(''),
    gap: run.at(-1)?.gap ?? '',
    mended: mended ? run.map((word) => word.mended ?? word.text).join(' ') : null,
  };
}
