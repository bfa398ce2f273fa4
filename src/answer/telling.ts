// The one sentence of another section that says just what a table's cells do.
import type { Label, Sentence } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Library } from '../library.ts';
import type { Finding, Passage } from './kinds.ts';
import type { Found } from './look-up.ts';

/** Characters of a sentence that is read in passing, and of it with the heading of its section. */
const longest = 160;
const longestWithHeading = 170;

/**
 * The first sentence that names the labels which are asked about, at least one of those that answer, and none that
 * does not. A sentence that denies or excepts something is none: it may be read against the verdict above it.
 */
export function tellingOf(
  { table, asked, apis, criteria, negated }: Finding,
  found: Found,
  passages: readonly Passage[],
  library: Library,
): Passage | null {
  const isPlainYes = asked === 'which_api' || (asked === 'can' && found.verdict === 'yes');
  if (!isPlainYes || negated || found.apis.length === 0) return null;
  const says = (sentence: Sentence) => {
    if (sentence.text.length > longest || !/[.!]$/.test(sentence.text)) return false;
    const analysis = library.analyzer.read(sentence.text);
    if (analysis.tokens.some(({ text }) => denies(text, library))) return false;
    const named = library.matrix.named(analysis).find((one) => one.table.id === table.id)?.namings ?? [];
    const labels = new Set<Label>(named.map(({ label }) => label));
    const holds = (label: Label) =>
      [...labels].some((one) => one.text === label.text && one.role === label.role);
    const namedApis = [...labels].filter(({ role }) => role === 'api');
    return (
      criteria.length > 0 &&
      [...criteria, ...apis].every(holds) &&
      namedApis.length > 0 &&
      namedApis.every((label) => found.apis.some(({ text }) => text === label.text))
    );
  };
  for (const { section, sentences } of passages) {
    const telling = sentences.find(
      (one) => one.text.length + section.heading.length <= longestWithHeading && says(one),
    );
    if (telling) return { section, sentences: [telling] };
  }
  return null;
}

const denies = (word: string, { language }: Library): boolean => {
  const { classes, grammar } = languages[language];
  return (
    [classes.negating, classes.neither, classes.lacking].some((list) => list.includes(word)) ||
    grammar.dividing.has(word)
  );
};
