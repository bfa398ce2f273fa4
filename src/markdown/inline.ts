// The inline side of Markdown: tags become links or nothing.
import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Link, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { WrittenLink } from '../guide.ts';

declare module 'mdast' {
  interface LinkData {
    /** The target before it was resolved. */
    written?: string;
  }
}

/** Resolves a link as written in a guide; null where it is none that may be followed (javascript: …). */
export type Resolve = (url: string) => string | null;

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
 * Replaces HTML and JSX tags among inline nodes: a tag with a target becomes a link around what it encloses, any
 * other tag nothing. Links are resolved; those that may not be followed become their text. Where the source is
 * merely wrapped stands a space; a line break that the reader sees stays one.
 */
export function cleanInline(nodes: readonly PhrasingContent[], resolve: Resolve): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const open: { name: string; href: string | null; html: Html; children: PhrasingContent[] }[] = [];
  const push = (node: PhrasingContent) => {
    const into = open.at(-1)?.children ?? out;
    const before = into.at(-1);
    // Two runs of code that only a tag kept apart would be read otherwise when they are written side by side.
    if (node.type === 'inlineCode' && before?.type === 'inlineCode')
      into[into.length - 1] = { ...before, value: before.value + node.value };
    else into.push(node);
  };
  const close = () => {
    const tag = open.pop();
    if (!tag) return;
    const { href, html, children } = tag;
    const url = href === null ? null : resolve(href);
    if (href !== null && url !== null && children.length > 0)
      push(linkTo(url, href, children, html.position));
    else for (const child of children) push(child);
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
        if (element.tagName === 'br') push({ type: 'text', value: '\n' });
        else if (!/\/\s*>$/.test(node.value) && element.tagName !== 'img')
          open.push({ name: element.tagName, href: tagTarget(element), html: node, children: [] });
        break;
      }
      case 'link': {
        const url = resolve(node.url);
        const children = cleanInline(node.children, resolve);
        if (url === null) for (const child of children) push(child);
        else push(linkTo(url, node.url, children, node.position));
        break;
      }
      case 'strong':
      case 'emphasis':
      case 'delete':
        push({ ...node, children: cleanInline(node.children, resolve) });
        break;
      case 'break':
        push({ type: 'text', value: '\n' });
        break;
      case 'text':
        push(node.value.includes('\n') ? { ...node, value: node.value.replaceAll('\n', ' ') } : node);
        break;
      case 'inlineMath':
        push({ type: 'inlineCode', value: node.value });
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

function linkTo(
  url: string,
  written: string,
  children: readonly PhrasingContent[],
  position: Link['position'],
): Link {
  return { type: 'link', url, children: withoutLinks(children), data: { written }, position };
}

/** A link holds no link: what it encloses leads where the outer one does. */
function withoutLinks(nodes: readonly PhrasingContent[]): Link['children'] {
  return nodes.flatMap((node): Link['children'] => {
    if (node.type === 'link') return node.children;
    return 'children' in node
      ? [{ ...node, children: withoutLinks(node.children) } as Link['children'][number]]
      : [node];
  });
}

/**
 * The links among clean inline nodes, in order.
 * @param block the line on which their block begins, for links without a place of their own
 * @param above lines of the file above the text that the nodes were parsed from
 */
export function linksOf(nodes: readonly PhrasingContent[], block = 1, above = 0): WrittenLink[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') {
      const line = node.position ? node.position.start.line + above : block;
      return [{ text: plainText(node).trim(), url: node.url, written: node.data?.written ?? node.url, line }];
    }
    return 'children' in node ? linksOf(node.children, block, above) : [];
  });
}
