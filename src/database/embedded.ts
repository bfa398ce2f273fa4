// The embedded database: PGlite in a thread of its own, which speaks PostgreSQL's protocol on a socket in its folder.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { lock } from 'proper-lockfile';

/** The folder cannot be used, in words for whoever runs the program. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

export interface Embedded {
  /** The folder that holds its socket. */
  readonly socketDir: string;
  /** Resolves with what ended it, where it was not told to. */
  readonly broken: Promise<string>;
  close(): Promise<void>;
  /** Ends it where it stands, and writes nothing any more: the folder may be another process's by now. */
  abandon(): Promise<void>;
}

/** The name that every client of PostgreSQL looks for in a folder. */
export const socketName = '.s.PGSQL.5432';

/** Bytes of a socket's path that systems allow. */
const LONGEST_PATH = 103;

/** Milliseconds after which a lock whose process does not renew it any more is nobody's: it was killed. */
const STALE = 10_000;

const program = new URL(
  import.meta.url.endsWith('.ts') ? './embedded-thread.ts' : './embedded-thread.js',
  import.meta.url,
);
const isSource = program.pathname.endsWith('.ts');

/** A thread inherits no loader: from the sources, it strips their types itself. */
const createThread = (workerData: object): Worker =>
  isSource
    ? new Worker(
        `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(program.href)})))`,
        { eval: true, workerData },
      )
    : new Worker(program, { workerData });

/**
 * Opens the database in a folder, which is made where there is none; whatever opens it second is refused.
 * @param dir a folder that is its own
 * @throws {EmbeddedError} where the folder cannot be used, or another process has it
 */
export async function openEmbedded(dir: string, patience = 2 * STALE): Promise<Embedded> {
  const socket = path.join(dir, socketName);
  if (Buffer.byteLength(socket) > LONGEST_PATH)
    throw new EmbeddedError(`the path ${dir} is too long for a socket: name a shorter folder in DATA_DIR.`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await chmod(dir, 0o700);
  } catch (error) {
    throw new EmbeddedError(cannotWrite(dir, error as NodeJS.ErrnoException));
  }
  let fail: (why: string) => void = () => {};
  const broken = new Promise<string>((resolve) => {
    fail = resolve;
  });
  // Two programs that write into one folder destroy it, and PGlite has no lock of its own.
  const release = await lock(dir, {
    // In the folder itself: what stands above it is often nobody's to write, and not what containers share.
    lockfilePath: path.join(dir, '.lock'),
    stale: STALE,
    retries: { retries: Math.ceil(patience / 1000), minTimeout: 1000, maxTimeout: 1000, factor: 1 },
    onCompromised: () => fail('its lock was taken away'),
  }).catch((error: NodeJS.ErrnoException) => {
    throw new EmbeddedError(
      error.code === 'ELOCKED'
        ? `the folder ${dir} cannot be opened: another process uses it. Stop the other process, set DATA_DIR to a folder of its own, or DATABASE_URL to a server that both share.`
        : cannotWrite(dir, error),
    );
  });
  try {
    const data = path.join(dir, 'postgres');
    await rm(socket, { force: true });
    await initialise(data);
    const thread = createThread({ data, socket });
    const ended = once(thread, 'exit');
    thread.on('error', (error) => fail(error.message));
    await Promise.race([
      once(thread, 'message'),
      ended.then(() => Promise.reject(new EmbeddedError(`the database in ${dir} does not start.`))),
    ]);
    // The bot must be able to end while the thread waits for the next statement.
    thread.unref();
    void ended.then(() => fail('its thread ended'));
    // Nobody but whoever runs it may read what stands there.
    await chmod(socket, 0o600);
    return {
      socketDir: dir,
      broken,
      async abandon() {
        await thread.terminate();
        await release().catch(() => {});
      },
      async close() {
        thread.ref();
        thread.postMessage('close');
        await ended;
        await rm(socket, { force: true });
        await release().catch(() => {});
      },
    };
  } catch (error) {
    await release().catch(() => {});
    throw error;
  }
}

const cannotWrite = (dir: string, { code, message }: NodeJS.ErrnoException): string =>
  `the folder ${dir} cannot be written (${code ?? message}). Set DATA_DIR to one that can, or DATABASE_URL to a server.`;

/**
 * Makes an empty database in a process of its own: that takes some 600 MB for two seconds, which a thread would not
 * give back.
 */
async function initialise(data: string): Promise<void> {
  const execArgv = isSource ? ['--import', 'tsx/esm'] : [];
  const child = fork(fileURLToPath(program), [data], { execArgv, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0)
    throw new EmbeddedError(
      `no database could be made in ${data}: its process ended with ${code ?? 'a signal'}. It needs 700 MB of memory for two seconds, once. Set DATABASE_URL to a server, or LEDGER=off.`,
    );
}
