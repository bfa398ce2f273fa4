// Tags and values in braces, of Liquid and what resembles it: Jekyll, GitBook, GitHub Docs, Hexo, Nunjucks, Vue.
import { asTitle, type Dialect, gone, indentOf, type Page, parameter, standsAlone } from './dialect.ts';
import { iconMark } from './icons.ts';

const raw = /\{%-?\s*(raw|verbatim)\s*-?%\}((?:(?!\{%-?\s*(?:raw|verbatim))[\s\S])*?)\{%-?\s*end\1\s*-?%\}/g;
const comment =
  /\{%-?\s*comment\b[^%]*-?%\}(?:(?!\{%-?\s*comment)[\s\S])*?\{%-?\s*endcomment\s*-?%\}|\{#(?![\w.-]+\})[^#\n]*#\}/g;
const notRendered =
  /(?:^[ \t]*:{3,}[ \t]*v-pre\n([\s\S]*?)^[ \t]*:{3,}[ \t]*$)|(?:<(\w+)[^>]*\sv-pre[^>]*>([\s\S]*?)<\/\2>)/gm;
const tag = /\{%-?\s*(\/?[\w-]*)((?:[^%{]|%(?!\})|\{(?!%))*?)-?%\}/g;
const closing = /\{%-?\s*(?:end|\/)([\w-]+)/g;
const value = /(?<![$\\{])\{\{\{?(?![<%#/>!])-?\s*([^{}\n]*(?:\n[^{}\n]*)?)\s*-?\}?\}\}/g;

/** A link of which only the build knows where it leads: its words are kept. */
const unknownTarget = /\[([^[\]\n]*)\]\([^()\s]*…[^()\n]*\)|\shref="[^"\n]*…[^"\n]*"/g;

/** Tags that steer what is shown and say nothing themselves. */
const steering =
  /^(?:if|ifversion|ifchanged|elsif|elseif|elif|else|unless|case|when|for|break|continue|assign|set|capture|cycle|increment|decrement|tablerow|layout|liquid|extends|block|import|from|macro|with|toc|)$/;

/** A value that names a path: what stands in quotes, or the base of the site, which is none. */
function pathIn(expression: string): string | null {
  if (/^(?:site\.(?:baseurl|url)|page\.(?:baseurl|root)|base_?url|base_path)\b/.test(expression)) return '';
  return /^(["'])(.*?)\1\s*\|\s*(?:relative_url|absolute_url|url\w*|prepend)/.exec(expression)?.[2] ?? null;
}

/** A name that is written as words are, such as that of a box of Markdoc, is a title. */
const nameIn = (rest: string) => /^\p{Lu}|\s/u.exec(parameter(rest, 'name'))?.input ?? '';

/** What is read in the place of a tag. */
function tagWords(
  { text, closed, page }: { text: string; closed: ReadonlySet<string>; page: Page },
  offset: number,
  name: string,
  rest: string,
): string {
  if (name === '' && rest.startsWith('$')) {
    page.report(text, offset, 'markup.unknown', `{% ${rest.trim()} %}`);
    return '…';
  }
  const written = `{% ${name}${rest.trimEnd()} %}`;
  if (/^(?:link|post_url|ref|relref)$/.test(name)) return rest.trim().replace(/^["']|["']$/g, '');
  if (name === 'octicon' || name === 'icon' || name === 'fa')
    return parameter(rest, 'aria-label', 'alt') || iconMark(/[\w-]+/.exec(rest)?.[0] ?? '');
  if (/^(?:include|render|snippet|content|import|file|partial)/.test(name) && !/^content-ref$/.test(name)) {
    const said = parameter(rest, 'content', 'text', 'message');
    if (said !== '') return said;
    if (/^include/.test(name)) page.report(text, offset, 'markup.included', written);
    return gone;
  }
  if (/^(?:else|elsif|elif|elseif|when)$/.test(name) && !standsAlone(text, offset)) return ' ';
  const isBlock = /^(?:end|\/)/.test(name) || steering.test(name) || closed.has(name);
  if (isBlock) {
    const title = steering.test(name) ? '' : parameter(rest, 'title', 'label', 'summary') || nameIn(rest);
    return title === '' || !standsAlone(text, offset) ? gone : asTitle(title, indentOf(text, offset));
  }
  if (standsAlone(text, offset)) {
    if (name === 'data') page.report(text, offset, 'markup.included', written);
    return gone;
  }
  page.report(text, offset, 'markup.unknown', written);
  return '…';
}

export const liquid: Dialect = {
  name: 'liquid',
  isIn: (text) => text.includes('{%') || text.includes('{{') || /\{#\s/.test(text),
  rewrite: (written, page) => {
    const text = withoutRaw(written, page);
    const closed = new Set([...text.matchAll(closing)].map(([, name = '']) => name));
    return (
      text
        .replace(
          tag,
          (all, name: string, rest: string, offset: number) =>
            tagWords({ text, closed, page }, offset, name, rest.replace(/\s+/g, ' ')) +
            all.replace(/[^\n]/g, ''),
        )
        .replace(value, (all, expression: string, offset: number, whole: string) => {
          const path = pathIn(expression.trim());
          if (path !== null) return path;
          if (/^toc$|\balerts\.|^content$/i.test(expression.trim())) return gone;
          page.report(whole, offset, 'markup.unknown', all.replace(/\s+/g, ' '));
          return `${standsAlone(whole, offset) ? gone : '…'}${all.replace(/[^\n]/g, '')}`;
        })
        .replace(unknownTarget, (_, words = '') => words)
        // What is left of other templates: blocks and partials of Handlebars.
        .replace(/(?<![$\\])\{\{[#/>!](?!include|playground|rustdoc|title|template)[^{}\n]*\}\}/g, gone)
    );
  },
};

/** Hides what templates show as it is written, and takes comments out. */
function withoutRaw(text: string, page: Page): string {
  const shown = text.replace(raw, (_, __, inside: string) => page.hide(inside));
  const vue = shown.includes('v-pre')
    ? shown.replace(notRendered, (_, block: string | undefined, __, inline: string) =>
        block === undefined ? page.hide(inline) : `${gone}\n${page.hide(block)}${gone}`,
      )
    : shown;
  return vue.replace(comment, (all) => gone + all.replace(/[^\n]/g, ''));
}
