// What a person does with what an app offers: shortcuts, ephemeral messages and the Home tab.
import { USERS, YOU } from '../../workspace/identity.ts';
import { parseManifest } from '../../workspace/manifest.ts';
import { actions, workspace } from './bare-app.ts';

const MANIFEST = parseManifest(`
features:
  app_home: { home_tab_enabled: true }
  slash_commands: [{ command: /ask, description: Ask }]
  shortcuts:
    - { name: Explore, type: global, callback_id: explore, description: Explore it }
    - { name: Answer, type: message, callback_id: answer, description: Answer it }
  unfurl_domains: [guide.example]
oauth_config: { scopes: { bot: [commands], bot_optional: [links:read] } }
`);

describe('a manifest', () => {
  test('says what the app offers, optional scopes included', () => {
    expect(MANIFEST).toMatchObject({
      commands: [{ command: '/ask' }],
      shortcuts: [{ callback_id: 'explore' }, { callback_id: 'answer' }],
      unfurlDomains: ['guide.example'],
      homeTab: true,
      scopes: ['commands', 'links:read'],
    });
    expect(workspace({ manifest: MANIFEST }).slack.identity.scopes).toEqual(['commands', 'links:read']);
  });

  test.each(['', '- 1', 'features: { shortcuts: [{ name: x, type: other, callback_id: x }] }'])(
    'that is none is refused: %j',
    (yaml) => expect(() => parseManifest(yaml)).toThrow(),
  );

  test('without anything offers nothing', () => {
    expect(parseManifest('{}')).toMatchObject({ commands: [], shortcuts: [], homeTab: false });
  });

  test('decides which commands and shortcuts there are', async () => {
    const { slack } = workspace({ manifest: MANIFEST });
    await slack.type('/authguide hello');
    expect(slack.messages()).toMatchObject([{ subtype: 'unknown_command' }]);
    await expect(slack.shortcut('answer')).rejects.toThrow('no global shortcut "answer"');
    await expect(slack.messageShortcut('explore')).rejects.toThrow('no message shortcut "explore"');
  });

  test('without a Home tab lets the app publish none', async () => {
    const { app } = workspace({ manifest: parseManifest('{}') });
    const publish = app.client.views.publish({ user_id: YOU, view: { type: 'home', blocks: [] } });
    await expect(publish).rejects.toMatchObject({ data: { error: 'not_enabled' } });
  });
});

describe('a global shortcut', () => {
  test('comes with a trigger, and without a place', async () => {
    const { slack, app } = workspace({ manifest: MANIFEST });
    const heard: object[] = [];
    app.shortcut('explore', async ({ ack, body }) => {
      await ack();
      heard.push(body);
    });
    await slack.shortcut('explore', { user: 'U0COLLEAGUE' });
    const user = { id: 'U0COLLEAGUE' };
    expect(heard).toMatchObject([{ type: 'shortcut', user, trigger_id: expect.any(String) }]);
    expect(heard[0]).not.toHaveProperty('channel');
    expect(heard[0]).not.toHaveProperty('response_url');
  });

  test('that nobody acknowledges is told to the person', async () => {
    const { slack } = workspace();
    expect(await slack.shortcut('explore', { channel: 'C0GENERAL' })).toMatchObject({ acked: false });
    expect(slack.messages('C0GENERAL')).toMatchObject([{ subtype: 'operation_timeout', visibleTo: YOU }]);
  });
});

describe('a message shortcut', () => {
  test('comes with the message of another person, and may answer in private and in its thread', async () => {
    const { slack, app } = workspace({ manifest: MANIFEST });
    app.shortcut({ callback_id: 'answer', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
      await ack();
      await respond(`${shortcut.message.user} said ${shortcut.message.text}`);
      const thread_ts = shortcut.message_ts;
      await respond({
        text: 'in the thread',
        response_type: 'in_channel',
        replace_original: false,
        thread_ts,
      });
    });
    await slack.say('a question', { user: 'U0COLLEAGUE' });
    await slack.messageShortcut('answer');
    const [question, preview, posted] = slack.messages();
    expect(preview).toMatchObject({
      text: 'U0COLLEAGUE said a question',
      visibleTo: YOU,
      asked: 'a question',
    });
    expect(posted).toMatchObject({ text: 'in the thread', thread_ts: question?.ts });
    expect(posted?.visibleTo).toBeUndefined();
    expect(slack.messages('C0SUPPORT', 'U0COLLEAGUE')).toHaveLength(2);
  });

  test('replaces nothing: the message is not the app’s', async () => {
    const { slack, app } = workspace();
    app.shortcut('answer', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'instead', replace_original: true });
    });
    await slack.say('a question');
    await slack.messageShortcut('answer');
    expect(slack.messages().map(({ text }) => text)).toEqual(['a question', 'instead']);
  });

  test('is not there for what only one person sees', async () => {
    const { slack, app } = workspace();
    await app.client.chat.postEphemeral({ channel: 'C0SUPPORT', user: YOU, text: 'psst' });
    await expect(slack.messageShortcut('answer')).rejects.toThrow('has no message');
    const [{ ts } = { ts: '' }] = slack.messages();
    await expect(slack.messageShortcut('answer', { message: ts })).rejects.toThrow(`no message ${ts}`);
  });
});

describe('an ephemeral message', () => {
  const question = { channel: 'C0SUPPORT', user: YOU, text: 'Which?', blocks: [actions] };

  test.each<[string, object, object[]]>([
    ['replaced', { text: 'new', replace_original: true }, [{ text: 'new', visibleTo: YOU, blocks: [] }]],
    [
      'replaced, and stays private',
      { text: 'new', replace_original: true, response_type: 'in_channel' },
      [{ text: 'new', visibleTo: YOU }],
    ],
    ['deleted', { delete_original: true }, []],
    ['left alone', { text: 'new' }, [{ text: 'Which?' }, { text: 'new', visibleTo: YOU }]],
  ])('is %s through the URL of a press', async (_name, response, expected) => {
    const { slack, app } = workspace();
    app.action('go', async ({ ack, respond }) => {
      await ack();
      await respond(response);
    });
    await app.client.chat.postEphemeral(question);
    await slack.press('go');
    expect(slack.messages()).toMatchObject(expected);
    expect(slack.messages()).toHaveLength(expected.length);
    expect(slack.messages().some(({ edited }) => edited)).toBe(false);
  });

  test('is shared with all in a thread, and stays', async () => {
    const { slack, app } = workspace();
    app.action('go', async ({ ack, respond }) => {
      await ack();
      const [{ ts: thread_ts } = { ts: '' }] = slack.messages();
      await respond({ text: 'shared', response_type: 'in_channel', replace_original: false, thread_ts });
    });
    await slack.say('a question');
    await app.client.chat.postEphemeral(question);
    await slack.press('go');
    const [asked, kept, shared] = slack.messages();
    expect(kept).toMatchObject({ text: 'Which?', visibleTo: YOU });
    expect(shared).toMatchObject({ text: 'shared', thread_ts: asked?.ts });
    expect(slack.messages('C0SUPPORT', 'U0COLLEAGUE')).toHaveLength(2);
  });

  test('is not the app’s to change otherwise', async () => {
    const { app } = workspace();
    const { message_ts: ts = '' } = await app.client.chat.postEphemeral(question);
    const update = app.client.chat.update({ channel: 'C0SUPPORT', ts, text: 'new' });
    await expect(update).rejects.toMatchObject({ data: { error: 'message_not_found' } });
  });

  test('that is pressed twice at once is pressed twice, each with a trigger and a URL of its own', async () => {
    const { slack, app } = workspace();
    const heard: { trigger_id: string; response_url: string }[] = [];
    app.action('go', async ({ ack, body, respond }) => {
      await ack();
      heard.push(body as (typeof heard)[number]);
      await respond({ text: 'gone', replace_original: true });
    });
    await app.client.chat.postEphemeral(question);
    await Promise.all([slack.press('go'), slack.press('go')]);
    expect(new Set(heard.map(({ trigger_id }) => trigger_id)).size).toBe(2);
    expect(new Set(heard.map(({ response_url }) => response_url)).size).toBe(2);
    expect(slack.messages()).toMatchObject([{ text: 'gone' }]);
    await expect(slack.press('go')).rejects.toThrow('sees no element');
  });
});

describe('the language of a person', () => {
  const users = USERS.map((user) => (user.id === YOU ? { ...user, locale: 'fr-FR' } : user));

  test('is in interactions where it is known, and in no command', async () => {
    const { slack, app } = workspace({ users });
    const heard: { user?: { locale?: string } }[] = [];
    app.use(async ({ body, next }) => {
      heard.push(body as (typeof heard)[number]);
      await next();
    });
    app.shortcut('open', async ({ ack }) => ack());
    app.command('/authguide', async ({ ack }) => ack());
    await slack.shortcut('open');
    await slack.shortcut('open', { user: 'U0COLLEAGUE' });
    slack.store.setLocale('U0COLLEAGUE', 'en-GB');
    await slack.shortcut('open', { user: 'U0COLLEAGUE' });
    expect(heard.map(({ user }) => user?.locale)).toEqual(['fr-FR', undefined, 'en-GB']);
    await slack.command('/authguide');
    expect(JSON.stringify(heard.at(-1))).not.toContain('fr-FR');
  });
});

test('opening the conversation with the app tells which tab, and what was published', async () => {
  const { slack, app } = workspace({ manifest: MANIFEST });
  const heard: { tab: string; view?: { callback_id: string } }[] = [];
  app.event('app_home_opened', async ({ event }) => void heard.push(event as (typeof heard)[number]));
  await slack.openHome('messages');
  await app.client.views.publish({ user_id: YOU, view: { type: 'home', callback_id: 'hello', blocks: [] } });
  await slack.openHome('home');
  await slack.openHome('messages', 'U0COLLEAGUE');
  expect(heard.map(({ tab, view }) => [tab, view?.callback_id])).toEqual([
    ['messages', undefined],
    ['home', 'hello'],
    ['messages', undefined],
  ]);
});
