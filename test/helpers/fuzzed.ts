// One process of the program under a flood of inputs, before a Slack that answers whatever a test says.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { request } from './http.ts';
import { Program } from './program.ts';
import { SlackSocket } from './slack-socket.ts';
import { type ApiAnswer, type ApiCall, authTest, ok, serveWebApi, type WebApi } from './web-api.ts';

export const BOT_TOKEN = 'xoxb-1-secret';

/** Milliseconds in which a process that is about to end has ended. */
const AGONY = 100;

export class Fuzzed {
  readonly api: WebApi;
  readonly socket: SlackSocket;
  readonly posts: ApiCall[] = [];
  /** What Slack answers to the next call; null where all is well. */
  weather: ((call: ApiCall) => ApiAnswer) | null = null;
  program: Program;
  port = 0;
  readonly #variables: Readonly<Record<string, string>>;

  private constructor(api: WebApi, variables: Readonly<Record<string, string>>) {
    this.api = api;
    this.socket = new SlackSocket(api.server);
    this.#variables = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: api.url, ...variables };
    this.program = new Program(this.#variables);
  }

  /** Starts the program; it is ready when this resolves. */
  static async start(variables: Readonly<Record<string, string>>): Promise<Fuzzed> {
    let fuzzed: Fuzzed | undefined;
    const api = await serveWebApi((call) => fuzzed?.answer(call) ?? authTest());
    fuzzed = new Fuzzed(api, variables);
    fuzzed.port = await fuzzed.program.port();
    return fuzzed;
  }

  answer(call: ApiCall): ApiAnswer {
    if (call.method === 'chat.postMessage') this.posts.push(call);
    if (this.weather) return this.weather(call);
    if (call.method === 'apps.connections.open') return ok({ url: this.socket.url });
    return call.method === 'auth.test' ? authTest() : ok({ channel: 'C1', ts: '9.9' });
  }

  /** Does the process run and answer? */
  async isWell(): Promise<boolean> {
    const status = await request(this.port, '/healthz').then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 200) await sleep(AGONY);
    return status === 200 && this.program.alive;
  }

  /** Sends groups of inputs one after the other, beginning with a new process; the input that ends it, if one does. */
  async culprit<Input>(
    groups: readonly (readonly Input[])[],
    send: (group: readonly Input[]) => Promise<unknown>,
  ): Promise<Input | undefined> {
    await this.restart();
    for (const group of groups) {
      await send(group);
      await sleep(AGONY);
      if (await this.isWell()) continue;
      const [only, ...others] = group;
      if (others.length === 0) return only;
      return this.culprit(
        group.map((input) => [input]),
        send,
      );
    }
    return undefined;
  }

  /** The socket to the process, once it has opened one. */
  async openSocket(): Promise<WebSocket> {
    while (!this.socket.isOpen) {
      if (!this.program.alive) throw new Error(`the program has ended: ${this.program.out.slice(-2_000)}`);
      await sleep(20);
    }
    return this.socket.socket();
  }

  /** Puts a new process in the place of the old one. */
  async restart(): Promise<void> {
    await this.program.kill();
    const { weather } = this;
    this.weather = null;
    this.program = new Program(this.#variables);
    this.port = await this.program.port();
    this.weather = weather;
  }

  async stop(): Promise<void> {
    await this.program.kill();
    this.api.close();
  }
}
