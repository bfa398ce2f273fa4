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

export type Preview = (SectionBlock | ContextBlock)[];

/** Ours: a preview stands under somebody else's message, and is no reply. UTF-16 units after escaping. */
const most = { name: 600, tagline: 600, line: 450, quotation: 160, labels: 8, others: 4, rows: 2 } as const;

/**
 * Draws the preview of a link.
 * @param language that of our own words; names and quotations stay as the guides have them
 * @returns no blocks where there is nothing to say beyond the address
 */
export function toPreview({ guide, section, labels }: Place, language: LanguageCode): Preview {
  const rows = labels.map((placed) => rowOf(placed, language)).filter((row) => row !== null);
  const shown = rows.slice(0, most.rows);
  if (section !== null && shown.length === 0) return ofSection(section, language);
  if (guide === null)
    return shown.flatMap((row) => [text([row.headline, ...row.lines]), context([row.source])]);
  const [first, ...others] = shown;
  const own = aboutPage(guide);
  const sources = first ? [first.source] : [capitalised(aged(guide, language))];
  return [
    text([...own, ...(first?.lines ?? [])]),
    ...contextOf(sources),
    ...others.flatMap((row) => [text([row.headline, ...row.lines]), context([row.source])]),
  ];
}

/** A page's title, and under it what the page says of itself. */
function aboutPage({ title, url, tagline, sections }: Guide): string[] {
  const [top] = sections;
  const words = tagline !== '' ? drawn(tagline) : top?.anchor === '' ? openingOf(top) : '';
  return [name(title, url), ...(words === '' ? [] : [words])];
}

function ofSection(section: Section, language: LanguageCode): Preview {
  const { guide, heading, url } = section;
  const { partOf } = languages[language].phrases.preview;
  const opening = openingOf(section);
  return [
    text([name(heading, url), ...(opening === '' ? [] : [opening])]),
    context([told(partOf, guide.title, guide.url), aged(guide, language)]),
  ];
}

/** The first sentence of a section to the letter; '' where it is long, or says only what comes next. */
function openingOf({ blocks }: Section): string {
  const [first] = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'item')?.sentences ?? [];
  if (first === undefined || first.text.length > most.quotation || /[:;,]$/.test(first.text)) return '';
  return drawn(first.markdown);
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
    headline: `${name(label.text, url)}${literal(preview.count(yes.length, cells.length, isApi))}`,
    lines: [
      ...list('yes', yes),
      ...list('no', no),
      ...rest.slice(0, most.others).map(said),
      ...(rest.length > most.others ? [literal(preview.more(rest.length - most.others))] : []),
    ],
    source: [told(preview.tableOf, guide.title, table.section.url), aged(guide, language)]
      .filter((part) => part !== '')
      .join(' · '),
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
function name(words: string, url: string | null): string {
  const shown = clip(words.replace(/\s+/g, ' ').trim(), limits.label, literalLength);
  const linked = url === null ? literal(shown, '*') : link(url, shown, '*');
  return `*${linked.length > most.name + (url ?? '').length ? literal(shown, '*') : linked}*`;
}

/** Words of ours before a title that leads to its page. */
function told(words: string, title: string, url: string | null): string {
  const shown = clip(title, limits.label, literalLength);
  return `${literal(words)} ${url === null ? literal(shown) : link(url, shown)}`;
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
  return { type: 'section', text: { type: 'mrkdwn', text: shown, verbatim: true } };
}

function context(parts: readonly string[]): ContextBlock {
  const told = parts.filter((part) => part !== '').join(' · ');
  return { type: 'context', elements: [{ type: 'mrkdwn', text: told, verbatim: true }] };
}

const capitalised = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const contextOf = (parts: readonly string[]) => (parts.every((part) => part === '') ? [] : [context(parts)]);
