// "Pourquoi ?" and "tu t’es trompé": whoever doubts an answer says what is wrong, of the answer that they mean.
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { CHANNEL, idsIn, kept, lastOf, modalOf, rowsOf, wordsIn } from '../helpers/feedback.ts';

const QUESTION = 'les entreprises peuvent-elles utiliser FranceConnect ?';

/** The option that is chosen before the person chooses. */
const chosenIn = (view: ReturnType<typeof modalOf>) =>
  view?.blocks.flatMap(({ element }) => {
    const { initial_option } = (element ?? {}) as { initial_option?: { value: string } };
    return initial_option ? [initial_option.value] : [];
  });

test('the reasons of an answer end with what may be wrong with it', async () => {
  const { slack, ledger } = await kept();
  await slack.mention(QUESTION);
  await slack.press('why');
  const why = lastOf(slack);
  expect(why.visibleTo).toBe(YOU);
  expect(idsIn(why)).toEqual(expect.arrayContaining(['rate_understood', 'rate_wrong']));
  await slack.press('rate_wrong');
  expect(ledger.ratings).toMatchObject([{ helpful: false, reason: 'wrong', comment: null }]);
  expect(ledger.ratings[0]?.basis.cells).toContainEqual(
    expect.objectContaining({ row: 'Entreprises', column: 'FranceConnect' }),
  );
  expect(chosenIn(modalOf(slack))).toEqual(['wrong']);
  await slack.submit({ comment: { value: 'La case a changé' } });
  expect(ledger.thoughts()).toMatchObject([{ reason: 'wrong', comment: 'La case a changé' }]);
  expect(slack.refused).toEqual([]);
});

test('a question that was misunderstood is told so', async () => {
  const { slack, ledger } = await kept();
  await slack.command('/authguide', 'can companies use FranceConnect?');
  await slack.press('why');
  const labels = rowsOf(lastOf(slack), 'actions').map(({ text }) => text?.text);
  expect(labels).toEqual(expect.arrayContaining(['Question misunderstood', 'The guide is wrong']));
  await slack.press('rate_understood');
  expect(chosenIn(modalOf(slack))).toEqual(['understood']);
  await slack.submit({ reason: { value: 'incomplete' } });
  expect(ledger.thoughts()).toMatchObject([{ reason: 'incomplete', language: 'en' }]);
});

test('"tu t’es trompé" in a thread leads to the answer before it', async () => {
  const { slack, ledger } = await kept();
  await slack.mention(QUESTION);
  const thread_ts = slack.messages()[0]?.ts ?? '';
  await slack.mention('tu t’es trompé', { thread_ts });
  const said = lastOf(slack, CHANNEL, COLLEAGUE);
  expect(said.text).toMatch(/^C’est possible/);
  expect(idsIn(said)).toEqual(['rate_understood', 'rate_wrong']);
  await slack.press('rate_wrong', undefined, { user: COLLEAGUE });
  expect(wordsIn(modalOf(slack, COLLEAGUE))).toContain('Votre avis sur : « Non.');
  expect(ledger.ratings).toMatchObject([{ user: COLLEAGUE, helpful: false, reason: 'wrong' }]);
  expect(ledger.ratings[0]?.basis.cells).toContainEqual(
    expect.objectContaining({ row: 'Entreprises', column: 'FranceConnect' }),
  );
});

test('without an answer before it, "tu t’es trompé" has nothing to doubt', async () => {
  const { slack } = await kept();
  await slack.mention('tu t’es trompé');
  expect(idsIn(lastOf(slack))).toEqual([]);
});
