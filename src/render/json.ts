// Answer → the JSON object that others script against; its shape is public and stays.
import type { Answer } from '../answer.ts';
import type { Cell, CellValue, DecisionTable } from '../guide.ts';
import { toOutline } from './outline.ts';
import { toText } from './text.ts';

/** One answer as a plain object; README.md says what each key holds. */
export interface JsonAnswer {
  readonly question: string;
  readonly language: string;
  readonly kind: Answer['kind'];
  readonly reason: string | null;
  readonly verdict: string | null;
  readonly apis: readonly string[];
  readonly criteria: readonly string[];
  readonly cells: readonly {
    readonly guide: string;
    readonly section: string;
    readonly row: string;
    readonly column: string;
    readonly value: CellValue;
    readonly text: string;
  }[];
  readonly passages: readonly {
    readonly guide: string;
    readonly section: string;
    readonly heading: string;
    readonly url: string | null;
    readonly text: string;
  }[];
  readonly choices: readonly { readonly label: string; readonly question: string }[];
  readonly parts: readonly JsonAnswer[];
  readonly text: string;
  readonly content: string;
}

/** One answer as a plain object, ready for JSON.stringify; keys stand in the documented order. */
export function toJson(answer: Answer): JsonAnswer {
  const { question, language, kind, passages, content } = answer;
  const table = answer.kind === 'eligibility' ? answer : null;
  // What the table says of a question that it does not settle is shown, and is no verdict.
  const shown = table ?? ('unsettled' in answer ? answer.unsettled : null);
  return {
    question,
    language,
    kind,
    reason: answer.kind === 'no_answer' ? answer.reason : null,
    verdict: table?.verdict ?? null,
    apis: (table?.apis ?? []).map((label) => label.text),
    criteria: (table?.criteria ?? []).map((label) => label.text),
    cells: shown ? cellsOf(shown) : [],
    passages: passages.map(({ section, sentences }) => ({
      guide: section.guide.slug,
      section: section.anchor,
      heading: section.heading,
      url: section.url,
      text: sentences.map((sentence) => sentence.markdown).join(' '),
    })),
    choices: 'choices' in answer ? answer.choices.map(({ label, question }) => ({ label, question })) : [],
    parts: answer.parts.map(toJson),
    text: toText(toOutline(answer)),
    content,
  };
}

const cellsOf = ({ table, cells }: { readonly table: DecisionTable; readonly cells: readonly Cell[] }) =>
  cells.map(({ row, column, value, text }) => ({
    guide: table.section.guide.slug,
    section: table.section.anchor,
    row: row.text,
    column: column.text,
    value,
    text,
  }));
