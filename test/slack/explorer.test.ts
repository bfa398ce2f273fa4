// The explorer in the stand-in for Slack: opened in every way, chosen in, left open, and shared from.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recall } from '../../src/answer.ts';
import { Health } from '../../src/health.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createApp } from '../../src/slack/app.ts';
import { createDispatcher } from '../../src/slack/client.ts';
import { connect } from '../../src/slack/receivers.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import type { View } from '../../workspace/store.ts';
import { overHttp, SIGNING_SECRET } from '../helpers/http.ts';
import { keepsNothing } from '../helpers/keeping.ts';
import { guideOf, libraryOf } from '../helpers/library.ts';
import { BOT_TOKEN, bench } from '../helpers/slack.ts';

const { library: shipped } = await loadLibrary('content');

const top = (slack: StandIn): View | undefined => slack.store.modals(YOU).at(-1);
const wordsOf = (slack: StandIn): string =>
  JSON.stringify(top(slack)?.blocks.filter(({ type }) => type === 'section' || type === 'context') ?? []);
const blockOf = (slack: StandIn, begin: string) =>
  top(slack)?.blocks.find(({ block_id = '' }) => block_id.startsWith(begin)) as
    | { element: { options: { value: string; text: { text: string } }[]; initial_options?: unknown[] } }
    | undefined;
const optionOf = (slack: StandIn, side: string, text: string) =>
  blockOf(slack, side)?.element.options.find((one) => one.text.text === text)?.value ?? '';
const choose = (slack: StandIn, side: 'criteria' | 'apis', ...texts: string[]) =>
  slack.press(
    `explore_${side}`,
    texts.map((text) => optionOf(slack, side, text)),
  );
const posted = (slack: StandIn, channel = 'C0GENERAL') => slack.messages(channel, COLLEAGUE);

/** The guides of a table with these rows, under another hash where they differ. */
function guidesOf(rows: readonly string[], content: string): Library {
  const table = `| Kind | A | B |\n|---|---|---|\n${rows.map((row) => `| ${row} | ✅ | ❌ |`).join('\n')}`;
  return { ...libraryOf({ 'guides/a.md': guideOf('A guide', { 'Which one?': table }) }), content };
}

describe('it is opened', () => {
  test.each(['tableau', 'table', 'TABLEAU '])('by the command %j', async (text) => {
    const { slack } = await bench();
    expect(await slack.command('/authguide', text)).toMatchObject({ acked: true, response: undefined });
    expect(top(slack)).toMatchObject({ callback_id: 'explorer' });
    expect(slack.answers()).toEqual([]);
    expect(slack.refused).toEqual([]);
  });

  test('by the command in its own language', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'table');
    expect(top(slack)).toMatchObject({ title: { text: 'Explore the tables' } });
  });

  test('by the command with what a few words name', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'tableau entreprises');
    expect(blockOf(slack, 'criteria')?.element.initial_options).toMatchObject([
      { text: { text: 'Entreprises' } },
    ]);
    expect(wordsOf(slack)).toContain('MonComptePro');
  });

  test('not by a question that begins with the word', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'tableau des API pour les entreprises ?');
    expect(top(slack)).toBeUndefined();
    expect(slack.answers()).toHaveLength(1);
  });

  test('by a button, with what its answer is about and in its language', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'which API for companies?');
    await slack.press('menu', 'explore');
    expect(top(slack)).toMatchObject({ title: { text: 'Explore the tables' } });
    expect(blockOf(slack, 'criteria')?.element.initial_options).toMatchObject([
      { text: { text: 'Entreprises' } },
    ]);
  });

  test('by the shortcut', async () => {
    const { slack } = await bench();
    await slack.shortcut('explore');
    expect(top(slack)).toMatchObject({ callback_id: 'explorer' });
    expect(slack.refused).toEqual([]);
  });

  test('by a forged button with the whole table', async () => {
    const { slack } = await bench();
    // One without quotations, whose row has room for the button itself.
    await slack.command('/authguide', 'quelle API pour les collectivités ?');
    const [answer] = slack.answers();
    const row = answer?.blocks.find(({ type }) => type === 'actions') as unknown as {
      elements: { action_id: string; value: string }[];
    };
    const button = row.elements.find(({ action_id }) => action_id === 'explore');
    if (!button) throw new Error('there is a button');
    button.value = '1.forged.fr.which.nothing';
    await slack.press('explore');
    expect(wordsOf(slack)).toContain('Choisissez au moins une ligne ou une colonne');
  });
});

test('where Slack opens no window, the table is told in private', async () => {
  const { slack, logged } = await bench();
  const body = {
    ...{ command: '/authguide', text: 'tableau entreprises', team_id: 'T0LOCAL', channel_id: 'C0SUPPORT' },
    ...{ user_id: YOU, trigger_id: 'expired', response_url: slack.api.responseUrl('C0SUPPORT', YOU) },
  };
  expect(await slack.receiver.deliver(body)).toMatchObject({ acked: true });
  await slack.settled();
  expect(top(slack)).toBeUndefined();
  expect(slack.answers('C0SUPPORT', YOU)).toMatchObject([{ text: expect.stringMatching(/MonComptePro/) }]);
  expect(slack.answers('C0SUPPORT', COLLEAGUE)).toEqual([]);
  expect(logged()).not.toContain('entreprises');
});

describe('a choice', () => {
  test('draws the verdict for it, and what else is chosen', async () => {
    const { slack } = await bench();
    await slack.shortcut('explore');
    await choose(slack, 'criteria', 'Entreprises', 'Agents des collectivités territoriales');
    expect(wordsOf(slack)).toContain('MonComptePro');
    await choose(slack, 'apis', 'FranceConnect');
    expect(wordsOf(slack)).toContain('FranceConnect');
    expect(wordsOf(slack)).not.toContain('AgentConnect');
    await slack.press('explore_criteria', []);
    await slack.press('explore_apis', []);
    expect(wordsOf(slack)).toContain('Choisissez au moins une ligne ou une colonne');
    expect(slack.refused).toEqual([]);
  });

  test('of two that are quick, the newest is drawn, in whatever order they are taken', async () => {
    const { slack } = await bench();
    await slack.shortcut('explore');
    const first = choose(slack, 'criteria', 'Entreprises');
    const second = choose(slack, 'criteria', 'Particuliers');
    await Promise.all([first, second]);
    await slack.settled();
    expect(blockOf(slack, 'criteria')?.element.initial_options).toMatchObject([
      { text: { text: 'Particuliers' } },
    ]);
  });

  test('that arrives after a newer one is not drawn over it', async () => {
    const { slack } = await bench();
    await slack.shortcut('explore');
    const { deliver } = slack.receiver;
    const bodies: Record<string, unknown>[] = [];
    slack.receiver.deliver = async (body) => {
      bodies.push(body);
      return { acked: true, response: undefined } as Awaited<ReturnType<typeof deliver>>;
    };
    await choose(slack, 'criteria', 'Entreprises');
    await choose(slack, 'criteria', 'Particuliers');
    for (const body of bodies.toReversed()) await deliver.call(slack.receiver, body);
    expect(bodies).toHaveLength(2);
    expect(blockOf(slack, 'criteria')?.element.initial_options).toMatchObject([
      { text: { text: 'Particuliers' } },
    ]);
  });

  test('in a window that was closed meanwhile harms nothing', async () => {
    const { slack, entries } = await bench();
    await slack.shortcut('explore');
    const pressed = choose(slack, 'criteria', 'Entreprises');
    await slack.close();
    await pressed;
    expect(entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('in a window left open over a change of content says so, and keeps what is still there', async () => {
    let library = guidesOf(['One', 'Two', 'Three'], '0000001');
    const { slack } = await bench({ library: () => library });
    await slack.shortcut('explore');
    await choose(slack, 'criteria', 'One', 'Two');
    library = guidesOf(['Two', 'Four'], '0000002');
    await choose(slack, 'criteria', 'One', 'Two');
    expect(wordsOf(slack)).toContain('Les guides ont changé');
    expect(blockOf(slack, 'criteria')?.element.initial_options).toMatchObject([{ text: { text: 'Two' } }]);
    await choose(slack, 'criteria', 'Four');
    expect(wordsOf(slack)).not.toContain('Les guides ont changé');
  });

  test('turns pages, and begins with the first page after another choice', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => `Row ${i}`);
    const { slack } = await bench({ library: () => guidesOf(rows, '0000001') });
    await slack.shortcut('explore');
    await slack.press('explore_next');
    await slack.press('explore_next');
    expect(wordsOf(slack)).toContain('Lignes 13 à 14 sur 14');
    await slack.press('explore_previous');
    expect(wordsOf(slack)).toContain('Lignes 7 à 12 sur 14');
    await choose(slack, 'apis', 'A');
    expect(wordsOf(slack)).toContain('Lignes 1 à 6 sur 14');
  });

  test('of more than 100 labels is offered by what is typed', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `Row ${i}`);
    const { slack } = await bench({ library: () => guidesOf(rows, '0000001') });
    await slack.shortcut('explore');
    const { options = [] } = await slack.suggest('explore_criteria', 'row 14');
    expect(options.map(({ text }) => text.text)).toContain('Row 149');
    expect(await slack.suggest('explore_criteria', '')).toMatchObject({ options: { length: 100 } });
    const [one] = options;
    await slack.press('explore_criteria', [one?.value ?? '']);
    expect(wordsOf(slack)).toContain('*Row 14*');
    expect(slack.refused).toEqual([]);
  });

  test('of another table begins anew', async () => {
    const table = (row: string) =>
      guideOf(`About ${row}`, { 'Which one?': `| Kind | A | B |\n|---|---|---|\n| ${row} | ✅ | ❌ |` });
    const library = libraryOf({ 'guides/a.md': table('One'), 'guides/b.md': table('Two') });
    const { slack } = await bench({ library: () => library });
    await slack.shortcut('explore');
    await choose(slack, 'criteria', 'One');
    await slack.press('explore_table', optionOf(slack, 'table', 'About Two'));
    expect(blockOf(slack, 'criteria')?.element.options).toMatchObject([{ text: { text: 'Two' } }]);
    expect(blockOf(slack, 'criteria')?.element.initial_options).toBeUndefined();
    expect(slack.refused).toEqual([]);
  });
});

describe('what was found is shared', () => {
  const found = async (options: { library?: () => Library } = {}) => {
    const made = await bench(options);
    await made.slack.shortcut('explore', { channel: 'C0GENERAL' });
    return made;
  };

  test('where the person says, just as it was shown, under their name', async () => {
    const { slack } = await found();
    await choose(slack, 'criteria', 'Entreprises');
    await slack.submit();
    const shown = top(slack)?.blocks.slice(2) ?? [];
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    const [message] = posted(slack);
    const words = message?.blocks.filter(({ type }) => type !== 'actions') ?? [];
    const bare = (blocks: readonly object[]) => blocks.map((block) => ({ ...block, block_id: '' }));
    expect(bare(words).slice(0, -1)).toEqual(bare(shown).slice(0, -1));
    expect(JSON.stringify(words.at(-1))).toContain(`Partagé par <@${YOU}>`);
    expect(slack.store.modals(YOU)).toEqual([]);
    expect(slack.refused).toEqual([]);
  });

  test('once, however often the window is submitted', async () => {
    const { slack } = await found();
    await slack.submit();
    const bodies: Record<string, unknown>[] = [];
    const { deliver } = slack.receiver;
    slack.receiver.deliver = (body, options) => {
      bodies.push(body);
      return deliver.call(slack.receiver, body, options);
    };
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    const [body] = bodies;
    if (!body) throw new Error('it was submitted');
    expect(await slack.receiver.deliver(body)).toMatchObject({ acked: true });
    expect(posted(slack)).toHaveLength(1);
  });

  test('not where the guides have changed: the window says so, with what they say today', async () => {
    let library = guidesOf(['One', 'Two'], '0000001');
    const { slack } = await found({ library: () => library });
    await choose(slack, 'criteria', 'One');
    await slack.submit();
    library = guidesOf(['One', 'Three'], '0000002');
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    expect(posted(slack)).toEqual([]);
    expect(wordsOf(slack)).toContain('Rien n’est publié');
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    expect(posted(slack)).toHaveLength(1);
  });

  test('not where the table is gone', async () => {
    let library = guidesOf(['One', 'Two'], '0000001');
    const { slack } = await found({ library: () => library });
    await slack.submit();
    library = shipped;
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    expect(wordsOf(slack)).toContain('n’est plus dans les guides');
    expect(posted(slack)).toEqual([]);
  });

  test('and where Slack does not take it, the person reads so at the input and can try again', async () => {
    const { slack } = await found();
    await slack.submit();
    const { deliver } = slack.receiver;
    let url = 'https://hooks.slack.com/actions/T0LOCAL/gone';
    slack.receiver.deliver = (body, options) => {
      const urls = body.response_urls as { response_url: string }[] | undefined;
      const changed = urls && url !== '' ? urls.map((one) => ({ ...one, response_url: url })) : urls;
      return deliver.call(slack.receiver, { ...body, ...(urls && { response_urls: changed }) }, options);
    };
    const { response } = await slack.submit({ where: { conversation: 'C0GENERAL' } });
    expect(response).toMatchObject({
      response_action: 'errors',
      errors: { where: expect.stringMatching(/Slack/) },
    });
    expect(posted(slack)).toEqual([]);
    url = '';
    await slack.submit({ where: { conversation: 'C0GENERAL' } });
    expect(posted(slack)).toHaveLength(1);
  });

  test('from a window left open over a change of content: it is drawn anew first', async () => {
    let library = guidesOf(['One', 'Two'], '0000001');
    const { slack } = await found({ library: () => library });
    library = guidesOf(['One', 'Three'], '0000002');
    await slack.submit();
    expect(slack.store.modals(YOU)).toHaveLength(1);
    expect(wordsOf(slack)).toContain('Les guides ont changé');
  });
});

test('whoever is answered before Slack refuses what they share reads so in a direct message', async () => {
  const slack = createStandIn();
  const refuseLate = async (url: string | URL | Request, init?: RequestInit) => {
    if (!String(url).includes('hooks.slack.com')) return slack.fetch(url, init);
    await sleep(2_400);
    return new Response('no', { status: 404 });
  };
  await createApp({
    ...{ receiver: slack.receiver, fetch: refuseLate as typeof fetch, botToken: BOT_TOKEN },
    ...{ library: () => shipped, memory: createMemory<Recall>(), defaultLanguage: 'fr' },
    log: createLog('silent'),
  });
  await slack.shortcut('explore');
  await slack.submit();
  expect(await slack.submit({ where: { conversation: 'C0GENERAL' } })).toMatchObject({
    response: { response_action: 'clear' },
  });
  await sleep(400);
  expect(slack.answers('D0YOU', YOU)).toMatchObject([
    { text: expect.stringMatching(/Slack ne me laisse pas/) },
  ]);
});

test('it works over signed HTTP', async () => {
  const slack = createStandIn();
  const log = createLog('silent');
  const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };
  const settings = { port: 0, contentDir: 'content', defaultLanguage: 'fr', logLevel: 'silent' } as const;
  const connection = connect(
    {
      ...{ mode: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, apiUrl: undefined },
      ...{ ...settings, metricsPort: undefined, keeping: keepsNothing, proxy },
    },
    {
      ...{ health: new Health(() => null), log, metrics: createMetrics() },
      dispatcher: createDispatcher(proxy),
    },
  );
  const app = await createApp({
    ...{ receiver: connection.receiver, fetch: slack.fetch, botToken: BOT_TOKEN, log },
    ...{ library: () => shipped, memory: createMemory<Recall>(), defaultLanguage: 'fr' },
  });
  const port = await connection.listen();
  await connection.open();
  overHttp(slack, port);
  await slack.command('/authguide', 'tableau');
  await app.settled();
  await choose(slack, 'criteria', 'Entreprises');
  await app.settled();
  expect(wordsOf(slack)).toContain('MonComptePro');
  await slack.submit();
  await slack.submit({ where: { conversation: 'C0GENERAL' } });
  await app.settled();
  expect(posted(slack)).toHaveLength(1);
  expect(slack.refused).toEqual([]);
  await connection.close().catch(() => {});
});
