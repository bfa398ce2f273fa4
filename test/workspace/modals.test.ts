// Modals, and the selects in them that Slack itself has a hand in.
import type { ViewClosedAction } from '@slack/bolt';
import { YOU } from '../../workspace/identity.ts';
import { actions, modal, option, plain, select, withModal } from './bare-app.ts';

describe('a select of conversations', () => {
  const conversations = (more: object = {}) =>
    select('where', { type: 'conversations_select', response_url_enabled: true, ...more });

  test('gives a URL for the conversation that was chosen, which may post there for all', async () => {
    const { slack, submitted } = withModal(modal([conversations()]));
    await slack.shortcut('open');
    await slack.submit({ where: { pick: 'C0GENERAL' } });
    expect(submitted[0]?.urls).toEqual([
      { block_id: 'where', action_id: 'pick', channel_id: 'C0GENERAL', response_url: expect.any(String) },
    ]);
    expect(slack.messages('C0GENERAL', 'U0COLLEAGUE')).toMatchObject([{ text: 'done' }]);
  });

  test.each([
    ['nothing was chosen', [conversations()], {}, []],
    [
      'it is not asked for',
      [conversations({ response_url_enabled: false })],
      { where: { pick: 'C0GENERAL' } },
      [],
    ],
    [
      'it is a select of channels',
      [select('where', { type: 'channels_select', response_url_enabled: true })],
      { where: { pick: 'C0SUPPORT' } },
      ['C0SUPPORT'],
    ],
    [
      'there are two',
      [conversations(), { ...conversations(), block_id: 'also' }],
      { where: { pick: 'C0SUPPORT' }, also: { pick: 'D0YOU' } },
      ['C0SUPPORT', 'D0YOU'],
    ],
  ])('gives one for each where %s', async (_name, blocks, values, channels) => {
    const { slack, submitted } = withModal(modal(blocks));
    await slack.shortcut('open');
    await slack.submit(values);
    expect(submitted[0]?.urls).toMatchObject(channels.map((channel_id) => ({ channel_id })));
    expect(submitted[0]?.urls).toHaveLength(channels.length);
  });

  test.each<[string, object, string | null]>([
    ['the one in which the modal was opened', {}, 'C0GENERAL'],
    ['the one that the app named, where it did', { initial_conversation: 'C0SUPPORT' }, 'C0SUPPORT'],
    ['none where its filter leaves that out', { filter: { include: ['im'] } }, null],
    [
      'that one where its filter has it',
      { filter: { include: ['public'], exclude_bot_users: true } },
      'C0GENERAL',
    ],
  ])('begins with %s', async (_name, more, expected) => {
    const view = modal([conversations({ default_to_current_conversation: true, ...more })]);
    const { slack, submitted, refusals } = withModal(view);
    await slack.shortcut('open', { channel: 'C0GENERAL' });
    expect(refusals).toEqual([]);
    await slack.submit();
    expect(submitted[0]?.values).toMatchObject([{ selected_conversation: expected }]);
  });

  test('keeps what it began with when the app draws the modal anew', async () => {
    const view = modal([conversations({ default_to_current_conversation: true })]);
    const { slack, app, submitted } = withModal(view);
    await slack.shortcut('open', { channel: 'C0GENERAL' });
    const [{ id: view_id } = { id: '' }] = slack.store.modals(YOU);
    await app.client.views.update({ view_id, view });
    await slack.submit();
    expect(submitted[0]?.values).toMatchObject([{ selected_conversation: 'C0GENERAL' }]);
  });

  test('of several begins with all that the app named', async () => {
    const initial_conversations = ['C0SUPPORT', 'D0YOU'];
    const view = modal([select('where', { type: 'multi_conversations_select', initial_conversations })]);
    const { slack, submitted } = withModal(view);
    await slack.shortcut('open');
    await slack.submit();
    expect(submitted[0]?.values).toMatchObject([{ selected_conversations: initial_conversations }]);
  });
});

describe('a select that asks the app', () => {
  const external = (more: object = {}) => select('which', { type: 'external_select', ...more });
  const offering = (offer: object | undefined, more: object = {}) => {
    const made = withModal(modal([external(more)]));
    const asked: unknown[] = [];
    made.app.options('pick', async ({ ack, payload }) => {
      asked.push(payload);
      await ack(offer as { options: [] });
    });
    return { ...made, asked };
  };

  test('says what was typed and where, and its option comes back whole', async () => {
    const { slack, asked, submitted } = offering({ options: [option('one'), option('two')] });
    await slack.shortcut('open');
    expect(await slack.suggest('pick', 'one')).toEqual({ options: [option('one'), option('two')] });
    expect(asked).toMatchObject([
      {
        type: 'block_suggestion',
        action_id: 'pick',
        block_id: 'which',
        value: 'one',
        container: { type: 'view' },
      },
    ]);
    await slack.submit({ which: { pick: 'two' } });
    expect(submitted[0]?.values).toMatchObject([{ selected_option: option('two') }]);
  });

  test.each([
    ['three characters unless the app says so', {}, 'ab', 'abc'],
    ['as many as the app says', { min_query_length: 5 }, 'abcd', 'abcde'],
    ['none where the app says so', { min_query_length: 0 }, undefined, ''],
  ])('waits for %s', async (_name, more, short, enough) => {
    const { slack, asked } = offering({ options: [] }, more);
    await slack.shortcut('open');
    if (short !== undefined) await slack.suggest('pick', short);
    expect(asked).toEqual([]);
    await slack.suggest('pick', enough);
    expect(asked).toHaveLength(1);
  });

  test('chooses in several steps: what was offered before can still be chosen', async () => {
    const made = withModal(modal([select('which', { type: 'multi_external_select' })]));
    made.app.options('pick', async ({ ack, payload }) => ack({ options: [option(payload.value)] }));
    await made.slack.shortcut('open');
    for (const typed of ['first', 'second', 'third']) await made.slack.suggest('pick', typed);
    await made.slack.submit({ which: { pick: ['first', 'third'] } });
    expect(made.submitted[0]?.values).toMatchObject([
      { selected_options: [option('first'), option('third')] },
    ]);
  });

  test('has the option that the app began with, without asking', async () => {
    const { slack, submitted } = withModal(modal([external({ initial_option: option('first') })]));
    await slack.shortcut('open');
    await slack.submit();
    expect(submitted[0]?.values).toMatchObject([{ selected_option: option('first') }]);
  });

  test.each([
    ['options', { options: Array.from({ length: 100 }, (_, i) => option(`${i}`)) }, true],
    ['too many options', { options: Array.from({ length: 101 }, (_, i) => option(`${i}`)) }, false],
    ['groups', { option_groups: [{ label: plain('Group'), options: [option('one')] }] }, true],
    ['both', { options: [], option_groups: [] }, false],
    ['an option without a value', { options: [{ text: plain('one') }] }, false],
    ['nothing', undefined, true],
  ])('takes %s or refuses it', async (_name, offer, ok) => {
    const { slack } = offering(offer);
    await slack.shortcut('open');
    expect(await slack.suggest('pick', 'one')).toEqual(ok ? (offer ?? {}) : {});
    expect(slack.refused).toHaveLength(ok ? 0 : 1);
  });

  test('offers nothing where nobody acknowledges', async () => {
    const { slack } = withModal(modal([external()]));
    await slack.shortcut('open');
    expect(await slack.suggest('pick', 'one')).toEqual({});
  });

  test('is not any element', async () => {
    const { slack } = withModal(modal([select('which', { type: 'users_select' })]));
    await slack.shortcut('open');
    await expect(slack.suggest('pick', 'one')).rejects.toThrow('does not ask the app');
  });
});

describe('a modal', () => {
  const input = select('why', { type: 'plain_text_input' });

  test('that was submitted is gone: it cannot be submitted again', async () => {
    const { slack, submitted } = withModal(modal([input]));
    await slack.shortcut('open');
    await slack.submit({ why: { pick: 'once' } });
    await expect(slack.submit({ why: { pick: 'twice' } })).rejects.toThrow('no modal open');
    expect(submitted).toHaveLength(1);
  });

  test('is submitted once while the app makes up its mind', async () => {
    const { slack, submitted } = withModal(modal([input]));
    await slack.shortcut('open');
    const first = slack.submit({ why: { pick: 'once' } });
    await expect(slack.submit({ why: { pick: 'twice' } })).rejects.toThrow('under way');
    await first;
    expect(submitted).toHaveLength(1);
  });

  test('can be submitted again where the app did not answer', async () => {
    const { slack, app } = withModal(modal([input], { callback_id: 'deaf' }));
    await slack.shortcut('open');
    expect((await slack.submit()).acked).toBe(false);
    app.view('deaf', async ({ ack }) => ack());
    expect((await slack.submit()).acked).toBe(true);
  });

  test('that was closed meanwhile is not drawn anew by the acknowledgement', async () => {
    const { slack, app } = withModal(modal([input], { callback_id: 'slow' }));
    app.view('slow', async ({ ack }) => {
      await slack.close();
      await ack({ response_action: 'update', view: modal([input]) });
    });
    await slack.shortcut('open');
    await slack.submit();
    expect(slack.store.modals(YOU)).toEqual([]);
    expect(slack.refused).toMatchObject([{ method: 'ack', result: { error: 'not_found' } }]);
  });

  test('is not updated where the hash is stale, nor once it is closed', async () => {
    const { slack, app } = withModal(modal([input]));
    await slack.shortcut('open');
    const [{ id: view_id, hash } = { id: '', hash: '' }] = slack.store.modals(YOU);
    const update = (more: object = {}) => app.client.views.update({ view_id, view: modal([input]), ...more });
    await update({ hash });
    await expect(update({ hash })).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
    await update();
    await slack.close();
    await expect(update()).rejects.toMatchObject({ data: { error: 'not_found' } });
  });

  test('lies on others, which it closes where it says so, each with a word to the app', async () => {
    const { slack, app } = withModal(modal([input, actions], { notify_on_close: true }));
    const closed: unknown[] = [];
    app.action('go', async ({ ack, body, client }) => {
      await ack();
      const { trigger_id } = body as { trigger_id: string };
      await client.views.push({ trigger_id, view: modal([input, actions], { clear_on_close: true }) });
    });
    app.view<ViewClosedAction>({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      closed.push([body.view.id, body.is_cleared]);
    });
    await slack.shortcut('open');
    await slack.press('go');
    const [below, top] = slack.store.modals(YOU);
    expect(top).toMatchObject({ previous_view_id: below?.id, root_view_id: below?.id });
    await slack.close();
    expect(slack.store.modals(YOU)).toEqual([]);
    expect(closed).toEqual([[below?.id, true]]);
  });

  test('shows the app no more than Slack would of who has it open', async () => {
    const { slack, app } = withModal(modal([input]));
    const views: object[] = [];
    app.use(async ({ body, next }) => {
      if ('view' in body) views.push(body.view as object);
      await next();
    });
    await slack.shortcut('open');
    await slack.submit();
    expect(views).toHaveLength(1);
    expect(views[0]).not.toHaveProperty('user');
    expect(views[0]).not.toHaveProperty('conversation');
  });
});
