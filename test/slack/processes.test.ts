// Two real processes behind one balancer, and a database that they share: what one of them knows, the other knows too.
import { cpSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { COLLEAGUE, YOU } from '../../workspace/identity.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { request, SIGNING_SECRET, type SlackServer, sendSigned, serveSlack } from '../helpers/http.ts';
import { Postgres } from '../helpers/postgres.ts';
import { Program } from '../helpers/program.ts';

describeWithPostgres('two processes', () => {
  let server: Postgres;
  let database = '';
  let slack: StandIn;
  let api: SlackServer;
  let programs: Program[] = [];
  let ports: number[] = [];
  /** The process that gets what comes next. */
  let next = 0;

  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(programs.map((one) => one.kill()));
    api.close();
  });

  async function start(variables: Record<string, string> = {}): Promise<void> {
    const DATABASE_URL = await server.createDatabase();
    database = DATABASE_URL.split('/').at(-1) ?? '';
    slack = createStandIn();
    api = await serveSlack(slack);
    programs = [0, 1].map(
      () =>
        new Program({
          ...{ DATABASE_URL, LEDGER: 'on', DATA_DIR: emptyFolder(), SLACK_API_URL: api.url },
          ...{ SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_SIGNING_SECRET: SIGNING_SECRET, ...variables },
        }),
    );
    ports = await Promise.all(programs.map((one) => one.port()));
    next = 0;
    const processEvent: App['processEvent'] = async ({ body, ack }) => {
      const port = ports[next++ % 2] ?? 0;
      const { response_url } = body;
      const { status, text } = await sendSigned(
        port,
        response_url ? { ...body, response_url: api.publish(response_url) } : body,
      );
      if (status === 200) await ack(text.startsWith('{') ? JSON.parse(text) : text || undefined);
    };
    slack.receiver.init({ processEvent } as App);
  }

  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let waited = 0; !(await isSo()); waited += 50) {
      if (waited > 40_000) throw new Error(programs.map(({ out }) => out.slice(-2_000)).join('\n---\n'));
      await sleep(50);
    }
  };
  const readiness = async (port = 0) => JSON.parse((await request(port, '/readyz')).text);

  test('follow a question up that the other answered', async () => {
    await start();
    await slack.message('quelle API pour les collectivités ?');
    await slack.message('et pour les entreprises ?');
    await until(() => slack.answers('D0YOU').length === 2);
    expect(slack.answers('D0YOU').at(-1)?.text).toMatch(/^MonComptePro convient à «\sEntreprises\s»/);
  });

  test('answer a button once that two people press at the same time, each at another process', async () => {
    await start();
    await slack.mention('quelle API pour les collectivités ?');
    await until(() => slack.answers().length === 1);
    await Promise.all([YOU, COLLEAGUE].map((user) => slack.press('choice_0', undefined, { user })));
    await until(() => slack.answers().length === 2);
    await sleep(1_000);
    expect(slack.answers()).toHaveLength(2);
  });

  test('keep one opinion of a person, the last, whichever of them hears it', async () => {
    await start();
    await slack.mention('quelle API pour les collectivités ?');
    await until(() => slack.answers().length === 1);
    const key = (value: string) =>
      (slack.answers()[0]?.blocks ?? []).flatMap(({ elements }) =>
        Array.isArray(elements) ? elements.flatMap((one) => one?.[value]?.value ?? []) : [],
      )[0];
    for (const thumb of ['positive_button', 'negative_button', 'positive_button'])
      await slack.press('rate', key(thumb), { user: COLLEAGUE });
    const rows = () => server.query('select helpful from ratings', database);
    await until(async () => (await rows())[0]?.helpful === true);
    expect(await rows()).toEqual([{ helpful: true }]);
  });

  test('answer on while the database is away, say so, and share again once it is back', async () => {
    await start();
    for (const port of ports)
      expect(await readiness(port)).toMatchObject({ database: 'ready', claims: 'shared' });
    await server.halt();
    await slack.mention('quelle API pour les collectivités ?');
    await slack.mention('quelle API pour les entreprises ?');
    await until(() => slack.answers().length === 2);
    for (const port of ports)
      expect(await readiness(port)).toMatchObject({ status: 'ready', database: 'away', claims: 'own' });
    await server.resume();
    for (const port of ports) await until(async () => (await readiness(port)).claims === 'shared');
    const count = async () =>
      (await server.query('select sum(count)::int as n from answers', database))[0]?.n;
    await until(async () => (await count()) === 2);
    expect(programs.every(({ alive }) => alive)).toBe(true);
  });

  test('read their guides again when the other has newer ones', async () => {
    const dir = emptyFolder();
    for (const name of ['old', 'new']) cpSync('content', path.join(dir, name), { recursive: true });
    const guide = path.join(dir, 'new/guides/authentification.md');
    writeFileSync(guide, `${readFileSync(guide, 'utf8')}\n## Une section de plus\n\nElle est nouvelle.\n`);
    const CONTENT_DIR = path.join(dir, 'current');
    symlinkSync('old', CONTENT_DIR);
    await start({ CONTENT_DIR });
    const [first = 0, second = 0] = ports;
    const before = (await readiness(first)).content;
    // A link that is put in place tells nobody: one of them is told.
    symlinkSync('new', path.join(dir, 'next'));
    renameSync(path.join(dir, 'next'), CONTENT_DIR);
    programs[0]?.child.kill('SIGHUP');
    await until(async () => (await readiness(first)).content !== before);
    await until(async () => (await readiness(second)).content === (await readiness(first)).content);
  });
});
