// feedback_buttons: good or bad, the one that was pressed stays marked.
import type { FeedbackButtons } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { plain } from '../text/text-object.tsx';
import { Pressable } from './button.tsx';
import type { ElementProps } from './index.tsx';

export function Feedback({ element, give }: ElementProps<FeedbackButtons>): VNode {
  const [pressed, setPressed] = useState('');
  const both = [
    { button: element.positive_button, thumb: '👍' },
    { button: element.negative_button, thumb: '👎' },
  ];
  return (
    <>
      {both.map(({ button, thumb }) => (
        <Pressable
          className="button button-feedback"
          label={button.accessibility_label ?? plain(button.text)}
          gesture={button.value}
          pressed={pressed === button.value}
          give={async (gesture) => {
            setPressed(button.value);
            await give(gesture);
          }}
        >
          <span aria-hidden="true">{thumb}</span> {plain(button.text)}
        </Pressable>
      ))}
    </>
  );
}
