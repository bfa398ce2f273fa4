// What is wrong with a table: for whoever writes guides.
import type { Problem } from '../../languages/problem.ts';
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
    const at = { file, line: grid.lines[r + 1] ?? 1, severity: 'warning' } as const;
    return [
      isRow(r + 1) || shape?.decides.includes(true)
        ? { ...at, kind: 'table.ragged', cells: row.length, width: head.length }
        : { ...at, kind: 'table.text' },
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
      kind: 'table.twice',
      name: name.split('\0').at(-1) ?? '',
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
        : [
            {
              ...{ file, line, severity: 'warning' },
              kind: 'table.undecided',
              text,
              row: key[0]?.text ?? '',
              column: shape.columns[c]?.text ?? '',
            },
          ],
    ),
  );
  return [...ofSame, ...ragged, ...undecided];
}
