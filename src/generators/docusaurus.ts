// Docusaurus: numbers before names order them, `slug` and `id` rename pages, and H1 has no anchor.
import type { Generator, Page } from './generator.ts';
import { folderName, partsOf, usual, valueIn, written } from './paths.ts';
import { github } from './slugs.ts';

const inProgram = '[ \\t]*';

/** "01-kilns" → "kilns"; a date ("2024-05-01-news") and a version ("3.1-changes") are no numbers. */
const withoutNumber = (name: string) =>
  /^(?:\d{2}|\d{4})[-_.]\d{2}(?:[-_.](?:\d{2}|\d{4}))?|^\d+[-_.]\d+/.test(name)
    ? name
    : name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');

function addressOf({ path, front }: Page): string {
  const { folder, name } = partsOf(path);
  const folders = folder.split('/').map(withoutNumber);
  const above = folders.join('/');
  const slug = written(front.slug, above);
  if (slug !== null) return slug;
  const bare = withoutNumber(name);
  if (/^(?:index|readme)$/i.test(name) || bare.toLowerCase() === folders.at(-2)?.toLowerCase()) return above;
  return `${above}${typeof front.id === 'string' ? front.id : bare}`;
}

export const docusaurus: Generator = {
  ...usual,
  name: 'docusaurus',
  signs: ['js', 'ts', 'mjs', 'cjs', 'mts'].map((end) => `docusaurus.config.${end}`),
  folders: (config) => {
    const path = /docs:\s*\{[^{}]*?\bpath:\s*['"]([^'"]+)/.exec(config)?.[1];
    return [...(path === undefined ? [] : [folderName(path)]), 'docs', '../docs'];
  },
  noPages: ['**/_*', '**/_*/**'],
  keys: ['slug', 'id'],
  links: (markdown) => markdown.replace(/(\]\(\s*<?)@site\//g, '$1/'),
  rules: (config, base) => {
    const slash = valueIn(config, 'trailingSlash', inProgram);
    const route = /docs:\s*\{[^{}]*?\brouteBasePath:\s*['"]([^'"]*)/.exec(config)?.[1] ?? 'docs';
    return {
      base,
      route: folderName(route),
      addressOf: (page) => {
        const address = addressOf(page);
        if (address === '' || slash === null) return address;
        const bare = address.replace(/\/$/, '');
        return slash === 'true' ? `${bare}/` : bare;
      },
      anchors: { ...github, levels: [2, 6] },
    };
  },
};
