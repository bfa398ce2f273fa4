// actions: elements in a row.
import type { ActionsBlock } from '@slack/types';
import { ElementOf } from '../elements/index.tsx';
import type { Draw } from './index.tsx';

export const Actions: Draw<ActionsBlock> = ({ block }) => (
  <div class="block-actions">
    {block.elements.map((element) => (
      <ElementOf key={element.action_id} block={block} element={element} />
    ))}
  </div>
);
