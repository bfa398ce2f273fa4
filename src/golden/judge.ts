// Does an answer hold what its question expects? Judged on the public JSON, as a reader of it would.
import type { Unmet } from '../languages/problem.ts';
import type { JsonAnswer } from '../render/json.ts';
import type { Expectation, GoldenQuestion } from './questions.ts';

export type { JsonAnswer } from '../render/json.ts';

/** One expectation that does not hold. */
export interface Complaint extends Unmet {
  readonly about: keyof Expectation;
}

export interface Judgement {
  readonly complaints: readonly Complaint[];
  /** An eligibility answer that says what no table says, or where none was due: worse than no answer. */
  readonly wrongVerdict: boolean;
  readonly rightLanguage: boolean;
  /** The question can be answered, and was not. */
  readonly refused: boolean;
}

const withoutAnswer = new Set<JsonAnswer['kind']>(['no_answer', 'clarification', 'help']);

/** Does an answer leave its question without one? */
export const isRefusal = ({ kind }: JsonAnswer) => withoutAnswer.has(kind);

const ofTheTable = new Set<Complaint['about']>([
  'apis',
  'populations',
  'verdict',
  'cells',
  'list',
  'none',
  'docs',
  'sections',
  'top_section',
  'text_includes',
  'text_excludes',
]);

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** A label without the word API before it, spaces, case and accents. */
const bare = (label: string) => words(label).replace(/^api /, '').replaceAll(' ', '');

function sameLabels(expected: readonly string[], found: readonly string[]): boolean {
  const a = new Set(expected.map(bare));
  const b = new Set(found.map(bare));
  return a.size === b.size && [...a].every((label) => b.has(label));
}

/** "Oui :" stands for the word of a verdict, whatever mark is put behind it; null for any other text. */
function verdictWord(text: string): RegExp | null {
  const said = /^(oui|non|yes|no)\s*[:.]\s*(.*)$/i.exec(text);
  if (!said) return null;
  const rest = fold(said[2] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:^|[^\\p{L}])${fold(said[1] ?? '')}\\W{0,3}[:.,]\\W{0,4}${rest}`, 'u');
}

/** Headings are the same where one holds the other; a very short heading must be the same. */
function sameHeading(expected: string, found: string): boolean {
  const [a, b] = [words(expected), words(found)];
  return b !== '' && (b.includes(a) || (b.length > 8 && a.includes(b)));
}

/** The labels that an answer and its parts name, of each side and of both: one of them is the list. */
function listsIn(answers: readonly JsonAnswer[]): (readonly string[])[] {
  const decided = answers.filter(({ kind }) => kind === 'eligibility');
  const apis = [...new Set(decided.flatMap((one) => one.apis))];
  const criteria = [...new Set(decided.flatMap((one) => one.criteria))];
  return [apis, criteria, [...apis, ...criteria]];
}

const isList = (listed: readonly string[], wanted: readonly string[], maybe: readonly string[]) =>
  wanted.every((label) => listed.some((one) => bare(one) === bare(label))) &&
  listed.every((label) => [...wanted, ...maybe].some((one) => bare(one) === bare(label)));

/** The verdict of an answer with several parts: in part, where they differ. */
function verdictOfParts({ parts }: JsonAnswer): string | null {
  const verdicts = new Set(parts.flatMap(({ verdict }) => verdict ?? []));
  return verdicts.size > 1 ? 'partial' : ([...verdicts][0] ?? null);
}

/** Does an answer say yes or no, or list what the table says yes or no to? */
const decides = (answer: JsonAnswer) =>
  answer.kind === 'eligibility' &&
  (answer.verdict !== null || (answer.apis.length > 0 && answer.criteria.length > 0));

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Judges one answer; no complaint means that it is right. */
export function judge({ expect, lang }: GoldenQuestion, answer: JsonAnswer): Judgement {
  const complaints: Complaint[] = [];
  const hold = (
    about: Complaint['about'],
    holds: boolean,
    found: unknown,
    wanted: unknown = expect[about],
  ) => {
    if (!holds) complaints.push({ about, how: 'differs', wanted: inWords(wanted), found: inWords(found) });
  };
  const blame = (about: Complaint['about'], how: Complaint['how'], what: string) =>
    complaints.push({ about, how, wanted: what, found: what });
  const first = answer.passages.slice(0, 3);
  const headings = first.map((passage) => passage.heading);
  const text = fold(answer.text);

  if (expect.kind) hold('kind', expect.kind.includes(answer.kind), answer.kind);
  if (expect.apis) hold('apis', sameLabels(expect.apis, answer.apis), answer.apis);
  if (expect.populations)
    hold('populations', sameLabels(expect.populations, answer.criteria), answer.criteria);
  if (expect.verdict)
    hold('verdict', [answer.verdict, verdictOfParts(answer)].includes(expect.verdict), answer.verdict);
  for (const [row, column, value] of expect.cells ?? []) {
    const shown = [...answer.cells, ...answer.parts.flatMap((part) => part.cells)];
    const cell = shown.find((c) => bare(c.row) === bare(row) && bare(c.column) === bare(column));
    if (!cell) blame('cells', 'hidden', `${row} × ${column}`);
    else
      hold(
        'cells',
        cell.value === value,
        `${row} × ${column}: ${cell.value}`,
        `${row} × ${column}: ${value}`,
      );
  }
  if (expect.list) {
    const { list, maybe = [] } = expect;
    const lists = listsIn([answer, ...answer.parts]);
    hold(
      'list',
      lists.some((listed) => isList(listed, list, maybe)),
      lists.at(-1),
    );
  }
  if (expect.none && [answer, ...answer.parts].some(decides)) blame('none', 'decided', '');
  const isOneOf = (expected: readonly string[]) => (heading: string) =>
    expected.some((one) => sameHeading(one, heading));
  if (expect.sections) hold('sections', headings.some(isOneOf(expect.sections)), headings);
  if (expect.top_section)
    hold('top_section', headings.slice(0, 1).some(isOneOf(expect.top_section)), headings);
  if (expect.docs)
    hold(
      'docs',
      first.some(({ guide }) => expect.docs?.includes(guide)),
      first.map(({ guide }) => guide),
    );
  if (expect.urls) {
    const written = `${JSON.stringify(answer.passages)}${answer.text}`;
    if (!expect.urls.some((url) => written.includes(url))) blame('urls', 'missing', inWords(expect.urls));
  }
  for (const part of expect.text_includes ?? [])
    if (!text.includes(fold(part))) blame('text_includes', 'missing', part);
  for (const part of expect.text_excludes ?? [])
    if (verdictWord(part)?.test(text) ?? text.includes(fold(part))) blame('text_excludes', 'present', part);

  const noVerdictDue = expect.kind !== undefined && !expect.kind.includes('eligibility');
  return {
    complaints,
    wrongVerdict:
      answer.kind === 'eligibility' &&
      complaints.some(({ about }) => ofTheTable.has(about) || (about === 'kind' && noVerdictDue)),
    rightLanguage: answer.language === lang,
    refused: isRefusal(answer) && !(expect.kind?.includes(answer.kind) ?? false),
  };
}
