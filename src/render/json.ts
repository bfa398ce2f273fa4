// Answer → the JSON object that others script against; its shape is public and stays.
import type { Answer } from '../answer.ts';
import { toOutline } from './outline.ts';
import { toText } from './text.ts';

/** One answer as a plain object, ready for JSON.stringify; keys stand in the documented order. */
export function toJson(answer: Answer) {
  const { question, language, kind, passages, content } = answer;
  const table = answer.kind === 'eligibility' ? answer : null;
  return {
    question,
    language,
    kind,
    reason: answer.kind === 'no_answer' ? answer.reason : null,
    verdict: table?.verdict ?? null,
    apis: (table?.apis ?? []).map((label) => label.text),
    criteria: (table?.criteria ?? []).map((label) => label.text),
    cells: (table?.cells ?? []).map(({ row, column, value, text }) => ({
      guide: table?.table.section.guide.slug,
      section: table?.table.section.anchor,
      row: row.text,
      column: column.text,
      value,
      text,
    })),
    passages: passages.map(({ section, sentences }) => ({
      guide: section.guide.slug,
      section: section.anchor,
      heading: section.heading,
      url: section.url,
      text: sentences.map((sentence) => sentence.markdown).join(' '),
    })),
    choices: 'choices' in answer ? answer.choices : [],
    text: toText(toOutline(answer)),
    content,
  };
}
