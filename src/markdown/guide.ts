// One Markdown file → one Guide, or every problem that stands in its way.
import type { Heading, Nodes, Root, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, DecisionTable, Guide, Problem, Section, WrittenLink } from '../guide.ts';
import { wordsOf } from './blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import { cleanInline, type Resolve } from './inline.ts';
import { parsePage } from './parse.ts';
import { decisionTable, tableProblems } from './tables.ts';

/** Where guides are published, as far as links need it. */
export interface Place {
  /** Path inside the content folder. */
  readonly file: string;
  readonly slug: string;
  readonly url: string;
  /** Site-wide base URL that relative links are resolved against. */
  readonly base: string;
  isApiPage(url: string): boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Writable<Section> & { blocks: Block[]; links: WrittenLink[]; tables: DecisionTable[] };

/**
 * Parses a guide's Markdown.
 * @param offset lines of the file above `markdown`, so that every line number is the file's own
 */
export function parseGuide(
  markdown: string,
  front: FrontMatter,
  place: Place,
  offset: number,
): { guide: Guide; problems: Problem[] } {
  const { root, source, unknown } = parsePage('\n'.repeat(offset) + mendTags(markdown));
  const resolve: Resolve = (url) => resolveLink(url, place);
  const sections: Draft[] = [];
  const guide: Guide = {
    slug: place.slug,
    file: place.file,
    title: front.title,
    tagline: front.tagline,
    tags: front.tags,
    apis: front.apis,
    asOf: front.asOf,
    url: place.url,
    source: front.source,
    sections,
  };
  const problems = unknown.map(
    ({ line, message }): Problem => ({ file: place.file, line, severity: 'warning', message }),
  );
  const clues = { names: front.apis, isApiPage: place.isApiPage };
  const start = (heading: string, path: readonly string[], anchor: string, line: number): Draft => {
    const url = anchor === '' ? place.url : `${place.url}#${encodeURI(anchor)}`;
    const id = `${place.file}#${sections.length}`;
    const draft: Draft = { id, guide, heading, path, anchor, url, line, blocks: [], links: [], tables: [] };
    sections.push(draft);
    return draft;
  };

  let section = start(front.title, [], '', offset + 1);
  for (const { markdown, line } of front.lead)
    for (const node of parsePage(markdown).root.children) {
      const words = wordsOf(node, resolve);
      section.blocks.push(...words.blocks.map((block) => ({ ...block, line })));
      section.links.push(...words.links.map((link) => ({ ...link, line })));
    }
  const leading = section.blocks.length;
  const above: { depth: number; heading: string; anchor: string }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      const heading = headingText(node, resolve);
      if (heading === '') continue;
      while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
      const anchor = hasAnchor(node) ? anchorOf(heading) : (above.at(-1)?.anchor ?? '');
      section = start(
        heading,
        above.map((a) => a.heading),
        anchor,
        node.position?.start.line ?? 1,
      );
      section.links.push(...wordsOf(node, resolve).links);
      above.push({ depth: node.depth, heading, anchor });
      continue;
    }
    const words = wordsOf(node, resolve);
    section.blocks.push(...words.blocks);
    section.links.push(...words.links);
    for (const table of tablesIn(node)) {
      problems.push(...tableProblems(table, place.file, source, resolve));
      const decision = decisionTable(table, section, resolve, clues);
      if (decision) section.tables.push(decision);
    }
  }
  forgetPlaces(root);
  const isEmpty =
    sections.length === 1 &&
    section.blocks.length === leading &&
    front.lead.every((lead) => lead.markdown === front.tagline);
  if (isEmpty)
    problems.push({
      file: place.file,
      line: offset,
      severity: 'error',
      message: 'nothing to read below the front matter: the guide is left out; write its sections',
    });
  return { guide, problems };
}

const nowhere = { line: 1, column: 1 };

/** Sentences keep their nodes for their Markdown; where each stands, which takes more room than its words, is known. */
function forgetPlaces(node: Nodes): void {
  if (node.position) {
    node.position.start = nowhere;
    node.position.end = nowhere;
  }
  if ('children' in node) for (const child of node.children) forgetPlaces(child);
}

/** A component's tag whose "=" was forgotten, as in `<External href"/page">`, would stand in the text. */
const mendTags = (markdown: string) => markdown.replace(/(<[A-Z]\w*\s+\w+)(?=["'])/g, '$1=');

/**
 * The anchor of a heading on the published site: lower case, spaces to hyphens, diacritics removed,
 * punctuation kept. (Common slug packages drop punctuation, so none of them gives these anchors.)
 */
export function anchorOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{Mn}(?<!\uFE0F)/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/g, '-');
}

/** The published page gives anchors to headings of level 2 and 3 only. */
const hasAnchor = (heading: Heading) => heading.depth === 2 || heading.depth === 3;

function headingText(node: Heading, resolve: Resolve): string {
  return plainText({ type: 'paragraph', children: cleanInline(node.children, resolve) })
    .replace(/\s+/g, ' ')
    .trim();
}

function tablesIn(node: Root['children'][number]): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap((child) => tablesIn(child as typeof node)) : [];
}

function resolveLink(url: string, place: Place): string | null {
  try {
    const resolved = url.startsWith('#') ? new URL(url, place.url) : new URL(url, place.base);
    return ['https:', 'http:', 'mailto:'].includes(resolved.protocol) ? resolved.href : null;
  } catch {
    return null;
  }
}
