// Links between the pages of a content folder that lead nowhere in it, and pages that readers could not tell apart.
import type { Guide, Problem, WrittenLink } from '../guide.ts';
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
      const missing = missingPart(link, file);
      if (missing !== null)
        problems.push(
          warningAt(
            file,
            link.line,
            `the link ${link.written} leads to ${missing}: who follows it is lost; correct its address`,
          ),
        );
    }
    yield;
  }
  return problems;

  /** What a link leads to that is not there, or null where we cannot be sure. */
  function missingPart({ url, written }: WrittenLink, file: string): string | null {
    const [address = '', anchor = ''] = url.split('#');
    const target = pages.fileAt(address);
    if (target !== null && !pages.missing(written, file)) {
      const known = anchors.get(target);
      return anchor === '' || known === undefined || known.has(decoded(anchor)) || known.has(anchor)
        ? null
        : 'no heading of that page';
    }
    if (pages.missing(written, file)) return 'no page of this folder';
    if (pages.layout.generator.linksBetweenFiles) return null;
    // "autre.md" or "../autre" would be right between files, but the pages stand at other addresses.
    if (!/^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(written)) return 'no page of this folder';
    const page = (address.split('?')[0] ?? '').replace(/\/$/, '');
    const isOurs = prefixes.some((prefix) => page.startsWith(prefix));
    return isOurs && !isBelowOne(page) ? 'no page of this folder' : null;
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
      inFirst(
        same,
        (others) =>
          `${others} would be published at the same address (${url}): links of answers lead to one of them only; rename the others, or exclude them in site.yml`,
      ),
    ),
    ...groups(({ title }) => title.trim().toLowerCase()).map(([, same]) =>
      inFirst(
        same,
        (others, { title }) =>
          `${others} has the same title ("${title}"): readers cannot tell the quotations apart; give each page a title of its own`,
      ),
    ),
  ];
}

function inFirst(same: readonly Guide[], message: (others: string, first: Guide) => string): Problem {
  const [first, ...others] = same as [Guide, ...Guide[]];
  const named = others.slice(0, 3).map(({ file }) => file);
  const more = others.length > named.length ? [`${others.length - named.length} more`] : [];
  return warningAt(first.file, 1, message([...named, ...more].join(', '), first));
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
