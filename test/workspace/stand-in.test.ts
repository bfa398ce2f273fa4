import bolt, { type types } from '@slack/bolt';
import { workspace } from './bare-app.ts';

const MODAL: types.ModalView = {
  type: 'modal',
  callback_id: 'details',
  title: { type: 'plain_text', text: 'Details' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    {
      type: 'input',
      block_id: 'why',
      label: { type: 'plain_text', text: 'Why?' },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
};

describe('a slash command', () => {
  test('gets the acknowledgement as a message that only the asker sees', async () => {
    const { slack, app } = workspace();
    app.command('/authguide', async ({ ack, command }) => ack(`you asked: ${command.text}`));
    const delivery = await slack.command('/authguide', 'which API?');
    expect(delivery.acked).toBe(true);
    expect(slack.answers()).toMatchObject([{ text: 'you asked: which API?', visibleTo: 'U0YOU' }]);
    expect(slack.messages('C0SUPPORT', 'U0COLLEAGUE')).toEqual([]);
  });

  test('is answered through its response_url five times at most', async () => {
    const { slack, app } = workspace();
    const statuses: number[] = [];
    app.command('/authguide', async ({ ack, respond }) => {
      await ack();
      for (let count = 0; count < 6; count += 1) {
        await respond(`answer ${count}`).then(
          ({ status }) => statuses.push(status),
          (error) => statuses.push(error.statusCode),
        );
      }
    });
    await slack.command('/authguide');
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(slack.answers()).toHaveLength(5);
  });

  test('that nobody acknowledges in time is told to the asker', async () => {
    const { slack } = workspace();
    const delivery = await slack.command('/authguide', 'anyone?');
    expect(delivery.acked).toBe(false);
    expect(slack.messages()).toMatchObject([{ subtype: 'operation_timeout', visibleTo: 'U0YOU' }]);
  });

  test('may be acknowledged once', async () => {
    const { slack, app } = workspace();
    app.command('/authguide', async ({ ack }) => {
      await ack();
      await expect(ack()).rejects.toThrow(bolt.ReceiverMultipleAckError);
    });
    const delivery = await slack.command('/authguide');
    expect(delivery).toMatchObject({ acked: true, error: undefined });
  });
});

describe('a message', () => {
  test('that mentions the app reaches it as app_mention with the mention as an id', async () => {
    const { slack, app } = workspace();
    const heard: string[] = [];
    app.event('app_mention', async ({ event, say }) => {
      heard.push(event.text);
      await say({ text: 'here', thread_ts: event.ts });
    });
    await slack.mention('a < b & #général');
    expect(heard).toEqual(['<@U0BOT> a &lt; b &amp; <#C0GENERAL|général>']);
    const [question, answer] = slack.messages();
    expect(answer).toMatchObject({ text: 'here', thread_ts: question?.ts, bot_id: 'B0LOCAL' });
  });

  test('in a channel that does not mention the app stays unheard', async () => {
    const { slack, app } = workspace();
    const heard: unknown[] = [];
    app.use(async ({ body, next }) => {
      heard.push(body);
      await next();
    });
    await slack.say('good morning');
    expect(heard).toEqual([]);
    expect(slack.messages()).toMatchObject([{ text: 'good morning', user: 'U0YOU' }]);
  });

  test('to the app is heard in the direct message, and the app does not hear itself', async () => {
    const { slack, app } = workspace();
    const heard: unknown[] = [];
    app.message(async ({ message, say }) => {
      heard.push(message.channel_type);
      await say('answer');
    });
    await slack.message('question');
    await slack.settled();
    expect(heard).toEqual(['im']);
    expect(slack.answers('D0YOU')).toMatchObject([{ text: 'answer' }]);
  });

  test('that the app edits in a direct message comes back as message_changed', async () => {
    const { slack, app } = workspace();
    const subtypes: unknown[] = [];
    app.message(async ({ message, client }) => {
      subtypes.push(message.subtype);
      if (message.subtype !== undefined) return;
      const { ts = '' } = await client.chat.postMessage({ channel: message.channel, text: 'first' });
      await client.chat.update({ channel: message.channel, ts, text: 'second' });
    });
    await slack.message('question');
    await slack.settled();
    expect(subtypes).toEqual([undefined, 'message_changed']);
    expect(slack.answers('D0YOU')).toMatchObject([{ text: 'second', edited: true }]);
  });

  test('comes with its retry number when Slack sends it again', async () => {
    const { slack, app } = workspace();
    const seen: unknown[] = [];
    app.event('app_mention', async ({ context, body }) => {
      seen.push([body.event_id, context.retryNum, context.retryReason]);
    });
    await slack.mention('hello', { event_id: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
    expect(seen).toEqual([['Ev1', 1, 'http_timeout']]);
  });

  test('keeps no more than 500 in a channel', async () => {
    const { slack } = workspace();
    for (let count = 0; count < 501; count += 1) await slack.say(`message ${count}`);
    expect(slack.messages()).toHaveLength(500);
    expect(slack.messages()[0]?.text).toBe('message 1');
  });
});

describe('an interaction', () => {
  const question = {
    text: 'Which one?',
    blocks: [
      { type: 'section' as const, text: { type: 'plain_text' as const, text: 'Which one?' } },
      {
        type: 'actions' as const,
        block_id: 'choices',
        elements: [
          {
            type: 'button' as const,
            action_id: 'one',
            value: '1',
            text: { type: 'plain_text' as const, text: 'One' },
          },
        ],
      },
    ],
  };

  test('with a button carries its value, and its response_url replaces the message', async () => {
    const { slack, app } = workspace();
    app.event('app_mention', async ({ say }) => void (await say(question)));
    app.action('one', async ({ ack, action, respond }) => {
      await ack();
      const value = 'value' in action ? action.value : undefined;
      await respond({ text: `you chose ${value}`, replace_original: true });
    });
    await slack.mention('?');
    await slack.press('one');
    expect(slack.answers()).toMatchObject([{ text: 'you chose 1', blocks: [] }]);
  });

  test('opens a modal once, and its submission may be refused with errors or close it', async () => {
    const { slack, app } = workspace();
    const again: unknown[] = [];
    app.event('app_mention', async ({ say }) => void (await say(question)));
    app.action('one', async ({ ack, body, client }) => {
      await ack();
      const { trigger_id } = body as { trigger_id: string };
      await client.views.open({ trigger_id, view: MODAL });
      await client.views.open({ trigger_id, view: MODAL }).catch((error) => again.push(error.data.error));
    });
    app.view('details', async ({ ack, view }) => {
      const given = view.state.values.why?.text?.value;
      if (given) await ack();
      else await ack({ response_action: 'errors', errors: { why: 'say something' } });
    });
    await slack.mention('?');
    await slack.press('one');
    expect(again).toEqual(['expired_trigger_id']);
    const refused = await slack.submit();
    expect(refused.response).toMatchObject({ response_action: 'errors', errors: { why: 'say something' } });
    expect(slack.store.modals('U0YOU')).toHaveLength(1);
    await slack.submit({ why: { text: 'because' } });
    expect(slack.store.modals('U0YOU')).toEqual([]);
  });

  test('with the Home tab finds what the app published there', async () => {
    const { slack, app } = workspace();
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: question.blocks } });
    });
    app.action('one', async ({ ack, client }) => {
      await ack();
      await client.views.publish({ user_id: 'U0YOU', view: { type: 'home', blocks: [{ type: 'divider' }] } });
    });
    await slack.openHome();
    expect(slack.store.homes.get('U0YOU')?.blocks).toHaveLength(2);
    await slack.press('one');
    expect(slack.store.homes.get('U0YOU')?.blocks).toMatchObject([{ type: 'divider' }]);
  });
});

describe('a failure that a test asks for', () => {
  test.each([
    ['500', { status: 500 }, 'slack_webapi_http_error'],
    ['ok:false', { error: 'internal_error' }, 'slack_webapi_platform_error'],
    ['the network', { network: 'ECONNRESET' }, 'slack_webapi_request_error'],
    ['429', { status: 429, retryAfter: 1 }, 'slack_webapi_rate_limited_error'],
    ['silence', { silence: true as const }, 'slack_webapi_request_error'],
  ])('happens once: %s', async (_name, failure, code) => {
    const { slack, app } = workspace({}, { timeout: 50, rejectRateLimitedCalls: true });
    slack.fail('chat.postMessage', failure);
    const post = () => app.client.chat.postMessage({ channel: 'C0SUPPORT', text: 'hello' });
    await expect(post()).rejects.toMatchObject({ code });
    await expect(post()).resolves.toMatchObject({ ok: true });
    expect(slack.refused).toHaveLength(1);
  });
});

test('a method without its scope is refused', async () => {
  const { slack, app } = workspace();
  await expect(app.client.users.info({ user: 'U0YOU' })).rejects.toMatchObject({
    data: { error: 'missing_scope' },
  });
  await expect(app.client.conversations.history({ channel: 'C0SUPPORT' })).rejects.toMatchObject({
    data: { error: 'missing_scope' },
  });
  expect(slack.refused.map(({ method }) => method)).toEqual(['users.info', 'conversations.history']);
});

test('the history of a direct message is readable, newest first, and a thread oldest first', async () => {
  const { slack, app } = workspace();
  await slack.message('one');
  await slack.message('two');
  const history = await app.client.conversations.history({ channel: 'D0YOU' });
  expect(history.messages?.map(({ text }) => text)).toEqual(['two', 'one']);
  const root = slack.messages('D0YOU')[0]?.ts ?? '';
  await slack.message('three', { thread_ts: root });
  const replies = await app.client.conversations.replies({ channel: 'D0YOU', ts: root });
  expect(replies.messages?.map(({ text }) => text)).toEqual(['one', 'three']);
});

test('what is typed becomes a command, or a word from Slack where it cannot', async () => {
  const { slack, app } = workspace();
  app.command('/authguide', async ({ ack, command }) => ack(command.text));
  await slack.type('/authguide  which API?');
  await slack.type('/other');
  await slack.type('/authguide hello', { thread_ts: '1.000000' });
  expect(slack.messages().map(({ text }) => text)).toEqual([
    'which API?',
    'unknown_command',
    'command_in_thread',
  ]);
});
