// Slack, as small and as quick as it can be: signed mentions go out, and posts come in over a Web API on loopback.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signingSecret } from './program.ts';

/** When one mention was acknowledged and answered, in milliseconds since it was sent. */
export interface Timing {
  readonly ack: number;
  readonly reply: number;
}

export interface Slack {
  /** Base of the Web API. */
  readonly apiUrl: string;
  /**
   * Asks each question as a mention in a channel, `inFlight` at a time: the next is asked when one is both
   * acknowledged and answered.
   * @throws when a mention is not acknowledged with 200
   */
  ask(port: number, questions: readonly string[], inFlight: number): Promise<Timing[]>;
  close(): void;
}

const ids = { team_id: 'T0BENCH', user_id: 'U0BOT', bot_id: 'B0BOT', api_app_id: 'A0BENCH' };
const ok = JSON.stringify({ ok: true, channel: 'C0BENCH', ts: '1.1', team: 'bench', user: 'bot', ...ids });

export async function serveSlack(): Promise<Slack> {
  /** Mentions that wait for their answer, by their time. */
  const waiting = new Map<string, () => void>();
  const server = createServer(async (incoming, response) => {
    const body = await read(incoming);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(ok);
    const ts = body.match(/(?:^|&)thread_ts=([\d.]+)/)?.[1] ?? '';
    waiting.get(ts)?.();
    waiting.delete(ts);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let asked = 0;

  async function askOne(port: number, question: string, agent: Agent): Promise<Timing> {
    asked += 1;
    const ts = `1700000000.${String(asked).padStart(6, '0')}`;
    const body = Buffer.from(JSON.stringify(mention(question, ts, `Ev${asked}`)));
    const options = { agent, host: '127.0.0.1', port, path: '/slack/events', headers: signed(body) };
    const started = performance.now();
    const since = () => performance.now() - started;
    const reply = new Promise<number>((resolve) => waiting.set(ts, () => resolve(since())));
    const status = await post(options, body);
    const ack = since();
    if (status !== 200) throw new Error(`a mention met the status ${status}`);
    return { ack, reply: await reply };
  }

  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    async ask(port, questions, inFlight) {
      const left = questions.values();
      const timings: Timing[] = [];
      // Connections of its own: an app may have closed those that waited while another one was asked.
      const agent = new Agent({ keepAlive: true });
      const askInTurn = async () => {
        for (const question of left) timings.push(await askOne(port, question, agent));
      };
      await Promise.all(Array.from({ length: inFlight }, askInTurn));
      agent.destroy();
      return timings;
    },
    close() {
      server.close().closeAllConnections();
    },
  };
}

/** Resolves with the status when the whole response has come; a connection that the app closed meanwhile is replaced. */
function post(options: RequestOptions, body: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const posting = request({ ...options, method: 'POST' }, (response) => {
      response.on('error', reject).on('end', () => resolve(response.statusCode));
      response.resume();
    });
    posting.on('error', (error: NodeJS.ErrnoException) => {
      if (posting.reusedSocket && error.code === 'ECONNRESET') resolve(post(options, body));
      else reject(error);
    });
    posting.end(body);
  });
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

function mention(question: string, ts: string, event_id: string): object {
  const event = {
    type: 'app_mention',
    user: 'U0YOU',
    channel: 'C0BENCH',
    ts,
    event_ts: ts,
    text: `<@${ids.user_id}> ${question}`,
  };
  const bot = { team_id: ids.team_id, user_id: ids.user_id, is_bot: true, is_enterprise_install: false };
  return {
    type: 'event_callback',
    ...ids,
    event_id,
    event_time: 1_700_000_000,
    event,
    authorizations: [bot],
  };
}

function signed(body: Buffer): Record<string, string | number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'content-length': body.length,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
}
