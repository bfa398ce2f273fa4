// Quotations that are boxes: GitHub's `> [!NOTE]`, Obsidian's `> [!tip] Title`, Docsify's `?> …` and `!> …`.
import { asTitle, type Dialect, gone } from './dialect.ts';

const alert = /^([ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?>[ \t>]*)\[!([A-Za-z][\w-]*)[^\]\n]*\][+-]?[ \t]*(.*)$/gm;
const docsify = /^([ \t]*)[!?]>[ \t]+/gm;

export const alerts: Dialect = {
  name: 'alerts',
  isIn: (text) => />[ \t]*\[!\w/.test(text) || /^[ \t]*[!?]> /m.test(text),
  rewrite: (text) =>
    text
      .replace(alert, (_, quote: string, __, title: string) =>
        // Text behind the mark is a title in Obsidian; elsewhere it begins the text.
        title === '' ? quote + gone : asTitle(title, quote),
      )
      .replace(docsify, '$1'),
};
