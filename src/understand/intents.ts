// What a question is after: the patterns of every language, held against its words.
import type { Analysis, Mention } from '../analysis.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import { type Intent, intents } from '../languages/language.ts';
import type { PartKind } from '../languages/rule.ts';
import type { Frame } from './frame.ts';

/** A run of words that speaks for an intent. */
export interface Sign {
  readonly words: string;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** For each intent that was found, the runs of words that speak for it. */
export type Intents = ReadonlyMap<Intent, readonly Sign[]>;

const compiled = byLanguage((code) =>
  intents.map((intent) => ({
    intent,
    pattern: new RegExp(`(?<![a-z0-9])(?:${languages[code].patterns[intent].join('|')})(?![a-z0-9])`, 'g'),
  })),
);

export function findIntents({ tokens, language }: Analysis): Intents {
  const starts = new Map<number, number>();
  let text = '';
  tokens.forEach((token, i) => {
    if (i > 0) text += ' ';
    starts.set(text.length, i);
    text += token.text;
  });
  const found = new Map<Intent, Sign[]>();
  for (const { intent, pattern } of compiled[language]) {
    // Most intents are silent: to look for one costs less than to list what is not there.
    if (text.search(pattern) < 0) continue;
    const signs = [...text.matchAll(pattern)].map(({ 0: words, index }) => {
      const from = starts.get(index) ?? 0;
      return { words, from, to: from + words.split(' ').length };
    });
    found.set(intent, signs);
  }
  return found;
}

/** Intents that seek something which sections say and tables do not. */
export const seeking = [
  'definition',
  'access',
  'integrate',
  'link',
  'data',
  'howTo',
  'howLong',
  'howMuch',
  'where',
  'why',
  'incident',
] as const satisfies readonly Intent[];

/** Intents whose words say how something is asked and nothing of what is asked about. */
const forms: readonly Intent[] = ['definition', 'link', 'howTo', 'why'];

/** Parts that say how something is asked; those of the second list may hold a word that says what. */
const closedParts: ReadonlySet<PartKind> = new Set([
  'hello',
  'thanks',
  'bye',
  'aside',
  'request',
  'both',
  'tag',
  'not',
]);
const openParts: ReadonlySet<PartKind> = new Set([
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'compare',
]);

/** Says nothing of what is asked about, in just this form: "use"; "authentication" does. */
const saysNothing = (word: string) =>
  languageCodes.some((code) => languages[code].generic.has(word) && !languages[code].telling.has(word));

/** The analysis with the words that only say how something is asked marked as saying nothing. */
export function withoutForm(analysis: Analysis, found: Intents, frame: Frame): Analysis {
  const formal = new Set<number>();
  for (const intent of forms)
    for (const { from, to } of found.get(intent) ?? []) for (let i = from; i < to; i++) formal.add(i);
  for (const { as, from, to } of frame.parts) {
    const isClosed = closedParts.has(as);
    if (!isClosed && !openParts.has(as)) continue;
    // "quelle solution d'authentification": what stands inside such a form may still say which.
    for (let i = from; i < to; i++)
      if (
        isClosed ||
        (to - from > 1 && (i === from || i === to - 1)) ||
        saysNothing(analysis.tokens[i]?.text ?? '')
      )
        formal.add(i);
  }
  // "une API commune aux deux": what joins two labels names none.
  const joins = (i: number) => frame.parts.some(({ as, from, to }) => as === 'both' && i >= from && i < to);
  const isFormal = ({ labels, from, to }: Mention) =>
    (!labels || joins(from)) &&
    Array.from({ length: to - from }, (_, i) => from + i).every((i) => formal.has(i));
  return {
    ...analysis,
    tokens: analysis.tokens.map((token, i) => (formal.has(i) ? { ...token, stop: true } : token)),
    mentions: analysis.mentions.filter((mention) => !isFormal(mention)),
  };
}
