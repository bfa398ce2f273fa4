// A question that leans on the answer before it: "et pour les entreprises ?", "why?", "le lien ?".
import type { Analysis, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { labelsOf, type Named } from '../matrix.ts';
import type { Frame } from './frame.ts';
import { leftover } from './leftover.ts';
import type { Asked } from './question.ts';
import type { TableReading } from './readings.ts';
import { scopeOf } from './scope.ts';

/** What is remembered of an answer for the question that may follow it: labels and kind; of the words, those that named a label. */
export interface Recall {
  readonly language: LanguageCode;
  /** Id of the decision table that was answered from; null where sections were quoted. */
  readonly table: string | null;
  readonly asked: Asked | null;
  readonly negated: boolean;
  readonly apis: readonly string[];
  readonly criteria: readonly string[];
  /** Words that the lexicon knows, and the labels that they were read as: "why?" tells. */
  readonly heard: readonly { readonly words: string; readonly label: string }[];
  /** Ids of the sections that were quoted. */
  readonly sections: readonly string[];
}

/** How a question follows the answer before it. */
export type FollowUp =
  | { readonly kind: 'more'; readonly reading: TableReading }
  | { readonly kind: 'other' | 'why' | 'link' };

/** "et l'autre ?" would be more of the same too: the forms that say less come last. */
const forms = (['other', 'why', 'link', 'more'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(`^(?:${languageCodes.flatMap((code) => languages[code].followUps[kind]).join('|')})$`),
}));

/** A follow-up is short: whoever says more asks a question of its own. */
const longest = 10;

/**
 * Reads a question in the light of the answer before it, or not at all: one that stands by itself, because it
 * asks who or which or names both an API and a criterion, is never bent.
 * @param named the labels that the question names, table by table
 */
export function followUp(
  analysis: Analysis,
  frame: Frame,
  named: readonly Named[],
  previous: Recall,
  tables: readonly DecisionTable[],
  isName: (token: Token) => boolean,
): FollowUp | null {
  const { tokens } = analysis;
  if (tokens.length > longest) return null;
  const text = tokens.map((token) => token.text).join(' ');
  const form = forms.find(({ pattern }) => pattern.test(text));
  if (!form) return null;
  if (form.kind !== 'more') return { kind: form.kind };
  // "Et pour", at the beginning, asks what was asked before; by itself it asks which.
  const asksWhich = frame.parts.some(
    ({ as, because, from }) => as === 'which' && (because !== 'which.again' || from > 0),
  );
  if (asksWhich || frame.parts.some(({ as }) => as === 'who')) return null;
  const table = tables.find(({ id }) => id === previous.table);
  const here = named.find((one) => one.table === table);
  if (!table || !here) return null;
  // Whoever says more of them, or leaves them out, asks a question of its own: "and the company's customers?"
  const rest = leftover(here, analysis, isName);
  const { about, excepted } = scopeOf(here, analysis, frame, { from: 0, to: tokens.length, ends: '' });
  if (rest.words.length > 0 || excepted.length > 0) return null;
  const pick = (role: Label['role']) =>
    labelsOf(table, role).filter((label) => about.some((naming) => naming.label === label));
  const recalled = (role: Label['role'], known: readonly string[]) =>
    labelsOf(table, role).filter((label) => known.includes(label.text));
  const now = { apis: pick('api'), criteria: pick('criterion') };
  if (now.apis.length > 0 && now.criteria.length > 0) return null;
  const before = { apis: recalled('api', previous.apis), criteria: recalled('criterion', previous.criteria) };
  const asked = resume(previous.asked, now.apis.length > 0);
  const reading: TableReading = {
    table,
    asked,
    apis: asked === 'which_api' || asked === 'not_for' ? [] : now.apis.length > 0 ? now.apis : before.apis,
    criteria: asked === 'who' ? [] : now.criteria.length > 0 ? now.criteria : before.criteria,
    value: null,
    without: [],
    denial: { denied: false, plain: false, any: false },
    organisation: null,
    negated: previous.negated && (asked === 'who' || asked === 'not_for'),
    namings: here.namings,
    roleOf: () => 'asked',
    apart: false,
    objections: [],
    rank: [],
  };
  return { kind: 'more', reading };
}

/** What a label in place of another turns the question into. */
function resume(asked: Asked | null, namesApi: boolean): Asked {
  switch (asked) {
    case 'who':
      return namesApi ? 'who' : 'can';
    case 'can':
      return 'can';
    case 'compare':
      return namesApi ? 'who' : 'can';
    case 'not_for':
      return namesApi ? 'can' : 'not_for';
    default:
      return namesApi ? 'can' : 'which_api';
  }
}
