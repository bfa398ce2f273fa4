// GitHub: files of a repository as they are shown there, or a wiki, whose pages have names and no folders.
import type { Generator } from './generator.ts';
import { partsOf, usual } from './paths.ts';
import { github as anchors } from './slugs.ts';

export const github: Generator = {
  ...usual,
  name: 'github',
  signs: ['_Sidebar.md', '_Footer.md', 'Home.md'],
  mayLieBelow: false,
  noPages: ['**/_Sidebar.md', '**/_Footer.md', '**/_Header.md'],
  rules: (_, base) => ({
    // The address of a repository alone shows its files below "blob", on its main branch as HEAD.
    base: base !== null && /^https?:\/\/[^/]+\/[^/]+\/[^/]+$/.test(base) ? `${base}/blob/HEAD` : base,
    route: '',
    addressOf: ({ path }) => (base?.endsWith('/wiki') ? partsOf(path).name.replaceAll(' ', '-') : path),
    anchors,
  }),
};
