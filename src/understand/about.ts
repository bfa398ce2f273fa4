// What a table is about, by its headings: who may have an API, or who may log in with it; other tables hold data.
import type { DecisionTable } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { toWords } from '../languages/words.ts';
import type { Named } from '../matrix.ts';
import { type Frame, type Sentence, wordClass } from './frame.ts';
import { partsIn } from './rules.ts';

/** The stems by which headings speak of access. */
const accessTerms = languageCodes.flatMap((code) => {
  const { seeks, singular, stem } = languages[code];
  return (seeks.access ?? []).map((word) => stem(singular(word)));
});

/** A table below "Who may ask for access" says who may have an API, not whom it serves. */
export const isAboutAccess = ({ topic }: Named) => accessTerms.some((term) => topic.has(term));

/** What a table's headings say does not change: it is found out once a table. */
function once<Found extends NonNullable<unknown>>(
  find: (table: DecisionTable) => Found,
): (table: DecisionTable) => Found {
  const known = new WeakMap<DecisionTable, Found>();
  return (table) => {
    const found = known.get(table) ?? find(table);
    known.set(table, found);
    return found;
  };
}

/** Does a table say who may log in with what: is its heading, or its guide's title, about that? */
export const isAboutLogin = once(({ section }) =>
  toWords(`${section.heading} ${section.guide.title}`).some(({ text }) => wordClass.login.has(text)),
);

/** The ways in which a table's heading itself asks which: "Which APIs to use …?" */
const askedByHeading = once(({ section }): ReadonlySet<string> => {
  const tokens = toWords(section.heading);
  const parts = languageCodes.flatMap((language) => partsIn({ tokens, language }));
  return new Set(parts.filter(({ as }) => as === 'which').map(({ because }) => because));
});

/** Does a sentence ask which in the very way of a table's heading? Then it is asked of that table before others. */
export const asksLikeHeading = (table: DecisionTable, frame: Frame, sentence: Sentence) =>
  frame.partsOf(sentence, 'which').some(({ because }) => askedByHeading(table).has(because));
