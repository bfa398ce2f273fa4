// The command `authguide` in a folder as it is deployed: built, and before it is built.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';

jest.setTimeout(120_000);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (args: readonly string[], cwd: string, variables: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, ...variables };
    execFile(process.execPath, args, { cwd, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

let deployed: string;
const authguide = (...args: string[]) => run([path.join(deployed, 'bin/authguide.cjs'), ...args], tmpdir());

beforeAll(async () => {
  deployed = await mkdtemp(path.join(tmpdir(), 'authguide-bin-'));
  for (const file of ['bin', 'package.json', 'manifest.yml', 'content', 'languages'])
    await cp(file, path.join(deployed, file), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(deployed, 'node_modules'));
});
afterAll(() => rm(deployed, { recursive: true }));

test('before it is built, it says what to do', async () => {
  expect(await authguide('check')).toEqual({
    code: 1,
    out: '',
    err: `authguide is not built: ${path.join(deployed, 'dist/check.js')} is missing. Run npm run build.\n`,
  });
});

test('it tells its version and its commands', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(await authguide('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await authguide('--help');
  expect(code).toBe(0);
  for (const command of ['start', 'ask', 'check', 'doctor']) expect(out).toContain(`\n  ${command} `);
});

test.each([
  [[], /^Usage: /],
  [['chek'], /^"chek" is no command\.\n\nUsage: /],
  [['constructor'], /^"constructor" is no command/],
])('without a command that it knows, it ends with 2: %j', async (args, message) => {
  expect(await authguide(...args)).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
});

describe('once it is built', () => {
  // What was built before the first test.
  beforeAll(() => cp('dist', path.join(deployed, 'dist'), { recursive: true }));

  test('it answers, checks and examines from any folder, with the options of each', async () => {
    const [ask, check, doctor] = await Promise.all([
      authguide('ask', '--json', 'quelle API pour les collectivités ?'),
      authguide('check'),
      authguide('doctor'),
    ]);
    expect(ask).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ask.out)).toMatchObject({ apis: ['AgentConnect', 'MonComptePro'] });
    expect(check).toMatchObject({
      code: 0,
      out: expect.stringMatching(/: aucune erreur, (?:aucun|\d+) avertissements?\.\n$/),
    });
    expect(doctor.out).toMatch(/^ok {6}Content: .*content$/m);
    expect(await authguide('ask', '--limit', 'x')).toMatchObject({ code: 2, out: '' });
  });

  test('where the parser has no program for the system, it says so in one sentence', async () => {
    const { code, err } = await run(['bin/authguide.cjs', 'ask', 'x'], deployed, {
      NAPI_RS_NATIVE_LIBRARY_PATH: path.join(deployed, 'none.node'),
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^The Markdown parser has no program here for \w+-\w+: .*README\.md.*\n$/),
    });
  });

  test('its start refuses wrong settings', async () => {
    const { code, err } = await run(['bin/authguide.cjs', 'start'], deployed, { PORT: 'x' });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('PORT is "x"') });
  });
});

test.each([
  ['18.20.4', 1],
  ['20.18.9', 1],
  ['20.19.0', 0],
  ['22.0.0', 0],
])('on Node.js %s it ends with %i, and in one sentence where that is too old', async (node, code) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`;
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  const told = `Node.js ${node} is too old: authguide needs ${engines.node.slice(2)} or newer. Install a newer Node.js and run npm ci again.\n`;
  expect(await run(['-e', `${pretend} require('./bin/node-version.cjs')`], deployed)).toEqual({
    code,
    out: '',
    err: code === 0 ? '' : told,
  });
});
