// Outline → plain text: what a terminal shows, what a screen reader speaks, and the JSON answer's text.
import width from 'string-width';
import { languages } from '../languages/index.ts';
import { cellText, type Evidence, type EvidenceCell, type Outline, type Quote } from './outline.ts';

/** How to dress a part of a text for a terminal; the identity everywhere else. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly link: (text: string) => string;
  readonly yes: (text: string) => string;
  readonly no: (text: string) => string;
  /** Are rows set in columns? A terminal shows them so; a screen reader wants each cell with its heading. */
  readonly columns: boolean;
}

const same = (text: string) => text;
const plain: Style = { bold: same, dim: same, link: same, yes: same, no: same, columns: false };

/** The whole reply, top to bottom; a blank line stands between its parts. */
export function toText(outline: Outline, style: Style = plain): string {
  if (outline.parts.length > 0)
    return [
      ...outline.parts.map(({ question, outline: part }) =>
        [style.bold(question), toText({ ...part, footer: [] }, style)].join('\n'),
      ),
      style.dim(outline.footer.join(' · ')),
    ].join('\n\n');
  const { headline, lines, evidence, quotesTitle, quotes, choicesTitle, choices, linksTitle, links, footer } =
    outline;
  const parts = [
    [style.bold(headline), ...lines].join('\n'),
    ...evidence.map((one) => evidenceText(one, style)),
    quotesTitle,
    ...quotes.map((quote) => quoteText(quote, style, languages[outline.language].phrases.quote)),
    choices.length > 0 ? [choicesTitle, ...choices.map(({ question }) => `• ${question}`)].join('\n') : '',
    links.length > 0
      ? [linksTitle, ...links.map(({ text, url }) => `• ${text} — ${style.link(url)}`)].join('\n')
      : '',
    style.dim(footer.join(' · ')),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The rows that matter: as a table, or each row as a line that names its columns. */
function evidenceText(evidence: Evidence, style: Style): string {
  const { heading, url, file } = evidence;
  const rows = style.columns ? inColumns(evidence, style) : inLines(evidence, style);
  return [`${style.bold(heading)}`, style.link(url ?? file), ...rows].join('\n');
}

function inLines({ header, rows }: Evidence, style: Style): string[] {
  return rows.map(({ label, cells }) => {
    const said = cells.map((cell, i) => coloured(cell, `${header[i + 1]} ${cellText(cell.text)}`, style));
    return `  ${label} : ${said.join(' · ')}`;
  });
}

function inColumns({ header, rows }: Evidence, style: Style): string[] {
  const widths = header.map((title, i) =>
    Math.max(
      width(title),
      ...rows.map(({ label, cells }) => width(i === 0 ? label : cellText(cells[i - 1]?.text ?? ''))),
    ),
  );
  const pad = (text: string, i: number) => ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
  return [
    `  ${header.map((title, i) => style.dim(title) + pad(title, i)).join('  ')}`.trimEnd(),
    ...rows.map(({ label, cells }) => {
      const said = cells.map((cell, i) => {
        const text = cellText(cell.text);
        return coloured(cell, text, style) + pad(text, i + 1);
      });
      return `  ${[label + pad(label, 0), ...said].join('  ')}`.trimEnd();
    }),
  ];
}

function coloured({ value }: EvidenceCell, text: string, style: Style): string {
  return value === 'yes' ? style.yes(text) : value === 'no' ? style.no(text) : text;
}

function quoteText(
  { guide, heading, url, file, paragraphs }: Quote,
  style: Style,
  marks: (text: string) => string,
): string {
  const title = guide === '' || heading === guide ? heading : `${heading} (${guide})`;
  const words = paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n    ');
  return [style.bold(title), style.link(url ?? file), ...(words === '' ? [] : [`  ${marks(words)}`])].join(
    '\n',
  );
}
