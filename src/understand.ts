// Question → Reading: its language, what it is after, which labels it names, what it seeks.
import type { Analysis, Token } from './analysis.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { Intent, LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import type { Idea } from './search.ts';
import { clean, withoutMarkup } from './understand/clean.ts';
import { type FollowUp, followUp, type Recall } from './understand/follow-up.ts';
import { findIntents, type Intents, saysOnly, withoutForm } from './understand/intents.ts';
import { guessLanguage, type LanguageGuess } from './understand/language.ts';
import { readTable, type TableReading } from './understand/readings.ts';

export type { FollowUp, Recall } from './understand/follow-up.ts';
export { seeking } from './understand/intents.ts';
export { type Asked, certain, type TableReading } from './understand/readings.ts';

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
  /** Terms by which sections speak that answer this kind of question. */
  readonly seeks: readonly string[];
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
  const heard = analyzer.hear(text, language);
  const intents = findIntents(heard);
  const analysis = withoutForm(heard, intents);
  const named = matrix.named(analysis);
  const follows = previous && followUp(heard, intents, named, previous, library.tables);
  const alone = named
    .flatMap((one) => readTable(one, analysis, intents, (token) => analyzer.isName(token.text)) ?? [])
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
    seeks: toSeeks(intents, library),
    unknown: analysis.tokens.filter((token) => token.unknown).map((token) => token.text),
  };
}

function smallTalk(analysis: Analysis, question: string): Reading['smallTalk'] {
  // Where words were typed and none is left, they were orders to a machine: no small talk.
  if (analysis.tokens.length === 0) return /\p{L}/u.test(withoutMarkup(question)) ? null : 'empty';
  const only = (['greeting', 'thanks', 'help'] as const).some((intent) => saysOnly(intent, analysis));
  return only ? 'help' : null;
}

/** One idea a word that says something; the concept behind it may stand for it. */
function toIdeas({ tokens, mentions }: Analysis): Idea[] {
  const ideas: Idea[] = [];
  const seen = new Set<string>();
  tokens.forEach((token, i) => {
    const mention = mentions.find(({ from, to }) => i >= from && i < to);
    if (mention) {
      if (seen.has(mention.concept)) return;
      seen.add(mention.concept);
      const own = tokens.slice(mention.from, mention.to).filter((t) => !t.stop);
      ideas.push({
        word: own.map((t) => t.text).join(' '),
        terms: [
          { term: mention.concept, weight: 0.7 },
          ...own.map((t) => ({ term: t.stem, weight: 1 / own.length })),
        ],
      });
      return;
    }
    if (token.stop || seen.has(token.stem) || isGeneric(token)) return;
    seen.add(token.stem);
    ideas.push({ word: token.text, terms: [{ term: token.stem, weight: 1 }] });
  });
  return ideas;
}

function isGeneric(token: Token): boolean {
  return languageCodes.some((code) => languages[code].signals.has(token.text));
}

function toSeeks(intents: Intents, { analyzer, language }: Library): string[] {
  return [...intents.keys()].flatMap((intent: Intent) =>
    (languages[language].seeks[intent] ?? []).map((word) => analyzer.stem(word)),
  );
}
