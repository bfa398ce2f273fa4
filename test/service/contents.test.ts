// A folder of guides for each workspace: its own, that of all others, or none.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { openGuides } from '../../src/service/guides.ts';
import { emptyFolder } from '../helpers/databases.ts';
import { keepsNothing } from '../helpers/keeping.ts';

jest.setTimeout(30_000);

const lines: string[] = [];
const log = createLog('info', { write: (line: string) => void lines.push(line) });
const open = (dir: string) =>
  openGuides(
    {
      ...{ port: 0, contentDir: path.join(dir, '{team}'), defaultLanguage: 'fr', logLevel: 'info' },
      ...{ metricsPort: undefined, keeping: keepsNothing },
    },
    log,
  );
const guide = (title: string) => `# ${title}\n\n## Aide\n\nUne phrase.\n`;
const dir = emptyFolder();
const opened: Awaited<ReturnType<typeof open>>[] = [];
afterAll(async () => {
  for (const { live } of opened) for (const content of live().values()) await content.close();
});

test('each workspace is answered from its own folder, the others from the default, and from no other', async () => {
  const root = path.join(dir, 'a');
  for (const name of ['T1', 'default']) {
    await mkdir(path.join(root, name), { recursive: true });
    await writeFile(path.join(root, name, 'guide.md'), guide(`De ${name}`));
  }
  await writeFile(path.join(dir, 'guide.md'), guide('De personne'));
  const guides = await open(root);
  opened.push(guides);
  const titleFor = async (team: string) => (await guides.of(team)).library().guides.map(({ title }) => title);
  expect(await titleFor('T1')).toEqual(['De T1']);
  expect(await titleFor('T2')).toEqual(['De default']);
  for (const odd of ['..', '../a/T1', 'T1/..', '', '.', 'default', 't1', '{team}'])
    expect(await titleFor(odd)).toEqual(['De default']);
  expect(await guides.of('T1')).toBe(await guides.of('T1'));
  expect([...guides.live().keys()].sort()).toEqual(['T1', 'default']);
});

test('where there is no folder people are told so, until there is one: no restart is needed', async () => {
  const root = path.join(dir, 'b');
  await mkdir(root);
  const guides = await open(root);
  opened.push(guides);
  const first = await guides.of('T1');
  expect(first.unguided).toBe(true);
  expect(first.library().guides).toEqual([]);
  expect(lines.join('')).toContain(`put guides into ${path.join(root, 'T1')}`);
  await cp('content', path.join(root, 'T1'), { recursive: true });
  const real = performance.now.bind(performance);
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + 11_000);
  const second = await guides.of('T1');
  clock.mockRestore();
  expect(second.unguided).toBeUndefined();
  expect(second.library().guides.length).toBeGreaterThan(0);
  expect((await guides.of('T2')).unguided).toBe(true);
});

test('a change in one folder is read, and is no change in another', async () => {
  const root = path.join(dir, 'c');
  for (const name of ['T1', 'T2']) {
    await mkdir(path.join(root, name), { recursive: true });
    await writeFile(path.join(root, name, 'guide.md'), guide(`De ${name}`));
  }
  const guides = await open(root);
  opened.push(guides);
  const [one, two] = [await guides.of('T1'), await guides.of('T2')];
  const heard: string[] = [];
  const changed = new Promise<void>((resolve) => one.onContentChange?.(() => resolve(void heard.push('T1'))));
  two.onContentChange?.(() => void heard.push('T2'));
  const before = two.library().content;
  await writeFile(path.join(root, 'T1', 'guide.md'), guide('Autre chose'));
  await changed;
  expect(one.library().guides.map(({ title }) => title)).toEqual(['Autre chose']);
  expect(two.library().content).toBe(before);
  expect(heard).toEqual(['T1']);
});

test('a folder that holds no usable guide is told, with what is wrong', async () => {
  const root = path.join(dir, 'd');
  await mkdir(path.join(root, 'T1'), { recursive: true });
  const guides = await open(root);
  opened.push(guides);
  expect((await guides.of('T1')).unguided).toBe(true);
  expect(lines.join('')).toContain('the guides of a workspace cannot be used');
  await rm(path.join(root, 'T1'), { recursive: true });
});
