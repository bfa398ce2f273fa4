// "Signaler au guide" below a reply that does not answer: who finds their question, what is kept, and what is said.
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { CHANNEL, idsIn, kept, lastOf, modalOf, rowsOf, wordsIn } from '../helpers/feedback.ts';

const SILENT = 'combien coûte FranceConnect ?';
const OPEN = 'FranceConnect est-il obligatoire pour les particuliers ?';

type Kept = Awaited<ReturnType<typeof kept>>;

/** What stands in the window for the question; undefined where nothing does. */
const filledIn = ({ slack }: Kept, user = YOU): unknown => {
  const [input] = modalOf(slack, user)?.blocks ?? [];
  if (input?.type !== 'input') throw new Error('no window asks for a question');
  return (input.element as { initial_value?: string }).initial_value;
};
const errorsOf = ({ slack }: Kept) => slack.callsTo('ack').at(-1)?.args.errors;

test.each([
  [SILENT, 'not_found'],
  ['zgrblx qwpt', 'not_understood'],
  [OPEN, 'unsettled'],
])('%s is reported with its reason, in the words that its author sends', async (question, reason) => {
  const made = await kept();
  const { slack, ledger } = made;
  await slack.command('/authguide', question);
  await slack.press('report');
  expect(filledIn(made)).toBe(question);
  const said = wordsIn(modalOf(slack));
  expect(said).toContain('Retirez les noms et ce qui est personnel.');
  expect(said).toContain('Ce texte, et lui seul, est gardé 180 jours.');
  await slack.submit({ question: { value: ` ${question} Merci. ` } });
  expect(ledger.reports).toMatchObject([
    { user: YOU, question: `${question} Merci.`, language: 'fr', reason },
  ]);
  expect(wordsIn(modalOf(slack))).toContain('C’est envoyé. Merci.');
  expect(modalOf(slack)?.submit ?? null).toBeNull();
  expect(slack.answers()).toHaveLength(1);
  expect(slack.refused).toEqual([]);
});

test('names the nearest sections', async () => {
  const { slack, ledger } = await kept();
  await slack.mention(SILENT);
  await slack.press('report');
  await slack.submit();
  expect(ledger.reports).toMatchObject([
    {
      question: SILENT,
      basis: {
        cells: [],
        sections: expect.arrayContaining([
          { guide: 'guides/authentification.md', section: expect.any(String) },
        ]),
      },
    },
  ]);
});

test('what was answered cannot be reported, and what was not cannot be rated', async () => {
  const { slack } = await kept();
  await slack.command('/authguide', 'quelle API pour les collectivités ?');
  expect(idsIn(lastOf(slack))).not.toContain('report');
  await slack.command('/authguide', SILENT);
  expect(idsIn(lastOf(slack)).filter((id) => id.startsWith('rate'))).toEqual([]);
  await slack.mention(SILENT);
  expect(rowsOf(lastOf(slack), 'context_actions')).toEqual([]);
  for (const question of ['aide', 'merci', 'quelle API utiliser ?']) {
    await slack.command('/authguide', question);
    expect(idsIn(lastOf(slack)).filter((id) => /^rate|^report/.test(id))).toEqual([]);
  }
});

test('in a thread only its author finds the question, and each their own', async () => {
  const made = await kept();
  const { slack } = made;
  await slack.mention(SILENT);
  const first = lastOf(slack).ts;
  await slack.mention('combien coûte AgentConnect ?', { user: COLLEAGUE });
  const second = lastOf(slack).ts;
  await slack.press('report', undefined, { message: first, user: COLLEAGUE });
  expect(filledIn(made, COLLEAGUE)).toBeUndefined();
  await slack.press('report', undefined, { message: first });
  expect(filledIn(made)).toBe(SILENT);
  await slack.close();
  await slack.close(COLLEAGUE);
  await slack.press('report', undefined, { message: second, user: COLLEAGUE });
  expect(filledIn(made, COLLEAGUE)).toBe('combien coûte AgentConnect ?');
  await slack.press('report', undefined, { message: second });
  expect(filledIn(made)).toBeUndefined();
});

test('in private, in a direct message, and in English', async () => {
  const made = await kept();
  const { slack } = made;
  await slack.message('how much does FranceConnect cost?');
  await slack.press('report');
  expect(filledIn(made)).toBe('how much does FranceConnect cost?');
  expect(wordsIn(modalOf(slack))).toContain('is kept for 180 days');
  await slack.close();
  await slack.command('/authguide', SILENT, { user: COLLEAGUE });
  await slack.press('report', undefined, { user: COLLEAGUE });
  expect(filledIn(made, COLLEAGUE)).toBe(SILENT);
  await slack.submit({}, COLLEAGUE);
  expect(made.ledger.reports).toMatchObject([{ user: COLLEAGUE, question: SILENT }]);
});

test('a question stands in the window as its author wrote it, without ids of people', async () => {
  const made = await kept();
  await made.slack.command(
    '/authguide',
    `combien coûte FranceConnect pour <@${COLLEAGUE}> &amp; <https://exemple.fr|nous> ?`,
  );
  await made.slack.press('report');
  expect(filledIn(made)).toMatch(/^combien coûte FranceConnect pour\s+& nous \?$/);
});

test('a long one is cut to the sentence that asks', async () => {
  const made = await kept();
  await made.slack.message(
    `${'Nous avons une longue histoire à raconter. '.repeat(20)}Combien coûte FranceConnect ?`,
  );
  await made.slack.press('report', undefined, { channel: 'D0YOU' });
  expect(String(filledIn(made)).length).toBeLessThanOrEqual(500);
  expect(filledIn(made)).toMatch(/Combien coûte FranceConnect \?$/);
  expect(made.slack.refused).toEqual([]);
});

test('somebody else’s message that is answered from its menu is nobody’s to report', async () => {
  const made = await kept();
  const { slack } = made;
  await slack.say(SILENT, { user: COLLEAGUE });
  slack.fail('views.open', { error: 'expired_trigger_id' });
  await slack.messageShortcut('answer_message');
  await slack.press('report');
  expect(filledIn(made)).toBeUndefined();
});

test('the second press of an impatient person opens no second window', async () => {
  const { slack } = await kept();
  await slack.command('/authguide', SILENT);
  await Promise.all([slack.press('report'), slack.press('report')]);
  expect(slack.callsTo('views.open')).toHaveLength(1);
});

test('an empty text is told below the field, and nothing is kept', async () => {
  const made = await kept();
  await made.slack.command('/authguide', SILENT);
  await made.slack.press('report');
  await made.slack.submit({ question: { value: ' \n ' } });
  expect(errorsOf(made)).toEqual({ question: 'Écrivez la question à transmettre.' });
  expect(made.ledger.reports).toEqual([]);
});

test('where Slack opens no window any more, the person is told', async () => {
  const { slack } = await kept();
  await slack.mention(SILENT);
  slack.fail('views.open', { error: 'expired_trigger_id' });
  await slack.press('report');
  expect(lastOf(slack)).toMatchObject({
    visibleTo: YOU,
    text: expect.stringMatching(/^La fenêtre ne s’est pas ouverte/),
  });
  expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
});

test('what cannot be kept stays in the window, and can be sent again', async () => {
  const made = await kept();
  await made.slack.command('/authguide', SILENT);
  await made.slack.press('report');
  made.ledger.fault = new Error('the disk is full');
  await made.slack.submit();
  expect(wordsIn(errorsOf(made))).toContain('Je n’ai rien pu enregistrer');
  made.ledger.fault = null;
  await made.slack.submit();
  expect(made.ledger.reports).toHaveLength(1);
});

test.each(['', 'x', SILENT, '1.52dc224.fr.silent.f.<!channel>', '{"key":1}'])(
  'with %j for what it carries keeps nothing, and says so',
  async (private_metadata) => {
    const { slack, ledger, logged } = await kept();
    await slack.command('/authguide', SILENT);
    await slack.press('report');
    const view = modalOf(slack);
    if (!view) throw new Error('there is a window');
    slack.store.setModals(YOU, [{ ...view, private_metadata }]);
    await slack.submit();
    expect(ledger.reports).toEqual([]);
    expect(wordsIn(modalOf(slack))).toMatch(/Ce bouton n’est pas|Les guides ont changé/);
    expect(logged()).not.toContain('an event failed');
  },
);

test('no value and no line of the log holds a question or a person, and the window carries neither', async () => {
  const { slack, ledger, logged } = await kept();
  const question = 'combien coûte FranceConnect, rue des Lilas ?';
  await slack.mention(question);
  await slack.command('/authguide', question);
  await slack.press('report');
  const carried = modalOf(slack)?.private_metadata ?? '';
  await slack.submit();
  ledger.fault = new Error(`no room for: ${question}`);
  await slack.press('report', undefined, { message: slack.answers()[0]?.ts ?? '' });
  await slack.submit();
  expect(ledger.reports).toMatchObject([{ question }]);
  const values = slack.answers().flatMap((message) => rowsOf(message, 'actions').map(({ value }) => value));
  expect(carried).toMatch(/^1\.[0-9a-f]{7}\.fr\.silent\./);
  for (const held of [carried, wordsIn(values), logged()]) expect(held).not.toMatch(/lilas|U0YOU|camille/i);
});
