// Inputs that one types into: text, numbers, addresses, dates and times.
import type {
  Datepicker,
  DateTimepicker,
  EmailInput,
  NumberInput,
  PlainTextInput,
  Timepicker,
  URLInput,
} from '@slack/types';
import type { VNode } from 'preact';
import { plain } from '../text/text-object.tsx';
import type { ElementProps } from './index.tsx';

type TypedElement =
  | Datepicker
  | DateTimepicker
  | EmailInput
  | NumberInput
  | PlainTextInput
  | Timepicker
  | URLInput;

const TYPES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
} as const;

export function Typed({ element, give, named }: ElementProps<TypedElement>): VNode {
  const common = {
    ...named,
    class: 'typed',
    placeholder:
      element.type !== 'datetimepicker' && element.placeholder ? plain(element.placeholder) : undefined,
    defaultValue: initialOf(element),
    onChange: (event: { currentTarget: { value: string } }) => void give(event.currentTarget.value),
  };
  if (element.type === 'plain_text_input' && element.multiline) {
    return (
      <textarea {...common} rows={4} minLength={element.min_length} maxLength={element.max_length ?? 3000} />
    );
  }
  // The element types know each kind of input apart; what is common to all is all that is used here.
  return <input {...common} type={TYPES[element.type] as 'text'} />;
}

function initialOf(element: TypedElement): string | undefined {
  switch (element.type) {
    case 'datepicker':
      return element.initial_date;
    case 'timepicker':
      return element.initial_time;
    case 'datetimepicker':
      return element.initial_date_time === undefined
        ? undefined
        : new Date(element.initial_date_time * 1000).toISOString().slice(0, 16);
    default:
      return element.initial_value;
  }
}
