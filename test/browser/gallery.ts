// An app that sends one of everything that an app can send.
import bolt, {
  type BlockButtonAction,
  type MessageShortcut,
  type types,
  type ViewSubmitAction,
} from '@slack/bolt';
import { createLog } from '../../src/log.ts';
import { boltLogger } from '../../src/slack/client.ts';
import type { StandIn } from '../../workspace/stand-in.ts';
import { explorer, FRUIT, mrkdwn, option, pages, plain } from './offers.ts';

export { galleryManifest } from './offers.ts';

const everyBlock: types.KnownBlock[] = [
  { type: 'header', text: plain('A header') },
  {
    type: 'section',
    text: mrkdwn(
      '*Bold*, _italic_, ~struck~, `code`, <https://api.gouv.fr|a link>, <@U0YOU> and <!here> :wave:\n&gt; quoted',
    ),
    accessory: {
      type: 'overflow',
      action_id: 'overflow',
      options: [option('Archive', 'archive'), option('Share', 'share')],
    },
  },
  { type: 'section', fields: [mrkdwn('*One*\na field'), mrkdwn('*Two*\nanother')] },
  { type: 'divider' },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Population' },
        { type: 'raw_text', text: 'Served' },
      ],
      [
        { type: 'raw_text', text: 'Companies' },
        { type: 'raw_text', text: '✅' },
      ],
    ],
    column_settings: [{ align: 'left' }, { align: 'center' }],
  },
  {
    type: 'markdown',
    text: '## Markdown heading\n\n- **one**\n- two, for <@U0YOU>\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  },
  {
    type: 'image',
    image_url: 'https://images.example/cat.png',
    alt_text: 'a picture of a cat',
    title: plain('Cat'),
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'rich and bold', style: { bold: true } },
          { type: 'emoji', name: 'tada' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] }],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'listing' }] },
    ],
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'press', text: plain('Press me'), value: 'pressed', style: 'primary' },
      {
        type: 'button',
        action_id: 'delete',
        text: plain('Delete'),
        style: 'danger',
        confirm: {
          title: plain('Sure?'),
          text: plain('It will be gone.'),
          confirm: plain('Yes'),
          deny: plain('Keep it'),
        },
      },
      {
        type: 'static_select',
        action_id: 'pick',
        placeholder: plain('Pick one'),
        options: [option('One', '1'), option('Two', '2')],
      },
      {
        type: 'radio_buttons',
        action_id: 'radio',
        options: [option('Radio one', 'r1'), option('Radio two', 'r2')],
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Helpful'), value: 'up' },
        negative_button: { text: plain('Not helpful'), value: 'down' },
      },
    ],
  },
  { type: 'context', elements: [mrkdwn('small print'), plain('and more')] },
  {
    type: 'video',
    video_url: 'https://video.example/v',
    thumbnail_url: 'https://video.example/t.png',
    alt_text: 'a video',
    title: plain('A video'),
  },
];

const modalView: types.ModalView = {
  type: 'modal',
  callback_id: 'gallery',
  title: plain('A modal'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    { type: 'alert', text: plain('Only you see this.'), level: 'info' },
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      hint: plain('As on your badge'),
      element: { type: 'plain_text_input', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'colour',
      optional: true,
      label: plain('Colour'),
      element: {
        type: 'static_select',
        action_id: 'value',
        options: [option('Red', 'red'), option('Blue', 'blue')],
      },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('Day'),
      element: { type: 'datepicker', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'boxes',
      optional: true,
      label: plain('Boxes'),
      element: {
        type: 'checkboxes',
        action_id: 'value',
        options: [option('Left', 'l'), option('Right', 'r')],
      },
    },
  ],
};

const homeView: types.HomeView = {
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Welcome home') },
    { type: 'actions', elements: [{ type: 'button', action_id: 'from_home', text: plain('From home') }] },
  ],
};

/**
 * `/authguide blocks`, `modal`, `home`, `pages`, `why` and `too long` do what they say, as do the shortcuts; `heard`
 * gets what people did with it.
 */
export async function buildGallery(slack: StandIn, heard: unknown[]): Promise<bolt.App> {
  const { receiver, fetch } = slack;
  const app = new bolt.App({
    receiver,
    token: 'xoxb-local',
    clientOptions: { fetch, retryConfig: { retries: 0 } },
    convoStore: false,
    logger: boltLogger(createLog('silent')),
  });
  app.error(async () => {});
  app.command('/authguide', async ({ ack, command, client, respond }) => {
    await ack();
    const { channel_id: channel, trigger_id, user_id, text } = command;
    if (text === 'blocks') await client.chat.postMessage({ channel, text: 'everything', blocks: everyBlock });
    if (text === 'modal') await client.views.open({ trigger_id, view: modalView });
    if (text === 'why') {
      slack.trace({ reasons: ['a first cause', 'a second one'], trace: { 'a score': 1, words: ['a', 'b'] } });
      await respond('because');
    }
    if (text === 'pages') await respond({ text: 'pages', blocks: pages(1) });
    if (text === 'home') await client.views.publish({ user_id, view: homeView });
    if (text === 'too long') {
      const section = { type: 'section' as const, text: mrkdwn('x'.repeat(3001)) };
      await client.chat.postMessage({ channel, text: 'x', blocks: [section] });
    }
  });
  app.event('app_mention', async ({ event, say }) => void (await say({ text: 'here', thread_ts: event.ts })));
  app.action<BlockButtonAction>(/.*/, async ({ ack, action, body, client, respond }) => {
    await ack();
    heard.push(action);
    const at = Number(action.value);
    const { trigger_id } = body;
    if (action.action_id === 'push') await client.views.push({ trigger_id, view: explorer(at) });
    if (action.action_id === 'turn')
      await respond({ text: 'pages', blocks: pages(at), replace_original: true });
  });
  app.shortcut('explore', async ({ ack, shortcut: { trigger_id }, client }) => {
    await ack();
    await client.views.open({ trigger_id, view: explorer(1) });
  });
  app.shortcut('hello', async ({ ack, shortcut }) => {
    await ack();
    heard.push(shortcut);
  });
  app.shortcut<MessageShortcut>('answer', async ({ ack, shortcut, respond }) => {
    await ack();
    await respond(`A preview for: ${shortcut.message.text}`);
  });
  app.options('value', async ({ ack, payload }) => {
    const typed = payload.value.toLowerCase();
    const found = FRUIT.filter((name) => name.toLowerCase().includes(typed));
    await ack({ options: found.map((name) => option(name, name.toLowerCase())) });
  });
  app.view<ViewSubmitAction>('explorer', async ({ ack, view, body }) => {
    await ack();
    heard.push({ values: view.state.values, urls: body.response_urls });
  });
  app.view('gallery', async ({ ack, view }) => {
    const given = view.state.values.name?.value?.value;
    if (given === 'wrong') return ack({ response_action: 'errors', errors: { name: 'Not that one.' } });
    heard.push(view.state.values);
    await ack();
  });
  return app;
}
