// What a dialect of Markdown is, and the marks by which its rewriting stays in step with the lines of the file.

/** Something that stands in a page and that only the site's own build could have replaced by words. */
export interface Unknown {
  /** 1-based line of the text that was given. */
  readonly line: number;
  /** Does it stand for a value, or for another file? */
  readonly kind: 'markup.unknown' | 'markup.included';
  /** As the page has it. */
  readonly written: string;
}

/** What a dialect may do besides rewriting. */
export interface Page {
  /** Keeps a text as it is: neither this dialect nor another touches what comes back in its place. */
  hide(text: string): string;
  /** Tells, once a page, of something that is not known here. `text` and `offset` say where it stands. */
  report(text: string, offset: number, kind: Unknown['kind'], written: string): void;
}

export interface Dialect {
  /** Its name in the tests: test/markdown/dialects/<name>.md is its page. */
  readonly name: string;
  /** A cheap test: where it fails, nothing of the dialect stands in the text and no time is spent. */
  isIn(text: string): boolean;
  /** The text in GitHub Flavored Markdown. A line break of the source is never added or taken but by the marks below. */
  rewrite(text: string, page: Page): string;
}

// Unicode has these for the inside of programs: no text holds them.
/** Around what is hidden. */
export const hiddenStart = '\uFDD0';
export const hiddenEnd = '\uFDD1';
/** A line break that the source does not have. */
export const lineBreak = '\uFDD2';
/** A line break of the source that the result does not have. */
export const joined = '\uFDD3';
/** Where a tag stood: a line with nothing else becomes a blank one, or none inside a table. */
export const gone = '\uFDD4';

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/[\n\uFDD3]/).length;
}

/** Characters on one side of a tag: with so many of them its line has words. */
const longLine = 1000;

/** Does what begins at this offset stand alone on its line, but for other tags in braces? */
export function standsAlone(text: string, offset: number): boolean {
  const before =
    text
      .slice(Math.max(0, offset - longLine), offset)
      .split('\n')
      .at(-1) ?? '';
  const [behind = ''] = text.slice(offset, offset + longLine).split('\n', 1);
  if (before.length === longLine || behind.length === longLine) return false;
  const line = before + behind;
  return /^[\s>\uFDD4]*(?:[-*+]\s+|\d+[.)]\s+)?$/.test(line.replace(/\{\{.*?\}\}|\{%.*?%\}/g, ''));
}

/** The whitespace and the marks of quotations before an offset on its line. */
export const indentOf = (text: string, offset: number) =>
  /^[ \t>]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';

/** The title of a box or a tab, as a paragraph of its own before what stands in it. */
export function asTitle(written: string, indent = ''): string {
  const title = written.trim();
  if (title === '') return gone;
  const bold = /[*_]{2}/.test(title) ? title : `**${title}**`;
  return `${lineBreak}${indent}${bold}${lineBreak}`;
}

/** The value of a parameter such as `title="Gas"`; '' where there is none. */
export function parameter(parameters: string, ...names: readonly string[]): string {
  for (const name of names) {
    const found = new RegExp(`(?:^|[\\s,{(])${name}\\s*[=:]\\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”)`).exec(
      parameters,
    );
    const value = found?.slice(1).find((one) => one !== undefined);
    if (value) return value;
  }
  return '';
}

/** For each line: does it stand in a fenced block of code, or is it a fence? */
export function inFences(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    const [, mark = '', info = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === '') {
      // Three backticks with one behind them are inline code.
      if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return false;
      fence = mark;
      return true;
    }
    if (mark.startsWith(fence) && info.trim() === '') fence = '';
    return true;
  });
}
