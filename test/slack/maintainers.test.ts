// The maintainers' part of the Home tab: what it tells, its windows, its menu; and that nobody else gets any of it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { createNaming } from '../../src/database/names.ts';
import { dayOf } from '../../src/ledger/day.ts';
import { loadLibrary } from '../../src/library.ts';
import { weeklyMessage } from '../../src/render/maintainers.ts';
import { toBoard } from '../../src/report/board.ts';
import { gather } from '../../src/report/gather.ts';
import { daysAfter } from '../../src/report/period.ts';
import { createReports, type Source } from '../../src/report/reports.ts';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { describeOnEach } from '../helpers/databases.ts';
import { answered, rate, report, use, used } from '../helpers/fill.ts';
import { BOT_TOKEN, bench } from '../helpers/slack.ts';

const { library } = await loadLibrary('content');
const naming = createNaming('s3cret');
const today = dayOf(new Date());

type Bench = Awaited<ReturnType<typeof bench>>;

interface Block {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly {
    readonly type: string;
    readonly text?: { readonly text: string } | string;
    readonly action_id?: string;
    readonly value?: string;
    readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
    readonly elements?: readonly { readonly text: string }[];
  }[];
}
const blocksOf = (view: unknown) =>
  ((view as { blocks?: readonly Block[] } | undefined)?.blocks ?? []) as readonly Block[];
const home = ({ slack }: Bench, user = YOU) => blocksOf(slack.store.homes.get(user));
const plain = (text: unknown) => String(text ?? '').replaceAll('\u00A0', ' ');
const headerOf = (blocks: readonly Block[]) =>
  plain(blocks.find(({ type }) => type === 'header')?.text?.text);
const controlsOf = (blocks: readonly Block[]) =>
  blocks.find(({ type }) => type === 'actions')?.elements ?? [];
const optionsOf = (blocks: readonly Block[]) =>
  controlsOf(blocks).find(({ type }) => type === 'overflow')?.options ?? [];
const ordinary = 'Que cherchez-vous dans les guides ?';

const [table] = library.tables;
const place = { guide: table?.section.guide.file ?? '', section: table?.section.anchor ?? '' };
const cell = { ...place, row: 'Professionnels de la santé', column: 'MonComptePro' };

describeOnEach('in the Home tab', (database) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await database.open();
    await migrate(connection.db);
  });
  const ready = (): Source => ({ state: 'ready', run: (work) => work(connection.db) });
  let teams = 0;

  /** An app whose maintainer is the person at the keyboard, over a workspace of its own in the database. */
  async function app(source: Source | null = ready(), maintainers: readonly string[] = [YOU]) {
    const team = `team ${++teams}`;
    const calls: string[] = [];
    const reports = createReports({
      source,
      naming,
      team,
      maintainers,
      library: () => library,
      remembered: 0,
    });
    const made = await bench({ reports, onCall: ({ method }) => void calls.push(method) });
    return { ...made, team, calls, reports };
  }

  async function fill(team: string): Promise<void> {
    const { db } = connection;
    await answered(db, 'eligibility', 192, { on: today, team });
    await answered(db, 'no_answer', 22, { on: today, team, reason: 'not_found' });
    for (const person of ['a', 'b'])
      await report(db, {
        question: 'Un élu peut-il utiliser AgentConnect ?',
        person,
        day: today,
        team,
        reason: 'near',
        basis: { cells: [], sections: [place] },
      });
    for (const person of ['a', 'b', 'c'])
      await rate(db, {
        message: 'm',
        person,
        reason: 'wrong',
        day: today,
        team,
        basis: { cells: [cell], sections: [] },
      });
    await rate(db, { message: 'm', person: 'd', helpful: true, day: today, team });
    const by = [0, 1, 2, 3].map((n) => ({ person: `p${n}`, day: daysAfter(today, -n) }));
    await use(db, 'tartiflette', by, team);
    await use(db, 'secretword', by.slice(0, 2), team);
    await used(db, place, 1, { on: today, team });
  }

  test('a maintainer sees what to write, numbered, with buttons of the same numbers, and a line of figures', async () => {
    const made = await app();
    await fill(made.team);
    await made.slack.openHome('home');
    const blocks = home(made);
    expect(headerOf(blocks)).toBe('3 choses à écrire');
    const texts = blocks.slice(1, 4).map(({ text }) => plain(text?.text));
    expect(texts).toEqual([
      '*1. Question signalée par 2 personnes*\n« Un élu peut-il utiliser AgentConnect ? » Les extraits ne faisaient que s’en approcher.',
      `*2. Réponse jugée fausse par 3 personnes*\nProfessionnels de la santé, MonComptePro : ❌ non (\`${place.guide}\`, ligne 56)`,
      '*3. Mot qu’aucun guide ne connaît*\n« tartiflette » : 4 personnes, 4 jours',
    ]);
    expect(controlsOf(blocks).map(({ text }) => (typeof text === 'object' ? text.text : ''))).toEqual([
      '1. Écrire la section',
      '2. Voir la ligne',
      '3. Ajouter le mot',
      '',
    ]);
    expect(optionsOf(blocks).map(({ text }) => text.text)).toEqual([
      'Rapport complet',
      'Recevoir chaque lundi',
    ]);
    const figures = plain(blocks.find(({ type }) => type === 'context')?.elements?.[0]?.text);
    expect(figures).toMatch(
      /^7 derniers jours : 214 réponses, dont 22 refus · 1 utile, 3 pas utiles · jamais servies : <https:\/\/api\.gouv\.fr\/[^|]+\|.+> et 4 autres sections$/,
    );
    expect(blocks.filter(({ type }) => type === 'header').map((one) => plain(one.text?.text))).toContain(
      ordinary,
    );
    expect(JSON.stringify(blocks)).not.toContain('secretword');
    expect(made.slack.refused).toEqual([]);
  });

  test('nobody else sees any of it, and the database is not asked for them', async () => {
    const asked: string[] = [];
    const source: Source = {
      state: 'ready',
      run: (work) => {
        asked.push('run');
        return work(connection.db);
      },
    };
    const made = await app(source);
    await made.slack.openHome('home', COLLEAGUE);
    expect(headerOf(home(made, COLLEAGUE))).toBe(ordinary);
    expect(asked).toEqual([]);
  });

  test('buttons and menu carry short hashes and days, and no word', async () => {
    const made = await app();
    await fill(made.team);
    await made.slack.openHome('home');
    const values = controlsOf(home(made))
      .flatMap(({ value, options = [] }) => [value, ...options.map((one) => one.value)])
      .filter((value) => value !== undefined);
    expect(values).toHaveLength(5);
    for (const value of values)
      expect(value).toMatch(/^(?:(?:reported|disputed|word)\.[0-9a-f]{12}|report)\.\d{8}\.\d{8}$|^on$/);
  });

  test.each([
    [1, 'Écrire la section', /^<!-- .+\n\n## Un élu peut-il utiliser AgentConnect \?\n\n…\n\n-->$/],
    [2, 'Corriger la réponse', /^\| Professionnels de la santé \| ❌ \| ❌ \| ❌ \| ✅ \|$/],
    [3, 'Ajouter un mot', / # - label: LIBELLÉ\n {2}# {3}fr: \[tartiflette\]$/],
  ])('button %i opens “%s”, with what to paste', async (number, title, pasted) => {
    const made = await app();
    await fill(made.team);
    await made.slack.openHome('home');
    await made.slack.press(`snippet_${number}`);
    const [modal] = made.slack.store.modals(YOU);
    expect(modal).toMatchObject({ callback_id: 'snippet', title: { text: title } });
    const code = blocksOf(modal).find(({ type }) => type === 'rich_text')?.elements?.[0]?.elements?.[0]?.text;
    expect(code).toMatch(pasted);
    expect(made.slack.refused).toEqual([]);
  });

  test('what was written meanwhile is told to be in the report no more', async () => {
    const made = await app();
    await fill(made.team);
    await made.slack.openHome('home');
    await connection.db.deleteFrom('reports').where('team', '=', made.team).execute();
    await made.slack.press('snippet_1');
    expect(plain(JSON.stringify(made.slack.store.modals(YOU)[0]))).toContain(
      'Ce point n’est plus dans le rapport.',
    );
  });

  test('the menu opens the whole report, which fits into a window whatever it holds', async () => {
    const made = await app();
    const { db } = connection;
    const { team } = made;
    for (let n = 0; n < 90; n++)
      await report(db, { question: `${'*_`<&>'.repeat(40)} question ${n} ?`, person: 'a', day: today, team });
    await made.slack.openHome('home');
    expect(controlsOf(home(made))).toHaveLength(6);
    await made.slack.press('maintain', optionsOf(home(made))[0]?.value);
    const [modal] = made.slack.store.modals(YOU);
    expect(modal).toMatchObject({ callback_id: 'report', title: { text: 'Rapport complet' } });
    const blocks = blocksOf(modal);
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(plain(blocks[0]?.text?.text)).toMatch(/90 choses à écrire/);
    expect(plain(blocks.at(-1)?.elements?.[0]?.text)).toMatch(/^et \d+ autres$/);
    expect(made.slack.refused).toEqual([]);
  });

  test('who subscribes is drawn the other choice, and is kept as a hash; who unsubscribes is gone', async () => {
    const made = await app();
    const rows = () =>
      connection.db.selectFrom('subscriptions').selectAll().where('team', '=', made.team).execute();
    await made.slack.openHome('home');
    await made.slack.press('maintain', 'on');
    expect(optionsOf(home(made)).map(({ value }) => value)).toContain('off');
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(row?.person).toBe(naming('subscriber', made.team, YOU));
    expect(JSON.stringify(row)).not.toContain(YOU);
    expect((row?.sent ?? '9') <= today).toBe(true);
    await made.slack.press('maintain', 'off');
    expect(optionsOf(home(made)).map(({ value }) => value)).toContain('on');
    expect(await rows()).toEqual([]);
  });

  test('below the message of a Monday, the same buttons work, and the choice is confirmed in private', async () => {
    const made = await app();
    await fill(made.team);
    await made.reports.subscribe(YOU, 'fr');
    const figures = await gather(
      connection.db,
      { team: made.team, since: daysAfter(today, -6), until: today },
      library,
    );
    const board = toBoard(figures, library, 'fr', { isSubscribed: true, week: true });
    await made.slack.fetch('https://slack.com/api/chat.postMessage', {
      method: 'POST',
      headers: { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ channel: 'D0YOU', ...weeklyMessage(board, 'fr') }),
    });
    await made.slack.press('snippet_3', undefined, { channel: 'D0YOU' });
    expect(made.slack.store.modals(YOU)[0]).toMatchObject({ title: { text: 'Ajouter un mot' } });
    await made.slack.press('maintain', 'off', { channel: 'D0YOU' });
    expect(await made.reports.isSubscribed(YOU)).toBe(false);
    expect(plain(JSON.stringify(made.slack.answers('D0YOU').at(-1)))).toContain(
      'vous ne recevrez plus le rapport',
    );
  });

  /** A press as anybody could send one who can speak for Slack, or who was a maintainer when the tab was drawn. */
  const forge = ({ slack }: Bench, user: string, action_id: string, value: string) =>
    slack.receiver.deliver({
      ...{ type: 'block_actions', team: { id: 'T0LOCAL' }, user: { id: user }, trigger_id: 'forged' },
      container: { type: 'view', view_id: 'V1' },
      actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: '1.2' }],
    });

  test.each(['snippet_1', 'maintain'])(
    'a forged press of %s by somebody else gets nothing, and writes nothing',
    async (action_id) => {
      const made = await app();
      await fill(made.team);
      await made.slack.openHome('home');
      const [button] = controlsOf(home(made));
      const values =
        action_id === 'maintain'
          ? ['on', 'off', optionsOf(home(made))[0]?.value ?? '']
          : [button?.value ?? ''];
      const before = made.calls.length;
      for (const value of values) await forge(made, COLLEAGUE, action_id, value);
      expect(made.calls.slice(before)).toEqual([]);
      expect(await made.reports.isSubscribed(COLLEAGUE)).toBe(false);
      // The same press by a maintainer does something.
      for (const value of values) await forge(made, YOU, action_id, value);
      expect(made.calls.slice(before)).not.toEqual([]);
    },
  );

  test.each([
    '',
    'word',
    'word.zzzzzzzzzzzz.20261101.20261107',
    'word.000000000000.20261107.20261101',
    'word.000000000000.20261399.20261399',
    'report.00000000.99991231',
    `${'9'.repeat(3000)}`,
  ])('a value that is none of ours, %j, does nothing', async (value) => {
    const made = await app();
    const before = made.calls.length;
    for (const action_id of ['snippet_1', 'maintain']) await forge(made, YOU, action_id, value);
    expect(made.calls.slice(before)).toEqual([]);
  });

  test('where nothing is counted, a line says so, and the rest is as ever', async () => {
    const made = await app(null);
    await made.slack.openHome('home');
    expect(plain(JSON.stringify(home(made)[0]))).toContain('Rapport : rien n’est compté (LEDGER=off).');
    expect(headerOf(home(made))).toBe(ordinary);
    expect(controlsOf(home(made)).map(({ action_id }) => action_id)).not.toContain('maintain');
  });

  test.each<[string, Source]>([
    ['is away', { state: 'away', run: () => Promise.reject(new Error('nobody asks it')) }],
    ['fails', { state: 'ready', run: () => Promise.reject(new Error('57P01')) }],
    ['hangs', { state: 'ready', run: () => new Promise(() => {}) }],
  ])(
    'where the database %s, a line says so within half a second, and the rest is as ever',
    async (_, source) => {
      const made = await app(source);
      const since = performance.now();
      await made.slack.openHome('home');
      expect(performance.now() - since).toBeLessThan(1_500);
      expect(plain(JSON.stringify(home(made)[0]))).toContain('la base de données ne répond pas');
      expect(headerOf(home(made))).toBe(ordinary);
      await forge(made, YOU, 'maintain', 'on');
      expect(made.slack.refused).toEqual([]);
    },
  );

  test('what came too late for one look is there for the next, and nothing is asked twice', async () => {
    const team = `team ${++teams}`;
    await fill(team);
    let runs = 0;
    const source: Source = {
      state: 'ready',
      run: async (work) => {
        runs++;
        await sleep(120);
        return work(connection.db);
      },
    };
    const patience = { reading: 60, writing: 60 };
    const reports = createReports({
      source,
      naming,
      team,
      maintainers: [YOU],
      library: () => library,
      patience,
    });
    const days = { since: daysAfter(today, -6), until: today };
    expect(await reports.figures(days)).toBe('away');
    await sleep(1_000);
    expect(await reports.figures(days)).toMatchObject({ answers: { total: 214 } });
    expect(runs).toBe(1);
  });
});
