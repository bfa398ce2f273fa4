// A Slack app in a process of its own, with the processor time that it takes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const signingSecret = '0123456789abcdef0123456789abcdef';

/** Milliseconds of one tick in which Linux counts processor time. */
const TICK = 10;

export class Program {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /**
   * Starts a module of this folder with the variables of an app over HTTP; `apiUrl` is the base of Slack's Web API. It
   * keeps nothing, unless `variables` say so.
   * @throws when it ends before a line of its output names a `port`
   */
  static async start(
    module: string,
    apiUrl: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Program> {
    const file = fileURLToPath(new URL(module, import.meta.url));
    const env = {
      ...process.env,
      PORT: '0',
      CONTENT_DIR: fileURLToPath(new URL('../../content', import.meta.url)),
      LOG_LEVEL: 'info',
      SLACK_BOT_TOKEN: 'xoxb-1-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      // A variable that is set to nothing counts as not set, whatever a developer has in .env.
      SLACK_APP_TOKEN: '',
      DATABASE_URL: '',
      LEDGER: 'off',
      ...variables,
    };
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx/esm'), file], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill());
    for await (const line of createInterface({ input: child.stdout })) {
      const port = line.startsWith('{') && JSON.parse(line).port;
      if (typeof port !== 'number') continue;
      child.stdout.resume();
      return new Program(child, port);
    }
    throw new Error(`${module} ended before it was ready`);
  }

  /** Milliseconds of processor time that it has taken so far; null where the system does not tell. */
  cpuTime(): number | null {
    try {
      const [, fields = ''] = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ');
      const [user, system] = fields.split(' ').slice(11, 13);
      return (Number(user) + Number(system)) * TICK;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await once(this.#child, 'exit');
  }
}
