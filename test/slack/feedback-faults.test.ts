// Feedback where something is missing: no ledger, no window, nothing that can be written, values that nobody was shown.
import { type Library, loadLibrary } from '../../src/library.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import {
  CHANNEL,
  forge,
  idsIn,
  kept,
  lastOf,
  modalOf,
  rowsOf,
  thumb,
  thumbsOf,
  wordsIn,
} from '../helpers/feedback.ts';
import { bench } from '../helpers/slack.ts';

const QUESTION = 'les entreprises peuvent-elles utiliser FranceConnect ?';
const { library } = await loadLibrary('content');
const { library: other } = await loadLibrary('test/folders/hugo');

describe('without a ledger', () => {
  test('nothing is offered that would be kept', async () => {
    const { slack } = await bench();
    for (const question of [QUESTION, 'combien coûte FranceConnect ?', 'zgrblx qwpt', 'aide']) {
      await slack.mention(question);
      await slack.command('/authguide', question);
    }
    await slack.command('/authguide', QUESTION);
    await slack.press('why');
    for (const message of slack.answers()) {
      expect(idsIn(message).filter((id) => /^rate|^report/.test(id))).toEqual([]);
      expect(rowsOf(message, 'context_actions')).toEqual([]);
    }
  });

  test('a press on what an earlier version offered is told that nothing is kept', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    await forge(slack, 'bad.1.52dc224.fr.can.fc5701');
    expect(lastOf(slack)).toMatchObject({
      visibleTo: YOU,
      text: expect.stringMatching(/^Je ne recueille ni avis ni question/),
    });
    expect(slack.store.modals(YOU)).toEqual([]);
  });
});

describe('a press', () => {
  test('counts where Slack opens no window any more, and nothing is said', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await thumb(slack, 'bad');
    expect(ledger.ratings).toMatchObject([{ helpful: false, reason: null }]);
    expect(slack.answers()).toHaveLength(1);
    // Whoever presses again at once gets it.
    await thumb(slack, 'bad');
    expect(slack.store.modals(YOU)).toHaveLength(1);
  });

  test('opens its window while what it says is still being kept', async () => {
    const { slack, ledger } = await kept();
    ledger.slowness = 300;
    await slack.mention(QUESTION);
    const pressed = thumb(slack, 'bad');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(slack.store.modals(YOU)).toHaveLength(1);
    expect(ledger.ratings).toEqual([]);
    await pressed;
    await slack.settled();
    expect(ledger.ratings).toHaveLength(1);
  });

  test('that cannot be kept is told to the person alone, once', async () => {
    const { slack, ledger, logged } = await kept();
    ledger.fault = new Error('the disk is full');
    await slack.mention(QUESTION);
    await thumb(slack, 'good');
    await thumb(slack, 'good');
    await thumb(slack, 'bad');
    await slack.settled();
    const told = slack.answers().slice(1);
    expect(told).toMatchObject([
      { visibleTo: YOU, text: expect.stringMatching(/^Je n’ai rien pu enregistrer/) },
    ]);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
    expect(logged()).toContain('the disk is full');
  });

  test.each([
    ['', /^Ce bouton n’est pas/],
    ['good', /^Ce bouton n’est pas/],
    ['good.', /^Ce bouton n’est pas/],
    ['constructor.1.52dc224.fr.which', /^Les guides ont changé/],
    ['good.<!channel>', /^Ce bouton n’est pas/],
    ['bad.1.52dc224.fr.which.000000.ffffff', /^Les guides ont changé/],
    ['bad.1.52dc224.en.which.000000.ffffff', /^The guides have changed/],
    [`bad.${'+abcdef'.repeat(1500)}`, /^Ce bouton n’est pas/],
  ])('with %j for a value keeps nothing, and says so', async (value, sentence) => {
    const { slack, ledger, logged } = await kept();
    await slack.mention(QUESTION);
    await forge(slack, value);
    await slack.settled();
    expect(ledger.ratings).toEqual([]);
    expect(slack.store.modals(YOU)).toEqual([]);
    expect(lastOf(slack)).toMatchObject({ visibleTo: YOU, text: expect.stringMatching(sentence) });
    expect(logged()).not.toContain('an event failed');
  });

  test('that names no message keeps nothing, and says so', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    const [good] = thumbsOf(lastOf(slack));
    await forge(slack, good.value, { container: { type: 'message', channel_id: CHANNEL } });
    expect(ledger.ratings).toEqual([]);
    expect(lastOf(slack).visibleTo).toBe(YOU);
  });
});

describe('a submission', () => {
  const opened = async (options: Parameters<typeof kept>[0] = {}) => {
    const made = await kept(options);
    await made.slack.mention(QUESTION);
    await thumb(made.slack, 'bad');
    const view = modalOf(made.slack);
    if (!view) throw new Error('there is a window');
    return { ...made, view };
  };
  const errorsOf = ({ slack }: Awaited<ReturnType<typeof opened>>) =>
    slack.callsTo('ack').at(-1)?.args.errors;

  test('without a reason is asked for one', async () => {
    const made = await opened();
    await made.slack.submit({ comment: { value: 'un mot' } });
    expect(errorsOf(made)).toEqual({ reason: 'Choisissez une raison.' });
    expect(made.ledger.ratings).toHaveLength(1);
  });

  test('that cannot be kept stays open, with what was typed, and can be sent again', async () => {
    const made = await opened();
    made.ledger.fault = new Error('the disk is full');
    await made.slack.submit({ reason: { value: 'other' }, comment: { value: 'un mot' } });
    expect(wordsIn(errorsOf(made))).toContain('Je n’ai rien pu enregistrer');
    expect(made.slack.store.modals(YOU)).toHaveLength(1);
    made.ledger.fault = null;
    await made.slack.submit({ reason: { value: 'other' }, comment: { value: 'un mot' } });
    expect(made.ledger.thoughts()).toMatchObject([{ reason: 'other', comment: 'un mot' }]);
    expect(made.slack.store.modals(YOU)).toEqual([]);
  });

  test('that takes too long is let go in time, and told of where it fails', async () => {
    const made = await opened();
    made.ledger.slowness = 2_500;
    made.ledger.fault = new Error('the disk is full');
    await made.slack.submit({ reason: { value: 'other' } });
    await made.slack.settled();
    expect(made.slack.store.modals(YOU)).toEqual([]);
    expect(wordsIn(lastOf(made.slack, 'D0YOU').text)).toContain('Je n’ai rien pu enregistrer');
    expect(made.slack.callsTo('chat.postMessage')).toHaveLength(2);
  }, 10_000);

  test.each([
    '',
    '{',
    'null',
    '{"key":"x"}',
    JSON.stringify({ key: 'x', channel: CHANNEL, message: '1.1' }),
    JSON.stringify({ key: '1.52dc224.fr.which.000000.ffffff', channel: CHANNEL, message: '1.1' }),
    JSON.stringify({ key: { toString: 1 }, channel: [], message: null }),
  ])('with %j for what it carries keeps nothing, and says so', async (private_metadata) => {
    const { slack, ledger, view, logged } = await opened();
    slack.store.setModals(YOU, [{ ...view, private_metadata }]);
    await slack.submit({ reason: { value: 'wrong' } });
    expect(ledger.ratings).toHaveLength(1);
    expect(wordsIn(modalOf(slack))).toMatch(/Ce bouton n’est pas|Les guides ont changé/);
    expect(logged()).not.toContain('an event failed');
  });

  test('holds no more than Slack lets type, and nothing that no database takes', async () => {
    const made = await opened();
    await made.slack.submit({
      reason: { value: 'other' },
      comment: { value: `  \u0000${'x'.repeat(600)}` },
    });
    expect(made.ledger.thoughts()).toMatchObject([{ comment: 'x'.repeat(500) }]);
  });
});

describe('after a change of the guides', () => {
  test('an answer that they still give can be judged, and its old verdict is not told', async () => {
    let now: Library = library;
    const { slack, ledger } = await kept({ library: () => now });
    await slack.mention(QUESTION);
    now = { ...library, content: 'fedcba9' };
    await thumb(slack, 'bad');
    expect(ledger.ratings).toHaveLength(1);
    expect(wordsIn(modalOf(slack))).toContain('une réponse d’avant le dernier changement des guides');
    await slack.submit({ reason: { value: 'wrong' } });
    expect(ledger.thoughts()).toMatchObject([{ reason: 'wrong' }]);
  });

  test('of one that they do not give any more, the person is told', async () => {
    let now: Library = library;
    const { slack, ledger } = await kept({ library: () => now });
    await slack.mention(QUESTION);
    now = other;
    await thumb(slack, 'bad');
    expect(ledger.ratings).toEqual([]);
    expect(lastOf(slack)).toMatchObject({
      visibleTo: YOU,
      text: expect.stringMatching(/^Les guides ont changé/),
    });
  });
});

test('no value, no window and no line of the log holds a question, a comment or a person', async () => {
  const { slack, ledger, logged } = await kept();
  const question = 'Bonjour, ici la rue des Lilas. Les entreprises peuvent-elles utiliser FranceConnect ?';
  await slack.mention(question);
  await slack.command('/authguide', question);
  await thumb(slack, 'bad', { message: slack.answers()[0]?.ts ?? '' });
  const carried = modalOf(slack)?.private_metadata ?? '';
  await slack.submit({ reason: { value: 'other' }, comment: { value: 'Demandez à Mireille' } });
  await slack.press('rate_bad');
  ledger.fault = new Error('no room for: Demandez à Mireille');
  await slack.submit({ reason: { value: 'other' }, comment: { value: 'Demandez à Mireille' } });
  expect(ledger.ratings.map(({ comment }) => comment)).toEqual([null, 'Demandez à Mireille', null]);
  const values = slack
    .answers()
    .flatMap((message) => [
      ...rowsOf(message, 'actions').map(({ value }) => value),
      ...rowsOf(message, 'context_actions').flatMap((row) => [
        row.positive_button?.value,
        row.negative_button?.value,
      ]),
    ]);
  expect(carried.length).toBeGreaterThan(0);
  expect(carried.length).toBeLessThanOrEqual(3000);
  for (const held of [carried, wordsIn(values), logged()])
    expect(held).not.toMatch(/lilas|mireille|U0YOU|camille/i);
});
