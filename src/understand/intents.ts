// What a question is after: the patterns of every language, held against its words.
import type { Analysis } from '../analysis.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { type Intent, intents } from '../languages/language.ts';

/** For each intent that was found, the words that speak for it. */
export type Intents = ReadonlyMap<Intent, string>;

const compiled = intents.map((intent) => ({
  intent,
  // Longest pattern first, so that what is reported is the most telling run of words.
  pattern: new RegExp(
    `(?<![a-z0-9])(?:${languageCodes.flatMap((code) => languages[code].patterns[intent]).join('|')})(?![a-z0-9])`,
  ),
}));

export function findIntents({ tokens }: Analysis): Intents {
  const text = tokens.map((token) => token.text).join(' ');
  const found = new Map<Intent, string>();
  for (const { intent, pattern } of compiled) {
    const match = pattern.exec(text);
    if (match) found.set(intent, match[0]);
  }
  return found;
}

/** Does the whole question say this and nothing else, greetings and politeness aside? */
export function saysOnly(intent: Intent, analysis: Analysis): boolean {
  const source = (name: Intent) => languageCodes.flatMap((code) => languages[code].patterns[name]).join('|');
  const polite = `${source('greeting')}|${source('thanks')}|svp|stp|please|pls|a vous|a toi|tout le monde|authguide|beaucoup|d avance|you|there|for`;
  const text = tokens(analysis);
  return new RegExp(`^(?:(?:${polite}) )*(?:${source(intent)})(?: (?:${polite}))*$`).test(text);
}

const tokens = (analysis: Analysis) => analysis.tokens.map((token) => token.text).join(' ');
