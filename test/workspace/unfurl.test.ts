// Links in the stand-in: which of them the app hears of, and what it may put under them.
import bolt from '@slack/bolt';
import { IDENTITY, OPTIONAL_SCOPES } from '../../workspace/identity.ts';
import { createStandIn } from '../../workspace/stand-in.ts';

const LINK = 'https://api.gouv.fr/guides/a';
const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'A' } }];
const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} };

/** An app that does to each event of links what a test says. */
function workspace(
  hear: (event: Record<string, unknown>, unfurl: (args: object) => Promise<unknown>) => Promise<unknown>,
  scopes: readonly string[] = [...IDENTITY.scopes, ...OPTIONAL_SCOPES],
) {
  const slack = createStandIn({ identity: { scopes } });
  const app = new bolt.App({
    ...{ token: 'xoxb-test', receiver: slack.receiver, convoStore: false },
    clientOptions: { fetch: slack.fetch, retryConfig: { retries: 0 } },
    logger: { ...silent, getLevel: () => bolt.LogLevel.ERROR },
  });
  app.error(async () => {});
  app.event('link_shared', async ({ event, client }) => {
    await hear({ ...event }, (args) => client.apiCall('chat.unfurl', { ...args }).catch(() => {}));
  });
  return slack;
}

const byId = ({ unfurl_id, source }: Record<string, unknown>) => ({ unfurl_id, source });

test('the app hears of links to its domains, each once, and of no other', async () => {
  const heard: Record<string, unknown>[] = [];
  const slack = workspace(async (event) => heard.push(event));
  await slack.say(
    `${LINK}, (${LINK}) https://deep.api.gouv.fr:8443/x https://api.gouv.fr.example/ http://other.example nothing`,
  );
  await slack.say('nothing');
  expect(heard).toEqual([
    expect.objectContaining({
      type: 'link_shared',
      source: 'conversations_history',
      channel: 'C0SUPPORT',
      message_ts: slack.messages()[0]?.ts,
      links: [
        { domain: 'api.gouv.fr', url: LINK },
        { domain: 'api.gouv.fr', url: 'https://deep.api.gouv.fr:8443/x' },
      ],
    }),
  ]);
});

test.each([
  ['by the links’ own id', byId],
  ['by the message', ({ channel, message_ts: ts }: Record<string, unknown>) => ({ channel, ts })],
])('a preview stays with the message, and a second one takes its place: %s', async (_, target) => {
  const slack = workspace(async (event, unfurl) => {
    await unfurl({ ...target(event), unfurls: { [LINK]: { blocks: [{ type: 'divider' }] } } });
    await unfurl({ ...target(event), unfurls: { [LINK]: { blocks } } });
  });
  await slack.say(LINK);
  expect(slack.refused).toEqual([]);
  expect(slack.messages()).toMatchObject([{ text: LINK, unfurls: [{ url: LINK, blocks }] }]);
});

test('in the composer a preview is of no message', async () => {
  const slack = workspace((event, unfurl) => unfurl({ ...byId(event), unfurls: { [LINK]: { blocks } } }));
  expect(await slack.compose(LINK)).toMatchObject([{ url: LINK }]);
  expect(slack.messages()).toEqual([]);
});

test('without links:read the app hears of nothing; without links:write it shows nothing', async () => {
  let heard = 0;
  const hear = async (event: Record<string, unknown>, unfurl: (args: object) => Promise<unknown>) => {
    heard += 1;
    await unfurl({ ...byId(event), unfurls: { [LINK]: { blocks } } });
  };
  await workspace(hear, [...IDENTITY.scopes, 'links:write']).say(LINK);
  expect(heard).toBe(0);
  const slack = workspace(hear, [...IDENTITY.scopes, 'links:read']);
  await slack.say(LINK);
  expect(slack.refused.map(({ result }) => result.error)).toEqual(['missing_scope']);
});

test.each([
  ['missing_unfurls', {}],
  ['invalid_unfurls_format', { unfurls: 'x' }],
  ['invalid_unfurls_format', { unfurls: [] }],
  ['cannot_parse_attachment', { unfurls: { [LINK]: 'x' } }],
  ['cannot_parse_attachment', { unfurls: { [LINK]: { blocks, text: 'A' } } }],
  ['cannot_unfurl_message', { unfurls: { [`${LINK}/`]: { blocks } } }],
  ['cannot_unfurl_message', { unfurls: { [LINK]: { blocks }, 'https://other.example': { blocks } } }],
  ['invalid_blocks', { unfurls: { [LINK]: { blocks: [{ type: 'rich_text', elements: [] }] } } }],
  ['invalid_blocks', { unfurls: { [LINK]: { blocks: [{ type: 'table', rows: [] }] } } }],
  ['invalid_blocks', { unfurls: { [LINK]: { blocks: [{ type: 'section' }] } } }],
  ['invalid_unfurl_id', { unfurl_id: 'gone', unfurls: { [LINK]: { blocks } } }],
  ['invalid_source', { source: 'composer', unfurls: { [LINK]: { blocks } } }],
  ['missing_source', { source: undefined, unfurls: { [LINK]: { blocks } } }],
])('Slack refuses with %s: %j', async (error, args) => {
  const slack = workspace((event, unfurl) => unfurl({ ...byId(event), ...args }));
  await slack.say(LINK);
  expect(slack.refused.map(({ result }) => result.error)).toEqual([error]);
  expect(slack.messages()[0]?.unfurls).toBeUndefined();
});

test.each([
  ['missing_channel', { ts: '1.1' }],
  ['missing_ts', { channel: 'C0SUPPORT' }],
  ['cannot_find_message', { channel: 'C0SUPPORT', ts: '1.1' }],
])('Slack refuses a place with %s: %j', async (error, place) => {
  const slack = workspace((_, unfurl) => unfurl({ ...place, unfurls: { [LINK]: { blocks } } }));
  await slack.say(LINK);
  expect(slack.refused.map(({ result }) => result.error)).toEqual([error]);
});

test('a preview that comes before the acknowledgement is refused', async () => {
  const slack = createStandIn({ identity: { scopes: [...IDENTITY.scopes, ...OPTIONAL_SCOPES] } });
  const results: unknown[] = [];
  slack.receiver.init({
    processEvent: async ({ body, ack }: bolt.ReceiverEvent) => {
      const unfurl = async () => {
        const form = { ...byId(body.event), unfurls: JSON.stringify({ [LINK]: { blocks } }) };
        const init = { method: 'POST', body: String(new URLSearchParams(form as Record<string, string>)) };
        const headers = { authorization: 'Bearer xoxb-test' };
        results.push(
          await (await slack.fetch('https://slack.com/api/chat.unfurl', { ...init, headers })).json(),
        );
      };
      if (body.event.type !== 'link_shared') return ack();
      await unfurl();
      await ack();
      await unfurl();
    },
  } as bolt.App);
  await slack.say(LINK);
  expect(results).toEqual([{ ok: false, error: 'cannot_unfurl_url' }, { ok: true }]);
});
