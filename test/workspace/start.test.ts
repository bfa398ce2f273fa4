// What `npm start` runs where no Slack is set up: the workspace; and what is deployed, which has none.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { npmStart, Program } from '../helpers/program.ts';

jest.setTimeout(120_000);

const noSlack = { NODE_ENV: 'test' };

test('it opens the page, with the real app behind it', async () => {
  const program = new Program(noSlack, npmStart);
  try {
    const url = () => program.out.match(/ready: open (http:\S+?)"/)?.[1];
    while (url() === undefined && program.alive) await sleep(20);
    const page = await fetch(url() ?? '');
    expect(await page.text()).toContain('<!doctype html>');
    expect((await fetch(`${url()}/readyz`)).status).toBe(200);
  } finally {
    await program.kill();
  }
});

test('it tells that its port is taken and what to do, and ends', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const program = new Program({ ...noSlack, PORT: String(port) }, npmStart);
  expect(await program.ended()).toBe(1);
  expect(program.err).toContain(`the local workspace cannot open: port ${port} is taken`);
  expect(program.err).toMatch(/set PORT to another one\.\n$/);
  server.close();
});

describe('what is deployed', () => {
  test('holds none of it', () => {
    const built = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const names = (files: string[]) =>
      files
        .filter((file) => /\.[jt]s$/.test(file))
        .map((file) => file.replace(/\.[jt]s$/, ''))
        .sort();
    expect(names(built)).toEqual(names(source));
  });

  test('says which settings it wants where no Slack is set up', async () => {
    const program = new Program(noSlack);
    expect(await program.ended()).toBe(1);
    expect(program.err).toMatch(
      /^authguide cannot start with these settings:\n {2}- SLACK_BOT_TOKEN is not set/,
    );
  });
});
