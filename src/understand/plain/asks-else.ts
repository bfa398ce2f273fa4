// Questions about labels that no cell answers: how and why, where to buy it, which power it has, what it is.
import type { Token } from '../../analysis.ts';
import { inGrammar } from '../../languages/grammar.ts';
import { isPredicate } from '../../matrix.ts';
import { type Frame, wordClass, wordsOf } from '../frame.ts';
import { covers } from './namings.ts';
import { asksWhen, beginsClause } from './open.ts';
import { kindsOf } from './page.ts';
import { isFactual, type PlainQuestion, tokensOf } from './question.ts';
import { isAkin, type Words, wordsIn } from './words.ts';

/** What a question asks for besides what cells say, in words for the trace; none of a question for facts. */
export function asksElse(question: PlainQuestion): string[] {
  if (isFactual(question)) return [];
  return [howOrWhere, whichThing, whatItIs, thirdThing].flatMap((asks) => asks(question) ?? []);
}

/** A token with its index. */
type Placed = Token & { readonly i: number };

/** The tokens of the clauses that ask, but for those of labels. */
const askingTokens = (question: PlainQuestion): Placed[] =>
  tokensOf(question).filter(({ clause, i }) => question.core.has(clause) && !covers(question.about, i));

/** "How do I reset it?", "since when?", "where do I buy one?" */
function howOrWhere(question: PlainQuestion): string | null {
  const { frame, sentence, words, table } = question;
  const first = firstOf(frame.tokens.slice(sentence.from, sentence.to), words);
  const isOfDays = asksWhen(frame, sentence, words, table);
  const isHow = ({ text, i }: Placed) =>
    words.otherwise.has(text) && (!words.whenever.has(text) || (frame.tokens[i] === first && !isOfDays));
  const isWhere = ({ text, i }: Placed) =>
    words.where.has(text) &&
    beginsClause(i, frame, words) &&
    (isWithin(i, frame, words) || isProcured(i, question));
  const asked = askingTokens(question).find((token) => isHow(token) || isWhere(token));
  return asked ? `asks “${asked.text}”` : null;
}

const genitives = inGrammar('genitives');

/** "Where on the jacket does it go?" asks for a part of what a label says, and "d'où" for where it is from. */
const isWithin = (i: number, { tokens }: Frame, words: Words) =>
  words.within.has(tokens[i + 1]?.text ?? '') || genitives.has(tokens[i - 1]?.text ?? '');

/** "Where do I buy …?" asks for a shop; "where is X allowed?", "where can I get to X?" for all that say yes to it. */
function isProcured(where: number, question: PlainQuestion): boolean {
  const { frame, sentence, words, about } = question;
  const said = tokensOf(question);
  const own = about.flatMap(({ label }) => wordsIn(label.text));
  const openings = frame.partsOf(sentence, 'whether').filter(({ from, to }) => to - from > 1);
  return (
    !said.some(({ text }) => words.yes.has(text)) &&
    said.some(
      ({ text, i }) =>
        i > where &&
        words.procuring.has(text) &&
        !words.reaching.has(frame.tokens[i + 1]?.text ?? '') &&
        !covers(about, i) &&
        !openings.some(({ from, to }) => i >= from && i < to) &&
        !own.some((word) => isAkin(word, text)),
    )
  );
}

/**
 * "What time does it end?", "which power does it have?": one thing, of no kind that the table knows. Of a kind that goes
 * without saying, people ask for several: "which jobs".
 */
function whichThing(question: PlainQuestion): string | null {
  const { frame, words, table } = question;
  const isOne = (text: string) => !words.kinds.has(text) && !/[sx]$/.test(text);
  const things = askingTokens(question).filter(
    ({ text, i, stop }) =>
      !stop && words.kindOf.has(frame.tokens[i - 1]?.text ?? '') && (words.matters.has(text) || isOne(text)),
  );
  if (things.length === 0) return null;
  const known = kindsOf(table);
  const thing = things.find(({ text }) => !known.some((word) => isAkin(word, text)));
  return thing ? `asks for the ${thing.text}` : null;
}

/** "What is a canoe?" asks what it is, and not what one may do with it. */
function whatItIs(question: PlainQuestion): string | null {
  const { frame, words, about, apis, criteria } = question;
  const what = tokensOf(question).find(({ text }) => words.what.has(text));
  if (!what || apis.length + criteria.length !== 1) return null;
  const isBeing = wordsOf[frame.language].being.has(frame.tokens[what.i + 1]?.text ?? '');
  const isLabel = about.some(({ at, label }) => at?.includes(what.i + 2) === true && !isPredicate(label));
  return isBeing && isLabel ? 'asks what it is' : null;
}

/** "Who chooses the starter of the buffet?": where both sides of a cell are said, who, which, what and where ask for a third thing. */
function thirdThing(question: PlainQuestion): string | null {
  const { frame, sentence, core, words, apis, criteria } = question;
  if (apis.length !== 1 || criteria.length !== 1) return null;
  const asksWhether = frame
    .partsOf(sentence, 'whether')
    .some(({ because, from }) => because !== 'whether.tag' && core.has(frame.tokens[from]?.clause ?? -1));
  const said = tokensOf(question);
  const asks = [...core].some((clause) => {
    const first = firstOf(
      said.filter((token) => token.clause === clause),
      words,
    );
    return (
      first !== undefined &&
      [words.which, words.who, words.what, words.where].some((list) => list.has(first.text)) &&
      !asksForLabel(first.i, question)
    );
  });
  return asks && !asksWhether ? 'says both sides of a cell, and asks for something else' : null;
}

/** Words from "which" to what it asks for: "which [kind of] key". */
const kindReach = 3;

/** "Which kind of key do I need for webhooks?": what is asked for is a label's own word. */
function asksForLabel(which: number, { frame: { tokens }, words, about }: PlainQuestion): boolean {
  const isSmall = (token: Token) => token.stop || words.kinds.has(token.text);
  return about.some(
    ({ from, exact }) =>
      !exact && from > which && from <= which + kindReach && tokens.slice(which + 1, from).every(isSmall),
  );
}

const leading = inGrammar('prepositions', 'purpose', 'locatives');

/** The first word but for polite ones, and those that lead to it: "[depuis] quand" asks, and "quand" joins elsewhere. */
const firstOf = <Word extends Token>(run: readonly Word[], { since }: Words): Word | undefined =>
  run.find(({ text }) => ![wordClass.polite, leading, since].some((list) => list.has(text)));
