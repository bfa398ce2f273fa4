// The pages of a content folder with their addresses, and where a link in one of them leads.
import path from 'node:path';
import type { Anchors } from '../generators/generator.ts';
import type { TableRules } from '../markdown/tables.ts';
import type { Layout } from './layout.ts';
import { type Site, tableRulesOf } from './site.ts';

/** The front matter of a page, as far as its address rests on it. */
export type Front = Readonly<Record<string, unknown>>;

/** The files that are a folder's own page. */
const indexes = ['README.md', 'index.md', '_index.md', 'readme.md', 'index.mdx', 'README.mdx'];

export class Pages {
  readonly layout: Layout;
  readonly anchors: Anchors;
  /** How tables are to be read. */
  readonly tables: TableRules;
  readonly #paths: Site['paths'];
  /** By file; null where nobody tells the site's address. */
  readonly #addresses: ReadonlyMap<string, string | null>;
  /** By address without what a server adds or takes away: ".html", "index", a slash. */
  readonly #files: ReadonlyMap<string, string>;

  readonly #others: ReadonlySet<string>;

  /**
   * @param files the pages, each with those keys of its front matter that its address may rest on
   * @param others the paths of Markdown files that are none of the pages
   */
  constructor(
    files: Iterable<readonly [string, Front]>,
    site: Site,
    layout: Layout,
    others: readonly string[] = [],
  ) {
    this.#others = new Set(others);
    this.layout = layout;
    this.anchors = layout.rules.anchors;
    this.tables = tableRulesOf(site);
    this.#paths = site.paths;
    this.#addresses = new Map([...files].map(([file, front]) => [file, this.#place(file, front)]));
    this.#files = new Map(
      [...this.#addresses].flatMap(([file, address]) => (address === null ? [] : [[bare(address), file]])),
    );
  }

  /** Where a file is published; null where that is not known. */
  addressOf(file: string): string | null {
    return this.#addresses.get(file) ?? null;
  }

  /** The page that stands at an address. */
  fileAt(address: string): string | null {
    return this.#files.get(bare(address)) ?? null;
  }

  has(file: string): boolean {
    return this.#addresses.has(file);
  }

  /**
   * Where a link leads, as a whole address.
   * @param written the target as it stands in `file`
   * @returns null where it may not be followed (javascript: …), or where the address of the site is not known
   */
  follow(written: string, file: string): string | null {
    const { base } = this.layout;
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return followed(written, base ?? 'https://x');
    const from = this.addressOf(file) ?? base;
    if (base === null || from === null) return null;
    if (written.startsWith('#') || written === '') return followed(written, from);
    if (!this.layout.generator.linksBetweenFiles) return followed(written, base);
    const [, target = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
    if (target === '') return followed(written, from);
    const to = this.#fileOf(target, file);
    if (to !== null) return followed(tail, this.addressOf(to) ?? base);
    const address = this.#addressBy(target, from, base);
    const page = address === null ? null : this.fileAt(address);
    if (address !== null && page !== null) return followed(tail, this.addressOf(page) ?? address);
    const near = this.#fileNear(target, file);
    if (near !== null) return followed(tail, this.addressOf(near) ?? base);
    if (!/\.(?:mdx?|markdown)$/i.test(target)) return address === null ? null : followed(tail, address);
    // A page that this folder has not: it would stand where its path says.
    const place = this.#pathOf(target, file);
    const missing = place === null ? null : this.#place(place, {});
    return missing === null ? null : followed(tail, missing);
  }

  /** Is this the address of a sheet of an API, where the site has a path for them? */
  isApiPage(address: string): boolean {
    const path = this.#paths?.api;
    return path !== undefined && this.layout.base !== null && address.startsWith(this.layout.base + path);
  }

  /** The addresses below which every page is a file of this folder, where the paths of folders tell. */
  get prefixes(): readonly string[] {
    const files = [...this.#addresses.keys()];
    return Object.entries(this.#paths ?? {})
      .filter(([folder]) => files.some((file) => file.startsWith(`${folder}/`)))
      .map(([, path]) => `${this.layout.base}${path}`);
  }

  /** Does a link name a file that would be a page of this folder, and is not there? */
  missing(written: string, file: string): boolean {
    const [target = ''] = written.split(/[?#]/);
    if (!/^(?![a-z][a-z\d+.-]*:)[^/].*\.(?:mdx?|markdown)$/i.test(target)) return false;
    const place = this.#pathOf(target, file);
    const mayBe = this.layout.generator.linksBetweenFiles && place !== null && !this.#others.has(place);
    return mayBe && this.#fileOf(target, file) === null;
  }

  /** The address below the site of a page by its path and front matter. */
  #place(file: string, front: Front): string | null {
    const { base, pages, rules } = this.layout;
    if (base === null || !file.startsWith(pages)) return null;
    const address = rules.addressOf({ path: file.slice(pages.length), front });
    const below = encodeURI(address).replace(/[?#]/g, encodeURIComponent);
    if (this.#paths === undefined) return below === '' ? `${base}/` : `${base}/${below}`;
    const folder = file.includes('/') ? (file.split('/')[0] ?? '') : 'guides';
    return `${base}${this.#paths[folder] ?? this.#paths.guides ?? '/'}${below}`;
  }

  /** The path of a target inside the content folder; null where it leads out of it. */
  #pathOf(target: string, file: string): string | null {
    const name = decoded(target);
    const whole = name.startsWith('/')
      ? this.layout.pages + name.replace(/^\/+/, '')
      : path.posix.join(path.posix.dirname(file), name);
    return whole.startsWith('..') ? null : path.posix.normalize(whole);
  }

  /** The page that a target names with its extension. */
  #fileOf(target: string, file: string): string | null {
    if (!/\.(?:mdx?|markdown)$/i.test(target)) return null;
    const inPages = this.#pathOf(target, file);
    const inFolder = decoded(target).replace(/^\/+/, '');
    return (
      [inPages, target.startsWith('/') ? inFolder : null].find((one) => one !== null && this.has(one)) ?? null
    );
  }

  /** The page that a target names as a file would be named, without its extension or as its folder. */
  #fileNear(target: string, file: string): string | null {
    const place = this.#pathOf(target.replace(/\.html?$/i, ''), file)?.replace(/\/$/, '');
    if (place === undefined) return null;
    const folder = place === '.' || place === '' ? '' : `${place}/`;
    const names = [`${place}.md`, `${place}.mdx`, ...indexes.map((name) => folder + name)];
    return names.find((name) => this.has(name)) ?? null;
  }

  /** A target as a browser would follow it; one from the root stands below the site's own path. */
  #addressBy(target: string, from: string, base: string): string | null {
    if (!target.startsWith('/')) return followed(target, from);
    const { pathname, origin } = new URL(base);
    const within = pathname === '/' || target === pathname || target.startsWith(`${pathname}/`);
    return followed(within ? origin + target : base + target, base);
  }
}

function followed(target: string, from: string): string | null {
  try {
    const url = new URL(target, from);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

const bare = (address: string) =>
  decoded(address.replace(/[?#].*$/s, ''))
    .replace(/(?:\.html?|\.mdx?|\.markdown)$/i, '')
    .replace(/\/(?:index|readme|_index)$/i, '')
    .replace(/\/$/, '');
