// What a page or a section is for, told by how it is laid out: to tell how something is done, or to list what there is.
import type { Guide, Section } from '../guide.ts';

/** Folders and files that teams name so hold reference pages, whatever the language of the pages. */
const referenceNames = new Set([
  'api',
  'apis',
  'api-docs',
  'api-reference',
  'endpoints',
  'graphql',
  'openapi',
  'ref',
  'reference',
  'references',
  'rest',
  'rest-api',
  'sdk',
  'spec',
  'specification',
  'specs',
]);

/** Shares of a page's blocks that are code or rows of tables: enough under such a name, and enough without it. */
const listed = { named: 0.15, unnamed: 0.6 } as const;

/** Is this page one to look things up in: the calls of an API, the keys of a file, rather than how one goes about it? */
export function isReference({ file, sections }: Guide): boolean {
  const blocks = sections.flatMap((section) => section.blocks);
  const lists = blocks.filter(({ kind }) => kind === 'code' || kind === 'row').length;
  const isNamed = file
    .toLowerCase()
    .replace(/\.mdx?$/, '')
    .split('/')
    .some((name) => referenceNames.has(name));
  return lists > 0 && lists >= blocks.length * (isNamed ? listed.named : listed.unnamed);
}

/** Does a section give steps to follow, in their order? */
export const hasSteps = ({ blocks }: Section) =>
  blocks.filter(({ mark }) => /^\d/.test(mark ?? '')).length >= 2;
