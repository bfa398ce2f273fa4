// Outline → plain text: what a terminal shows, what a screen reader speaks, and the JSON answer's text.
import type { Evidence, Outline, Quote } from './outline.ts';

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

/** The whole reply, top to bottom; a blank line stands between its parts. */
export function toText(outline: Outline, style: Style = plain): string {
  const { headline, evidence, quotesTitle, quotes, choicesTitle, choices, linksTitle, links, footer } =
    outline;
  const parts = [
    style.bold(headline),
    ...evidence.map((one) => evidenceText(one, style)),
    quotesTitle,
    ...quotes.map((quote) => quoteText(quote, style)),
    choices.length > 0 ? [choicesTitle, ...choices.map(({ question }) => `• ${question}`)].join('\n') : '',
    links.length > 0
      ? [linksTitle, ...links.map(({ text, url }) => `• ${text} — ${style.link(url)}`)].join('\n')
      : '',
    style.dim(footer.join(' · ')),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Each row as a line: its label, then what each column says of it. */
function evidenceText({ heading, url, header, rows }: Evidence, style: Style): string {
  const lines = rows.map(({ label, cells }) => {
    const said = cells.map(({ value, text }, i) => {
      const words = `${header[i + 1]} ${text}`;
      return value === 'yes' ? style.yes(words) : value === 'no' ? style.no(words) : words;
    });
    return `  ${label} : ${said.join(' · ')}`;
  });
  return [`${heading} — ${style.link(url)}`, ...lines].join('\n');
}

function quoteText({ guide, heading, url, paragraphs }: Quote, style: Style): string {
  const title = heading === guide ? heading : `${heading} (${guide})`;
  const words = paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n    ');
  return [`${style.bold(title)} — ${style.link(url)}`, ...(words === '' ? [] : [`  « ${words} »`])].join(
    '\n',
  );
}
