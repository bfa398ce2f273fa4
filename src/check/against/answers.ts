// The questions of two states, asked of both: golden ones, and those of the cells that people ask for most.

import { type Change, compare, type Posed, toPosed } from '../../golden/compare.ts';
import type { GoldenQuestion } from '../../golden/questions.ts';
import type { Cell } from '../../guide.ts';
import type { Library } from '../../library.ts';
import type { JsonAnswer } from '../../render/json.ts';
import { questionOf } from '../cells.ts';
import type { Placed } from './cells.ts';
import type { Against, AnswerChange, Told } from './changes.ts';
import { keyOf } from './likeness.ts';

/** A cell that people asked for, by its guide's file and its labels as they were, and how often they did. */
export interface AskedCell {
  readonly guide: string;
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

type Question = Posed & { readonly id: string | null; readonly count: number | null };

/** Two states of the folder, and the cells that both have: as the older one has each, and as the newer one does. */
export interface States {
  readonly before: Library;
  readonly after: Library;
  readonly cells: readonly (readonly [Placed, Placed])[];
}

/** Asks both states; a cell that neither has is not asked for, and of others the most asked come first. */
export function compareAnswers(
  golden: readonly GoldenQuestion[],
  asked: readonly AskedCell[],
  states: States,
): Against['answers'] {
  const cells = [...asked]
    .sort((a, b) => b.count - a.count)
    .flatMap((one) => cellQuestion(one, states) ?? []);
  const goldens = golden.map((question): Question => ({ ...toPosed(question), count: null }));
  const known = new Set(goldens.map(({ q }) => q));
  const questions = [...goldens, ...cells.filter(({ q }) => !known.has(q))];
  const changes = compare(questions, states.before, states.after);
  const of = (fate: Change<Question>['fate']) => changes.filter((one) => one.fate === fate).map(toChange);
  return { asked: questions.length, lost: of('lost'), new: of('new'), different: of('different') };
}

/**
 * The own question of a cell, as those ask who know the state that has it: the older one where both do. An answer is
 * right where it says what that state's own cell says, so that a cell that flipped makes no wrong answer.
 */
function cellQuestion(asked: AskedCell, { before, after, cells }: States): Question | null {
  const [old, now] = [find(asked, before), find(asked, after)];
  const [older, newer] = cells.find((pair) =>
    old ? pair[0].cell === old.cell : pair[1].cell === now?.cell,
  ) ?? [old, now];
  const [placed, library] = older ? [older, before] : [newer, after];
  if (!placed) return null;
  return {
    id: null,
    count: asked.count,
    q: questionOf(placed.table, placed.cell, library),
    isRight: (answer, content) => tells(answer, (content === 'before' ? older : newer)?.cell),
  };
}

/** The cell of a guide by its labels, whichever of them is its row. */
function find({ guide, row, column }: AskedCell, { sections }: Library): Placed | null {
  const wanted = [keyOf(row), keyOf(column)].sort().join('\0');
  for (const { tables } of sections.filter((section) => section.guide.file === guide))
    for (const table of tables)
      for (const cell of table.cells.flat())
        if ([keyOf(cell.row.text), keyOf(cell.column.text)].sort().join('\0') === wanted)
          return { table, cell };
  return null;
}

function tells({ kind, verdict, cells }: JsonAnswer, cell: Cell | undefined): boolean {
  if (!cell || kind !== 'eligibility') return false;
  const isShown = cells.some(
    ({ row, column, text }) => row === cell.row.text && column === cell.column.text && text === cell.text,
  );
  return isShown && (cell.value === 'other' || verdict === cell.value);
}

function toChange({ question, before, after, refused, lost }: Change<Question>): AnswerChange {
  const { id, q, count } = question;
  const [old, now] = [linesOf(before), linesOf(after)];
  return {
    id,
    question: q,
    count,
    refused,
    lost,
    before: { ...brief(before), reply: firstLines(old, now) },
    after: { ...brief(after), reply: firstLines(now, old) },
  };
}

const brief = ({ kind, reason, verdict }: JsonAnswer): Omit<Told, 'reply'> => ({ kind, reason, verdict });

const linesOf = ({ text }: JsonAnswer) => text.split('\n').filter((line) => line.trim() !== '');

/** So many lines tell what a reply says. */
const most = 3;

/** The first lines of a reply; where the other begins alike, its first one and those from the first that differs on. */
function firstLines(lines: readonly string[], other: readonly string[]): string[] {
  const differs = lines.findIndex((line, i) => line !== other[i]);
  if (differs < most) return lines.slice(0, most);
  return [...lines.slice(0, 1), '…', ...lines.slice(differs, differs + most - 1)];
}
