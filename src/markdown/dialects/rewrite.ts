// A page in any dialect → GitHub Flavored Markdown, with the line of the file that each of its lines comes from.
import type { Nodes, Root } from 'mdast';
import {
  gone,
  hiddenEnd,
  hiddenStart,
  joined,
  lineAt,
  lineBreak,
  type Page,
  type Unknown,
} from './dialect.ts';
import { layouts, markups } from './index.ts';

export interface Rewritten {
  readonly source: string;
  /** For each line of `source`, the 1-based line of the text that was given. */
  readonly lines: readonly number[];
  readonly unknown: readonly Unknown[];
}

/**
 * Rewrites a page's dialects; null where it has none.
 * @param parse the parser of what comes out: it knows where code stands
 */
export function rewrite(written: string, parse: (source: string) => Root): Rewritten | null {
  if (![...layouts, ...markups].some(({ isIn }) => isIn(written))) return null;
  let text = written.replace(/\r\n?/g, '\n').replace(/[\uFDD0-\uFDD4]/g, '\uFFFD');
  const hidden: string[] = [];
  const unknown = new Map<string, Unknown>();
  const page: Page = {
    hide(inside) {
      hidden.push(inside);
      return `${hiddenStart}${hidden.length - 1}${inside.replace(/[^\n\uFDD3]/g, '')}${hiddenEnd}`;
    },
    report(within, offset, kind, shown) {
      // Code that is hidden by now is told as it was written.
      const written = shown.replace(
        /\uFDD0(\d+)[^\uFDD1]*\uFDD1/g,
        (_, index) => hidden[Number(index)] ?? '',
      );
      const key = `${kind} ${written}`;
      if (!unknown.has(key)) unknown.set(key, { line: lineAt(within, offset), kind, written });
    },
  };
  for (const dialect of layouts) if (dialect.isIn(text)) text = dialect.rewrite(text, page);
  text = hideCode(text, parse, page);
  for (const dialect of markups) if (dialect.isIn(text)) text = dialect.rewrite(text, page);
  const marks = /\uFDD0(\d+)[\n\uFDD3]*\uFDD1/g;
  while (text.includes(hiddenStart)) text = text.replace(marks, (_, index) => hidden[Number(index)] ?? '');
  return { ...settle(text), unknown: [...unknown.values()].sort((a, b) => a.line - b.line) };
}

/** Hides the code and the scripts of a text, and takes its comments out. */
function hideCode(text: string, parse: (source: string) => Root, page: Page): string {
  // The parser needs the lines as they will be; its places are then those of the text with its marks.
  const shown = text.replaceAll(lineBreak, '\n').replaceAll(joined, ' ').replaceAll(gone, ' ');
  let out = '';
  let from = 0;
  for (const { start, end } of codeIn(parse(shown))) {
    if (start < from) continue;
    const written = text.slice(start, end);
    out += text.slice(from, start);
    out += written.startsWith('<!--') ? gone + written.replace(/[^\n\uFDD3]/g, '') : page.hide(written);
    from = end;
  }
  return (out + text.slice(from)).replace(
    /<(code|pre|script|style|kbd|samp)\b[^<>]*>[\s\S]*?<\/\1>/g,
    (element) => page.hide(element),
  );
}

function codeIn(node: Nodes): { start: number; end: number }[] {
  const isHidden =
    node.type === 'code' ||
    node.type === 'inlineCode' ||
    (node.type === 'html' && /^<!--(?!\s*@include:)[\s\S]*-->$/.test(node.value.trim()));
  if (isHidden) {
    const { start, end } = node.position ?? {};
    return start?.offset === undefined || end?.offset === undefined
      ? []
      : [{ start: start.offset, end: end.offset }];
  }
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}

/** The lines that are left once the marks of rewriting are obeyed. */
function settle(text: string): { source: string; lines: number[] } {
  const made: { text: string; line: number }[] = [];
  let line = 1;
  /** Where the line that is being made began. */
  let first = 1;
  let current = '';
  for (const piece of text.split(/([\n\uFDD2\uFDD3])/)) {
    if (piece === '\n' || piece === lineBreak) {
      made.push({ text: current, line: first });
      current = '';
    } else if (piece !== joined) current += piece;
    if (piece === '\n' || piece === joined) line++;
    if (piece === '\n') first = line;
  }
  made.push({ text: current, line: first });
  const isGone = (one: string) => one.includes(gone) && one.replaceAll(gone, '').trim() === '';
  const isRow = (one: string | undefined) => one?.trimStart().startsWith('|') === true;
  const kept: typeof made = [];
  let waiting: typeof made = [];
  for (const one of made) {
    if (isGone(one.text)) {
      waiting.push(one);
      continue;
    }
    // Between two rows of a table a blank line would end it.
    if (!(isRow(one.text) && isRow(kept.at(-1)?.text))) for (const blank of waiting) kept.push(blank);
    waiting = [];
    kept.push(one);
  }
  for (const blank of waiting) kept.push(blank);
  return {
    source: kept.map((one) => one.text.replace(/ \uFDD4+ /g, ' ').replaceAll(gone, '')).join('\n'),
    lines: kept.map((one) => one.line),
  };
}
