// What runs beside the bot: PGlite behind a socket; or, as a process with a folder as its argument, the making of one.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';

// Compiled once and simply: what it does is small, and the better compilers take 60 MB more.
setFlagsFromString('--liftoff-only');

/** As small as PostgreSQL goes: a ledger has some thousand rows. */
const settings = { shared_buffers: '4MB', wal_buffers: '256kB', max_connections: '10' } as const;

/** PGlite's own start, with our settings. */
const startParams = (standard: readonly string[]) => [
  ...standard,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

const { PGlite } = await import('@electric-sql/pglite');

/** Made beside its place, so that what is killed on the way leaves no half of a database there. */
async function make(data: string): Promise<void> {
  if (existsSync(data)) return;
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: unfinished, initDbStartParams: ['--wal-segsize=1'] });
  await db.close();
  await rename(unfinished, data);
}

async function serve({ data, socket }: { data: string; socket: string }): Promise<void> {
  const db = await PGlite.create({ dataDir: data, startParams: startParams(PGlite.defaultStartParams) });
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 20 });
  await server.start();
  parentPort?.postMessage('ready');
  parentPort?.once('message', async () => {
    await server.stop();
    await db.close();
    process.exit(0);
  });
}

const [, , folder] = process.argv;
if (parentPort) await serve(workerData);
else if (folder !== undefined) await make(folder);
