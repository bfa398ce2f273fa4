// Headings: their words, the anchors that are written out with them, and the one that is the title of its page.
import type { Heading, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { HeadingWords } from '../generators/generator.ts';
import { cleanInline, type Resolve } from './inline.ts';
import { headingId } from './parse.ts';

/** The heading that is the title of a page without another: the first of level 1, else the first. */
export function titleOf(root: Root, resolve: Resolve): Heading | null {
  const headings = root.children.filter(
    (node): node is Heading => node.type === 'heading' && plainHeading(node, resolve) !== '',
  );
  return headings.find(({ depth }) => depth === 1) ?? headings[0] ?? null;
}

/** The title as the page itself writes it: a heading, or the first `<h1>`; '' where there is none. */
export function writtenTitle(
  root: Root,
  heading: Heading | null,
  lines: readonly string[],
  resolve: Resolve,
): string {
  const text = heading ? headingOf(heading, lines, resolve).text : '';
  if (heading?.depth === 1) return text;
  const tags = root.children.map((node) => (node.type === 'html' ? node.value : ''));
  const inTag = tags
    .map((tag) => /<h1\b[^>]*>(.*?)<\/h1>/is.exec(tag)?.[1])
    .find((title) => title !== undefined);
  return (
    inTag
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || text
  );
}

/** A file's name for readers: "guides/01-getting_started.md" is "Getting started", "kilns/index.md" "Kilns". */
export function nameOf(file: string): string {
  const parts = file.replace(/\.(?:mdx?|markdown)$/i, '').split('/');
  const isIndex = /^(?:_?index|readme)$/i.test(parts.at(-1) ?? '') && parts.length > 1;
  const name = (parts.at(isIndex ? -2 : -1) ?? file).replace(/^\d+[-_. ]+(?=\S)/, '');
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a heading's anchor is written out: `{#id}`, `{: #id }`, `{/* #id *\/}`, at the end of its line. */
const writtenAnchor = /\s*\{(?::|\/\*)?\s*(?:[.\w-]+\s+)*#([^\s}]+)[^}]*\}\s*$/;
/** Attributes that give no anchor: `{: .no_toc }`. */
const attributes = /\s*\{:?\s*(?:\.[\w-]+|[\w-]+=(?:"[^"]*"|\S+))(?:\s[^}]*)?\}\s*$/;

/**
 * A heading's words, and its anchor where that is written out: behind it, below it, or in a tag in it.
 * @param lines the lines of the file
 * @param next what stands below the heading
 */
export function headingOf(
  node: Heading,
  lines: readonly string[],
  resolve: Resolve,
  next?: Root['children'][number],
): HeadingWords & { readonly anchor: string | null } {
  const text = plainHeading(node, resolve);
  const below =
    next?.type === 'paragraph' ? /^\{:\s*#([\w-]+)[^}]*\}/.exec(plainText(next).trim())?.[1] : undefined;
  const inTag = node.children
    .map((child) =>
      child.type === 'html' ? /\s(?:id|name)=["']([^"']+)["']/.exec(child.value)?.[1] : undefined,
    )
    .find((id) => id !== undefined);
  const bare = (line: string) => line.replace(writtenAnchor, '').replace(attributes, '').trim();
  const line = lines[(node.position?.start.line ?? 1) - 1] ?? '';
  return {
    text: bare(text) || text,
    source: bare(line.replace(/^\s*#+\s+|\s+#+\s*$/g, '')),
    anchor: headingId(node) ?? writtenAnchor.exec(text)?.[1] ?? below ?? inTag ?? null,
  };
}

function plainHeading(node: Heading, resolve: Resolve): string {
  return plainText({ type: 'paragraph', children: cleanInline(node.children, resolve) })
    .replace(/\s+/g, ' ')
    .trim();
}
