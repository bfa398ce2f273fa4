// Which documents say a term, and how much of it: MiniSearch ranks every term once, and what it says is kept packed.
import MiniSearch from 'minisearch';
import type { Work } from '../slices.ts';

/** The numbers of a document's terms, in the order of the fields' weights. */
export type Document = readonly { join(separator: string): string }[];

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
  /** How telling the term is: near 0 where every document has it, and highest where none has. */
  readonly rarity: number;
}

export class Postings {
  /** The number of documents. */
  readonly size: number;
  readonly #postings: readonly Posting[];
  readonly #nowhere: Posting;

  private constructor(size: number, postings: readonly Posting[]) {
    this.size = size;
    this.#postings = postings;
    this.#nowhere = { documents: new Uint32Array(0), worths: new Float32Array(0), rarity: rarity(0, size) };
  }

  /**
   * Ranks every term in every document. MiniSearch's index is let go of then: it takes ten times the room, and a
   * term that many documents have took it milliseconds of the first question with that term.
   * @param terms how many there are: their numbers are those below
   * @param weights how much a term counts in each field
   */
  static *of(
    documents: Iterable<Document>,
    terms: number,
    weights: readonly number[],
    ranking: Ranking,
  ): Work<Postings> {
    const fields = weights.map((_, i) => `field${i}`);
    const index = new MiniSearch({
      fields,
      tokenize: (numbers) => numbers.split(' '),
      // MiniSearch keeps what matched under the term: a key that could be an array's takes three times as long.
      processTerm: (number) => (number === '' ? null : `t${number}`),
    });
    let size = 0;
    for (const document of documents) {
      index.add({
        id: size++,
        ...Object.fromEntries(fields.map((field, i) => [field, document[i]?.join(' ') ?? ''])),
      });
      yield;
    }
    const boost = Object.fromEntries(fields.map((field, i) => [field, weights[i] ?? 1]));
    const scores = new Float64Array(size);
    const postings: Posting[] = [];
    for (let term = 0; term < terms; term++) {
      const found: number[] = [];
      index.search(String(term), {
        boost,
        bm25: ranking,
        // Every result comes by here; none is kept, since nobody needs them sorted by score.
        filter: ({ id, score }) => {
          found.push(id);
          scores[id] = score;
          return false;
        },
      });
      const telling = rarity(found.length, size);
      const documents = Uint32Array.from(found).sort();
      const worths = Float32Array.from(documents, (id) => (scores[id] ?? 0) / telling);
      postings.push({ documents, worths, rarity: telling });
      yield;
    }
    return new Postings(size, postings);
  }

  of(term: number): Posting {
    return this.#postings[term] ?? this.#nowhere;
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
    return this.of(term).rarity;
  }

  /** How telling terms are that mean the same: as telling as the commonest of them. */
  rarityOf(terms: readonly { readonly number: number }[]): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { number } of terms) least = Math.min(least, this.rarity(number));
    return least;
  }
}

/** @param found in how many documents of so many a term stands */
const rarity = (found: number, size: number) => Math.log(1 + (size - found + 0.5) / (found + 0.5));
