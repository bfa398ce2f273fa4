// What an app may give for the options of a select while a person types into it.
import { z } from 'zod';
import { option, plainText } from '../limits/objects.ts';
import { read } from './method.ts';

const group = z.strictObject({ label: plainText(75), options: z.array(option).max(100) });

const shape = z
  .strictObject({
    options: z.array(option).max(100).optional(),
    option_groups: z.array(group).max(100).optional(),
  })
  .refine((offer) => offer.options === undefined || offer.option_groups === undefined, {
    error: 'must have either options or option_groups',
  });

/** Options, groups of them, or neither where nothing fits. */
export type Offer = z.output<typeof shape>;

/** The options in an acknowledgement; throws an ApiError where Slack would not show them. */
export function readOffer(acknowledgement: unknown): Offer {
  return read(shape, acknowledgement === undefined || acknowledgement === '' ? {} : acknowledgement);
}
