// "Répondre avec le guide" on a message: a preview for one's own eyes, posted as it was seen or not at all.
import { type Library, loadLibrary } from '../../src/library.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { bench } from '../helpers/slack.ts';

const { library } = await loadLibrary('content');
const QUESTION = 'Bonjour, quelle API pour les médecins ?';

type Bench = Awaited<ReturnType<typeof bench>>;
const top = ({ slack }: Bench) => slack.store.modals(YOU).at(-1);

/** Somebody asked the channel, and another one takes the shortcut. */
async function opened(text = QUESTION, options: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const made = await bench(options);
  await made.slack.say(text, { user: COLLEAGUE });
  await made.slack.messageShortcut('answer_message');
  return made;
}

const wordsOf = (blocks: readonly { type: string }[]) =>
  JSON.stringify(
    blocks.filter(({ type }) => type === 'section').map((block) => ({ ...block, block_id: undefined })),
  );

test('shows the answer to the one who took it, and to nobody else', async () => {
  const made = await opened();
  expect(JSON.stringify(top(made))).toContain('ProSantéConnect');
  expect(made.slack.answers()).toEqual([]);
  expect(made.slack.store.modals(COLLEAGUE)).toEqual([]);
});

test('posts in the thread of the message what was seen, with a name', async () => {
  const made = await opened();
  const [asked] = made.slack.messages();
  const seen = top(made)?.blocks ?? [];
  await made.slack.submit({});
  await made.slack.settled();
  const [posted] = made.slack.answers('C0SUPPORT', COLLEAGUE);
  expect(posted?.thread_ts).toBe(asked?.ts);
  expect(wordsOf(posted?.blocks ?? [])).toBe(wordsOf(seen));
  expect(posted?.text).toContain(`Partagé par <@${YOU}>`);
  expect(made.slack.refused).toEqual([]);
});

test('has nothing to post where the guides do not answer', async () => {
  const made = await opened('zgrblx qwpt');
  expect(top(made)?.submit ?? null).toBeNull();
  expect(JSON.stringify(top(made))).toContain('Rien ne sera publié');
});

test('on a message without words says so', async () => {
  const made = await opened(' :tada: ');
  expect(top(made)).toBeDefined();
  expect(made.slack.refused).toEqual([]);
});

test('carries nothing that anybody wrote, and logs none of it', async () => {
  const made = await opened('quelle API pour les médecins de la rue des Lilas ? merci');
  expect(JSON.stringify(top(made)?.private_metadata)).not.toMatch(/lilas|médecin|U0/i);
  expect(made.logged()).not.toMatch(/lilas|U0YOU|U0COLLEAGUE/i);
});

test('is not posted where the guides have changed, and shows what they say today', async () => {
  let now: Library = library;
  const made = await opened(QUESTION, { library: () => now });
  const { library: other } = await loadLibrary('test/folders/hugo');
  now = other;
  await made.slack.submit({});
  await made.slack.settled();
  expect(made.slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
});

test('where the bot is no member, goes by the way that the shortcut brings', async () => {
  const made = await opened();
  made.slack.fail('chat.postMessage', { error: 'not_in_channel' });
  await made.slack.submit({});
  await made.slack.settled();
  const posted = made.slack.answers('C0SUPPORT', COLLEAGUE);
  expect(posted).toMatchObject([{ text: expect.stringContaining('ProSantéConnect') }]);
  expect(posted[0]).not.toHaveProperty('visibleTo');
});

test('where Slack opens no window any more, is told in private', async () => {
  const made = await bench();
  await made.slack.say(QUESTION, { user: COLLEAGUE });
  made.slack.fail('views.open', { error: 'expired_trigger_id' });
  await made.slack.messageShortcut('answer_message');
  expect(made.slack.answers()).toMatchObject([{ visibleTo: YOU }]);
  expect(made.slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
});

test.each([
  '',
  '{',
  '{"channel":"C0SUPPORT"}',
  JSON.stringify({ channel: 'C0SUPPORT', thread: '1.0', key: 'x', digest: 'y' }),
])('with %j for what it carries, closes and posts nothing', async (private_metadata) => {
  const made = await opened();
  const view = top(made);
  if (!view) throw new Error('there is a window');
  made.slack.store.setModals(YOU, [{ ...view, private_metadata }]);
  await made.slack.submit({});
  await made.slack.settled();
  expect(made.slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
});
