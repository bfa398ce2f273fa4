import { answer, keyOf } from '../../src/answer.ts';
import { loadLibrary } from '../../src/library.ts';
import { YOU } from '../../workspace/identity.ts';
import { BOT_TOKEN, bench } from '../helpers/slack.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const DIRECT = 'D0YOU';
const CODE = /\b[A-Z3479]{6}\b/;

const broken = () => {
  throw new Error(`cannot read "collectivités"`);
};

describe('when Slack refuses the blocks', () => {
  test.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long', 'only_one_table_allowed'])(
    'with %s, the text alone is posted',
    async (error) => {
      const { slack, entries } = await bench();
      slack.fail('chat.postMessage', { error, messages: ['[ERROR] no'] });
      await slack.message(QUESTION);
      expect(slack.answers(DIRECT)).toMatchObject([{ text: expect.stringMatching(VERDICT), blocks: [] }]);
      expect(entries()).toMatchObject([
        { level: 40, outcome: 'form', error: { details: ['[ERROR] no'] } },
        { level: 30, msg: 'answered', kind: 'eligibility', surface: 'message' },
      ]);
    },
  );

  test('and the text too, the verdict alone is posted', async () => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { error: 'msg_too_long' }, 2);
    await slack.message(QUESTION);
    expect(slack.answers(DIRECT)).toMatchObject([
      {
        text: expect.stringMatching(
          /^AgentConnect et MonComptePro conviennent à «\sAgents des collectivités territoriales\s»\.$/,
        ),
      },
    ]);
  });

  test('in private, the text alone is sent', async () => {
    const { slack } = await bench();
    slack.fail('response_url', { status: 400 });
    await slack.command('/authguide', QUESTION);
    expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT), blocks: [] }]);
  });

  test('in private and says so with a status of success, the text alone is sent', async () => {
    const { slack } = await bench();
    slack.fail('response_url', { error: 'invalid_blocks' });
    await slack.command('/authguide', QUESTION);
    expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT), blocks: [] }]);
  });

  test('and every other form, the person gets a code', async () => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', { error: 'invalid_blocks' }, 3);
    await slack.message(QUESTION);
    expect(slack.answers(DIRECT)).toMatchObject([{ text: expect.stringMatching(CODE) }]);
  });
});

describe('a call that fails is repeated where it cannot have been carried out:', () => {
  test.concurrent.each([
    ['Slack asks to wait', { status: 429, retryAfter: 1 }],
    ['Slack is unavailable', { status: 503 }],
    ['nobody listens', { network: 'ECONNREFUSED' }],
    ['no name is found', { network: 'ENOTFOUND' }],
  ])('%s', async (_, failure) => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', failure);
    await slack.message(QUESTION);
    expect(slack.answers(DIRECT)).toMatchObject([{ text: expect.stringMatching(VERDICT) }]);
  });

  test.concurrent.each([
    ['the connection breaks', { network: 'ECONNRESET' }],
    ['Slack stumbles', { status: 500 }],
    ['Slack fails with an unclear outcome', { error: 'internal_error' }],
  ])('%s, so the answer is not posted twice, and the person gets a code', async (_, failure) => {
    const { slack } = await bench();
    slack.fail('chat.postMessage', failure);
    await slack.message(QUESTION);
    expect(slack.answers(DIRECT)).toMatchObject([{ text: expect.stringMatching(CODE), blocks: [] }]);
  });

  test.concurrent.each([
    ['Slack stumbles', { status: 500 }],
    ['Slack asks to wait', { status: 429 }],
    ['the connection breaks', { network: 'ECONNRESET' }],
  ])('%s, in private, where a copy would do no harm', async (_, failure) => {
    const { slack } = await bench();
    slack.fail('response_url', failure, 2);
    await slack.command('/authguide', QUESTION);
    expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT) }]);
  });
});

describe('when something of ours breaks', () => {
  test('the person gets a sentence with a code, and the log has the cause under the same code', async () => {
    const { slack, entries } = await bench({ library: broken });
    await slack.message(QUESTION);
    const [apology] = slack.answers(DIRECT);
    expect(apology?.text).toMatch(/^Je n’ai pas pu répondre, à cause d’une erreur technique/);
    const code = apology?.text.match(CODE)?.[0];
    expect(entries()).toMatchObject([
      { level: 50, id: code, error: { name: 'Error', message: 'cannot read "…"' } },
    ]);
  });

  test('the sentence is in the language of the question', async () => {
    const { slack } = await bench({ library: broken });
    await slack.message('which API is there for companies?');
    expect(slack.answers(DIRECT)).toMatchObject([
      { text: expect.stringMatching(/^I could not answer because of a technical error/) },
    ]);
  });

  test('the sentence comes in private to who asked in private', async () => {
    const { slack } = await bench({ library: broken });
    await slack.command('/authguide', QUESTION);
    expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(CODE), visibleTo: YOU }]);
  });

  test('and Slack is away as well, the log tells both', async () => {
    const { slack, entries } = await bench({ library: broken });
    slack.fail('chat.postMessage', { status: 500 }, 3);
    const { error } = await slack.message(QUESTION);
    expect(error).toBeUndefined();
    const [first, ...rest] = entries();
    expect(first).toMatchObject({ id: expect.stringMatching(CODE), msg: 'a reply failed' });
    expect(rest.map(({ id, msg }) => [id, msg])).toEqual([
      [first?.id, 'a call to Slack failed and is made again'],
      [first?.id, 'a call to Slack failed and is made again'],
      [first?.id, 'a call to Slack failed'],
      [first?.id, 'nor could the person be told'],
    ]);
  });
});

test('a press that does not say where it was is answered by the way that it brings', async () => {
  const { library } = await loadLibrary('content');
  const key = keyOf(answer(QUESTION, library));
  const { slack } = await bench();
  const { acked } = await slack.receiver.deliver({
    ...{ type: 'block_actions', team: { id: 'T0LOCAL' }, user: { id: YOU }, trigger_id: '1.2.3' },
    actions: [{ type: 'button', block_id: 'b', action_id: 'choice_0', value: key ?? '' }],
    container: {},
    response_url: slack.api.responseUrl('C0SUPPORT', YOU),
  });
  expect(acked).toBe(true);
  expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT), visibleTo: YOU }]);
});

test('neither a token nor a question nor a person stands in the log, whatever goes wrong', async () => {
  const { slack, logged } = await bench();
  slack.fail('chat.postMessage', { error: 'invalid_blocks' });
  slack.fail('response_url', { status: 500 }, 2);
  await slack.message(QUESTION);
  await slack.command('/authguide', QUESTION);
  slack.fail('chat.postMessage', {
    network: `reset while sending ${BOT_TOKEN} to https://hooks.slack.com/a/b`,
  });
  await slack.mention(QUESTION);
  expect(logged()).toContain('a reply failed');
  expect(logged()).toContain('response_url');
  for (const secret of [BOT_TOKEN, 'collectivités', YOU, 'hooks.slack.com'])
    expect(logged()).not.toContain(secret);
});
