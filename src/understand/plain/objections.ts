// Why no verdict of a table of any field is due.
import type { Token } from '../../analysis.ts';
import { conjunctions, inGrammar } from '../../languages/grammar.ts';
import type { PartKind } from '../../languages/rule.ts';
import { isPredicate, labelsOf, type Naming } from '../../matrix.ts';
import { asksByWords, wordsOf } from '../frame.ts';
import type { Objection } from '../objections.ts';
import { asksElse } from './asks-else.ts';
import { covers } from './namings.ts';
import { saysMust } from './page.ts';
import { isFactual, type PlainQuestion, tokensOf } from './question.ts';
import { asksForKind, asksForYes } from './taken-up.ts';
import { unreadIn } from './unread.ts';
import { isAkin } from './words.ts';

/**
 * What stands against a verdict; one is due exactly where nothing does.
 * @param value what the question asks the cells for, where they say something else than yes and no
 */
export function plainObjections(question: PlainQuestion, value: string | null): Objection[] {
  const found = [
    ...told(question),
    ...turned(question),
    ...apart(question),
    ...possessed(question),
    ...spread(question),
    ...facts(question),
    ...asksElse(question).map((because) => ({ id: 'other-question', because })),
    ...unanswered(question, value),
  ];
  // The words of a page are looked through last: it may be long.
  return found.length > 0 ? found : unread(question);
}

export const objection = (id: string, because: string): Objection[] => [{ id, because }];
const inWords = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');

function unread(question: PlainQuestion): Objection[] {
  const rest = unreadIn(question);
  return rest.length === 0
    ? []
    : objection('unread', `“${inWords(rest)}” is none of the words around the table`);
}

/**
 * Labels that are only told: in a story that asks nothing, or beside a question that asks for something else: "My badge
 * was refused at the gate, what do I do?"
 */
function told(question: PlainQuestion): Objection[] {
  const { frame, sentence, asks, core, about, table, words } = question;
  const isCore = (i: number) => core.has(frame.tokens[i]?.clause ?? -1);
  const inCore = (from: number, to: number) => from >= sentence.from && to <= sentence.to && isCore(from);
  const isAsked = [sentence, asks].some((one) => asksByWords(frame, one, false)) || question.isOpen;
  const tells =
    frame.partsOf(sentence, 'thanks', 'story', 'incident').length > 0 ||
    tokensOf(question).some(({ text }) => words.past.has(text));
  if (!isAsked && tells) return objection('told', 'tells something, and asks nothing');
  const isSaid = about.some(({ at, from }) => (at ?? [from]).some((i) => inCore(i, i + 1)));
  if (asks !== sentence || isSaid) return [];
  const run = tokensOf(question).filter(({ i }) => isCore(i));
  const { being } = wordsOf[frame.language];
  // "…, what is wrong with it?"
  const asksWhat = [words.what, words.where, words.otherwise].some((list) => list.has(run[0]?.text ?? ''));
  const asksTable =
    asksForKind(run, table, words) ||
    asksForYes(run, table, words) ||
    (!asksWhat && run.some(({ text }) => being.has(text))) ||
    frame
      .partsOf(sentence, 'predicate', ...(asksWhat ? [] : (['whether'] as const)))
      .some(({ from, to }) => inCore(from, to));
  return asksTable ? [] : objection('told', 'names labels beside the question alone');
}

/** "Not a member", of a table that has no such label. */
const turned = ({ about, isOpen }: PlainQuestion): Objection[] =>
  // "What is not deleted by itself?" asks for all that the one label is denied of.
  about.some(({ isTurned }) => isTurned) && !(isOpen && new Set(about.map(({ label }) => label)).size === 1)
    ? objection('turned', 'the words before a label turn it to its opposite')
    : [];

/** Two labels of one side with nothing that joins them: "congé sabbatique payé" may mean neither. */
function apart({ about, frame: { tokens } }: PlainQuestion): Objection[] {
  const isApart = (['api', 'criterion'] as const).some((role) => {
    const named = about.filter(({ label, at }) => label.role === role && at?.length !== 0);
    return named.some((one) => {
      const next = named.find(({ from, label }) => from >= one.to && label !== one.label);
      const between = next && tokens.slice(one.to, next.from + 1);
      return (
        between?.every(({ clause }) => clause === between[0]?.clause) === true &&
        tokens[one.to - 1]?.clause === between[0]?.clause &&
        !between.some(({ text }) => joining.has(text) || (next?.exact === true && prepositions.has(text)))
      );
    });
  });
  return isApart ? objection('apart', 'names two labels of one side, and nothing joins them') : [];
}

/** "Delete his own account": of a label that is said in part, whose it is may be what it does not say. */
function possessed({ about, frame: { tokens, language } }: PlainQuestion): Objection[] {
  const { possessive } = wordsOf[language];
  const isOwn = about.some(
    ({ at, exact }) => !exact && at?.some((i) => possessive.has(tokens[i - 1]?.text ?? '')),
  );
  return isOwn ? objection('possessed', 'says whose it is, of a label that is said in part') : [];
}

/** "Which do not support A and are B?": what is denied of one is not denied of the other. */
function spread({ apis, criteria, frame, sentence, core }: PlainQuestion): Objection[] {
  const isList = apis.length === 0 || criteria.length === 0;
  const denies = frame
    .partsOf(sentence, 'not')
    .some(({ from }) => core.has(frame.tokens[from]?.clause ?? -1));
  return isList && denies && apis.length + criteria.length > 1
    ? objection('spread', 'denies one of several labels')
    : [];
}

/** Asks for a list of facts, which no cell makes. */
function facts(question: PlainQuestion): Objection[] {
  const { table, apis, criteria, isOpen } = question;
  const isList = apis.length === 0 || criteria.length === 0;
  const isOfFacts = !table.decides || (apis.length > 0 && apis.every(({ isFact }) => isFact));
  // "Is prepare supported?", of a table that says what is required: the row alone asks for no cell of its one column.
  const deciding = labelsOf(table, 'api').filter(({ isFact }) => !isFact);
  const isOfNone = !isOpen && apis.length === 0 && deciding.length === 1;
  return isOfNone || (isList && isOfFacts) || (!isList && !table.decides && !isFactual(question))
    ? objection('facts', 'asks for a list of what is neither yes nor no')
    : [];
}

const joining = new Set([...conjunctions, ...inGrammar('conjunctions')]);
const prepositions = inGrammar('prepositions', 'purpose', 'locatives');

/** Parts that no cell answers, by the objection that they raise. */
const parts: readonly PartKind[] = ['must', 'story', 'another'];

/** Does a label explain words of a part? */
const isInLabel = ({ from, to }: { readonly from: number; readonly to: number }, about: readonly Naming[]) =>
  Array.from({ length: to - from }, (_, i) => from + i).some((i) => covers(about, i));

function unanswered(question: PlainQuestion, value: string | null): Objection[] {
  const { table, frame, words, sentence, core, about, apis, criteria, isOpen } = question;
  // "Reimbursed | Receipt": columns of which one says that something is so say of each row what it needs.
  const isOfAttributes = table.columns.some(isPredicate);
  const isOfMust =
    isOpen || isOfAttributes || isFactual(question) || saysMust(table, [...apis, ...criteria], words);
  const found = frame.partsOf(sentence, ...parts).find((part) => {
    const said = frame.tokens.slice(part.from, part.to).map(({ text }) => text);
    return (
      core.has(frame.tokens[part.from]?.clause ?? -1) &&
      !isInLabel(part, about) &&
      !(part.as === 'must' && isOfMust) &&
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
