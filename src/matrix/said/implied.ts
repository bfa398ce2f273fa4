// Labels that a question says without a word of theirs: by their opposite, or by asking how much.
import type { DecisionTable, Label } from '../../guide.ts';
import { byLanguage, languageCodes, languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import { fold, toWords } from '../../languages/words.ts';
import type { Said } from '../said.ts';
import type { Heard } from './units.ts';

const yes = new Set(languageCodes.flatMap((code) => [...languages[code].tables.yes]));
const no = new Set(languageCodes.flatMap((code) => [...languages[code].tables.no]));

/** What words for what may be done, or was, end in: "finançable", "payés", "reimbursed". */
const participle = /^(?:\p{L}{4,}[ai]bles?|\p{L}{2,}ée?s?|\p{L}{2,}ed)$/iu;

/** Does a word say that something is so: "possible"? Before it, "not" denies the question, and turns no label. */
export const saysYes = (word: string) => yes.has(word);

/** Does a label only say that something is so: "Allowed", "Remboursé"? */
export const isPredicate = ({ text }: Label) => {
  const word = text.replace(/[^\p{L}]+/gu, ' ').trim();
  return yes.has(fold(word)) || participle.test(word);
};

/**
 * Of a table whose only column is such a label, what says it without a word of its own: the opposite, "forbidden", or
 * the heading above the table: "what goes in the blue bin?"
 */
export function predicates(table: DecisionTable, places: readonly Heard[]): Said[] {
  const isHeaded = () => {
    const heading = toWords(table.section.heading).map(({ text }) => text);
    return (
      heading.length > 0 &&
      heading.every((word) => places.some(({ token }) => token.text === word || token.stem === word))
    );
  };
  return [table.rows, table.columns].flatMap(([label, ...others]) =>
    label &&
    others.length === 0 &&
    isPredicate(label) &&
    (places.some(({ token }) => no.has(token.text)) || isHeaded())
      ? [{ label, at: [], share: 1, isWhole: true, turnedBy: [] }]
      : [],
  );
}

const measures = byLanguage((code) =>
  languages[code].tables.measures.map(({ asked, labels }) => ({
    asked: new RegExp(` (?:${asked})(?= )`),
    labels,
  })),
);

/** Do the cells of a label hold neither yes nor no? */
const isOfFacts = (table: DecisionTable, label: Label) =>
  table.cells.every((row) =>
    row.every((cell) => (cell.row !== label && cell.column !== label) || cell.value === 'other'),
  );

/** "How much is the Pro plan?", of a table with a row or column of prices: the label that the question asks for. */
export function measured(table: DecisionTable, places: readonly Heard[], language: LanguageCode): Said[] {
  const text = ` ${places.map(({ token }) => token.text).join(' ')} `;
  return measures[language]
    .flatMap(({ asked, labels }) => {
      const [found] = asked.exec(text) ?? [];
      if (found === undefined) return [];
      const heads = [table.rows, table.columns].flatMap((axis) => {
        const own = axis
          .filter((label) => isOfFacts(table, label))
          .filter((label) => toWords(label.text).some((word) => labels.includes(word.text)));
        return own.length === 1 ? own : [];
      });
      const said = found.trim().split(' ');
      const at = places.flatMap(({ token, i }) => (said.includes(token.text) ? [i] : []));
      return heads.map((label) => ({ label, at, share: 1, isWhole: true, turnedBy: [] }));
    })
    .slice(0, 1);
}
