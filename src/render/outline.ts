// Answer → Outline: the words of a reply in reading order, before any surface's markup.
import type { Answer, Choice, Eligibility, Passage, Unsettled } from '../answer.ts';
import type { Cell, CellValue, Label, Link, Sentence } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode, Put } from '../languages/language.ts';

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
    question: `${i + 1}. ${part.question.replace(/\s+/g, ' ')}`,
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
    lines: [],
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

/** What an answer rested on, a line a cell. */
function reasons({ table, cells }: Unsettled, language: LanguageCode) {
  const { why, value } = languages[language].phrases;
  const said = cells
    .slice(0, 6)
    .map((cell) => why.cell(cell.row.text, cell.column.text, value(cell.value, cell.text)));
  return {
    headline: why.title,
    lines: [...said, why.table(table.section.heading, table.section.guide.title)],
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

/** The verdict in a sentence, and the lines below it. */
function verdict(answer: Eligibility): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const said = sentences(answer);
  const heard = answer.heard.map(({ words, label }) => phrases.heard(words, name(answer, label)));
  return { headline: said.headline, lines: [...said.lines, ...undecided(answer), ...heard] };
}

/** Cells that say neither yes nor no, where the sentence above counts the others. */
function undecided(answer: Eligibility): string[] {
  const { phrases } = languages[answer.language];
  const counted: readonly Eligibility['asked'][] = ['which_api', 'both', 'not_for', 'who'];
  if (!counted.includes(answer.asked)) return [];
  const cells = answer.cells.filter(({ value }) => value === 'other');
  const other = (cell: Cell) => (answer.asked === 'who' ? criterionOf(cell) : apiOf(cell));
  const items = cells.map(
    (cell) =>
      `${name(answer, other(cell))} (${cell.text === '' ? phrases.value('other', '') : phrases.quote(cell.text)})`,
  );
  return items.length > 0 && items.length <= 6 ? [phrases.undecided(items)] : [];
}

const apiOf = ({ row, column }: Cell) => (row.role === 'api' ? row : column);
const criterionOf = ({ row, column }: Cell) => (row.role === 'api' ? column : row);

function sentences(answer: Eligibility): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const { put, table, asked } = answer;
  const { ofApis } = table;
  const all = (labels: readonly Label[]) => labels.map((label) => name(answer, label));
  const [apis, criteria] = [all(answer.apis), all(answer.criteria)];
  const separately = answer.each.map(
    ({ label, fits }) => `• ${phrases.separately(name(answer, label), all(fits))}`,
  );
  const only = (headline: string) => ({ headline, lines: [] });
  switch (asked) {
    case 'table':
      return only(phrases.whole(table.section.heading));
    case 'criteria':
      return only(phrases.contains(criteria));
    case 'choices':
      return only(phrases.contains(apis));
    case 'which_api':
      if (apis.length > 0) return only(phrases.whichOne(criteria, apis));
      if (answer.without.length > 0) return only(phrases.whichNoOther(criteria, all(answer.without)));
      if (separately.length > 0) return { headline: phrases.bothNone(criteria), lines: separately };
      return only(phrases.whichNone(criteria));
    case 'both':
      return apis.length > 0
        ? only(phrases.both(criteria, apis))
        : { headline: phrases.bothNone(criteria), lines: separately };
    case 'not_for':
      return only(
        apis.length > 0 ? phrases.notFor(criteria, apis, all(answer.instead)) : phrases.notForNone(criteria),
      );
    case 'who': {
      const [say, none] = answer.negated
        ? [phrases.whoNot, phrases.whoNotNone]
        : [phrases.who, phrases.whoNone];
      if (separately.length > 0) return { headline: none(apis), lines: separately };
      if (criteria.length > 0) return only(say(apis, criteria, ofApis));
      return only(answer.without.length > 0 ? phrases.whoNoOther(apis, all(answer.without)) : none(apis));
    }
    case 'compare':
      return compared(answer, all);
    case 'can':
      return may(answer, apis, criteria, all, put, ofApis);
  }
}

/** Where the compared labels differ, and where they agree. */
function compared(answer: Eligibility, all: (labels: readonly Label[]) => string[]) {
  const { phrases } = languages[answer.language];
  const criteria = [...new Set(answer.cells.map(criterionOf))];
  const differ = criteria.filter(
    (criterion) =>
      new Set(answer.cells.filter((cell) => criterionOf(cell) === criterion).map(({ value }) => value)).size >
      1,
  );
  const names = all(answer.apis);
  if (differ.length === 0) return { headline: phrases.compareSame(names), lines: [] };
  return { headline: phrases.compareDiffers(names, all(differ), differ.length < criteria.length), lines: [] };
}

/** Yes, no, or for whom it is the one and for whom the other. */
function may(
  answer: Eligibility,
  apis: readonly string[],
  criteria: readonly string[],
  all: (labels: readonly Label[]) => string[],
  put: Put,
  ofApis: boolean,
): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const { organisation, cells, verdict } = answer;
  if (organisation) {
    const lines = organisation.senses.flatMap(({ label, sense }) =>
      cells
        .filter((cell) => criterionOf(cell) === label)
        .map((cell) => {
          const said = phrases.value(cell.value, cell.text);
          const which = apis.length > 1 ? `${name(answer, apiOf(cell))} ${said}` : said;
          return `• ${phrases.meant(name(answer, label), sense, which)}`;
        }),
    );
    return { headline: phrases.organisation(organisation.words), lines };
  }
  if (verdict === 'yes') return { headline: phrases.yes(apis, criteria, put, ofApis), lines: [] };
  if (verdict === 'no')
    return { headline: phrases.no(apis, criteria, all(answer.instead), put, ofApis), lines: [] };
  if (verdict === 'partial') {
    const byApi = answer.apis.length === 1 || answer.criteria.length > 1;
    const lines = (byApi ? answer.apis : answer.criteria).map((label) => {
      const own = cells.filter((cell) => cell.row === label || cell.column === label);
      const others = (value: Cell['value']) =>
        all(own.filter((cell) => cell.value === value).map(byApi ? criterionOf : apiOf));
      const other = own
        .filter(({ value }) => value === 'other')
        .map(
          (cell) =>
            `${phrases.value('other', cell.text)} (${name(answer, byApi ? criterionOf(cell) : apiOf(cell))})`,
        );
      return phrases.partOf(name(answer, label), others('yes'), others('no'), other);
    });
    return { headline: `${phrases.partly} ${lines[0] ?? ''}`.trim(), lines: lines.slice(1) };
  }
  if (cells.every(({ text }) => text === ''))
    return { headline: phrases.emptyCell(criteria, apis), lines: [] };
  return {
    headline: phrases.neither(
      criteria,
      apis,
      cells.map((cell) => phrases.quote(cell.text)),
    ),
    lines: [],
  };
}

/** A label as a sentence has it: an API bare, all others in quotation marks. */
function name({ language, table }: Eligibility, label: Label): string {
  return label.role === 'api' && table.ofApis ? label.text : languages[language].phrases.quote(label.text);
}

/** The rows and columns that the answer rests on, in the table's own order and words. */
function toEvidence({ table, cells }: Pick<Eligibility, 'table' | 'cells'>): Evidence {
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

/** Where the words come from: each quoted guide with its edition. */
function footer(answer: Answer): string[] {
  const { phrases } = languages[answer.language];
  const guides = [...new Set(answer.passages.map((passage) => passage.section.guide))];
  return guides.map(({ title, source, asOf }) =>
    source === null ? phrases.guide(title) : phrases.edition(title, source, asOf),
  );
}
