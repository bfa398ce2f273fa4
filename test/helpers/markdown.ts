// Guides parsed from Markdown alone, for tests of the parser.

import { apiGouvFr } from '../../src/generators/api-gouv-fr.ts';
import type { Guide, Section } from '../../src/guide.ts';
import { layoutOf } from '../../src/library/layout.ts';
import { Pages } from '../../src/library/pages.ts';
import { parseGuide } from '../../src/markdown/guide.ts';

const site = { base: 'https://exemple.fr', paths: { guides: '/guides/', api: '/les-api/' } };
const pages = new Pages([['guides/essai.md', {}]], site, layoutOf(site));

/** Parses Markdown as the body of a guide without front matter, so that its first line is line 1. */
export function parse(markdown: string): Guide {
  const front = {
    title: 'Titre',
    tagline: '',
    description: '',
    tags: [],
    apis: [],
    source: null,
    asOf: null,
    lead: [],
  };
  const place = {
    file: 'guides/essai.md',
    slug: 'essai',
    url: 'https://exemple.fr/guides/essai',
    anchors: apiGouvFr.rules('', null).anchors,
    resolve: (url: string) => pages.follow(url, 'guides/essai.md'),
    isApiPage: (url: string) => url.startsWith('https://exemple.fr/les-api/'),
    tables: pages.tables,
  };
  return parseGuide(markdown, front, place, 0).guide;
}

/** The section that Markdown without a heading makes. */
export function sectionOf(markdown: string): Section {
  const [section] = parse(markdown).sections;
  if (!section) throw new Error('a guide has a first section, always');
  return section;
}

export const sentencesOf = ({ blocks }: Pick<Section, 'blocks'>) =>
  blocks.flatMap((block) => block.sentences);

/** The plain text of the sentences that Markdown is cut into. */
export const textsOf = (markdown: string): string[] =>
  sentencesOf(sectionOf(markdown)).map(({ text }) => text);
