// Markdown → Slack's mrkdwn: what Slack draws is what the guide says, and nothing in it mentions anyone.
import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/parse.ts';
import { limits } from './limits.ts';

/** Makes text literal where Slack formats nothing: the three characters that open its control sequences, and no other. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes `escapeText`, once. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * A character that Slack must not read as a mark. Slack has no escape for them, but shows what stands in for a date
 * that it cannot format as plain text.
 */
const verbatim = (character: string) => `<!date^00000000^{_}|${character}>`;

const isWord = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character);
const isBlank = (text: string) => /^\s*$/.test(text);

/** May a mark stand beside this character, on its outer side? Beside words, CJK punctuation and symbols Slack shows the mark itself. */
const bears = (character: string) =>
  isBlank(character) ||
  (!isWord(character) && !/[*_~`\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]|(?![ -~])\p{S}/u.test(character));

/** The characters of a text before and behind an offset; '' at either end. */
const before = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const behind = (text: string, at: number) => [...text.slice(at, at + 2)][0] ?? '';

/** What Slack would draw otherwise than it is written: marks, and the colon before the name of an emoji. */
const marks = /[*_~`]|:(?=[\p{L}\p{M}\p{N}_+'-]+:)/gu;

/**
 * Cuts a part of a text at the characters that Slack would read as marks: every second piece is one of them.
 * @param within the marks that are open where the part stands
 */
function cut(text: string, from: number, to: number, within: string): string[] {
  const pieces: string[] = [];
  let start = from;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (index < from || index >= to) continue;
    const opens = !isWord(before(text, index)) && !isBlank(behind(text, index + 1));
    if (mark !== ':' && mark !== '`' && !within.includes(mark) && !opens) continue;
    pieces.push(text.slice(start, index), mark);
    start = index + 1;
  }
  return [...pieces, text.slice(start, to)];
}

/** Plain text as mrkdwn that shows it to the letter. */
export function literal(text: string, within = ''): string {
  return literalPart(text, 0, text.length, within);
}

/** The most that `literal` makes of a text or of any part of it, in UTF-16 units. */
export function literalLength(text: string): number {
  const signs = text.match(/[*_~`:]/g) ?? [];
  return escapeText(text).length + signs.length * (verbatim('*').length - 1);
}

function literalPart(text: string, from: number, to: number, within: string): string {
  return cut(text, from, to, within)
    .map((piece, index) => (index % 2 === 0 ? escapeText(piece) : verbatim(piece)))
    .join('');
}

/** Bold text; plain where it begins or ends with a blank or has several lines. */
export function bold(text: string): string {
  return text === '' || /\n|^\s|\s$/.test(text) ? literal(text) : `*${literal(text, '*')}*`;
}

/** Code on one line; plain where it holds the character that would end it. */
export function code(text: string): string {
  return text.includes('`') ? literal(text) : wrap('`', escapeText(text));
}

/** Puts every line of mrkdwn into a quotation. */
export function quoted(mrkdwn: string): string {
  return mrkdwn.replace(/^/gm, '> ');
}

/**
 * A link, or only its label where Slack could not hold the target or a reader should not follow it. A label that
 * poses as the address of another site gives way to the address itself. What Slack would read as marks in the label,
 * and the bar that ends it, stand between two links to the same target.
 */
export function link(url: string, label: string, within = ''): string {
  const target = targetOf(url, label);
  if (target === null) return literal(label, within);
  // French has no-break spaces, which are to stay.
  const name = label.replace(/[^\S\u00A0]+/g, ' ');
  if (isBlank(name) || escapeText(name) === target || posesAsAnother(name.trim(), url)) return `<${target}>`;
  const mrkdwn = cut(name, 0, name.length, within)
    .map((piece, index) =>
      index % 2 === 1
        ? verbatim(piece)
        : piece
            .split('|')
            .map((text) => linked(text, target))
            .join('|'),
    )
    .join('');
  // A target that is told many times over would take the place of what is said.
  return mrkdwn.length > limits.section / 2 && mrkdwn.length > target.length + 2 * literalLength(name)
    ? literal(label, within)
    : mrkdwn;
}

/** A part of a label as a link, but for the blanks around it. */
function linked(text: string, target: string): string {
  const label = text.trim();
  const start = text.indexOf(label);
  return label === ''
    ? text
    : `${text.slice(0, start)}<${target}|${escapeText(label)}>${text.slice(start + label.length)}`;
}

/** The target that a label may lead to; null where it is none, or where a mark would part an address from the label. */
function targetOf(url: string, label: string): string | null {
  const target = safeTarget(url);
  const parts = label.split(/[*_~`|]/);
  const hides = parts.length > 1 && target !== null && parts.some((part) => posesAsAnother(part.trim(), url));
  return hides && !posesAsAnother(label.trim(), url) ? null : target;
}

/** The address as it may stand between Slack's angle brackets; null unless it is http, https or mailto. */
function safeTarget(url: string): string | null {
  if (!URL.canParse(url) || !/^(?:https?|mailto):$/.test(new URL(url).protocol)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
  const target = escapeText(url.trim().replace(/[|<>\s\u0000-\u001f]/g, (character) => percent(character)));
  return target.length > limits.url ? null : target;
}

function percent(character: string): string {
  return encodeURIComponent(character);
}

/** Does a label look like an address, and of another site than the one that the link leads to? */
function posesAsAnother(label: string, url: string): boolean {
  if (!/^(?:[a-z][a-z+.-]*:\/\/|www\.)\S+$/i.test(label)) return false;
  const address = /^www\./i.test(label) ? `https://${label}` : label;
  return !URL.canParse(address) || siteOf(address) !== siteOf(url);
}

const siteOf = (url: string) => new URL(url).host.replace(/^www\./, '');

/** Slack formats only what touches its marks, so spaces go outside. */
function wrap(mark: string, mrkdwn: string): string {
  return mrkdwn.replace(/^(\s*)(\S|\S.*\S)(\s*)$/s, `$1${mark}$2${mark}$3`);
}

/** A link among the plain text that neighbours are looked up in: no mark may touch it, and it is no word. */
const linkSign = '\uFFFC';

/** The text as its reader sees it, but for links. */
function seen(node: PhrasingContent, links: boolean): string {
  if (node.type === 'break') return '\n';
  if (links && node.type === 'link' && targetOf(node.url, plainText(node)) !== null) return linkSign;
  return 'children' in node ? node.children.map((one) => seen(one, links)).join('') : plainText(node);
}

/** Draws inline nodes, each with its neighbours in view. */
class Drawing {
  readonly #text: string;
  readonly #links: boolean;
  /** How far the text is drawn. */
  #at = 0;
  /** Where the last mark closed: another one that opens there would not be read as one. */
  #closed = -1;

  /** @param links are links drawn, or only their labels? */
  constructor(nodes: readonly PhrasingContent[], links: boolean) {
    this.#links = links;
    this.#text = nodes.map((node) => seen(node, links)).join('');
  }

  inline(nodes: readonly PhrasingContent[], within = ''): string {
    return nodes.map((node) => this.#node(node, within)).join('');
  }

  #node(node: PhrasingContent, within: string): string {
    switch (node.type) {
      case 'strong':
        return this.#styled('*', node.children, within);
      case 'emphasis':
        return this.#styled('_', node.children, within);
      case 'delete':
        return this.#styled('~', node.children, within);
      case 'inlineCode':
        return this.#code(node.value, within);
      case 'link':
        if (!this.#links || targetOf(node.url, plainText(node)) === null)
          return this.inline(node.children, within);
        this.#at += linkSign.length;
        return isBlank(plainText(node)) ? ' ' : link(node.url, plainText(node), within);
      case 'linkReference':
        return this.inline(node.children, within);
      default:
        return this.#literal(seen(node, this.#links), within);
    }
  }

  #literal(text: string, within: string): string {
    const from = this.#at;
    this.#at += text.length;
    return literalPart(this.#text, from, this.#at, within);
  }

  /** Can Slack read a mark on either side of this text, which begins where the drawing stands? */
  #holds(text: string, mark = ''): boolean {
    const from = this.#at + text.length - text.trimStart().length;
    const to = this.#at + text.trimEnd().length;
    const outside = [before(this.#text, from), behind(this.#text, to)];
    // Between colons an underscore could be the name of an emoji.
    const isOpen = outside.every((character) => bears(character) && !(mark === '_' && character === ':'));
    return from < to && from !== this.#closed && isOpen && !text.trim().includes('\n');
  }

  #code(value: string, within: string): string {
    if (value.includes('`') || !this.#holds(value)) return this.#literal(value, within);
    this.#at += value.length;
    this.#closed = this.#at - (value.length - value.trimEnd().length);
    return wrap('`', escapeText(value));
  }

  #styled(mark: string, children: readonly PhrasingContent[], within: string): string {
    const text = children.map((child) => seen(child, this.#links)).join('');
    const isDrawn = !within.includes(mark) && !codeIn(children).includes(mark) && this.#holds(text, mark);
    if (!isDrawn) return this.inline(children, within);
    const inner = this.inline(children, within + mark);
    this.#closed = this.#at - (text.length - text.trimEnd().length);
    return wrap(mark, inner);
  }
}

/** All code among these nodes: a mark in it would end the same mark around it. */
function codeIn(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'inlineCode' ? node.value : 'children' in node ? codeIn(node.children) : '',
    )
    .join('');
}

/**
 * Turns a sentence of inline Markdown into mrkdwn that shows its text to the letter. A mark that Slack would show
 * instead of obeying, such as one inside a word, is left away. Whatever else than a paragraph it holds becomes plain text.
 * @param links false where only the labels of links are wanted: a quotation leads to one place, its section
 */
export function toMrkdwn(markdown: string, { links = true }: { readonly links?: boolean } = {}): string {
  const { children } = parseMarkdown(markdown);
  return children
    .map((node) =>
      node.type === 'paragraph'
        ? new Drawing(node.children, links).inline(node.children)
        : literal(plainText(node)),
    )
    .join('\n');
}
