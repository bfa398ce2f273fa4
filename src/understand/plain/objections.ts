// Why no verdict of a table of any field is due.
import type { Token } from '../../analysis.ts';
import type { PartKind } from '../../languages/rule.ts';
import { isPredicate, type Naming } from '../../matrix.ts';
import { type Frame, wordClass, wordsOf } from '../frame.ts';
import type { Objection } from '../objections.ts';
import { legendOf, wordsAbove } from './page.ts';
import { covers, type PlainQuestion, tokensOf } from './question.ts';
import { unreadIn } from './unread.ts';
import { isAkin, isIdle, type Words, wordsIn } from './words.ts';

/**
 * What stands against a verdict; one is due exactly where nothing does.
 * @param value what the question asks the cells for, where they say something else than yes and no
 */
export const plainObjections = (question: PlainQuestion, value: string | null): Objection[] => [
  ...turned(question),
  ...otherColumn(question),
  ...otherQuestion(question),
  ...unanswered(question, value),
  ...unread(question),
];

export const objection = (id: string, because: string): Objection[] => [{ id, because }];
const inWords = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');

function unread(question: PlainQuestion): Objection[] {
  const rest = unreadIn(question);
  return rest.length === 0
    ? []
    : objection('unread', `“${inWords(rest)}” is none of the words around the table`);
}

/** "Not a member", of a table that has no such label. */
const turned = ({ about }: PlainQuestion): Objection[] =>
  about.some(({ isTurned }) => isTurned)
    ? objection('turned', 'the words before a label turn it to its opposite')
    : [];

/** Asks for a column that says neither yes nor no: its limit, its price. */
function otherColumn(question: PlainQuestion): Objection[] {
  const { table, words, about } = question;
  const headings = table.asides.flatMap(wordsIn).filter((word) => word.length > 2);
  const found = tokensOf(question).find(
    (token) =>
      !isIdle(token, words) && !covers(about, token.i) && headings.some((word) => isAkin(word, token.text)),
  );
  return found
    ? objection('other-column', `asks for “${found.text}”, a column that says neither yes nor no`)
    : [];
}

/** A question that begins with "how", "why": no cell says; "what is X?" asks what it is. */
function otherQuestion(question: PlainQuestion): Objection[] {
  const { frame, words, about, apis, criteria, core } = question;
  const said = tokensOf(question);
  // "Where do I buy …?" asks for a shop; "where is X allowed?" for all that say yes to it.
  const isProcured = (after: number) =>
    said.some(({ text, i }) => i > after && words.procuring.has(text)) && !isAvailable(said, words);
  const other = said.find(
    ({ text, clause, i }) =>
      core.has(clause) &&
      !covers(about, i) &&
      (words.otherwise.has(text) || (words.where.has(text) && isOfPlace(i, frame) && isProcured(i))),
  );
  if (other) return objection('other-question', `asks “${other.text}”`);
  const what = said.find(({ text }) => words.what.has(text));
  if (!what || apis.length + criteria.length !== 1) return [];
  const isBeing = wordsOf[frame.language].being.has(frame.tokens[what.i + 1]?.text ?? '');
  const isLabel = about.some(({ at, label }) => at?.includes(what.i + 2) === true && !isPredicate(label));
  return isBeing && isLabel ? objection('other-question', 'asks what it is') : [];
}

const isAvailable = (said: readonly Token[], words: Words) => said.some(({ text }) => words.yes.has(text));

/** "Où" asks where at the beginning of a clause; "ou" between two labels joins them. */
function isOfPlace(i: number, { tokens }: Frame): boolean {
  const before = tokens[i - 1];
  return !before || before.clause !== tokens[i]?.clause || wordClass.glue.has(before.text);
}

/** Parts that no cell answers, by the objection that they raise. */
const parts: readonly PartKind[] = ['must', 'time', 'quantity', 'opinion', 'story'];

/** Does a label explain words of a part? */
const isInLabel = ({ from, to }: { readonly from: number; readonly to: number }, about: readonly Naming[]) =>
  Array.from({ length: to - from }, (_, i) => from + i).some((i) => covers(about, i));

function unanswered(question: PlainQuestion, value: string | null): Objection[] {
  const { table, frame, words, sentence, core, about, apis, criteria, isOpen } = question;
  const around = [
    ...[...apis, ...criteria].flatMap(({ text }) => wordsIn(text)),
    ...wordsAbove(table),
    ...legendOf(table),
  ];
  const isOfMust = around.some((word) => words.required.has(word));
  const found = frame.partsOf(sentence, ...parts).find((part) => {
    const said = frame.tokens.slice(part.from, part.to).map(({ text }) => text);
    const isNeed = isOpen && said.some((text) => words.needing.has(text));
    return (
      core.has(frame.tokens[part.from]?.clause ?? -1) &&
      !isInLabel(part, about) &&
      !(part.as === 'must' && (isOfMust || isNeed)) &&
      !(value !== null && said.some((text) => isAkin(value, text)))
    );
  });
  return found
    ? objection(
        found.as,
        `“${inWords(frame.tokens.slice(found.from, found.to))}” is nothing that a cell answers`,
      )
    : [];
}
