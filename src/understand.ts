// Question → Reading: its language, what it is after, which labels it names, what it seeks.
import type { Analysis, Token } from './analysis.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import type { Idea } from './search.ts';
import { clean, withoutMarkup } from './understand/clean.ts';
import { type FollowUp, followUp, type Recall } from './understand/follow-up.ts';
import { toIdeas, toSeeks } from './understand/ideas.ts';
import { findIntents, type Intents, saysOnly, withoutForm } from './understand/intents.ts';
import { guessLanguage, type LanguageGuess } from './understand/language.ts';
import { readTable, type TableReading } from './understand/readings.ts';

export type { FollowUp, Recall } from './understand/follow-up.ts';
export { seeking } from './understand/intents.ts';
export { certain } from './understand/points.ts';
export type { Asked } from './understand/question.ts';
export type { TableReading } from './understand/readings.ts';
export { isAuthenticatingVerb, isGeneric, isTelling } from './understand/word-classes.ts';

export interface Reading {
  readonly question: string;
  readonly language: LanguageCode;
  readonly signals: LanguageGuess['signals'];
  readonly analysis: Analysis;
  readonly intents: Intents;
  /** Says only hello, thanks or help, or nothing at all. */
  readonly smallTalk: 'empty' | 'help' | null;
  /** How the question leans on the answer before it; null where it stands by itself. */
  readonly follows: FollowUp['kind'] | null;
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

/** Understands a question by its own words, and where those lean on the answer before it, by that. */
export function understand(
  question: string,
  library: Library,
  { defaultLanguage, previous }: Hearing,
): Reading {
  const { analyzer, matrix } = library;
  const text = clean(question);
  const { language, signals } = guessLanguage(
    analyzer.withoutNames(text),
    previous?.language ?? defaultLanguage,
  );
  const { heard, intents, analysis } = readForm(text, language, library);
  const named = matrix.named(analysis);
  const isName = (token: Token) => analyzer.isName(token.text);
  const follows = previous && followUp(heard, intents, named, previous, library.tables, isName);
  const alone = named
    .flatMap((one) => readTable(one, analysis, intents, isName) ?? [])
    .sort((a, b) => b.score - a.score);
  return {
    question,
    language,
    signals,
    analysis,
    intents,
    smallTalk: smallTalk(analysis, question),
    follows: follows?.kind ?? null,
    tables: follows?.kind === 'more' ? [follows.reading] : alone,
    ideas: toIdeas(analysis),
    seeks: toSeeks(heard, analysis, intents, library),
    unknown: analysis.tokens.filter((token) => token.unknown).map((token) => token.text),
  };
}

/** A text's words, what it is after, and what is left of the words beside the form of asking. */
export function readForm(text: string, language: LanguageCode, { analyzer }: Library) {
  const heard = analyzer.hear(text, language);
  const intents = findIntents(heard);
  return { heard, intents, analysis: withoutForm(heard, intents) };
}

function smallTalk(analysis: Analysis, question: string): Reading['smallTalk'] {
  // Where words were typed and none is left, they were orders to a machine: no small talk.
  if (analysis.tokens.length === 0) return /\p{L}/u.test(withoutMarkup(question)) ? null : 'empty';
  const only = (['greeting', 'thanks', 'help'] as const).some((intent) => saysOnly(intent, analysis));
  return only ? 'help' : null;
}
