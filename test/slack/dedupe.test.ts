import { createClaim } from '../../src/slack/dedupe.ts';

test('a question is taken once, under whichever of its names', () => {
  const claim = createClaim();
  expect(claim(['Ev1', 'C1:1.0'])).toBe(true);
  expect(claim(['Ev1', 'C1:1.0'])).toBe(false);
  expect(claim(['Ev2', 'C1:1.0'])).toBe(false);
  expect(claim(['Ev2', 'C1:2.0'])).toBe(false);
  expect(claim(['Ev3', 'C1:3.0'])).toBe(true);
});

test('only so many names are remembered', () => {
  const claim = createClaim();
  claim(['first']);
  for (let count = 0; count < 20_000; count += 1) claim([`later ${count}`]);
  expect(claim(['first'])).toBe(true);
  expect(claim(['later 19999'])).toBe(false);
});
