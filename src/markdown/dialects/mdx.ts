// MDX and what Vue pages share with it: imports and exports, components with their attributes, expressions in braces.
import { asTitle, type Dialect, gone, inFences, joined, lineBreak, type Page, parameter } from './dialect.ts';
import { iconMark } from './icons.ts';

const statement =
  /^(?:import\s+(?:[\w*{][^'"]*\sfrom\s+)?['"][^'"]+['"]|import\s+\{\s*$|import\s+\w+,?\s*\{\s*$|export\s+(?:default\b|(?:const|let|var)\s+[\w{[]|(?:async\s+)?function\b|\{|\*))/;
const tagStart = /<\/?(?:[A-Za-z][\w.-]*(?=[\s/>])|(?=>))/y;
const literal = /^\{\s*(?:'([^'\n]*)'|"([^"\n]*)"|`([^`$\n]*)`)\s*\}$/;
const expression = /^\{\s*[A-Za-z_][\w$]*(?:\??\.[\w$]+|\[[^\]]*\]|\([^()]*\))*\s*\}$/;
/** Backticks, to as many of them in the same paragraph; or those that open nothing. */
const inlineCode = /(`+)(?!`)(?:(?:[^`\n]|\n(?!\s*\n)|(?!\1(?!`))`+)*?(?<!`)\1(?!`))?/y;
const breaks = (text: string) => text.replace(/[^\n]/g, '');

/** No tag and no expression of a page is longer, in characters: what is, was never closed. */
const longest = 5000;
/** With so many that were never closed, a page is none of MDX, and time is spent on no more of them. */
const mostUnclosed = 100;

/** The offset behind the bracket, brace or tag that opens at an offset; -1 where nothing closes it. */
function endOf(text: string, from: number, isTag: boolean): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (text.startsWith('/*', at) && depth > 0) {
      const end = text.slice(at, from + longest).indexOf('*/');
      if (end < 0) return -1;
      at += end + 1;
    } else if (
      (isTag || depth > 0) &&
      (sign === '"' || sign === '`' || (sign === "'" && /[=({[,:\s]/.test(text.charAt(at - 1))))
    )
      quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0 && !isTag) return at + 1;
    else if (isTag && sign === '>' && depth === 0) return at + 1;
    else if (sign === '\n' && depth === 0 && /^\s*\n/.test(text.slice(at + 1, at + 200))) return -1;
  }
  return -1;
}

/** A tag whose attributes are strings only: `to={'/shop'}` is one, `icon={<Icon />}` is left out. */
function withoutExpressions(tag: string): string {
  let out = '';
  for (let at = 0; at < tag.length; ) {
    const end = tag.charAt(at) === '{' ? endOf(tag, at, false) : -1;
    const written = end < 0 ? tag.charAt(at) : tag.slice(at, end);
    const said = literal
      .exec(written)
      ?.slice(1)
      .find((one) => one !== undefined);
    out += end < 0 ? written : `"${said ?? ''}"`;
    at += written.length;
  }
  return out;
}

/** A tag without what only a program can read: its attributes that are strings, on one line. */
function plainTag(written: string): string {
  // HTML has a <link> of its own, which encloses nothing.
  if (/^<\/?Link\b/.test(written)) return plainTag(written.replace(/^(<\/?)Link/, '$1a'));
  if (!/=\{|\{\.\.\.|\sto=|^(?![\s\S]*\shref=)[\s\S]*\n/.test(written)) return written;
  const [, opening = '', name = ''] = /^<(\/?)([\w.-]*)/.exec(written) ?? [];
  if (opening || name === '') return written.replaceAll('\n', joined);
  const strings = withoutExpressions(written);
  const attributes = ['href', 'to', 'title', 'label', 'name', 'icon', 'text']
    .map((key) => ({ key, value: parameter(strings, key) }))
    .filter(({ value }) => value !== '')
    .map(({ key, value }) => ` ${key === 'to' ? 'href' : key}="${value}"`);
  const close = /\/\s*>$/.test(written) ? ' />' : '>';
  return `<${name}${attributes.join('')}${close}${breaks(written).replaceAll('\n', joined)}`;
}

/** Rewrites tags and expressions of a piece without fenced code. */
function rewritePiece(text: string, isModule: boolean, tell: (offset: number, written: string) => void) {
  let out = '';
  let unclosed = 0;
  const close = (from: number, isTag: boolean) => {
    const end = unclosed < mostUnclosed ? endOf(text, from, isTag) : -1;
    if (end < 0) unclosed++;
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '`') {
      inlineCode.lastIndex = at;
      const [code = sign] = inlineCode.exec(text) ?? [];
      out += code;
      at += code.length;
      continue;
    }
    tagStart.lastIndex = at;
    if (sign === '<' && tagStart.test(text)) {
      const end = close(at, true);
      const written = end < 0 ? sign : text.slice(at, end);
      out += end < 0 ? sign : /^<\/?>/.test(written) ? gone : plainTag(written);
      at += written.length;
      continue;
    }
    if (sign === '{' && !/[\\${]/.test(text.charAt(at - 1)) && !/^\{[{%]/.test(text.slice(at, at + 2))) {
      const end = close(at, false);
      const written = end < 0 ? sign : text.slice(at, end);
      const said = literal.exec(written);
      if (said) out += said.slice(1).find((one) => one !== undefined) ?? '';
      else if (/^\{\s*\/\*(?!\s*#)/.test(written)) out += gone + breaks(written);
      else if (expression.test(written) && (isModule || written.includes('.'))) {
        tell(at, written);
        out += `…${breaks(written)}`;
      } else if (isModule && /^\{[^}]*(?:=>|\(|\?)/.test(written)) out += gone + breaks(written);
      else out += written;
      at += written.length;
      continue;
    }
    out += sign;
    at++;
  }
  return out;
}

/** Components whose title or label is shown above what they enclose; that of another is anybody's guess. */
const titled =
  /Tab|Step|Card|Accordion|Details|Admonition|Callout|Note|Tip|Warning|Danger|Caution|Info|Aside|Expand|Collaps|Section|Panel|Box|Alert|Hint|Update|Frame/;

function titleOf(name: string, attributes: string): string {
  if (titled.test(name)) return parameter(attributes, 'label', 'title', 'summary');
  const field = /Field$/.test(name) ? parameter(attributes, 'path', 'name') : '';
  return field === '' ? '' : `\`${field}\``;
}

const component = /^([ \t]*)<([A-Z][\w.]*)([^<>]*?)(\/?)>/;
const onlyTags = /^[ \t]*(?:<\/?[A-Z][^<>]*>[ \t\uFDD3]*|\uFDD4)+$/;

/** A component that encloses lines is left away, its title kept; what it encloses moves out to its place. */
function unwrap(text: string): string {
  const lines = text.split('\n');
  const fenced = notWritten(lines);
  /** How often each component is closed below: one that never is encloses nothing. */
  const closings = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/<\/([A-Z][\w.]*)>/g))
    closings.set(name, (closings.get(name) ?? 0) + 1);
  const open: { readonly name: string; body: number | null }[] = [];
  // A tag that went over several lines stands on one, with the marks of the breaks that it had.
  const breaksOf = (line: string) => line.replace(/[^\uFDD3]/g, '');
  return lines
    .map((written, i) => {
      const width = /^[ \t]*/.exec(written)?.[0].length ?? 0;
      const top = open.at(-1);
      if (written.trim() === '') return written;
      const closes = !fenced[i] && top && written.includes(`</${top.name}>`);
      if (top && top.body === null && !closes) top.body = Math.max(width, 0);
      const line = top && !closes ? written.slice(Math.min(width, top.body ?? 0)) : written;
      if (fenced[i]) return line;
      for (const [, name = ''] of line.matchAll(/<\/([A-Z][\w.]*)>/g)) {
        closings.set(name, (closings.get(name) ?? 0) - 1);
        if (open.at(-1)?.name === name) open.pop();
      }
      const [tag, indent = '', name = '', rest = '', empty = ''] = component.exec(line) ?? [];
      if (tag === undefined) return onlyTags.test(line) ? gone + breaksOf(line) : line;
      const encloses = empty === '' && !line.includes(`</${name}>`);
      if (encloses && (closings.get(name) ?? 0) > 0) open.push({ name, body: null });
      const said = titleOf(name, rest);
      // A tag that is a link is read where links are; its title stands above what it encloses.
      if (/\shref=/.test(line))
        return encloses && onlyTags.test(line) && said !== ''
          ? asTitle(said, indent) + lineBreak + line
          : line;
      if (onlyTags.test(line))
        return (said === '' ? gone : asTitle(said, encloses ? '' : indent)) + breaksOf(line);
      return said === '' || empty !== '' ? line : asTitle(said, indent) + lineBreak + line.slice(tag.length);
    })
    .join('\n');
}

/** Icons that are components say yes or no by their names. */
const icons = (text: string) =>
  text.replace(/<([A-Z]\w*)([^<>]*?)\/>/g, (tag: string, name: string, rest: string) => {
    const words = name.replace(/Icon$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, '-');
    return /Icon/.test(name) || rest.trim() === ''
      ? iconMark(parameter(rest, 'name', 'icon') || words) || tag
      : tag;
  });

/** Docusaurus lets a fence hide MDX from other readers: what stands in it is no code. */
function unfence(lines: readonly string[]): string[] {
  let fence = '';
  return lines.map((line) => {
    const opening = /^\s*(`{3,}|~{3,})mdx-code-block\s*$/.exec(line)?.[1];
    if (opening !== undefined && fence === '') {
      fence = opening;
      return gone;
    }
    if (fence === '' || line.trim() !== fence) return line;
    fence = '';
    return gone;
  });
}

/** For each line: does it stand in fenced code, or in the script or style of a Vue page? */
function notWritten(lines: readonly string[]): boolean[] {
  let element = '';
  return inFences(lines).map((fenced, i) => {
    const line = lines[i] ?? '';
    if (!fenced && element === '') element = /^<(script|style)\b/.exec(line)?.[1] ?? '';
    const inside = element !== '';
    if (line.includes(`</${element}>`)) element = '';
    return fenced || inside;
  });
}

function rewrite(text: string, page: Page): string {
  const lines = unfence(text.split('\n'));
  const fenced = notWritten(lines);
  let isModule = false;
  for (let i = 0; i < lines.length; i++) {
    if (fenced[i] || !statement.test(lines[i] ?? '')) continue;
    isModule = true;
    // A module's statements go on to the next blank line.
    for (; i < lines.length && lines[i]?.trim() !== ''; i++) lines[i] = gone;
  }
  const pieces: { text: string; code: boolean }[] = [];
  lines.forEach((line, i) => {
    const last = pieces.at(-1);
    if (last && last.code === fenced[i]) last.text += `\n${line}`;
    else pieces.push({ text: line, code: fenced[i] === true });
  });
  const source = lines.join('\n');
  let above = 0;
  const rewritten = pieces.map(({ text: piece, code }) => {
    const from = above;
    above += piece.length + 1;
    const tell = (offset: number, written: string) =>
      page.report(source, from + offset, 'markup.unknown', written);
    return code ? piece : icons(rewritePiece(piece, isModule, tell));
  });
  return unwrap(rewritten.join('\n'));
}

export const mdx: Dialect = {
  name: 'mdx',
  isIn: (text) =>
    /mdx-code-block|<\/?[A-Z]|<[a-z][^<>\n]*=\{|\{\/\*|^(?:import|export)\s.*['"{=(]/m.test(text),
  rewrite,
};
