// Containers between colons: VitePress, VuePress, Docusaurus and Starlight write `:::tip Title`, nested with `::::`.
import { asTitle, type Dialect, gone, parameter } from './dialect.ts';

const fence = /^([ \t>]*):{3,}[ \t]*(.*?)[ \t]*:*$/gm;

/** What stands behind the colons → the title that the site shows; a name alone has none of the writer's words. */
function titleOf(info: string): string {
  const named = parameter(info, 'title', 'label');
  if (named) return named;
  const label = /^[\w-]+\[(.*)\]/.exec(info)?.[1];
  if (label !== undefined) return label;
  const title = info.replace(/\{.*\}\s*$/, '').replace(/^[\w.@-]+\s*/, '');
  return title.trim().replace(/^"(.*)"$/, '$1');
}

export const containers: Dialect = {
  name: 'containers',
  isIn: (text) => /^[ \t>]*:{3,}[ \t]*[\w{]/m.test(text),
  rewrite: (text) =>
    text.replace(fence, (_, before: string, info: string) =>
      info === '' ? before + gone : asTitle(titleOf(info), before),
    ),
};
