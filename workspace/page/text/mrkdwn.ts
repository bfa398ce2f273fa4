// Slack's mrkdwn → a tree: paragraphs, quotations and listings with their inline parts.
import { isDateFormat } from './dates.ts';

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly label: string }
  | { readonly type: 'user' | 'channel' | 'usergroup'; readonly id: string; readonly label: string }
  | { readonly type: 'broadcast'; readonly range: string }
  | { readonly type: 'emoji'; readonly name: string }
  | {
      readonly type: 'date';
      readonly timestamp: number;
      readonly format: string;
      readonly url: string;
      readonly fallback: string;
    };

export type Part =
  | { readonly type: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | { readonly type: 'preformatted'; readonly text: string };

export interface MrkdwnOptions {
  /** False, Slack's default, also turns bare addresses and @here, @channel, @everyone into what they look like. */
  readonly verbatim?: boolean;
  /** False where only control sequences (`<…>`) and entities mean something. */
  readonly formatting?: boolean;
}

const FENCE = /```\n?([\s\S]+?)\n?```/g;

/** Reads a mrkdwn text. Nothing is lost: what is no markup stays text. */
export function parseMrkdwn(text: string, options: MrkdwnOptions = {}): Part[] {
  const parts: Part[][] = [];
  let end = 0;
  for (const match of text.matchAll(FENCE)) {
    parts.push(parseLines(text.slice(end, match.index), options));
    parts.push([{ type: 'preformatted', text: flatten(match[1] ?? '') }]);
    end = match.index + match[0].length;
  }
  return [...parts, parseLines(text.slice(end), options)].flat();
}

/** Runs of lines that begin with `>` are quotations, the others paragraphs. */
function parseLines(text: string, options: MrkdwnOptions): Part[] {
  const runs: { type: 'paragraph' | 'quote'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>)(?!&gt;&gt;) ?(.*)$/.exec(line);
    const type = quoted ? 'quote' : 'paragraph';
    const run = runs.at(-1)?.type === type ? runs.at(-1) : undefined;
    if (run === undefined) runs.push({ type, lines: [quoted?.[1] ?? line] });
    else run.lines.push(quoted?.[1] ?? line);
  }
  return runs
    .map(({ type, lines }) => ({ type, children: parseInline(trimEmpty(lines).join('\n'), options) }))
    .filter(({ type, children }) => type === 'quote' || children.length > 0);
}

function trimEmpty(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof STYLES;
const MARKS = Object.keys(STYLES) as Mark[];
const isMark = (character: string): character is Mark => character in STYLES;
/** Each rule looks at the start of the rest; the first that fits takes its share. */
const CONTROL = /^<([^<>\n]+)>/;
const CONTROLS = /<[^<>\n]+>/g;
const CODE = /^`([^`\n]+)`/;
const EMOJI = /^:([\p{L}\p{M}\p{N}_+'-]+):/u;
const ADDRESS = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]'"]/;
const BROADCAST = /^@(here|channel|everyone)(?![\p{L}\p{N}_])/u;

/** Styles inside styles that are read; the marks of deeper ones are text. */
const DEPTH = 32;

/** A text with what is known of all of it before it is read. */
interface Source {
  readonly text: string;
  readonly options: MrkdwnOptions;
  /** For each mark, from each place in the text on: where it next closes a style on that line; 0 where it does not. */
  readonly closers: Readonly<Record<Mark, Int32Array>>;
}

/** A part of the text: all of it, or the inside of a style. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** Reads the inside of a paragraph, in time that grows with its length alone. */
export function parseInline(text: string, options: MrkdwnOptions = {}): Inline[] {
  return readRange({ text, options, closers: findClosers(text) }, { start: 0, end: text.length, depth: 0 });
}

function readRange(source: Source, range: Range): Inline[] {
  const { text, options } = source;
  const { verbatim = false, formatting = true } = options;
  const { start, end } = range;
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push({ type: 'text', text: unescaped(plain) });
    plain = '';
  };
  for (let index = start; index < end; ) {
    // Nothing else begins a rule: most characters are read in one step.
    if (!/[<`*_~:@h\n]/.test(text[index] ?? '')) {
      plain += text[index];
      index += 1;
      continue;
    }
    const rest = text.slice(index, end);
    const before = [...text.slice(Math.max(start, index - 2), index)].at(-1) ?? '';
    const taken =
      readControl(rest) ??
      (formatting
        ? (readCode(rest) ?? readStyled(source, range, index, before) ?? readEmoji(rest))
        : undefined) ??
      (verbatim ? undefined : readAutomatic(rest, before)) ??
      (rest.startsWith('\n') ? { node: { type: 'break' as const }, length: 1 } : undefined);
    if (taken === undefined) {
      plain += rest[0];
      index += 1;
    } else {
      flush();
      found.push(taken.node);
      index += taken.length;
    }
  }
  flush();
  return found;
}

interface Taken {
  readonly node: Inline;
  /** Characters of the text that the node stands for. */
  readonly length: number;
}

function readControl(rest: string): Taken | undefined {
  const [whole, inside] = CONTROL.exec(rest) ?? [];
  if (whole === undefined || inside === undefined) return undefined;
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const written = bar === -1 ? '' : inside.slice(bar + 1);
  // Slack formats what stands in a link: its marks are not seen.
  const label = /^[@#!]/.test(target)
    ? unescaped(written)
    : withoutStyles(parseInline(written, { verbatim: true }));
  return { node: controlNode(target, label), length: whole.length };
}

function controlNode(target: string, label: string): Inline {
  const id = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', id, label };
  if (target.startsWith('#')) return { type: 'channel', id, label };
  if (target.startsWith('!subteam^')) return { type: 'usergroup', id: id.slice('subteam^'.length), label };
  const [, timestamp, format, url] = /^!date\^(\d+)\^([^^]+)(?:\^(.+))?$/.exec(target) ?? [];
  // A date that cannot be formatted is its fallback, to the letter.
  if (timestamp !== undefined && format !== undefined)
    return isDateFormat(format) || label === ''
      ? { type: 'date', timestamp: Number(timestamp), format, url: url ?? '', fallback: label }
      : { type: 'text', text: label };
  if (target.startsWith('!')) return { type: 'broadcast', range: id };
  return { type: 'link', url: unescaped(target), label: label || unescaped(target) };
}

function readCode(rest: string): Taken | undefined {
  const [whole, inside] = CODE.exec(rest) ?? [];
  return whole === undefined
    ? undefined
    : { node: { type: 'code', text: flatten(inside ?? '') }, length: whole.length };
}

const withoutStyles = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) =>
      'children' in node
        ? withoutStyles(node.children)
        : 'text' in node
          ? node.text
          : node.type === 'emoji'
            ? `:${node.name}:`
            : '',
    )
    .join('');

/** Beside words, CJK punctuation and symbols a mark is shown, not obeyed. */
const touches = (outside: string) =>
  /[\p{L}\p{M}\p{N}_\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]|(?![ -~])\p{S}/u.test(outside);

/** `*bold*`, `_italic_`, `~struck~`: the marks hug their words and stand between words. */
function readStyled(source: Source, range: Range, index: number, before: string): Taken | undefined {
  const { text } = source;
  const mark = text[index] ?? '';
  if (!isMark(mark) || range.depth === DEPTH || index + 1 >= range.end) return undefined;
  if (touches(before) || isMark(before) || !isWritten(text[index + 1])) return undefined;
  const end = closerOf(mark, index + 2, range.end, source);
  if (end === undefined) return undefined;
  const children = readRange(source, { start: index + 1, end, depth: range.depth + 1 });
  return { node: { type: STYLES[mark], children }, length: end + 1 - index };
}

/** Where a style is closed at the earliest. At the end of a style nothing touches the last mark of those inside. */
function closerOf(mark: Mark, from: number, end: number, { text, closers }: Source): number | undefined {
  const next = closers[mark][from] ?? 0;
  if (next > 0 && next < end) return next;
  const last = end - 1;
  const closes = end < text.length && last >= from && text[last] === mark && isWritten(text[last - 1]);
  return closes ? last : undefined;
}

/** One walk from the end of the text to its start, so that no mark has to look for its closing one. */
function findClosers(text: string): Source['closers'] {
  const none = () => new Int32Array(text.length + 1);
  const closers = { '*': none(), _: none(), '~': none() };
  const controls = [...text.matchAll(CONTROLS)];
  for (let index = text.length - 1; index > 0; index -= 1) {
    const character = text[index] ?? '';
    while ((controls.at(-1)?.index ?? -1) > index) controls.pop();
    const control = controls.at(-1);
    const inControl = control !== undefined && index < control.index + control[0].length;
    if (character !== '\n') for (const mark of MARKS) closers[mark][index] = closers[mark][index + 1] ?? 0;
    if (!isMark(character) || inControl) continue;
    if (isWritten(text[index - 1]) && !touches(characterAt(text, index + 1)))
      closers[character][index] = index;
  }
  return closers;
}

const isWritten = (character = '') => /\S/.test(character);

const characterAt = (text: string, index: number) => String.fromCodePoint(text.codePointAt(index) ?? 0);

function readEmoji(rest: string): Taken | undefined {
  const [whole, name] = EMOJI.exec(rest) ?? [];
  return whole === undefined
    ? undefined
    : { node: { type: 'emoji', name: name ?? '' }, length: whole.length };
}

function readAutomatic(rest: string, before: string): Taken | undefined {
  if (/[\p{L}\p{N}]/u.test(before)) return undefined;
  const [address] = ADDRESS.exec(rest) ?? [];
  if (address !== undefined) {
    const url = unescaped(address);
    return { node: { type: 'link', url, label: url }, length: address.length };
  }
  const [word, range] = BROADCAST.exec(rest) ?? [];
  return word === undefined
    ? undefined
    : { node: { type: 'broadcast', range: range ?? '' }, length: word.length };
}

/** The text of a listing, where links and mentions are not drawn but their own words are. */
function flatten(text: string): string {
  return unescaped(
    text.replace(/<([^<>|\n]+)(?:\|([^<>\n]*))?>/g, (_whole, target, label) => label || target),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
