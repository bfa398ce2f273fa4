// Finding → the answer of its cells: the verdict, what fits, what fits instead, and how words were read.
import type { Cell, Label } from '../guide.ts';
import type { Library } from '../library.ts';
import { apisSaying, cellAt, criteriaSaying, criterionOf, labelsOf, organisationCalled } from '../matrix.ts';
import type { Asked } from '../understand.ts';
import { whichUsers } from './choices.ts';
import type { Common, Eligibility, Finding, Heard } from './kinds.ts';
import { lookUp } from './look-up.ts';
import { type Quotations, rowsOf, unique } from './passages.ts';
import { tellingOf } from './telling.ts';

/** A finding that asks for cells, and not for the table itself. */
export type AskedOfCells = Finding & { readonly asked: Asked };

/** Answers from the cells that a finding is about, with quotations of other sections beside them. */
export function verdictOf(
  finding: AskedOfCells,
  { beside, further }: Quotations,
  common: Common,
  library: Library,
): Eligibility {
  const { table, asked, without, negated, put, apis } = finding;
  const [name] = finding.organisations;
  const organisation = name === undefined ? null : organisationCalled(name, table, library.lexicon);
  // "Can a town hall use it?" is asked for its staff, or for its users: both rows answer.
  const isBoth = organisation !== null && asked === 'can';
  const criteria = isBoth ? [...finding.criteria, organisation.users] : finding.criteria;
  const heard = isBoth ? [] : heardFor(finding);
  const found = lookUp(table, asked, apis, criteria, negated, without);
  const rows = [...new Set(found.cells.map((cell) => cell.row))];
  const passages = [{ section: table.section, sentences: rowsOf(table, rows) }, ...beside];
  const instead = isBoth ? insteadOfBoth(found.cells, table) : insteadOf(finding, found.verdict, criteria);
  const shown = [
    ...new Set(found.cells.filter(({ value }) => value === 'yes').flatMap((cell) => [cell.row, cell.column])),
  ].filter((label) => label.role === 'api');
  const named =
    found.verdict === 'no'
      ? instead
      : asked === 'who' || asked === 'can' || asked === 'compare'
        ? [...apis, ...(isBoth ? instead : [])]
        : asked === 'not_for'
          ? instead
          : found.apis;
  return {
    ...common,
    kind: 'eligibility',
    finding,
    asked,
    negated,
    put,
    without,
    table,
    ...found,
    instead,
    each: eachOf(finding, found.apis, found.criteria),
    organisation: isBoth
      ? {
          words: finding.organisations,
          senses: criteria.map((label) => ({
            label,
            sense: (label === organisation.users ? organisation.senses.users : organisation.senses.staff)[
              common.language
            ],
          })),
        }
      : null,
    heard,
    telling: tellingOf(finding, found, [...beside, ...further], library),
    choices: organisation && asked === 'which_api' ? whichUsers(table, organisation, common.language) : [],
    passages,
    further,
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

/** Words that a reply explains: of criteria alone, and of so many that it stays short. "Why?" tells all of them. */
function heardFor({ asked, heard, criteria }: AskedOfCells): readonly Heard[] {
  if (asked === 'who' || asked === 'compare') return [];
  const told = heard.filter(({ label }) => criteria.includes(label));
  return told.length > 2 ? [] : told;
}

/** What fits those whom a cell says no to, where an organisation's staff and users are answered for. */
const insteadOfBoth = (cells: readonly Cell[], table: Finding['table']): readonly Label[] => {
  const refused = cells.flatMap((cell) => (cell.value === 'no' ? criterionOf(cell) : []));
  return refused.length > 0 ? apisSaying(table, [...new Set(refused)], 'yes') : [];
};

/** What fits where the answer is that something does not: from the same rows, or the same columns. */
function insteadOf(
  { table, asked, apis, negated, without }: AskedOfCells,
  verdict: Eligibility['verdict'],
  criteria: readonly Label[],
): readonly Label[] {
  if ((asked === 'can' && verdict === 'no') || asked === 'not_for')
    return apisSaying(table, criteria, 'yes').filter((label) => !without.includes(label));
  return asked === 'who' && negated ? criteriaSaying(table, apis, 'yes') : [];
}

/** For each of several labels, what of the other axis says yes, or no where that was asked. */
function eachOf(
  { table, asked, negated }: AskedOfCells,
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
