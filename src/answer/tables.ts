// A question for a table as a whole, or for all that stands on one of its axes: "show the table", "which populations?"
import type { DecisionTable } from '../guide.ts';
import type { Library } from '../library.ts';
import { cellAt, labelsOf } from '../matrix.ts';
import { isWhollyRead, type Reading } from '../understand.ts';
import { largestTable } from './choices.ts';
import { askedOf } from './finding.ts';
import type { Common, Eligibility } from './kinds.ts';
import { rowsOf } from './passages.ts';

type What = 'table' | 'criteria' | 'choices';

const asks: Readonly<Record<string, What | 'guides'>> = {
  'whole.table': 'table',
  'whole.criteria': 'criteria',
  'whole.choices': 'choices',
  'guides.which': 'guides',
};

/** What of the library as a whole a message asks for; null where it asks for something in it. */
export function axisOf({ frame, tables }: Reading): What | 'guides' | null {
  const part = frame.parts.find(({ as }) => as === 'whole' || as === 'guides');
  const named = tables.some(({ apis, criteria }) => apis.length + criteria.length > 0);
  if (!part || named || !isWhollyRead(frame)) return null;
  return asks[part.because] ?? null;
}

/** The table that a message asks to see; null where it asks for none, or there is none. */
export function tableAsked(
  reading: Reading,
  library: Library,
): { readonly table: DecisionTable; readonly what: What } | null {
  const what = axisOf(reading);
  const table = largestTable(library);
  return what === null || what === 'guides' || !table ? null : { table, what };
}

/** Shows a table, or what stands on one of its axes. */
export function shownTable(table: DecisionTable, what: What, common: Common): Eligibility {
  const apis = labelsOf(table, 'api');
  const criteria = labelsOf(table, 'criterion');
  const passages = [{ section: table.section, sentences: rowsOf(table, table.rows) }];
  return {
    ...common,
    kind: 'eligibility',
    finding: { ...askedOf(table, 'compare', {}), asked: what },
    asked: what,
    negated: false,
    put: 'plain',
    without: [],
    table,
    verdict: null,
    apis: what === 'criteria' ? [] : apis,
    criteria: what === 'choices' ? [] : criteria,
    cells: criteria.flatMap((criterion) => apis.map((api) => cellAt(table, api, criterion))),
    instead: [],
    each: [],
    organisation: null,
    heard: [],
    telling: null,
    choices: [],
    passages,
    recall: {
      language: common.language,
      table: table.id,
      asked: null,
      negated: false,
      apis: [],
      criteria: [],
      heard: [],
      sections: [table.section.id],
    },
  };
}
