// What a peer is: a search library that people would otherwise install, set up as its own papers say.

/** What a library is given: a whole guide, or one section of one. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Ids of documents, best first. */
export type Search = (question: string) => Promise<readonly string[]> | readonly string[];

export interface Peer {
  readonly name: string;
  index(documents: readonly Document[]): Promise<Search> | Search;
}

/** How many results a peer is asked for. */
export const results = 10;
