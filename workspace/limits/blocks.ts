// Blocks: the shape of each, its limits, and the surfaces that take it.
import { z } from 'zod';
import {
  accessory,
  actionsElement,
  button,
  feedbackButtons,
  iconButton,
  image,
  inputElement,
} from './elements.ts';
import { hasOneSource, imageSource, mrkdwn, oneSource, plainText, string, text } from './objects.ts';
import { richText } from './rich-text.ts';

export type Surface = 'message' | 'modal' | 'home';

const block_id = z.string().max(255).optional();

const header = z.strictObject({
  type: z.literal('header'),
  block_id,
  text: plainText(150),
  level: z.number().int().min(1).max(4).optional(),
});

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    error: 'must have text or fields',
  });

const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [plainText(), mrkdwn(), image]))
    .min(1)
    .max(10),
});

const divider = z.strictObject({ type: z.literal('divider'), block_id });

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z.array(actionsElement).min(1).max(25),
});

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
    .min(1)
    .max(5),
});

const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    block_id,
    alt_text: string(2000),
    title: plainText(2000).optional(),
    ...imageSource,
  })
  .refine(hasOneSource, oneSource);

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const markdown = z.strictObject({ type: z.literal('markdown'), block_id, text: string(12000) });

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);

const table = z.strictObject({
  type: z.literal('table'),
  block_id,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id,
  text: text(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const card = z.strictObject({
  type: z.literal('card'),
  block_id,
  hero_image: image.optional(),
  icon: image.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(button).max(3).optional(),
});

const video = z.looseObject({
  type: z.literal('video'),
  block_id,
  alt_text: string(2000),
  title: plainText(199),
  video_url: string(3000),
  thumbnail_url: string(3000),
});

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];

/** Each block that can be sent, with the surfaces that take it. */
const BLOCKS = [
  { schema: header, surfaces: everywhere },
  { schema: section, surfaces: everywhere },
  { schema: context, surfaces: everywhere },
  { schema: divider, surfaces: everywhere },
  { schema: actions, surfaces: everywhere },
  { schema: imageBlock, surfaces: everywhere },
  { schema: input, surfaces: everywhere },
  { schema: richText, surfaces: everywhere },
  { schema: video, surfaces: everywhere },
  { schema: markdown, surfaces: ['message'] },
  { schema: table, surfaces: ['message'] },
  { schema: contextActions, surfaces: ['message'] },
  { schema: card, surfaces: ['message', 'home'] },
  { schema: alert, surfaces: ['modal'] },
] as const;

/** The schema of a list of blocks on a surface: 50 in a message, 100 in a view. */
export function blocksOn(surface: Surface) {
  const allowed = BLOCKS.filter(({ surfaces }) => (surfaces as readonly Surface[]).includes(surface));
  const [first, ...rest] = allowed.map(({ schema }) => schema);
  if (first === undefined) throw new Error(`no block goes on ${surface}`);
  return z.array(z.discriminatedUnion('type', [first, ...rest])).max(surface === 'message' ? 50 : 100);
}
