// The cells of a row of an HTML table, as the nodes that the cells of a Markdown table have.
import type { Element, ElementContent } from 'hast';
import { toString as htmlText } from 'hast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { cleanInline, type Resolve, tagTarget } from './inline.ts';
import { parseMarkdown } from './parse.ts';

/** The inline nodes of each cell of a `<tr>`; nested tags become what Markdown has for them, or nothing. */
export function cellsOf(row: Element, resolve: Resolve): PhrasingContent[][] {
  return row.children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map(({ children }) => trimmed(cleanInline(children.flatMap(inlineOf), resolve)));
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === '';
  const first = nodes.findIndex((node) => !isSpace(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isSpace(node)) + 1);
}

/** Do all cells of a row name what stands below them? */
export const isHeader = (row: Element) =>
  row.children.every((child) => child.type !== 'element' || child.tagName === 'th');

function inlineOf(node: ElementContent): PhrasingContent[] {
  if (node.type === 'text') return textOf(node.value);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(inlineOf);
  const url = tagTarget(node);
  if (url !== null) return [{ type: 'link', url, children: children as never }];
  switch (node.tagName) {
    case 'script':
    case 'style':
      return [];
    case 'br':
      return [{ type: 'text', value: ' ' }];
    case 'code':
      return [{ type: 'inlineCode', value: htmlText(node) }];
    case 'b':
    case 'strong':
      return [{ type: 'strong', children }];
    case 'em':
    case 'i':
      return [{ type: 'emphasis', children }];
    case 'p':
    case 'li':
    case 'div':
      return [...children, { type: 'text', value: ' ' }];
    default:
      return children;
  }
}

/** Text of a cell may be Markdown, as it may everywhere between tags; whitespace at its ends is kept. */
function textOf(value: string): PhrasingContent[] {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  const [only, ...others] = parseMarkdown(text).children;
  const words: PhrasingContent[] =
    only?.type === 'paragraph' && others.length === 0 ? only.children : [{ type: 'text', value: text }];
  const space = (written: string): PhrasingContent[] =>
    written === '' ? [] : [{ type: 'text', value: ' ' }];
  return [...space(before), ...words, ...space(after)];
}
