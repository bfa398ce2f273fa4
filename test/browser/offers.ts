// What the app of the gallery offers besides one of every block.
import type { types } from '@slack/bolt';
import { parseManifest } from '../../workspace/manifest.ts';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const option = (text: string, value: string) => ({ text: plain(text), value });

/** What the gallery offers: a Home tab and a shortcut of each kind. */
export const galleryManifest = parseManifest(`
features:
  app_home: { home_tab_enabled: true }
  slash_commands: [{ command: /authguide, description: Draw something }]
  shortcuts:
    - { name: Explore the table, type: global, callback_id: explore, description: Choose and compare }
    - { name: Say hello, type: global, callback_id: hello, description: Only that }
    - { name: Answer with the guide, type: message, callback_id: answer, description: A private preview first }
oauth_config: { scopes: { bot: [commands, chat:write, app_mentions:read, im:history] } }
`);

/** The options of the selects that ask the app. */
export const FRUIT = ['Apple', 'Apricot', 'Banana', 'Cherry', 'Crab apple'];

/** A modal with what only Slack and the app together can fill; a button puts another one over it. */
export const explorer = (depth: number): types.ModalView => ({
  type: 'modal',
  callback_id: 'explorer',
  title: plain(`Explorer ${depth}`),
  submit: plain('Share'),
  blocks: [
    {
      type: 'input',
      block_id: 'fruit',
      optional: true,
      label: plain('Fruit'),
      element: { type: 'external_select', action_id: 'value', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'basket',
      optional: true,
      label: plain('Basket'),
      element: { type: 'multi_external_select', action_id: 'value', min_query_length: 0 },
    },
    {
      type: 'input',
      block_id: 'readers',
      optional: true,
      label: plain('Readers'),
      element: { type: 'multi_users_select', action_id: 'value', max_selected_items: 2 },
    },
    {
      type: 'input',
      block_id: 'where',
      optional: true,
      label: plain('Where'),
      element: {
        type: 'conversations_select',
        action_id: 'value',
        default_to_current_conversation: true,
        response_url_enabled: true,
        filter: { include: ['public'] },
      },
    },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'push', text: plain('One more'), value: String(depth + 1) }],
    },
  ],
});

/** A message that is read page by page. */
export const pages = (page: number): types.KnownBlock[] => [
  { type: 'section', text: plain(`Page ${page} of 9`) },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'turn', text: plain('Next page'), value: String(page + 1) }],
  },
];
