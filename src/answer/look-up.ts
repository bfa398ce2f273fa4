// Reads the cells that a question is about; nothing is said that is not one of them.
import type { Cell, DecisionTable, Label } from '../guide.ts';
import { apisSaying, cellAt, criteriaSaying, labelsOf } from '../matrix.ts';
import type { Asked, TableReading } from '../understand.ts';
import type { Verdict } from './kinds.ts';

export interface Found {
  readonly verdict: Verdict | null;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  readonly cells: readonly Cell[];
}

/**
 * Reads the cells that a question is about; nothing is said that is not one of them.
 * @param without labels that the question leaves out
 */
export function lookUp(
  table: DecisionTable,
  asked: Asked,
  apis: readonly Label[],
  criteria: readonly Label[],
  negated: boolean,
  without: readonly Label[] = [],
): Found {
  const isMeant = (label: Label) => !without.includes(label);
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
    case 'who': {
      // "Who may use A, but not B?": those to whom the table says yes for the one, and no for the other.
      const denied = without.filter(({ role }) => role === 'api');
      const saysNo = new Set(criteriaSaying(table, denied, 'no'));
      return {
        verdict: null,
        apis,
        criteria: criteriaSaying(table, apis, negated ? 'no' : 'yes').filter(
          (criterion) => isMeant(criterion) && saysNo.has(criterion),
        ),
        cells: cells([...apis, ...denied], allCriteria),
      };
    }
    case 'which_api':
    case 'both':
    case 'not_for':
      return {
        verdict: null,
        apis: apisSaying(table, criteria, negated ? 'no' : 'yes').filter(isMeant),
        criteria,
        cells: cells(allApis, criteria),
      };
  }
}

/** Do two readings come to the same? Then it does not matter which table is shown. */
export function agree(one: TableReading, other: TableReading): boolean {
  const said = ({ table, asked, apis, criteria, negated }: TableReading) => {
    const found = lookUp(table, asked, apis, criteria, negated);
    const result = asked === 'who' ? [...found.apis, ...found.criteria] : found.apis;
    // "In part" says nothing alone: it is the same only of the same rows.
    const rows = asked === 'can' && found.verdict === 'partial' ? criteria : [];
    return JSON.stringify([asked, found.verdict, [...result, ...rows].map((label) => label.text)]);
  };
  return said(one) === said(other);
}

/** Does the table say the same of each of the criteria? Then it does not matter which of them is meant. */
export function sayTheSame({ table, asked, apis, criteria, negated }: TableReading): boolean {
  const [first, ...others] = criteria.map((criterion) => {
    const { verdict, apis: found } = lookUp(table, asked, apis, [criterion], negated);
    return JSON.stringify([verdict, found.map((label) => label.text)]);
  });
  return others.every((other) => other === first);
}
