// Selects: one or several of a list, of the people, or of the conversations.
import type {
  ChannelsSelect,
  ConversationsSelect,
  MultiStaticSelect,
  PlainTextOption,
  StaticSelect,
  UsersSelect,
} from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { offers } from '../../picking.ts';
import { useWorkspace } from '../context.ts';
import { plain } from '../text/text-object.tsx';
import type { ElementProps } from './index.tsx';

export function Select({ element, give, named }: ElementProps<StaticSelect>): VNode {
  const { t } = useWorkspace();
  return (
    <select {...named} class="select" onChange={(event) => void give(event.currentTarget.value)}>
      <option value="" disabled selected={element.initial_option === undefined}>
        {element.placeholder ? plain(element.placeholder) : t.choose}
      </option>
      {element.options?.map((option) => (
        <Option option={option} chosen={element.initial_option} />
      ))}
      {element.option_groups?.map((group) => (
        <optgroup label={plain(group.label)}>
          {group.options.map((option) => (
            <Option option={option} chosen={element.initial_option} />
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Option({ option, chosen }: { option: PlainTextOption; chosen: PlainTextOption | undefined }): VNode {
  return (
    <option value={option.value} selected={option.value === chosen?.value}>
      {plain(option.text)}
    </option>
  );
}

export function MultiSelect({ element, give, named }: ElementProps<MultiStaticSelect>): VNode {
  const [chosen, setChosen] = useState<readonly string[]>(
    (element.initial_options ?? []).map(({ value = '' }) => value),
  );
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    setChosen(next);
    void give(next);
  };
  return (
    <fieldset class="choices" {...named}>
      {options.map(({ text, value = '' }) => (
        <label>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{plain(text)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Users({ element, ...rest }: ElementProps<UsersSelect>): VNode {
  const { snapshot } = useWorkspace();
  const people = snapshot.users.map(({ id, name }) => ({ value: id, text: `@${name}` }));
  return (
    <NameSelect {...rest} names={people} placeholder={element.placeholder} initial={element.initial_user} />
  );
}

export function Conversations({
  element,
  ...rest
}: ElementProps<ChannelsSelect | ConversationsSelect>): VNode {
  const { snapshot } = useWorkspace();
  const channels = snapshot.channels
    .filter((channel) => offers(element, channel))
    .map(({ id, name, kind }) => ({ value: id, text: kind === 'im' ? `@${name}` : `#${name}` }));
  const initial = element.type === 'channels_select' ? element.initial_channel : element.initial_conversation;
  return <NameSelect {...rest} names={channels} placeholder={element.placeholder} initial={initial} />;
}

interface NameSelectProps extends Pick<ElementProps<unknown>, 'give' | 'named'> {
  readonly names: readonly { readonly value: string; readonly text: string }[];
  readonly placeholder: StaticSelect['placeholder'];
  readonly initial: string | undefined;
}

function NameSelect({ names, placeholder, initial, give, named }: NameSelectProps): VNode {
  const { t } = useWorkspace();
  return (
    <select {...named} class="select" onChange={(event) => void give(event.currentTarget.value)}>
      <option value="" disabled selected={initial === undefined}>
        {placeholder ? plain(placeholder) : t.choose}
      </option>
      {names.map(({ value, text }) => (
        <option value={value} selected={value === initial}>
          {text}
        </option>
      ))}
    </select>
  );
}
