import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Snapshot } from '../../workspace/protocol.ts';
import { type Page, servePage } from '../../workspace/server.ts';

let folder: string;
let page: Page;
const acts: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'authguide-page-'));
  await writeFile(path.join(folder, 'index.html'), 'the page');
  page = await servePage({
    folder,
    port: 0,
    snapshot: () => ({ you: 'U1' }) as Snapshot,
    act: (name) =>
      name === 'type'
        ? async (body) => {
            if (body === 'bad') throw new Error('not that');
            acts.push(body);
            return { done: true };
          }
        : undefined,
  });
});
afterAll(async () => {
  await page.stop();
  await rm(folder, { recursive: true });
});

/** A request with headers that fetch does not let one set. */
function get(target: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${page.url}${target}`, { headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
}

const post = (
  name: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${page.url}/api/${name}`, { method: 'POST', headers, body });

test('the page comes with a policy that lets nothing in from elsewhere', async () => {
  const response = await fetch(page.url);
  expect(await response.text()).toBe('the page');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test.each<[string, Record<string, string>, number]>([
  ['its own address', {}, 200],
  ['localhost', { host: 'localhost:PORT' }, 200],
  ['a name that was pointed at this machine', { host: 'evil.example' }, 403],
  ['its own page', { origin: 'http://127.0.0.1:PORT' }, 200],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
])('a request from %s', async (_name, headers, status) => {
  const { port } = new URL(page.url);
  const filled = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  );
  expect(await get('/', filled)).toBe(status);
});

test.each([
  ['/nothing', 404],
  ['/../package.json', 404],
  ['/%2e%2e/package.json', 404],
])('%s is not served', async (target, status) => {
  expect(await get(target, {})).toBe(status);
});

test('an act takes JSON and gives its result', async () => {
  const response = await post('type', '{"text":"hello"}');
  expect(await response.json()).toEqual({ done: true });
  expect(acts).toEqual([{ text: 'hello' }]);
});

test.each([
  ['an unknown act', 'fly', '{}', undefined, 404],
  ['no JSON', 'type', '{', undefined, 400],
  ['an act that refuses', 'type', '"bad"', undefined, 400],
  ['a form, which any site may send', 'type', '{}', { 'content-type': 'text/plain' }, 415],
  ['far too much', 'type', 'x'.repeat(300_000), undefined, 413],
])('%s is refused', async (_name, name, body, headers, status) => {
  expect((await post(name, body, headers)).status).toBe(status);
});

test('the stream begins with everything and goes on with news', async () => {
  const abort = new AbortController();
  const response = await fetch(`${page.url}/events`, { signal: abort.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe('data: {"type":"snapshot","snapshot":{"you":"U1"}}\n\n');
  page.tell({ type: 'deleted', channel: 'C1', ts: '1' });
  expect(await next()).toBe('data: {"type":"deleted","channel":"C1","ts":"1"}\n\n');
  abort.abort();
});

test('no more than twenty pages listen at once', async () => {
  const abort = new AbortController();
  const open = () => fetch(`${page.url}/events`, { signal: abort.signal });
  const statuses = (await Promise.all(Array.from({ length: 25 }, open))).map(({ status }) => status);
  abort.abort();
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(5);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
});

test('a page that is not built says how to build it', async () => {
  const missing = servePage({
    folder: path.join(folder, 'none'),
    port: 0,
    snapshot: () => ({}) as Snapshot,
    act: () => undefined,
  });
  await expect(missing).rejects.toThrow('npm run build:page');
});
