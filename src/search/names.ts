// How far a question and a name, a heading or a title, say the same: each of them may say more than the other.
import type { Postings } from './postings.ts';
import type { Wanted } from './scorer.ts';

/** The words of a name that say something, each by the numbers of its terms. */
export type Name = readonly (readonly number[])[];

/** What a question says, ready to be held against names. */
export class Said {
  readonly #postings: Postings;
  /** For each term of the question, the ideas that it stands for and how well. */
  readonly #ideas = new Map<number, { readonly idea: number; readonly weight: number }[]>();
  readonly #rarities: readonly number[];

  constructor(asked: readonly Wanted[], postings: Postings) {
    this.#postings = postings;
    this.#rarities = asked.map(({ terms }) => postings.rarityOf(terms));
    asked.forEach(({ terms }, idea) => {
      for (const { number, weight } of terms) {
        const known = this.#ideas.get(number);
        if (known) known.push({ idea, weight });
        else this.#ideas.set(number, [{ idea, weight }]);
      }
    });
  }

  /**
   * How far the question and a name say the same: 0 to 1. What the question says and the name does not weighs more than
   * the reverse: "Alerts" is not the answer to all that is asked about alerts.
   * @param others what stands above the name, and need not be said by it again
   */
  likeness(name: Name, others: readonly Name[] = []): number {
    const said = this.#shareOf(name);
    return said === 0 ? 0 : said * this.#shareBy([name, ...others]) ** 2;
  }

  /** Share of the name's words, weighed by rarity, that the question says: 0 to 1. */
  #shareOf(name: Name): number {
    let [total, said] = [0, 0];
    for (const terms of name) {
      const rarity = Math.min(...terms.map((term) => this.#postings.rarity(term)));
      total += rarity;
      said += rarity * Math.min(1, Math.max(0, ...this.#met(terms).map(({ weight }) => weight)));
    }
    return total === 0 ? 0 : said / total;
  }

  /** Share of the question's ideas, weighed by rarity, that these names say between them: 0 to 1. */
  #shareBy(names: readonly Name[]): number {
    const closest = this.#rarities.map(() => 0);
    for (const name of names)
      for (const terms of name)
        for (const { idea, weight } of this.#met(terms))
          closest[idea] = Math.max(closest[idea] ?? 0, Math.min(1, weight));
    const total = this.#rarities.reduce((sum, rarity) => sum + rarity, 0);
    return total === 0
      ? 0
      : this.#rarities.reduce((sum, rarity, i) => sum + rarity * (closest[i] ?? 0), 0) / total;
  }

  #met(terms: readonly number[]): { readonly idea: number; readonly weight: number }[] {
    return terms.flatMap((term) => this.#ideas.get(term) ?? []);
  }
}
