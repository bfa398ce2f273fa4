// Answer → Outline: the words of a reply in reading order, before any surface's markup.
import { gist } from '../answer/gist.ts';
import type { Answer, Choice, Eligibility, Passage } from '../answer.ts';
import type { CellValue, Link, Sentence } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { verdict } from './verdict.ts';

/** The rows of a decision table that an answer rests on. */
export interface Evidence {
  readonly guide: string;
  readonly heading: string;
  /** Null where the address of the site is not known: the file is named then. */
  readonly url: string | null;
  /** Path inside the content folder. */
  readonly file: string;
  /** First the corner, then the columns that matter. */
  readonly header: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly EvidenceCell[] }[];
}

export interface EvidenceCell {
  readonly value: CellValue;
  readonly text: string;
}

/** What a cell is shown as, everywhere: an empty one is a dash. */
export const cellText = (text: string) => (text.trim() === '' ? '—' : text);

/** A quotation with the section that it stands in. */
export interface Quote {
  /** The guide's title where several are quoted; '' where the footer tells it. */
  readonly guide: string;
  readonly heading: string;
  /** Null where the address of the site is not known: the file is named then. */
  readonly url: string | null;
  /** Path inside the content folder. */
  readonly file: string;
  /** Each of the guide's own paragraphs or list items stays one. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}

/** Everything a reply shows, in this order. All strings are plain text in the reply's language, or quoted. */
export interface Outline {
  readonly language: LanguageCode;
  /** One or two sentences of ours: the verdict, or what we found, or what we could not. */
  readonly headline: string;
  /** What belongs to it, a line each: what fits each of several labels, how words were read. */
  readonly lines: readonly string[];
  readonly evidence: readonly Evidence[];
  /** A sentence of ours that introduces the quotes; '' where there are none. */
  readonly quotesTitle: string;
  readonly quotes: readonly Quote[];
  /** A sentence of ours that introduces the choices; '' where there are none. */
  readonly choicesTitle: string;
  readonly choices: readonly Choice[];
  /** A title of ours for the links; '' where there are none. */
  readonly linksTitle: string;
  readonly links: readonly Link[];
  /** The guides' titles, editions and sources: one string an element. */
  readonly footer: readonly string[];
  /** Where a message asked several things: each as it was written, with its own reply. Else none. */
  readonly parts: readonly { readonly question: string; readonly outline: Outline }[];
}

/** Puts an answer into words: the one place where what we decided becomes what we say. */
export function toOutline(answer: Answer): Outline {
  const outline = toOutlineOfOne(answer);
  if (answer.parts.length < 2) return outline;
  const parts = answer.parts.map((part, i) => ({
    question: `${i + 1}. ${gist(part.question).replace(/\s+/g, ' ')}`,
    outline: toOutlineOfOne(part),
  }));
  const footers = parts.flatMap((part) => part.outline.footer);
  return { ...outline, parts, footer: [...new Set(footers)] };
}

function toOutlineOfOne(answer: Answer): Outline {
  const { language } = answer;
  const { phrases } = languages[language];
  const guides = new Set(answer.passages.map(({ section }) => section.guide));
  const titles = [...guides].map(({ title }) => title);
  const quotes = answer.passages.map((passage) => toQuote(passage, guides.size > 1));
  const common = {
    language,
    lines: answer.leftOut.length > 0 ? [phrases.leftOut(answer.leftOut)] : [],
    evidence: [],
    quotesTitle: '',
    quotes,
    choicesTitle: '',
    choices: [],
    linksTitle: answer.links.length > 0 ? phrases.linksTitle : '',
    links: answer.links,
    footer: footer(answer),
    parts: [],
  };
  switch (answer.kind) {
    case 'eligibility': {
      const told = verdict(answer);
      return {
        ...common,
        ...told,
        evidence: [toEvidence(answer)],
        // The table's own section is shown as the evidence; what is quoted beside it are other sections.
        quotes: quotes.filter((_, i) => answer.passages[i]?.section !== answer.table.section),
        quotesTitle: quotes.length > 1 ? phrases.quotesTitle : '',
        choicesTitle: answer.choices.length > 0 ? phrases.otherwise : '',
        choices: answer.choices,
      };
    }
    case 'passages':
      if (answer.why)
        return {
          ...common,
          ...reasons(answer.why, language),
          evidence: [toEvidence(answer.why)],
          quotesTitle: quotes.length > 0 ? phrases.quotesTitle : '',
        };
      if (answer.unsettled)
        return {
          ...common,
          headline: phrases.unsettled,
          evidence: [toEvidence(answer.unsettled)],
          quotesTitle: phrases.quotesTitle,
        };
      return { ...common, headline: (answer.near ? phrases.closest : phrases.passages)(titles) };
    case 'clarification':
      return {
        ...common,
        headline: phrases.clarify,
        choicesTitle: phrases.choicesTitle,
        choices: answer.choices,
      };
    case 'help':
      return {
        ...common,
        quotes: [],
        headline: mannerly(answer),
        choicesTitle: answer.choices.length > 0 ? phrases.examplesTitle : '',
        choices: answer.choices,
      };
    case 'no_answer': {
      const all = answer.guides.map(({ title }) => title);
      const silence =
        answer.matter !== null && answer.reason === 'not_covered'
          ? phrases.notCovered(answer.matter, titles.length > 0 ? titles : all)
          : answer.reason === 'not_understood'
            ? phrases.notUnderstood(answer.unknown)
            : phrases.notFound(titles.length > 0 ? titles : all);
      return {
        ...common,
        headline: answer.unsettled ? phrases.unsettled : silence,
        evidence: answer.unsettled ? [toEvidence(answer.unsettled)] : [],
        quotesTitle: quotes.length > 0 ? phrases.nearest : '',
        choicesTitle: answer.choices.length > 0 ? phrases.examplesTitle : '',
        choices: answer.choices,
      };
    }
  }
}

type Reasons = NonNullable<Extract<Answer, { kind: 'passages' }>['why']>;

/** What an answer rested on: how its words were read, and a line a cell. */
function reasons({ table, cells, heard }: Reasons, language: LanguageCode) {
  const { why, value, heard: readAs, quote } = languages[language].phrases;
  const said = cells
    .slice(0, 6)
    .map((cell) => why.cell(cell.row.text, cell.column.text, value(cell.value, cell.text)));
  return {
    headline: why.title,
    lines: [
      ...heard.map(({ words, label }) => readAs(words, quote(label.text))),
      ...said,
      why.table(table.section.heading, table.section.guide.title),
    ],
  };
}

/** The short sentence for a message that asks nothing of the guides. */
function mannerly({ language, manner, guides, passages }: Extract<Answer, { kind: 'help' }>): string {
  const { phrases } = languages[language];
  const titles = guides.map(({ title }) => title);
  switch (manner) {
    case 'help':
    case 'empty':
      return phrases.help(titles);
    case 'guides':
      return phrases.guides(titles);
    case 'wrong':
      return passages[0] ? phrases.wrong(phrases.quote(passages[0].section.heading)) : phrases.manners.lost;
    default:
      return phrases.manners[manner];
  }
}

/** The rows and columns that the answer rests on, in the table's own order and words. */
function toEvidence({ table, cells }: Pick<Eligibility, 'table' | 'cells'>): Evidence {
  const columns = table.columns.filter((column) => cells.some((cell) => cell.column === column));
  const rows = table.rows.filter((row) => cells.some((cell) => cell.row === row));
  return {
    guide: table.section.guide.title,
    heading: table.section.heading,
    url: table.section.url,
    file: table.section.guide.file,
    header: [table.corner, ...columns.map((column) => column.text)],
    rows: rows.map((row) => ({
      label: row.text,
      cells: columns.map((column) => {
        const cell = cells.find((one) => one.row === row && one.column === column);
        return cell ? { value: cell.value, text: cell.text } : { value: 'other', text: '' };
      }),
    })),
  };
}

function toQuote({ section, sentences }: Passage, several: boolean): Quote {
  const quoted = new Set(sentences);
  const paragraphs = section.blocks
    .map(({ mark, sentences }) =>
      sentences.flatMap((sentence, i) => {
        if (!quoted.has(sentence)) return [];
        return mark !== undefined && i === 0 ? withMark(mark, sentence) : sentence;
      }),
    )
    .filter((paragraph) => paragraph.length > 0);
  return {
    guide: several ? section.guide.title : '',
    heading: section.heading,
    url: section.url,
    file: section.guide.file,
    paragraphs,
  };
}

/** A step with its number, a task with its tick, as its reader sees them. */
const withMark = (mark: string, { text, markdown }: Sentence): Sentence => ({
  text: `${mark} ${text}`,
  markdown: `${mark.replace('.', '\\.')} ${markdown}`,
});

/** Where the words come from: each quoted guide with its edition. */
function footer(answer: Answer): string[] {
  const { phrases } = languages[answer.language];
  const guides = [...new Set(answer.passages.map((passage) => passage.section.guide))];
  return guides.map(({ title, source, asOf }) =>
    source === null ? phrases.guide(title) : phrases.edition(title, source, asOf),
  );
}
