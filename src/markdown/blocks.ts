// The block side of Markdown: every node that holds words becomes blocks of sentences, with their links.
import type { Nodes as HtmlNodes } from 'hast';
import { toString as htmlText } from 'hast-util-to-string';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Link, Sentence } from '../guide.ts';
import {
  cleanInline,
  linksOf,
  parseTag,
  type Resolve,
  tagTarget,
  toSentence,
  toSentences,
} from './inline.ts';

export interface Words {
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

type BlockNode = RootContent | BlockContent | DefinitionContent | ListItem;

const nothing: Words = { blocks: [], links: [] };

/** What a reader of the published page would read of a node, tags and layout left out. */
export function wordsOf(node: BlockNode, resolve: Resolve, kind: Block['kind'] = 'paragraph'): Words {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineWords(node.children, resolve, kind, line);
    case 'blockquote':
    case 'footnoteDefinition':
      return join(node.children.map((child) => wordsOf(child, resolve, kind)));
    case 'list':
      return join(node.children.map((item) => wordsOf(item, resolve, 'item')));
    case 'listItem':
      return join(node.children.map((child) => wordsOf(child, resolve, 'item')));
    case 'table':
      return tableWords(node, resolve);
    case 'code':
      return codeWords(node.value, line);
    case 'html':
      return join(parseTag(node.value).children.map((child) => htmlWords(child, resolve, line)));
    default:
      return nothing;
  }
}

function join(parts: readonly Words[]): Words {
  return { blocks: parts.flatMap((part) => part.blocks), links: parts.flatMap((part) => part.links) };
}

function block(kind: Block['kind'], sentences: readonly Sentence[], line: number): Block[] {
  return sentences.length > 0 ? [{ kind, sentences, line }] : [];
}

function inlineWords(
  nodes: readonly PhrasingContent[],
  resolve: Resolve,
  kind: Block['kind'],
  line: number,
): Words {
  const clean = cleanInline(nodes, resolve);
  return { blocks: block(kind, toSentences(clean), line), links: linksOf(clean) };
}

function codeWords(value: string, line: number): Words {
  const sentence: Sentence = { text: value, markdown: `\`${value.replaceAll('`', "'")}\`` };
  return { blocks: block('code', value.trim() === '' ? [] : [sentence], line), links: [] };
}

/** A row is one sentence: its cells beside each other, as the reader sees them. */
function tableWords(table: Table, resolve: Resolve): Words {
  return join(
    table.children.slice(1).map((row) => {
      const cells = row.children.map((cell) => cleanInline(cell.children, resolve));
      const filled = cells.filter((cell) => plainText({ type: 'paragraph', children: cell }).trim() !== '');
      const line = row.position?.start.line ?? 1;
      const nodes = filled.flatMap((cell, i): PhrasingContent[] =>
        i === 0 ? cell : [{ type: 'text', value: ' | ' }, ...cell],
      );
      return {
        blocks: block('row', nodes.length > 0 ? [toSentence(nodes)] : [], line),
        links: cells.flatMap((cell) => linksOf(cell)),
      };
    }),
  );
}

/** The words of an HTML block: those between tags may be Markdown again. */
function htmlWords(node: HtmlNodes, resolve: Resolve, line: number): Words {
  if (node.type === 'text') return markdownWords(node.value, resolve, line);
  if (node.type !== 'element' || ['script', 'style', 'iframe', 'img'].includes(node.tagName)) return nothing;
  const target = tagTarget(node);
  const url = target === null ? null : resolve(target);
  const text = htmlText(node).replace(/\s+/g, ' ').trim();
  if (url !== null && text !== '') {
    const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: text }] };
    return { blocks: block('paragraph', [toSentence([link])], line), links: [{ text, url }] };
  }
  if (url !== null) {
    const { title } = node.properties;
    return { blocks: [], links: [{ text: typeof title === 'string' ? title : url, url }] };
  }
  return join(node.children.map((child) => htmlWords(child, resolve, line)));
}

function markdownWords(source: string, resolve: Resolve, line: number): Words {
  return join(
    fromMarkdown(source.trim()).children.map((node) =>
      node.type === 'paragraph' ? inlineWords(node.children, resolve, 'paragraph', line) : nothing,
    ),
  );
}
