// Which question is put to a table, by what it names and how: which API, for whom, may they, both, or how they differ.
import type { Analysis, Token } from '../analysis.ts';
import type { Label } from '../guide.ts';
import { conjunctions } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { Intent } from '../languages/language.ts';
import type { Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';
import type { Scope } from './scope.ts';
import { isHead } from './word-classes.ts';

/** How a table is asked; the lookup and the headline depend on it. */
export type Asked = 'which_api' | 'who' | 'can' | 'both' | 'not_for' | 'compare';

const isAnd = (token: Token) => languageCodes.some((code) => languages[code].and.has(token.text));

/** Does the question name an API to ask which others there are: "is there anything but X for companies?" */
export function seeksAnother(apis: readonly Label[], criteria: readonly Label[], intents: Intents): boolean {
  if (criteria.length === 0) return false;
  const others = intents.has('alternative') || intents.has('sole');
  if (others && (apis.length < 2 || !intents.has('compare'))) return true;
  return apis.length === 1 && intents.has('whichApi') && intents.has('negated');
}

/** Chooses what is asked of the labels; null where none is left. */
export function chooseQuestion(
  apis: readonly Label[],
  criteria: readonly Label[],
  { tokens }: Analysis,
  intents: Intents,
  { excepted, focus }: Scope,
  another: boolean,
): { asked: Asked; negated: boolean } | null {
  // "not incompatible" denies a denial; "but not for X" denies only what is left out already.
  const denied = !intents.has('doubleNegated') && excepted.length === 0 && !another;
  const sentence = tokens.find((token) => token.clause === focus)?.sentence;
  // "We are no administration. Who may use it?" denies nothing of what is asked.
  const isDenied = (intent: Intent) =>
    denied &&
    (intents.get(intent) ?? []).some(
      ({ from }) => !intents.has('who') || tokens[from]?.sentence === sentence,
    );
  const notFor = isDenied('notFor');
  const negated = notFor || isDenied('negated');
  if (apis.length > 0 && criteria.length > 0) {
    if (apis.length === 1 && opensClause('who', intents, tokens, focus))
      return { asked: 'who', negated: notFor };
    // "Is it only for X?" asks whom else it is for: a yes to X would not answer it.
    if (intents.has('only') && apis.length === 1) return { asked: 'who', negated: false };
    const pairs = apis.length > 1 && (criteria.length > 1 || intents.has('compare'));
    return { asked: pairs ? 'compare' : 'can', negated };
  }
  if (apis.length > 1) {
    const who = intents.has('who') && (intents.has('together') || !intents.has('compare'));
    return { asked: who ? 'who' : 'compare', negated };
  }
  if (apis.length === 1) return { asked: 'who', negated: notFor && !intents.has('only') };
  if (criteria.length === 0) return null;
  if (notFor) return { asked: 'not_for', negated: true };
  const lists = criteria.length > 1 && (intents.has('together') || tokens.some(isAnd));
  return { asked: lists ? 'both' : 'which_api', negated: false };
}

/** Does the clause that asks open with a sign of this intent, small words aside: "who may use …"? */
function opensClause(intent: Intent, intents: Intents, tokens: readonly Token[], clause: number): boolean {
  return (intents.get(intent) ?? []).some(({ from }) => {
    const before = tokens.slice(0, from).filter((token) => token.clause === tokens[from]?.clause);
    return before.every((token) => token.stop) && tokens[from]?.clause === clause;
  });
}

/** Are there two criteria with nothing to join them: a conjunction or a comma, and no word that says something behind it? */
export function areApart(about: readonly Naming[], tokens: readonly Token[]): boolean {
  const criteria = about
    .filter(({ label }) => label.role === 'criterion')
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return criteria.some(({ from, label }, i) => {
    const before = criteria.slice(0, i).filter((other) => other.to <= from);
    const to = Math.max(...before.map((other) => other.to));
    const last = before.filter((other) => other.to === to);
    if (last.length === 0 || last.some((other) => other.label === label)) return false;
    const between = tokens.slice(to, from);
    const conjunction = between.findLastIndex((token) => conjunctions.has(token.text));
    const listed = conjunction >= 0 || tokens[from]?.clause !== tokens[to - 1]?.clause;
    return !listed || between.slice(conjunction + 1).some((token) => !token.stop && !isHead(token.text));
  });
}
