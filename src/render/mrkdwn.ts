// Markdown → Slack's mrkdwn: text that can neither mention anyone nor link anywhere but where a guide links.
import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plainText } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { limits } from './limits.ts';

const parsing = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** Makes text literal for Slack: the three characters that open its control sequences, and no other. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes `escapeText`, once. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Bold text; plain where a character of it would end the bold too early. */
export function bold(text: string): string {
  return text === '' || /[*\n]|^\s|\s$/.test(text) ? escapeText(text) : `*${escapeText(text)}*`;
}

/** Code on one line; plain where it holds the character that would end it. */
export function code(text: string): string {
  return text.includes('`') ? escapeText(text) : wrap('`', escapeText(text));
}

/** Puts every line of mrkdwn into a quotation. */
export function quoted(mrkdwn: string): string {
  return mrkdwn.replace(/^/gm, '> ');
}

/**
 * A link, or only its label where Slack could not hold the target or a reader should not follow it. A label that
 * poses as another address gives way to the address itself.
 */
export function link(url: string, label: string): string {
  const target = safeTarget(url);
  if (target === null) return escapeText(label);
  const name = label.replace(/[|<>\s]+/g, ' ').trim();
  return name === '' || isAddress(name) ? `<${target}>` : `<${target}|${escapeText(name)}>`;
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

function isAddress(label: string): boolean {
  return /^(?:[a-z][a-z+.-]*:\/\/|www\.)\S+$/i.test(label);
}

type Handlers = {
  readonly [Kind in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: Kind }>) => string;
};

const handlers: Handlers = {
  text: (node) => escapeText(node.value),
  strong: (node) => wrap('*', inline(node.children)),
  emphasis: (node) => wrap('_', inline(node.children)),
  delete: (node) => wrap('~', inline(node.children)),
  inlineCode: (node) => code(node.value),
  link: (node) => link(node.url, plainText(node)),
  linkReference: (node) => inline(node.children),
  image: (node) => escapeText(node.alt ?? ''),
  imageReference: (node) => escapeText(node.alt ?? ''),
  footnoteReference: () => '',
  break: () => '\n',
  html: (node) => escapeText(node.value),
};

/** Slack formats only what touches its marks, so spaces go outside. */
function wrap(mark: string, mrkdwn: string): string {
  return mrkdwn.replace(/^(\s*)(\S|\S.*\S)(\s*)$/s, `$1${mark}$2${mark}$3`);
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => handlers[node.type](node as never)).join('');
}

/** Turns a sentence of inline Markdown into mrkdwn; whatever else than a paragraph it holds becomes plain text. */
export function toMrkdwn(markdown: string): string {
  const { children } = fromMarkdown(markdown, parsing);
  return children
    .map((node) => (node.type === 'paragraph' ? inline(node.children) : escapeText(plainText(node))))
    .join('\n');
}
