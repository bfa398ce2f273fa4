// Never silence: where one way to a person is closed, the answer or the apology goes by another.
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { bench, firstChoice } from '../helpers/slack.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const DIRECT = 'D0YOU';

const closed = [
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'team_access_not_granted',
  'some_error_of_next_year',
];
const answered = { text: expect.stringMatching(VERDICT) };

describe('a mention in a place that takes no message', () => {
  test.each(closed)('(%s) is answered to the person alone', async (error) => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { error });
    await slack.mention(QUESTION);
    expect(slack.answers()).toMatchObject([{ ...answered, visibleTo: YOU }]);
    expect(slack.answers()[0]?.blocks).not.toEqual([]);
  });

  test('nor a private one is answered by direct message', async () => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { error: 'is_archived' });
    slack.fail('chat.postEphemeral', { error: 'user_not_in_channel' });
    await slack.mention(QUESTION);
    expect(slack.callsTo('chat.postMessage').at(-1)?.args).toMatchObject({ channel: YOU });
  });

  test.each(['restricted_action_non_threadable_channel', 'cannot_reply_to_message'])(
    'that has no threads (%s) is answered beside it',
    async (error) => {
      const { slack } = await bench();
      slack.fail('chat.postMessage', { error });
      await slack.mention(QUESTION);
      expect(slack.answers()).toMatchObject([{ ...answered }]);
      expect(slack.answers()[0]).not.toHaveProperty('thread_ts');
      expect(slack.answers()[0]).not.toHaveProperty('visibleTo');
    },
  );
});

describe('a press', () => {
  const press = async (error: string, times = 1) => {
    const { slack } = await bench();
    await slack.mention('aide');
    slack.fail('chat.postMessage', { error }, times);
    await slack.press(...firstChoice(slack));
    return slack;
  };

  test.each(closed)('under a reply in a place that is closed (%s) is answered in private', async (error) => {
    const slack = await press(error);
    expect(slack.answers().at(-1)).toMatchObject({
      text: expect.not.stringMatching(/erreur/),
      visibleTo: YOU,
    });
  });

  test('whose place refuses every form is answered in private', async () => {
    const slack = await press('msg_too_long', 3);
    expect(slack.answers().at(-1)).toMatchObject({ ...answered, visibleTo: YOU });
  });

  test('twice by one person, or by two, is answered once', async () => {
    const { slack } = await bench();
    await slack.mention('aide');
    const [one, another] = [firstChoice(slack), firstChoice(slack, 'C0SUPPORT', 1)];
    const message = { message: slack.answers()[0]?.ts ?? '' };
    await Promise.all([slack.press(...one, message), slack.press(...one, message)]);
    await slack.press(...one, { ...message, user: COLLEAGUE });
    expect(slack.answers()).toHaveLength(2);
    await slack.press(...another, message);
    expect(slack.answers()).toHaveLength(3);
  });

  test('calls in the name of no team but ours', async () => {
    const { slack } = await bench();
    await slack.mention('aide');
    await slack.press(...firstChoice(slack));
    expect(slack.callsTo('chat.postMessage').at(-1)?.args).not.toHaveProperty('team_id');
  });
});

describe('a command', () => {
  test('whose address is used up is answered another way', async () => {
    const { slack } = await bench();
    slack.fail('response_url', { status: 404 });
    await slack.command('/authguide', QUESTION);
    expect(slack.answers()).toMatchObject([{ ...answered, visibleTo: YOU }]);
  });

  test('of another name is one of ours', async () => {
    const { slack } = await bench();
    await slack.command('/guide', QUESTION);
    expect(slack.answers()).toMatchObject([answered]);
  });

  test('without text or trigger is answered with help, each time', async () => {
    const { slack } = await bench();
    for (let time = 0; time < 2; time += 1)
      await slack.receiver.deliver({
        ...{ command: '/authguide', team_id: 'T0LOCAL', channel_id: 'C0SUPPORT', user_id: YOU },
        response_url: slack.api.responseUrl('C0SUPPORT', YOU),
      });
    expect(slack.answers()).toHaveLength(2);
  });
});

describe('a rate limit', () => {
  test.each([
    ['with seconds', { status: 429, retryAfter: 1 }],
    ['without a header', { status: 429 }],
    ['with a status of success', { error: 'ratelimited' }],
  ])('%s is waited for', async (_, failure) => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', failure);
    await slack.mention(QUESTION);
    expect(slack.answers()).toMatchObject([{ ...answered, thread_ts: expect.any(String) }]);
  });

  test('of more than ten minutes is not: the person is told in private', async () => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { status: 429, retryAfter: 601 });
    await slack.mention(QUESTION);
    expect(slack.answers()).toMatchObject([{ ...answered, visibleTo: YOU }]);
  });

  test('holds up nobody in another channel', async () => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { status: 429, retryAfter: 2 });
    const limited = slack.mention(QUESTION);
    await slack.message(QUESTION);
    expect([slack.answers().length, slack.answers(DIRECT).length]).toEqual([0, 1]);
    await limited;
    expect(slack.answers()).toHaveLength(1);
  });
});
