// What of a message is held against a table of any field: the sentence that asks, and the labels that it means.
import type { Token } from '../../analysis.ts';
import type { Cell, DecisionTable, Label } from '../../guide.ts';
import { isConditional } from '../../markdown/tables.ts';
import { cellAt, isPredicate, labelsOf, type Named, type Naming } from '../../matrix.ts';
import { sentenceThatAsks } from '../asking.ts';
import type { Recall } from '../follow-up.ts';
import type { Frame, Sentence } from '../frame.ts';
import { coreOf } from './core.ts';
import { asksOpenly, asksWhen } from './open.ts';
import { takenUpIn } from './taken-up.ts';
import { type Words, wordsFor } from './words.ts';

export interface PlainQuestion {
  readonly table: DecisionTable;
  readonly frame: Frame;
  readonly words: Words;
  /** The sentence that asks, or the one that names what it asks of. */
  readonly sentence: Sentence;
  /** The sentence that asks, though it may name nothing. */
  readonly asks: Sentence;
  /** The clauses of it that must be read to the last word; what is told beside them need not be. */
  readonly core: ReadonlySet<number>;
  /** It asks which, who or what, and not whether. */
  readonly isOpen: boolean;
  readonly about: readonly Naming[];
  /** Tokens that are words of labels which are not said. */
  readonly partly: ReadonlySet<number>;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
}

/**
 * Holds a message against a table; null where it names nothing of it that could be asked about.
 * @param before what the question before it in the same message was about: "An exchange? And a refund?"
 */
export function plainQuestion(named: Named, frame: Frame, before: Recall | null): PlainQuestion | null {
  const { table } = named;
  const asks = sentenceThatAsks(frame, named.namings);
  const words = wordsFor[frame.language];
  const takenUp = takenUpIn(asks, named, frame, words);
  const sentence = takenUp.length > 0 ? asks : sentenceAbout(asks, named, frame);
  const about = onBothSides(takenUp.length > 0 ? takenUp : meantIn(named, sentence), table);
  if (about.length === 0) return null;
  const isOpen = asksOpenly(frame, sentence, words) || asksWhen(frame, sentence, words, table);
  const pick = (role: Label['role']) => {
    const axis = labelsOf(table, role);
    const said = axis.filter((label) => about.some((naming) => naming.label === label));
    const known = role === 'api' ? before?.apis : before?.criteria;
    const carried =
      said.length === 0 && !isOpen && before?.table === table.id
        ? axis.filter(({ text }) => known?.includes(text))
        : [];
    if (carried.length > 0) return carried;
    // "Are pets all right?", of a table whose only column is "Allowed".
    const [only] = axis;
    const isImplied = said.length === 0 && axis.length === 1 && only && isPredicate(only) && !isOpen;
    return isImplied ? [only] : said;
  };
  return {
    table,
    frame,
    words,
    sentence,
    asks,
    core: coreOf(frame, sentence, about, words),
    isOpen,
    about,
    partly: named.partly ?? new Set(),
    apis: pick('api'),
    criteria: pick('criterion'),
  };
}

/** "Who gets chat support? Which plans, I mean", "Customer in the EU … Do we offer that?": where nothing is named, what stands before is asked. */
function sentenceAbout(asks: Sentence, { namings }: Named, frame: Frame): Sentence {
  const names = ({ from, to }: Sentence) => namings.some((naming) => naming.from >= from && naming.to <= to);
  return names(asks) ? asks : (frame.sentences.findLast(names) ?? asks);
}

/** The cells that a question is about where it says both labels; none where it says one. */
export const cellsOf = ({ table, apis, criteria }: PlainQuestion): Cell[] =>
  criteria.flatMap((criterion) => apis.map((api) => cellAt(table, api, criterion)));

/** Does a question say both labels of cells that hold facts: a price, a number of days? */
export const isFactual = (question: PlainQuestion): boolean => {
  const cells = cellsOf(question);
  return (
    cells.length > 0 &&
    cells.every(({ value, text }) => value === 'other' && text !== '' && !isConditional(text))
  );
};

/** Does a small word deny, right before it, a label that only says that something is so: "[not] reimbursed"? */
export const deniesPredicate = (i: number, { frame: { tokens }, words, about }: PlainQuestion): boolean =>
  words.turning.has(tokens[i]?.text ?? '') &&
  about.some(({ label, at }) => isPredicate(label) && at?.includes(i + 1) === true);

/** The tokens of the sentence that asks, each with its index. */
export const tokensOf = ({ frame, sentence }: PlainQuestion): (Token & { readonly i: number })[] =>
  frame.tokens.slice(sentence.from, sentence.to).map((token, n) => ({ ...token, i: sentence.from + n }));

/**
 * What is meant of what is named: what the sentence that asks names, and of an axis of which it names nothing, the one
 * label that is named before it: "I am an apprentice. May I …?"
 */
function meantIn({ namings, table }: Named, sentence: Sentence): Naming[] {
  const inside = namings.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  return (['api', 'criterion'] as const).flatMap((role) => {
    const here = inside.filter(({ label }) => label.role === role);
    const told = namings.filter(({ label, to }) => label.role === role && to <= sentence.from);
    const isOne = new Set(told.map(({ label }) => label)).size === 1;
    // "I sit in on civil law. A student wrote to me …": what is said in full before is no other label in part.
    const isOutdone = isOne && told.some(({ exact }) => exact) && here.every(({ exact }) => !exact);
    if (here.length > 0 && !isOutdone) return here;
    return isOne && inside.length > 0 && labelsOf(table, role).length > 1 ? told : [];
  });
}

/** "Can a guppy live with a scalar?", of a table with the same labels on both sides: the one of the two is a row, the other a column. */
function onBothSides(about: readonly Naming[], table: DecisionTable): readonly Naming[] {
  const inOrder = [...about].sort((one, other) => one.from - other.from);
  const [first, second, ...others] = [...new Set(inOrder.map(({ label }) => label))];
  if (first === undefined || second === undefined || others.length > 0 || first.role !== second.role)
    return about;
  const axis = labelsOf(table, second.role === 'api' ? 'criterion' : 'api');
  const twin = axis.find(({ text }) => text === second.text);
  const isMirrored = twin !== undefined && axis.some(({ text }) => text === first.text);
  return isMirrored
    ? about.map((naming) => (naming.label === second ? { ...naming, label: twin } : naming))
    : about;
}
