// Outline → plain text: what a terminal shows, and the JSON answer's text.
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { Item, Line, Outline, Quote } from './outline.ts';

/** How to dress a part of a text for a terminal; the identity everywhere else. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly link: (text: string) => string;
  readonly yes: (text: string) => string;
  readonly no: (text: string) => string;
}

const same = (text: string) => text;
const plain: Style = { bold: same, dim: same, link: same, yes: same, no: same };

const marks = { yes: '✅', no: '❌', other: '🔸' } as const;

/** The whole reply, top to bottom; a blank line stands between its parts. */
export function toText(outline: Outline, style: Style = plain): string {
  const footer = style.dim([...outline.footer.map(({ text }) => text), ...outline.notes].join(' · '));
  if (outline.parts.length > 0)
    return [
      ...outline.parts.map(
        (part, i) => `${style.bold(`${i + 1}.`)} ${toText({ ...part, footer: [], notes: [] }, style)}`,
      ),
      footer,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  const { headline, lines, evidence, table, telling, quotesTitle, quotes, choicesTitle, choices } = outline;
  const { quote } = languages[outline.language].phrases;
  // A section that is quoted has its address above its words.
  const links = [...outline.links, ...outline.asides].filter(
    ({ url }) => !quotes.some((one) => url === (one.url ?? one.file)),
  );
  const isTold = (one: Quote) =>
    telling !== null && one.url === telling.url && one.heading === telling.heading;
  const parts = [
    [style.bold(headline), ...lines].join('\n'),
    evidence.map((line) => lineText(line, languages[outline.language], style)).join('\n'),
    table ? [style.bold(table.heading), style.link(table.url ?? table.file)].join('\n') : '',
    quotesTitle,
    ...(telling && !quotes.some(isTold) ? [quoteText(telling, style, quote)] : []),
    ...quotes.map((one) => quoteText(one, style, quote)),
    choices.length > 0 ? [choicesTitle, ...choices.map(({ question }) => `• ${question}`)].join('\n') : '',
    links.length > 0
      ? [
          outline.linksTitle || languages[outline.language].phrases.linksTitle,
          ...links.map(({ text, url }) => `• ${text} — ${style.link(url)}`),
        ].join('\n')
      : '',
    footer,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** "  ✅ A, B", or "  ✅ label: A, B": in a terminal the mark says yes or no, and its colour says it again. */
function lineText({ value, lead, items, each }: Line, { phrases }: Language, style: Style): string {
  const mark = value === null ? '' : `${marks[value]} `;
  const colour = value === 'yes' ? style.yes : value === 'no' ? style.no : same;
  const names = items.map((item) => itemText(item, style));
  if (each) return names.map((name) => `  ${colour(mark + name)}`).join('\n');
  const isPlain = value !== null && lead === phrases.before(phrases.said(value, ''));
  return `  ${colour(isPlain ? mark.trimEnd() : mark + lead)} ${names.join(', ')}`;
}

function itemText({ text, value }: Item, style: Style): string {
  if (value === undefined || value === 'other') return text;
  return (value === 'yes' ? style.yes : style.no)(`${text} ${marks[value]}`);
}

function quoteText(
  { guide, heading, url, file, paragraphs }: Quote,
  style: Style,
  quote: (text: string) => string,
): string {
  const title = guide === '' || heading === guide ? heading : `${heading} (${guide})`;
  const words = paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n    ');
  return [style.bold(title), style.link(url ?? file), ...(words === '' ? [] : [`  ${quote(words)}`])].join(
    '\n',
  );
}
