// Answer → Outline: the words of a reply in reading order, before any surface's markup.
import {
  type Answer,
  type Choice,
  keyOf,
  keyOfChoice,
  keyOfDoubted,
  type Passage,
  silenceOf,
} from '../answer.ts';
import type { Guide, Link, Section, Sentence } from '../guide.ts';
import { domainOf } from '../languages/domain.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { cellLines, evidenceOf } from './evidence.ts';
import { nothing, type Offer, type Outline, type Quote, type Source } from './reply.ts';
import { verdict } from './verdict.ts';

export type { Item, Line } from './evidence.ts';
export type { Offer, Outline, Quote, Source } from './reply.ts';
export { toSentence } from './reply.ts';
export type { Strong } from './verdict.ts';

/** Pages of labels beside a quotation; more push it off the screen. */
const mostPages = 1;

/** Characters of a verdict beside which there is room for a quotation. */
const glance = 90;

/** Puts an answer into words: the one place where what we decided becomes what we say. */
export function toOutline(answer: Answer): Outline {
  const outline = toOutlineOfOne(answer);
  if (answer.parts.length < 2) return outline;
  const parts = answer.parts.map(toOutlineOfOne);
  const sources = new Map(parts.flatMap(({ footer }) => footer).map((source) => [source.text, source]));
  const whole = { key: keyOf(answer), silence: silenceOf(answer) };
  return { ...outline, parts, choices: [], footer: [...sources.values()], ...whole };
}

function toOutlineOfOne(answer: Answer): Outline {
  const { language } = answer;
  const { phrases } = languages[language];
  const guides = new Set(answer.passages.map(({ section }) => section.guide));
  const titles = [...guides].map(({ title }) => title);
  const quotes = answer.passages.map((passage) => toQuote(passage, guides.size > 1));
  const common = {
    ...nothing,
    language,
    lines: answer.leftOut.length > 0 ? [phrases.leftOut(answer.leftOut)] : [],
    quotes,
    further: answer.further.map((passage) => toQuote(passage, true)),
    choices: 'choices' in answer ? answer.choices.map((choice) => toOffer(choice, answer)) : [],
    footer: [...guides].map((guide) => toSource(guide, guide.url, language)),
    key: keyOf(answer),
    silence: silenceOf(answer),
    doubted: keyOfDoubted(answer),
  };
  switch (answer.kind) {
    case 'eligibility': {
      const { section } = answer.table;
      const others = quotes.filter((_, i) => answer.passages[i]?.section !== section);
      const said = verdict(answer);
      // A long verdict fills what a reader takes in at a glance.
      const told = said.lines.length === 0 && said.headline.length <= glance ? answer.telling : null;
      const shown = new Set([section.guide, ...(told ? [told.section.guide] : [])]);
      return {
        ...common,
        ...said,
        evidence: evidenceOf(answer),
        table: tableAt(section),
        telling: told && toQuote(told, false),
        quotes: others,
        quotesTitle: others.length > 0 ? phrases.quotesTitle : '',
        choicesTitle: answer.choices.length > 0 ? phrases.otherwise : '',
        asides: answer.links,
        footer: [...shown].map((guide) =>
          toSource(guide, guide === section.guide ? section.url : guide.url, language),
        ),
        isSharable: true,
        hasTable: true,
      };
    }
    case 'passages': {
      if (answer.why)
        return {
          ...common,
          ...reasons(answer.why, language),
          evidence: [],
          table: tableAt(answer.why.table.section),
          quotesTitle: quotes.length > 0 ? phrases.quotesTitle : '',
          hasTable: true,
          tableKey: keyOfChoice({ asks: answer.why.finding }, answer),
        };
      const pages = answer.links
        .filter(({ text }) => answer.named.some((label) => label.text === text))
        .slice(0, mostPages);
      const rest = answer.links.filter((link) => !pages.includes(link));
      const linked = {
        linksTitle: answer.asksForLinks && answer.links.length > 0 ? phrases.linksTitle : '',
        links: [...pages.map((page) => toPage(page, language)), ...(answer.asksForLinks ? rest : [])],
        asides: answer.asksForLinks ? [] : rest,
      };
      if (answer.unsettled)
        return {
          ...common,
          ...linked,
          headline: phrases.unsettled,
          evidence: cellLines(answer.unsettled.cells, phrases),
          table: tableAt(answer.unsettled.table.section),
          quotesTitle: phrases.quotesTitle,
          footer: [...guides].map((guide) => {
            const { section } = answer.unsettled?.table ?? {};
            return toSource(guide, guide === section?.guide ? section.url : guide.url, language);
          }),
          hasTable: true,
        };
      return {
        ...common,
        ...linked,
        headline: answer.near ? phrases.closest : phrases.passages(guides.size),
        isQuoted: true,
        isSharable: !answer.near,
      };
    }
    case 'clarification':
      return { ...common, headline: phrases.clarify, choicesTitle: phrases.choicesTitle, asksBack: true };
    case 'help':
      return {
        ...common,
        quotes: [],
        headline: mannerly(answer),
        choicesTitle: answer.choices.length > 0 ? phrases.examplesTitle : '',
        hasTable: answer.choices.length > 0 && hasTable(answer.guides),
      };
    case 'no_answer': {
      const all = answer.guides.map(({ title }) => title);
      const silence =
        answer.matter !== null && answer.reason === 'not_covered'
          ? phrases.notCovered(answer.matter, titles.length > 0 ? titles : all)
          : answer.reason === 'not_understood'
            ? phrases.notUnderstood(answer.unknown)
            : phrases.notFound(titles.length > 0 ? titles : all);
      const { unsettled } = answer;
      return {
        ...common,
        headline: unsettled ? phrases.unsettled : silence,
        evidence: unsettled ? cellLines(unsettled.cells, phrases) : [],
        table: unsettled ? tableAt(unsettled.table.section) : null,
        // A message names the nearest sections and quotes none: they do not hold what was asked.
        quotesTitle: quotes.length > 0 ? phrases.nearestSections : '',
        linksTitle: answer.passages.length > 0 ? phrases.nearestSections : '',
        links: answer.passages.map(({ section }) => toSectionLink(section, language)),
        choicesTitle: answer.choices.length > 0 ? phrases.examplesTitle : '',
        hasTable: hasTable(answer.guides),
      };
    }
  }
}

const hasTable = (guides: readonly Guide[]) =>
  guides.some(({ sections }) => sections.some(({ tables }) => tables.some(({ decides }) => decides)));

const tableAt = ({ heading, url, guide }: Section) => ({ heading, url, file: guide.file });

const toOffer = (choice: Choice, answer: Answer): Offer => ({
  label: choice.label,
  question: choice.question,
  key: keyOfChoice(choice, answer),
});

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
      ...heard.map(({ words, label }) => readAs([words], [quote(label.text)])),
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

/** A page of a label, by a name that says where it leads. */
function toPage({ text, url }: Link, language: LanguageCode): Link {
  if (!URL.canParse(url)) return { text, url };
  return { text: languages[language].phrases.page(text, domainOf(url)), url };
}

const toSectionLink = ({ heading, url, guide }: Section, language: LanguageCode): Link => ({
  text: languages[language].phrases.section(heading),
  url: url ?? guide.file,
});

/** A guide with its edition, which leads to where its words stand. */
function toSource({ title, source, asOf }: Guide, url: string | null, language: LanguageCode): Source {
  const { phrases } = languages[language];
  return {
    text: source === null ? phrases.guide(title) : phrases.edition(title, source, asOf),
    title,
    url,
  };
}
