// Links between the pages of a content folder that lead nowhere in it, and pages that readers could not tell apart.
import type { Guide, WrittenLink } from '../guide.ts';
import type { Fact, Facts, Problem } from '../languages/problem.ts';
import type { Work } from '../slices.ts';
import type { Pages } from './pages.ts';
import { warningAt } from './problems.ts';

/**
 * Links to a page that the folder should have and has not, and to a heading that a page has not.
 * @param anchors of each page, by file; of a page that could not be read, none are known
 */
export function* linkProblems(
  guides: readonly Guide[],
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  pages: Pages,
): Work<Problem[]> {
  const problems: Problem[] = [];
  const { prefixes } = pages;
  for (const { file, sections } of guides) {
    for (const link of sections.flatMap(({ links }) => links)) {
      const kind = missingPart(link, file);
      if (kind !== null) problems.push(warningAt(file, link.line, { kind, written: link.written }));
    }
    yield;
  }
  return problems;

  /** Which part of what a link leads to is not there, or null where we cannot be sure. */
  function missingPart({ url, written }: WrittenLink, file: string): 'link.page' | 'link.heading' | null {
    const [address = '', anchor = ''] = url.split('#');
    const target = pages.fileAt(address);
    if (target !== null && !pages.missing(written, file)) {
      const known = anchors.get(target);
      return anchor === '' || known === undefined || known.has(decoded(anchor)) || known.has(anchor)
        ? null
        : 'link.heading';
    }
    if (pages.missing(written, file)) return 'link.page';
    if (pages.layout.generator.linksBetweenFiles) return null;
    // "autre.md" or "../autre" would be right between files, but the pages stand at other addresses.
    if (!/^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(written)) return 'link.page';
    const page = (address.split('?')[0] ?? '').replace(/\/$/, '');
    const isOurs = prefixes.some((prefix) => page.startsWith(prefix));
    return isOurs && !isBelowOne(page) ? 'link.page' : null;
  }

  /** Does an address stand below that of a page: "/guides/one/form"? */
  function isBelowOne(address: string): boolean {
    for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1))
      if (pages.fileAt(address.slice(0, end)) !== null) return true;
    return false;
  }
}

/** Pages with one address, and pages with one title: a problem for each address and each title. */
export function likenessProblems(guides: readonly Guide[]): Problem[] {
  const groups = (key: (guide: Guide) => string | null) => {
    const by = new Map<string, Guide[]>();
    for (const guide of guides) {
      const value = key(guide);
      if (value !== null) by.set(value, [...(by.get(value) ?? []), guide]);
    }
    return [...by].filter(([, same]) => same.length > 1);
  };
  return [
    ...groups(({ url }) => url?.replace(/\/$/, '') ?? null).map(([url, same]) =>
      inFirst(same, (alike) => ({ kind: 'address.same', url, ...alike })),
    ),
    ...groups(({ title }) => title.trim().toLowerCase()).map(([, same]) =>
      inFirst(same, (alike, { title }) => ({ kind: 'title.same', title, ...alike })),
    ),
  ];
}

type Alike = Pick<Facts['title.same'], 'others' | 'more'>;

function inFirst(same: readonly Guide[], factOf: (alike: Alike, first: Guide) => Fact): Problem {
  const [first, ...rest] = same as [Guide, ...Guide[]];
  const others = rest.slice(0, 3).map(({ file }) => file);
  return warningAt(first.file, 1, factOf({ others, more: rest.length - others.length }, first));
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
