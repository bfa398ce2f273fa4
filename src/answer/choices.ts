// Questions to ask instead, each made of the tables' own labels, and each answered when picked.
import type { DecisionTable, Label, Section } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { PartKind } from '../languages/rule.ts';
import type { Library } from '../library.ts';
import { cellAt, labelsOf, type NamedOrganisation } from '../matrix.ts';
import type { Hit } from '../search.ts';
import { isGeneric, isWhollyRead, type Reading, seeking, understand } from '../understand.ts';
import { askedOf } from './finding.ts';
import { gist } from './gist.ts';
import type { Choice, Finding } from './kinds.ts';

/** More than five are not read. */
const mostChoices = 5;

/** Labels of a group that a choice names. */
const mostOfGroup = 20;

/** The table that says most: where a question names nothing, it is about this one. */
export function largestTable({ tables }: Library): DecisionTable | undefined {
  const size = ({ rows, columns }: DecisionTable) => rows.length * columns.length;
  return tables.reduce<DecisionTable | undefined>(
    (largest, table) => (largest && size(largest) >= size(table) ? largest : table),
    undefined,
  );
}

/** The questions of a table, in the words of its field. */
function asking(table: DecisionTable, language: LanguageCode) {
  const { ask } = languages[language].phrases;
  const { ofApis, nouns } = table;
  if (ofApis) return { which: ask.whichApi, who: ask.who, may: ask.may };
  const lower = (noun: string | null) => noun?.toLowerCase() ?? null;
  return {
    which: (criterion: string) => ask.whichOf(criterion, lower(nouns.columns)),
    who: (api: string) => ask.whichOf(api, lower(nouns.rows)),
    may: ask.whether,
  };
}

/** Asks back for whom, where a question asks which API and names nobody. */
export function clarify(reading: Reading, library: Library): Choice[] {
  const table = largestTable(library);
  const { frame } = reading;
  const seeks = seeking.some(
    (intent) => intent !== 'data' && intent !== 'howTo' && reading.intents.has(intent),
  );
  const says = (...kinds: PartKind[]) => frame.parts.some(({ as }) => kinds.includes(as));
  const isWhich = frame.parts.some(({ as, because }) => as === 'which' && because !== 'which.again');
  if (
    !table ||
    seeks ||
    !(
      isWhich ||
      (says('who') && says('predicate', 'login')) ||
      (says('login') && !says('predicate', 'whether') && isWhollyRead(frame))
    ) ||
    says('question', 'quantity', 'incident', 'opinion') ||
    (!isWhich && (says('time') || (says('must') && !says('login')))) ||
    reading.tables.length > 0 ||
    reading.ideas.some((idea) => !isGeneric(idea.word))
  )
    return [];
  const { phrases } = languages[reading.language];
  return distinctCriteria(table)
    .slice(0, mostChoices)
    .map((group) => {
      // The table says the same of all of them: a few stand for a group that nobody could read.
      const labels = group.slice(0, mostOfGroup);
      const names = labels.map((label) => label.text);
      // Each name in quotes of its own: « A » et « B ».
      const quoted = names.join(phrases.between);
      return {
        label: phrases.list(names),
        question: asking(table, reading.language).which(quoted),
        asks: askedOf(table, 'which_api', { criteria: labels }),
      };
    });
}

/** Criteria grouped by their rows: those of which the table says the same make one choice. */
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

/** The same question, of each of the tables that it may be about: by their guides, or by their headings in one guide. */
export function whichTable(findings: readonly Finding[], { question, language }: Reading): Choice[] {
  const few = findings.slice(0, mostChoices);
  const titled = few.map((finding) => {
    const { guide, heading } = finding.table.section;
    const alone = few.filter(({ table }) => table.section.guide === guide).length === 1;
    return [alone ? guide.title : heading, finding] as const;
  });
  return [...new Map([...titled].reverse())].reverse().map(([title, finding]) => ({
    label: title,
    question: languages[language].phrases.ask.within(gist(question), title),
    asks: finding,
  }));
}

/** The same question, of each of the criteria that a question names without saying which it is about. */
export function whichCriterion(finding: Finding, language: LanguageCode): Choice[] {
  const { table, asked, apis, criteria } = finding;
  const { list } = languages[language].phrases;
  const { may, which } = asking(table, language);
  const names = list(apis.map((label) => label.text));
  return criteria.slice(0, mostChoices).map((criterion) => ({
    label: criterion.text,
    question: asked === 'can' ? may(criterion.text, names) : which(criterion.text),
    asks: { ...finding, criteria: [criterion] },
  }));
}

/** The questions that "the other one" may stand for. */
export function others(
  table: DecisionTable | null,
  apis: readonly Label[],
  criteria: readonly Label[],
  language: LanguageCode,
): Choice[] {
  const { list } = languages[language].phrases;
  if (!table) return [];
  const { may, which, who } = asking(table, language);
  const rest = (role: Label['role'], known: readonly Label[]) =>
    labelsOf(table, role).filter((label) => !known.includes(label));
  const names = list(criteria.map((label) => label.text));
  const questions =
    apis.length > 0
      ? rest('api', apis).map((api) => ({
          label: api.text,
          question: criteria.length > 0 ? may(names, api.text) : who(api.text),
          asks: askedOf(table, criteria.length > 0 ? 'can' : 'who', { apis: [api], criteria }),
        }))
      : rest('criterion', criteria).map((criterion) => ({
          label: criterion.text,
          question: which(criterion.text),
          asks: askedOf(table, 'which_api', { criteria: [criterion] }),
        }));
  return questions.slice(0, mostChoices);
}

/** The same question for the users of an organisation, where it was read as one for its staff. */
export function whichUsers(
  table: DecisionTable,
  { users, senses }: NamedOrganisation,
  language: LanguageCode,
): Choice[] {
  const { which } = asking(table, language);
  return [
    {
      label: languages[language].phrases.ask.rather(senses.users[language]),
      question: which(users.text),
      asks: askedOf(table, 'which_api', { criteria: [users] }),
    },
  ];
}

/** Examples are the same until the content changes. */
const known = new WeakMap<Library, Map<LanguageCode, Choice[]>>();

/** Questions that work, made of what the library holds: each is understood as one of the labels that it is made of. */
export function examples(library: Library, language: LanguageCode): Choice[] {
  const found = known.get(library) ?? new Map<LanguageCode, Choice[]>();
  known.set(library, found);
  const before = found.get(language);
  if (before) return before;
  const made = [...tableExamples(library, language), ...headingExamples(library, language)].slice(
    0,
    mostExamples,
  );
  found.set(language, made);
  return made;
}

const mostExamples = 3;

/** So many labels are tried for each example. */
const mostTries = 8;

/** A question which, one for whom, and one for a yes or a no, of the largest table. */
function tableExamples(library: Library, language: LanguageCode): Choice[] {
  const table = largestTable(library);
  if (!table) return [];
  const { which, who, may } = asking(table, language);
  const isFact = ({ isFact: fact }: Label) => fact;
  const apis = labelsOf(table, 'api')
    .filter((label) => !isFact(label))
    .slice(0, mostTries);
  const criteria = labelsOf(table, 'criterion').filter((label) => !isFact(label));
  const first = (candidates: readonly (readonly [readonly Label[], string])[]): Choice[] => {
    for (const [labels, question] of candidates) {
      const choice = choiceOf(labels, question, table, library, language);
      if (choice) return [choice];
    }
    return [];
  };
  const last = criteria.slice(-mostTries).reverse();
  const pairs = criteria
    .slice(0, mostTries)
    .flatMap((criterion) => apis.slice(0, 2).map((api) => [criterion, api] as const))
    .filter(([criterion, api]) => cellAt(table, api, criterion).value !== 'other');
  return [
    ...first(last.map((label) => [[label], which(label.text)])),
    ...first(apis.map((label) => [[label], who(label.text)])),
    ...first(pairs.map(([criterion, api]) => [[criterion, api], may(criterion.text, api.text)])),
  ];
}

/** A question made of labels, where it is understood as one of just those when it is typed; else null. */
function choiceOf(
  labels: readonly Label[],
  question: string,
  table: DecisionTable,
  library: Library,
  language: LanguageCode,
): Choice | null {
  const [best] = understand(question, library, { defaultLanguage: language, previous: null }).tables;
  if (best?.table.id !== table.id || best.objections.length > 0) return null;
  const named = [...best.apis, ...best.criteria];
  if (named.length !== labels.length || !labels.every((label) => named.includes(label))) return null;
  const { asked, value, negated } = best;
  return { label: question, question, asks: { ...askedOf(best.table, asked, best), value, negated } };
}

const headingExamples = (library: Library, language: LanguageCode): Choice[] =>
  library.sections
    .filter((section) => section.path.length === 0 && section.anchor !== '')
    .slice(0, mostExamples)
    .map((section) => sectionChoice(section, language));

/** What a section says, asked for by its heading. */
function sectionChoice(section: Section, language: LanguageCode): Choice {
  const question = languages[language].phrases.ask.about(section.heading);
  return { label: question, question, asks: section };
}

/**
 * What can be asked instead of what the guides do not answer: of the labels that the message names, what the nearest
 * sections say, and, where there is nothing near, what can be asked at all.
 */
export function nearestChoices(
  { language, namings }: Reading,
  hits: readonly Hit[],
  library: Library,
): Choice[] {
  const tableOf = (label: Label) =>
    library.tables.find(({ rows, columns }) => rows.includes(label) || columns.includes(label));
  const labels = [...new Set(namings.map(({ label }) => label))].filter((label) => !label.isFact);
  const ofLabels = labels.slice(0, mostTries).flatMap((label) => {
    const table = tableOf(label);
    if (!table) return [];
    const { who, which } = asking(table, language);
    const question = label.role === 'api' ? who(label.text) : which(label.text);
    return choiceOf([label], question, table, library, language) ?? [];
  });
  const leads = ({ heading }: Section) => {
    const { ideas, seeks } = understand(heading, library, { defaultLanguage: language, previous: null });
    return library.index.search(ideas, seeks)[0]?.section;
  };
  const ofSections = hits
    .slice(0, mostExamples)
    .filter(({ section }) => section.blocks.length > 0 && section.anchor !== '' && leads(section) === section)
    .map(({ section }) => sectionChoice(section, language));
  const near = [...ofLabels.slice(0, 2), ...ofSections].slice(0, mostExamples);
  return near.length > 0 ? near : examples(library, language);
}
