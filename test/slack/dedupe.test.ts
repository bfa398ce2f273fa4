import { createOnce, type Names } from '../../src/slack/dedupe.ts';

const nothing = async () => true;
const lasting = (...names: (string | undefined)[]): Names => ({ lasting: names });

test('a question is taken once, under whichever of its names', async () => {
  const once = createOnce();
  expect(await once(lasting('Ev1', 'C1:1.0'), nothing)).toBe(true);
  expect(await once(lasting('Ev1', 'C1:1.0'), nothing)).toBe(false);
  expect(await once(lasting('Ev2', 'C1:1.0'), nothing)).toBe(false);
  expect(await once(lasting('Ev2', 'C1:2.0'), nothing)).toBe(false);
  expect(await once(lasting('Ev3', 'C1:3.0'), nothing)).toBe(true);
});

test('a missing name equals no other', async () => {
  const once = createOnce();
  for (const name of [undefined, undefined, '', '']) expect(await once(lasting(name), nothing)).toBe(true);
});

test('what is delivered again while it is under way waits for the work on it', async () => {
  const once = createOnce();
  let finish = () => {};
  const under = new Promise<boolean>((resolve) => {
    finish = () => resolve(true);
  });
  const order: string[] = [];
  const first = once(lasting('Ev1'), () => under).then(() => order.push('first'));
  const again = once(lasting('Ev1'), nothing).then(() => order.push('again'));
  order.push('asked');
  finish();
  await Promise.all([first, again]);
  expect(order).toEqual(['asked', 'first', 'again']);
});

test('work that throws settles its claim all the same', async () => {
  const settled: boolean[] = [];
  const once = createOnce({
    take: async () => ({ settle: async (answered) => void settled.push(answered) }),
  });
  await expect(
    once(lasting('Ev1'), async () => {
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(settled).toEqual([false]);
});

test('a brief name is one name as long as it lives', async () => {
  const once = createOnce();
  const press = (trigger: string): Names => ({ lasting: [trigger], brief: ['C1:1.0:choice_0'] });
  expect(await once(press('1'), nothing)).toBe(true);
  expect(await once(press('2'), nothing)).toBe(false);
});

test('a button whose question failed may be pressed again at once', async () => {
  const once = createOnce();
  const press = (trigger: string): Names => ({ lasting: [trigger], brief: ['C1:1.0:choice_0'] });
  expect(await once(press('1'), async () => false)).toBe(true);
  expect(await once(press('1'), nothing)).toBe(false);
  expect(await once(press('2'), nothing)).toBe(true);
  expect(await once(press('3'), nothing)).toBe(false);
});

test('only so many names are remembered', async () => {
  const once = createOnce();
  await once(lasting('first'), nothing);
  for (let count = 0; count < 20_000; count += 1) await once(lasting(`later ${count}`), nothing);
  expect(await once(lasting('first'), nothing)).toBe(true);
  expect(await once(lasting('later 19999'), nothing)).toBe(false);
});
