// Which documents say a term, and how much of it: MiniSearch ranks every term once, and what it says is kept packed.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Work } from '../slices.ts';

/** The numbers of a document's terms, field by field in the order of the fields' weights. */
export type Document = readonly Iterable<number>[];

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

/** The postings of all terms in two arrays: forty thousand small ones would take as much room again. */
interface Packed {
  /** Where the postings of each term begin, and where those of the last end. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly worths: Float32Array;
}

export class Postings {
  /** The number of documents. */
  readonly size: number;
  readonly #packed: Packed;
  /** Those that were asked for. */
  readonly #known = new Map<number, Posting>();

  private constructor(size: number, packed: Packed) {
    this.size = size;
    this.#packed = packed;
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
    // MiniSearch keeps what matched under the term: a key that could be an array's takes three times as long.
    const names = Array.from({ length: terms }, (_, term) => `t${term}`);
    // The texts are terms already, and stay so: to join them for MiniSearch to split them took a third of its time.
    const asTerms = (field: unknown) => field as string[];
    const index = new MiniSearch({
      fields,
      stringifyField: (field) => field,
      tokenize: asTerms,
      processTerm: (term) => term,
    });
    let size = 0;
    for (const document of documents) {
      const texts = fields.map((field, i) => [field, Array.from(document[i] ?? [], (term) => names[term])]);
      index.add({ id: size++, ...Object.fromEntries(texts) });
      yield;
    }
    const boost = Object.fromEntries(fields.map((field, i) => [field, weights[i] ?? 1]));
    const scores = new Float64Array(size);
    const starts = new Uint32Array(terms + 1);
    const all: number[] = [];
    const worths: number[] = [];
    let found: number[] = [];
    const options: SearchOptions = {
      boost,
      bm25: ranking,
      tokenize: (term) => [term],
      // Every result comes by here; none is kept, since nobody needs them sorted by score.
      filter: ({ id, score }) => {
        found.push(id);
        scores[id] = score;
        return false;
      },
    };
    for (const [term, name] of names.entries()) {
      found = [];
      index.search(name, options);
      const telling = rarity(found.length, size);
      for (const id of found.sort((a, b) => a - b)) {
        all.push(id);
        worths.push((scores[id] ?? 0) / telling);
      }
      starts[term + 1] = all.length;
      yield;
    }
    return new Postings(size, {
      starts,
      documents: Uint32Array.from(all),
      worths: Float32Array.from(worths),
    });
  }

  /** @param term one that no document has, or −1, has no documents */
  of(term: number): Posting {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const { starts, documents, worths } = this.#packed;
    const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const posting = {
      documents: documents.subarray(from, to),
      worths: worths.subarray(from, to),
      rarity: rarity(to - from, this.size),
    };
    this.#known.set(term, posting);
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
