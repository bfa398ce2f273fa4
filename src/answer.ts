// Reading → Answer: the order in which we decide, and the closed union of what we can say.
import type { Cell, DecisionTable, Label, Link, Section, Sentence } from './guide.ts';
import { languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Library } from './library.ts';
import { apisSaying, cellAt, criteriaSaying, labelsOf } from './matrix.ts';
import { quote } from './quote.ts';
import type { Hit } from './search.ts';
import {
  type Asked,
  certain,
  type Reading,
  type Recall,
  type TableReading,
  understand,
} from './understand.ts';

export type { Asked, Recall } from './understand.ts';

/** A quotation: sentences of one section, to the letter, in the section's order. */
export interface Passage {
  readonly section: Section;
  readonly sentences: readonly Sentence[];
}

/** What to ask instead: a short label for a button and the full question that it stands for. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

export type Verdict = 'yes' | 'no' | 'partial';

interface Common {
  readonly question: string;
  readonly language: LanguageCode;
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  /** Pages of the APIs that the answer names, and pages that the quoted sections link to. */
  readonly links: readonly Link[];
  /** First 7 hex digits of the hash of the content that the answer rests on. */
  readonly content: string;
  /** What to remember for a question that follows this answer; null where nothing can follow. */
  readonly recall: Recall | null;
}

export type Answer =
  | (Common & {
      readonly kind: 'eligibility';
      readonly asked: Asked;
      /** Is it what the table says no to that was asked for? */
      readonly negated: boolean;
      readonly table: DecisionTable;
      readonly verdict: Verdict | null;
      readonly apis: readonly Label[];
      readonly criteria: readonly Label[];
      readonly cells: readonly Cell[];
    })
  | (Common & { readonly kind: 'passages' })
  | (Common & { readonly kind: 'clarification'; readonly choices: readonly Choice[] })
  | (Common & { readonly kind: 'help'; readonly choices: readonly Choice[] })
  | (Common & {
      readonly kind: 'no_answer';
      readonly reason: 'not_covered' | 'not_understood';
      readonly choices: readonly Choice[];
    });

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
  covered: 0.5,
  /** Readings closer than this are two possible readings. */
  margin: 0.5,
  /** The most choices that a clarification offers. */
  choices: 5,
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

  if (previous && reading.follows !== null && reading.follows !== 'more')
    return lean(reading.follows, previous, common, library, limit);

  const [best, second] = reading.tables;
  if (best && best.score >= certain) {
    const rival =
      second && second.score >= certain && best.score - second.score < thresholds.margin ? second : null;
    if (rival && !agree(best, rival))
      return { ...common, kind: 'clarification', choices: whichGuide([best, rival], reading) };
    return eligibility(best, common, library, limit);
  }

  const choices = clarify(reading, library);
  if (choices.length > 0) return { ...common, kind: 'clarification', choices };

  const hits = library.index.search(reading.ideas, reading.seeks);
  const [top] = hits;
  if (top && (top.coverage >= covered || seeksName(reading))) return quoted(hits, common, library, limit);

  const understood =
    reading.intents.size > 0 || reading.ideas.some((idea) => !reading.unknown.includes(idea.word));
  return {
    ...common,
    kind: 'no_answer',
    reason: understood ? 'not_covered' : 'not_understood',
    passages: understood ? toPassages(hits.slice(0, 1), reading, library) : [],
    choices: examples(library, reading.language),
  };
}

const seeking = [
  'definition',
  'access',
  'link',
  'data',
  'howTo',
  'howLong',
  'howMuch',
  'where',
  'why',
  'incident',
] as const;

/** Asks for something about an API by its name: what its sections say is the nearest to an answer. */
function seeksName({ tables, intents, ideas }: Reading): boolean {
  const names = tables.some(({ apis }) => apis.length > 0);
  return names && (ideas.length <= 1 || seeking.some((intent) => intents.has(intent)));
}

function eligibility(
  { table, asked, apis, criteria, negated }: TableReading,
  common: Omit<Answer & { kind: 'passages' }, 'kind'>,
  library: Library,
  limit: number,
): Answer {
  const found = lookUp(table, asked, apis, criteria, negated);
  const rest = library.index
    .search(common.reading.ideas, common.reading.seeks)
    .filter((hit) => hit.section !== table.section && hit.coverage >= thresholds.covered);
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

interface Found {
  readonly verdict: Verdict | null;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  readonly cells: readonly Cell[];
}

/** Reads the cells that a question is about; nothing is said that is not one of them. */
function lookUp(
  table: DecisionTable,
  asked: Asked,
  apis: readonly Label[],
  criteria: readonly Label[],
  negated: boolean,
): Found {
  const allApis = labelsOf(table, 'api');
  const allCriteria = labelsOf(table, 'criterion');
  const cells = (of: readonly Label[], by: readonly Label[]) =>
    by.flatMap((criterion) => of.map((api) => cellAt(table, api, criterion)));
  switch (asked) {
    case 'can': {
      const said = cells(apis, criteria);
      const values = new Set(said.map((cell) => cell.value));
      const verdict =
        values.size > 1
          ? values.has('yes')
            ? 'partial'
            : null
          : values.has('yes')
            ? 'yes'
            : values.has('no')
              ? 'no'
              : null;
      return { verdict, apis, criteria, cells: said };
    }
    case 'compare':
      return {
        verdict: null,
        apis,
        criteria,
        cells: cells(apis, criteria.length > 0 ? criteria : allCriteria),
      };
    case 'who':
      return {
        verdict: null,
        apis,
        criteria: criteriaSaying(table, apis, negated ? 'no' : 'yes'),
        cells: cells(apis, allCriteria),
      };
    case 'which_api':
    case 'both':
    case 'not_for':
      return {
        verdict: null,
        apis: apisSaying(table, criteria, negated ? 'no' : 'yes'),
        criteria,
        cells: cells(allApis, criteria),
      };
  }
}

/** The rows of the table's section that hold these labels, as sentences. */
function rowsOf({ section }: DecisionTable, rows: readonly string[]): Sentence[] {
  return section.blocks
    .filter((block) => block.kind === 'row' && rows.some((row) => block.sentences[0]?.text.startsWith(row)))
    .flatMap((block) => block.sentences);
}

function quoted(
  hits: readonly Hit[],
  common: Omit<Answer & { kind: 'passages' }, 'kind'>,
  library: Library,
  limit: number,
): Answer {
  // A section that is only a heading and a link answers who wants the link, and others last.
  const isBare = (hit: Hit) => hit.section.blocks.length === 0 && !common.reading.intents.has('link');
  const ordered = [...hits.filter((hit) => !isBare(hit)), ...hits.filter(isBare)];
  const passages = toPassages(ordered.slice(0, limit), common.reading, library);
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

function toPassages(hits: readonly Hit[], { ideas }: Reading, library: Library): Passage[] {
  return hits.map(({ section }) => ({ section, sentences: quote(section, ideas, library) }));
}

function unique(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** A question that asks which API and names nobody is a question for whom. */
function clarify(reading: Reading, library: Library): Choice[] {
  const table = largestTable(library);
  const seeks = seeking.some(
    (intent) => intent !== 'data' && intent !== 'howTo' && reading.intents.has(intent),
  );
  if (
    !table ||
    seeks ||
    !reading.intents.has('whichApi') ||
    reading.ideas.some((idea) => !isGeneric(idea.word))
  )
    return [];
  const { phrases } = languages[reading.language];
  return distinctCriteria(table)
    .slice(0, thresholds.choices)
    .map((labels) => {
      const names = phrases.list(labels.map((label) => label.text));
      return { label: names, question: phrases.ask.whichApi(names) };
    });
}

/** The criteria, those together of which the table says the same: what separates one choice from another. */
function distinctCriteria(table: DecisionTable): Label[][] {
  const groups = new Map<string, Label[]>();
  for (const criterion of labelsOf(table, 'criterion')) {
    const said = labelsOf(table, 'api')
      .map((api) => cellAt(table, api, criterion).value)
      .join();
    groups.set(said, [...(groups.get(said) ?? []), criterion]);
  }
  return [...groups.values()];
}

/** Do two readings come to the same? Then it does not matter which table is shown. */
function agree(one: TableReading, other: TableReading): boolean {
  const said = ({ table, asked, apis, criteria, negated }: TableReading) => {
    const { verdict, apis: found } = lookUp(table, asked, apis, criteria, negated);
    return JSON.stringify([asked, verdict, found.map((label) => label.text)]);
  };
  return said(one) === said(other);
}

/** The same question, of each of the guides that it may be about. */
function whichGuide(readings: readonly TableReading[], { question, language }: Reading): Choice[] {
  return readings.slice(0, thresholds.choices).map(({ table }) => {
    const { title } = table.section.guide;
    return { label: title, question: languages[language].phrases.ask.within(question.trim(), title) };
  });
}

/** Answers "why?", "the link?" and "the other one?" from what was answered before. */
function lean(
  kind: 'other' | 'why' | 'link',
  previous: Recall,
  common: Omit<Answer & { kind: 'passages' }, 'kind'>,
  library: Library,
  limit: number,
): Answer {
  const table = library.tables.find(({ id }) => id === previous.table) ?? null;
  const recalled = (role: Label['role'], known: readonly string[]) =>
    table ? labelsOf(table, role).filter((label) => known.includes(label.text)) : [];
  const apis = recalled('api', previous.apis);
  const criteria = recalled('criterion', previous.criteria);
  if (kind === 'other')
    return { ...common, recall: previous, ...others(table, apis, criteria, common.language) };
  const before = previous.sections.flatMap(
    (id) => library.sections.find((section) => section.id === id) ?? [],
  );
  const about = understand([...previous.apis, ...previous.criteria].join(' '), library, {
    defaultLanguage: common.language,
    previous: null,
  });
  const found =
    kind === 'why' ? library.index.search(about.ideas, common.reading.seeks).map((hit) => hit.section) : [];
  const sections = [...new Set([...found.filter((section) => section !== table?.section), ...before])].slice(
    0,
    limit,
  );
  const pages =
    apis.length > 0 || !table ? apis : lookUp(table, 'which_api', [], criteria, previous.negated).apis;
  return {
    ...common,
    kind: 'passages',
    passages: sections.map((section) => ({ section, sentences: quote(section, about.ideas, library) })),
    links: unique([
      ...pages.flatMap((label) => library.pageOf(label) ?? []),
      ...sections.flatMap((section) => section.links),
    ]).slice(0, 5),
    recall: previous,
  };
}

/** The questions that "the other one" may stand for. */
function others(
  table: DecisionTable | null,
  apis: readonly Label[],
  criteria: readonly Label[],
  language: LanguageCode,
): { kind: 'clarification'; choices: Choice[] } {
  const { ask, list } = languages[language].phrases;
  const rest = (role: Label['role'], known: readonly Label[]) =>
    table ? labelsOf(table, role).filter((label) => !known.includes(label)) : [];
  const names = list(criteria.map((label) => label.text));
  const questions =
    apis.length > 0
      ? rest('api', apis).map((api) => [
          api.text,
          criteria.length > 0 ? ask.may(names, api.text) : ask.who(api.text),
        ])
      : rest('criterion', criteria).map((criterion) => [criterion.text, ask.whichApi(criterion.text)]);
  return {
    kind: 'clarification',
    choices: questions
      .slice(0, thresholds.choices)
      .map(([label = '', question = '']) => ({ label, question })),
  };
}

/** The table that says most: where a question names nothing, it is about this one. */
function largestTable({ tables }: Library): DecisionTable | undefined {
  return [...tables].sort((a, b) => b.cells.flat().length - a.cells.flat().length)[0];
}

/** Questions that work, made of what the library holds. */
function examples(library: Library, language: LanguageCode): Choice[] {
  const { ask } = languages[language].phrases;
  const table = largestTable(library);
  const questions = table
    ? [
        ...labelsOf(table, 'criterion')
          .slice(-1)
          .map((label) => ask.whichApi(label.text)),
        ...labelsOf(table, 'api')
          .slice(0, 1)
          .map((label) => ask.who(label.text)),
        ...labelsOf(table, 'criterion')
          .slice(0, 1)
          .flatMap((criterion) =>
            labelsOf(table, 'api')
              .slice(0, 1)
              .map((api) => ask.may(criterion.text, api.text)),
          ),
      ]
    : library.sections
        .filter((section) => section.path.length === 0 && section.anchor !== '')
        .slice(0, 3)
        .map((section) => ask.about(section.heading));
  return questions.map((question) => ({ label: question, question }));
}

function isGeneric(word: string): boolean {
  return Object.values(languages).some(({ generic }) => generic.has(word));
}
