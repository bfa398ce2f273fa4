// Containers between colons or slashes: `:::tip Title` of VitePress, Docusaurus and others, `/// note | Title` of PyMdown.
import { asTitle, type Dialect, gone, parameter } from './dialect.ts';

const fence = /^([ \t>]*):{3,}[ \t]*(.*?)[ \t]*:*$/gm;

/** Pictures and columns of Microsoft's documentation close on the line on which they open. */
const onOneLine = /:::[\w-]+(?:[ \t]+[\w-]+="[^"\n]*")*[ \t]*:::/g;
const block = /^([ \t]*)\/{3,}[ \t]+[\w-]+(?:[ \t]*\|[ \t]*(.*))?$/gm;
const blockEnd = /^([ \t]*)\/{3,}[ \t]*$/gm;

/** What stands behind the colons → the title that the site shows; a name alone has none of the writer's words. */
function titleOf(written: string): string {
  const named = parameter(written, 'title', 'label');
  if (named) return named;
  // MyST names a container in braces.
  const info = written.replace(/^\{[\w:-]+\}\s*/, '');
  const label = /^[\w-]+\[(.*)\]/.exec(info)?.[1];
  if (label !== undefined) return label;
  const words = info.replace(/\{.*\}\s*$/, '');
  const title = info === written ? words.replace(/^[\w.@-]+\s*/, '') : words;
  if (/^[\w-]+=/.test(title)) return '';
  return title.trim().replace(/^"(.*)"$/, '$1');
}

export const containers: Dialect = {
  name: 'containers',
  isIn: (text) => /^[ \t>]*:{3,}[ \t]*[\w{]|^[ \t]*\/{3,}[ \t]+\w/m.test(text) || text.search(onOneLine) >= 0,
  rewrite: (text) =>
    text
      .replace(onOneLine, gone)
      .replace(block, (_, before: string, title = '') => asTitle(title, before))
      .replace(blockEnd, `$1${gone}`)
      .replace(fence, (_, before: string, info: string) =>
        info === '' ? before + gone : asTitle(titleOf(info), before),
      ),
};
