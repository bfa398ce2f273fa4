// The program as it is deployed for several workspaces: from its settings to its answers, over a crash.
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import { emptyFolder } from '../../helpers/databases.ts';
import { CLIENT, Grid, type Place } from '../../helpers/grid.ts';
import { SIGNING_SECRET } from '../../helpers/http.ts';
import { Program, run } from '../../helpers/program.ts';
import { KEY, Outside } from '../../helpers/tenancy.ts';

jest.setTimeout(60_000);

const T1: Place = { id: 'T1' };
const T2: Place = { id: 'T2' };
/** As long as Slack's: what the commands take is looked at. */
const A: Place = { id: 'T11' };
const B: Place = { id: 'T22' };
const dir = emptyFolder();

const settingsOf = (grid: Grid) => ({
  SLACK_CLIENT_ID: CLIENT.id,
  SLACK_CLIENT_SECRET: CLIENT.secret,
  SLACK_STATE_SECRET: 's'.repeat(32),
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: grid.api.url,
  TOKEN_KEY: KEY.toString('base64'),
});

test('two workspaces install it, and each is answered from its own folder, also after a crash', async () => {
  const grid = await Grid.open([T1, T2]);
  await mkdir(path.join(dir, 'guides'));
  await cp('content', path.join(dir, 'guides', 'T1'), { recursive: true });
  const variables = {
    ...settingsOf(grid),
    CONTENT_DIR: path.join(dir, 'guides', '{team}'),
    DATA_DIR: path.join(dir, 'data'),
    LEDGER: 'off',
  };
  const saidIn = (team: string) => grid.doneIn(team).map(({ args }) => args.text);
  const verdict = expect.stringMatching(/AgentConnect et MonComptePro/);
  const programs: Program[] = [];
  try {
    const first = new Program(variables);
    programs.push(first);
    const outside = new Outside(await first.port());
    expect((await outside.install(grid, T1)).status).toBe(200);
    expect((await outside.install(grid, T2)).status).toBe(200);
    await Promise.all([outside.ask(T1), outside.ask(T2)]);
    expect(saidIn('T1')).toEqual([verdict]);
    expect(saidIn('T2')).toEqual([expect.stringMatching(/^Il n’y a pas encore de guide/)]);
    expect(first.out).toContain(`put guides into ${path.join(dir, 'guides', 'T2')}`);
    await first.kill();

    const second = new Program(variables);
    programs.push(second);
    const again = new Outside(await second.port());
    // The database may have to wait until its folder is nobody's any more; events are refused until then, not lost.
    for (let status = 0; status !== 200; ) ({ status } = await again.ask(T1));
    expect(saidIn('T1')).toEqual([verdict, verdict]);
    expect(grid.wrong).toEqual([]);
    for (const { out, err } of programs) expect(out + err).not.toMatch(/xox[be]|code\.\d/);
  } finally {
    for (const { child } of programs) child.kill('SIGKILL');
    grid.api.close();
  }
});

test('each workspace has a ledger apart, in one database, without its id', async () => {
  const grid = await Grid.open([A, B]);
  const variables = { ...settingsOf(grid), DATA_DIR: path.join(dir, 'apart'), LEDGER: 'on' };
  const program = new Program(variables);
  try {
    const outside = new Outside(await program.port());
    for (const place of [A, B]) expect((await outside.install(grid, place)).status).toBe(200);
    for (const place of [A, B, A]) await outside.ask(place);
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    const told = async (...args: string[]) => (await run('report', ['--json', ...args], '', variables)).out;
    const total = async (...args: string[]) => JSON.parse(await told(...args)).answers.total;
    expect([await total('--workspace', 'T1T'), await total()]).toEqual([0, 3]);
    expect([await total('--workspace', 'T11'), await total('--workspace', 'T22')]).toEqual([2, 1]);
    const { out } = await run('ledger', ['export'], '', variables);
    expect(out).toContain('"table":"answers"');
    expect(out).not.toMatch(/T11|T22/);
    await run('ledger', ['erase', '--workspace', 'T11', '--yes'], '', variables);
    expect([await total('--workspace', 'T11'), await total('--workspace', 'T22')]).toEqual([0, 1]);
  } finally {
    program.child.kill('SIGKILL');
    grid.api.close();
  }
});
