// The closed list of documentation generators, in the order in which a folder is held against their signs.
import { apiGouvFr } from './api-gouv-fr.ts';
import { docusaurus } from './docusaurus.ts';
import { gitbook } from './gitbook.ts';
import { github } from './github.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { mdbook } from './mdbook.ts';
import { mkdocs } from './mkdocs.ts';
import { plain } from './plain.ts';
import { vitepress } from './vitepress.ts';
import { vuepress } from './vuepress.ts';

export const generators = [
  ...[docusaurus, vitepress, vuepress, mkdocs, mdbook, hugo, jekyll, gitbook, github],
  ...[apiGouvFr, plain],
] as const;

export const generatorNames = generators.map(({ name }) => name);
