// What a table is about, by its headings: who may have an API, or who may log in with it; other tables hold data.
import type { DecisionTable } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { toWords } from '../languages/words.ts';
import type { Named } from '../matrix.ts';
import { wordClass } from './frame.ts';

/** The stems by which headings speak of access. */
const accessTerms = languageCodes.flatMap((code) => {
  const { seeks, singular, stem } = languages[code];
  return (seeks.access ?? []).map((word) => stem(singular(word)));
});

/** A table below "Who may ask for access" says who may have an API, not whom it serves. */
export const isAboutAccess = ({ topic }: Named) => accessTerms.some((term) => topic.has(term));

/** Does a table say who may log in with what: is its heading, or its guide's title, about that? */
export const isAboutLogin = ({ section }: DecisionTable): boolean =>
  toWords(`${section.heading} ${section.guide.title}`).some(({ text }) => wordClass.login.has(text));
