// Which documents say a term, and how much of it: MiniSearch's index, asked term by term.
import MiniSearch from 'minisearch';

/** The numbers of a document's terms, in the order of the fields' weights. */
export type Document = readonly (readonly number[])[];

/** BM25+: k saturates repetition, b (0 to 1) holds a document's length against it, d keeps a floor for long ones. */
export interface Ranking {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

export interface Posting {
  /** In ascending order. */
  readonly documents: Uint32Array;
  /** What the term is worth in each document, before its rarity. */
  readonly worths: Float32Array;
}

const nowhere: Posting = { documents: new Uint32Array(0), worths: new Float32Array(0) };

export class Postings {
  readonly size: number;
  readonly #index: MiniSearch;
  readonly #boost: Readonly<Record<string, number>>;
  readonly #ranking: Ranking;
  /** The score of each document for the term that was asked last. */
  readonly #score: Float64Array;
  /** What was asked before: the terms of questions come again, and each costs a search only once. */
  readonly #known = new Map<number, Posting>();

  /** @param weights how much a term counts in each field */
  constructor(documents: readonly Document[], weights: readonly number[], ranking: Ranking) {
    this.size = documents.length;
    this.#ranking = ranking;
    this.#score = new Float64Array(documents.length);
    const fields = weights.map((_, i) => `field${i}`);
    this.#boost = Object.fromEntries(fields.map((field, i) => [field, weights[i] ?? 1]));
    this.#index = new MiniSearch({
      fields,
      tokenize: (numbers) => numbers.split(' '),
      // MiniSearch keeps what matched under the term: a key that could be an array's takes three times as long.
      processTerm: (number) => (number === '' ? null : `t${number}`),
    });
    this.#index.addAll(
      documents.map((document, id) => ({
        id,
        ...Object.fromEntries(fields.map((field, i) => [field, (document[i] ?? []).join(' ')])),
      })),
    );
  }

  of(term: number): Posting {
    let posting = this.#known.get(term);
    if (posting === undefined) {
      posting = term < 0 ? nowhere : this.#ask(term);
      this.#known.set(term, posting);
    }
    return posting;
  }

  /** Does this document say the term? */
  has(term: number, document: number): boolean {
    const { documents } = this.of(term);
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return documents[low] === document;
  }

  /** How telling a term is: near 0 where every document has it, and highest where none has. */
  rarity(term: number): number {
    return this.#rarity(this.of(term).documents.length);
  }

  /** How telling terms are that mean the same: as telling as the commonest of them. */
  rarityOf(terms: readonly { readonly number: number }[]): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { number } of terms) least = Math.min(least, this.rarity(number));
    return least;
  }

  #rarity(found: number): number {
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  #ask(term: number): Posting {
    const found: number[] = [];
    this.#index.search(String(term), {
      boost: this.#boost,
      bm25: this.#ranking,
      // Every result comes by here; none is kept, since nobody needs them sorted by score.
      filter: ({ id, score }) => {
        found.push(id);
        this.#score[id] = score;
        return false;
      },
    });
    const rarity = this.#rarity(found.length);
    const documents = Uint32Array.from(found).sort();
    return { documents, worths: Float32Array.from(documents, (id) => (this.#score[id] ?? 0) / rarity) };
  }
}
