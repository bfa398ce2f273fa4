// Servers that stand for Slack and for what is around authguide, and the doctor's look at them.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examine } from '../../src/doctor/examine.ts';

export const SECRET = `${'a'.repeat(31)}0`;
export const BOT_TOKEN = 'xoxb-123456789012-secret';
export const APP_TOKEN = 'xapp-1-A0123456789-secret';
export const SCOPES = 'app_mentions:read,chat:write,commands,im:history';

/** What Slack says; a test may change it. */
export interface SlackSays {
  scopes: string;
  /** Seconds by which Slack's clock is ahead of ours. */
  ahead: number;
  answers: Record<string, object>;
}

export const soundSlack = (): SlackSays => ({
  scopes: SCOPES,
  ahead: 0,
  answers: {
    'auth.test': { ok: true, user: 'authguide', team: 'Guides', user_id: 'U1', bot_id: 'B1' },
    'apps.connections.open': { ok: true, url: 'wss://127.0.0.1/never-opened' },
  },
});

const servers: Server[] = [];

/** Listens on a free port of this machine, and resolves with it. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export function closeServers(): void {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const port = await serve(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return port;
}

/** Serves Slack's Web API as far as the doctor asks; resolves with its base. */
export async function serveSlackSaying(says: () => SlackSays): Promise<string> {
  const port = await serve((request, response) => {
    const method = request.url?.replace('/api/', '') ?? '';
    const { scopes, ahead, answers } = says();
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-oauth-scopes': method === 'auth.test' ? scopes : 'connections:write',
      date: new Date(Date.now() + ahead * 1000).toUTCString(),
    });
    response.end(JSON.stringify(answers[method]));
  });
  return `http://127.0.0.1:${port}/api/`;
}

export interface Seed {
  readonly variables?: Record<string, string>;
  readonly envFile?: string;
}

/** Looks at a sound set-up with one thing changed. */
export async function look(slack: string, folder: string, { variables = {}, envFile }: Seed = {}) {
  const sound = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack,
    PORT: String(await freePort()),
    CONTENT_DIR: folder,
  };
  return examine({ variables: { ...sound, ...variables }, envFile: envFile ?? null });
}

export const isWrong = ({ severity }: { readonly severity: string }) =>
  severity === 'error' || severity === 'warning';
