// Jekyll: .html behind names, `permalink` in front matter and configuration, collections in folders with "_".
import type { Generator, Page } from './generator.ts';
import { byPath, partsOf, siteAddress, usual, valueIn, written } from './paths.ts';
import { lettersOf } from './slugs.ts';

/** What a style of permalinks, or a pattern, puts behind the name of a page. */
function endOf(style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return /^(?:none|date|ordinal|weekdate)$|:output_ext$/.test(style) ? '.html' : '';
}

interface Permalinks {
  /** What stands behind the names of pages that say nothing themselves. */
  readonly end: string;
  /** The patterns of collections that have one. */
  readonly collections: ReadonlyMap<string, string>;
}

/** What the configuration says of permalinks. */
function permalinksIn(config: string): Permalinks {
  const block = /^collections:[^\n]*\n((?:(?:[ \t][^\n]*|#[^\n]*)?\n)*)/m.exec(`${config}\n`)?.[1] ?? '';
  const collections = [...block.matchAll(/^([ \t]+)([\w-]+):[^\n]*\n((?:\1[ \t]+[^\n]*\n|[ \t]*\n)*)/gm)];
  return {
    end: endOf(valueIn(config, 'permalink') ?? 'none'),
    collections: new Map(
      collections.flatMap(([, , name = '', keys = '']) => {
        const permalink = valueIn(keys, 'permalink', '[ \\t]*');
        return permalink === null ? [] : [[name, permalink] as const];
      }),
    ),
  };
}

function addressOf(page: Page, { end, collections }: Permalinks): string {
  const given = written(page.front.permalink);
  const style = given === 'pretty' || given === 'none' ? given : null;
  const { folder, name } = partsOf(page.path);
  const [, collection = '', inside = ''] = /^_([^/]+)\/(.*)$/s.exec(folder) ?? [];
  if (given !== null && style === null) return filled(given, { path: folder, name, collection });
  if (collection === 'posts')
    return post(name, collections.get('posts') ?? '/:year/:month/:day/:title:output_ext');
  if (collection !== '') {
    const pattern = collections.get(collection) ?? style ?? 'none';
    const isStyle = !pattern.includes(':');
    return filled(isStyle ? `:collection/:path${endOf(pattern)}` : pattern, {
      path: `${inside}${name}`,
      name,
      collection,
    });
  }
  return byPath(page, style === null ? end : endOf(style), /^(?:index|readme)$/i);
}

/** "2024-05-01-kilns" by "/:year/:month/:day/:title/" → "2024/05/01/kilns/". */
function post(name: string, pattern: string): string {
  const [, year = '', month = '', day = '', title = name] = /^(\d+)-(\d+)-(\d+)-(.*)$/s.exec(name) ?? [];
  const dated = pattern.replace(':year', year).replace(':month', month).replace(':day', day);
  return filled(dated.replace(':categories', ''), { path: title, name: title, collection: 'posts' });
}

function filled(pattern: string, of: { path: string; name: string; collection: string }): string {
  const values: Readonly<Record<string, string>> = {
    ...{ collection: of.collection, path: of.path.replace(/\/$/, ''), basename: of.name, name: of.name },
    ...{ title: of.name, slug: of.name, output_ext: '.html' },
  };
  return pattern
    .replace(/:([a-z_]+)/g, (whole, key: string) => values[key] ?? whole)
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '');
}

export const jekyll: Generator = {
  ...usual,
  name: 'jekyll',
  signs: ['_config.yml', '_config.yaml'],
  noPages: ['**/_{includes,layouts,sass,data,drafts,site,plugins}/**'],
  keys: ['permalink'],
  links: (markdown) =>
    markdown
      .replace(/(?:\{\{\s*site\.(?:base)?url\s*\}\})+/g, '')
      .replace(/\{%\s*link\s+([^\s%]+)\s*%\}/g, '/$1')
      .replace(/\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative|absolute)_url\s*\}\}/g, '$1'),
  rules: (config, base) => {
    const permalinks = permalinksIn(config);
    const url = siteAddress(valueIn(config, 'url'));
    return {
      base: base ?? (url === null ? null : siteAddress(url + (valueIn(config, 'baseurl') ?? ''))),
      route: '',
      addressOf: (page) => addressOf(page, permalinks),
      anchors: lettersOf,
    };
  },
};
