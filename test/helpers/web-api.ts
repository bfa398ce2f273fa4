// Slack's Web API on a loopback port, whose every answer a test decides: good, garbage, late or none.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that the app made. */
export interface ApiCall {
  /** `chat.postMessage` and so on, or the path of a response_url. */
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  /** The token in whose name it was made. */
  readonly token?: string | undefined;
}

/** What the caller gets: a response, or a connection that breaks. */
export type ApiAnswer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string }
  | 'reset';

export interface WebApi {
  readonly server: Server;
  /** For SLACK_API_URL. */
  readonly url: string;
  close(): void;
}

/** A good answer of Slack's. */
export const ok = (fields: object = {}): ApiAnswer => ({ body: JSON.stringify({ ok: true, ...fields }) });

/** The names under which the app's bot is known to Slack. */
export const authTest = (): ApiAnswer =>
  ok({
    url: 'https://local.slack.com/',
    team: 'local',
    team_id: 'T0LOCAL',
    user_id: 'U0BOT',
    bot_id: 'B0LOCAL',
  });

/** Serves the Web API, and response_urls under any path; a call for which `answer` never resolves hangs. */
export async function serveWebApi(
  answer: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>,
): Promise<WebApi> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const args = readArguments(Buffer.concat(chunks).toString());
    const token = args.token ?? request.headers.authorization?.replace(/^Bearer /, '');
    const told = await answer({ method, args, token });
    if (told === 'reset') request.socket.resetAndDestroy();
    else response.writeHead(told.status ?? 200, json(told.headers)).end(told.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    close: () => server.close().closeAllConnections(),
  };
}

const json = (headers: Record<string, string> = {}) => ({ 'content-type': 'application/json', ...headers });

/** The arguments of a call, which come as a form to the Web API and as JSON to a response_url. */
function readArguments(text: string): Record<string, string> {
  return text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
}
