// One Markdown file → one Guide, or every problem that stands in its way.
import type { Heading, Nodes, Root } from 'mdast';
import { type Anchors, anchorNamer } from '../generators/generator.ts';
import type { Block, DecisionTable, Guide, Section, WrittenLink } from '../guide.ts';
import type { Problem } from '../languages/problem.ts';
import { wordsOf } from './blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import { headingOf, nameOf, titleOf, writtenTitle } from './headings.ts';
import type { Resolve } from './inline.ts';
import { parsePage } from './parse.ts';
import { joinTables, notesIn, readTables, rulesFor, type TableRules } from './tables.ts';

/** Where a guide is published, and what its links and anchors are. */
export interface Place {
  /** Path inside the content folder. */
  readonly file: string;
  readonly slug: string;
  /** Null where the site's address is not known. */
  readonly url: string | null;
  readonly anchors: Anchors;
  readonly resolve: Resolve;
  isApiPage(url: string): boolean;
  /** How the team wants its tables read. */
  readonly tables: TableRules;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Writable<Section> & { blocks: Block[]; links: WrittenLink[]; tables: DecisionTable[] };

/**
 * Parses a guide's Markdown.
 * @param offset lines of the file above `markdown`, so that every line number is the file's own
 * @returns the guide, every anchor of its page, and whether there is nothing to read on it
 */
export function parseGuide(
  markdown: string,
  front: FrontMatter,
  place: Place,
  offset: number,
): { guide: Guide; anchors: ReadonlySet<string>; isEmpty: boolean; problems: Problem[] } {
  const written = '\n'.repeat(offset) + mendTags(markdown);
  const { root, source, unknown } = parsePage(written);
  joinTables(root, source);
  linkReferences(root);
  const { resolve, url } = place;
  const lines = written.split('\n');
  const titleHeading = titleOf(root, resolve);
  const title = front.title || writtenTitle(root, titleHeading, lines, resolve) || nameOf(place.file);
  const sections: Draft[] = [];
  const guide: Guide = {
    slug: place.slug,
    file: place.file,
    title,
    tagline: front.tagline,
    description: front.description,
    tags: front.tags,
    apis: front.apis,
    asOf: front.asOf,
    url,
    source: front.source,
    sections,
  };
  const problems = unknown.map((found): Problem => ({ file: place.file, severity: 'warning', ...found }));
  const clues = { names: front.apis, isApiPage: place.isApiPage };
  const reader = {
    file: place.file,
    source,
    resolve,
    clues,
    rules: rulesFor(root, place.tables),
    notes: notesIn(root),
  };
  const start = (heading: string, path: readonly string[], anchor: string, line: number): Draft => {
    const at = url === null || anchor === '' ? url : `${url}#${encodeURI(anchor)}`;
    const id = `${place.file}#${sections.length}`;
    const draft: Draft = {
      id,
      guide,
      heading,
      path,
      anchor,
      url: at,
      line,
      blocks: [],
      links: [],
      tables: [],
    };
    sections.push(draft);
    return draft;
  };

  let section = start(title, [], '', offset + 1);
  for (const { markdown, line } of front.lead)
    for (const node of parsePage(markdown).root.children) {
      const words = wordsOf(node, resolve);
      section.blocks.push(...words.blocks.map((block) => ({ ...block, line })));
      section.links.push(...words.links.map((link) => ({ ...link, line })));
    }
  const leading = section.blocks.length;
  const anchors = new Set(anchorsInTags(source));
  const nameAnchor = anchorNamer(place.anchors);
  const [first, last] = place.anchors.levels;
  const above: { depth: number; heading: string; anchor: string }[] = [];
  for (const [i, node] of root.children.entries()) {
    if (node.type === 'heading') {
      const heading = headingOf(node, lines, resolve, root.children[i + 1]);
      if (heading.text === '') continue;
      const own = nameAnchor(heading, heading.anchor);
      const hasOwn = (node.depth >= first && node.depth <= last) || heading.anchor !== null;
      if (hasOwn) anchors.add(own);
      // The title on the page itself begins no section: what stands below it is the page's lead.
      if (node === titleHeading && node.depth === 1 && heading.text === title) continue;
      while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
      const anchor = hasOwn ? own : (above.at(-1)?.anchor ?? '');
      section = start(
        heading.text,
        above.map((a) => a.heading),
        anchor,
        node.position?.start.line ?? 1,
      );
      section.links.push(...wordsOf(node, resolve).links);
      above.push({ depth: node.depth, heading: heading.text, anchor });
      continue;
    }
    for (const inner of headingsIn(node)) {
      const heading = headingOf(inner, lines, resolve);
      anchors.add(nameAnchor(heading, heading.anchor));
    }
    const words = wordsOf(node, resolve);
    section.blocks.push(...words.blocks);
    section.links.push(...words.links);
    const { decisions, problems: found } = readTables(node, section, reader);
    section.tables.push(...decisions);
    problems.push(...found);
  }
  forgetPlaces(root);
  const isEmpty =
    sections.length === 1 &&
    section.blocks.length === leading &&
    front.lead.every((lead) => lead.markdown === front.tagline);
  return { guide, anchors, isEmpty, problems };
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

/** The anchors that HTML gives: `<a id="…">`. */
const anchorsInTags = (source: string) =>
  [...source.matchAll(/<\w[^<>]*?\s(?:id|name)=["']([^"'<>]+)["']/g)].flatMap(([, id]) => id ?? []);

/** Makes links of those whose target stands elsewhere: `[text][name]` with `[name]: target`. */
function linkReferences(root: Root): void {
  const targets = new Map<string, string>();
  const visit = (node: Nodes, act: (node: Nodes) => void) => {
    act(node);
    if ('children' in node) for (const child of node.children) visit(child, act);
  };
  visit(root, (node) => {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  });
  if (targets.size === 0) return;
  visit(root, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    for (const [i, child] of children.entries()) {
      if (child.type !== 'linkReference') continue;
      const url = targets.get(child.identifier);
      const { children: words, position } = child;
      if (url !== undefined) children[i] = { type: 'link', url, children: words, position } as Nodes;
    }
  });
}

/** Headings inside quotations and lists begin no section, and have an anchor all the same. */
function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}
