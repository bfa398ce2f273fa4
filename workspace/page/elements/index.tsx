// An element inside a block, drawn by the function of its type.
import type { VNode } from 'preact';
import type { Element, Gesture } from '../../actions.ts';
import type { Block } from '../../limits/check.ts';
import { Unknown } from '../blocks/unknown.tsx';
import { useSurface, useWorkspace } from '../context.ts';
import { Button, IconButton, WorkflowButton } from './button.tsx';
import { Choices } from './choices.tsx';
import { External } from './external.tsx';
import { Feedback } from './feedback.tsx';
import { ImageElement } from './image.tsx';
import { Overflow } from './overflow.tsx';
import { Conversations, MultiSelect, Select, Users } from './select.tsx';
import { Typed } from './typed.tsx';

/** What an `input` block adds to its element. */
export interface InputParts {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
}

export interface ElementProps<Known> {
  readonly block: Block;
  readonly element: Known & Element;
  /** Tells the app, or in an `input` block keeps the value until it is submitted. */
  readonly give: (gesture?: Gesture) => Promise<void>;
  /** Attributes that name the control for everyone. */
  readonly named: Named;
}

export interface Named {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

type Draw<Known> = (props: ElementProps<Known>) => VNode;

const DRAW: Readonly<Record<string, Draw<never>>> = {
  button: Button,
  icon_button: IconButton,
  workflow_button: WorkflowButton,
  feedback_buttons: Feedback,
  overflow: Overflow,
  image: ImageElement,
  static_select: Select,
  multi_static_select: MultiSelect,
  external_select: External,
  multi_external_select: External,
  users_select: Users,
  multi_users_select: Users,
  multi_channels_select: Conversations,
  multi_conversations_select: Conversations,
  channels_select: Conversations,
  conversations_select: Conversations,
  radio_buttons: Choices,
  checkboxes: Choices,
  plain_text_input: Typed,
  email_text_input: Typed,
  url_text_input: Typed,
  number_input: Typed,
  datepicker: Typed,
  timepicker: Typed,
  datetimepicker: Typed,
};

interface ElementOfProps {
  readonly block: Block;
  readonly element: Known;
  readonly input?: InputParts;
}

/** An element whose type its block's limits have checked. */
interface Known {
  readonly type: string;
  readonly action_id?: string;
}

export function ElementOf({ block, element: known, input }: ElementOfProps): VNode {
  const element = known as Element;
  const { press, keep } = useSurface();
  const { t } = useWorkspace();
  const Drawn = DRAW[element.type] as Draw<Element> | undefined;
  if (Drawn === undefined) return <Unknown value={element} />;
  const give = async (gesture?: Gesture) => {
    keep(block, element, gesture);
    if (input === undefined || block.dispatch_action) await press(block, element, gesture);
  };
  return (
    <Drawn
      block={block}
      element={element}
      give={give}
      named={input ? inputNames(input) : ownNames(element, t.choose)}
    />
  );
}

function inputNames({ id, labelledBy, describedBy, invalid }: InputParts): Named {
  return { id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, 'aria-invalid': invalid };
}

/** Outside of an `input` block a control has no label: its placeholder names it. */
function ownNames({ placeholder }: Element, fallback: string): Named {
  return { 'aria-label': (placeholder as { text: string } | undefined)?.text ?? fallback };
}
