// Sections → passages: what of them is quoted, and the links beside it.
import type { DecisionTable, Guide, Label, Link, Sentence } from '../guide.ts';
import type { Library } from '../library.ts';
import { quote } from '../quote.ts';
import type { Hit } from '../search.ts';
import type { Reading } from '../understand.ts';
import type { Passage } from './kinds.ts';

/** The rows of the table's section that begin with these labels, as sentences. */
export function rowsOf({ section }: DecisionTable, rows: readonly Label[]): Sentence[] {
  const isOf = (text: string, label: string) => text === label || text.startsWith(`${label} |`);
  return section.blocks
    .filter(
      (block) => block.kind === 'row' && rows.some(({ text }) => isOf(block.sentences[0]?.text ?? '', text)),
    )
    .flatMap((block) => block.sentences);
}

/** The best section of each of the first guides. */
export function nearest(hits: readonly Hit[], limit: number): Hit[] {
  const guides = new Set<Guide>();
  return hits.filter(({ section: { guide } }) => !guides.has(guide) && guides.add(guide)).slice(0, limit);
}

export function toPassages(hits: readonly Hit[], { ideas }: Reading, library: Library): Passage[] {
  return hits.map(({ section }) => ({ section, sentences: quote(section, ideas, library) }));
}

export function unique(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.url, link])).values()];
}
