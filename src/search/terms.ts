// Terms by number: postings and sentences made of numbers take a tenth of the room that words would.

export class Terms {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of these terms; a term that is new gets the next one. */
  learn(terms: readonly string[]): number[] {
    return terms.map((term) => {
      const known = this.#numbers.get(term);
      if (known !== undefined) return known;
      this.#numbers.set(term, this.#numbers.size);
      return this.#numbers.size - 1;
    });
  }

  /** −1 for a term that was never learnt. */
  number(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }
}
