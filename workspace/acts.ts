// What the page can ask for: the acts of the person at the keyboard, each with its checked arguments.
import { z } from 'zod';
import { YOU } from './identity.ts';
import type { StandIn } from './stand-in.ts';

/** Takes what the page sent; its result is what the page is told at once, all else reaches it as news. */
export type Act = (body: unknown, slack: StandIn) => unknown;

const gesture = z.union([z.string(), z.array(z.string())]);
const element = {
  action_id: z.string(),
  block_id: z.string(),
  message: z.string().exactOptional(),
  view: z.string().exactOptional(),
};
const values = z.record(z.string(), z.record(z.string(), gesture));
/** Characters of a message that Slack's composer takes. */
const COMPOSER = 12_000;
/** Characters that a select takes to look for an option. */
const QUERY = 1000;

export const acts: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    type: act(
      z.object({
        text: z.string().trim().min(1).max(COMPOSER),
        channel: z.string(),
        thread_ts: z.string().exactOptional(),
      }),
      ({ text, ...where }, slack) => slack.type(text, where),
    ),
    press: act(
      z.object({ ...element, gesture: gesture.optional(), values: values.exactOptional() }),
      async ({ action_id, gesture, ...target }, slack) => {
        const { acked } = await slack.press(action_id, gesture, target);
        return { acked };
      },
    ),
    suggest: act(
      z.object({ ...element, typed: z.string().max(QUERY), values: values.exactOptional() }),
      ({ action_id, typed, ...target }, slack) => slack.suggest(action_id, typed, target),
    ),
    submit: act(z.object({ values }), async ({ values }, slack) => {
      const { acked, response } = await slack.submit(values);
      const refused = z.object({ errors: z.record(z.string(), z.string()) }).safeParse(response);
      return { acked, errors: refused.data?.errors ?? {} };
    }),
    close: act(z.object({}), (_args, slack) => slack.close()),
    home: act(z.object({ tab: z.enum(['home', 'messages']) }), async ({ tab }, slack) => {
      await slack.openHome(tab);
    }),
    shortcut: act(
      z.object({ callback_id: z.string(), channel: z.string() }),
      async ({ callback_id, channel }, slack) => {
        const { acked } = await slack.shortcut(callback_id, { channel });
        return { acked };
      },
    ),
    messageShortcut: act(
      z.object({ callback_id: z.string(), channel: z.string(), message: z.string() }),
      async ({ callback_id, ...where }, slack) => {
        const { acked } = await slack.messageShortcut(callback_id, where);
        return { acked };
      },
    ),
    speak: act(z.object({ locale: z.string() }), ({ locale }, slack) => slack.store.setLocale(YOU, locale)),
    trace: act(z.object({ cause: z.string() }), ({ cause }, slack) => slack.traceOf(cause)),
  }),
);

function act<Schema extends z.ZodType>(
  schema: Schema,
  run: (args: z.output<Schema>, slack: StandIn) => unknown,
): Act {
  return (body, slack) => run(schema.parse(body), slack);
}
