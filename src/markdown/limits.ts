// What a file may hold before reading it would hold up everything else: found by its lines, without parsing it.

/**
 * Far above what people write: 2 MB is a book of a thousand pages, and a paragraph of 50,000 characters one of twenty.
 * The time of reading grows with the square of a paragraph's entities and of the depth of quotations.
 */
export const limits = { bytes: 2_000_000, paragraph: 50_000, depth: 50 } as const;

/** Where a file exceeds a limit, and what to do about it. */
export interface Excess {
  /** 1-based. */
  readonly line: number;
  readonly fact: string;
  readonly remedy: string;
}

/** The signs of quotations and list items at the beginning of a line. */
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const container = /[>*+-]|\d+[.)]/g;
/** The line below a table's header. */
const delimiterRow = /^(?=[^|]*\|)(?=[^-]*-)[\s|:-]+$/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const heading = /^ {0,3}#{1,6}\s/;

/** The first paragraph that is too long or stands too deep in quotations and lists; null where all is well. */
export function excessIn(lines: readonly string[]): Excess | null {
  let closing: string | null = null;
  let isTable = false;
  let begin = 0;
  let length = 0;
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
      return {
        line: i + 1,
        fact: 'quotations or lists stand too deep in each other to be read',
        remedy: 'take some levels out',
      };
    const isEmpty = line.trim() === '';
    isTable = !isEmpty && (isTable || delimiterRow.test(line));
    // An item of a list, a heading and a row of a table are each read by themselves.
    if (isEmpty || isTable || heading.test(line) || /[^>\s]/.test(signs)) {
      begin = i;
      length = 0;
    }
    length += line.length;
    if (length > limits.paragraph)
      return {
        line: begin + (lines[begin]?.trim() === '' ? 2 : 1),
        fact: `this paragraph has more than ${limits.paragraph.toLocaleString('en')} characters, too many to be read in time`,
        remedy: 'cut it into paragraphs, with an empty line between them',
      };
  }
  return null;
}
