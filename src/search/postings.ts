// Which documents say a term, and how much of it: the one inverted index that sections and whole guides share.

/** How a field counts: how much a term in it weighs, and how far its length is held against it (0 to 1). */
export interface FieldWeight {
  readonly weight: number;
  readonly length: number;
}

/** The numbers of a document's terms, in the order of the fields' weights. */
export type Document = readonly (readonly number[])[];

export interface Posting {
  readonly documents: Uint32Array;
  /** What the term is worth in each document, before its rarity: 0 to k + 1. */
  readonly worths: Float32Array;
}

const nowhere: Posting = { documents: new Uint32Array(0), worths: new Float32Array(0) };

/**
 * BM25F: a term's occurrences are weighed by field, added up, and only then saturated, so that a title that
 * repeats the text's words does not count them twice.
 */
export class Postings {
  readonly size: number;
  readonly #postings: Posting[];

  /** @param k the larger, the later repetition stops counting */
  constructor(documents: readonly Document[], fields: readonly FieldWeight[], k: number) {
    this.size = documents.length;
    const usual = fields.map((_, i) => {
      const total = documents.reduce((sum, document) => sum + (document[i]?.length ?? 0), 0);
      return Math.max(1, total / Math.max(1, documents.length));
    });
    const drafts: { documents: number[]; worths: number[] }[] = [];
    const counts: number[] = [];
    let said: number[] = [];
    documents.forEach((document, number) => {
      fields.forEach(({ weight, length }, i) => {
        const terms = document[i] ?? [];
        const one = weight / (1 - length + (length * terms.length) / (usual[i] ?? 1));
        for (const term of terms) {
          const count = counts[term] ?? 0;
          if (count === 0) said.push(term);
          counts[term] = count + one;
        }
      });
      for (const term of said) {
        const count = counts[term] ?? 0;
        counts[term] = 0;
        drafts[term] ??= { documents: [], worths: [] };
        drafts[term].documents.push(number);
        drafts[term].worths.push((count * (k + 1)) / (count + k));
      }
      said = [];
    });
    this.#postings = Array.from(drafts, (draft) =>
      draft
        ? { documents: Uint32Array.from(draft.documents), worths: Float32Array.from(draft.worths) }
        : nowhere,
    );
  }

  of(term: number): Posting {
    return this.#postings[term] ?? nowhere;
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
    const found = this.of(term).documents.length;
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** How telling terms are that mean the same: as telling as the commonest of them. */
  rarityOf(terms: readonly { readonly number: number }[]): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { number } of terms) least = Math.min(least, this.rarity(number));
    return least;
  }
}
