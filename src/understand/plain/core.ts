// Which clauses of a sentence must be read to the last word, and which only tell something beside the question.
import type { Token } from '../../analysis.ts';
import { conjunctions } from '../../languages/grammar.ts';
import { languageCodes, languages } from '../../languages/index.ts';
import type { Naming } from '../../matrix.ts';
import { type Frame, type Sentence, wordClass, wordsOf } from '../frame.ts';
import type { Words } from './words.ts';

interface Clause {
  readonly number: number;
  readonly tokens: readonly Token[];
  /** Its first word but for polite ones; '' where it has no other. */
  readonly first: string;
  /** Does it say a label? */
  readonly names: boolean;
  /** Does it ask by its words? */
  readonly opens: boolean;
}

const self = new Set(languageCodes.flatMap((code) => [...languages[code].self]));

/**
 * The numbers of the clauses that ask: "I work part-time, may I …?" tells who asks first, and "may I …? I am on the bus"
 * why, unless what is told denies a label, names another place, or is taken up as what the question is about.
 */
export function coreOf(
  frame: Frame,
  sentence: Sentence,
  about: readonly Naming[],
  words: Words,
): ReadonlySet<number> {
  const clauses = clausesOf(frame, sentence, about, words);
  const told = toldAmong(clauses, sentence, frame, words);
  const denies = ({ names, number }: Clause) =>
    names &&
    frame.partsOf(sentence, 'not', 'refusal').some(({ from }) => frame.tokens[from]?.clause === number);
  const isCore = (clause: Clause, i: number) =>
    !told.has(clause) ||
    denies(clause) ||
    isPlace(clause, words) ||
    isSubject(clause, i === clauses.length - 2 ? clauses.at(-1) : undefined, frame);
  return new Set(clauses.filter(isCore).map(({ number }) => number));
}

function clausesOf(
  frame: Frame,
  sentence: Sentence,
  about: readonly Naming[],
  words: Words,
): readonly Clause[] {
  const run = frame.tokens.slice(sentence.from, sentence.to);
  const clauseAt = (i: number) => frame.tokens[i]?.clause;
  const asking = frame.partsOf(sentence, 'which', 'who', 'whether').map(({ from }) => clauseAt(from));
  return [...new Set(run.map(({ clause }) => clause))].map((number) => {
    const tokens = run.filter(({ clause }) => clause === number);
    const first = tokens.find(({ text }) => !wordClass.polite.has(text))?.text ?? '';
    return {
      number,
      tokens,
      first,
      names: about.some(({ from }) => clauseAt(from) === number),
      opens:
        asking.includes(number) || words.who.has(first) || tokens.some(({ text }) => words.which.has(text)),
    };
  });
}

/** The clauses that only tell: before the first that asks, about whoever asks, and why. */
function toldAmong(
  clauses: readonly Clause[],
  { ends }: Sentence,
  frame: Frame,
  words: Words,
): ReadonlySet<Clause> {
  const last = clauses.at(-1);
  // Where neither a word nor a mark asks, no clause before another merely tells.
  const isAsked = ends === '?' || clauses.some(({ opens }) => opens);
  const firstAsking = clauses.findIndex((clause) => clause.opens || clause === last);
  const complete = clauses.findLastIndex(({ opens, names }) => opens && names);
  const isTold = (clause: Clause, i: number) =>
    (isAsked && i < firstAsking) ||
    (complete !== -1 &&
      i > complete &&
      !clause.names &&
      !clause.opens &&
      givesReason(clause, frame, words)) ||
    (clause !== last && !clause.opens && self.has(clause.first) && (isAsked || !clause.names));
  return new Set(clauses.filter(isTold));
}

/** Says why somebody asks: "which fonts may I use? Brochure is due on Friday", "need it for a slide". */
function givesReason({ first, tokens }: Clause, { language }: Frame, words: Words): boolean {
  const { pronoun, being } = wordsOf[language];
  if (self.has(first) || words.reason.has(first)) return true;
  const goesOn = [pronoun, conjunctions, words.which, words.who, words.within, words.turning];
  return (
    !goesOn.some((list) => list.has(tokens[0]?.text ?? '')) &&
    tokens.slice(1, 3).some(({ text }) => being.has(text))
  );
}

/** "At the club of Marnay, do they lend …?" asks of another place. */
const isPlace = ({ first, tokens }: Clause, words: Words) =>
  words.within.has(first) && tokens.some(({ capital, stop }) => capital && !stop);

/** "The shop across the street, does it …?": set before the question, and taken up by a pronoun as what it is about. */
const isSubject = ({ first, names }: Clause, question: Clause | undefined, { language }: Frame) =>
  question !== undefined && wordsOf[language].pronoun.has(question.first) && !names && !self.has(first);
