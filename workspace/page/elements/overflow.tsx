// overflow: a few more actions behind three dots.
import type { Overflow as SlackOverflow } from '@slack/types';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useWorkspace } from '../context.ts';
import { plain } from '../text/text-object.tsx';
import { Pressable } from './button.tsx';
import type { ElementProps } from './index.tsx';

export function Overflow({ element, give }: ElementProps<SlackOverflow>): VNode {
  const { t } = useWorkspace();
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details class="overflow" ref={details}>
      <summary class="button" aria-label={t.more}>
        ⋯
      </summary>
      <div class="overflow-options">
        {element.options.map((option) => (
          <Pressable
            className="overflow-option"
            gesture={option.value ?? ''}
            give={async (gesture) => {
              details.current?.removeAttribute('open');
              await give(gesture);
            }}
          >
            {plain(option.text)}
          </Pressable>
        ))}
      </div>
    </details>
  );
}
