// Where a generator writes what it makes itself: tables of contents and the long forms of abbreviations.
import { type Dialect, gone } from './dialect.ts';

const table = /^[ \t]*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|\{:toc\}|<!--[ \t]*toc[ \t]*-->)[ \t]*$/gim;
const abbreviation = /^[ \t]*\*\[[^\]\n]+\]:.*$/gm;

export const contents: Dialect = {
  name: 'contents',
  isIn: (text) => /\[_?toc_?\]|\$\{toc\}|^[ \t]*\*\[/im.test(text),
  rewrite: (text) => text.replace(table, gone).replace(abbreviation, gone),
};
