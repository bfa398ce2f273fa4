// Answers "why?", "the link?" and "the other one?" from what was answered before.
import type { DecisionTable, Label } from '../guide.ts';
import type { Library } from '../library.ts';
import { cellAt, labelsOf } from '../matrix.ts';
import { quote } from '../quote.ts';
import { type Recall, understand } from '../understand.ts';
import { others } from './choices.ts';
import { askedOf } from './finding.ts';
import type { Answer, Common, Unsettled } from './kinds.ts';
import { lookUp } from './look-up.ts';
import { unique } from './passages.ts';

/**
 * Answers "why?", "the link?" and "the other one?" from what was answered before; null where nothing is left of
 * it, because the content has changed since, or because there is no other.
 */
export function lean(
  kind: 'other' | 'why' | 'link',
  previous: Recall,
  common: Common,
  library: Library,
  limit: number,
): Answer | null {
  const table = library.tables.find(({ id }) => id === previous.table) ?? null;
  const recalled = (role: Label['role'], known: readonly string[]) =>
    table ? labelsOf(table, role).filter((label) => known.includes(label.text)) : [];
  const apis = recalled('api', previous.apis);
  const criteria = recalled('criterion', previous.criteria);
  if (kind === 'other') {
    const choices = others(table, apis, criteria, common.language);
    return choices.length > 0 ? { ...common, kind: 'clarification', choices, recall: previous } : null;
  }
  const before = previous.sections.flatMap(
    (id) => library.sections.find((section) => section.id === id) ?? [],
  );
  if (before.length === 0) return null;
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
    near: false,
    unsettled: null,
    named: apis,
    asksForLinks: kind === 'link',
    why:
      kind === 'why' && table
        ? {
            ...cellsBehind(table, apis, criteria),
            heard: previous.heard.flatMap(({ words, label }) =>
              criteria.filter(({ text }) => text === label).map((known) => ({ words, label: known })),
            ),
          }
        : null,
    passages: sections.map((section) => ({ section, sentences: quote(section, about.ideas, library) })),
    links: unique([
      ...pages.flatMap((label) => library.pageOf(label) ?? []),
      ...sections.flatMap((section) => section.links),
    ]).slice(0, 5),
    recall: previous,
  };
}

/** The cells that an answer rested on: where its labels meet, or the whole row or column of what it named. */
function cellsBehind(table: DecisionTable, apis: readonly Label[], criteria: readonly Label[]): Unsettled {
  const columns = apis.length > 0 ? apis : labelsOf(table, 'api');
  const rows = criteria.length > 0 ? criteria : labelsOf(table, 'criterion');
  const finding = askedOf(table, 'can', { apis, criteria });
  const cells = rows.flatMap((criterion) => columns.map((api) => cellAt(table, api, criterion)));
  return { finding, table, cells };
}
