// A message read as a question to a table of any field: its labels explain the words of the question, or no verdict is due.
import type { Analysis, Token } from '../analysis.ts';
import { formsOf } from '../analysis.ts';
import type { Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { PartKind } from '../languages/rule.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import { sentenceThatAsks } from './asking.ts';
import type { Denial } from './denial.ts';
import { denialIn } from './denial.ts';
import { type Frame, type Sentence, wordClass } from './frame.ts';
import type { Objection } from './objections.ts';
import type { Asked } from './question.ts';
import type { TableReading } from './readings.ts';

const allWords = (name: 'light' | 'who' | 'which' | 'what' | 'otherwise') =>
  new Set(languageCodes.flatMap((code) => [...languages[code].tables[name]]));
const light = allWords('light');
const words = {
  who: allWords('who'),
  which: allWords('which'),
  what: allWords('what'),
  otherwise: allWords('otherwise'),
};

/** Says nothing of what is asked about, in any field. */
const isIdle = ({ text, stop }: Token) =>
  stop ||
  light.has(text) ||
  wordClass.glue.has(text) ||
  wordClass.polite.has(text) ||
  languageCodes.some((code) => languages[code].generic.has(text) || languages[code].filler.has(text));

/** Parts of a sentence that say how a table is asked, and nothing of what. */
const asking: readonly PartKind[] = [
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'both',
  'only',
  'not',
  'tag',
  'request',
  'aside',
  'hello',
  'thanks',
];

/** Parts that no cell answers, by the objection that they raise. */
const unanswered: readonly PartKind[] = ['must', 'time', 'quantity', 'opinion', 'incident', 'story'];

/** Reads the question against one table; null where it names nothing of it that could be asked about. */
export function readPlainTable(named: Named, analysis: Analysis, frame: Frame): TableReading | null {
  const { table } = named;
  const sentence = sentenceThatAsks(frame, named.namings);
  const about = meantIn(named, sentence);
  if (about.length === 0) return null;
  const pick = (role: Label['role']) =>
    labelsOf(table, role).filter((label) => about.some((naming) => naming.label === label));
  const apis = pick('api');
  const criteria = pick('criterion');
  const denial = denialOf(frame, sentence, about);
  const { asked, negated } = askedOf(apis, criteria, denial);
  const rest = leftover(named, about, analysis, frame, sentence);
  const objections = [
    ...turned(about),
    ...otherQuestion(frame, sentence, about, apis, criteria),
    ...unansweredIn(frame, sentence, about),
    ...unread(rest),
  ];
  const isWhole = (label: Label) => about.some((naming) => naming.label === label && naming.exact);
  const labels = [...apis, ...criteria];
  const context = analysis.tokens.filter(
    (token, i) => i >= sentence.from && i < sentence.to && !covers(about, i) && isOf(named.topic, token),
  );
  return {
    table,
    asked,
    apis,
    criteria,
    without: [],
    negated,
    denial,
    namings: named.namings,
    apart: false,
    objections,
    rank: [
      Number(objections.length === 0),
      Number(named.within),
      0,
      Number(apis.length > 0 && criteria.length > 0),
      Number(labels.every(isWhole)),
      0,
      Math.min(3, context.length),
      about.reduce((sum, naming) => sum + (naming.at?.length ?? 0), 0),
    ],
    organisation: null,
    roleOf: (naming) => (about.includes(naming) ? 'asked' : 'elsewhere'),
  };
}

const covers = (namings: readonly Naming[], i: number) =>
  namings.some(({ at, from, to }) => at?.includes(i) ?? (i >= from && i < to));

/** Is a word, or one of its kin, among the terms of what stands around a table? */
function isOf(terms: ReadonlySet<string>, token: Token): boolean {
  const { exact, stem, kin } = formsOf(token);
  return terms.has(exact) || terms.has(stem) || (kin !== null && terms.has(kin));
}

/**
 * What is meant of what is named: what the sentence that asks names, and of an axis of which it names nothing, the one
 * label that is named before it: "I am an apprentice. May I …?"
 */
function meantIn({ namings, table }: Named, sentence: Sentence): Naming[] {
  const isInside = ({ from, to }: Naming) => from >= sentence.from && to <= sentence.to;
  const inside = namings.filter(isInside);
  return (['api', 'criterion'] as const).flatMap((role) => {
    const here = inside.filter(({ label }) => label.role === role);
    if (here.length > 0) return here;
    const told = namings.filter(({ label, to }) => label.role === role && to <= sentence.from);
    const isOne = new Set(told.map(({ label }) => label)).size === 1;
    return isOne && inside.length > 0 && labelsOf(table, role).length > 1 ? told : [];
  });
}

/** What a sentence denies outside the labels that it says. */
function denialOf(frame: Frame, sentence: Sentence, about: readonly Naming[]): Denial {
  const outside: Frame = {
    ...frame,
    partsOf: (run, ...kinds) => frame.partsOf(run, ...kinds).filter((part) => !isInLabel(part, about)),
  };
  const clauses = new Set(frame.tokens.slice(sentence.from, sentence.to).map(({ clause }) => clause));
  return denialIn(outside, sentence, [], clauses, () => false);
}

/** Does a label explain all the words of a part that say something? */
const isInLabel = (
  { from, to }: { readonly from: number; readonly to: number },
  about: readonly Naming[],
) => {
  const indices = Array.from({ length: to - from }, (_, i) => from + i);
  return indices.some((i) => covers(about, i));
};

/** Which cells are asked for: where two labels meet, or all of one. */
function askedOf(
  apis: readonly Label[],
  criteria: readonly Label[],
  { denied }: Denial,
): { asked: Asked; negated: boolean } {
  if (apis.length > 0 && criteria.length > 0) return { asked: 'can', negated: denied };
  if (apis.length > 0) return { asked: 'who', negated: denied };
  return denied ? { asked: 'not_for', negated: true } : { asked: 'which_api', negated: false };
}

/** Words of the question that say something, and that neither a label nor what stands above the table explains. */
function leftover(
  { context }: Named,
  about: readonly Naming[],
  { tokens }: Analysis,
  frame: Frame,
  sentence: Sentence,
): Token[] {
  const parts = frame.partsOf(sentence, ...asking);
  const isAsking = (i: number) => parts.some(({ from, to }) => i >= from && i < to);
  const clauses = new Set(about.flatMap(({ at }) => at ?? []).map((i) => tokens[i]?.clause));
  for (const { from } of frame.partsOf(sentence, 'which', 'who', 'whether'))
    clauses.add(tokens[from]?.clause);
  return tokens.filter(
    (token, i) =>
      i >= sentence.from &&
      i < sentence.to &&
      clauses.has(token.clause) &&
      !covers(about, i) &&
      !isAsking(i) &&
      !isIdle(token) &&
      !isOf(context, token),
  );
}

const unread = (rest: readonly Token[]): Objection[] =>
  rest.length === 0
    ? []
    : [{ id: 'unread', because: `“${rest.map(({ text }) => text).join(' ')}” is none of the table’s words` }];

const turned = (about: readonly Naming[]): Objection[] =>
  about.some(({ isTurned }) => isTurned)
    ? [{ id: 'turned', because: 'the words before a label turn it to its opposite' }]
    : [];

/** A question that begins with "how", "where": no cell says; "what is X?" asks what it is. */
function otherQuestion(
  { tokens }: Frame,
  sentence: Sentence,
  about: readonly Naming[],
  apis: readonly Label[],
  criteria: readonly Label[],
): Objection[] {
  const said = tokens.slice(sentence.from, sentence.to);
  const other = said.find(({ text }, i) => words.otherwise.has(text) && !covers(about, sentence.from + i));
  if (other) return [{ id: 'other-question', because: `asks “${other.text}”` }];
  const isOne = apis.length + criteria.length === 1;
  const what = said.findIndex(({ text }) => words.what.has(text));
  const next = said[what + 1];
  const isDefinition =
    isOne &&
    what >= 0 &&
    next &&
    ['is', 's', 'est'].includes(next.text) &&
    covers(about, sentence.from + what + 2);
  return isDefinition ? [{ id: 'other-question', because: 'asks what it is' }] : [];
}

function unansweredIn(frame: Frame, sentence: Sentence, about: readonly Naming[]): Objection[] {
  const found = frame.partsOf(sentence, ...unanswered).find((part) => !isInLabel(part, about));
  if (!found) return [];
  const said = frame.tokens.slice(found.from, found.to).map(({ text }) => text);
  return [{ id: found.as, because: `“${said.join(' ')}” is nothing that a cell answers` }];
}
