// Answer → why it was given, in plain words: how words were read, the cells, what was set aside.
import type { Answer, Eligibility } from '../answer.ts';
import type { Cell } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Library } from '../library.ts';
import { type Outline, toOutline } from './outline.ts';

/** More cells than these are a table: it is a press away. */
const mostCells = 6;

/** The reasons of an answer, a sentence each, in its language; of several answers, of each. */
export function reasonsOf(answer: Answer, library: Library): readonly string[] {
  const { why } = languages[answer.language].phrases;
  const parts = answer.parts.length > 1 ? answer.parts : [answer];
  return [...parts.flatMap((part) => ownReasons(part, library)), why.version(answer.content)];
}

function ownReasons(answer: Answer, { sections, guides }: Library): string[] {
  const { why } = languages[answer.language].phrases;
  if (answer.kind === 'eligibility') return tableReasons(answer);
  if (answer.kind !== 'passages' && answer.kind !== 'no_answer') return [];
  return [why.looked(sections.length, guides.length)];
}

function tableReasons(answer: Eligibility): string[] {
  const { finding, table, cells, language } = answer;
  const { why, quote, said } = languages[language].phrases;
  const read = finding.heard.map(({ words, label }) => why.heard(words, quote(label.text)));
  const named = [...finding.criteria, ...finding.apis]
    .filter((label) => !finding.heard.some((one) => one.label === label))
    .map((label) => why.named(quote(label.text)));
  // A mark says no more than the word for it; a cell with words of its own is told to the letter.
  const cell = ({ row, column, value, text }: Cell) =>
    why.cell(
      row.text,
      column.text,
      /\p{L}/u.test(text) && value !== 'other' ? `${quote(text)}, ${said(value, text)}` : said(value, text),
    );
  const setAside = finding.considered.map(
    ({ label, because }) => `${quote(label.text)} (${why.because[because]})`,
  );
  return [
    ...read,
    ...named,
    ...(cells.length <= mostCells ? cells.map(cell) : []),
    ...(setAside.length > 0 ? [why.setAside(setAside)] : []),
    why.table(table.section.heading, table.section.guide.title),
  ];
}

/** The reasons as a reply of their own, with what may have been meant instead. */
export function toWhy(answer: Answer, library: Library): Outline {
  const outline = toOutline(answer);
  const { controls } = languages[answer.language];
  return {
    ...outline,
    headline: controls.whyTitle,
    strong: [{ text: controls.whyTitle, url: null }],
    lines: reasonsOf(answer, library),
    evidence: [],
    telling: null,
    quotes: [],
    further: [],
    isQuoted: false,
    links: answer.kind === 'passages' ? outline.links : [],
    key: null,
    silence: null,
    doubted: outline.key,
    tableKey: outline.key,
    parts: [],
  };
}
