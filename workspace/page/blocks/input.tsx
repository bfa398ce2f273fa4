// input: an element with its label, its hint and what is wrong with it.
import type { InputBlock } from '@slack/types';
import { useId } from 'preact/hooks';
import { useSurface, useWorkspace } from '../context.ts';
import { ElementOf } from '../elements/index.tsx';
import { plain } from '../text/text-object.tsx';
import type { Draw } from './index.tsx';

export const Input: Draw<InputBlock> = ({ block }) => {
  const { t } = useWorkspace();
  const { errors } = useSurface();
  const id = useId();
  const error = errors[block.block_id ?? ''];
  return (
    <div class="block-input">
      <label for={id} id={`${id}-label`}>
        {plain(block.label)} {block.optional && <span class="quiet">({t.optional})</span>}
      </label>
      <ElementOf
        block={block}
        element={block.element}
        input={{ id, labelledBy: `${id}-label`, describedBy: `${id}-hint`, invalid: error !== undefined }}
      />
      <p id={`${id}-hint`} class={error ? 'error' : 'quiet'}>
        {error ?? (block.hint && plain(block.hint))}
      </p>
    </div>
  );
};
