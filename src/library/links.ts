// Links between the pages of a content folder, and those that lead nowhere in it.
import type { Guide, Problem, WrittenLink } from '../guide.ts';
import type { Work } from '../slices.ts';
import { warningAt } from './problems.ts';
import { pageOf, type Site } from './site.ts';

/** What is known of the pages of a folder. */
interface Pages {
  /** The anchors of each page as whole URLs; of a page that could not be read, none are known. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** The addresses below which every page is a file of this folder. */
  readonly prefixes: readonly string[];
}

/**
 * Links to a page that the folder should have and has not, and to a heading that a page has not.
 * @param files the paths of all Markdown files of the folder, those that are left out too
 */
export function* linkProblems(
  guides: readonly Guide[],
  files: readonly string[],
  site: Site,
): Work<Problem[]> {
  const anchors = new Map<string, Set<string> | null>(files.map((file) => [pageOf(file, site), null]));
  for (const { url, sections } of guides) {
    anchors.set(url, new Set(sections.map(({ anchor }) => new URL(`#${anchor}`, url).href)));
    yield;
  }
  const prefixes = Object.entries(site.paths)
    .filter(([folder]) => files.some((file) => file.startsWith(`${folder}/`)))
    .map(([, path]) => site.base + path);
  const problems: Problem[] = [];
  for (const { file, sections } of guides) {
    for (const link of sections.flatMap(({ links }) => links)) {
      const missing = missingPart(link, { anchors, prefixes });
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
}

/** What a link leads to that is not there, or null. */
function missingPart({ url, written }: WrittenLink, { anchors, prefixes }: Pages): string | null {
  const [address = '', anchor = ''] = url.split('#');
  const page = (address.split('?')[0] ?? '').replace(/\/$/, '');
  const known = anchors.get(page);
  if (known !== undefined)
    return known === null || anchor === '' || known.has(`${page}#${anchor}`)
      ? null
      : 'no heading of that page';
  // "autre.md" or "../autre" would be right between files, but the pages stand at other addresses.
  if (!/^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(written)) return 'no page of this folder';
  const isOurs = prefixes.some((prefix) => page.startsWith(prefix));
  return isOurs && !isBelowOne(page, anchors) ? 'no page of this folder' : null;
}

/** Does an address stand below that of a page: "/guides/one/form"? */
function isBelowOne(address: string, pages: ReadonlyMap<string, unknown>): boolean {
  for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1))
    if (pages.has(address.slice(0, end))) return true;
  return false;
}
