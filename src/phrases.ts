// Phrases of one word or more → the concepts that they name.

export class Phrases {
  readonly #concepts = new Map<string, string>();
  /** The first word of every phrase: most words of a text begin none. */
  readonly #firsts = new Set<string>();

  /** Adds a phrase, its words set apart by single spaces; the first concept to claim it keeps it. */
  add(phrase: string, concept: string): void {
    if (this.#concepts.has(phrase)) return;
    this.#concepts.set(phrase, concept);
    this.#firsts.add(phrase.split(' ', 1)[0] ?? '');
  }

  begins(word: string): boolean {
    return this.#firsts.has(word);
  }

  conceptOf(phrase: string): string | undefined {
    return this.#concepts.get(phrase);
  }
}
