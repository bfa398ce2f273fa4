// GitHub: files of a repository as they are shown there, or a wiki, whose pages have names and no folders.
import type { Generator, Page } from './generator.ts';
import { partsOf, usual } from './paths.ts';
import { github as anchors } from './slugs.ts';

/** A repository's own address, which shows its files below "blob", those of its main branch as HEAD. */
const repository = /^https?:\/\/[^/]+\/[^/]+\/[^/]+$/;

const withoutEnd = ({ path }: Page) => path.replace(/\.(?:mdx?|markdown)$/i, '');
const asPage = ({ path }: Page) => partsOf(path).name.replaceAll(' ', '-');
const asFile = ({ path }: Page) => path;

export const github: Generator = {
  ...usual,
  name: 'github',
  signs: ['_Sidebar.md', '_Footer.md', 'Home.md'],
  mayLieBelow: false,
  noPages: ['**/_{Sidebar,Footer,Header}.md'],
  rules: (_, base) => ({
    base: base !== null && repository.test(base) ? `${base}/blob/HEAD` : base,
    route: '',
    // A wiki that is published elsewhere has its pages below one address.
    addressOf: isOnGithub(base) ? (base?.endsWith('/wiki') ? asPage : asFile) : withoutEnd,
    anchors,
  }),
};

/** Is this an address on GitHub? The folder is shown there then, whatever generator its files were written for. */
export const isOnGithub = (base: string | null) => /^https?:\/\/github\.com\//.test(base ?? '');
