// Other files shown in a page: `--8<-- "x"`, mdBook's `{{#include x}}`, VitePress's `<<< @/x`, `<!--@include: x-->`, `![[x]]`.
import { type Dialect, gone } from './dialect.ts';

const snippetBlock = /^[ \t]*-{1,}8<-{1,}[ \t]*\n((?:[^\n]*\n)*?)[ \t]*-{1,}8<-{1,}[ \t]*$/gm;
const snippet = /^([ \t>]*);?-{1,}8<-{1,}[ \t]+.*$/gm;
const mdbook = /(?<!\\)\{\{\s*#(?:include|playground|rustdoc_include|title|template)\b[^}\n]*\}\}/g;
const vitepress = /^[ \t]*<<<[ \t]+\S.*$|<!--[ \t]*@include:[^\n]*?-->|^[ \t]*@\[code[^\]]*\]\(.*\)[ \t]*$/gm;
const embedded = /!\[\[[^\]\n]+\]\]|\[!INCLUDE\s*\[[^\]\n]*\]\([^)\n]*\)\]/gi;

export const includes: Dialect = {
  name: 'includes',
  isIn: (text) => /-8<-|\{\{\s*#|<<<|@include:|@\[code|!\[\[|\[!INCLUDE/i.test(text),
  rewrite: (text, page) => {
    const drop = (whole: string, written: string, offset: number) => {
      if (!/#title/.test(written))
        page.report(whole, offset, 'markup.included', written.trim().split('\n', 1)[0] ?? '');
      return gone + written.replace(/[^\n]/g, '');
    };
    let out = text;
    for (const pattern of [snippetBlock, snippet, mdbook, vitepress, embedded])
      out = out.replace(pattern, (written: string, ...rest) =>
        drop(rest.at(-1) as string, written, rest.at(-2) as number),
      );
    return out;
  },
};
