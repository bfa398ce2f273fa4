// Table reading → the answer of its cells: the verdict, what fits, what fits instead, and the words that were read as labels.
import type { Label } from '../guide.ts';
import { fold } from '../languages/words.ts';
import type { Library } from '../library.ts';
import { apisSaying, cellAt, criteriaSaying, labelsOf } from '../matrix.ts';
import type { TableReading } from '../understand.ts';
import type { Choice, Common, Eligibility, Heard } from './kinds.ts';
import { lookUp } from './look-up.ts';
import { rowsOf, toPassages, unique } from './passages.ts';

/** Answers from the cells that a reading is about. */
export function verdictOf(
  reading: TableReading,
  choices: readonly Choice[],
  common: Common,
  library: Library,
  { limit, covered }: { readonly limit: number; readonly covered: number },
): Eligibility {
  const { table, asked, without, negated, denial, organisation } = reading;
  const { apis } = reading;
  // "Can a town hall use it?" is asked for its staff, or for its users: both rows answer.
  const isBoth = organisation !== null && asked === 'can';
  const criteria = isBoth ? [...reading.criteria, organisation.users] : reading.criteria;
  const found = lookUp(table, asked, apis, criteria, negated, without);
  const rest = library.index
    .search(common.reading.ideas, common.reading.seeks)
    .filter(
      ({ section, coverage }) =>
        section !== table.section && section.blocks.length > 0 && coverage >= covered,
    );
  const rows = [...new Set(found.cells.map((cell) => cell.row))];
  const passages = [
    { section: table.section, sentences: rowsOf(table, rows) },
    ...toPassages(rest.slice(0, Math.max(0, Math.min(limit, 2) - 1)), common.reading, library),
  ];
  const instead = insteadOf(reading, found.verdict, criteria);
  const shown = [
    ...new Set(found.cells.filter(({ value }) => value === 'yes').flatMap((cell) => [cell.row, cell.column])),
  ].filter((label) => label.role === 'api');
  const heard = isBoth ? [] : heardIn(reading, common);
  const named =
    found.verdict === 'no'
      ? instead
      : asked === 'who' || asked === 'can' || asked === 'compare'
        ? apis
        : asked === 'not_for'
          ? instead
          : found.apis;
  return {
    ...common,
    kind: 'eligibility',
    asked,
    negated,
    put: denial.plain && asked === 'can' ? 'denied' : denial.any ? 'turned' : 'plain',
    without,
    table,
    ...found,
    instead,
    each: eachOf(reading, found.apis, found.criteria),
    organisation: isBoth
      ? {
          words: organisationWords(reading, common),
          senses: criteria.map((label) => ({
            label,
            sense: (label === organisation.users ? organisation.senses.users : organisation.senses.staff)[
              common.language
            ],
          })),
        }
      : null,
    heard,
    choices,
    passages,
    links: unique((named.length > 0 ? named : shown).flatMap((label) => library.pageOf(label) ?? [])),
    recall: {
      language: common.language,
      table: table.id,
      asked,
      negated,
      apis: apis.map((label) => label.text),
      criteria: criteria.map((label) => label.text),
      heard: heard.map(({ words, label }) => ({ words, label: label.text })),
      sections: passages.map(({ section }) => section.id),
    },
  };
}

/** What fits where the answer is that something does not: from the same rows, or the same columns. */
function insteadOf(
  { table, asked, apis, negated, without }: TableReading,
  verdict: Eligibility['verdict'],
  criteria: readonly Label[],
): readonly Label[] {
  if ((asked === 'can' && verdict === 'no') || asked === 'not_for')
    return apisSaying(table, criteria, 'yes').filter((label) => !without.includes(label));
  return asked === 'who' && negated ? criteriaSaying(table, apis, 'yes') : [];
}

/** For each of several labels, what of the other axis says yes, or no where that was asked. */
function eachOf(
  { table, asked, negated }: TableReading,
  apis: readonly Label[],
  criteria: readonly Label[],
): Eligibility['each'] {
  const value = negated ? 'no' : 'yes';
  if (asked === 'who' && criteria.length === 0 && apis.length > 1)
    return apis.map((label) => ({ label, fits: criteriaSaying(table, [label], value) }));
  if ((asked === 'both' || asked === 'which_api') && apis.length === 0 && criteria.length > 1)
    return criteria.map((label) => ({
      label,
      fits: labelsOf(table, 'api').filter((api) => cellAt(table, api, label).value === 'yes'),
    }));
  return [];
}

/** The words by which the organisations that are asked about were named, each once. */
const organisationWords = ({ namings, roleOf }: TableReading, { reading }: Common): string[] => [
  ...new Set(
    namings.filter((one) => roleOf(one) === 'organisation').map((naming) => wordsOf(reading, naming)),
  ),
];

const wordsOf = (
  { analysis }: Common['reading'],
  { from, to }: { readonly from: number; readonly to: number },
) =>
  analysis.tokens
    .slice(from, to)
    .map(({ written, gap }, i, all) => (i === all.length - 1 ? written : written + gap))
    .join('')
    .replace(/\s+/g, ' ');

/** The words of the question that are not the table's own, with the labels that they were read as. */
function heardIn({ namings, criteria, asked }: TableReading, { reading }: Common): Heard[] {
  if (asked === 'who' || asked === 'compare') return [];
  const heard = criteria.flatMap((label) => {
    const own = namings.filter((naming) => naming.label === label);
    const [naming] = own;
    if (!naming || own.some(({ concept }) => concept === null)) return [];
    const words = wordsOf(reading, naming);
    return saysIt(words, label) ? [] : [{ words, label }];
  });
  return heard.length > 2 ? [] : heard;
}

/** Does a label hold the words themselves, whatever their ending? */
const saysIt = (words: string, { text }: Label) => {
  const label = fold(text);
  return fold(words)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .every((word) => label.includes(word.slice(0, -1)));
};
