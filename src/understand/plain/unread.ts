// Words of a question that neither the labels of a table nor its page explain: they may ask something else.
import type { Token } from '../../analysis.ts';
import type { DecisionTable } from '../../guide.ts';
import { languages } from '../../languages/index.ts';
import type { PartKind } from '../../languages/rule.ts';
import { isAnd } from '../frame.ts';
import { wordsAbove, wordsOfFacts, wordsOfPage, wordsOfRivals } from './page.ts';
import { cellsOf, covers, isFactual, type PlainQuestion, tokensOf } from './question.ts';
import { isAkin, isIdle, partsOf, wordsIn } from './words.ts';

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

/** The tokens of the sentence that asks which say something that nothing around the table does. */
export function unreadIn(question: PlainQuestion): Token[] {
  const { table, frame, words, isOpen, sentence, core, about, partly, apis, criteria } = question;
  const parts = frame.partsOf(sentence, ...asking);
  const isAsking = (i: number) => parts.some(({ from, to }) => i >= from && i < to);
  // Where both sides are said, or one is asked for, what people ordinarily do with such things goes without saying.
  const isBoth = apis.length > 0 && criteria.length > 0;
  const isFact = isFactual(question);
  const measures = new RegExp(
    `^(?:${languages[frame.language].tables.measures.map(({ asked }) => asked).join('|')})$`,
  );
  const isMeasure = (text: string) => words.otherwise.has(text) || measures.test(text);
  const isWide = isOpen || isBoth;
  const rivals = new Set(wordsOfRivals(table));
  const isRival = (token: Token) => !token.stop && rivals.has(token.text);
  const begins = beginOf(question);
  // Who asks for a yes of one label alone may have told of another thing before: "Opera. Do calls work there?"
  const all = frame.tokens.map((token, i) => ({ ...token, i }));
  // "Without an account" sets a condition that no label has; a fact is asked for beside a yes: "stable and …".
  const isTurning = ({ text }: Token) => words.turning.has(text);
  const ofFacts = isOpen ? wordsOfFacts(table) : new Set<string>();
  const isName = (token: Token) => (token.capital || token.coined) && !token.stop;
  const rest = (isWide ? tokensOf(question) : all).filter(
    (token) =>
      // What is told beside the question may say what it likes, but name what the table does not.
      (!isWide || (core.has(token.clause) && token.i >= begins) || partly.has(token.i)) &&
      !covers(about, token.i) &&
      (partly.has(token.i) || !isAsking(token.i)) &&
      !isOfKind(token.i, question) &&
      (isRival(token) ||
        token.mended !== null ||
        // A capital inside a sentence names something: "Google Drive".
        isName(token) ||
        isTurning(token) ||
        (isOpen && ofFacts.has(token.text)) ||
        (partly.has(token.i) && isAnd(frame.tokens[token.i - 1])) ||
        (!isIdle(token, words, isWide) &&
          !(isWide && words.deeds.has(token.text)) &&
          !(isBoth && words.kinds.has(token.text) && !partly.has(token.i)) &&
          !(isFact && isMeasure(token.text)))),
  );
  if (rest.length === 0) return [];
  const own = about.flatMap(({ label }) => wordsIn(label.text));
  const near = [
    ...wordsAbove(table),
    ...table.values.flatMap(wordsIn),
    ...cellsOf(question).flatMap(({ text }) => wordsIn(text)),
  ];
  // Where a label is said in part, the rest of the page must not explain what it lacks; nor where a table only tells one
  // thing of what it describes, as those of parameters do.
  const mayExplain = isWide && about.every(({ exact }) => exact) && !isOfAttributes(table);
  const page = mayExplain ? wordsOfPage(table) : [];
  const isExplained = (text: string, i: number) =>
    near.some((word) => isAkin(word, text)) ||
    own.some((word) => isAkin(word, text, 3)) ||
    (/^\d/.test(text) && partsOf(text).every((part) => own.includes(part))) ||
    (!partly.has(i) && !words.changing.has(text) && page.some((word) => isAkin(word, text)));
  const isFactWord = ({ text }: Token) => ofFacts.has(text) && !near.includes(text);
  return rest.filter((token) => isRival(token) || isFactWord(token) || !isExplained(token.text, token.i));
}

/** A table of which one column says yes or no, and others describe: "Parameter | Required | Description". */
const isOfAttributes = ({ columns }: DecisionTable) =>
  columns.some(({ isFact }) => isFact) && columns.filter(({ isFact }) => !isFact).length === 1;

/** Where an indirect question begins: "the mayor wants to know [if] …", "teenagers ask [which] cards …". */
function beginOf({ frame, sentence, words }: PlainQuestion): number {
  const indirect = frame
    .partsOf(sentence, 'whether')
    .filter(({ because }) => because === 'whether.indirect')
    .map(({ to }) => to);
  const asked = frame.tokens.findIndex(
    ({ text, stop }, i) => i >= sentence.from && i < sentence.to && stop && words.which.has(text),
  );
  return Math.max(sentence.from, asked, ...indirect);
}

/** Does a token say of what kind a label is, or what is asked for: "which carriers", "the Pro plan", "un élève de CM2"? */
function isOfKind(i: number, { frame: { tokens }, words, about }: PlainQuestion): boolean {
  if (words.which.has(tokens[i - 1]?.text ?? '')) return true;
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
