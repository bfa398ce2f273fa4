// Reading → Answer: the order in which we decide.
import { clarify, examples, mostChoices, whichCriterion, whichTable } from './answer/choices.ts';
import { definitionOf } from './answer/definitions.ts';
import type { Answer, Common, Passage } from './answer/kinds.ts';
import { lean } from './answer/lean.ts';
import { agree, lookUp, sayTheSame } from './answer/look-up.ts';
import { rowsOf, toPassages, unique } from './answer/passages.ts';
import { answersFrom, soughtFirst } from './answer/sections.ts';
import type { Guide } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import type { Hit } from './search.ts';
import { certain, type Recall, type TableReading, understand } from './understand.ts';

export type * from './answer/kinds.ts';
export type { Asked, Recall } from './understand.ts';

export interface AnswerOptions {
  /** How many passages at most. */
  readonly limit?: number;
  /** What was remembered of the answer before, in the same conversation. */
  readonly previous?: Recall | null;
  /** The language of replies to questions that do not tell theirs. */
  readonly defaultLanguage?: LanguageCode;
  /** Other thresholds than our own: for measuring what they trade. */
  readonly thresholds?: Partial<Thresholds>;
}

/** From where on a verdict is given, and from where on sections are quoted. */
export type Thresholds = Readonly<Record<'certain' | 'covered', number>>;

/** When a verdict is given, when sections are quoted, and when the guide is said not to say. */
export const thresholds = {
  /** The score that a reading against a table must have. */
  certain,
  /** Share of the question's words, weighed by rarity, that a section must speak of. */
  covered: 0.4,
  /** Readings closer than this are two possible readings. */
  margin: 0.5,
} as const;

/** Answers a question from the library; the same question and content give the same answer, always. */
export function answer(question: string, library: Library, options: AnswerOptions = {}): Answer {
  const { limit = 3, defaultLanguage = 'fr', previous = null } = options;
  const { certain, covered } = { ...thresholds, ...options.thresholds };
  const reading = understand(question, library, { defaultLanguage, previous });
  const common = {
    question,
    language: reading.language,
    reading,
    passages: [],
    links: [],
    content: library.content,
    recall: null,
  };
  if (reading.smallTalk !== null)
    return { ...common, kind: 'help', choices: examples(library, reading.language) };

  if (previous && reading.follows !== null && reading.follows !== 'more') {
    const leaning = lean(reading.follows, previous, common, library, limit);
    if (leaning) return leaning;
  }

  const questions = severalQuestions(question, library, defaultLanguage);
  if (questions.length > 1)
    return {
      ...common,
      kind: 'clarification',
      choices: questions.map((one) => ({ label: one, question: one })),
    };

  const [best] = reading.tables;
  if (best && best.score >= certain) {
    const rivals = reading.tables.filter(
      (one) => one.score >= certain && best.score - one.score < margin(best, one) && !agree(best, one),
    );
    if (rivals.length > 0)
      return { ...common, kind: 'clarification', choices: whichTable([best, ...rivals], reading) };
    if (best.apart && !sayTheSame(best))
      return { ...common, kind: 'clarification', choices: whichCriterion(best, reading.language) };
    return eligibility(best, common, library, limit);
  }

  const choices = clarify(reading, library);
  if (choices.length > 0) return { ...common, kind: 'clarification', choices };

  const hits = library.index.search(reading.ideas, reading.seeks);
  const definition = definitionOf(reading, library);
  if (definition) {
    const rest = hits.filter(({ section }) => section !== definition);
    return quoted(
      [{ section: definition, score: rest[0]?.score ?? 0, coverage: 1 }, ...rest],
      common,
      library,
      limit,
    );
  }
  if (answersFrom(hits, reading, library, covered)) return quoted(hits, common, library, limit);

  const understood =
    reading.intents.size > 0 || reading.ideas.some((idea) => !reading.unknown.includes(idea.word));
  return {
    ...common,
    kind: 'no_answer',
    reason: understood ? 'not_covered' : 'not_understood',
    passages: understood ? toPassages(nearest(hits, limit), reading, library) : [],
    choices: examples(library, reading.language),
  };
}

/** The best section of each of the first guides. */
function nearest(hits: readonly Hit[], limit: number): Hit[] {
  const guides = new Set<Guide>();
  return hits.filter(({ section: { guide } }) => !guides.has(guide) && guides.add(guide)).slice(0, limit);
}

/** What one table of a guide leaves over of the question, another may name: then the person chooses sooner. */
function margin(best: TableReading, other: TableReading): number {
  const isSameGuide = best.table.section.guide === other.table.section.guide;
  const isNamed = other.criteria.length > 0 && best.criteria.length > 0;
  return isSameGuide && isNamed ? 2 * thresholds.margin : thresholds.margin;
}

/** The questions of a message with several, each of which a table answers; read as one they would be mixed up. */
function severalQuestions(message: string, library: Library, defaultLanguage: LanguageCode): string[] {
  const parts = [...new Set(message.split(/(?<=\?)\s+/).map((part) => part.trim()))].slice(0, mostChoices);
  if (parts.length < 2) return [];
  const asked = parts.filter((part) => {
    const [best] = understand(part, library, { defaultLanguage, previous: null }).tables;
    return best && best.score >= certain;
  });
  return asked;
}

function eligibility(
  { table, asked, apis, criteria, without, negated, turned }: TableReading,
  common: Common,
  library: Library,
  limit: number,
): Answer {
  const found = lookUp(table, asked, apis, criteria, negated, without);
  const rest = library.index
    .search(common.reading.ideas, common.reading.seeks)
    .filter(
      ({ section, coverage }) =>
        section !== table.section && section.blocks.length > 0 && coverage >= thresholds.covered,
    );
  const rows = found.cells.map((cell) => cell.row.text);
  const passages = [
    { section: table.section, sentences: rowsOf(table, rows) },
    ...toPassages(rest.slice(0, Math.max(0, Math.min(limit, 2) - 1)), common.reading, library),
  ];
  const shown = [...new Set(found.cells.flatMap((cell) => [cell.row, cell.column]))].filter(
    (label) => label.role === 'api',
  );
  const named = asked === 'who' || asked === 'can' || asked === 'compare' ? apis : found.apis;
  return {
    ...common,
    kind: 'eligibility',
    asked,
    negated,
    turned,
    without,
    table,
    ...found,
    passages,
    links: unique((named.length > 0 ? named : shown).flatMap((label) => library.pageOf(label) ?? [])),
    recall: {
      language: common.language,
      table: table.id,
      asked,
      negated,
      apis: apis.map((label) => label.text),
      criteria: criteria.map((label) => label.text),
      sections: passages.map(({ section }) => section.id),
    },
  };
}

function quoted(hits: readonly Hit[], common: Common, library: Library, limit: number): Answer {
  const found = toPassages(
    soughtFirst(hits, common.reading, library).slice(0, 2 * limit),
    common.reading,
    library,
  );
  // A section without a sentence to quote answers who wants the link, and others last.
  const isBare = (passage: Passage) => passage.sentences.length === 0 && !common.reading.intents.has('link');
  const passages = [...found.filter((one) => !isBare(one)), ...found.filter(isBare)].slice(0, limit);
  const named = common.reading.tables.flatMap((reading) =>
    reading.apis.flatMap((label) => library.pageOf(label) ?? []),
  );
  return {
    ...common,
    kind: 'passages',
    passages,
    recall: {
      language: common.language,
      table: null,
      asked: null,
      negated: false,
      apis: common.reading.tables[0]?.apis.map((label) => label.text) ?? [],
      criteria: [],
      sections: passages.map(({ section }) => section.id),
    },
    links: unique([...named, ...(passages[0]?.section.links ?? [])]).slice(0, 5),
  };
}
