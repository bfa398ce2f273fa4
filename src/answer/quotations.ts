// Passages → the answer that quotes them.
import type { Label } from '../guide.ts';
import type { Library } from '../library.ts';
import { cellAt, labelsOf } from '../matrix.ts';
import type { Answer, Common, Finding, Passage, Unsettled } from './kinds.ts';
import { unique } from './passages.ts';

/** What an answer that quotes is made of. */
export interface Quoted {
  readonly passages: readonly Passage[];
  readonly further: readonly Passage[];
  /** Do the quotations only come near to what is asked? */
  readonly near: boolean;
  readonly unsettled: Unsettled | null;
  /** Labels that the question names. */
  readonly named: readonly Label[];
  readonly asksForLinks: boolean;
}

/** An answer that quotes, and remembers what it quoted. */
export function quotations(quoted: Quoted, common: Common, library: Library): Answer {
  const { passages, near, named } = quoted;
  const pages = named.flatMap((label) => library.pageOf(label) ?? []);
  return {
    ...common,
    ...quoted,
    leftOut: near ? library.leftOut : [],
    kind: 'passages',
    why: null,
    recall: {
      language: common.language,
      table: null,
      asked: null,
      negated: false,
      apis: named.map((label) => label.text),
      criteria: [],
      heard: [],
      sections: passages.map(({ section }) => section.id),
    },
    links: unique([...pages, ...(passages[0]?.section.links ?? [])]).slice(0, 5),
  };
}

/** What a table says of the labels that a finding names, where it does not settle what is asked of them. */
export function unsettledOf(finding: Finding): Unsettled {
  const { table, criteria } = finding;
  const apis = finding.apis.length > 0 ? finding.apis : labelsOf(table, 'api');
  return {
    finding,
    table,
    cells: criteria.flatMap((criterion) => apis.map((api) => cellAt(table, api, criterion))),
  };
}
