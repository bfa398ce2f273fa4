// The possible readings of a question, each with a score and its reasons: the best one and its margin decide.
import type { Analysis, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';

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
  asksForApi: 2,
  asksWho: 3,
  asksMay: 1,
  asksToCompare: 2,
  severalApis: 1,
  speaksOfAuthentication: 1,
  speaksOfApis: 1.5,
  speaksOfMore: 0.75,
  asksForBoth: 1,
  onlyNamesLabels: 2,
  exactlyNamed: 0.5,
  inContext: 0.75,
  partlyNamed: -1.5,
  seeksSomethingElse: -2.5,
  leftoverWord: -0.25,
  leftoverData: -2,
  unknownObject: -4,
  vagueObject: -1.5,
  otherName: -4,
  foreignApi: -4,
  vagueGeneral: -2,
  incident: -5,
  seeksToIntegrate: -5,
} as const;

/** From this score on a verdict is given; the trade is published by `npm run eval`. */
export const certain = 3;

export interface Leftover {
  /** Words that say something and belong to no label. */
  readonly words: readonly Token[];
  /** Names among them, of things that no label of the table stands for. */
  readonly names: readonly Token[];
  /** Words that belong to no label, and by which the table's guide goes. */
  readonly context: readonly string[];
}

const isAnd = (token: Token) => languageCodes.some((code) => languages[code].and.has(token.text));

const asker = new RegExp(
  `(?:^| )(?:${languageCodes.flatMap((code) => languages[code].asker).join('|')})(?: (?:l|la|le|les|d|de|du|des|un|une|the|an?|of))*$`,
);
const exception = new RegExp(
  `(?:^| )(?:${languageCodes.flatMap((code) => languages[code].except).join('|')})(?: (?:l|la|le|les|d|de|du|des|un|une|the|an?|of))*$`,
);
const genitive =
  /^(?:(?!(?:et|ou|and|or) )[a-z]+ ){0,2}(?:de|du|des|d|dans|of|from|in)(?: (?:l|la|le|les|the|a|une?|our|notre|ma|votre))*$/;
const ofThe = /^(?:de|du|des|d|l|la|le|les|of|the)$/;
const reflexive = new Set(['se', 's', 'me', 'm', 'nous', 'vous', 'te', 't']);
const authenticating = /^(?:authentifi|identifi|connect|logu|authenticat|identify)/;

const genericStems = new Set(
  languageCodes.flatMap((code) => {
    const { generic, singular, stem } = languages[code];
    return [...generic].map((word) => stem(singular(word)));
  }),
);

/** Reads the question against one table. */
export function readTable(
  named: Named,
  analysis: Analysis,
  intents: Intents,
  isName: (token: Token) => boolean,
): TableReading | null {
  const { table } = named;
  const asked = about(named, analysis);
  const apis = distinct(
    asked.filter(({ label }) => label.role === 'api'),
    table,
    'api',
  );
  const criteria = distinct(
    asked.filter(({ label }) => label.role === 'criterion'),
    table,
    'criterion',
  );
  const rest = leftover(named, analysis, isName);
  const reasons: Reason[] = [];
  const count = (name: keyof typeof points, because: string, times = 1) => {
    if (times > 0) reasons.push({ points: points[name] * times, because });
  };

  const question = chooseQuestion(apis, criteria, analysis, intents);
  if (question === null) return null;
  const { ask, negated } = question;
  if (apis.length > 0) count('namedApi', `names ${texts(apis)}`);
  if (criteria.length > 0) count('namedCriterion', `names ${texts(criteria)}`);
  const bestShare = (label: Label) => Math.max(...asked.flatMap((n) => (n.label === label ? n.share : [])));
  if ([...apis, ...criteria].some((label) => bestShare(label) < 1))
    count('partlyNamed', 'a label is named in part');
  const isExact = (label: Label) => asked.some((naming) => naming.label === label && naming.exact);
  if ([...apis, ...criteria].every(isExact)) count('exactlyNamed', 'the labels are said whole');
  const context = rest.context;
  if (context.length > 0)
    count('inContext', `the guide is about ${context.join(', ')}`, Math.min(3, context.length));
  if (apis.length > 1) count('severalApis', 'names several APIs');

  const says = (intent: Parameters<Intents['get']>[0]) => intents.has(intent);
  const because = (intent: Parameters<Intents['get']>[0]) => `“${intents.get(intent)?.[0]?.words}”`;
  if (criteria.length > 0 && apis.length === 0 && says('whichApi')) count('asksForApi', because('whichApi'));
  if (apis.length > 0 && criteria.length === 0 && says('who')) count('asksWho', because('who'));
  if (apis.length > 0 && says('may')) count('asksMay', because('may'));
  if (apis.length > 1 && says('compare')) count('asksToCompare', because('compare'));
  if (says('authenticate')) count('speaksOfAuthentication', because('authenticate'));
  if (criteria.length > 0 && !says('whichApi') && analysis.tokens.some((token) => token.stem === 'api'))
    count(rest.words.length === 0 ? 'speaksOfApis' : 'speaksOfMore', 'speaks of APIs');
  if (
    rest.words.length === 0 &&
    !says('why') &&
    !says('definition') &&
    analysis.tokens.length <= 6 &&
    criteria.length > 0
  )
    count('onlyNamesLabels', 'says nothing else');
  const general = asked.filter((naming) =>
    asked.some((other) => other !== naming && other.from === naming.from && other.to === naming.to),
  );
  const qualified = general.some(({ to }) => rest.words.some((word) => word === nextWord(analysis, to)));
  if (qualified) count('vagueGeneral', 'a general word is narrowed by one that no label explains');
  if (says('incident') && !negated) count('incident', because('incident'));
  if (ask === 'who' && !says('who') && !says('only') && !negated)
    count('seeksSomethingElse', 'names an API, and does not ask whom it is for');
  const both = apis.length > 0 && criteria.length > 0;
  // Whoever asks to build an API into a service asks for access to it: the table says whom it authenticates.
  if (says('integrate') && !says('whichApi') && apis.length > 0)
    count('seeksToIntegrate', because('integrate'));
  if (both && says('data') && !says('may')) count('seeksSomethingElse', because('data'));
  if (!both && ask !== 'compare') {
    for (const intent of ['definition', 'access', 'link', 'howLong', 'howMuch', 'why'] as const) {
      if (!says(intent)) continue;
      if (intent === 'definition' && (ask !== 'which_api' || says('whichApi'))) continue;
      if (ask === 'who' && intent === 'access') continue;
      if (ask === 'which_api' && says('whichApi')) continue;
      count('seeksSomethingElse', because(intent));
      break;
    }
  }
  count(
    'leftoverWord',
    `does not explain ${rest.words.map((t) => t.text).join(', ')}`,
    Math.min(4, rest.words.length),
  );
  if (says('data') && !says('authenticate') && rest.words.length > 0 && !both)
    count('leftoverData', `${because('data')} with words that no label explains`);
  count('otherName', `speaks of ${rest.names.map((t) => t.text).join(', ')}`, Math.min(1, rest.names.length));
  if (ask === 'both' && says('together')) count('asksForBoth', because('together'));
  const after = analysis.tokens.findIndex((token) => token.stem === 'api') + 1;
  const foreign =
    after > 0 && !says('whichApi')
      ? rest.words.find((token) => token === analysis.tokens[after] && !/\d/.test(token.text))
      : undefined;
  const stranger = analysis.apis.find(
    (api) =>
      !named.namings.some(({ label, from, to }) => label.role === 'api' && from < api.to && api.from < to),
  );
  const definite = after > 1 && /^(?:l|cette|the|this)$/.test(analysis.tokens[after - 2]?.text ?? '');
  const asName =
    after > 0 &&
    (definite || says('who')) &&
    asked.some(({ label, from }) => label.role === 'criterion' && from === after);
  if (stranger || asName) count('foreignApi', 'speaks of an API that no label stands for');
  else if (foreign) count('foreignApi', `speaks of an API “${foreign.text}” that no label stands for`);
  const strange = rest.words.some((token) => token.unknown);
  if (
    apis.length === 0 &&
    says('may') &&
    !says('whichApi') &&
    !says('together') &&
    !foreign &&
    rest.words.length > 0
  )
    count(
      strange ? 'unknownObject' : 'vagueObject',
      'asks whether something may be done that no label stands for',
    );
  if (criteria.length === 0 && apis.length > 0 && says('may') && !says('who') && apis.length < 2)
    count('unknownObject', 'asks about someone whom no label stands for', rest.words.length > 0 ? 1 : 0);
  return {
    table,
    asked: ask,
    apis,
    criteria,
    negated,
    namings: named.namings,
    score: reasons.reduce((sum, reason) => sum + reason.points, 0),
    reasons,
  };
}

/** The word that narrows what stands before it: the next one, or the one behind "de la". */
function nextWord({ tokens }: Analysis, from: number): Token | undefined {
  return tokens.slice(from).find((token) => !ofThe.test(token.text));
}

function texts(labels: readonly Label[]): string {
  return labels.map((label) => label.text).join(', ');
}

/** The labels of one role among the namings, once each, in the table's order. */
function distinct(namings: readonly Naming[], table: DecisionTable, role: Label['role']): Label[] {
  return labelsOf(table, role).filter((label) => namings.some((naming) => naming.label === label));
}

/**
 * The namings that the question is about. Who is asking ("our town hall wants to …") is not, where others are
 * named too; nor is what stands before "authenticate", where a label follows it.
 */
function about({ namings, idle }: Named, { tokens }: Analysis): Naming[] {
  const before = (naming: Naming) =>
    tokens
      .slice(Math.max(0, naming.from - 8), naming.from)
      .map((token) => token.text)
      .join(' ');
  const included = namings.filter((naming) => !exception.test(before(naming)));
  const criteria = included.filter(({ label }) => label.role === 'criterion');
  // "authenticate X" is about X; whoever "se connecte" stands before the verb.
  const verb = tokens.findIndex(
    (token, i) => authenticating.test(token.text) && !reflexive.has(tokens[i - 1]?.text ?? ''),
  );
  const isAsker = (naming: Naming) => asker.test(before(naming));
  const objects = criteria.filter((naming) => verb >= 0 && naming.from > verb && !isAsker(naming));
  // "our agents (we are a town)": the town says which agents.
  const narrows = (naming: Naming) => idle.some(({ label }) => label === naming.label);
  // "the doctors of the region": a label in the genitive after another says where, not who.
  const isWhere = (naming: Naming) =>
    included.some(
      (head) =>
        head.label.role === 'criterion' &&
        head.label !== naming.label &&
        head.to <= naming.from &&
        naming.from - head.to <= 4 &&
        genitive.test(
          tokens
            .slice(head.to, naming.from)
            .map((token) => token.text)
            .join(' '),
        ),
    );
  const isContext = (naming: Naming) =>
    !narrows(naming) &&
    (isWhere(naming) ||
      isAsker(naming) ||
      (verb >= 0 &&
        naming.from < verb &&
        objects.length > 0 &&
        !objects.some((o) => o.label === naming.label)));
  const meant = criteria.filter((naming) => !isContext(naming));
  const keep = meant.length > 0 ? new Set(meant) : new Set(criteria);
  return included.filter((naming) => naming.label.role === 'api' || keep.has(naming));
}

function leftover(
  { namings: named, idle, context }: Named,
  { tokens, mentions }: Analysis,
  isName: (token: Token) => boolean,
): Leftover {
  const namings = [...named, ...idle];
  const explained = (i: number) => namings.some(({ from, to }) => i >= from && i < to);
  const inContext = (token: Token, i: number) =>
    context.has(token.stem) ||
    mentions.some(({ concept, from, to }) => i >= from && i < to && context.has(concept));
  const isGeneric = ({ text, stem }: Token) =>
    genericStems.has(stem) || languageCodes.some((code) => languages[code].signals.has(text));
  const words = tokens.filter(
    (token, i) =>
      !token.stop &&
      !namings.some(({ from, to }) => i >= from && i < to) &&
      !isGeneric(token) &&
      !authenticating.test(token.text),
  );
  return {
    words,
    names: words.filter(isName),
    context: [
      ...new Set(
        tokens
          .filter((token, i) => token.stem !== 'api' && !token.stop && !explained(i) && inContext(token, i))
          .map((token) => token.text),
      ),
    ],
  };
}

function chooseQuestion(
  apis: readonly Label[],
  criteria: readonly Label[],
  { tokens }: Analysis,
  intents: Intents,
): { ask: Asked; negated: boolean } | null {
  const negated = intents.has('notFor') || intents.has('negated');
  if (apis.length > 0 && criteria.length > 0) {
    // "Is it only for X?" asks whom else it is for: a yes to X would not answer it.
    if (intents.has('only') && apis.length === 1) return { ask: 'who', negated: false };
    return { ask: apis.length > 1 && intents.has('compare') ? 'compare' : 'can', negated };
  }
  if (apis.length > 1) {
    if (intents.has('who') && intents.has('together')) return { ask: 'who', negated };
    return { ask: intents.has('compare') || !intents.has('who') ? 'compare' : 'who', negated };
  }
  if (apis.length === 1) return { ask: 'who', negated: intents.has('notFor') && !intents.has('only') };
  if (criteria.length === 0) return null;
  if (intents.has('notFor')) return { ask: 'not_for', negated: true };
  if (criteria.length > 1 && intents.has('together')) return { ask: 'both', negated: false };
  return {
    ask: criteria.length > 1 && tokens.some(isAnd) ? 'both' : 'which_api',
    negated: false,
  };
}
