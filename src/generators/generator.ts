// What a documentation generator decides: where its pages lie, at what addresses they stand, what anchors headings get.

import type { LanguageCode } from '../languages/language.ts';

/** A page as far as its address rests on it. */
export interface Page {
  /** Path below the folder of pages, with forward slashes and the extension. */
  readonly path: string;
  /** Those keys of its front matter that `Generator.keys` names. */
  readonly front: Readonly<Record<string, unknown>>;
}

/** The words of a heading, without an anchor that is written out. */
export interface HeadingWords {
  /** As the reader sees it. */
  readonly text: string;
  /** As it is written, without the "#" before it. */
  readonly source: string;
}

/** How headings get anchors. */
export interface Anchors {
  /** The first and the last level of headings that have one. */
  readonly levels: readonly [number, number];
  slug(heading: HeadingWords): string;
  /** The anchor of a heading whose slug `count` headings above it have too; the slug itself where the rule is silent. */
  again(slug: string, count: number): string;
}

/** What a generator does in one folder, after its configuration. */
export interface Rules {
  /** The site's address: the one that is given, else the one that the configuration tells whole, else null. */
  readonly base: string | null;
  /** Where the folder of pages stands below the address of the folder around it: "docs", or '' for right there. */
  readonly route: string;
  /** A page's address below that of the folder, without a slash before it; '' is the folder's own page. */
  addressOf(page: Page): string;
  readonly anchors: Anchors;
}

export interface Generator {
  /** As `generator:` in site.yml names it. */
  readonly name: string;
  /** Files by which a folder shows that it is of this generator; what the first holds is its configuration. */
  readonly signs: readonly string[];
  /** May such a file in a folder inside the one given count as well? */
  readonly mayLieBelow: boolean;
  /** Where pages may lie below the folder with the configuration, likeliest first. */
  folders(config: string): readonly string[];
  /** Files below the folder of pages that are none of its pages: globs. */
  readonly noPages: readonly string[];
  /** Is a file, given by its path below the folder of pages, a part of one of the others? It has no page of its own then. */
  isPart(path: string, all: ReadonlySet<string>): boolean;
  /** Keys of the front matter that the address of a page rests on. */
  readonly keys: readonly string[];
  /** Are the keys of front matter authguide's own, so that one that looks like them is a typing error? */
  readonly ownKeys: boolean;
  /** Are relative links those between files? Else they are relative to the site's address. */
  readonly linksBetweenFiles: boolean;
  /** Does front matter show that its page is of this one site? Of a generator that many sites use, none does. */
  shows(front: Readonly<Record<string, unknown>>): boolean;
  /** Of one site: what its site.yml need not say. */
  readonly site: {
    readonly base?: string;
    readonly paths?: Record<string, string>;
    readonly language?: LanguageCode;
    readonly lexicon?: string[];
  };
  /** Writes links in the generator's own syntax as Markdown's, line by line. */
  links(markdown: string): string;
  /** @param base the site's address as site.yml gives it, without a slash at its end */
  rules(config: string, base: string | null): Rules;
}

/** Names the anchors of one page, heading by heading from its top. */
export function anchorNamer(anchors: Anchors): (heading: HeadingWords, written: string | null) => string {
  const taken = new Set<string>();
  return (heading, written) => {
    const slug = written ?? anchors.slug(heading);
    let anchor = slug;
    if (written === null)
      for (let count = 1; taken.has(anchor); count++) {
        const next = anchors.again(slug, count);
        if (next === anchor) break;
        anchor = next;
      }
    taken.add(anchor);
    return anchor;
  };
}
