// Which documents say a term, and how much of it: MiniSearch's index is ranked once, and what it says is kept packed.
import MiniSearch from 'minisearch';
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

/**
 * The terms of an index in a plain map. MiniSearch's own is a tree for prefixes and typos, which nobody looks up here, and
 * took an eighth of a load. Adding needs `fetch` alone, and scoring `get`.
 */
class TermMap<Value> {
  readonly #values = new Map<string, Value>();

  get(term: string): Value | undefined {
    return this.#values.get(term);
  }

  fetch(term: string, initial: () => Value): Value {
    const known = this.#values.get(term) ?? initial();
    this.#values.set(term, known);
    return known;
  }
}

/** MiniSearch's index of numbered terms. Its search makes several objects for each match; here only the scores are wanted. */
class Counts extends MiniSearch<{ readonly id: number; readonly document: Document }> {
  /** A term's key in the index: MiniSearch wants strings, and would leave out the number 0. */
  readonly #names: readonly string[];

  constructor(terms: number, fields: number) {
    const names = Array.from({ length: terms }, (_, term) => String(term));
    super({
      fields: Array.from({ length: fields }, (_, field) => String(field)),
      extractField: ({ id, document }, field) => (field === 'id' ? id : document[Number(field)]),
      // A text is made of terms already, and stays so: joined to be split again, it took a third more time.
      stringifyField: (text) => text,
      tokenize: (text: unknown) => Array.from(text as Iterable<number>, (term) => names[term] as string),
      processTerm: (term) => term,
    });
    this.#names = names;
    this._index = new TermMap() as unknown as typeof this._index;
  }

  /**
   * Adds what a term is worth to the scores of the documents that say it, as MiniSearch's search would score them.
   * @returns those documents
   */
  score(term: number, weights: readonly number[], { k, b, d }: Ranking, scores: Float64Array): number[] {
    const found: number[] = [];
    const byField = this._index.get(this.#names[term] ?? '');
    for (const [field, weight] of weights.entries()) {
      const frequencies = byField?.get(field);
      if (frequencies === undefined) continue;
      const telling = weight * rarity(frequencies.size, this._documentCount);
      const average = this._avgFieldLength[field] as number;
      for (const [id, frequency] of frequencies) {
        const length = this._fieldLength.get(id)?.[field] ?? 0;
        const worth = d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
        if (scores[id] === 0) found.push(id);
        scores[id] = (scores[id] as number) + telling * worth;
      }
    }
    return found;
  }
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
   * Ranks every term in every document, by BM25+. MiniSearch's index is let go of then: it takes ten times the room, and
   * a term that many documents have took it milliseconds of the first question with that term.
   * @param terms how many there are: their numbers are those below
   * @param weights how much a term counts in each field
   */
  static *of(
    documents: Iterable<Document>,
    terms: number,
    weights: readonly number[],
    ranking: Ranking,
  ): Work<Postings> {
    const index = new Counts(terms, weights.length);
    let size = 0;
    for (const document of documents) {
      index.add({ id: size++, document });
      yield;
    }
    const scores = new Float64Array(size);
    const starts = new Uint32Array(terms + 1);
    const all: number[] = [];
    const worths: number[] = [];
    for (let term = 0; term < terms; term++) {
      const found = index.score(term, weights, ranking, scores);
      const telling = rarity(found.length, size);
      for (const id of found.sort((a, b) => a - b)) {
        all.push(id);
        worths.push((scores[id] as number) / telling);
        scores[id] = 0;
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
