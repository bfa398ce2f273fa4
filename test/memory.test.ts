import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { jest } from '@jest/globals';
import { createMemory, remembering } from '../src/memory.ts';

const recall = { kind: 'any' };

test('a conversation is remembered by its name', async () => {
  const memory = createMemory<{ kind: string }>();
  await memory.set('a', recall);
  expect(await memory.get('a')).toEqual(recall);
  expect(await memory.get('b')).toBeUndefined();
});

test('the 10,000 conversations of late are remembered, and no more', async () => {
  const memory = createMemory<{ kind: string }>();
  for (let count = 0; count <= 10_000; count += 1) await memory.set(`conversation ${count}`, recall);
  expect(await memory.get('conversation 0')).toBeUndefined();
  expect(await memory.get('conversation 1')).toEqual(recall);
});

test('a conversation is forgotten 24 hours after its last question', async () => {
  const day = 24 * 60 * 60 * 1000;
  const start = performance.now();
  const clock = jest.spyOn(performance, 'now').mockReturnValue(start);
  const memory = createMemory<{ kind: string }>();
  await memory.set('a', recall);
  clock.mockReturnValue(start + day - 1000);
  expect(await memory.get('a')).toEqual(recall);
  // The cache looks at the clock once a millisecond.
  await sleep(10);
  clock.mockReturnValue(start + day + 1000);
  expect(await memory.get('a')).toBeUndefined();
  clock.mockRestore();
});

test('a function that remembers computes once, and again when it had too much to remember', () => {
  const asked: string[] = [];
  const length = remembering(2, (text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([length('a'), length('a'), length(''), length('')]).toEqual([1, 1, undefined, undefined]);
  expect(asked).toEqual(['a', '']);
  expect([length('bc'), length('a')]).toEqual([2, 1]);
  expect(asked).toEqual(['a', '', 'bc', 'a']);
});

test('a word that is remembered does not hold the text that it was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const known = remembering(1_000, (word) => word.length);
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = held();
  for (let i = 0; i < 50; i++) {
    const text = `${'x'.repeat(1_000_000)} anticonstitutionnellement${i}`;
    known(text.slice(text.indexOf(' ') + 1));
  }
  expect(held() - before).toBeLessThan(10);
});
