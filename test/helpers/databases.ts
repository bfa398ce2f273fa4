// Both kinds of databases, so that each test of what is kept runs on the embedded one and on a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, connect } from '../../src/database/connect.ts';
import { type Embedded, openEmbedded } from '../../src/database/embedded.ts';
import { Postgres, postgresPrograms } from './postgres.ts';

const folders: string[] = [];
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

/** An empty folder, which is gone after the tests. */
export function emptyFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'authguide-'));
  folders.push(dir);
  return dir;
}

export interface TestDatabase {
  /** A connection to an empty database without tables. */
  open(): Promise<Connection>;
}

/** As `describe`, where there is a PostgreSQL to be had; else it is skipped, and `.ci/run` says so loudly. */
export const describeWithPostgres = postgresPrograms === undefined ? describe.skip : describe;

const kinds = postgresPrograms === undefined ? ['embedded'] : ['embedded', 'server'];

/** Runs the same tests on each kind of database; each `open` gives an empty one. */
export function describeOnEach(name: string, tests: (database: TestDatabase) => void): void {
  describe.each(kinds)(`${name}, %s`, (kind) => {
    const open: (Connection | Embedded)[] = [];
    let server: Postgres | undefined;
    afterAll(async () => {
      for (const one of open.reverse()) await one.close();
      await server?.stop();
    });
    tests({
      async open() {
        const onIdleError = () => {};
        if (kind === 'server') {
          server ??= await Postgres.start();
          const connection = connect({ url: await server.createDatabase() }, onIdleError);
          open.push(connection);
          return connection;
        }
        const embedded = await openEmbedded(emptyFolder());
        const connection = connect(embedded, onIdleError);
        open.push(embedded, connection);
        return connection;
      },
    });
  });
}
