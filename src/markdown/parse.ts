// Markdown → its tree: one parser for guides, their leads and single sentences; guides may be in any dialect.
import type { Heading, Nodes, Root } from 'mdast';
import { type Features, markdownToMdast } from 'satteri';
import type { Unknown } from './dialects/dialect.ts';
import { rewrite } from './dialects/rewrite.ts';

/** The front matter of a file is read before; what stands between two "---" elsewhere is none. */
const features: Features = { gfm: true, frontmatter: false };

// NUL is no character of a text: Markdown says to read it as one that cannot be shown.
const parse = (source: string, more: Features = {}) =>
  markdownToMdast(source.replaceAll('\0', '\uFFFD'), { features: { ...features, ...more } }) as Root;

/**
 * Parses GitHub Flavored Markdown into an mdast tree with the places of its nodes. The parser is native code, which
 * needs a fifteenth of the time that micromark did for the same trees: parsing was a third of a load.
 */
export const parseMarkdown = (source: string) => parse(source);

export interface ParsedPage {
  /** The lines of its nodes are the file's, their offsets those of `source`. */
  readonly root: Root;
  /** What was parsed: the page without the marks of its dialect. */
  readonly source: string;
  /** What stands in the page and is not known, in the order of its lines. */
  readonly unknown: readonly Unknown[];
}

/** The identifier that is written out with a heading, `{#id}` at its end or `{: #id}` below it; null without one. */
export function headingId({ data }: Heading): string | null {
  const properties = (data as { hProperties?: { id?: unknown } } | undefined)?.hProperties;
  return typeof properties?.id === 'string' ? properties.id : null;
}

/** Parses a page as its site's generator would read it. */
export function parsePage(markdown: string): ParsedPage {
  const { source, lines, unknown } = rewrite(markdown, parseMarkdown) ?? {
    source: markdown,
    lines: null,
    unknown: [],
  };
  const root = parse(source, {
    headingAttributes: /^#{1,6} .*\{[ \t]*#/m.test(source),
    definitionList: /^[ \t>]*:[ \t]+\S/m.test(source),
    math: source.includes('$$') && { singleDollarTextMath: false },
  });
  if (lines) toLinesOf(root, lines);
  return { root, source, unknown };
}

function toLinesOf(node: Nodes, lines: readonly number[]): void {
  if (node.position)
    for (const point of [node.position.start, node.position.end])
      point.line = lines[point.line - 1] ?? point.line;
  if ('children' in node) for (const child of node.children) toLinesOf(child, lines);
}
