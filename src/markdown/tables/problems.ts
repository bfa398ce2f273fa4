// What is wrong with a table: for whoever writes guides.
import type { Problem } from '../../guide.ts';
import { fold } from '../../languages/words.ts';
import { twice } from './decision.ts';
import type { Grid } from './grid.ts';
import { isConditional, type TableRules } from './marks.ts';
import { shapeOf } from './shape.ts';

/**
 * Rows that are longer or shorter than the headings, labels that come twice, and cells that say neither yes nor no among
 * those that do.
 * @param isRow does the text of a row of the grid have the sign of one?
 */
export function tableProblems(
  grid: Grid,
  file: string,
  rules: TableRules,
  isRow: (index: number) => boolean,
): Problem[] {
  const [head = [], ...body] = grid.rows;
  const shape = shapeOf(grid, rules);
  const ragged = body.flatMap((row, r): Problem[] => {
    if (row.length === head.length) return [];
    const at = { file, line: grid.lines[r + 1] ?? 1 };
    return [
      isRow(r + 1) || shape?.decides.includes(true) ? raggedRow(at, row.length, head.length) : textBelow(at),
    ];
  });
  if (!shape?.decides.includes(true)) return ragged;
  const names = shape.rows.map(
    ({ key, group }) => `${group?.text ?? ''}\0${key.map(({ text }) => text).join(' ')}`,
  );
  const same = [...twice(names), ...twice(shape.columns.map(({ text }) => text))];
  const ofSame = [...new Set(same)].map(
    (name): Problem => ({
      file,
      line: grid.lines[0] ?? 1,
      severity: 'warning',
      message: `two rows or columns of this table are called "${name.split('\0').at(-1)}", so no question can tell which is meant: no verdict rests on them where they differ; give each a name of its own`,
    }),
  );
  const isMark = (text: string) =>
    shape.read(text) !== 'other' || isConditional(text) || shape.values.includes(fold(text).trim());
  // A row without a mark holds facts: prices among the rights of plans.
  const marked = shape.rows.filter(({ cells }) => cells.some(({ text }) => isMark(text)));
  const undecided = marked.flatMap(({ key, cells, line }) =>
    cells.flatMap(({ text }, c): Problem[] =>
      !shape.decides[c] || isMark(text)
        ? []
        : [undecidedCell({ file, line }, text, key[0]?.text ?? '', shape.columns[c]?.text ?? '')],
    ),
  );
  return [...ofSame, ...ragged, ...undecided];
}

type At = Pick<Problem, 'file' | 'line'>;

const raggedRow = (at: At, cells: number, width: number): Problem => ({
  ...at,
  severity: 'warning',
  message: `this table row has ${count(cells, 'cell')} where the header has ${width}: ${cells < width ? 'the cells that are missing are read as empty' : 'what is beyond them is not read'}; add or remove a "|"`,
});

const textBelow = (at: At): Problem => ({
  ...at,
  severity: 'warning',
  message: 'this text right below a table is read as a row of it; put an empty line above the text',
});

const undecidedCell = (at: At, text: string, row: string, column: string): Problem => ({
  ...at,
  severity: 'warning',
  message: `${text === '' ? 'an empty cell' : `the cell "${text}"`} (${row} × ${column}) says neither yes nor no among cells that do: it is shown, but no verdict rests on it; write ✅ or ❌ if it is one`,
});

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
