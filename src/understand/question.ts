// Which question is put to a table, by what it names and how: which API, for whom, may they, both, or how they differ.
import type { Label } from '../guide.ts';
import { conjunctions, inGrammar } from '../languages/grammar.ts';
import type { PartKind } from '../languages/rule.ts';
import type { Naming } from '../matrix.ts';
import type { Denial } from './denial.ts';
import { type Frame, isAnd, type Sentence, wordClass } from './frame.ts';
import { isHead } from './word-classes.ts';

/** How a table is asked; the lookup and the headline depend on it. */
export type Asked = 'which_api' | 'who' | 'can' | 'both' | 'not_for' | 'compare';

/**
 * Does the question name an API to ask which others there are: "is there anything but X for companies?"
 * @param seeks does it say "another" of an API?
 */
export function seeksAnother(
  apis: readonly Label[],
  criteria: readonly Label[],
  frame: Frame,
  run: Pick<Sentence, 'from' | 'to'>,
  seeks: boolean,
): boolean {
  if (criteria.length === 0 || apis.length === 0) return false;
  const says = (...kinds: PartKind[]) => frame.partsOf(run, ...kinds).length > 0;
  if (seeks && (apis.length < 2 || !says('compare'))) return true;
  return apis.length === 1 && says('which') && says('not');
}

/**
 * Chooses what is asked of the labels; null where none is left.
 * @param clauses those that ask, or name what is asked about
 */
export function chooseQuestion(
  apis: readonly Label[],
  criteria: readonly Label[],
  frame: Frame,
  sentence: Sentence,
  { denied }: Denial,
  clauses: ReadonlySet<number>,
): { asked: Asked; negated: boolean } | null {
  const says = (...kinds: PartKind[]) => frame.partsOf(sentence, ...kinds).length > 0;
  // "Only for my own sanity: who …?" says "only" of something else.
  const only = frame
    .partsOf(sentence, 'only')
    .some(({ from }) => clauses.has(frame.tokens[from]?.clause ?? -1));
  if (apis.length > 0 && criteria.length > 0) {
    if (apis.length === 1 && opensClause('who', frame, sentence)) return { asked: 'who', negated: denied };
    // "Is it only for X?" asks whom else it is for: a yes to X would not answer it.
    if (only && !says('both') && apis.length === 1) return { asked: 'who', negated: false };
    const pairs = apis.length > 1 && (criteria.length > 1 || says('compare'));
    return { asked: pairs ? 'compare' : 'can', negated: denied };
  }
  if (apis.length > 1) {
    const who = says('who') && (says('both') || !says('compare'));
    return { asked: who ? 'who' : 'compare', negated: denied };
  }
  if (apis.length === 1) return { asked: 'who', negated: denied && !only };
  if (criteria.length === 0) return null;
  if (denied) return { asked: 'not_for', negated: true };
  const tokens = frame.tokens.slice(sentence.from, sentence.to);
  const lists = criteria.length > 1 && (says('both') || tokens.some(isAnd));
  return { asked: lists ? 'both' : 'which_api', negated: false };
}

/** Does a clause of the sentence open with such a part, small words aside: "who may use …"? */
function opensClause(kind: PartKind, frame: Frame, sentence: Sentence): boolean {
  return frame.partsOf(sentence, kind).some(({ from }) => {
    const clause = frame.tokens[from]?.clause;
    const before = frame.tokens.slice(sentence.from, from).filter((token) => token.clause === clause);
    return before.every((token) => token.stop || wordClass.glue.has(token.text));
  });
}

const nor = inGrammar('nor');

/** Are there two criteria with nothing to join them: a conjunction or a comma, and no word that says something behind it? */
export function areApart(about: readonly Naming[], frame: Frame): boolean {
  const { tokens } = frame;
  const criteria = about
    .filter(({ label }) => label.role === 'criterion')
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return criteria.some(({ from, label }, i) => {
    const before = criteria.slice(0, i).filter((other) => other.to <= from);
    const to = Math.max(...before.map((other) => other.to));
    const last = before.filter((other) => other.to === to);
    if (last.length === 0 || last.some((other) => other.label === label)) return false;
    // "A, but also B", "A as well as B".
    if (frame.partsOf({ from: to, to: from }, 'both').length > 0) return false;
    const between = tokens.slice(to, from);
    const conjunction = between.findLastIndex((token) => conjunctions.has(token.text) || nor.has(token.text));
    const listed = conjunction >= 0 || tokens[from]?.clause !== tokens[to - 1]?.clause;
    return !listed || between.slice(conjunction + 1).some((token) => !token.stop && !isHead(token.text));
  });
}
