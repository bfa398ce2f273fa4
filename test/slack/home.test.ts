// The Home tab: what it tells, to whom it is drawn anew, and what its examples do.
import { type Library, loadLibrary } from '../../src/library.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { recording } from '../helpers/ledger.ts';
import { bench } from '../helpers/slack.ts';

const { library } = await loadLibrary('content');

type Bench = Awaited<ReturnType<typeof bench>>;

const homeOf = ({ slack }: Bench, user = YOU) => slack.store.homes.get(user);
const wordsOf = (view: unknown): string => JSON.stringify(view);

/** An app that can be told that its guides have changed. */
async function lively(): Promise<
  Bench & { change(to: Partial<Library>, leftOut?: readonly string[]): Promise<void> }
> {
  let now: Library = library;
  let files: readonly string[] = [];
  const listeners: (() => void)[] = [];
  const made = await bench({
    library: () => now,
    state: () => ({ leftOut: files, held: false, loadedAt: new Date('2026-11-26T09:12:00Z') }),
    onContentChange: (changed) => void listeners.push(changed),
  });
  return {
    ...made,
    async change(to, leftOut = []) {
      now = { ...now, ...to };
      files = leftOut;
      for (const listener of listeners) listener();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

test('tells what is known, what can be asked, where, and what is kept', async () => {
  const made = await bench();
  await made.slack.openHome('home');
  const said = wordsOf(homeOf(made));
  for (const { title } of library.guides) expect(said).toContain(title);
  for (const part of [
    '1 tableau',
    '/authguide',
    'Messages',
    'Vos données',
    library.content,
    'aucun guide écarté',
  ])
    expect(said).toContain(part);
  expect(made.slack.refused).toEqual([]);
});

test('is not drawn where only the messages are opened', async () => {
  const made = await bench();
  await made.slack.openHome('messages');
  expect(homeOf(made)).toBeUndefined();
});

test('is drawn anew when the guides change, only for those who have opened it', async () => {
  const made = await lively();
  await made.slack.openHome('home');
  await made.change({ content: 'fedcba9' }, ['guides/cassé.md']);
  expect(wordsOf(homeOf(made))).toContain('fedcba9');
  expect(wordsOf(homeOf(made))).toContain('1 guide écarté');
  expect(homeOf(made, COLLEAGUE)).toBeUndefined();
  expect(made.slack.refused).toEqual([]);
});

test('an example is answered in a window', async () => {
  const made = await bench();
  await made.slack.openHome('home');
  await made.slack.press('ask_0');
  const [modal] = made.slack.store.modals(YOU);
  expect(wordsOf(modal)).toContain('conviennent à');
  expect(made.slack.answers('D0YOU')).toEqual([]);
});

test('where Slack opens no window, an example is answered in a direct message', async () => {
  const made = await bench();
  await made.slack.openHome('home');
  made.slack.fail('views.open', { error: 'expired_trigger_id' });
  await made.slack.press('ask_0');
  expect(made.slack.answers('D0YOU')).toMatchObject([{ text: expect.stringContaining('conviennent à') }]);
});

test('its button opens the explorer', async () => {
  const made = await bench();
  await made.slack.openHome('home');
  await made.slack.press('explore');
  expect(made.slack.store.modals(YOU)).toMatchObject([{ callback_id: 'explorer' }]);
});

test('speaks the language that Slack tells with a press, from then on', async () => {
  const made = await bench();
  made.slack.store.setLocale(YOU, 'en-GB');
  await made.slack.openHome('home');
  expect(wordsOf(homeOf(made))).toContain('Vos données');
  await made.slack.press('ask_0');
  await made.slack.openHome('home');
  expect(wordsOf(homeOf(made))).toContain('Your data');
});

test('a view that Slack refuses is one line in the log, without the person', async () => {
  const made = await bench();
  made.slack.fail('views.publish', { error: 'not_enabled' });
  await made.slack.openHome('home');
  expect(made.logged()).toContain('not_enabled');
  expect(made.logged()).not.toContain(YOU);
});

test.each([
  ['fr', recording(90), /Je compte mes réponses et les avis.*effacé après 90 jours/, /Je ne compte rien/],
  [
    'fr',
    undefined,
    /Je n’enregistre ni question, ni réponse, ni nom\. Je ne compte rien/,
    /demi-heure|signaler/,
  ],
  ['en', recording(1), /I count my answers and what people think.*deleted after 1 day\./, /I count nothing/],
  ['en', undefined, /I store no question, answer or name\. I count nothing/, /half an hour|report/],
] as const)('in %s it says what is kept, and no more than that', async (language, ledger, says, denies) => {
  const made = await bench({ ledger });
  made.slack.store.setLocale(YOU, language);
  await made.slack.openHome('home');
  await made.slack.press('ask_0');
  await made.slack.openHome('home');
  expect(wordsOf(homeOf(made))).toMatch(says);
  expect(wordsOf(homeOf(made))).not.toMatch(denies);
  expect(made.slack.refused).toEqual([]);
});
