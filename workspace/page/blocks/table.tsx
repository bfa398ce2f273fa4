// table: rows of cells, the first of which names the columns.
import type { TableBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import type { Draw } from './index.tsx';
import { RichText } from './rich-text.tsx';

type Cell = TableBlock['rows'][number][number];

export const Table: Draw<TableBlock> = ({ block }) => {
  const { t } = useWorkspace();
  const [head = [], ...rows] = block.rows;
  const align = (index: number) => `align-${block.column_settings?.[index]?.align ?? 'left'}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard
    <section class="block-table" aria-label={t.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th scope="col" class={align(index)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={align(index)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

function CellContent({ cell }: { cell: Cell }): VNode | string {
  return cell.type === 'rich_text' ? <RichText block={{ ...cell }} /> : cell.text;
}
