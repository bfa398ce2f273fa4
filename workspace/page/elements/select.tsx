// Selects: one or several of a list, of the people, or of the conversations.
import type {
  ChannelsSelect,
  ConversationsSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiStaticSelect,
  MultiUsersSelect,
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

export function MultiSelect({ element, ...rest }: ElementProps<MultiStaticSelect>): VNode {
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const names = options.map(({ text, value = '' }) => ({ value, text: plain(text) }));
  const initial = element.initial_options?.map(({ value = '' }) => value);
  return <Checklist {...rest} names={names} initial={initial} most={element.max_selected_items} />;
}

export function Users({ element, ...rest }: ElementProps<UsersSelect | MultiUsersSelect>): VNode {
  const { snapshot } = useWorkspace();
  const names = snapshot.users.map(({ id, name }) => ({ value: id, text: `@${name}` }));
  if (element.type === 'users_select')
    return (
      <NameSelect {...rest} names={names} placeholder={element.placeholder} initial={element.initial_user} />
    );
  const { initial_users, max_selected_items } = element;
  return <Checklist {...rest} names={names} initial={initial_users} most={max_selected_items} />;
}

type ConversationElement =
  | ChannelsSelect
  | ConversationsSelect
  | MultiChannelsSelect
  | MultiConversationsSelect;

export function Conversations({ element, ...rest }: ElementProps<ConversationElement>): VNode {
  const { snapshot } = useWorkspace();
  const names = snapshot.channels
    .filter((channel) => offers(element, channel))
    .map(({ id, name, kind }) => ({ value: id, text: kind === 'im' ? `@${name}` : `#${name}` }));
  if (element.type === 'channels_select' || element.type === 'conversations_select') {
    const initial =
      element.type === 'channels_select' ? element.initial_channel : element.initial_conversation;
    return <NameSelect {...rest} names={names} placeholder={element.placeholder} initial={initial} />;
  }
  const initial =
    element.type === 'multi_channels_select' ? element.initial_channels : element.initial_conversations;
  return <Checklist {...rest} names={names} initial={initial} most={element.max_selected_items} />;
}

interface Name {
  readonly value: string;
  readonly text: string;
}

interface ChecklistProps extends Pick<ElementProps<unknown>, 'give' | 'named'> {
  readonly names: readonly Name[];
  readonly initial: readonly string[] | undefined;
  /** How many may be chosen. */
  readonly most: number | undefined;
}

/** Several of many: a box each, in a list that scrolls where it is long. */
function Checklist({ names, initial = [], most = names.length, give, named }: ChecklistProps): VNode {
  const [chosen, setChosen] = useState(initial);
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    setChosen(next);
    void give(next);
  };
  return (
    <fieldset class="choices checklist" {...named}>
      {names.map(({ text, value }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={!chosen.includes(value) && chosen.length >= most}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface NameSelectProps extends Pick<ElementProps<unknown>, 'give' | 'named'> {
  readonly names: readonly Name[];
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
