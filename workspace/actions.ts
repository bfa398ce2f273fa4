// Interactive elements inside blocks: finding one, and describing what a person did with it.
import type { Block } from './limits/check.ts';
import type { ActionBody } from './payloads.ts';

/** An element that can be pressed, chosen from or typed into. */
export interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly [property: string]: unknown;
}

/** What a person does: nothing but press, or the values that they choose or type. */
export type Gesture = string | readonly string[] | undefined;

/** What a person typed or chose in a view or message: by block_id, then action_id. */
export type Values = Readonly<Record<string, Readonly<Record<string, Gesture>>>>;

/** The element with that action_id and the block that it stands in. */
export function findElement(
  blocks: readonly Block[],
  action_id: string,
  block_id?: string,
): { block: Block; element: Element } | undefined {
  return elementsOf(blocks).find(
    ({ block, element }) =>
      element.action_id === action_id && (block_id === undefined || block.block_id === block_id),
  );
}

/** `state.values` of all that keeps a value: what the person gave, else what the app had set. */
export function readState(blocks: readonly Block[], values: Values): Record<string, Record<string, unknown>> {
  const state: Record<string, Record<string, unknown>> = {};
  for (const { block, element } of elementsOf(blocks)) {
    if (PRESSED.includes(element.type)) continue;
    const { block_id = '' } = block;
    const { action_id = '' } = element;
    const gesture = values[block_id]?.[action_id] ?? initialGesture(element);
    state[block_id] = {
      ...state[block_id],
      [action_id]: { type: element.type, ...stateOf(element, gesture) },
    };
  }
  return state;
}

/** The entry of `actions` that Slack sends for this gesture. */
export function describeAction(
  block: Block,
  element: Element,
  gesture: Gesture,
  action_ts: string,
): ActionBody {
  const { type, action_id } = element;
  return { type, action_id, block_id: block.block_id, ...stateOf(element, gesture), action_ts };
}

/** Elements that are pressed and forget it. */
const PRESSED = ['button', 'icon_button', 'feedback_buttons', 'workflow_button', 'overflow', 'image'];
/** Elements whose options the app gives while one types. */
export const EXTERNAL: readonly string[] = ['external_select', 'multi_external_select'];
/** Blocks with elements that a person can use. */
const INTERACTIVE = ['section', 'actions', 'input', 'context_actions'];

/** The blocks with each of their elements changed in that way. */
export function mapElements(
  blocks: readonly Block[],
  change: (element: Element, block: Block) => Element,
): Block[] {
  return blocks.map((block) => {
    if (!INTERACTIVE.includes(block.type)) return block;
    const changed = (item: unknown) => (isElement(item) ? change(item, block) : item);
    const { accessory, element, elements } = block;
    return {
      ...block,
      ...(accessory !== undefined && { accessory: changed(accessory) }),
      ...(element !== undefined && { element: changed(element) }),
      ...(Array.isArray(elements) && { elements: elements.map(changed) }),
    };
  });
}

/** The elements that a person can use, each with the block that it stands in. */
export function elementsOf(blocks: readonly Block[]): { block: Block; element: Element }[] {
  return blocks
    .filter(({ type }) => INTERACTIVE.includes(type))
    .flatMap((block) =>
      [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])]
        .filter(isElement)
        .map((element) => ({ block, element })),
    );
}

/** What the app chose or wrote in advance. */
function initialGesture(element: Element): Gesture {
  const single =
    element.initial_option ?? element.initial_value ?? element.initial_date ?? element.initial_time;
  const named = single ?? element.initial_user ?? element.initial_channel ?? element.initial_conversation;
  const several =
    element.initial_options ??
    element.initial_users ??
    element.initial_channels ??
    element.initial_conversations;
  const values = Array.isArray(several) ? several : named === undefined ? [] : [named];
  return values.map((value: unknown) => (isObject(value) ? String(value.value) : String(value)));
}

/** The value of an element in `state.values`, and inside an action: named after its kind, as Slack does. */
export function stateOf(element: Element, gesture: Gesture): Record<string, unknown> {
  const one = typeof gesture === 'string' ? gesture : gesture?.[0];
  const all = typeof gesture === 'string' ? [gesture] : (gesture ?? []);
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return { text: element.text, ...(element.value !== undefined && { value: element.value }) };
    case 'feedback_buttons':
      return feedback(element, one);
    case 'static_select':
    case 'external_select':
    case 'overflow':
    case 'radio_buttons':
      return { selected_option: options(element).find(({ value }) => value === one) ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: options(element).filter(({ value }) => all.includes(value)) };
    case 'users_select':
      return { selected_user: one ?? null };
    case 'multi_users_select':
      return { selected_users: all };
    case 'channels_select':
      return { selected_channel: one ?? null };
    case 'multi_channels_select':
      return { selected_channels: all };
    case 'conversations_select':
      return { selected_conversation: one ?? null };
    case 'multi_conversations_select':
      return { selected_conversations: all };
    case 'datepicker':
      return { selected_date: one || null };
    case 'timepicker':
      return { selected_time: one || null };
    case 'datetimepicker':
      return { selected_date_time: one ? Math.floor(Date.parse(one) / 1000) : null };
    default:
      return { value: one || null };
  }
}

export interface Option {
  readonly value: string;
}

/** What can be chosen from an element; from one that asks the app, what it offered and what was chosen before. */
export function options(element: Element): readonly Option[] {
  const groups = (element.option_groups ?? []) as readonly { options: readonly Option[] }[];
  const listed = [
    ...((element.options ?? []) as readonly Option[]),
    ...groups.flatMap((group) => group.options),
  ];
  if (!EXTERNAL.includes(element.type)) return listed;
  const initial = (element.initial_options ?? [element.initial_option]) as readonly (Option | undefined)[];
  const known = [...listed, ...initial.filter((option) => option !== undefined)];
  return [...new Map(known.map((option) => [option.value, option])).values()];
}

function feedback(element: Element, value: string | undefined): Record<string, unknown> {
  const pressed = [element.positive_button, element.negative_button].find(
    (button): button is { text: unknown; value: string } => isObject(button) && button.value === value,
  );
  return { text: pressed?.text, value: pressed?.value };
}

function isElement(item: unknown): item is Element {
  return isObject(item) && typeof item.type === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
