// Whoever waits for the end of a rate limit: in turn, not too long, not too many.
import { setTimeout as sleep } from 'node:timers/promises';
import { Pauses } from '../../src/slack/pauses.ts';

const pass = (pauses: Pauses, place = 'C1') => pauses.pass(place, performance.now());

test('nobody waits where Slack has set no limit', async () => {
  const pauses = new Pauses();
  expect(await pass(pauses)).toBe(true);
  pauses.limited('C2', 600);
  expect(await pass(pauses)).toBe(true);
});

test('who waits goes after the limit, one after the other', async () => {
  const pauses = new Pauses();
  pauses.limited('C1', 1);
  const order: string[] = [];
  const [start, first, second] = [
    performance.now(),
    pass(pauses).then(() => order.push('first')),
    pass(pauses).then(() => order.push('second')),
  ];
  await first;
  expect(performance.now() - start).toBeGreaterThan(950);
  expect(order).toEqual(['first']);
  await second;
  expect(performance.now() - start).toBeGreaterThan(1_950);
});

test('a limit that is met again holds up those behind, who keep their place', async () => {
  const pauses = new Pauses();
  pauses.limited('C1', 1);
  const start = performance.now();
  const first = pass(pauses);
  const second = pass(pauses);
  await first;
  pauses.limited('C1', 3);
  expect(await second).toBe(true);
  expect(performance.now() - start).toBeGreaterThan(3_900);
});

test.each([601, 1e9])('a limit of %i seconds is waited for by nobody', async (seconds) => {
  const pauses = new Pauses();
  pauses.limited('C1', seconds);
  expect(await pass(pauses)).toBe(false);
});

test('fifty wait, and no more; at the end all are let go', async () => {
  const pauses = new Pauses();
  pauses.limited('C1', 60);
  const waiting = Array.from({ length: 50 }, () => pass(pauses));
  expect(await pass(pauses)).toBe(false);
  await sleep(10);
  pauses.end();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => false));
});
