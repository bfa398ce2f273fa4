// The programs as their users start them, from what was built before the first test.
import { type ChildProcess, spawn } from 'node:child_process';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Starts one of the programs of dist/, such as "ask", as a process of its own. Of the variables around it, it knows the
 * PATH alone: what a developer has set must not reach it.
 */
export function start(
  name: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [`dist/${name}.js`, ...args], {
    env: { PATH: process.env.PATH, ...variables },
  });
}

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
