// A message read as a question to one table: what it is about, what it asks of that, and what stands against a verdict.
import type { Analysis, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { labelsOf, type Named, type NamedOrganisation, type Naming } from '../matrix.ts';
import { asksLikeHeading, isAboutAccess, isAboutLogin } from './about.ts';
import { accountFor, isScenic } from './accounts.ts';
import { locallyMeant, sentenceThatAsks, windowOf } from './asking.ts';
import { coreClauses } from './core.ts';
import { type Denial, denialIn } from './denial.ts';
import type { Frame, Sentence } from './frame.ts';
import type { Intents } from './intents.ts';
import { leftover } from './leftover.ts';
import { type Objection, objectionsTo } from './objections.ts';
import { isOrganisation } from './organisation.ts';
import { type Asked, areApart, chooseQuestion, seeksAnother } from './question.ts';
import type { Part } from './rules.ts';
import { scopeOf } from './scope.ts';

/** What part a label plays in a message: `told` is who asks, or of whom something is said; `elsewhere` is another sentence. */
export type Role = 'asked' | 'organisation' | 'excluded' | 'setting' | 'told' | 'elsewhere';

/** One way to read a question as a question to a decision table. */
export interface TableReading {
  readonly table: DecisionTable;
  readonly asked: Asked;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  /** Of the few things that the cells of a table say, the one that is asked for: "is it free?"; else null. */
  readonly value: string | null;
  /** Labels that the question leaves out: "other than …". */
  readonly without: readonly Label[];
  /** The question says "not": for `who` and `which_api` the answer is what the table says no to. */
  readonly negated: boolean;
  /** How it denies: a bare yes or no to "is it wrong that …", "can't they?" could be taken the wrong way round. */
  readonly denial: Denial;
  /** The organisation that is named where its people could be: its staff may be meant, or its users. */
  readonly organisation: NamedOrganisation | null;
  readonly namings: readonly Naming[];
  /** What part a naming plays: asked about, left out, taken back, or only of the scene. */
  readonly roleOf: (naming: Naming) => Role;
  /** Several criteria are named, and nothing says that they belong together: one asks for another, perhaps. */
  readonly apart: boolean;
  /** What stands against a verdict; it is due exactly where nothing does. */
  readonly objections: readonly Objection[];
  /** What puts one reading before another, most telling first. */
  readonly rank: readonly number[];
}

/** Reads the question against one table: what it is about, what it asks of that, and what stands against a verdict. */
export function readTable(
  whole: Named,
  analysis: Analysis,
  intents: Intents,
  isName: (token: Token) => boolean,
  frame: Frame,
): TableReading | null {
  const { table } = whole;
  const sentence = sentenceThatAsks(frame, whole.namings);
  const named = within(whole, windowOf(frame, sentence, whole.namings));
  const { namings } = named;
  const { tokens } = analysis;
  const accounts = accountFor(
    named,
    frame,
    frame.partsOf(sentence, 'which').length > 0,
    !isAboutLogin(table),
  );
  const rest = leftover(named, analysis, isName);
  const scope = scopeOf(named, analysis, frame, sentence);
  const isOpenQuestion = frame.partsOf(sentence, 'which', 'who', 'another').length > 0;
  const excepted = [
    ...scope.excepted,
    ...namings.filter((naming) => isOpenQuestion && isNeither(naming, frame)),
  ];
  const left = new Set(excepted.map(({ label }) => label));
  const meant = scope.about.filter(({ label }) => !left.has(label));
  const outside = meant.filter((naming) => !isInQuestion(naming, frame));
  const told = outside.filter(
    ({ from, label }) => (accounts[from] !== 'setting' && accounts[from] !== 'owner') || label.role === 'api',
  );
  const isNamed = told.some(({ label }) => label.role === 'criterion');
  const ofScene = outside.filter(({ from }) => accounts[from] !== 'owner');
  const local = withStaff(locallyMeant(isNamed ? told : ofScene, frame, sentence), named, left, sentence);
  const window = { from: 0, to: sentence.to };
  // "We cannot use X. What is left?": of what is left out, all counts that was said before.
  const names = (one: Sentence, role: Label['role']) =>
    namings.some(({ label, from }) => label.role === role && from >= one.from && from < one.to);
  // "Citizens, except companies": another population, and no other API.
  const isOfPeople = ({ to }: Part) => {
    const next = namings.find(({ from }) => from >= to && from - to < 4);
    return next !== undefined && next.label.role === 'criterion' && excepted.includes(next);
  };
  const others = (run: Pick<Sentence, 'from' | 'to'>) =>
    frame
      .partsOf(run, 'another')
      .filter(
        (part) => !isOfPeople(part) && !isOpen(part, frame) && !(isExcept(part) && !leavesOut(part, namings)),
      );
  const isAnother = frame.sentences.some(
    (one) =>
      one.to <= sentence.to &&
      others(one).length > 0 &&
      // "Some say X, some say something else" only tells of it.
      (one.from === sentence.from || (names(one, 'api') && (one.ends === '?' || names(one, 'criterion')))),
  );
  const namedApis = distinct(isAnother ? namings : local, table, 'api');
  const criteria = distinct(local, table, 'criterion');
  const another =
    isAnother || frame.partsOf(sentence, 'not').length > 0
      ? seeksAnother(namedApis, criteria, frame, window, others(window).length > 0)
      : false;
  // "Of A, B and C, which one …?", of a table that has no other: asks which of all there are.
  const asksOfAll =
    criteria.length > 0 &&
    namedApis.length > 2 &&
    namedApis.length === labelsOf(table, 'api').length &&
    frame.partsOf(sentence, 'which').length > 0;
  const apis = another || asksOfAll ? [] : namedApis;
  const without = [
    ...new Set([
      ...excepted.filter(({ from }) => isAnother || from >= sentence.from).map(({ label }) => label),
      ...(another && !isSole(frame, window) ? namedApis : []),
    ]),
  ];
  const about = local.filter(({ label }) => apis.includes(label) || criteria.includes(label));
  const isScene = (i: number) => isScenic(accounts[i]);
  const core = coreClauses(frame, sentence, about, apis);
  const clauses = new Set([...core, ...about.map(({ from }) => tokens[from]?.clause ?? -1)]);
  const denial = denialIn(frame, sentence, excepted, clauses, isScene);
  const question = chooseQuestion(
    apis,
    criteria,
    frame,
    sentence,
    another ? { ...denial, denied: false } : denial,
    clauses,
  );
  if (question === null) return null;
  const { asked, negated } = question;
  const objections = objectionsTo({
    named,
    analysis,
    frame,
    intents,
    rest,
    scope,
    about,
    apis,
    criteria,
    another,
    asked,
    negated,
    sentence,
    accounts,
    core,
  });
  const isExact = (label: Label) => about.some((naming) => naming.label === label && naming.exact);
  const isWhole = (label: Label) => about.some((naming) => naming.label === label && naming.share === 1);
  const labels = [...apis, ...criteria];
  const rank = [
    objections.length === 0,
    named.within,
    asked === 'which_api' && asksLikeHeading(table, frame, sentence),
    apis.length > 0 && criteria.length > 0,
    labels.every(isWhole),
    asked === 'who' && isAboutAccess(named),
  ].map(Number);
  const apart =
    asked !== 'compare' &&
    asked !== 'who' &&
    frame.partsOf(sentence, 'both').length === 0 &&
    areApart(about, frame);
  const organisations = about.filter(
    ({ label }) =>
      label.role === 'criterion' &&
      about.every((one) => one.label !== label || isOrganisation(one, whole, tokens)),
  );
  return {
    table,
    asked,
    apis,
    criteria,
    value: null,
    without,
    negated,
    denial,
    namings: whole.namings,
    apart,
    objections,
    rank: [...rank, Math.min(3, rest.context.length), Number(labels.every(isExact))],
    organisation: toOrganisation(organisations, criteria),
    roleOf: (naming) => {
      if (excepted.includes(naming)) return 'excluded';
      if (about.includes(naming)) return isOrganisation(naming, whole, tokens) ? 'organisation' : 'asked';
      if (accounts[naming.from] === 'setting' || accounts[naming.from] === 'owner') return 'setting';
      return naming.from >= sentence.from && naming.to <= sentence.to ? 'told' : 'elsewhere';
    },
  };
}

/** "We are a ministry. Can our agents …?": the general word of the question means those whom the special one told. */
function withStaff(
  local: readonly Naming[],
  { namings, idle }: Named,
  left: ReadonlySet<Label>,
  sentence: Sentence,
): readonly Naming[] {
  if (local.some(({ label }) => label.role === 'criterion')) return local;
  const here = idle.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  const told = namings.filter(({ label }) => !left.has(label) && here.some((one) => one.label === label));
  return [...local, ...here.filter(({ label }) => told.some((one) => one.label === label))];
}

/** "Neither A nor B: which API …": left out, in a clause that says nothing else of them. */
function isNeither({ from, to }: Naming, frame: Frame): boolean {
  const clause = frame.tokens[from]?.clause;
  const begins = frame.tokens.findIndex((token) => token.clause === clause);
  if (!neither.has(frame.tokens[begins]?.text ?? '')) return false;
  const ends = frame.tokens.findLastIndex((token) => token.clause === clause) + 1;
  return (
    to <= ends &&
    frame.partsOf({ from: begins, to: ends }, 'predicate', 'refusal', 'which', 'who').length === 0
  );
}

const isExcept = ({ because }: Part) => because === 'another.except';

/** Does a word that leaves something out stand before a label, and not before something that no table knows? */
const leavesOut = (part: Part, namings: readonly Naming[]) =>
  namings.some(({ from }) => from >= part.to && from - part.to < 4);

/** "X, or is there something else?" asks openly, and leaves nothing out. */
const isOpen = ({ from }: Part, { tokens }: Frame) =>
  tokens
    .slice(Math.max(0, from - 5), from)
    .some(
      ({ text, clause }) =>
        clause === tokens[from]?.clause && languageCodes.some((code) => languages[code].or.has(text)),
    );

/** "Is X the only one for them?" leaves nothing out, "another than X" does. */
const isSole = (frame: Frame, run: { from: number; to: number }) =>
  frame.partsOf(run, 'another').some(({ because }) => because === 'another.sole');

/** The organisation that a question names where it could name its people; null where it names any of them. */
function toOrganisation(namings: readonly Naming[], criteria: readonly Label[]): NamedOrganisation | null {
  const [first] = namings;
  const all = criteria.every((label) => namings.some((naming) => naming.label === label));
  return first?.organisation && all && !criteria.includes(first.organisation.users)
    ? first.organisation
    : null;
}

/** Part of asking for whom, and names nobody: "which categories of users". */
const isInQuestion = ({ from, to }: Naming, frame: Frame) =>
  frame.parts.some((part) => part.because === 'who.people' && part.from < from && part.to >= to);

const neither = new Set(languageCodes.flatMap((code) => languages[code].classes.neither));

/** The namings of a run of words, and no others. */
const within = (named: Named, run: { readonly from: number; readonly to: number }): Named => {
  const isInside = ({ from, to }: Naming) => from >= run.from && to <= run.to;
  return { ...named, namings: named.namings.filter(isInside), idle: named.idle.filter(isInside) };
};

/** The labels of one role among the namings, once each, in the table's order. */
function distinct(namings: readonly Naming[], table: DecisionTable, role: Label['role']): Label[] {
  return labelsOf(table, role).filter((label) => namings.some((naming) => naming.label === label));
}

/** Which of two readings comes first. */
export function byRank(a: TableReading, b: TableReading): number {
  for (const [i, value] of a.rank.entries()) if (value !== b.rank[i]) return (b.rank[i] ?? 0) - value;
  return 0;
}
