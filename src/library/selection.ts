// Which Markdown files of a content folder are its pages.
import picomatch from 'picomatch';
import type { Layout } from './layout.ts';
import type { Site } from './site.ts';

/** Why a file is no guide: it is out of the selection or the folder of pages, its page is none yet, or it is broken. */
export type Omission = 'excluded' | 'outside' | 'draft' | 'empty' | 'broken';

export interface Omitted {
  readonly file: string;
  readonly why: Omission;
}

/** What stands in folders of documentation and is no page for readers; names in capitals are a repository's own. */
const usuallyNone = [
  '**/{LICENSE,LICENCE,COPYING,NOTICE,CHANGELOG,CHANGES,CONTRIBUTING,CODE_OF_CONDUCT,SECURITY}{,[-_.]*}.{md,mdx}',
  '**/{PULL_REQUEST_TEMPLATE,ISSUE_TEMPLATE,AUTHORS,MAINTAINERS,CODEOWNERS,AGENTS}.md',
  '**/{SUMMARY,_sidebar,_navbar,_coverpage,_footer}.md',
  '**/{_includes,_partials,_snippets,_layouts,_common,snippets,includes,partials}/**',
  '**/{versioned_docs,*_versioned_docs}/**',
  // Translations by locale; a folder of pages about translation has no such folders.
  '**/i18n/{??,??-??,??-????}/**',
];

/** Cuts the files of a folder into those that are its pages and those that are none. */
export function selectPages(
  files: readonly string[],
  { include, exclude }: Pick<Site, 'include' | 'exclude'>,
  { generator, pages }: Pick<Layout, 'generator' | 'pages'>,
): { pages: string[]; omitted: Omitted[] } {
  const matching = (globs: readonly string[]) => picomatch([...globs].map(inside), { dot: true });
  const asked = include === undefined ? null : matching(include);
  const unwanted = matching(exclude ?? []);
  const none = matching([...usuallyNone, ...generator.noPages.map((glob) => pages + glob)]);
  const below = new Set(files.flatMap((file) => (file.startsWith(pages) ? file.slice(pages.length) : [])));
  const why = (file: string): Omission | null => {
    if (unwanted(file)) return 'excluded';
    if (asked) return asked(file) ? null : 'excluded';
    if (!file.startsWith(pages)) return 'outside';
    return none(file) || generator.isPart(file.slice(pages.length), below) ? 'excluded' : null;
  };
  const judged = files.map((file) => ({ file, why: why(file) }));
  return {
    pages: judged.flatMap(({ file, why }) => (why === null ? file : [])),
    omitted: judged.flatMap(({ file, why }) => (why === null ? [] : { file, why })),
  };
}

/** "archive" and "archive/" mean what is in that folder as well. */
function inside(glob: string): string {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  return /[*{]|\.(?:mdx?|markdown)$/i.test(bare) ? bare : `${bare}{,/**}`;
}
