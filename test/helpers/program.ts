// The program as a process of its own, started as in production, with all that it writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export class Program {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(variables: Readonly<Record<string, string>>) {
    // What a developer may have in .env must not reach the program: a variable that is set to nothing counts as not set.
    const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' };
    const env = { PATH: process.env.PATH, ...none, PORT: '0', CONTENT_DIR: 'content', ...variables };
    this.child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], { env });
    this.child.stdout?.on('data', (chunk) => (this.out += chunk));
    this.child.stderr?.on('data', (chunk) => (this.err += chunk));
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * The port that the program names when it is ready.
   * @throws when it ends before
   */
  async port(): Promise<number> {
    const ready = () => this.out.match(/"port":(\d+).*ready/)?.[1];
    while (ready() === undefined) {
      if (!this.alive) throw new Error(`the program did not start: ${this.out}${this.err}`);
      await sleep(20);
    }
    return Number(ready());
  }

  /** Ends the process as a crash would: nothing of ours runs any more. */
  async kill(): Promise<void> {
    if (!this.alive) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

/** A TCP port that is free now, for a program that cannot be asked which one it took. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
