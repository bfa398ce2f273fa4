// What a file may hold before reading it would hold up everything else: found by its lines, without parsing it.
import type { Fact } from '../languages/problem.ts';

/**
 * Far above what people write: 2 MB is a book of a thousand pages, and a paragraph of 50,000 characters one of twenty.
 * The time of reading grows with the square of the depth of quotations. For each character reference (`&nbsp;`) the
 * parser copies the paragraph before it: `copied` is the sum of these characters over the file. 40 million are a
 * paragraph of 20,000 characters with 4,000 references, and take some 40 MB for a moment.
 */
export const limits = { bytes: 2_000_000, paragraph: 50_000, depth: 50, copied: 40_000_000 } as const;

/** Where a file exceeds a limit, and which. */
export interface Excess {
  /** 1-based. */
  readonly line: number;
  readonly fact: Fact<'file.deep' | 'file.long' | 'file.references'>;
}

/** The signs of quotations and list items at the beginning of a line. */
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const container = /[>*+-]|\d+[.)]/g;
/** The line below a table's header. */
const delimiterRow = /^(?=[^|]*\|)(?=[^-]*-)[\s|:-]+$/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const heading = /^ {0,3}#{1,6}\s/;
const reference = /&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/gi;
/** An item that may begin in the middle of a paragraph: of numbers, only the first may. */
const interrupting = /^[\s>]*(?:[-*+]|1[.)])/;

/** The first paragraph that is too long or stands too deep in quotations and lists; null where all is well. */
export function excessIn(lines: readonly string[]): Excess | null {
  let closing: string | null = null;
  let isTable = false;
  let isList = false;
  let begin = 0;
  let length = 0;
  let copied = 0;
  for (const [i, line] of lines.entries()) {
    const [, opening] = fence.exec(line) ?? [];
    if (closing !== null) {
      if (opening?.startsWith(closing)) closing = null;
      begin = i + 1;
      continue;
    }
    if (opening !== undefined) {
      closing = opening;
      length = 0;
      continue;
    }
    const signs = containers.exec(line)?.[0] ?? '';
    if ((signs.match(container)?.length ?? 0) > limits.depth)
      return { line: i + 1, fact: { kind: 'file.deep' } };
    const isEmpty = line.trim() === '';
    isTable = !isEmpty && (isTable || delimiterRow.test(line));
    const isHeading = heading.test(line);
    const isItem: boolean = /[^>\s]/.test(signs) && (isList || length === 0 || interrupting.test(signs));
    // An item of a list, a heading and a row of a table are each read by themselves.
    if (isEmpty || isTable || isHeading || isItem) {
      begin = i;
      length = 0;
      isList = isItem;
    }
    for (const { index } of line.matchAll(reference)) copied += length + index;
    length += line.length;
    if (copied > limits.copied) return { line: i + 1, fact: { kind: 'file.references' } };
    if (length > limits.paragraph)
      return {
        line: begin + (lines[begin]?.trim() === '' ? 2 : 1),
        fact: { kind: 'file.long', most: limits.paragraph },
      };
  }
  return null;
}
