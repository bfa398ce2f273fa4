// A question's ideas → a score and a coverage for every document that speaks of one.
import type { Postings } from './postings.ts';

/** An idea by the numbers of its terms, any of which will do; the best one in a document counts. */
export interface Wanted {
  readonly terms: readonly { readonly number: number; readonly weight: number }[];
  /** Is a document to be measured by whether it speaks of this? */
  readonly covers: boolean;
}

/** Valid until the next question: the arrays are the scorer's own, so that a question allocates nothing big. */
export interface Scores {
  /** The documents that speak of any idea. */
  readonly found: readonly number[];
  readonly score: Float64Array;
  /** Share of the ideas, weighed by rarity, that each document speaks of: 0 to 1. */
  readonly coverage: Float64Array;
}

export class Scorer {
  readonly postings: Postings;
  readonly #score: Float64Array;
  readonly #coverage: Float64Array;
  readonly #best: Float64Array;
  readonly #closest: Float64Array;
  #found: number[] = [];

  constructor(postings: Postings) {
    this.postings = postings;
    this.#score = new Float64Array(postings.size);
    this.#coverage = new Float64Array(postings.size);
    this.#best = new Float64Array(postings.size);
    this.#closest = new Float64Array(postings.size);
  }

  /** @param bonus how much a document gains that speaks of all ideas */
  score(wanted: readonly Wanted[], bonus: number): Scores {
    for (const document of this.#found) {
      this.#score[document] = 0;
      this.#coverage[document] = 0;
    }
    this.#found = [];
    const rarities = wanted.map(({ terms }) => this.postings.rarityOf(terms));
    const total = rarities.reduce((sum, rarity, i) => sum + (wanted[i]?.covers ? rarity : 0), 0);
    wanted.forEach((idea, i) => {
      const share = idea.covers && total > 0 ? (rarities[i] ?? 0) / total : 0;
      this.#add(idea, share);
    });
    for (const document of this.#found)
      this.#score[document] =
        (this.#score[document] as number) * (1 + bonus * (this.#coverage[document] as number));
    return { found: this.#found, score: this.#score, coverage: this.#coverage };
  }

  #add(idea: Wanted, share: number): void {
    const [score, coverage, best, closest] = [this.#score, this.#coverage, this.#best, this.#closest];
    const touched: number[] = [];
    for (const { number, weight } of idea.terms) {
      const { documents, worths } = this.postings.of(number);
      const worth = weight * this.postings.rarity(number);
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] as number;
        const value = worth * (worths[i] as number);
        if (closest[document] === 0) touched.push(document);
        if (value > (best[document] as number)) best[document] = value;
        if (weight > (closest[document] as number)) closest[document] = weight;
      }
    }
    for (const document of touched) {
      if (score[document] === 0) this.#found.push(document);
      score[document] = (score[document] as number) + (best[document] as number);
      const closeness = Math.min(1, closest[document] as number);
      coverage[document] = (coverage[document] as number) + share * closeness;
      best[document] = 0;
      closest[document] = 0;
    }
  }
}
