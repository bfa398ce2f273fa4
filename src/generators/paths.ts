// Paths of pages and values of configurations: what the generators' rules are made of.
import type { Generator, Page } from './generator.ts';

/** What most generators have in common. */
export const usual = {
  mayLieBelow: true,
  noPages: [],
  isPart: () => false,
  keys: [],
  ownKeys: false,
  linksBetweenFiles: true,
  folders: () => [''],
  links: (markdown) => markdown,
  shows: () => false,
  site: {},
} as const satisfies Partial<Generator>;

/** "how-to/kilns/index.md" is the page "index" of the folder "how-to/kilns/". */
export function partsOf(path: string): { folder: string; name: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    folder: path.slice(0, path.length - name.length),
    name: name.replace(/\.(?:mdx?|markdown)$/i, ''),
  };
}

/**
 * The address of a page by its path alone.
 * @param end what stands behind the name: "/", ".html" or nothing
 * @param isIndex the names of files that are the page of their folder
 */
export function byPath({ path }: Pick<Page, 'path'>, end: string, isIndex: RegExp): string {
  const { folder, name } = partsOf(path);
  return isIndex.test(name) ? folder : `${folder}${name}${end}`;
}

/** An address as front matter gives it, from the site's root or from the page's folder; null where it gives none. */
export function written(value: unknown, folder = ''): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const path = String(value).trim();
  if (path === '') return null;
  return path.startsWith('/') ? path.replace(/^\/+/, '') : resolved(`${folder}${path}`);
}

/** A path without "." and "..". */
function resolved(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') out.pop();
    else if (part !== '.') out.push(part);
  return out.join('/');
}

/**
 * A plain value that a configuration writes out, whether it is YAML, TOML or a program; null where there is none.
 * @param indent what may stand before the key: nothing, unless it may lie inside another
 */
export function valueIn(config: string, key: string, indent: '' | '[ \\t]*' = ''): string | null {
  const line = new RegExp(
    `^${indent}["']?${key}["']?[ \\t]*[:=][ \\t]*(?:"([^"]*)"|'([^']*)'|([^\\s,#"']+))`,
    'm',
  );
  const [, double, single, bare] = line.exec(config) ?? [];
  return double ?? single ?? bare ?? null;
}

/** An address without a slash at its end, or null where it is none that one could open. */
export function siteAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\//.test(value) && URL.canParse(value)
    ? value.replace(/\/+$/, '')
    : null;
}

/** "./docs/" → "docs"; "../docs" stays. */
export const folderName = (value: string) => value.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
