// Emoji by shortcode, as GitHub has them, and the icons of Material for MkDocs: `:tada:`, `:material-check:`.
import { nameToEmoji } from 'gemoji';
import type { Dialect } from './dialect.ts';
import { iconMark } from './icons.ts';

const shortcode = /(?<![\w:/]):([a-z0-9_+-]+):(?![\w/])/g;
const iconSet = /^(?:material|octicons|fontawesome|simple|lucide)-/;

/** A text with emoji in the place of their shortcodes; what is none stays as it is. */
export function withEmoji(text: string): string {
  return text.replace(shortcode, (written: string, name: string) =>
    iconSet.test(name) ? iconMark(name) : (nameToEmoji[name] ?? written),
  );
}

export const emoji: Dialect = {
  name: 'emoji',
  isIn: (text) => text.search(shortcode) >= 0,
  rewrite: withEmoji,
};
