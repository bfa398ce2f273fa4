// Those who would log in are somebody's customers, and no label stands for them.
import { wordClass, wordsOf } from '../frame.ts';
import { isAuthenticatingVerb } from '../word-classes.ts';
import { type Objector, words } from './candidate.ts';

/** "Can a company use X for its customers?": the table says who logs in with X, and that are the customers. */
export const customers: Objector = ({ analysis: { tokens }, sentence, frame, named, about, apis }) => {
  const { dative, possessive } = wordsOf[frame.language];
  const isOrganisation = about.some(({ organisation }) => organisation);
  if (apis.length === 0 || isOrganisation) return null;
  const isFor = (text: string) => dative.has(text) || wordClass.with.has(text) || isAuthenticatingVerb(text);
  /** "For its customers", "with customers", "to authenticate customers". */
  const isMeant = (last: string, before: string) => isFor(last) || (possessive.has(last) && isFor(before));
  const at = tokens.findIndex(
    ({ text }, i) =>
      i >= sentence.from + 2 &&
      i < sentence.to &&
      wordClass.customers.has(text) &&
      isMeant(tokens[i - 1]?.text ?? '', tokens[i - 2]?.text ?? ''),
  );
  // "Our users, who are agents": a label says who they are.
  const isNamed = [...named.namings, ...named.idle].some(({ from, to }) => at + 1 >= from && at < to);
  return at < 0 || isNamed
    ? null
    : {
        id: 'customers',
        because: `is for “${words(tokens.slice(at - 1, at + 1))}”, whom no label stands for`,
      };
};
