// Reading → Answer: the order in which we decide.
import { clarify, examples, nearestChoices, whichCriterion, whichTable } from './answer/choices.ts';
import { commonOf } from './answer/common.ts';
import { definitionOf, definitionsIn } from './answer/definitions.ts';
import { keyOfDoubted } from './answer/doubted.ts';
import { askedOf, findingOf } from './answer/finding.ts';
import { keyOf, keyOfChoice } from './answer/keys.ts';
import type { Answer, Common, Finding, Passage, Unsettled } from './answer/kinds.ts';
import { lean } from './answer/lean.ts';
import { agree, sayTheSame } from './answer/look-up.ts';
import { nearest, quotationsBeside, says, toPassages } from './answer/passages.ts';
import { quotations, unsettledOf } from './answer/quotations.ts';
import { answerFinding, type Replay, type Room, replay } from './answer/replay.ts';
import { accessSection, answersFrom, soughtFirst } from './answer/sections.ts';
import { readSilence, silenceOf } from './answer/silence.ts';
import { axisOf, shownTable, tableAsked } from './answer/tables.ts';
import { verdictOf } from './answer/verdict.ts';
import { languageCodes } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import type { Hit } from './search.ts';
import type { Work } from './slices.ts';
import { questionsIn, type Reading, type Recall, read, type TableReading, understand } from './understand.ts';

export { askedOf } from './answer/finding.ts';
export type * from './answer/kinds.ts';
export type { Asked, Manner, Recall } from './understand.ts';
export { keyOf, keyOfChoice, keyOfDoubted, readSilence, silenceOf };

export interface AnswerOptions {
  /** How many passages at most. */
  readonly limit?: number;
  /** What was remembered of the answer before, in the same conversation. */
  readonly previous?: Recall | null;
  /** The language of replies to questions that do not tell theirs; that of the guides where none is given. */
  readonly defaultLanguage?: LanguageCode | undefined;
  /** Another share than our own: for measuring what it trades. */
  readonly covered?: number;
}

/** Share of the question's words, weighed by rarity, that a section must speak of to be quoted; docs/retrieval.md measures it. */
export const covered = 0.4;

/** So many questions of one message are answered, each by itself. */
const mostParts = 3;

/** So many are tried: not every question of a message is one to the guides. */
const mostTried = 6;

/** Answers a message from the library; the same message and content give the same answer, always. */
export function answer(question: string, library: Library, options: AnswerOptions = {}): Answer {
  const { defaultLanguage = library.language, previous = null } = options;
  const reading = understand(question, library, { defaultLanguage, previous });
  return answerEach(reading, library, options) ?? answerOne(reading, library, options);
}

const room: Room = { limit: 3, covered };

/** Gives the answer of a button's key again; null where the guides hold no more what it names. */
export function answerKey(key: string, library: Library): Replay | null {
  return replay(key, library, room);
}

/** Questions that work, each with the key of its button. */
export function examplesOf(library: Library, language: LanguageCode) {
  const { content } = library;
  return examples(library, language).map((choice) => ({
    question: choice.question,
    key: keyOfChoice(choice, { content, language }),
  }));
}

/** Answers what is put together from the labels of a table, as the same question in words is answered. */
export function answerLabels(finding: Finding, language: LanguageCode, library: Library): Answer {
  return answerFinding(finding, language, library, room);
}

/**
 * Does in slices what the first questions to a library would wait for: what its headings define, and for each language
 * the patterns and word lists that the first question in it needs.
 */
export function* prepare(library: Library): Work<void> {
  yield* definitionsIn(library);
  for (const language of languageCodes)
    for (const { question } of examples(library, language)) {
      try {
        answer(question, library, { defaultLanguage: language });
      } catch {
        // Whoever asks it will meet the fault, with its line in the log: it must not keep the others from asking.
      }
      yield;
    }
}

/** Answers a message that asks several things, each by itself and after the one before; null where it asks one. */
function answerEach(reading: Reading, library: Library, options: AnswerOptions): Answer | null {
  if (reading.manner !== null) return null;
  const questions = questionsIn(reading).slice(0, mostTried);
  if (questions.length < 2) return null;
  const parts: Answer[] = [];
  for (const { text, analysis } of questions) {
    const before = parts.at(-1)?.recall ?? options.previous ?? null;
    const goesOn = parts.length > 0;
    const part = read(text, analysis, library, { previous: before, signals: reading.signals, goesOn });
    parts.push(answerOne(part, library, { ...options, previous: before }));
  }
  const told = parts.filter(tells).slice(0, mostParts);
  const [first] = told;
  const decided = told.filter(({ kind }) => kind === 'eligibility').length;
  return first && told.length > 1 && decided > 0
    ? // What follows leans on what was asked last.
      { ...first, question: reading.question, parts: told, recall: told.at(-1)?.recall ?? first.recall }
    : null;
}

/** Is it worth telling beside the answers to other questions of the message? */
const tells = ({ kind, reading }: Answer) =>
  kind === 'eligibility' ||
  (reading.intents.size > 0 &&
    reading.frame.sentences.some(({ ends }) => ends === '?') &&
    (kind === 'passages' || kind === 'no_answer'));

/** Answers a message that asks one thing. */
function answerOne(reading: Reading, library: Library, options: AnswerOptions): Answer {
  const { limit = 3, previous = null } = options;
  const common = commonOf(reading, library);
  const { manner } = reading;
  if (manner !== null) {
    const helps = manner === 'help' || manner === 'hello' || manner === 'empty';
    const doubted = manner === 'wrong' ? previous : null;
    return {
      ...common,
      kind: 'help',
      manner,
      guides: library.guides,
      choices: helps ? examples(library, reading.language) : [],
      passages: doubted ? recalled(doubted, library) : [],
      recall: doubted,
    };
  }

  if (previous && reading.follows !== null && reading.follows !== 'more') {
    const leaning = lean(reading.follows, previous, common, library, limit);
    if (leaning) return leaning;
  }
  if (axisOf(reading) === 'guides')
    return {
      ...common,
      kind: 'help',
      manner: 'guides',
      guides: library.guides,
      choices: examples(library, reading.language),
    };
  const shown = tableAsked(reading, library);
  if (shown) return shownTable(shown.table, shown.what, common);

  const [best] = reading.tables;
  if (best && best.objections.length === 0) {
    const rivals = reading.tables.filter(
      (one) => one !== best && one.objections.length === 0 && isRival(one, best) && !agree(best, one),
    );
    const found = (one: TableReading) => findingOf(one, common, library);
    if (rivals.length > 0)
      return { ...common, kind: 'clarification', choices: whichTable([best, ...rivals].map(found), reading) };
    if (best.apart && !sayTheSame(best))
      return { ...common, kind: 'clarification', choices: whichCriterion(found(best), reading.language) };
    const room = { limit, covered: options.covered ?? covered };
    return verdictOf(found(best), quotationsBeside(best.table, reading, library, room), common, library);
  }

  const choices = clarify(reading, library);
  if (choices.length > 0) return { ...common, kind: 'clarification', choices };
  return fromSections(reading, common, library, options);
}

const isRival = (one: TableReading, best: TableReading) => String(one.rank) === String(best.rank);

/** What sections say, or that none does. */
function fromSections(reading: Reading, common: Common, library: Library, options: AnswerOptions): Answer {
  const { limit = 3 } = options;
  const unsettled = unsettledBy(reading);
  const hits = library.index.search(reading.ideas, reading.seeks, asksOf(reading));
  const access = accessSection(reading, library);
  const first = access ?? definitionOf(reading, library);
  if (first) {
    const rest = hits.filter(({ section }) => section !== first);
    return quoted(
      [{ section: first, score: rest[0]?.score ?? 0, coverage: 1 }, ...rest],
      unsettled,
      common,
      library,
      limit,
      access !== null,
    );
  }
  if (answersFrom(hits, reading, library, options.covered ?? covered))
    return quoted(hits, unsettled, common, library, limit);
  const known = reading.ideas.some((idea) => !reading.unknown.includes(idea.word));
  const isUnderstood = reading.intents.size > 0 || known;
  const matter = matterOf(reading);
  return {
    ...common,
    leftOut: isUnderstood ? library.leftOut : [],
    kind: 'no_answer',
    reason: !isUnderstood ? 'not_understood' : matter !== null ? 'not_covered' : 'not_found',
    matter,
    unknown: isUnderstood ? [] : reading.unknown.slice(0, 3),
    guides: library.guides,
    unsettled,
    passages: isUnderstood ? toPassages(nearest(hits, limit), reading, library) : [],
    choices: nearestChoices(reading, hits, library),
  };
}

/** What kind of page the question wants: one that tells how, or what something is. */
const asksOf = ({ intents, analysis }: Reading) => ({
  how: intents.has('howTo'),
  what: intents.has('definition'),
  words: new Set(analysis.tokens.map(({ text }) => text)),
});

/** What of a guide is looked for and not found, where it has a name. */
function matterOf({ intents, frame }: Reading): 'price' | 'delay' | 'incident' | null {
  if (intents.has('howMuch') && !frame.parts.some(({ because }) => because === 'quantity.how_many'))
    return 'price';
  if (intents.has('howLong')) return 'delay';
  return intents.has('incident') ? 'incident' : null;
}

/** Objections that leave the question a question about the same row: what its cells say is worth showing. */
const evident = new Set([
  'unread',
  'must',
  'other-time',
  'opinion',
  'quantity',
  'other-question',
  'seeks-else',
  'other-matter',
]);

/** What the table says of a question that it does not settle: the cells of the labels that the question itself names. */
function unsettledBy({ tables, frame }: Reading): Unsettled | null {
  const best = tables.find(
    ({ table, objections, apis, criteria }) =>
      criteria.length > 0 &&
      objections.every(({ id }) => evident.has(id)) &&
      // Of other fields, a cell is worth showing where both its labels are said, and nobody asks how or why.
      (table.ofApis || (apis.length > 0 && objections.every(({ id }) => id !== 'other-question'))),
  );
  if (!best || !frame.sentences.some(({ ends }) => ends === '?')) return null;
  if (best.criteria.length > 2) return null;
  return unsettledOf(askedOf(best.table, 'can', best));
}

/** The sections that an answer rested on. */
const recalled = (previous: Recall, library: Library): Passage[] =>
  previous.sections.flatMap((id) => {
    const section = library.sections.find((one) => one.id === id);
    return section ? [{ section, sentences: [] }] : [];
  });

function quoted(
  hits: readonly Hit[],
  unsettled: Unsettled | null,
  common: Common,
  library: Library,
  limit: number,
  isSought = false,
): Answer {
  const ordered = isSought ? hits : soughtFirst(hits, common.reading, library);
  const found = toPassages(ordered.slice(0, 2 * limit), common.reading, library);
  // A heading alone says nothing: it is for those who want the link, and comes last.
  const isBare = (passage: Passage) => passage.sentences.length === 0 && !common.reading.intents.has('link');
  const said = found.filter((one) => !isBare(one));
  const ranked = [...said, ...found.filter(isBare)];
  return quotations(
    {
      passages: ranked.slice(0, limit),
      further: ranked.slice(limit).filter(says),
      near: (hits[0]?.coverage ?? 0) < covered,
      unsettled,
      named: [...new Set(common.reading.tables.flatMap(({ apis }) => apis))],
      asksForLinks: common.reading.intents.has('link'),
    },
    common,
    library,
  );
}
