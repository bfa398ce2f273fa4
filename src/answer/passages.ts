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

/** Quotations of other sections beside a verdict, and more of them for whoever wants them. */
export interface Quotations {
  readonly beside: readonly Passage[];
  readonly further: readonly Passage[];
}

/** So many quotations are a press away. */
const mostFurther = 3;

/**
 * What other sections say of a question that a table answers.
 * @param covered share of the question's words that a section must speak of
 * @param limit how many passages an answer has at most, the table's own among them
 */
export function quotationsBeside(
  { section: own }: DecisionTable,
  reading: Reading,
  library: Library,
  { limit, covered }: { readonly limit: number; readonly covered: number },
): Quotations {
  const hits = library.index
    .search(reading.ideas, reading.seeks)
    .filter(({ section, coverage }) => section !== own && section.blocks.length > 0 && coverage >= covered);
  const most = Math.max(0, Math.min(limit, 2) - 1);
  const passages = toPassages(hits.slice(0, most + mostFurther), reading, library);
  return { beside: passages.slice(0, most), further: passages.slice(most).filter(says) };
}

/** A heading alone is no quotation. */
export const says = ({ sentences }: Passage) => sentences.length > 0;
