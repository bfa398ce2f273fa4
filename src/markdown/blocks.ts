// The block side of Markdown: every node that holds words becomes blocks of sentences, with their links.
import type { Nodes as HtmlNodes } from 'hast';
import { toString as htmlText } from 'hast-util-to-string';
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  RootContentMap,
  Table,
} from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Sentence, WrittenLink } from '../guide.ts';
import { cellsOf, isHeader } from './cells.ts';
import { cleanInline, linksOf, parseTag, type Resolve, tagTarget } from './inline.ts';
import { parseMarkdown } from './parse.ts';
import { toSentence, toSentences } from './sentences.ts';

export interface Words {
  readonly blocks: readonly Block[];
  readonly links: readonly WrittenLink[];
}

type BlockNode = RootContent | BlockContent | DefinitionContent | ListItem;

const nothing: Words = { blocks: [], links: [] };

/**
 * What a reader of the published page would read of a node, tags and layout left out.
 * @param above lines of the file above the text that the node was parsed from
 */
export function wordsOf(
  node: BlockNode,
  resolve: Resolve,
  kind: Block['kind'] = 'paragraph',
  above = 0,
): Words {
  const line = (node.position?.start.line ?? 1) + above;
  const wordsIn = (children: readonly BlockNode[], as: Block['kind']) =>
    join(children.map((child) => wordsOf(child, resolve, as, above)));
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const clean = cleanInline(node.children, resolve);
      return { blocks: block(kind, toSentences(clean), line), links: linksOf(clean, line, above) };
    }
    case 'blockquote':
    case 'footnoteDefinition':
      return wordsIn(node.children, kind);
    case 'list':
      return join(
        node.children.map((item, index) => {
          const words = wordsOf(item, resolve, 'item', above);
          return { ...words, blocks: marked(words.blocks, item, node, index) };
        }),
      );
    case 'listItem':
      return wordsIn(node.children, 'item');
    case 'table':
      return tableWords(node, resolve, above);
    case 'code':
    case 'math':
      return codeWords(node.value, line);
    case 'descriptionList':
      return definitionWords(node, resolve, above);
    case 'html':
      return join(parseTag(node.value).children.map((child) => htmlWords(child, resolve, line - 1)));
    default:
      return nothing;
  }
}

/** The blocks of a list's item, the first with the number or the tick that stands before it. */
function marked([first, ...rest]: readonly Block[], item: ListItem, list: List, index: number): Block[] {
  if (!first) return [];
  const tick = typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : '';
  const step = list.ordered ? `${(list.start ?? 1) + index}.` : '';
  const mark = [step, tick].filter((one) => one !== '').join(' ');
  // An item that begins with a list of its own has no words before it.
  return [mark === '' || first.mark !== undefined ? first : { ...first, mark }, ...rest];
}

function join(parts: readonly Words[]): Words {
  return { blocks: parts.flatMap((part) => part.blocks), links: parts.flatMap((part) => part.links) };
}

function block(kind: Block['kind'], sentences: readonly Sentence[], line: number): Block[] {
  return sentences.length > 0 ? [{ kind, sentences, line }] : [];
}

function codeWords(value: string, line: number): Words {
  const sentence: Sentence = { text: value, markdown: `\`${value.replaceAll('`', "'")}\`` };
  return { blocks: block('code', value.trim() === '' ? [] : [sentence], line), links: [] };
}

/** A definition is an item that begins with its terms; what else it holds follows. */
function definitionWords(list: RootContentMap['descriptionList'], resolve: Resolve, above: number): Words {
  let terms: PhrasingContent[] = [];
  const parts = list.children.map((child) => {
    if (child.type === 'descriptionTerm') {
      const term: PhrasingContent = { type: 'strong', children: child.children };
      terms = terms.length === 0 ? [term] : [...terms, { type: 'text', value: ', ' }, term];
      return nothing;
    }
    const [first, ...rest] = child.children;
    const lead: PhrasingContent[] = terms.length === 0 ? [] : [...terms, { type: 'text', value: ' – ' }];
    terms = [];
    const nodes: BlockNode[] =
      first?.type === 'paragraph'
        ? [{ ...first, children: [...lead, ...first.children] }, ...rest]
        : [{ type: 'paragraph', children: lead.slice(0, -1), position: child.position }, ...child.children];
    return join(nodes.map((node) => wordsOf(node, resolve, 'item', above)));
  });
  return join(parts);
}

function tableWords(table: Table, resolve: Resolve, above: number): Words {
  return join(
    table.children.slice(1).map((row) => {
      const cells = row.children.map((cell) => cleanInline(cell.children, resolve));
      return rowWords(cells, (row.position?.start.line ?? 1) + above, above);
    }),
  );
}

/** A row is one sentence: its cells beside each other, as the reader sees them. */
function rowWords(cells: readonly PhrasingContent[][], line: number, above: number): Words {
  const filled = cells.filter((cell) => plainText({ type: 'paragraph', children: cell }).trim() !== '');
  const nodes = filled.flatMap((cell, i): PhrasingContent[] =>
    i === 0 ? cell : [{ type: 'text', value: ' | ' }, ...cell],
  );
  return {
    blocks: block('row', nodes.length > 0 ? [toSentence(nodes)] : [], line),
    links: cells.flatMap((cell) => linksOf(cell, line, above)),
  };
}

/** Elements whose text no reader of the page reads. */
const unread = ['script', 'style', 'iframe', 'img'];

/** The words of an HTML block: those between tags may be Markdown again. */
function htmlWords(node: HtmlNodes, resolve: Resolve, above: number): Words {
  const line = (node.position?.start.line ?? 1) + above;
  if (node.type === 'text') return markdownWords(node.value, resolve, line - 1);
  if (node.type !== 'element' || unread.includes(node.tagName)) return nothing;
  if (node.tagName === 'tr') return isHeader(node) ? nothing : rowWords(cellsOf(node, resolve), line, above);
  const written = tagTarget(node);
  const url = written === null ? null : resolve(written);
  if (written === null || url === null)
    return join(node.children.map((child) => htmlWords(child, resolve, above)));
  const text = htmlText(node).replace(/\s+/g, ' ').trim();
  if (text === '') {
    const { title } = node.properties;
    return { blocks: [], links: [{ text: typeof title === 'string' ? title : url, url, written, line }] };
  }
  const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: text }] };
  return { blocks: block('paragraph', [toSentence([link])], line), links: [{ text, url, written, line }] };
}

/** Indentation follows the tags around it, so it is not the Markdown's own. */
function markdownWords(source: string, resolve: Resolve, above: number): Words {
  const { children } = parseMarkdown(source.replace(/^[^\S\n]+/gm, ''));
  return join(children.map((node) => wordsOf(node, resolve, 'paragraph', above)));
}
