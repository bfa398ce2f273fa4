// A Bolt app behind a stand-in for Slack, with no listeners or those of one modal.
import bolt, { type types, type ViewSubmitAction } from '@slack/bolt';
import { createStandIn, type StandInOptions } from '../../workspace/stand-in.ts';

const QUIET: bolt.Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => bolt.LogLevel.ERROR,
  setName() {},
};

/** Each test gives the app the listeners that it needs. */
export function workspace(options: StandInOptions = {}, clientOptions: object = {}) {
  const slack = createStandIn({ ackTimeout: 50, ...options });
  const app = new bolt.App({
    token: 'xoxb-test',
    receiver: slack.receiver,
    clientOptions: { fetch: slack.fetch, retryConfig: { retries: 0 }, ...clientOptions },
    convoStore: false,
    logger: QUIET,
  });
  app.error(async () => {});
  return { slack, app };
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const option = (value: string) => ({ text: plain(value), value });

/** An input block of that name with an element named "pick". */
export const select = (block_id: string, element: object) => ({
  type: 'input',
  block_id,
  label: plain('Where?'),
  element: { action_id: 'pick', ...element },
});

export const modal = (blocks: object[], more: object = {}) =>
  ({
    type: 'modal',
    callback_id: 'form',
    title: plain('Form'),
    submit: plain('Send'),
    blocks,
    ...more,
  }) as types.ModalView;

/** A row with the button "go". */
export const actions = {
  type: 'actions' as const,
  block_id: 'row',
  elements: [{ type: 'button' as const, action_id: 'go', text: plain('Go') }],
};

/** An app that opens a modal for its shortcut, keeps what is submitted, and says that it is done. */
export function withModal(view: types.ModalView, options: StandInOptions = {}) {
  const { slack, app } = workspace(options);
  const submitted: { values: unknown[]; urls: unknown }[] = [];
  const refusals: string[] = [];
  app.shortcut('open', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views
      .open({ trigger_id: shortcut.trigger_id, view })
      .catch((error) => refusals.push(error.data.response_metadata.messages.join()));
  });
  app.view<ViewSubmitAction>('form', async ({ ack, view: { state }, body, respond }) => {
    await ack();
    const values = Object.values(state.values).flatMap((block) => Object.values(block));
    submitted.push({ values, urls: body.response_urls });
    if (body.response_urls?.length) await respond({ text: 'done', response_type: 'in_channel' });
  });
  return { slack, app, submitted, refusals };
}
