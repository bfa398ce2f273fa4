// The possible readings of a question, each with a score and its reasons: the best one and its margin decide.
import type { Analysis, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { Intent } from '../languages/language.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';
import { foreignApi, kindOfApi, leftover, otherDeed } from './leftover.ts';
import { type Scope, scopeOf } from './scope.ts';
import { isHead } from './word-classes.ts';

/** How a table is asked; the lookup and the headline depend on it. */
export type Asked = 'which_api' | 'who' | 'can' | 'both' | 'not_for' | 'compare';

/** One way to read a question as a question to a decision table. */
export interface TableReading {
  readonly table: DecisionTable;
  readonly asked: Asked;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  /** The question says "not": for `who` and `which_api` the answer is what the table says no to. */
  readonly negated: boolean;
  readonly namings: readonly Naming[];
  /** Several criteria are named, and nothing says that they belong together: one asks for another, perhaps. */
  readonly apart: boolean;
  readonly score: number;
  /** Each thing that counted, with its points: what `--explain` shows. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly points: number;
  readonly because: string;
}

/** What counts for and against reading a question as one to a table; the threshold is {@link certain}. */
const points = {
  namedApi: 2,
  namedCriterion: 2,
  exactlyNamed: 0.5,
  partlyNamed: -1.5,
  severalApis: 1,
  inContext: 1,
  asksWithin: 4,
  asksForApi: 2,
  asksWho: 3,
  asksMay: 1,
  asksToCompare: 2,
  asksForBoth: 1,
  speaksOfAuthentication: 1,
  speaksOfApis: 1.5,
  speaksOfMore: 0.75,
  onlyNamesLabels: 2,
  leftoverWord: -0.25,
  leftoverOfWho: -0.75,
  leftoverData: -2,
  seeksSomethingElse: -2.5,
  asksForAccess: -4,
  asksNothing: -4,
  saysSomethingElse: -1.5,
  vagueObject: -1.5,
  unknownObject: -4,
  qualified: -3,
  otherName: -4,
  foreignApi: -4,
  otherTask: -4,
  otherDeed: -4,
  otherMatter: -5,
} as const;

/** From this score on a verdict is given; the trade is published by `npm run eval -- --thresholds`. */
export const certain = 3;

const isAnd = (token: Token) => languageCodes.some((code) => languages[code].and.has(token.text));
const isConjunction = (token: Token) =>
  isAnd(token) || languageCodes.some((code) => languages[code].or.has(token.text));

/** The stems by which headings speak of access. */
const accessTerms = languageCodes.flatMap((code) => {
  const { seeks, singular, stem } = languages[code];
  return (seeks.access ?? []).map((word) => stem(singular(word)));
});

/** Reads the question against one table. */
export function readTable(
  named: Named,
  analysis: Analysis,
  intents: Intents,
  isName: (token: Token) => boolean,
): TableReading | null {
  const { table } = named;
  const { tokens } = analysis;
  const rest = leftover(named, analysis, isName);
  const scope = scopeOf(named, analysis, intents, rest.words);
  const says = (...kinds: Intent[]) => kinds.some((kind) => intents.has(kind));
  // Who wants another API than the one named asks which others there are.
  const named_ = distinct(scope.about, table, 'api');
  const criteria = distinct(scope.about, table, 'criterion');
  const another =
    criteria.length > 0 &&
    ((says('alternative') && (named_.length < 2 || !says('compare'))) ||
      (named_.length === 1 && says('whichApi') && says('negated')));
  const apis = another ? [] : named_;
  const about = scope.about.filter(({ label }) => apis.includes(label) || criteria.includes(label));
  const question = chooseQuestion(apis, criteria, analysis, intents, scope, another);
  if (question === null) return null;
  const { ask, negated } = question;
  const both = apis.length > 0 && criteria.length > 0;
  // A table below "Who may ask for access" answers that.
  const isAboutAccess = accessTerms.some((term) => named.topic.has(term));

  const reasons: Reason[] = [];
  const count = (name: keyof typeof points, because: string, times = 1) => {
    if (times > 0) reasons.push({ points: points[name] * times, because });
  };
  const sign = (intent: Intent) => `“${intents.get(intent)?.[0]?.words}”`;
  const countIf = (name: keyof typeof points, condition: boolean, ...kinds: Intent[]) => {
    const kind = kinds.find((one) => intents.has(one));
    if (condition && kind) count(name, sign(kind));
  };

  // What is named.
  if (apis.length > 0) count('namedApi', `names ${texts(apis)}`);
  if (criteria.length > 0) count('namedCriterion', `names ${texts(criteria)}`);
  if (apis.length > 1) count('severalApis', 'names several APIs');
  const shareOf = (label: Label) => Math.max(...about.flatMap((n) => (n.label === label ? n.share : [])));
  if ([...apis, ...criteria].some((label) => shareOf(label) < 1))
    count('partlyNamed', 'a label is named in part');
  const isExact = (label: Label) => about.some((naming) => naming.label === label && naming.exact);
  if ([...apis, ...criteria].every(isExact)) count('exactlyNamed', 'the labels are said whole');
  if (rest.context.length > 0)
    count('inContext', `the guide is about ${rest.context.join(', ')}`, Math.min(3, rest.context.length));
  if (named.within) count('asksWithin', `is asked of “${table.section.heading}”`);

  // How it is asked.
  countIf('asksForApi', criteria.length > 0 && apis.length === 0, 'whichApi', 'alternative');
  countIf('asksWho', apis.length > 0 && (criteria.length === 0 || ask === 'who'), 'who', 'only');
  countIf('asksMay', apis.length > 0, 'may');
  countIf('asksToCompare', apis.length > 1, 'compare');
  countIf('asksForBoth', ask === 'both', 'together');
  countIf('speaksOfAuthentication', true, 'authenticate');
  const speaksOfApis = tokens.some((token) => token.stem === 'api');
  if (criteria.length > 0 && !says('whichApi') && speaksOfApis)
    count(rest.words.length === 0 ? 'speaksOfApis' : 'speaksOfMore', 'speaks of APIs');
  if (rest.words.length === 0 && criteria.length > 0 && tokens.length <= 6 && !says('why', 'definition'))
    count('onlyNamesLabels', 'says nothing else');

  // What no cell can answer.
  const words = rest.words.map((token) => token.text);
  // "Who has made it?" asks for somebody else than whom it is for.
  const deeds = ask === 'who' ? rest.words.filter(({ clause }) => clause === scope.focus).length : 0;
  count('leftoverWord', `does not explain ${words.join(', ')}`, Math.min(4, words.length));
  count('leftoverOfWho', 'asks who, with more words than that', Math.min(4, deeds));
  // What is said of something else before the question is no matter of it: "they log in securely. Which API?"
  const isAsked = (intent: Intent) =>
    apis.length > 0 || intents.get(intent)?.some(({ from }) => tokens[from]?.clause === scope.focus);
  countIf('otherMatter', true, ...(['incident', 'otherMatter', 'whichData'] as const).filter(isAsked));
  countIf('otherMatter', both, 'howLong', 'howMuch');
  // Whoever asks to build an API into a service asks for access to it: the table says whom it authenticates.
  if (!isAboutAccess)
    countIf(
      'otherMatter',
      apis.length > 0 && !says('whichApi') && !(says('may') && scope.isFor),
      'integrate',
    );
  if (isAboutAccess && ask === 'who') count('inContext', `“${table.section.heading}” says for whom`);
  countIf('otherTask', apis.length === 0 && !says('authenticate'), 'otherTask');
  const kind = kindOfApi(analysis, rest.words);
  if (kind && apis.length === 0) count('otherTask', `asks for an API of ${kind.text}`);
  const deed =
    apis.length > 0 && !says('whichApi') ? otherDeed(named, analysis, intents, rest.words) : undefined;
  if (deed) count('otherDeed', `asks whether one may ${deed.text}`);
  if (ask === 'which_api' && !scope.excludes && !another && isAsked('negated') && !says('doubleNegated'))
    count('otherMatter', `denies something: ${sign('negated')}`);
  if (scope.asksWhichOnes && !says('who')) count('otherMatter', 'asks which ones, or how many');
  if (scope.strangerAuthenticated) count('unknownObject', 'authenticates someone whom no label stands for');
  if (apis.length === 0 && says('who') && !says('whichApi', 'alternative', 'together'))
    count('seeksSomethingElse', 'asks who, and names no API');
  if (both && says('data') && !says('may', 'whether')) count('seeksSomethingElse', sign('data'));
  if (ask === 'who' && !says('who', 'only') && !negated)
    count('asksNothing', 'names an API, and does not ask whom it is for');
  if (ask === 'who' && labelsOf(table, 'criterion').length < 2)
    count('otherMatter', 'asks for whom of a table that tells nobody from anybody');
  const [what] = intents.get('what') ?? [];
  if (ask === 'can' && what && tokens[what.from - 1]?.sentence !== tokens[what.from]?.sentence)
    count('asksNothing', `${sign('what')} asks for more than yes or no`);
  if (says('together') && scope.all && apis.length + criteria.length < (apis.length === 0 ? 2 : 3))
    count('asksNothing', `${sign('together')} means more than was named`);
  if (both && words.length > 0 && ask === 'can' && !scope.linked && !says('may', 'authenticate', 'negated'))
    count('saysSomethingElse', 'says something of them that is no question whether one may');
  if (!both && ask !== 'compare') {
    const sought = (['definition', 'access', 'link', 'howLong', 'howMuch', 'why'] as const).find(
      (intent) =>
        says(intent) &&
        !(intent === 'definition' && ask !== 'which_api') &&
        !(intent === 'access' && (ask === 'who' || ask === 'not_for')) &&
        !(ask === 'which_api' && says('whichApi')),
    );
    const ofApis =
      sought === 'access' && intents.get('access')?.some(({ words }) => /^apis?(?![a-z])/.test(words));
    if (sought) count(ofApis ? 'asksForAccess' : 'seeksSomethingElse', sign(sought));
  }
  if (says('data') && !says('authenticate') && words.length > 0 && !both)
    count('leftoverData', `${sign('data')} with words that no label explains`);
  count('otherName', `speaks of ${rest.names.map((t) => t.text).join(', ')}`, Math.min(1, rest.names.length));
  if (scope.narrowed) count('qualified', 'a word of many meanings is narrowed by one that no label explains');
  const foreign = foreignApi(named, analysis, about, rest, intents);
  if (foreign !== null) count('foreignApi', foreign);
  if (apis.length === 0 && foreign === null && says('may') && !says('whichApi', 'together', 'alternative')) {
    const strange = words.length > 0 && rest.words.some((token) => token.unknown);
    const why = 'asks whether something may be done that no label stands for';
    if (strange || rest.capitals.length > 0) count('unknownObject', why);
    else if (words.length > 0) count('vagueObject', why);
  } else if (
    apis.length === 0 &&
    foreign === null &&
    rest.capitals.length > 0 &&
    !says('whichApi', 'alternative')
  )
    count('unknownObject', `speaks of ${rest.capitals[0]?.text}, which no label stands for`);
  const plus = about.some(
    ({ label, to }) =>
      label.role === 'api' && tokens[to]?.text === 'plus' && !about.some(({ from }) => from === to + 1),
  );
  if (plus) count('otherName', 'speaks of another version');
  if (criteria.length === 0 && apis.length === 1 && words.length > 0 && says('may') && !says('who', 'only'))
    count('unknownObject', 'asks about someone whom no label stands for');

  return {
    table,
    asked: ask,
    apis,
    criteria,
    negated,
    namings: named.namings,
    apart: ask !== 'compare' && ask !== 'who' && !says('together') && areApart(about, tokens),
    score: reasons.reduce((sum, reason) => sum + reason.points, 0),
    reasons,
  };
}

/** Are there two criteria with nothing to join them: a conjunction or a comma, and no word that says something behind it? */
function areApart(about: readonly Naming[], tokens: readonly Token[]): boolean {
  const criteria = about
    .filter(({ label }) => label.role === 'criterion')
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return criteria.some(({ from, label }, i) => {
    const before = criteria.slice(0, i).filter((other) => other.to <= from);
    const to = Math.max(...before.map((other) => other.to));
    const last = before.filter((other) => other.to === to);
    if (last.length === 0 || last.some((other) => other.label === label)) return false;
    const between = tokens.slice(to, from);
    const conjunction = between.findLastIndex(isConjunction);
    const listed = conjunction >= 0 || tokens[from]?.clause !== tokens[to - 1]?.clause;
    return !listed || between.slice(conjunction + 1).some((token) => !token.stop && !isHead(token.text));
  });
}

/** Does the clause that asks open with a sign of this intent, small words aside: "who may use …"? */
function opensClause(intent: Intent, intents: Intents, tokens: readonly Token[], clause: number): boolean {
  return (intents.get(intent) ?? []).some(({ from }) => {
    const before = tokens.slice(0, from).filter((token) => token.clause === tokens[from]?.clause);
    return before.every((token) => token.stop) && tokens[from]?.clause === clause;
  });
}

function texts(labels: readonly Label[]): string {
  return labels.map((label) => label.text).join(', ');
}

/** The labels of one role among the namings, once each, in the table's order. */
function distinct(namings: readonly Naming[], table: DecisionTable, role: Label['role']): Label[] {
  return labelsOf(table, role).filter((label) => namings.some((naming) => naming.label === label));
}

function chooseQuestion(
  apis: readonly Label[],
  criteria: readonly Label[],
  { tokens }: Analysis,
  intents: Intents,
  { excludes, focus }: Scope,
  another: boolean,
): { ask: Asked; negated: boolean } | null {
  // "not incompatible" denies a denial; "but not for X" denies only what is left out already.
  const denied = !intents.has('doubleNegated') && !excludes && !another;
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
      return { ask: 'who', negated: notFor };
    // "Is it only for X?" asks whom else it is for: a yes to X would not answer it.
    if (intents.has('only') && apis.length === 1) return { ask: 'who', negated: false };
    const pairs = apis.length > 1 && (criteria.length > 1 || intents.has('compare'));
    return { ask: pairs ? 'compare' : 'can', negated };
  }
  if (apis.length > 1) {
    const who = intents.has('who') && (intents.has('together') || !intents.has('compare'));
    return { ask: who ? 'who' : 'compare', negated };
  }
  if (apis.length === 1) return { ask: 'who', negated: notFor && !intents.has('only') };
  if (criteria.length === 0) return null;
  if (notFor) return { ask: 'not_for', negated: true };
  const lists = criteria.length > 1 && (intents.has('together') || tokens.some(isAnd));
  return { ask: lists ? 'both' : 'which_api', negated: false };
}
