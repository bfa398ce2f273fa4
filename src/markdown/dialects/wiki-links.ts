// Links between two brackets, of wikis and of Obsidian: `[[Page]]`, `[[page#part|words]]`.
import type { Dialect } from './dialect.ts';

const link = /(?<![\\!\w\]])\[\[([^[\]\n|\\]+)(?:\\?\|([^[\]\n]+))?\]\](?!\()/g;
/** A page's name rather than words: GitHub writes the words before the bar, Obsidian behind it. */
const isPage = (one: string) => /[#/]|\.md$|^\S*[-_]\S*$/.test(one);

export const wikiLinks: Dialect = {
  name: 'wiki-links',
  isIn: (text) => text.includes('[['),
  rewrite: (text) =>
    // Where the page stands is the wiki's own secret: its words are kept, and no link that might not open.
    text.replace(link, (_, before: string, behind?: string) =>
      (behind !== undefined && !(isPage(behind) && !isPage(before)) ? behind : before).trim(),
    ),
};
