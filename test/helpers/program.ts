// The programs as their users start them, from what was built before the first test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Starts one of the programs of dist/, such as "ask", as a process of its own. Of the variables around it, it knows the
 * PATH alone: what a developer has set must not reach it. It keeps nothing, unless it is told to.
 */
export function start(
  name: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawnNode([`dist/${name}.js`, ...args], variables);
}

/** What `npm start` runs, once the page is built. */
export function npmStart(variables: Readonly<Record<string, string>>): ChildProcess {
  return spawnNode(['--import', 'tsx/esm', 'workspace/main.ts'], variables);
}

const spawnNode = (args: readonly string[], variables: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, args, { env: { PATH: process.env.PATH, LEDGER: 'off', ...variables } });

/** Runs a program on what stands on its standard input, to its end. */
export function run(
  name: string,
  args: readonly string[],
  input = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = start(name, args, variables);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin?.end(input);
  });
}

/** The bot, with all that it writes. */
export class Program {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(
    variables: Readonly<Record<string, string>>,
    spawned = (all: Readonly<Record<string, string>>) => start('main', [], all),
  ) {
    // What a developer may have in .env must not reach the program: a variable that is set to nothing counts as not set.
    const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' };
    this.child = spawned({ ...none, PORT: '0', CONTENT_DIR: 'content', ...variables });
    this.child.stdout?.on('data', (chunk) => (this.out += chunk));
    this.child.stderr?.on('data', (chunk) => (this.err += chunk));
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const [code] = await once(this.child, 'exit');
    return code;
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
