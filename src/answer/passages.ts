// Sections → passages: what of them is quoted, and the links beside it.
import type { DecisionTable, Link, Sentence } from '../guide.ts';
import type { Library } from '../library.ts';
import { quote } from '../quote.ts';
import type { Hit } from '../search.ts';
import type { Reading } from '../understand.ts';
import type { Passage } from './kinds.ts';

/** The rows of the table's section that hold these labels, as sentences. */
export function rowsOf({ section }: DecisionTable, rows: readonly string[]): Sentence[] {
  return section.blocks
    .filter((block) => block.kind === 'row' && rows.some((row) => block.sentences[0]?.text.startsWith(row)))
    .flatMap((block) => block.sentences);
}

export function toPassages(hits: readonly Hit[], { ideas }: Reading, library: Library): Passage[] {
  return hits.map(({ section }) => ({ section, sentences: quote(section, ideas, library) }));
}

export function unique(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.url, link])).values()];
}
