// Outline → the text of a message: what screen readers speak and notifications show, with a word for each mark.

import { languages } from '../languages/index.ts';
import type { Phrases } from '../languages/language.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { escapeText, link } from './mrkdwn.ts';
import type { Item, Line, Outline, Quote, Source } from './outline.ts';
import { excerptPlace, excerptShown, type Place, sourcesOf } from './place.ts';

const bytes = (text: string) => Buffer.byteLength(text);

/** The whole reply as text, a line for each of its parts, escaped; as many whole lines as Slack takes. */
export function toSpoken(outline: Outline, place: Place = {}): string {
  const { phrases } = languages[outline.language];
  const parts = outline.parts.length > 0 ? outline.parts : [outline];
  const said = parts.flatMap((part, i) => {
    const lines = replyLines(part, place, phrases, outline.parts.length > 0);
    return outline.parts.length > 0 ? [`${i + 1}. ${lines[0] ?? ''}`, ...lines.slice(1)] : lines;
  });
  const all = [
    ...(place.above === undefined ? [] : [escapeText(place.above)]),
    ...said,
    escapeText(excerptPlace(outline, place) ?? ''),
    ...sourcesOf(outline, place).map(source),
    ...outline.notes.map(words),
    ...(place.context ?? []),
  ].filter((line) => line.trim() !== '');
  let text = '';
  for (const line of all) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (bytes(longer) > limits.text) break;
    text = longer;
  }
  return text === ''
    ? escapeText(clip(outline.headline, limits.text, (part) => bytes(escapeText(part))))
    : text;
}

function replyLines(part: Outline, place: Place, phrases: Phrases, isOneOfMany: boolean): string[] {
  const quote = excerptShown(part, place) ?? part.telling;
  const title = part.asksBack ? ` ${part.choicesTitle}` : '';
  const choices = isOneOfMany ? [] : part.choices.map(({ label }) => escapeText(label));
  return [
    words(part.headline + title),
    ...part.lines.map(words),
    ...part.evidence.map((line) => evidence(line, phrases)),
    ...(quote ? [quotation(quote, phrases)] : []),
    ...(part.links.length > 0
      ? [
          `${escapeText(part.linksTitle)} ${part.links.map(({ text, url }) => linked(text, url)).join(', ')}`.trim(),
        ]
      : []),
    ...(choices.length > 0
      ? [
          part.asksBack
            ? phrases.either(choices)
            : `${escapeText(part.choicesTitle)} ${choices.join(', ')}`.trim(),
        ]
      : []),
  ];
}

/** Marks are drawn for the eye: the words beside them say the same. */
export const withoutMarks = (text: string): string => text.replace(/[✅❌🔸]\s?/gu, '');

const words = (text: string): string => escapeText(withoutMarks(text));

function evidence({ value, lead, items, each }: Line, phrases: Phrases): string {
  const names = items.map((item) => itemWords(item, phrases));
  // Where each item has a line of its own, nobody sees the word beside the mark.
  const before = each && value !== null ? phrases.before(phrases.said(value, '')) : lead;
  return `${words(before)} ${names.join(', ')}`;
}

const itemWords = ({ text, url, value }: Item, phrases: Phrases): string => {
  const name = url === null ? words(text) : linked(text, url);
  return value === undefined || value === 'other' ? name : `${name} ${phrases.said(value, '')}`;
};

function quotation({ paragraphs, heading, url, file, guide }: Quote, phrases: Phrases): string {
  const said = paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join(' ');
  const where = url === null ? words(`${heading} ${file}`.trim()) : linked(heading, url);
  const source = guide === '' || guide === heading ? '' : ` (${words(guide)})`;
  // No less than what is shown, which is cut at the guide's own sentences.
  const short = clip(said.replace(/\s+/g, ' '), 2 * limits.excerpt);
  return short === '' ? `${where}${source}` : `${phrases.quote(escapeText(short))} ${where}${source}`;
}

function source({ text, title, url }: Source): string {
  const from = text.indexOf(title);
  if (url === null || from < 0) return escapeText(text);
  return escapeText(text.slice(0, from)) + linked(title, url) + escapeText(text.slice(from + title.length));
}

/** A link by its label, where Slack would draw nothing else of it; beside a file, where there is no address. */
function linked(label: string, url: string): string {
  if (!URL.canParse(url)) return words(`${label} ${url}`);
  return /[*_~`|]/.test(label) ? words(label) : link(url, withoutMarks(label));
}
