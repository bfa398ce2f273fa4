// The possible readings of a question, each with a score and its reasons: the best one and its margin decide.
import type { Analysis, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';
import { leftover } from './leftover.ts';
import type { Reason } from './points.ts';
import { type Asked, areApart, chooseQuestion, seeksAnother } from './question.ts';
import { weigh } from './reasons.ts';
import { scopeOf } from './scope.ts';

/** One way to read a question as a question to a decision table. */
export interface TableReading {
  readonly table: DecisionTable;
  readonly asked: Asked;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  /** Labels that the question leaves out: "other than …". */
  readonly without: readonly Label[];
  /** The question says "not": for `who` and `which_api` the answer is what the table says no to. */
  readonly negated: boolean;
  /** Asked so that a bare yes or no could be taken the wrong way round: "is it wrong that …", "can't they?" */
  readonly turned: boolean;
  readonly namings: readonly Naming[];
  /** Several criteria are named, and nothing says that they belong together: one asks for another, perhaps. */
  readonly apart: boolean;
  readonly score: number;
  /** Each thing that counted, with its points: what `--explain` shows. */
  readonly reasons: readonly Reason[];
}

/** Reads the question against one table: what it is about, what it asks of that, and what speaks for it. */
export function readTable(
  named: Named,
  analysis: Analysis,
  intents: Intents,
  isName: (token: Token) => boolean,
): TableReading | null {
  const { table, namings } = named;
  const { tokens } = analysis;
  const rest = leftover(named, analysis, isName);
  const scope = scopeOf(named, analysis, intents, rest.words);
  const namedApis = distinct(scope.about, table, 'api');
  const criteria = distinct(scope.about, table, 'criterion');
  const another = seeksAnother(namedApis, criteria, intents);
  const apis = another ? [] : namedApis;
  const sentence = tokens.find((token) => token.clause === scope.focus)?.sentence;
  const isInQuestion = ({ from }: Naming) => tokens[from]?.sentence === sentence;
  // "Is X the only one?" leaves nothing out, "another than X" does.
  const without = [
    ...new Set([
      ...scope.excepted.filter(isInQuestion).map(({ label }) => label),
      ...(another && !intents.has('sole') ? namedApis : []),
    ]),
  ];
  const about = scope.about.filter(({ label }) => apis.includes(label) || criteria.includes(label));
  const question = chooseQuestion(apis, criteria, analysis, intents, scope, another);
  if (question === null) return null;
  const { asked, negated } = question;
  const reasons = weigh({
    named,
    analysis,
    intents,
    rest,
    scope,
    about,
    apis,
    criteria,
    another,
    asked,
    negated,
  });
  const turned = negated || intents.has('doubleNegated');
  const apart =
    asked !== 'compare' && asked !== 'who' && !intents.has('together') && areApart(about, analysis.tokens);
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { table, asked, apis, criteria, without, negated, turned, namings, apart, score, reasons };
}

/** The labels of one role among the namings, once each, in the table's order. */
function distinct(namings: readonly Naming[], table: DecisionTable, role: Label['role']): Label[] {
  return labelsOf(table, role).filter((label) => namings.some((naming) => naming.label === label));
}
