// Question → Reading: its language, what it is after, which labels it names, what stands against a verdict.
import { type Analysis, type Token, toDrafts } from './analysis.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import type { Naming } from './matrix.ts';
import type { Idea } from './search.ts';
import { clean } from './understand/clean.ts';
import { type FollowUp, followUp, type Recall } from './understand/follow-up.ts';
import { type Frame, frameOf } from './understand/frame.ts';
import { toIdeas, toSeeks } from './understand/ideas.ts';
import { findIntents, type Intents, withoutForm } from './understand/intents.ts';
import { guessLanguage, type LanguageGuess } from './understand/language.ts';
import { type Manner, mannerOf } from './understand/manner.ts';
import { readPlainTable } from './understand/plain-table.ts';
import { byRank, readTable, type TableReading } from './understand/readings.ts';
import { type Run, runsThatAsk } from './understand/several.ts';

export type { FollowUp, Recall } from './understand/follow-up.ts';
export { isWhollyRead } from './understand/frame.ts';
export { seeking } from './understand/intents.ts';
export type { Manner } from './understand/manner.ts';
export { tableFor } from './understand/plain/values.ts';
export type { Asked } from './understand/question.ts';
export type { TableReading } from './understand/readings.ts';
export { isGeneric } from './understand/word-classes.ts';

export interface Reading {
  readonly question: string;
  readonly language: LanguageCode;
  readonly signals: LanguageGuess['signals'];
  readonly analysis: Analysis;
  readonly frame: Frame;
  readonly intents: Intents;
  /** What the message says to whoever answers, where it says nothing else: hello, thanks, that it is wrong. */
  readonly manner: Manner | null;
  /** How the question leans on the answer before it; null where it stands by itself. */
  readonly follows: FollowUp['kind'] | null;
  /** Labels that are named, of any table. */
  readonly namings: readonly Naming[];
  /** Readings against the decision tables, best first. */
  readonly tables: readonly TableReading[];
  /** What sections are searched for, most telling first. */
  readonly ideas: readonly Idea[];
  /** What counts for a section without being asked about: the question's form. */
  readonly seeks: readonly Idea[];
  /** Words that no language, lexicon or guide of ours knows. */
  readonly unknown: readonly string[];
}

export interface Hearing {
  readonly defaultLanguage: LanguageCode;
  /** What was remembered of the answer before, in the same conversation. */
  readonly previous: Recall | null;
}

/** Understands a message by its own words, and where those lean on the answer before it, by that. */
export function understand(
  question: string,
  library: Library,
  { defaultLanguage, previous }: Hearing,
): Reading {
  const { text, gaveOrders } = clean(question);
  const words = toDrafts(text);
  const { language, signals } = guessLanguage(
    library.analyzer.withoutNames(words),
    previous?.language ?? defaultLanguage,
  );
  const heard = library.analyzer.hear(words, language);
  const reading = read(question, heard, library, { previous, signals });
  if (heard.tokens.length > (gaveOrders ? 2 : 0)) return reading;
  // Where words were typed and none is left, they were orders to a machine.
  return { ...reading, manner: gaveOrders ? 'orders' : 'empty' };
}

/**
 * Reads words that are analysed already: a whole message, or one of its questions.
 * @param question the words as they were written
 */
export function read(
  question: string,
  heard: Analysis,
  library: Library,
  {
    previous,
    signals,
    goesOn = false,
  }: {
    readonly previous: Recall | null;
    readonly signals: LanguageGuess['signals'];
    /** The words follow a question in the same message, and may leave out what that one names. */
    readonly goesOn?: boolean;
  },
): Reading {
  const { analyzer, matrix } = library;
  const frame = frameOf(heard);
  const intents = findIntents(heard);
  const analysis = withoutForm(heard, intents, frame);
  const named = matrix.named(analysis);
  const isName = (token: Token) => analyzer.isName(token.text);
  const follows = previous && followUp(heard, frame, named, previous, library.tables, isName);
  const alone = named
    .flatMap((one) =>
      one.table.ofApis
        ? (readTable(one, analysis, intents, isName, frame) ?? [])
        : (readPlainTable(one, frame, goesOn ? previous : null) ?? []),
    )
    .sort(byRank);
  return {
    question,
    language: heard.language,
    signals,
    analysis,
    frame,
    intents,
    manner: mannerOf(frame),
    follows: follows?.kind ?? null,
    namings: named.flatMap((one) => one.namings),
    tables: follows?.kind === 'more' ? [follows.reading] : alone,
    ideas: toIdeas(analysis),
    seeks: toSeeks(heard, analysis, intents, library),
    unknown: analysis.tokens.filter((token) => token.unknown).map((token) => token.text),
  };
}

/** What a text is after, and, where that is wanted, what is left of its words beside the form of asking. */
export function readForm(text: string, language: LanguageCode, { analyzer }: Library) {
  const heard = analyzer.hear(text, language);
  const intents = findIntents(heard);
  return { intents, analysis: () => withoutForm(heard, intents, frameOf(heard)) };
}

/** The questions of a message that asks several, each with its words as they were written. */
export function questionsIn({
  frame,
  analysis,
  namings,
}: Reading): { readonly text: string; readonly analysis: Analysis }[] {
  const runs = runsThatAsk(frame, namings);
  return runs.length < 2
    ? []
    : runs.map((run) => ({ text: textOf(analysis, run), analysis: cut(analysis, run) }));
}

const textOf = ({ tokens }: Analysis, { from, to }: Run) =>
  tokens
    .slice(from, to)
    .map(({ written, gap }) => written + gap)
    .join('')
    .trim();

/** A run of an analysis as an analysis of its own. */
function cut({ language, tokens, mentions, apis }: Analysis, { from, to }: Run): Analysis {
  const inside = <T extends Run>(found: readonly T[]): T[] =>
    found
      .filter((one) => one.from >= from && one.to <= to)
      .map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
  return { language, tokens: tokens.slice(from, to), mentions: inside(mentions), apis: inside(apis) };
}
