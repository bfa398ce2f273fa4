// Slack over real HTTP: requests signed as Slack signs them, and the stand-in's Web API on a loopback port.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import type { StandIn } from '../../workspace/stand-in.ts';

export const SIGNING_SECRET = 'a-signing-secret';

/** A response, read to its end so that its connection is free. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

export async function request(port: number, path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: response.status, text: await response.text() };
}

export interface SignedOptions {
  readonly secret?: string;
  /** Seconds from now at which the request claims to be sent. */
  readonly skew?: number;
  /** What stands between Slack and us may add. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers by which Slack signs a body. */
export function signatureOf(text: string | Buffer, options: SignedOptions = {}): Record<string, string> {
  const { secret = SIGNING_SECRET, skew = 0 } = options;
  const timestamp = String(Math.floor(Date.now() / 1000) + skew);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(text).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

/** What Slack sends as a form besides presses. */
const interactions: ReadonlySet<unknown> = new Set([
  'shortcut',
  'message_action',
  'block_suggestion',
  'view_submission',
  'view_closed',
]);

/** Sends a body as Slack does: events as JSON, commands and interactions as a form. */
export function sendSigned(port: number, body: object, options: SignedOptions = {}): Promise<Answered> {
  const isInteraction = 'type' in body && interactions.has(body.type);
  const form =
    'command' in body ? body : 'actions' in body || isInteraction ? { payload: JSON.stringify(body) } : null;
  const text = form ? new URLSearchParams(form as Record<string, string>).toString() : JSON.stringify(body);
  return sendText(port, text, form ? 'application/x-www-form-urlencoded' : 'application/json', options);
}

/** Sends any text under Slack's signature. */
export function sendText(
  port: number,
  text: string,
  type: string,
  options: SignedOptions = {},
): Promise<Answered> {
  return request(port, '/slack/events', {
    method: 'POST',
    body: text,
    headers: { 'content-type': type, ...options.headers, ...signatureOf(text, options) },
  });
}

/**
 * Lets what people do in the stand-in reach an app that listens on a port, as requests from Slack. An app in another
 * process also needs the `server`, to reach the response_urls in them.
 */
export function overHttp(slack: StandIn, port: number, server?: SlackServer): void {
  const processEvent: App['processEvent'] = async ({ body, ack }) => {
    const { response_url } = body;
    const reachable = server && response_url ? { ...body, response_url: server.publish(response_url) } : body;
    const { status, text } = await sendSigned(port, reachable);
    if (status === 200) await ack(text.startsWith('{') ? JSON.parse(text) : text || undefined);
  };
  slack.receiver.init({ processEvent } as App);
}

export interface SlackServer {
  /** For SLACK_API_URL. */
  readonly url: string;
  /** An address on this server for one of the stand-in's response_urls. */
  publish(responseUrl: string): string;
  close(): void;
}

/** Serves the stand-in's Web API; each call waits until `before` lets it through. */
export async function serveSlack(
  slack: StandIn,
  before = async (_method: string): Promise<void> => {},
): Promise<SlackServer> {
  const targets = new Map<string, string>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await before(path.replace('/api/', ''));
    const reply = await slack.fetch(targets.get(path) ?? `https://slack.com${path}`, {
      method: 'POST',
      headers: { authorization: request.headers.authorization ?? '' },
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
  };
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/api/`,
    publish(responseUrl) {
      const path = `/response/${targets.size}`;
      targets.set(path, responseUrl);
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => server.close().closeAllConnections(),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
