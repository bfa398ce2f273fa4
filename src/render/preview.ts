// What stands at an address → the preview of a link to it: sections and context lines, which is all that one may hold.
import type { ContextBlock, SectionBlock } from '@slack/types';
import type { Cell, DecisionTable, Guide, Label, Section } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Place, Placed } from '../library/addresses.ts';
import { cellAt, labelsOf } from '../matrix.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { link, literal, literalLength, toMrkdwn } from './mrkdwn.ts';
import { context, section } from './objects.ts';

export type Preview = (SectionBlock | ContextBlock)[];

/** Ours: a preview stands under somebody else's message, and is no reply. UTF-16 units after escaping. */
const most = { link: 1_200, tagline: 600, line: 450, quotation: 160, labels: 8, others: 4, rows: 2 } as const;

/**
 * Draws the preview of a link.
 * @param language that of our own words; names and quotations stay as the guides have them
 * @returns no blocks where there is nothing to say beyond the address
 */
export function toPreview({ guide, section, labels }: Place, language: LanguageCode): Preview {
  const rows = labels.map((placed) => rowOf(placed, language)).filter((row) => row !== null);
  const [first, ...others] = rows.slice(0, most.rows);
  const about = section === null ? guide && aboutPage(guide, language) : aboutSection(section, language);
  if (first === undefined) return about === null ? [] : [text(about.lines), ...contextOf(about.source)];
  // A title that is the label's own names it already, unless there are several.
  const isNamed = about !== null && others.length === 0 && folded(about.title).includes(folded(first.name));
  return [
    text([...(about?.lines ?? []), ...(isNamed ? [] : [first.headline]), ...first.lines]),
    ...contextOf(first.source),
    ...others.flatMap((row) => [text([row.headline, ...row.lines]), ...contextOf(row.source)]),
  ];
}

const folded = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** A page's title, under it what the page says of itself, and how old it is. */
function aboutPage(guide: Guide, language: LanguageCode) {
  const { title, url, tagline, sections } = guide;
  const [top] = sections;
  const words = tagline !== '' ? drawn(tagline) : top?.anchor === '' ? openingOf(top) : '';
  const lines = [name(title, url), words].filter((line) => line !== '');
  return { title, lines, source: [capitalised(aged(guide, language))] };
}

/** A section's heading, its first sentence, and the page that it is part of. */
function aboutSection(section: Section, language: LanguageCode) {
  const { guide, heading, url } = section;
  const { partOf } = languages[language].phrases.preview;
  const lines = [name(heading, url), openingOf(section)].filter((line) => line !== '');
  return { title: heading, lines, source: [told(partOf, guide.title, guide.url), aged(guide, language)] };
}

/** The first sentence of a section to the letter; '' where it is long, or says only what comes next. */
function openingOf({ blocks }: Section): string {
  const [first] = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'item')?.sentences ?? [];
  if (first === undefined || first.text.length > most.quotation) return '';
  // What ends so, and the bold title of a box, announces what comes next.
  if (/[:;,]$/.test(first.text) || /^\*\*[^*]+\*\*$/.test(first.markdown)) return '';
  // Its links are behind the one above it.
  return literal(first.text);
}

/** A label's line of its table; null where the table says neither yes nor no in it. */
function rowOf({ table, label, url }: Placed, language: LanguageCode) {
  const { phrases } = languages[language];
  const { preview } = phrases;
  const cells = cellsOf(table, label).filter(({ other }) => !other.isFact);
  const saying = (value: Cell['value']) => cells.filter(({ cell }) => cell.value === value);
  const [yes, no, rest] = [saying('yes'), saying('no'), saying('other')];
  if (yes.length + no.length === 0 || label.isFact) return null;
  const isApi = label.role === 'api' && table.ofApis;
  const list = (value: 'yes' | 'no', of: typeof cells) => {
    const items = listed(
      of.map(({ other }) => other),
      preview.more,
    );
    return of.length === 0 ? [] : [literal(preview.pair(phrases.value(value, ''), items))];
  };
  const said = ({ cell, other }: (typeof cells)[number]) =>
    literal(clip(preview.pair(other.text, phrases.value('other', cell.text)), most.line, literalLength));
  const { guide } = table.section;
  return {
    name: label.text,
    headline: `${name(label.text, url)}${literal(preview.count(yes.length, cells.length, isApi))}`,
    lines: [
      ...list('yes', yes),
      ...list('no', no),
      ...rest.slice(0, most.others).map(said),
      ...(rest.length > most.others ? [literal(preview.more(rest.length - most.others))] : []),
    ],
    source: [told(preview.tableOf, guide.title, table.section.url), aged(guide, language)],
  };
}

/** The cells of a label's row or column, each with the label on its other side. */
function cellsOf(table: DecisionTable, label: Label): { readonly cell: Cell; readonly other: Label }[] {
  return labelsOf(table, label.role === 'api' ? 'criterion' : 'api').map((other) => ({
    other,
    cell: label.role === 'api' ? cellAt(table, label, other) : cellAt(table, other, label),
  }));
}

/** As many whole labels as a line takes, and how many more there are. */
function listed(labels: readonly Label[], more: (count: number) => string): string {
  const shown: string[] = [];
  let length = 0;
  for (const { text } of labels) {
    length += literalLength(text) + 2;
    if (shown.length === most.labels || (length > most.line && shown.length > 0)) break;
    shown.push(clip(text, most.line, literalLength));
  }
  const left = labels.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` ${more(left)}` : ''}`;
}

/** How old the page is, and whether it is an edition of ours; '' where nobody says. */
function aged({ asOf, source }: Guide, language: LanguageCode): string {
  return literal(languages[language].phrases.preview.asOf(asOf, source !== null));
}

/** Bold, and a link where the address is known. */
const name = (words: string, url: string | null) => `*${linked(words, url, '*')}*`;

/** Words of ours before a title that leads to its page. */
const told = (words: string, title: string, url: string | null) => `${literal(words)} ${linked(title, url)}`;

/** A name as a link; an address that is far longer than names are is left away. */
function linked(words: string, url: string | null, within = ''): string {
  const shown = clip(words.replace(/\s+/g, ' ').trim(), limits.label, literalLength);
  const drawn = url === null ? null : link(url, shown, within);
  return drawn === null || drawn.length > most.link ? literal(shown, within) : drawn;
}

/** Markdown of a guide, cut to plain text where it is long. */
function drawn(markdown: string): string {
  const mrkdwn = toMrkdwn(markdown);
  return mrkdwn.length <= most.tagline ? mrkdwn : literal(clip(markdown, most.tagline, literalLength));
}

/** Lines as a block; those that a section has no room for are left away. */
function text(lines: readonly string[]): SectionBlock {
  let shown = '';
  for (const line of lines) {
    if (shown.length + 1 + line.length > limits.section) break;
    shown = shown === '' ? line : `${shown}\n${line}`;
  }
  return section(shown);
}

/** One line of small print; none where nothing is left to say. */
function contextOf(parts: readonly string[]): ContextBlock[] {
  const told = parts.filter((part) => part !== '').join(' · ');
  return told === '' ? [] : [context(told)];
}

const capitalised = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
