// One Markdown file → its guide, or what keeps it from being one.
import path from 'node:path';
import type { Guide } from '../guide.ts';
import type { Fact, Problem } from '../languages/problem.ts';
import { isHeldBack, readFrontMatter } from '../markdown/front-matter.ts';
import { type Place, parseGuide } from '../markdown/guide.ts';
import { excessIn, limits } from '../markdown/limits.ts';
import type { SourceFile } from './files.ts';
import { splitFront } from './front.ts';
import type { Pages } from './pages.ts';
import { errorAt, systemFault, warningAt } from './problems.ts';
import type { Omission } from './selection.ts';

/** What a file was read as. */
export interface Reading {
  readonly guide: Guide | null;
  readonly problems: readonly Problem[];
  /** Why there is no guide; null where there is one. */
  readonly omitted: Omission | null;
  /** Every anchor of the page, those that HTML gives too. */
  readonly anchors: ReadonlySet<string>;
  /** Where each link leads, as it is written: what the guide rests on besides its own file. */
  readonly links: ReadonlyMap<string, string | null>;
}

const nothing = { guide: null, problems: [], anchors: new Set<string>(), links: new Map<string, null>() };

/** Parses a file; a guide that has an error is left out. */
export function readGuide({ file, bytes }: SourceFile, pages: Pages): Reading {
  const failed = (line: number, fact: Fact): Reading => ({
    ...nothing,
    problems: [errorAt(file, line, fact)],
    omitted: 'broken',
  });
  if (!Buffer.isBuffer(bytes)) return failed(1, { kind: 'file.unreadable', ...systemFault(bytes) });
  if (bytes.length > limits.bytes)
    return failed(1, { kind: 'file.large', bytes: bytes.length, most: limits.bytes });
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(badByteLine(bytes), { kind: 'file.encoding' });
  }
  const { data, markdown, above, fault, ...written } = splitFront(source);
  const problems: Problem[] = [];
  const { generator } = pages.layout;
  const { ownKeys } = generator;
  // Half a file that is being written must not replace the guide that it was.
  if (fault && ownKeys) return failed(fault.line, { kind: 'front-matter', fault: fault.fault });
  if (fault) problems.push(warningAt(file, fault.line, { kind: 'front-matter', fault: fault.fault }));
  if (isHeldBack(data)) return { ...nothing, omitted: 'draft' };
  const excess = excessIn(source.split(/\r?\n/));
  if (excess) return failed(excess.line, excess.fact);
  const { front, problems: inFront } = readFrontMatter(data, file, written, ownKeys);
  problems.push(...inFront);
  const links = new Map<string, string | null>();
  const place: Place = {
    file,
    slug: slugOf(file),
    url: pages.addressOf(file),
    anchors: pages.anchors,
    resolve: (url) => {
      const known = links.get(url);
      const leads = known === undefined ? pages.follow(url, file) : known;
      links.set(url, leads);
      return leads;
    },
    isApiPage: (url) => pages.isApiPage(url),
    tables: pages.tables,
  };
  let read: ReturnType<typeof parseGuide>;
  try {
    read = parseGuide(generator.links(markdown), front, place, above);
  } catch (error) {
    // One guide that nobody foresaw must not take the others with it. Lists in lists by thousands exhaust the stack.
    return failed(
      1,
      error instanceof RangeError
        ? { kind: 'file.deep' }
        : { kind: 'file.broken', detail: (error as Error).message },
    );
  }
  problems.push(...read.problems);
  if (problems.some(({ severity }) => severity === 'error'))
    return { ...nothing, problems, omitted: 'broken' };
  if (!read.isEmpty) return { guide: read.guide, problems, omitted: null, anchors: read.anchors, links };
  if (ownKeys) return failed(above || 1, { kind: 'page.empty' });
  problems.push(warningAt(file, above || 1, { kind: 'page.empty' }));
  return { ...nothing, problems, omitted: 'empty' };
}

/** A guide's slug: its file's name without .md. */
const slugOf = (name: string) => path.posix.basename(name).replace(/\.(?:mdx?|markdown)$/i, '');

/** The line on which the first byte stands that UTF-8 does not have. */
function badByteLine(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n');
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}
