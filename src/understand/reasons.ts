// Why a reading may be right or wrong: each thing that counts, from what is named to what no cell can answer.
import type { Analysis } from '../analysis.ts';
import type { Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { Intent } from '../languages/language.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';
import { foreignApi, kindOfApi, type Leftover, otherDeed } from './leftover.ts';
import { newTally, type Reason, type Tally } from './points.ts';
import type { Asked } from './question.ts';
import type { Scope } from './scope.ts';

/** A reading that has no score yet. */
export interface Candidate {
  readonly named: Named;
  readonly analysis: Analysis;
  readonly intents: Intents;
  /** What no label explains. */
  readonly rest: Leftover;
  readonly scope: Scope;
  /** The namings of what is asked about. */
  readonly about: readonly Naming[];
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  /** An API other than the one that is named is asked for. */
  readonly another: boolean;
  readonly asked: Asked;
  readonly negated: boolean;
}

/** What speaks for a reading and against it, in the order in which `--explain` shows it. */
export function weigh(candidate: Candidate): readonly Reason[] {
  const tally = newTally(candidate.intents);
  countNames(candidate, tally);
  countForm(candidate, tally);
  countLeftover(candidate, tally);
  countOtherMatters(candidate, tally);
  countUnasked(candidate, tally);
  countSought(candidate, tally);
  countStrangers(candidate, tally);
  return tally.reasons;
}

/** Does the question have one of the intents? */
const says = ({ intents }: Candidate, ...kinds: Intent[]) => kinds.some((kind) => intents.has(kind));

const namesBoth = ({ apis, criteria }: Candidate) => apis.length > 0 && criteria.length > 0;

/** What the question names: labels, whole or in part, and what the table's guide is about. */
function countNames({ named, rest, about, apis, criteria }: Candidate, { count }: Tally): void {
  const labels = [...apis, ...criteria];
  const namingsOf = (label: Label) => about.filter((naming) => naming.label === label);
  if (apis.length > 0) count('namedApi', `names ${texts(apis)}`);
  if (criteria.length > 0) count('namedCriterion', `names ${texts(criteria)}`);
  if (apis.length > 1) count('severalApis', 'names several APIs');
  if (labels.some((label) => namingsOf(label).every(({ share }) => share < 1)))
    count('partlyNamed', 'a label is named in part');
  if (labels.every((label) => namingsOf(label).some(({ exact }) => exact)))
    count('exactlyNamed', 'the labels are said whole');
  const { context } = rest;
  count('inContext', `the guide is about ${context.join(', ')}`, Math.min(3, context.length));
  if (named.within) count('asksWithin', `is asked of “${named.table.section.heading}”`);
}

/** How the question is asked: which API, for whom, may they; and whether it says anything else. */
function countForm(candidate: Candidate, { count, countIf }: Tally): void {
  const { analysis, rest, apis, criteria, asked } = candidate;
  const { tokens } = analysis;
  countIf('asksForApi', criteria.length > 0 && apis.length === 0, 'whichApi', 'alternative', 'sole');
  countIf('asksWho', apis.length > 0 && (criteria.length === 0 || asked === 'who'), 'who', 'only');
  countIf('asksMay', apis.length > 0, 'may');
  countIf('asksToCompare', apis.length > 1, 'compare');
  countIf('asksForBoth', asked === 'both', 'together');
  countIf('speaksOfAuthentication', true, 'authenticate');
  if (criteria.length === 0) return;
  const isBare = rest.words.length === 0;
  if (!says(candidate, 'whichApi') && tokens.some((token) => token.stem === 'api'))
    count(isBare ? 'speaksOfApis' : 'speaksOfMore', 'speaks of APIs');
  if (isBare && tokens.length <= 6 && !says(candidate, 'why', 'definition'))
    count('onlyNamesLabels', 'says nothing else');
}

/** Words that no label explains. */
function countLeftover({ rest: { words }, scope, asked }: Candidate, { count }: Tally): void {
  const unexplained = words.map((token) => token.text).join(', ');
  count('leftoverWord', `does not explain ${unexplained}`, Math.min(4, words.length));
  // "Who has made it?" asks for somebody else than whom it is for.
  const deeds = asked === 'who' ? words.filter(({ clause }) => clause === scope.focus).length : 0;
  count('leftoverOfWho', 'asks who, with more words than that', Math.min(4, deeds));
}

/** The stems by which headings speak of access. */
const accessTerms = languageCodes.flatMap((code) => {
  const { seeks, singular, stem } = languages[code];
  return (seeks.access ?? []).map((word) => stem(singular(word)));
});

/** Matters, tasks and deeds that no cell can settle: what it costs, what else an API does. */
function countOtherMatters(candidate: Candidate, { count, countIf, sign }: Tally): void {
  const { named, analysis, intents, rest, scope, apis, another, asked } = candidate;
  const heading = named.table.section.heading;
  // What is said of something else before the question is no matter of it: "they log in securely. Which API?"
  const isAsked = (intent: Intent) =>
    apis.length > 0 || intents.get(intent)?.some(({ from }) => analysis.tokens[from]?.clause === scope.focus);
  countIf('otherMatter', true, ...(['incident', 'otherMatter', 'whichData'] as const).filter(isAsked));
  countIf('otherMatter', namesBoth(candidate), 'howLong', 'howMuch');
  // A table below "Who may ask for access" answers that.
  const isAboutAccess = accessTerms.some((term) => named.topic.has(term));
  // Whoever asks to build an API into a service asks for access to it: the table says whom it authenticates.
  const asksOfUse = says(candidate, 'whichApi') || (says(candidate, 'may') && scope.isFor);
  countIf('otherMatter', !isAboutAccess && apis.length > 0 && !asksOfUse, 'integrate');
  if (isAboutAccess && asked === 'who') count('inContext', `“${heading}” says for whom`);
  countIf('otherTask', apis.length === 0 && !says(candidate, 'authenticate'), 'otherTask');
  const kind = apis.length === 0 ? kindOfApi(analysis, rest.words) : undefined;
  if (kind) count('otherTask', `asks for an API of ${kind.text}`);
  const asksOfApi = apis.length > 0 && !says(candidate, 'whichApi');
  const foreign = rest.words.filter((token) => !rest.context.includes(token.text));
  const deed = asksOfApi ? otherDeed(named, analysis, intents, foreign) : undefined;
  if ((asked === 'who' || asked === 'can') && scope.excepted.some(({ label }) => label.role === 'api'))
    count('otherMatter', 'leaves out what the table would have to be asked for too');
  if (deed) count('otherDeed', `asks whether one may ${deed.text}`);
  const isDenied = isAsked('negated') && !says(candidate, 'doubleNegated');
  if (asked === 'which_api' && scope.excepted.length === 0 && !another && isDenied)
    count('otherMatter', `denies something: ${sign('negated')}`);
  if (scope.asksWhichOnes && !says(candidate, 'who')) count('otherMatter', 'asks which ones, or how many');
  if (scope.strangerAuthenticated) count('unknownObject', 'authenticates someone whom no label stands for');
}

/** What a table could say, but the question does not ask it, or asks for more. */
function countUnasked(candidate: Candidate, { count, sign }: Tally): void {
  const { named, analysis, intents, rest, scope, apis, criteria, asked, negated } = candidate;
  const { tokens } = analysis;
  const both = namesBoth(candidate);
  if (
    apis.length === 0 &&
    says(candidate, 'who') &&
    !says(candidate, 'whichApi', 'alternative', 'sole', 'together')
  )
    count('seeksSomethingElse', 'asks who, and names no API');
  if (both && says(candidate, 'data') && !says(candidate, 'may', 'whether'))
    count('seeksSomethingElse', sign('data'));
  if (asked === 'who' && !says(candidate, 'who', 'only') && !negated)
    count('asksNothing', 'names an API, and does not ask whom it is for');
  if (asked === 'who' && labelsOf(named.table, 'criterion').length < 2)
    count('otherMatter', 'asks for whom of a table that tells nobody from anybody');
  const [what] = intents.get('what') ?? [];
  if (asked === 'can' && what && tokens[what.from - 1]?.sentence !== tokens[what.from]?.sentence)
    count('asksNothing', `${sign('what')} asks for more than yes or no`);
  const fewest = apis.length === 0 ? 2 : 3;
  if (says(candidate, 'together') && scope.all && apis.length + criteria.length < fewest)
    count('asksNothing', `${sign('together')} means more than was named`);
  const asksWhether = scope.linked || says(candidate, 'may', 'authenticate', 'negated');
  if (both && rest.words.length > 0 && asked === 'can' && !asksWhether)
    count('saysSomethingElse', 'says something of them that is no question whether one may');
}

/** What people seek and sections say: what it is, how to get it, what it costs. */
function countSought(candidate: Candidate, { count, sign }: Tally): void {
  const { intents, rest, asked } = candidate;
  if (namesBoth(candidate)) return;
  if (asked !== 'compare') {
    const asksForApi = asked === 'which_api' && says(candidate, 'whichApi');
    const sought = (['definition', 'access', 'link', 'howLong', 'howMuch', 'why'] as const).find(
      (intent) =>
        says(candidate, intent) &&
        !(intent === 'definition' && asked !== 'which_api') &&
        !(intent === 'access' && (asked === 'who' || asked === 'not_for')) &&
        !asksForApi,
    );
    const ofApis =
      sought === 'access' && intents.get('access')?.some(({ words }) => /^apis?(?![a-z])/.test(words));
    if (sought) count(ofApis ? 'asksForAccess' : 'seeksSomethingElse', sign(sought));
  }
  if (says(candidate, 'data') && !says(candidate, 'authenticate') && rest.words.length > 0)
    count('leftoverData', `${sign('data')} with words that no label explains`);
}

/** Names, APIs and people that no label stands for. */
function countStrangers(candidate: Candidate, tally: Tally): void {
  const { count } = tally;
  const { named, analysis, intents, rest, scope, about, apis, criteria } = candidate;
  const { words, names } = rest;
  count('otherName', `speaks of ${names.map((token) => token.text).join(', ')}`, Math.min(1, names.length));
  if (scope.narrowed) count('qualified', 'a word of many meanings is narrowed by one that no label explains');
  const foreign = foreignApi(named, analysis, about, rest, intents);
  if (foreign !== null) count('foreignApi', foreign);
  else if (apis.length === 0) countObject(candidate, tally);
  const isOtherVersion = ({ label, to }: Naming) =>
    label.role === 'api' &&
    analysis.tokens[to]?.text === 'plus' &&
    !about.some(({ from }) => from === to + 1);
  if (about.some(isOtherVersion)) count('otherName', 'speaks of another version');
  const asksOfOne = criteria.length === 0 && apis.length === 1;
  if (asksOfOne && words.length > 0 && says(candidate, 'may') && !says(candidate, 'who', 'only'))
    count('unknownObject', 'asks about someone whom no label stands for');
}

/** Something that no label stands for, where no API is named: "may we use it for cats?" */
function countObject(candidate: Candidate, { count }: Tally): void {
  const { words, capitals } = candidate.rest;
  if (says(candidate, 'may') && !says(candidate, 'whichApi', 'together', 'alternative', 'sole')) {
    const because = 'asks whether something may be done that no label stands for';
    if (words.some((token) => token.unknown) || capitals.length > 0) count('unknownObject', because);
    else if (words.length > 0) count('vagueObject', because);
  } else if (capitals.length > 0 && !says(candidate, 'whichApi', 'alternative', 'sole'))
    count('unknownObject', `speaks of ${capitals[0]?.text}, which no label stands for`);
}

function texts(labels: readonly Label[]): string {
  return labels.map((label) => label.text).join(', ');
}
