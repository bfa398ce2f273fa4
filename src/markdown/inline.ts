// The inline side of Markdown: tags become links or nothing, text becomes sentences.
import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import type { Link, Sentence } from '../guide.ts';

/** Resolves a link as written in a guide; null where it is none that may be followed (javascript: …). */
export type Resolve = (url: string) => string | null;

const gfm = gfmToMarkdown();
const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** An abbreviation does not end a sentence: a capital or a number follows it all the same. */
const abbreviation = /(?:^|[\s(])(?:M|MM|Mme|Mmes|Dr|Me|cf|ex|art|n|p|vs|i\.e|e\.g|approx)\.\s*$/iu;

/** The elements of an HTML fragment, with their attributes; tag names come back in lower case. */
export function parseTag(html: string): HtmlRoot {
  return fromHtml(html, { fragment: true });
}

/** The target of a tag that is a link in the reader's eyes: `<a>`, and components such as `<Button href>`. */
export function tagTarget(element: Element): string | null {
  const { href } = element.properties;
  return typeof href === 'string' ? href : null;
}

/**
 * Replaces HTML and JSX tags among inline nodes: a tag with a target becomes a link around what it encloses,
 * `<br>` a space, any other tag nothing. Links are resolved; those that may not be followed become their text.
 */
export function cleanInline(nodes: readonly PhrasingContent[], resolve: Resolve): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const open: { name: string; href: string | null; children: PhrasingContent[] }[] = [];
  const push = (node: PhrasingContent) => (open.at(-1)?.children ?? out).push(node);
  const close = () => {
    const tag = open.pop();
    if (!tag) return;
    const url = tag.href === null ? null : resolve(tag.href);
    if (url !== null && tag.children.length > 0) push({ type: 'link', url, children: tag.children as never });
    else for (const child of tag.children) push(child);
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'html': {
        const closing = /^<\/\s*([\w.-]+)/.exec(node.value)?.[1];
        if (closing) {
          if (open.some((tag) => tag.name === closing.toLowerCase())) {
            while (open.length > 0 && open.at(-1)?.name !== closing.toLowerCase()) close();
            close();
          }
          break;
        }
        const element = parseTag(node.value).children.find((child) => child.type === 'element');
        if (!element) break;
        if (element.tagName === 'br') push({ type: 'text', value: ' ' });
        else if (!/\/\s*>$/.test(node.value) && element.tagName !== 'img')
          open.push({ name: element.tagName, href: tagTarget(element), children: [] });
        break;
      }
      case 'link': {
        const url = resolve(node.url);
        const children = cleanInline(node.children, resolve);
        if (url === null) for (const child of children) push(child);
        else push({ ...node, url, children: children as typeof node.children });
        break;
      }
      case 'strong':
      case 'emphasis':
      case 'delete':
        push({ ...node, children: cleanInline(node.children, resolve) });
        break;
      case 'break':
        push({ type: 'text', value: ' ' });
        break;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break;
      case 'linkReference':
        for (const child of cleanInline(node.children, resolve)) push(child);
        break;
      default:
        push(node);
    }
  }
  while (open.length > 0) close();
  return out;
}

/** The part of inline nodes that stands between two offsets of their plain text. */
function slice(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plainText(node).length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    at += length;
    if (start >= end) continue;
    if (start === 0 && end === length) out.push(node);
    else if ('children' in node)
      out.push({ ...node, children: slice(node.children, start, end) } as PhrasingContent);
    else if ('value' in node) out.push({ ...node, value: node.value.slice(start, end) });
  }
  return out;
}

/** A sentence of these nodes; its Markdown is made when first asked for, since most are never quoted. */
export function toSentence(nodes: readonly PhrasingContent[]): Sentence {
  const text = plainText({ type: 'paragraph', children: [...nodes] })
    .replace(/\s+/g, ' ')
    .trim();
  let markdown: string | undefined;
  return {
    text,
    get markdown() {
      markdown ??= toMarkdown(
        { type: 'paragraph', children: [...nodes] },
        { extensions: [gfm], emphasis: '_', resourceLink: true },
      )
        .replace(/\s*\n\s*/g, ' ')
        .trim();
      return markdown;
    },
  };
}

/** Cuts clean inline nodes into sentences at the ends that Unicode and French abbreviations know. */
export function toSentences(nodes: readonly PhrasingContent[]): Sentence[] {
  const text = nodes.map((node) => plainText(node)).join('');
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && abbreviation.test(segment)) continue;
    const sentence = toSentence(slice(nodes, from, end));
    if (sentence.text !== '') sentences.push(sentence);
    from = end;
  }
  return sentences;
}

/** The links among clean inline nodes, in order. */
export function linksOf(nodes: readonly PhrasingContent[]): Link[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [{ text: plainText(node).trim(), url: node.url }];
    return 'children' in node ? linksOf(node.children) : [];
  });
}
