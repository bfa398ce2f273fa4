// What a question is after: the patterns of every language, held against its words.
import type { Analysis, Mention } from '../analysis.ts';
import { inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { type Intent, intents } from '../languages/language.ts';

/** A run of words that speaks for an intent. */
export interface Sign {
  readonly words: string;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** For each intent that was found, the runs of words that speak for it. */
export type Intents = ReadonlyMap<Intent, readonly Sign[]>;

const sourceOf = (intent: Intent) =>
  languageCodes.flatMap((code) => languages[code].patterns[intent]).join('|');

const compiled = intents.map((intent) => ({
  intent,
  pattern: new RegExp(`(?<![a-z0-9])(?:${sourceOf(intent)})(?![a-z0-9])`, 'g'),
}));

export function findIntents({ tokens }: Analysis): Intents {
  const starts = new Map<number, number>();
  let text = '';
  tokens.forEach((token, i) => {
    if (i > 0) text += ' ';
    starts.set(text.length, i);
    text += token.text;
  });
  const found = new Map<Intent, Sign[]>();
  for (const { intent, pattern } of compiled) {
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
const forms: readonly Intent[] = [
  'greeting',
  'thanks',
  'whichApi',
  'who',
  'may',
  'notFor',
  'negated',
  'together',
  'compare',
  'definition',
  'link',
  'howTo',
  'why',
];

/** Forms whose patterns leave no room for words of any kind. */
const closed: ReadonlySet<Intent> = new Set([
  'greeting',
  'thanks',
  'definition',
  'howTo',
  'why',
  'link',
  'together',
]);

/** Says nothing of what is asked about, in just this form: "use"; "authentication" does. */
const saysNothing = (word: string) =>
  languageCodes.some((code) => languages[code].generic.has(word) && !languages[code].telling.has(word));

/** The analysis with the words that only say how something is asked marked as saying nothing. */
export function withoutForm(analysis: Analysis, found: Intents): Analysis {
  const formal = new Set<number>();
  for (const intent of forms)
    for (const { from, to } of found.get(intent) ?? [])
      for (let i = from; i < to; i++)
        // "quelle solution d'authentification": what stands inside such a form may still say which.
        if (closed.has(intent) || i === from || i === to - 1 || saysNothing(analysis.tokens[i]?.text ?? ''))
          formal.add(i);
  // "une API commune aux deux": what joins two labels names none.
  const joins = (i: number) => (found.get('together') ?? []).some(({ from, to }) => i >= from && i < to);
  const isFormal = ({ labels, from, to }: Mention) =>
    (!labels || joins(from)) &&
    Array.from({ length: to - from }, (_, i) => from + i).every((i) => formal.has(i));
  return {
    ...analysis,
    tokens: analysis.tokens.map((token, i) => (formal.has(i) ? { ...token, stop: true } : token)),
    mentions: analysis.mentions.filter((mention) => !isFormal(mention)),
  };
}

/** By which we are greeted, in any language. */
const ourName = 'authguide';

const polite = [
  ...languageCodes.flatMap((code) => [
    ...languages[code].patterns.greeting,
    ...languages[code].patterns.thanks,
  ]),
  ...inGrammar('polite'),
  ourName,
]
  // A longer phrase before its own beginning: each is taken once and never tried otherwise, see below.
  .sort((a, b) => b.length - a.length)
  .join('|');
/**
 * Any number of polite words. What a lookahead has captured is not tried again in parts: "ok ok ok …" can be
 * read in one way only, however many languages say ok, and takes no longer than it is.
 */
const only = new Map(
  (['greeting', 'thanks', 'help'] as const).map((intent) => [
    intent,
    new RegExp(
      `^(?:(?=((?:${polite}) ))\\1)*(?:${sourceOf(intent)})(?:(?=( (?:${polite})(?![a-z0-9])))\\2)*$`,
    ),
  ]),
);

/** Does the whole question say this and nothing else, greetings and politeness aside? */
export function saysOnly(intent: 'greeting' | 'thanks' | 'help', { tokens }: Analysis): boolean {
  return only.get(intent)?.test(tokens.map((token) => token.text).join(' ')) ?? false;
}
