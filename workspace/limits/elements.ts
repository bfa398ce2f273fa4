// Block elements: what can be pressed, chosen or typed into, and where each may stand.
import { z } from 'zod';
import {
  actionId,
  buttonParts,
  confirm,
  hasOneSource,
  imageSource,
  oneSource,
  option,
  optionGroup,
  overflowOption,
  plainText,
  richOption,
  string,
} from './objects.ts';
import { richText } from './rich-text.ts';

const common = { action_id: actionId, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const placeholder = plainText(150).optional();
const typed = {
  action_id: actionId,
  focus_on_load: z.boolean().optional(),
  placeholder,
  initial_value: z.string().max(3000).optional(),
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const several = { ...common, placeholder, max_selected_items: z.number().int().min(1).optional() };

const listed = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const hasOneList = (select: { options?: unknown; option_groups?: unknown }): boolean =>
  (select.options === undefined) !== (select.option_groups === undefined);
const oneList = { error: 'must have either options or option_groups' };

const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const conversations = {
  filter,
  default_to_current_conversation: z.boolean().optional(),
};
const ids = z.array(z.string()).optional();
const id = z.string().optional();

export const image = z
  .strictObject({ type: z.literal('image'), alt_text: string(2000), ...imageSource })
  .refine(hasOneSource, oneSource);

export const button = z.strictObject({ type: z.literal('button'), ...buttonParts });

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: string(2000),
  accessibility_label: z.string().max(75).optional(),
});

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.string().min(1),
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  action_id: actionId,
  text: plainText(75),
  style: buttonParts.style,
  accessibility_label: buttonParts.accessibility_label,
  workflow: z.strictObject({ trigger: z.looseObject({ url: z.string().min(1) }) }),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  confirm: confirm.optional(),
  options: z.array(overflowOption).min(1).max(5),
});

const choices = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...common,
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...common,
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  }),
  z
    .strictObject({
      type: z.literal('static_select'),
      ...common,
      placeholder,
      ...listed,
      initial_option: option.optional(),
    })
    .refine(hasOneList, oneList),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...several,
      ...listed,
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(hasOneList, oneList),
  z.strictObject({
    type: z.literal('external_select'),
    ...common,
    placeholder,
    initial_option: option.optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...several,
    initial_options: z.array(option).min(1).optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...common, placeholder, initial_user: id }),
  z.strictObject({ type: z.literal('multi_users_select'), ...several, initial_users: ids }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...common,
    placeholder,
    ...conversations,
    initial_conversation: id,
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...several,
    ...conversations,
    initial_conversations: ids,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...common,
    placeholder,
    initial_channel: id,
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('multi_channels_select'), ...several, initial_channels: ids }),
  z.strictObject({
    type: z.literal('datepicker'),
    ...common,
    placeholder,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...common,
    placeholder,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...common,
    initial_date_time: z.number().int().optional(),
  }),
] as const;

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});

const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().min(1).max(100).optional(),
  max_lines: z.number().int().min(1).max(100).optional(),
});

/** What an `actions` block holds. */
export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  richTextInput,
  ...choices,
]);

/** What stands beside a section's text. */
export const accessory = z.discriminatedUnion('type', [button, overflow, workflowButton, image, ...choices]);

/** What an `input` block holds. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  richTextInput,
  z.strictObject({ type: z.literal('email_text_input'), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
  ...choices,
]);

/** The surfaces that take an element; one that is not listed goes everywhere. */
export const ELEMENT_SURFACES: Readonly<Record<string, readonly string[]>> = {
  email_text_input: ['modal'],
  url_text_input: ['modal'],
  number_input: ['modal'],
  file_input: ['modal'],
  datetimepicker: ['message', 'modal'],
  rich_text_input: ['modal', 'home'],
  workflow_button: ['message'],
};
