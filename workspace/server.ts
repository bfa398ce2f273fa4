// The page's server: on this machine only, for this page only, with nothing from elsewhere.
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { News, Snapshot } from './protocol.ts';

export interface PageOptions {
  /** The folder of the built page. */
  readonly folder: string;
  /** TCP port on 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly snapshot: () => Snapshot;
  /** Does what the page asks for by that name; undefined where there is no such act. */
  readonly act: (name: string) => ((body: unknown) => unknown) | undefined;
  /** Answers a request for a health route; false where it asks for something else. */
  readonly answerHealth?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
}

export interface Page {
  readonly url: string;
  /** Sends news to every open page. */
  tell(news: News): void;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
/** Pages that may listen at once. */
const LISTENERS = 20;
const BODY_BYTES = 256 * 1024;
const HEARTBEAT = 15_000;

/** A refusal with its HTTP status. */
class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Serves the built page; rejects where it is not built or the port is taken. */
export async function servePage(options: PageOptions): Promise<Page> {
  const files = await readPage(options.folder);
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, { ...options, files, listeners }).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent)
        send(response, status, JSON.stringify({ error: message }), 'application/json');
      else response.end();
    });
  });
  server.listen(options.port, HOST);
  await once(server, 'listening');
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(':\n\n');
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    tell(news) {
      for (const listener of listeners) write(listener, news);
    },
    async stop() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

type Context = PageOptions & {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly listeners: Set<ServerResponse>;
};

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  refuseForeign(request);
  if (context.answerHealth?.(request, response)) return;
  const pathname = pathOf(request);
  if (request.method === 'POST' && pathname.startsWith('/api/')) return answerAct(request, response, context);
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, 'only GET and POST');
  if (pathname === '/events') return listen(request, response, context);
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const file = context.files.get(name);
  if (file === undefined) throw new HttpError(404, 'there is no such page');
  send(response, 200, file, TYPES[path.extname(name)] ?? 'application/octet-stream');
}

/** A target such as "//" is no address that can be read. */
function pathOf({ url = '/' }: IncomingMessage): string {
  if (!URL.canParse(url, 'http://page')) throw new HttpError(400, 'the address cannot be read');
  return new URL(url, 'http://page').pathname;
}

/** Other sites open in the same browser may neither read the page nor act in it, under whatever name they reach it. */
function refuseForeign({ headers, socket }: IncomingMessage): void {
  const own = [`${HOST}:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!own.includes(headers.host ?? '')) throw new HttpError(403, 'this workspace answers to 127.0.0.1 only');
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    throw new HttpError(403, 'this workspace answers to its own page only');
}

async function answerAct(
  request: IncomingMessage,
  response: ServerResponse,
  { act }: Context,
): Promise<void> {
  if (request.headers['content-type'] !== 'application/json')
    throw new HttpError(415, 'the body must be JSON');
  const run = act((request.url ?? '').slice('/api/'.length));
  if (run === undefined) throw new HttpError(404, 'there is no such act');
  const body = await readBody(request);
  try {
    const result = await run(JSON.parse(body));
    send(response, 200, JSON.stringify(result ?? {}), 'application/json');
  } catch (error) {
    throw new HttpError(400, error instanceof Error ? error.message : String(error));
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) throw new HttpError(413, 'the body is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function listen(request: IncomingMessage, response: ServerResponse, { listeners, snapshot }: Context): void {
  if (listeners.size >= LISTENERS) throw new HttpError(503, 'too many pages are open');
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  write(response, { type: 'snapshot', snapshot: snapshot() });
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

function write(listener: ServerResponse, news: News): void {
  listener.write(`data: ${JSON.stringify(news)}\n\n`);
}

function send(response: ServerResponse, status: number, body: string | Buffer, type: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body);
}

async function readPage(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`the page is not built: ${folder} is missing; run "npm run build:page"`);
  });
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return new Map(await Promise.all(files));
}
