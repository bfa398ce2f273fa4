// Words of a question that neither the labels of a table nor its page explain: they may ask something else.
import type { Token } from '../../analysis.ts';
import type { DecisionTable } from '../../guide.ts';
import { inGrammar } from '../../languages/grammar.ts';
import { byLanguage, languages } from '../../languages/index.ts';
import type { PartKind } from '../../languages/rule.ts';
import { partsOf } from '../../matrix.ts';
import { isAnd } from '../frame.ts';
import { covers } from './namings.ts';
import { saysMust, wordsAbove, wordsOfFacts, wordsOfPage, wordsOfRivals } from './page.ts';
import { cellsOf, deniesPredicate, isFactual, type PlainQuestion } from './question.ts';
import { isAkin, isIdle, wordsIn } from './words.ts';

/** Parts of a sentence that say how a table is asked, and nothing of what. */
const asking: readonly PartKind[] = [
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'both',
  'only',
  'not',
  'tag',
  'request',
  'aside',
  'hello',
  'thanks',
];

/** Small words that may stand between a label and the word that says of what kind it is: "an élève [de] CM2". */
const reach = 3;

/** A token with its index. */
type Placed = Token & { readonly i: number };

/** The tokens that say something which nothing around the table does: labels, small words and the page. */
export function unreadIn(question: PlainQuestion): Token[] {
  const telling = tokensToRead(question).filter(
    (token) => isStrange(token, question) || tells(token, question),
  );
  if (telling.length === 0) return [];
  const isExplained = explainedAround(question);
  return telling.filter((token) => !isExplained(token));
}

const genitives = inGrammar('genitives');

/** Does a token say whose or of what a label is that is told beside the question: "the pass of the film library, …"? */
function completes(i: number, { frame: { tokens }, about }: PlainQuestion): boolean {
  let before = i - 1;
  let isOf = false;
  for (; tokens[before]?.stop && !covers(about, before); before--)
    isOf ||= genitives.has(tokens[before]?.text ?? '');
  return isOf && covers(about, before);
}

/** Are both sides of the table said? */
const saysBoth = ({ apis, criteria }: PlainQuestion) => apis.length > 0 && criteria.length > 0;

/** Where both sides are said, or one is asked for, what people ordinarily do with such things goes without saying. */
const isWide = (question: PlainQuestion) => question.isOpen || saysBoth(question);

/** The tokens that no label says, and no word of asking. */
function tokensToRead(question: PlainQuestion): Placed[] {
  const { frame, sentence, asks, core, about, partly } = question;
  const parts = frame.partsOf(sentence, ...asking);
  const isAsking = (i: number) => parts.some(({ from, to }) => i >= from && i < to);
  const begins = beginOf(question);
  // "Is the bus tour in Polish or in German, what do we tell them?"
  const asksItself = (clause: number) =>
    frame
      .partsOf(sentence, 'whether')
      .some(
        ({ because, from }) =>
          frame.tokens[from]?.clause === clause &&
          (because === 'whether.opening' || because === 'whether.inversion'),
      );
  // What is told beside a question may say what it likes, but name what the table does not. Who asks for a yes of one
  // label alone may have told of another thing before: "I use Opera. Do calls work there?"
  const isInScope = ({ clause, i }: Placed) =>
    !isWide(question) ||
    (i >= sentence.from && i < sentence.to
      ? (core.has(clause) && (i >= begins || asksItself(clause))) || partly.has(i) || completes(i, question)
      : i >= asks.from && i < asks.to);
  const inScope = frame.tokens.map((token, i) => ({ ...token, i })).filter(isInScope);
  return inScope.filter(
    ({ i }) => !covers(about, i) && (partly.has(i) || !isAsking(i)) && !isOfKind(i, question),
  );
}

/** Does a token ask for something else, however little it says? */
function isStrange(token: Placed, question: PlainQuestion): boolean {
  const { table, frame, words, isOpen, partly } = question;
  return (
    wordsOfRivals(table).has(token.text) ||
    token.mended !== null ||
    // A capital inside a sentence names something: "Google Drive".
    ((token.capital || token.coined) && !token.stop) ||
    // "Without an account" sets a condition that no label has.
    (words.turning.has(token.text) && !deniesPredicate(token.i, question)) ||
    // A fact is asked for beside a yes: "which is stable and …".
    (isOpen && wordsOfFacts(table).has(token.text)) ||
    (partly.has(token.i) && isAnd(frame.tokens[token.i - 1]))
  );
}

/** Does a token say more than that a row and a column go together? */
function tells(token: Placed, question: PlainQuestion): boolean {
  const { table, frame, words, about, partly } = question;
  const { text, i } = token;
  const isMeasure = () => words.otherwise.has(text) || measures[frame.language].test(text);
  return !(
    isIdle(token, words, isWide(question)) ||
    (isWide(question) && words.deeds.has(text) && !words.who.has(frame.tokens[i - 1]?.text ?? '')) ||
    (saysBoth(question) && words.kinds.has(text) && !partly.has(i)) ||
    (saysBoth(question) && words.acts.has(text) && about.every(({ exact }) => exact)) ||
    (words.required.has(text) && saysMust(table, [], words)) ||
    (isFactual(question) && isMeasure())
  );
}

const measures = byLanguage(
  (code) => new RegExp(`^(?:${languages[code].tables.measures.map(({ asked }) => asked).join('|')})$`),
);

/** Says of a token whether the labels that are said, or the page, explain it. */
function explainedAround(question: PlainQuestion): (token: Placed) => boolean {
  const { table, words, isOpen, about, partly } = question;
  const own = about.flatMap(({ label }) => wordsIn(label.text));
  const near = [
    ...wordsAbove(table),
    ...table.values.flatMap(wordsIn),
    ...cellsOf(question).flatMap(({ text }) => wordsIn(text)),
  ];
  // Where a label is said in part, the rest of the page must not explain what it lacks; nor where a table only tells one
  // thing of what it describes, as those of parameters do.
  const mayExplain = isWide(question) && about.every(({ exact }) => exact) && !isOfAttributes(table);
  const page = mayExplain ? wordsOfPage(table) : [];
  const rivals = wordsOfRivals(table);
  return ({ text, stop, i }) => {
    if ((rivals.has(text) && !stop) || (isOpen && wordsOfFacts(table).has(text) && !near.includes(text)))
      return false;
    return (
      near.some((word) => isAkin(word, text)) ||
      own.some((word) => isAkin(word, text, 3)) ||
      (/^\d/.test(text) && partsOf(text).every((part) => own.includes(part))) ||
      (!partly.has(i) &&
        !words.changing.has(text) &&
        !isHead(i, question) &&
        !words.who.has(question.frame.tokens[i - 1]?.text ?? '') &&
        page.some((word) => isAkin(word, text)))
    );
  };
}

/** "The flower shop", of a label "Flowers": in some languages a noun behind the singular makes another thing of it. */
const isHead = (i: number, { frame: { tokens, language }, about }: PlainQuestion) =>
  languages[language].grammar.nounBeforeNoun &&
  tokens[i]?.stop === false &&
  tokens[i - 1]?.clause === tokens[i]?.clause &&
  about.some(
    ({ label, at }) => at?.includes(i - 1) && !wordsIn(label.text).includes(tokens[i - 1]?.text ?? ''),
  );

/** A table of which one column says yes or no, and others describe: "Parameter | Required | Description". */
const isOfAttributes = ({ columns }: DecisionTable) =>
  columns.some(({ isFact }) => isFact) && columns.filter(({ isFact }) => !isFact).length === 1;

/** Where an indirect question begins: "the mayor wants to know [if] …", "teenagers ask [which] cards …". */
function beginOf({ frame, sentence, words, about }: PlainQuestion): number {
  const indirect = frame
    .partsOf(sentence, 'whether')
    .filter(({ because }) => because === 'whether.indirect')
    .map(({ to }) => to);
  // "The member who …": behind a label, "who" says more of it.
  const isBehindLabel = (i: number) => about.some(({ from }) => from >= sentence.from && from < i);
  const run = frame.tokens.slice(sentence.from, sentence.to);
  const which = run.findIndex(({ text, stop }) => stop && words.which.has(text));
  const who = run.findIndex(({ text }, n) => words.who.has(text) && !isBehindLabel(sentence.from + n));
  return Math.max(sentence.from, sentence.from + (which === -1 ? who : which), ...indirect);
}

/** Does a token say of what kind a label is, or what is asked for: "which carriers", "the Pro plan", "un élève de CM2"? */
function isOfKind(i: number, question: PlainQuestion): boolean {
  const { frame, words, about } = question;
  const { tokens } = frame;
  // "What time does the club end?", of one club and one class, asks for no label.
  if (words.which.has(tokens[i - 1]?.text ?? '') && !saysBoth(question)) return true;
  const isSmall = (n: number) =>
    (tokens[n]?.stop === true || words.kinds.has(tokens[n]?.text ?? '')) && !isAnd(tokens[n]);
  const isBeside = (step: number) => {
    let next = i + step;
    while (Math.abs(next - i) <= reach && isSmall(next) && !covers(about, next)) next += step;
    return covers(about, next);
  };
  // What was mended was perhaps something else: "wifi" is no wife.
  const isKnown = tokens[i]?.mended === null && words.kinds.has(tokens[i]?.text ?? '');
  return isKnown && (isBeside(-1) || isBeside(1));
}
