// The small words of all languages together: a question may mix them.
import { languageCodes, languages } from './index.ts';
import type { Grammar } from './language.ts';

type Lists = {
  [Name in keyof Grammar]: Grammar[Name] extends ReadonlySet<string> | null ? Name : never;
}[keyof Grammar];

/** What stands in a list of any language. */
export const inGrammar = (...lists: readonly Lists[]): ReadonlySet<string> =>
  new Set(
    languageCodes.flatMap((code) => lists.flatMap((list) => [...(languages[code].grammar[list] ?? [])])),
  );

/** The conjunctions of any language: "and", "or". */
export const conjunctions: ReadonlySet<string> = new Set(
  languageCodes.flatMap((code) => [...languages[code].and, ...languages[code].or]),
);

/** The source of a pattern that matches any of the words, phrases, beginnings or endings. */
export const anyOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
