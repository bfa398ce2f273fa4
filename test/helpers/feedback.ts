// What people see of feedback in the stand-in: thumbs, buttons and modals, and an app that keeps what they say.
import { YOU } from '../../workspace/identity.ts';
import type { PressOptions, StandIn } from '../../workspace/stand-in.ts';
import type { Message } from '../../workspace/store.ts';
import { type Recording, recording } from './ledger.ts';
import { type Bench, type BenchOptions, bench } from './slack.ts';

export const CHANNEL = 'C0SUPPORT';

export type Said = Message;

interface Control {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly positive_button?: Thumb;
  readonly negative_button?: Thumb;
}
interface Thumb {
  readonly value: string;
  readonly text: { readonly text: string };
  readonly accessibility_label: string;
}

/** The real app with a ledger that can be read. */
export async function kept(options: BenchOptions = {}): Promise<Bench & { readonly ledger: Recording }> {
  const ledger = recording();
  return { ...(await bench({ ledger, ...options })), ledger };
}

export const lastOf = (slack: StandIn, channel = CHANNEL, user = YOU): Said => {
  const message = slack.answers(channel, user).at(-1);
  if (!message) throw new Error('nothing was said');
  return message;
};
export const rowsOf = ({ blocks }: Said, type: string): Control[] =>
  blocks.flatMap((block) => (block.type === type ? (block.elements as Control[]) : []));
export const idsIn = (message: Said) =>
  [...rowsOf(message, 'actions'), ...rowsOf(message, 'context_actions')].map(({ action_id }) => action_id);
export const thumbsOf = (message: Said): readonly [Thumb, Thumb] => {
  const [row] = rowsOf(message, 'context_actions');
  if (!row?.positive_button || !row.negative_button) throw new Error('there are no thumbs');
  return [row.positive_button, row.negative_button];
};
/** Presses a thumb of the newest answer in a channel that has some. */
export const thumb = (slack: StandIn, which: 'good' | 'bad', target: PressOptions = {}) => {
  const rated = slack
    .answers(target.channel, target.user)
    .findLast((message) => rowsOf(message, 'context_actions').length > 0);
  const [good, bad] = thumbsOf(rated ?? lastOf(slack));
  return slack.press('rate', (which === 'good' ? good : bad).value, target);
};
export const modalOf = (slack: StandIn, user = YOU) => slack.store.modals(user).at(-1);
export const wordsIn = (part: unknown) => JSON.stringify(part ?? null).replaceAll('\u00A0', ' ');

/** A press whose value nobody was shown, on the newest answer. */
export const forge = (slack: StandIn, value: string, more: object = {}) =>
  slack.receiver.deliver({
    ...{ type: 'block_actions', team: { id: 'T0LOCAL' }, user: { id: YOU }, trigger_id: `forged.${value}` },
    actions: [{ type: 'feedback_buttons', block_id: 'b', action_id: 'rate', value }],
    channel: { id: CHANNEL },
    container: { type: 'message', channel_id: CHANNEL, message_ts: lastOf(slack).ts, is_ephemeral: false },
    response_url: slack.api.responseUrl(CHANNEL, YOU, slack.store.message(CHANNEL, lastOf(slack).ts)),
    ...more,
  });
