// Hugo: lower-cased paths with a slash, `slug` and `url`, languages as folders or before the extension.
import type { Generator, Page } from './generator.ts';
import { folderName, partsOf, siteAddress, usual, valueIn, written } from './paths.ts';
import { letters, lettersOf } from './slugs.ts';

const configs = ['toml', 'yaml', 'yml', 'json'].flatMap((end) => [
  `hugo.${end}`,
  `config/_default/hugo.${end}`,
  `config/_default/config.${end}`,
  `config.${end}`,
]);

/** Hugo takes out what may not stand in a path. */
const inPath = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}/._#+~@-]/gu, '');

function addressOf({ path, front }: Page, ordinary: string, end: string): string {
  const url = written(front.url);
  if (url !== null) return url;
  const { folder, name } = partsOf(path);
  const [, stem = name, code] = /^(.+?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?$/i.exec(name) ?? [];
  const language = code === undefined || code === ordinary ? '' : `${code}/`;
  const below =
    language + inPath(folder.startsWith(`${ordinary}/`) ? folder.slice(ordinary.length + 1) : folder);
  if (stem === '_index') return below;
  const slug = typeof front.slug === 'string' && front.slug.trim() !== '' ? inPath(front.slug) : null;
  if (stem === 'index') return slug === null ? below : `${below.replace(/[^/]+\/$/, '')}${slug}${end}`;
  return `${below}${slug ?? inPath(stem)}${end}`;
}

/** The kinds of anchors that the configuration may ask for. */
const slugs: Readonly<Record<string, (source: string) => string>> = {
  github: letters,
  'github-ascii': (source) => letters(source.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[^\w-]/g, ''),
  blackfriday: (source) =>
    source
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
};

/** What lies beside or below an index.md is a resource of that page; index.fr.md is the page in another language. */
function isPart(path: string, all: ReadonlySet<string>): boolean {
  const { folder, name } = partsOf(path);
  const names = folder.split('/').slice(0, -1);
  const folders = names.map((_, i) => `${names.slice(0, i + 1).join('/')}/`);
  return folders.some((one) => all.has(`${one}index.md`) && !(one === folder && /^index(?:\.|$)/.test(name)));
}

export const hugo: Generator = {
  ...usual,
  name: 'hugo',
  signs: configs,
  folders: (config) => [folderName(valueIn(config, 'contentDir') ?? 'content')],
  isPart,
  keys: ['url', 'slug'],
  links: (markdown) => markdown.replace(/\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s>%]+)["']?\s*[%>]\}\}/g, '$1'),
  rules: (config, base) => {
    const end = valueIn(config, 'uglyURLs') === 'true' ? '.html' : '/';
    const keepsOrdinary = valueIn(config, 'defaultContentLanguageInSubdir') === 'true';
    const ordinary = keepsOrdinary ? '\0' : (valueIn(config, 'defaultContentLanguage') ?? 'en');
    const slug = slugs[valueIn(config, 'autoHeadingIDType', '[ \\t]*') ?? 'github'] ?? letters;
    return {
      base: base ?? siteAddress(valueIn(config, 'baseURL') ?? valueIn(config, 'base_url')),
      route: '',
      addressOf: (page) => addressOf(page, ordinary, end),
      // The anchor is made of what is written, the targets of links included.
      anchors: { ...lettersOf, slug: ({ source }) => slug(source) || 'heading' },
    };
  },
};
