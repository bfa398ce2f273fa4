// mdBook: .html behind names, README.md becomes the index of its folder.
import type { Generator } from './generator.ts';
import { byPath, folderName, siteAddress, usual, valueIn } from './paths.ts';
import { lettersOf } from './slugs.ts';

export const mdbook: Generator = {
  ...usual,
  name: 'mdbook',
  signs: ['book.toml'],
  folders: (config) => [folderName(valueIn(config, 'src') ?? 'src')],
  rules: (config, base) => ({
    base: base ?? siteAddress(valueIn(config, 'site-url')),
    route: '',
    addressOf: (page) => byPath(page, '.html', /^(?:readme|index)$/i),
    anchors: lettersOf,
  }),
};
