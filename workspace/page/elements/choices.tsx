// radio_buttons and checkboxes: every option in sight.
import type { Checkboxes, RadioButtons } from '@slack/types';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Text } from '../text/text-object.tsx';
import type { ElementProps } from './index.tsx';

export function Choices({ element, give, named }: ElementProps<Checkboxes | RadioButtons>): VNode {
  const name = useId();
  const single = element.type === 'radio_buttons';
  const initial = single ? [element.initial_option] : (element.initial_options ?? []);
  const [chosen, setChosen] = useState<readonly string[]>(initial.flatMap((option) => option?.value ?? []));
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((other) => other !== value);
    const next = single ? [value] : on ? [...others, value] : others;
    setChosen(next);
    void give(next);
  };
  return (
    <fieldset class="choices" {...named}>
      {element.options.map(({ text, description, value = '' }) => (
        <label>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>
            <Text object={text} />
            {description && (
              <span class="quiet">
                <Text object={description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
