// Phrases of one word or more → the concepts that they name.

export class Phrases {
  readonly #concepts = new Map<string, string>();
  /** For the first word of every phrase, how many words the longest of them has: most words of a text begin none. */
  readonly #longest = new Map<string, number>();

  /** Adds a phrase, its words set apart by single spaces; the first concept to claim it keeps it. */
  add(phrase: string, concept: string): void {
    if (!this.#concepts.has(phrase)) this.move(phrase, concept);
  }

  /** Adds a phrase, or takes it from the concept that has it. */
  move(phrase: string, concept: string): void {
    this.#concepts.set(phrase, concept);
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    this.#longest.set(first, Math.max(words.length, this.#longest.get(first) ?? 0));
  }

  /** How many words a phrase can have that begins with this one; 0 where none does. */
  longestFrom(word: string): number {
    return this.#longest.get(word) ?? 0;
  }

  conceptOf(phrase: string): string | undefined {
    return this.#concepts.get(phrase);
  }
}
