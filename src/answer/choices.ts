// Questions to ask instead, each made of the tables' own labels, and each answered when picked.
import type { DecisionTable, Label } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { PartKind } from '../languages/rule.ts';
import type { Library } from '../library.ts';
import { cellAt, labelsOf } from '../matrix.ts';
import { isGeneric, isWhollyRead, type Reading, seeking, type TableReading } from '../understand.ts';
import { gist } from './gist.ts';
import type { Choice } from './kinds.ts';

/** More than five are not read. */
const mostChoices = 5;

/** The table that says most: where a question names nothing, it is about this one. */
export function largestTable({ tables }: Library): DecisionTable | undefined {
  const size = ({ rows, columns }: DecisionTable) => rows.length * columns.length;
  return tables.reduce<DecisionTable | undefined>(
    (largest, table) => (largest && size(largest) >= size(table) ? largest : table),
    undefined,
  );
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
    .map((labels) => {
      const names = labels.map((label) => label.text);
      // Each name in quotes of its own: « A » et « B ».
      const quoted = names.join(phrases.between);
      return { label: phrases.list(names), question: phrases.ask.whichApi(quoted) };
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
export function whichTable(readings: readonly TableReading[], { question, language }: Reading): Choice[] {
  const sections = readings.slice(0, mostChoices).map(({ table }) => table.section);
  const titles = sections.map(({ guide, heading }) => {
    const alone = sections.filter((other) => other.guide === guide).length === 1;
    return alone ? guide.title : heading;
  });
  return [...new Set(titles)].map((title) => ({
    label: title,
    question: languages[language].phrases.ask.within(gist(question), title),
  }));
}

/** The same question, of each of the criteria that a question names without saying which it is about. */
export function whichCriterion({ asked, apis, criteria }: TableReading, language: LanguageCode): Choice[] {
  const { ask, list } = languages[language].phrases;
  const names = list(apis.map((label) => label.text));
  return criteria.slice(0, mostChoices).map(({ text }) => ({
    label: text,
    question: asked === 'can' ? ask.may(text, names) : ask.whichApi(text),
  }));
}

/** The questions that "the other one" may stand for. */
export function others(
  table: DecisionTable | null,
  apis: readonly Label[],
  criteria: readonly Label[],
  language: LanguageCode,
): Choice[] {
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
  return questions.slice(0, mostChoices).map(([label = '', question = '']) => ({ label, question }));
}

/** The same question for the users of an organisation, where it was read as one for its staff. */
export function whichUsers({ organisation }: TableReading, language: LanguageCode): Choice[] {
  if (!organisation) return [];
  const { ask, quote } = languages[language].phrases;
  const { text } = organisation.users;
  return [{ label: `${organisation.senses.users[language]} (${quote(text)})`, question: ask.whichApi(text) }];
}

/** Questions that work, made of what the library holds. */
export function examples(library: Library, language: LanguageCode): Choice[] {
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
