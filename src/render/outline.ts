// Answer → Outline: the words of a reply in reading order, before any surface's markup.
import type { Answer, Choice, Passage } from '../answer.ts';
import type { CellValue, Label, Link, Sentence } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { criteriaSaying } from '../matrix.ts';

/** The rows of a decision table that an answer rests on. */
export interface Evidence {
  readonly guide: string;
  readonly heading: string;
  readonly url: string;
  /** First the corner, then the columns that matter. */
  readonly header: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly EvidenceCell[] }[];
}

export interface EvidenceCell {
  readonly value: CellValue;
  readonly text: string;
}

/** A quotation with the section that it stands in. */
export interface Quote {
  /** The guide's title where several are quoted; '' where the footer tells it. */
  readonly guide: string;
  readonly heading: string;
  readonly url: string;
  /** Sentences that the guide puts on a line of their own, such as an item of a list, stand so here. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}

/** Everything a reply shows, in this order. All strings are plain text in the reply's language, or quoted. */
export interface Outline {
  readonly language: LanguageCode;
  /** One or two sentences of ours: the verdict, or what we found, or what we could not. */
  readonly headline: string;
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
  /** The guides' titles, editions and sources, and the content hash: one string an element. */
  readonly footer: readonly string[];
}

/** Puts an answer into words: the one place where what we decided becomes what we say. */
export function toOutline(answer: Answer): Outline {
  const { language } = answer;
  const { phrases } = languages[language];
  const guides = new Set(answer.passages.map(({ section }) => section.guide));
  const quotes = answer.passages.map((passage) => toQuote(passage, guides.size > 1));
  const common = {
    language,
    evidence: [],
    quotesTitle: '',
    quotes,
    choicesTitle: '',
    choices: [],
    linksTitle: answer.links.length > 0 ? phrases.linksTitle : '',
    links: answer.links,
    footer: footer(answer),
  };
  switch (answer.kind) {
    case 'eligibility':
      return {
        ...common,
        headline: headline(answer),
        evidence: [toEvidence(answer)],
        // The table's own section is shown as the evidence; what is quoted beside it are other sections.
        quotes: quotes.filter((_, i) => answer.passages[i]?.section !== answer.table.section),
        quotesTitle: quotes.length > 1 ? phrases.quotesTitle : '',
      };
    case 'passages':
      return { ...common, headline: phrases.passages };
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
        headline: phrases.help,
        choicesTitle: phrases.examplesTitle,
        choices: answer.choices,
      };
    case 'no_answer':
      return {
        ...common,
        headline: answer.reason === 'not_covered' ? phrases.notCovered : phrases.notUnderstood,
        quotesTitle: quotes.length > 0 ? phrases.nearest : '',
        choicesTitle: phrases.examplesTitle,
        choices: answer.choices,
      };
  }
}

type Eligibility = Answer & { kind: 'eligibility' };

/** The verdict in one sentence, each label quoted as the guide writes it. */
function headline(answer: Eligibility): string {
  const { phrases } = languages[answer.language];
  const apis = names(answer, answer.apis);
  const criteria = names(answer, answer.criteria);
  const many = answer.apis.length > 1;
  switch (answer.asked) {
    case 'which_api':
      if (answer.apis.length > 0) return phrases.whichApi(criteria, apis);
      if (answer.without.length > 0) return phrases.whichApiNoOther(criteria, names(answer, answer.without));
      return answer.criteria.length > 1 ? phrases.bothNone(criteria) : phrases.whichApiNone(criteria);
    case 'both':
      return answer.apis.length > 0 ? phrases.both(criteria, apis) : phrases.bothNone(criteria);
    case 'not_for':
      return answer.apis.length > 0 ? phrases.notFor(criteria, apis) : phrases.notForNone(criteria);
    case 'who':
      // Nobody for all of them is no answer to who may use each.
      if (answer.criteria.length === 0 && answer.apis.length > 1)
        return answer.apis
          .map((api) =>
            who(answer, [api], criteriaSaying(answer.table, [api], answer.negated ? 'no' : 'yes')),
          )
          .join(' ');
      return who(answer, answer.apis, answer.criteria);
    case 'compare':
      return phrases.compare(
        names(answer, [...answer.apis, ...(answer.cells.length > 0 ? answer.criteria : [])]),
      );
    case 'can':
      switch (answer.verdict) {
        case 'yes':
          return (answer.turned ? phrases.suits : phrases.mayYes)(criteria, apis, many);
        case 'no':
          if (answer.negated) return `${phrases.indeed} ${phrases.mayNo(criteria, apis, many)}`;
          return (answer.turned ? phrases.suitsNot : phrases.mayNo)(criteria, apis, many);
        case 'partial':
          return phrases.mayPartial(criteria, apis);
        case null:
          return phrases.mayOther(
            criteria,
            apis,
            phrases.list(answer.cells.map((cell) => phrases.quote(cell.text))),
          );
      }
  }
}

/** For whom APIs are, or are not where that was asked. */
function who(answer: Eligibility, apis: readonly Label[], criteria: readonly Label[]): string {
  const { phrases } = languages[answer.language];
  const [whom, nobody] = answer.negated
    ? [phrases.whoNot, phrases.whoNotNone]
    : [phrases.who, phrases.whoNone];
  const named = names(answer, apis);
  if (criteria.length > 0) return whom(named, names(answer, criteria), apis.length > 1);
  return answer.without.length > 0 ? phrases.whoNoOther(named, names(answer, answer.without)) : nobody(named);
}

/** Labels as a list, those of criteria in quotation marks. */
function names({ language }: Eligibility, labels: readonly Label[]): string {
  const { phrases } = languages[language];
  return phrases.list(labels.map((label) => (label.role === 'api' ? label.text : phrases.quote(label.text))));
}

/** The rows and columns that the answer rests on, in the table's own order and words. */
function toEvidence({ table, cells }: Eligibility): Evidence {
  const columns = table.columns.filter((column) => cells.some((cell) => cell.column === column));
  const rows = table.rows.filter((row) => cells.some((cell) => cell.row === row));
  return {
    guide: table.section.guide.title,
    heading: table.section.heading,
    url: table.section.url,
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
    .map((block) => block.sentences.filter((sentence) => quoted.has(sentence)))
    .filter((paragraph) => paragraph.length > 0);
  return {
    guide: several ? section.guide.title : '',
    heading: section.heading,
    url: section.url,
    paragraphs,
  };
}

/** Where the words come from: each quoted guide with its edition, and the content's hash. */
function footer(answer: Answer): string[] {
  const { phrases } = languages[answer.language];
  const guides = [...new Set(answer.passages.map((passage) => passage.section.guide))];
  return [
    ...guides.map(({ title, source }) => (source === null ? title : phrases.edition(title, source))),
    phrases.content(answer.content),
  ];
}
