// Thumbs below an answer, and the modal behind the second one: what is kept, what is said, and to whom.
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import {
  CHANNEL,
  forge,
  idsIn,
  kept,
  lastOf,
  modalOf,
  rowsOf,
  type Said,
  thumb,
  thumbsOf,
  wordsIn,
} from '../helpers/feedback.ts';

const QUESTION = 'les entreprises peuvent-elles utiliser FranceConnect ?';

describe('in public', () => {
  test('an answer ends with thumbs, whose values replay it', async () => {
    const { slack } = await kept();
    await slack.mention(QUESTION);
    const message = lastOf(slack);
    expect(message.blocks.at(-1)?.type).toBe('context_actions');
    const [good, bad] = thumbsOf(message);
    const why = rowsOf(message, 'actions').find(({ action_id }) => action_id === 'why')?.value ?? '';
    expect([good.value, bad.value]).toEqual([`good.${why}`, `bad.${why}`]);
    expect([good.text.text, bad.text.text]).toEqual(['Utile', 'Pas utile']);
    // Whoever says what they see presses what they see.
    for (const { text, accessibility_label } of [good, bad])
      expect(accessibility_label.toLowerCase()).toContain(text.text.toLowerCase());
    expect(slack.refused).toEqual([]);
  });

  test('the first one is counted, and nothing is said or changed', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    const before = structuredClone(slack.messages());
    const { ts } = lastOf(slack);
    await thumb(slack, 'good');
    expect(ledger.ratings).toEqual([
      {
        ...{ user: YOU, message: `T0LOCAL:${CHANNEL}:${ts}`, helpful: true, reason: null, comment: null },
        language: 'fr',
        basis: {
          cells: expect.arrayContaining([expect.objectContaining({ row: 'Entreprises' })]),
          sections: expect.arrayContaining([
            expect.objectContaining({ guide: 'guides/authentification.md' }),
          ]),
        },
      },
    ]);
    expect(slack.messages()).toEqual(before);
    expect(slack.callsTo('views.open')).toEqual([]);
  });

  test('the second one is counted at once, and asks why in a modal', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    await thumb(slack, 'bad');
    expect(ledger.ratings).toMatchObject([{ helpful: false, reason: null, comment: null }]);
    const said = wordsIn(modalOf(slack));
    expect(said).toContain('Votre avis sur : « Non.');
    expect(said).toContain('gardé 180 jours, sans votre nom ni votre question');
    await slack.submit({ reason: { value: 'wrong' }, comment: { value: ' un mot pour vous ' } });
    expect(ledger.thoughts()).toMatchObject([
      { user: YOU, helpful: false, reason: 'wrong', comment: 'un mot pour vous', language: 'fr' },
    ]);
    expect(modalOf(slack)).toBeUndefined();
    expect(slack.answers()).toHaveLength(1);
    expect(slack.refused).toEqual([]);
  });

  test('each of two people has a say, and of each the last one counts', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    await thumb(slack, 'good');
    await thumb(slack, 'bad', { user: COLLEAGUE });
    await thumb(slack, 'bad');
    await thumb(slack, 'good');
    expect(ledger.thoughts().map(({ user, helpful }) => [user, helpful])).toEqual([
      [YOU, true],
      [COLLEAGUE, false],
    ]);
    expect(new Set(ledger.ratings.map(({ message }) => message)).size).toBe(1);
    expect(slack.answers(CHANNEL, YOU)).toHaveLength(1);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
  });

  test('the second press of an impatient person opens no second modal', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    await Promise.all([thumb(slack, 'bad'), thumb(slack, 'bad'), thumb(slack, 'bad', { user: COLLEAGUE })]);
    expect(slack.store.modals(YOU)).toHaveLength(1);
    expect(slack.store.modals(COLLEAGUE)).toHaveLength(1);
    expect(ledger.thoughts()).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await slack.close();
    await thumb(slack, 'bad');
    expect(slack.store.modals(YOU)).toHaveLength(1);
  });

  test('a press that is delivered again does not come after a later one', async () => {
    const { slack, ledger } = await kept();
    await slack.mention(QUESTION);
    const press = (value: string, trigger_id: string) => forge(slack, value, { trigger_id });
    const [good, bad] = thumbsOf(lastOf(slack));
    await press(good.value, 't1');
    await press(bad.value, 't2');
    await press(good.value, 't1');
    expect(ledger.thoughts()).toMatchObject([{ helpful: false }]);
  });

  test('where Slack does not know thumbs, buttons take their place', async () => {
    const { slack, ledger } = await kept();
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    await slack.mention(QUESTION);
    const message = lastOf(slack);
    expect(rowsOf(message, 'context_actions')).toEqual([]);
    expect(idsIn(message)).toEqual(expect.arrayContaining(['rate_good', 'rate_bad', 'why']));
    await slack.press('rate_good');
    expect(ledger.ratings).toMatchObject([{ helpful: true }]);
  });

  test('thumbs stay while one pages through quotations', async () => {
    const { slack, ledger } = await kept();
    await slack.mention('c’est quoi MonComptePro ?');
    const [before] = thumbsOf(lastOf(slack));
    await slack.press('more');
    const [after] = thumbsOf(lastOf(slack));
    expect(after).toEqual(before);
    await thumb(slack, 'good');
    expect(ledger.ratings).toMatchObject([{ helpful: true, basis: { sections: expect.any(Array) } }]);
    expect(slack.answers()).toHaveLength(1);
  });

  test('in a direct message with the app, thumbs', async () => {
    const { slack } = await kept();
    await slack.message(QUESTION);
    expect(thumbsOf(lastOf(slack, 'D0YOU'))[0].text.text).toBe('Utile');
  });
});

describe('in private', () => {
  test('an answer has buttons in its one row, before the menu', async () => {
    const { slack, ledger } = await kept();
    await slack.command('/authguide', QUESTION);
    const message = lastOf(slack);
    expect(rowsOf(message, 'context_actions')).toEqual([]);
    expect(message.blocks.filter(({ type }) => type === 'actions')).toHaveLength(1);
    const [share, , ...others] = idsIn(message);
    expect(share).toBe('share');
    expect(others.filter((id) => id !== 'choice_0')).toEqual(
      expect.arrayContaining(['rate_good', 'rate_bad']),
    );
    await slack.press('rate_good');
    await slack.press('rate_bad');
    expect(ledger.thoughts()).toMatchObject([
      { helpful: false, message: `T0LOCAL:${CHANNEL}:${message.ts}` },
    ]);
    await slack.submit({ reason: { value: 'understood' } });
    expect(ledger.thoughts()).toMatchObject([{ reason: 'understood', comment: null }]);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
  });

  test('a private page of quotations stays private, and keeps its buttons', async () => {
    const { slack } = await kept();
    await slack.command('/authguide', 'c’est quoi MonComptePro ?');
    await slack.press('more');
    expect(idsIn(lastOf(slack))).toEqual(expect.arrayContaining(['rate_good', 'rate_bad']));
    expect(rowsOf(lastOf(slack), 'context_actions')).toEqual([]);
  });

  test('what is shared is what was seen, and others see thumbs below it', async () => {
    const { slack } = await kept();
    await slack.command('/authguide', QUESTION);
    const words = (message: Said) =>
      wordsIn(message.blocks.filter(({ type }) => type === 'section').map(({ text }) => text));
    const seen = words(lastOf(slack));
    await slack.press('share');
    const posted = lastOf(slack, CHANNEL, COLLEAGUE);
    expect(words(posted)).toBe(seen);
    expect(posted.text).toContain('Partagé par');
    expect(thumbsOf(posted)[0].text.text).toBe('Utile');
  });

  test('in English', async () => {
    const { slack } = await kept();
    await slack.command('/authguide', 'can companies use FranceConnect?');
    const labels = rowsOf(lastOf(slack), 'actions').map(({ text }) => text?.text);
    expect(labels).toEqual(expect.arrayContaining(['Helpful', 'Not helpful']));
    await slack.press('rate_bad');
    expect(wordsIn(modalOf(slack))).toContain(
      'Read by the people who look after the guide, kept for 180 days',
    );
  });
});
