// Slack's composition objects: texts, options, confirmation dialogs, images.
import { z } from 'zod';

/** A string that must not be empty and has at most `max` UTF-16 code units. */
export const string = (max: number) => z.string().min(1).max(max);

export const plainText = (max = 3000) =>
  z.strictObject({ type: z.literal('plain_text'), text: string(max), emoji: z.boolean().optional() });

export const mrkdwn = (max = 3000) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: string(max), verbatim: z.boolean().optional() });

export const text = (max = 3000) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const actionId = z.string().max(255).optional();

const optionParts = { value: string(75), description: plainText(75).optional() };

export const option = z.strictObject({ text: plainText(75), ...optionParts });
export const overflowOption = option.extend({ url: string(3000).optional() });
export const richOption = z.strictObject({
  ...optionParts,
  text: text(75),
  description: text(75).optional(),
});
export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

const style = z.enum(['primary', 'danger']);

export const confirm = z.strictObject({
  title: plainText(100),
  text: text(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: style.optional(),
});

export const buttonParts = {
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: string(3000).optional(),
  style: style.optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
};

const slackFile = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ url: z.string().min(1) }),
]);

/** Where an image's pixels are: exactly one of the two. */
export const imageSource = {
  image_url: string(3000).optional(),
  slack_file: slackFile.optional(),
};

/** Slack wants `image_url` or `slack_file`, not both. */
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

export const oneSource = { error: 'must have either image_url or slack_file' };
