// context_actions: feedback and icon buttons under an answer.
import type { ContextActionsBlock } from '@slack/types';
import { ElementOf } from '../elements/index.tsx';
import type { Draw } from './index.tsx';

export const ContextActions: Draw<ContextActionsBlock> = ({ block }) => (
  <div class="block-actions block-context-actions">
    {block.elements.map((element) => (
      <ElementOf key={element.action_id} block={block} element={element} />
    ))}
  </div>
);
