// The embedded database beside real processes: it delays no start, survives a kill, and lets nobody else into its folder.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { connect } from '../../src/database/connect.ts';
import { EmbeddedError, openEmbedded, socketName } from '../../src/database/embedded.ts';
import { announce } from '../../src/database/presence.ts';
import { Store } from '../../src/database/store.ts';
import { createLog } from '../../src/log.ts';
import { emptyFolder } from '../helpers/databases.ts';
import { npmStart, Program } from '../helpers/program.ts';

const programs: Program[] = [];
afterEach(() => Promise.all(programs.splice(0).map((one) => one.kill())));

/** The local workspace, which keeps what it counts in this folder. */
function start(DATA_DIR: string, variables: Record<string, string> = {}): Program {
  const program = new Program({ LEDGER: 'on', DATA_DIR, ...variables }, npmStart);
  programs.push(program);
  return program;
}

async function until(program: Program, pattern: RegExp): Promise<void> {
  for (let waited = 0; !pattern.test(program.out); waited += 20) {
    if (!program.alive || waited > 40_000) throw new Error(`no ${pattern} in: ${program.out}${program.err}`);
    await sleep(20);
  }
}

/** What a process beside the running one reads in the same database. */
async function read<Row>(socketDir: string, query: string): Promise<readonly Row[]> {
  const connection = connect({ socketDir }, () => {});
  try {
    return (await sql.raw<Row>(query).execute(connection.db)).rows;
  } finally {
    await connection.close();
  }
}

test('is opened once the bot answers, read by others beside it, and closed with what waits', async () => {
  const dir = emptyFolder();
  const program = start(dir);
  await until(program, /the database is open/);
  expect(program.out.indexOf('"msg":"ready')).toBeLessThan(program.out.indexOf('the database is open'));
  expect(await read(dir, 'select count(*) as n from answers')).toEqual([{ n: 0 }]);
  program.child.kill('SIGTERM');
  expect(await program.ended()).toBe(0);
  expect(existsSync(path.join(dir, socketName))).toBe(false);
  // The guides' content was written before the end: it is there for the next one.
  const embedded = await openEmbedded(dir);
  expect(await read(dir, 'select count(*) as n from contents')).toEqual([{ n: 1 }]);
  await embedded.close();
});

test('nobody but whoever runs the bot may read it', async () => {
  const dir = path.join(emptyFolder(), 'data');
  const embedded = await openEmbedded(dir);
  // Its lock too stands in the folder: those above it are often nobody's to write.
  expect(readdirSync(path.dirname(dir))).toEqual(['data']);
  expect(readdirSync(dir)).toContain('.lock');
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(dir, socketName)).mode & 0o777).toBe(0o600);
  await embedded.close();
});

test('survives the kill of its process: the next one opens it once the lock is nobody’s', async () => {
  const dir = emptyFolder();
  const first = start(dir);
  await until(first, /the database is open/);
  await read(dir, "insert into answers values (current_date, '', 'help', '', 'fr', 7)");
  await first.kill();
  const second = start(dir);
  await until(second, /"msg":"ready/);
  await until(second, /the database is open/);
  expect(await read(dir, 'select count from answers')).toEqual([{ count: 7 }]);
});

test('is not used without its lock: it is opened again, and what was kept is there', async () => {
  const dir = emptyFolder();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const store = new Store({
    ...{ place: { dir }, log, lookAgainAfter: 50 },
    look: (db) => announce(db, { id: 'test', version: '0', contents: {} }),
  });
  await store.start();
  const row = { day: '2026-11-28', team: '', kind: 'help', reason: '', language: 'fr', count: 1 };
  await store.run((db) => db.insertInto('answers').values(row).execute());
  // As if this process had slept for so long that another one took the lock.
  utimesSync(path.join(dir, '.lock'), 1, 1);
  const until = async (isSo: () => boolean) => {
    for (let waited = 0; !isSo(); waited += 20) {
      if (waited > 40_000) throw new Error(`${store.state}: ${lines.join('')}`);
      await sleep(20);
    }
  };
  await until(() => /the embedded database ended/.test(lines.join('')));
  await until(() => store.state === 'ready');
  expect(await store.run((db) => db.selectFrom('answers').select('count').execute())).toEqual([{ count: 1 }]);
  await store.close();
});

test('a second process on the same folder answers, and says why it counts nothing', async () => {
  const dir = emptyFolder();
  const first = start(dir);
  await until(first, /the database is open/);
  const second = start(dir);
  await until(second, /"msg":"ready/);
  await until(second, /another process uses it\. Stop the other process, set DATA_DIR/);
  expect(second.alive).toBe(true);
  expect(first.alive).toBe(true);
});

test.each([
  [
    'a file',
    () => {
      const file = path.join(emptyFolder(), 'file');
      writeFileSync(file, '');
      return file;
    },
    /cannot be written \((?:EEXIST|ENOTDIR)\)\. Set DATA_DIR/,
  ],
  ['below a file', () => '/dev/null/data', /cannot be written \(ENOTDIR\)\. Set DATA_DIR/],
  ['too long a path', () => path.join(emptyFolder(), 'x'.repeat(100)), /too long for a socket/],
])('%s is refused in words', async (_, dir, words) => {
  const refusal = openEmbedded(dir(), 0);
  await expect(refusal).rejects.toThrow(EmbeddedError);
  await expect(refusal).rejects.toThrow(words);
});

test('nothing is opened, and no folder made, where nothing is kept', async () => {
  const dir = path.join(emptyFolder(), 'data');
  const program = start(dir, { LEDGER: 'off' });
  await until(program, /"msg":"ready/);
  await sleep(1_000);
  expect(existsSync(dir)).toBe(false);
  expect(program.out).not.toMatch(/database/);
});
