// A message read as a question to a table of any field: its labels explain the words of the question, or no verdict is due.
import type { Label } from '../guide.ts';
import { isPredicate, type Named } from '../matrix.ts';
import { type Denial, denialIn } from './denial.ts';
import type { Recall } from './follow-up.ts';
import type { Frame } from './frame.ts';
import { covers } from './plain/namings.ts';
import { objection, plainObjections } from './plain/objections.ts';
import { deniesPredicate, isFactual, type PlainQuestion, plainQuestion, tokensOf } from './plain/question.ts';
import { tableFor, valueAsked } from './plain/values.ts';
import type { Asked } from './question.ts';
import type { TableReading } from './readings.ts';

/**
 * Reads the question against one table; null where it names nothing of it that could be asked about.
 * @param before what the question before it in the same message was about
 */
export function readPlainTable(named: Named, frame: Frame, before: Recall | null): TableReading | null {
  const question = plainQuestion(named, frame, before);
  if (question === null) return null;
  const { about, apis, criteria } = question;
  const value = valueAsked(question);
  const isList = apis.length === 0 || criteria.length === 0;
  const table = tableFor(question.table, value, isList);
  const denial = denialOf(question);
  const objections = [
    ...plainObjections(question, value),
    ...(table
      ? []
      : objection('values', 'asks for a list, of cells that say something else than yes and no')),
  ];
  const isWhole = (label: Label) => about.every((naming) => naming.label !== label || naming.exact);
  const above = tokensOf(question).filter(({ stem, i }) => !covers(about, i) && named.topic.has(stem));
  return {
    table: table ?? question.table,
    ...askedOf(question, denial),
    apis,
    criteria,
    value,
    without: [],
    denial,
    namings: named.namings,
    apart: false,
    objections,
    rank: [
      Number(objections.length === 0),
      Number(named.within),
      0,
      Number(apis.length > 0 && criteria.length > 0),
      Number([...apis, ...criteria].every(isWhole)),
      Number(!isFactual(question)),
      Math.min(3, above.length),
      about.reduce((sum, naming) => sum + (naming.at?.length ?? 0), 0),
    ],
    organisation: null,
    roleOf: (naming) => (about.includes(naming) ? 'asked' : 'elsewhere'),
  };
}

/** What a sentence denies outside the labels that it says. */
function denialOf(question: PlainQuestion): Denial {
  const { frame, sentence, core, about } = question;
  // A label that only says that something is so may be denied by a word of its own: "not allowed".
  const said = about.filter(({ label }) => !isPredicate(label));
  if (frame.tokens.some((_, i) => deniesPredicate(i, question)))
    return { denied: true, plain: false, any: true };
  const isFree = ({ from, to }: { readonly from: number; readonly to: number }) =>
    Array.from({ length: to - from }, (_, n) => from + n).every((i) => !covers(said, i));
  const outside: Frame = {
    ...frame,
    partsOf: (run, ...kinds) => frame.partsOf(run, ...kinds).filter(isFree),
  };
  return denialIn(outside, sentence, [], core, () => false);
}

/** Which cells are asked for: where two labels meet, or all of one. */
function askedOf({ apis, criteria }: PlainQuestion, { denied }: Denial): { asked: Asked; negated: boolean } {
  if (apis.length > 1 && criteria.length > 1) return { asked: 'compare', negated: false };
  if (apis.length > 0 && criteria.length > 0) return { asked: 'can', negated: denied };
  if (apis.length > 0) return { asked: 'who', negated: denied };
  return denied ? { asked: 'not_for', negated: true } : { asked: 'which_api', negated: false };
}
