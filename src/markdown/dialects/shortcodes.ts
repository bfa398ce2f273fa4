// Hugo's and Zola's shortcodes: `{{< hint info >}}…{{< /hint >}}`, `{{% … %}}`, `{{< ref "page.md" >}}`.
import { asTitle, type Dialect, gone, indentOf, type Page, parameter, standsAlone } from './dialect.ts';
import { iconMark } from './icons.ts';

const comment = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g;
const shortcode =
  /\{\{(?:<|%)\s*(\/?)\s*([\w./-]*)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`{])*?)(\/?)\s*(?:>|%)\}\}/g;

const closing = /\{\{[<%]\s*\/\s*([\w./-]+)/g;

/** What is read in the place of a shortcode. */
function wordsOf(
  { text, closed, page }: { text: string; closed: ReadonlySet<string>; page: Page },
  offset: number,
  name: string,
  rest: string,
): string {
  const first = /^\s*(?:"([^"]*)"|`([^`]*)`|(\S+))/.exec(rest);
  const argument = first?.[1] ?? first?.[2] ?? first?.[3] ?? '';
  if (/^(?:rel)?ref$/.test(name)) return argument;
  if (/icon|octicon|^fa|emoji/.test(name))
    return (
      parameter(rest, 'alt', 'aria-label', 'label') || iconMark(parameter(rest, 'name', 'icon') || argument)
    );
  const opens = closed.has(name);
  const said = parameter(
    rest,
    'title',
    'label',
    'header',
    'name',
    'summary',
    'heading',
    'alt',
    'text',
    'caption',
  );
  const alone = standsAlone(text, offset);
  // A first argument that is no keyword is what the tab or the part is called.
  const called = (opens && first?.[1]) || '';
  const isCalled =
    /^\p{Lu}|\s/u.test(called) || /^(?:tab|details|expand|step|accordion|collapse|card)/i.test(name);
  const title = said || (isCalled ? called : '');
  if (opens) return alone && title !== '' ? asTitle(title, indentOf(text, offset)) : gone;
  if (/include|readfile|snippet|partial|embed-?code|code$/i.test(name)) {
    page.report(text, offset, 'markup.included', `{{< ${name}${rest.trimEnd()} >}}`);
    return gone;
  }
  if (title !== '') return alone ? asTitle(title, indentOf(text, offset)) : title;
  if (alone || /badge|button|anchor|figure|img|image|youtube|vimeo|video|toc|br|rawhtml/i.test(name))
    return gone;
  const mark = iconMark(name);
  if (mark !== '') return mark;
  page.report(text, offset, 'markup.unknown', `{{< ${name}${rest.trimEnd()} >}}`);
  return '…';
}

export const shortcodes: Dialect = {
  name: 'shortcodes',
  isIn: (text) => /\{\{[<%]/.test(text),
  rewrite: (written, page) => {
    const text = written.replace(comment, (_, open: string, inside: string, close: string) =>
      page.hide(`{{${open}${inside}${close}}}`),
    );
    const closed = new Set([...text.matchAll(closing)].map(([, name = '']) => name));
    return text.replace(shortcode, (all, end: string, name: string, rest: string, _, offset: number) => {
      const words = end ? gone : wordsOf({ text, closed, page }, offset, name, rest.replace(/\s+/g, ' '));
      return words + all.replace(/[^\n]/g, '');
    });
  },
};
