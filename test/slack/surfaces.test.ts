import type { Recall } from '../../src/answer.ts';
import { loadLibrary } from '../../src/library.ts';
import type { Memory } from '../../src/memory.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { bench, firstChoice } from '../helpers/slack.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const HELP = /Posez-moi une question/;
const DIRECT = 'D0YOU';

const said = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
const kinds = (messages: readonly { blocks: readonly { type: string }[] }[]) =>
  messages.flatMap(({ blocks }) => blocks.map(({ type }) => type));

describe('the command', () => {
  test('answers the person who gives it, and nobody else', async () => {
    const { slack } = await bench();
    const { acked, response } = await slack.command('/authguide', QUESTION);
    expect({ acked, response }).toEqual({ acked: true, response: undefined });
    expect(said(slack.answers('C0SUPPORT', YOU))).toEqual([expect.stringMatching(VERDICT)]);
    expect(slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
    expect(slack.refused).toEqual([]);
  });

  test('has blocks that private replies are promised to show, and no others', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    expect(kinds(slack.answers())).toEqual(['section', 'section', 'context', 'actions']);
  });

  test.each(['', '   ', 'aide', 'help'])('given %j says what it can do', async (text) => {
    const { slack } = await bench();
    await slack.command('/authguide', text);
    expect(said(slack.answers())).toEqual([expect.stringMatching(/Posez-moi une question|Ask me about/)]);
  });

  test('is answered once when Slack repeats it', async () => {
    const { slack } = await bench();
    const response_url = slack.api.responseUrl('C0SUPPORT', YOU);
    const body = {
      ...{ command: '/authguide', text: QUESTION, team_id: 'T0LOCAL', channel_id: 'C0SUPPORT', user_id: YOU },
      ...{ trigger_id: '1.2.3', response_url },
    };
    const deliveries = [await slack.receiver.deliver(body), await slack.receiver.deliver(body)];
    expect(deliveries.map(({ acked }) => acked)).toEqual([true, true]);
    expect(slack.answers()).toHaveLength(1);
  });
});

describe('a mention', () => {
  test('is answered in the thread that it begins', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    const [question, answer] = slack.messages();
    expect(answer).toMatchObject({ thread_ts: question?.ts, text: expect.stringMatching(VERDICT) });
    expect(kinds(slack.answers())).toEqual(['section', 'section', 'context', 'actions']);
    expect(slack.refused).toEqual([]);
  });

  test('in a thread is answered there', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION, { thread_ts: '1.000001' });
    expect(slack.answers()).toMatchObject([{ thread_ts: '1.000001' }]);
  });

  test('without a question says what it can do', async () => {
    const { slack } = await bench();
    await slack.mention('');
    expect(said(slack.answers())).toEqual([expect.stringMatching(HELP)]);
  });

  test('is answered once although Slack sends its message too', async () => {
    const scopes = ['commands', 'app_mentions:read', 'chat:write', 'im:history', 'channels:history'];
    const { slack } = await bench({ identity: { scopes } });
    await slack.mention(QUESTION);
    await slack.settled();
    expect(slack.answers()).toHaveLength(1);
  });

  test('is answered once when Slack repeats it', async () => {
    const { slack } = await bench();
    const event = {
      type: 'app_mention',
      user: YOU,
      channel: 'C0SUPPORT',
      ts: '1.1',
      text: `<@U0BOT> ${QUESTION}`,
    };
    await slack.event(event, { event_id: 'Ev1' });
    await slack.event(event, { event_id: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
    await slack.event(event, { event_id: 'Ev2' });
    expect(slack.answers()).toHaveLength(1);
  });

  test.each([
    ['by a bot', { bot_id: 'B9' }],
    ['by nobody', { user: undefined }],
  ])('%s is not answered', async (_, change) => {
    const { slack } = await bench();
    const event = {
      type: 'app_mention',
      user: YOU,
      channel: 'C0SUPPORT',
      ts: '1.1',
      text: `<@U0BOT> ${QUESTION}`,
    };
    await slack.event({ ...event, ...change });
    expect(slack.answers()).toEqual([]);
  });
});

describe('a direct message', () => {
  const event = {
    type: 'message',
    channel: DIRECT,
    channel_type: 'im',
    user: YOU,
    ts: '1.1',
    text: QUESTION,
  };

  test('is answered below it, without a thread', async () => {
    const { slack } = await bench();
    await slack.message(QUESTION);
    const [answer] = slack.answers(DIRECT);
    expect(answer?.text).toMatch(VERDICT);
    expect(answer?.thread_ts).toBeUndefined();
  });

  test('in a thread is answered there', async () => {
    const { slack } = await bench();
    await slack.message(QUESTION, { thread_ts: '1.000001' });
    expect(slack.answers(DIRECT)).toMatchObject([{ thread_ts: '1.000001' }]);
  });

  test('that mentions us is answered as if it did not', async () => {
    const { slack } = await bench();
    await slack.message(`@authguide ${QUESTION}`);
    expect(said(slack.answers(DIRECT))).toEqual([expect.stringMatching(VERDICT)]);
  });

  test('with a file is answered when it asks something', async () => {
    const { slack } = await bench();
    await slack.event({ ...event, subtype: 'file_share', files: [] });
    expect(said(slack.answers(DIRECT))).toEqual([expect.stringMatching(VERDICT)]);
  });

  test('with nothing but a file says what can be asked', async () => {
    const { slack } = await bench();
    await slack.event({ ...event, subtype: 'file_share', files: [], text: '' });
    expect(said(slack.answers(DIRECT))).toEqual([expect.stringMatching(HELP)]);
  });

  test.each([
    ['a bot', { bot_id: 'B9' }],
    ['ourselves', { user: 'U0BOT', bot_id: 'B0LOCAL' }],
    ['an edit', { subtype: 'message_changed', hidden: true, message: { text: QUESTION } }],
    ['an edit of our own', { subtype: 'message_changed', hidden: true, user: undefined, text: undefined }],
    ['a deletion', { subtype: 'message_deleted', hidden: true, deleted_ts: '1.0' }],
    ['a join', { subtype: 'channel_join' }],
    ['a reply that Slack announces', { hidden: true, message: {} }],
    ['a channel', { channel_type: 'channel', channel: 'C0SUPPORT' }],
    ['a group', { channel_type: 'mpim', channel: 'G0GROUP' }],
  ])('of %s is not answered', async (_, change) => {
    const { slack } = await bench();
    await slack.event({ ...event, ...change });
    await slack.settled();
    expect(slack.callsTo('chat.postMessage')).toEqual([]);
  });

  test('is answered once, whatever our own answer sets off', async () => {
    const { slack } = await bench();
    await slack.message(QUESTION);
    await slack.settled();
    expect(slack.answers(DIRECT)).toHaveLength(1);
  });
});

describe('a choice', () => {
  test('under a private reply is answered in private', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'aide');
    const { acked } = await slack.press(...firstChoice(slack));
    expect(acked).toBe(true);
    expect(slack.answers('C0SUPPORT', YOU)).toHaveLength(2);
    expect(slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
    expect(slack.refused).toEqual([]);
  });

  test('in a thread is answered there', async () => {
    const { slack } = await bench();
    await slack.mention('aide');
    await slack.press(...firstChoice(slack), { user: COLLEAGUE });
    const [first, second] = slack.answers();
    expect(second?.thread_ts).toBe(first?.thread_ts);
    expect(kinds([second ?? { blocks: [] }])).toContain('actions');
    expect(second).not.toHaveProperty('visibleTo');
  });

  test('in a direct message is answered below it', async () => {
    const { slack } = await bench();
    await slack.message('aide');
    await slack.press(...firstChoice(slack, DIRECT));
    expect(slack.answers(DIRECT)).toHaveLength(2);
    expect(slack.answers(DIRECT)[1]?.thread_ts).toBeUndefined();
  });
});

test('the same question is answered the same everywhere', async () => {
  const { slack } = await bench();
  await slack.command('/authguide', QUESTION);
  await slack.mention(QUESTION);
  await slack.message(QUESTION);
  // Only a thread says how to go on in it.
  const texts = [...slack.answers(), ...slack.answers(DIRECT)].map(({ text }) =>
    text.replace(/\nPour la suite.*/, ''),
  );
  expect(texts).toHaveLength(3);
  expect(new Set(texts).size).toBe(1);
});

test('no message unfurls a link', async () => {
  const { slack } = await bench();
  await slack.command('/authguide', QUESTION);
  await slack.message(QUESTION);
  const sent = slack.calls.filter(({ method }) => method !== 'auth.test');
  expect(sent).toHaveLength(2);
  for (const { args } of sent) {
    expect([String(args.unfurl_links), String(args.unfurl_media)]).toEqual(['false', 'false']);
  }
});

test('the markup of a message is read as the person saw it', async () => {
  const { slack } = await bench();
  const text = 'quelle API pour les &lt;collectivités&gt; <!channel> <https://api.gouv.fr|?>';
  await slack.event({ type: 'message', channel: DIRECT, channel_type: 'im', user: YOU, ts: '1.1', text });
  expect(said(slack.answers(DIRECT))).toEqual([expect.stringMatching(VERDICT)]);
});

test('a conversation is remembered by thread, by direct message, and by person and channel', async () => {
  const asked: string[] = [];
  const kept: string[] = [];
  const memory: Memory<Recall> = {
    get: async (conversation) => void asked.push(conversation),
    set: async (conversation) => void kept.push(conversation),
  };
  const { slack } = await bench({ memory });
  await slack.command('/authguide', QUESTION);
  await slack.command('/authguide', QUESTION, { user: COLLEAGUE });
  await slack.mention(QUESTION, { thread_ts: '1.000001' });
  await slack.mention(QUESTION, { thread_ts: '1.000001', user: COLLEAGUE });
  await slack.message(QUESTION);
  await slack.message(QUESTION);
  const names = [
    `T0LOCAL:C0SUPPORT:${YOU}`,
    `T0LOCAL:C0SUPPORT:${COLLEAGUE}`,
    'T0LOCAL:C0SUPPORT:1.000001',
    'T0LOCAL:C0SUPPORT:1.000001',
    `T0LOCAL:${DIRECT}:`,
    `T0LOCAL:${DIRECT}:`,
  ];
  expect(asked).toEqual(names);
  // A thread under an answer to a direct message goes on from that answer.
  const under = slack.answers(DIRECT).map(({ ts }) => `T0LOCAL:${DIRECT}:${ts}`);
  expect(kept.toSorted()).toEqual([...names, ...under].toSorted());
});

test('a question that follows another is read in its light, in that conversation only', async () => {
  const { slack } = await bench();
  await slack.mention(QUESTION, { thread_ts: '1.000001' });
  await slack.mention('et pour les entreprises ?', { thread_ts: '1.000001', user: COLLEAGUE });
  await slack.message('et pour eux ?');
  const [, followed] = said(slack.answers());
  expect(followed).toMatch(/^MonComptePro convient à «\sEntreprises\s»/);
  expect(said(slack.answers(DIRECT))).not.toEqual([expect.stringMatching(VERDICT)]);
});

test('the next answer comes from the newest content', async () => {
  const { library } = await loadLibrary('content');
  const { slack } = await bench({ library: () => library });
  await slack.message(QUESTION);
  const [table] = library.tables;
  // The same guide by another title: the footer names it.
  if (table) Object.assign(table.section.guide, { title: 'Un autre titre' });
  await slack.message(QUESTION);
  const [before, after] = said(slack.answers(DIRECT));
  expect(before).not.toContain('Un autre titre');
  expect(after).toContain('Un autre titre');
});
