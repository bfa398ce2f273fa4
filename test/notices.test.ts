// THIRD_PARTY_NOTICES tells of what is installed now, and the check says so where it does not.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';

jest.setTimeout(60_000);

const check = (folder: string) =>
  new Promise<{ code: number; err: string }>((resolve) => {
    const script = path.join(folder, 'scripts/third-party-notices.js');
    execFile(process.execPath, [script, '--check'], (error, _, err) =>
      resolve({ code: error ? Number(error.code) : 0, err }),
    );
  });

test('it is not stale; if it is: npm run notices', async () => {
  expect(await check('.')).toEqual({ code: 0, err: '' });
});

test('a package that it does not name makes it stale', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'authguide-notices-'));
  for (const file of ['scripts', 'package.json', 'package-lock.json'])
    await cp(file, path.join(folder, file), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const notices = await readFile('THIRD_PARTY_NOTICES', 'utf8');
  await writeFile(path.join(folder, 'THIRD_PARTY_NOTICES'), notices.replace(/^zod .*\n/m, ''));
  const found = await check(folder);
  await rm(folder, { recursive: true });
  expect(found).toEqual({ code: 1, err: expect.stringMatching(/Run npm run notices\.\n$/) });
});

test.each([
  ['a package that production installs', /^@slack\/bolt \d/m],
  ['word lists', /^an-array-of-french-words \d[\s\S]*?Letterpress/m],
  ['stemmers, with the licence of the project that they come from', /^@orama\/stemmers \d[\s\S]*?Snowball/m],
])('it names %s', async (_, pattern) => {
  expect(await readFile('THIRD_PARTY_NOTICES', 'utf8')).toMatch(pattern);
});

test('it names nothing that is only for tests', async () => {
  expect(await readFile('THIRD_PARTY_NOTICES', 'utf8')).not.toMatch(
    /^(?:jest|fast-check|typescript|preact) \d/m,
  );
});
