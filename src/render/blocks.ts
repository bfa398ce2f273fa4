// Outline → Block Kit: the answer first, what it rests on, one line of context, one row of buttons.
import type { ContextBlock, KnownBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import type { CellValue, Sentence } from '../guide.ts';
import { remembering } from '../memory.ts';
import { actions } from './actions.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { bold, code, escapeText, link, literal, literalLength, quoted, toMrkdwn } from './mrkdwn.ts';
import type { Item, Line, Outline, Quote, Source, Strong } from './outline.ts';
import { excerptPlace, excerptShown, excerptsOf, type Place, sourcesOf } from './place.ts';

export type Blocks = KnownBlock[];

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Guides say the same sentences again and again, and to parse one costs more than all the rest of drawing it. */
const sentenceToMrkdwn = remembering(5_000, (markdown) => toMrkdwn(markdown, { links: false }));

const marks: Readonly<Record<CellValue, string>> = { yes: '✅', no: '❌', other: '🔸' };

/** Draws an outline: its words, and below them the row of buttons. */
export function toBlocks(outline: Outline, place: Place = {}): Blocks {
  const words = toWords(outline, place);
  // What stands above, and how to go on, is for the reader alone: what is shared is the answer.
  const { excerpt = null, above, context = [] } = place;
  const isBare = above === undefined && context.length === 0;
  return [...words, ...actions(outline, isBare ? words : toWords(outline, { excerpt }), place)];
}

function toWords(outline: Outline, place: Place): Blocks {
  const above = place.above === undefined ? [] : section(bold(place.above));
  if (outline.parts.length > 0)
    return [
      ...above,
      ...outline.parts.flatMap((part, i) => section(inOneSection(part, `*${i + 1}.* `, isCrowded(outline)))),
      ...context(outline, place),
    ];
  const excerpt = excerptShown(outline, place);
  const shown = excerpt ?? outline.telling;
  return [
    ...above,
    ...section(headline(outline)),
    ...packed([...linesOf(outline), ...outline.evidence.map((line) => lineToMrkdwn(line))], '\n'),
    ...(shown ? section(quote(shown, excerpt === null)) : []),
    ...packed(linkLine(outline), ' · '),
    ...context(outline, place),
  ];
}

/** Characters below the verdicts of two replies that a phone has room for. */
const roomBelow = 200;

/** Of three replies, or of two that say much, what the verdict does not say is a press away. */
function isCrowded({ parts }: Outline): boolean {
  const below = parts.flatMap(({ lines, evidence }) => [...lines, ...evidence.map(lineToMrkdwn)]);
  const seen = below.join('\n').replace(/<[^|>]*\|/g, '');
  return parts.length > 2 || seen.length > roomBelow;
}

/** Of one of several replies, the lines that say more than its verdict: neither what it refuses, nor what it names. */
const linesBeyond = ({ evidence, headline }: Outline): Line[] =>
  evidence
    .filter(({ value, items }) => value !== 'no' && !items.every(({ text }) => headline.includes(text)))
    .map((line) => ({ ...line, each: false }));

/** One of several replies: its verdict and its lines, or its verdict and where the words stand. */
function inOneSection(part: Outline, number: string, isShort: boolean): string {
  const evidence = isShort ? linesBeyond(part) : part.evidence;
  const excerpt = part.isQuoted ? (excerptsOf(part)[0] ?? null) : null;
  const pieces = [
    number + headline(part),
    ...linesOf(part),
    ...evidence.map(lineToMrkdwn),
    ...(excerpt ? [quote(excerpt, false)] : []),
    ...(part.links.length > 0 && !isShort ? [linkLine(part).join(' · ')] : []),
  ];
  let text = '';
  for (const piece of pieces) {
    const longer = text === '' ? piece : `${text}\n${piece}`;
    if (longer.length > limits.section) break;
    text = longer;
  }
  return text;
}

const linesOf = ({ lines }: Outline): string[] => lines.map((line) => literalWithin(line, limits.label));

/** Cuts `text` so that it is at most `max` long once escaped, and escapes it. */
export function escapeWithin(text: string, max: number): string {
  return escapeText(clip(text, max, escapedLength));
}

/** Cuts `text` so that mrkdwn that shows it to the letter is at most `max` long. */
function literalWithin(text: string, max: number): string {
  return literal(clip(text, max, literalLength));
}

export function escapedLength(text: string): number {
  return escapeText(text).length;
}

/** A label that mrkdwn shows to the letter, and its length with it. */
function shown(text: string): string {
  return clip(text, limits.label, literalLength);
}

/** What is bold is the answer: the parts that the outline names, else the first sentence. */
function headline({ headline: text, strong, asksBack, choicesTitle }: Outline): string {
  const whole = broken(asksBack ? `${text} ${choicesTitle}` : text);
  const mrkdwn = strong.length > 0 ? emphasised(whole, strong) : emphasised(whole, [firstSentence(whole)]);
  return mrkdwn.length <= limits.section ? mrkdwn : literalWithin(whole, limits.section);
}

/** As many sentences as are taken in at a glance on the first line, and the others below it. */
function broken(text: string): string {
  if (text.length <= limits.firstLine) return text;
  let first = '';
  for (const { segment } of segmenter.segment(text)) {
    if ((first + segment).trimEnd().length > limits.firstLine) break;
    first += segment;
  }
  return first === '' ? text : `${first.trimEnd()}\n${text.slice(first.length)}`;
}

/** The first sentence; behind a mark, the word that says what the mark does. */
function firstSentence(text: string): Strong {
  const mark = /^[✅❌🔸]\s/u.exec(text)?.[0] ?? '';
  const rest = text.slice(mark.length);
  const sentence = segmenter.segment(rest).containing(0)?.segment.trimEnd() ?? '';
  return { text: sentence, url: null };
}

function emphasised(text: string, strong: readonly Strong[]): string {
  let drawn = '';
  let at = 0;
  for (const part of strong) {
    const from = text.indexOf(part.text, at);
    if (from < 0 || part.text === '') continue;
    drawn += literal(text.slice(at, from));
    drawn += part.url === null ? bold(part.text) : `*${link(part.url, part.text, '*')}*`;
    at = from + part.text.length;
  }
  return drawn + literal(text.slice(at));
}

/** "✅ oui : A, B", or a line for each. */
export function lineToMrkdwn({ value, lead, items, each }: Line): string {
  const mark = value === null ? '' : `${marks[value]} `;
  const names = items.map((item) => itemToMrkdwn(item));
  if (each) return names.map((name) => `${mark}${name}`).join('\n');
  const separator = items.some(({ text }) => text.includes(',')) ? ' · ' : ', ';
  return `${mark}${literal(shown(lead))} ${names.join(separator)}`;
}

function itemToMrkdwn({ text, url, value }: Item): string {
  const name = url === null ? literal(shown(text)) : link(url, shown(text));
  return value === undefined || value === 'other' ? name : `${name} ${marks[value]}`;
}

/** The section as a link, or beside its file where the address of the site is not known. */
function place({ heading, url, file, guide }: Quote): string {
  const name = shown(heading);
  const source = guide === '' || guide === heading ? '' : ` (${literal(shown(guide))})`;
  if (url !== null) return `${link(url, name)}${source}`;
  const at = code(clip(file, limits.label, literalLength));
  return name.trim() === '' ? at : `${literal(name)}${source} ${at}`;
}

/** The sentences as a quotation, as many whole ones as fit, and below them where they stand. */
function quote(part: Quote, isShort: boolean): string {
  const where = place(part);
  const room = Math.min(limits.section - where.length - 1, isShort ? limits.telling * 2 : limits.excerpt);
  const sentences = part.paragraphs.flatMap((paragraph) =>
    paragraph.map((sentence, index) => ({ sentence, separator: index === 0 ? '\n' : ' ' })),
  );
  let body = '';
  let lines = 0;
  for (const { sentence, separator } of sentences) {
    const longer = body === '' ? spoken(sentence) : body + separator + spoken(sentence);
    lines = longer.split('\n').length;
    if (quoted(longer).length > room || lines > limits.excerptLines) break;
    body = longer;
  }
  const [first] = sentences;
  if (body === '' && first) body = literalWithin(oneLine(first.sentence.text), room - '> '.length);
  return body === '' ? where : `${quoted(body)}\n${where}`;
}

/** A sentence of several lines is a listing: each of its lines is code, which Slack shows inside a quotation. */
function spoken({ text, markdown }: Sentence): string {
  if (Math.max(text.length, markdown.length) > limits.section) return oneLine(literal(text));
  return text.includes('\n') ? text.split('\n').map(code).join('\n') : oneLine(sentenceToMrkdwn(markdown));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** Links behind their title; a file is named where there is no address. */
function linkLine({ links, linksTitle }: Outline): string[] {
  const drawn = links.map(({ url, text }) =>
    URL.canParse(url) ? link(url, shown(text)) : `${literal(shown(text))} ${code(url)}`,
  );
  const [first, ...rest] = drawn;
  if (first === undefined) return [];
  return [linksTitle === '' ? first : `${literalWithin(linksTitle, limits.label)} ${first}`, ...rest];
}

/** Where the words come from, and whatever else is worth a small line. */
function context(outline: Outline, place: Place): ContextBlock[] {
  const { context: more = [] } = place;
  const fits = (text: string) => text.trim() !== '' && text.length <= limits.contextText;
  const last = [...outline.notes.map((note) => literalWithin(note, limits.label)), ...more].filter(fits);
  const first = [
    literal(excerptPlace(outline, place) ?? ''),
    ...sourcesOf(outline, place).map(source),
  ].filter(fits);
  // Of many guides, those that there is no room for are left out, rather than who shared the reply.
  const elements = [...first.slice(0, Math.max(0, limits.contextElements - last.length)), ...last]
    .slice(-limits.contextElements)
    .map(mrkdwn);
  return elements.length > 0 ? [{ type: 'context', elements }] : [];
}

function source({ text, title, url }: Source): string {
  const from = text.indexOf(title);
  if (url === null || from < 0 || title === '') return literalWithin(text, limits.label);
  return (
    literalWithin(text.slice(0, from), limits.label) +
    link(url, shown(title)) +
    literalWithin(text.slice(from + title.length), limits.label)
  );
}

const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

function section(text: string): SectionBlock[] {
  return text.trim() === '' ? [] : [{ type: 'section', text: mrkdwn(text) }];
}

/** As few sections as hold these pieces; a piece that no section holds is left out. */
function packed(pieces: readonly string[], separator: string): SectionBlock[] {
  const texts: string[] = [];
  for (const piece of pieces.filter((text) => text !== '' && text.length <= limits.section)) {
    const longer = texts.length === 0 ? piece : `${texts.at(-1)}${separator}${piece}`;
    if (longer.length <= limits.section) texts.splice(-1, 1, longer);
    else texts.push(piece);
  }
  return texts.flatMap(section);
}

/** Length of all text in blocks, or in any part of them, as Slack counts it: escaped. */
export function textLength(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const { type, text } = part as { readonly type?: unknown; readonly text?: unknown };
  if (typeof text === 'string') return type === 'mrkdwn' ? text.length : escapedLength(text);
  return Object.values(part).reduce<number>((sum, inner) => sum + textLength(inner), 0);
}
