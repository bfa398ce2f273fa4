// Outline → Block Kit: each part of a reply as the block that shows it best, each text within its limit.
import type { Button, KnownBlock, PlainTextElement, RawTextElement } from '@slack/types';
import type { Choice } from '../answer.ts';
import type { Sentence } from '../guide.ts';
import { languages } from '../languages/index.ts';
import { remembering } from '../memory.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { bold, code, escapeText, link, literal, literalLength, quoted, toMrkdwn } from './mrkdwn.ts';
import { cellText, type Evidence, type Outline, type Quote } from './outline.ts';

export type Blocks = KnownBlock[];

/** Matches the action_id of every button that stands for a choice. */
export const choiceAction = /^choice_\d+$/;

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Guides say the same sentences again and again, and to parse one costs more than all the rest of drawing it. */
const sentenceToMrkdwn = remembering(5_000, toMrkdwn);

/**
 * Draws an outline. `tables` says whether table blocks are allowed where the message goes; elsewhere, and from the
 * second table on, evidence is drawn as lines.
 */
export function toBlocks(outline: Outline, { tables }: { readonly tables: boolean }): Blocks {
  if (outline.parts.length > 0)
    return [
      ...outline.parts.flatMap(({ question, outline: part }) => [
        ...section(bold(shown(question))),
        ...toBlocks({ ...part, footer: [] }, { tables: false }),
      ]),
      ...context(outline.footer),
    ];
  const { lines, evidence, quotes, choices, links, footer } = outline;
  return [
    ...section(headline(outline.headline)),
    ...packed(
      lines.map((line) => literalWithin(line, limits.section)),
      '\n',
    ),
    ...evidence.flatMap((part, index) =>
      tables && index < limits.tables && fitsTable(part)
        ? [...section(heading(part)), table(part)]
        : packed([heading(part), ...part.rows.map((row) => rowLine(part, row))], '\n'),
    ),
    ...(quotes.length > 0 ? section(title(outline.quotesTitle)) : []),
    ...quotes.flatMap((part) => section(quote(part))),
    ...(choices.some(canBeAsked) ? section(title(outline.choicesTitle)) : []),
    ...buttons(choices, languages[outline.language].phrases.pick),
    ...packed(
      below(
        title(outline.linksTitle),
        links.map(({ url, text }) => link(url, shown(text))),
      ),
      ' · ',
    ),
    ...context(footer),
  ];
}

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

function short(text: string): string {
  return clip(text, limits.label, escapedLength);
}

function title(text: string): string {
  return literalWithin(text, limits.label);
}

/** The verdict, which is the first sentence, is bold; what follows is not. */
function headline(text: string): string {
  const verdict = segmenter.segment(text).containing(0)?.segment.trimEnd() ?? '';
  const mrkdwn = bold(verdict) + literal(text.slice(verdict.length));
  return mrkdwn.length <= limits.section ? mrkdwn : literalWithin(text, limits.section);
}

/** The heading as a link, or beside its file where the address of the site is not known. */
function heading({ heading, url, file }: Evidence | Quote): string {
  const name = url === null ? literal(shown(heading), '*') : link(url, shown(heading), '*');
  const place = url === null ? ` ${code(clip(file, limits.label, literalLength))}` : '';
  return name.trim() === '' ? place.trim() : `*${name}*${place}`;
}

/** Heading and guide, then the sentences as a quotation: as many whole ones as fit, or the start of the first. */
function quote(part: Quote): string {
  const source = part.guide === '' || part.guide === part.heading ? '' : ` (${literal(shown(part.guide))})`;
  const head = `${heading(part)}${source}\n`;
  const room = limits.section - head.length;
  const sentences = part.paragraphs.flatMap((paragraph) =>
    paragraph.map((sentence, index) => ({ sentence, separator: index === 0 ? '\n' : ' ' })),
  );
  let body = '';
  for (const { sentence, separator } of sentences) {
    const longer = body === '' ? spoken(sentence) : body + separator + spoken(sentence);
    if (quoted(longer).length > room) break;
    body = longer;
  }
  const [first] = sentences;
  if (body === '' && first) body = literalWithin(oneLine(first.sentence.text), room - '> '.length);
  return head + (body === '' ? '' : quoted(body));
}

/** A sentence of several lines is a listing: each of its lines is code, which Slack shows inside a quotation. */
function spoken({ text, markdown }: Sentence): string {
  if (Math.max(text.length, markdown.length) > limits.section) return oneLine(literal(text));
  return text.includes('\n') ? text.split('\n').map(code).join('\n') : oneLine(sentenceToMrkdwn(markdown));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** A row of the evidence as one line: its label, then each cell after the name of its column. */
function rowLine({ header }: Evidence, { label, cells }: Evidence['rows'][number]): string {
  const named = cells.map(({ text }, index) => `${title(header[index + 1] ?? '')} ${title(cellText(text))}`);
  return `• ${bold(shown(label))} — ${named.join(' · ')}`;
}

function table({ header, rows }: Evidence): KnownBlock {
  const body = rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  const column_settings = header.map((_, index) => ({ is_wrapped: true, align: align(index) }));
  return { type: 'table', rows: [header, ...body].map((row) => row.map(cell)), column_settings };
}

/** Labels are read from the left, marks from top to bottom. */
function align(column: number): 'left' | 'center' {
  return column === 0 ? 'left' : 'center';
}

/** Slack refuses a cell without text. */
function cell(text: string): RawTextElement {
  return { type: 'raw_text', text: short(cellText(text)) };
}

/** Slack refuses tables that are too large, and readers those whose rows differ in length. */
function fitsTable(part: Evidence): boolean {
  const { header, rows } = part;
  return (
    rows.length > 0 &&
    rows.length < limits.tableRows &&
    header.length <= limits.tableCells &&
    rows.every(({ cells }) => cells.length + 1 === header.length) &&
    textLength(table(part)) <= limits.tableText
  );
}

/**
 * Buttons beside each other; below each other with their questions where Slack would not show their words in full.
 * A choice whose question is too long for a button could not be asked: it is left out.
 */
function buttons(choices: readonly Choice[], pick: string): KnownBlock[] {
  const asked = choices.filter(canBeAsked).slice(0, limits.choices);
  if (asked.length === 0) return [];
  if (asked.every(({ label }) => label.length <= limits.buttonShown)) {
    return [{ type: 'actions', elements: asked.map((choice, index) => button(choice, index, choice.label)) }];
  }
  return asked.map((choice, index) => ({
    type: 'section',
    text: plain(short(choice.question)),
    accessory: button(choice, index, pick),
  }));
}

/** Slack takes no button without words, and no longer question. */
function canBeAsked({ label, question }: Choice): boolean {
  return isSaid(label) && isSaid(question) && question.length <= limits.buttonValue;
}

function button({ question }: Choice, index: number, words: string): Button {
  return {
    type: 'button',
    action_id: `choice_${index}`,
    text: plain(fitting(words)),
    value: question,
    accessibility_label: fitting(question),
  };
}

function fitting(words: string): string {
  return clip(words, limits.buttonText, escapedLength);
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function context(footer: readonly string[]): KnownBlock[] {
  const elements = footer
    .filter(isSaid)
    .slice(0, limits.contextElements)
    .map((text) => plain(short(text)));
  return elements.length > 0 ? [{ type: 'context', elements }] : [];
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function section(mrkdwn: string): KnownBlock[] {
  return isSaid(mrkdwn) ? [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } }] : [];
}

/** Puts a title on a line of its own above the first of its pieces. */
function below(title: string, [first, ...rest]: readonly string[]): string[] {
  return first === undefined ? [] : [`${title}\n${first}`.trim(), ...rest];
}

/** As few sections as hold these pieces; a piece that no section holds is left out. */
function packed(pieces: readonly string[], separator: string): KnownBlock[] {
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
