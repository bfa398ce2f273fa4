// A PostgreSQL server of the tests' own, on a free port, from Debian's package; undefined where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './program.ts';

/** Debian keeps each version's programs to itself. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest version's programs. */
function programs(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const dir = path.join(DEBIAN, newest ?? '', 'bin');
  return existsSync(path.join(dir, 'initdb')) ? dir : undefined;
}

/** Where the tests find PostgreSQL's programs; undefined where it is not installed. */
export const postgresPrograms = programs();

/** PostgreSQL runs as nobody who may do everything: as the user that its package made. */
const asUser =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

export class Postgres {
  readonly #dir: string;
  readonly #port: number;
  #server: ReturnType<typeof spawn> | undefined;

  private constructor(dir: string, port: number) {
    this.#dir = dir;
    this.#port = port;
  }

  /**
   * Makes an empty server and starts it.
   * @param within the folder in which it makes its own
   */
  static async start(within = tmpdir()): Promise<Postgres> {
    const dir = mkdtempSync(path.join(within, 'authguide-postgres-'));
    if (asUser.length > 0) spawnSync('chown', ['postgres:postgres', dir]);
    command('initdb', ['--pgdata', `${dir}/data`, '--username=postgres', '--auth=trust', '--no-sync']);
    const server = new Postgres(dir, await freePort());
    await server.resume();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Starts it again, as it was left. */
  async resume(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const all = { fsync: 'off', ...settings };
    const [program = '', ...args] = [
      ...asUser,
      path.join(postgresPrograms ?? '', 'postgres'),
      ...['-D', `${this.#dir}/data`, '-p', `${this.#port}`, '-k', this.#dir, '-h', '127.0.0.1'],
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    this.#server = spawn(program, args, { stdio: 'ignore' });
    for (;;) {
      try {
        await this.query('select 1');
        return;
      } catch {
        if (this.#server.exitCode !== null) throw new Error('PostgreSQL does not start');
        await sleep(50);
      }
    }
  }

  /** Ends it at once: connections break, as in a failover. */
  async halt(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // SIGQUIT is PostgreSQL's immediate shutdown.
    server.kill('SIGQUIT');
    await ended;
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  /** A database of its own on this server, by its address. */
  async createDatabase(): Promise<string> {
    const name = `t${randomBytes(6).toString('hex')}`;
    await this.query(`create database ${name}`);
    return this.url(name);
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  async query(sql: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 1000 });
    // A server that ends under a query breaks the connection besides.
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

function command(name: string, args: readonly string[]): void {
  const [program = '', ...all] = [...asUser, path.join(postgresPrograms ?? '', name), ...args];
  const { status, stderr } = spawnSync(program, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
}
