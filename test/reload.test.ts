import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeContent } from '../bench/guides.ts';
import { answer } from '../src/answer.ts';
import { ContentError } from '../src/library.ts';
import { LiveContent } from '../src/reload.ts';

let dir: string;
let guide: string;
let original: string;
let content: LiveContent;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'authguide-'));
  await cp('content', dir, { recursive: true });
  guide = path.join(dir, 'guides/authentification.md');
  original = await readFile(guide, 'utf8');
  content = await LiveContent.open(dir);
});
afterEach(async () => {
  await content.close();
  await rm(dir, { recursive: true, force: true });
});

const changed = () => new Promise<void>((resolve) => content.once('change', () => resolve()));

test('a changed folder is answered from after a reload, and the library before stays whole', async () => {
  const before = content.current.library;
  const { content: hash, sections } = before;
  const count = sections.length;
  await writeFile(guide, `${original}\n## Une section de plus\n\nElle dit une chose.\n`);
  expect(content.current.library).toBe(before);
  await content.reload();
  expect(content.current.library.content).not.toBe(hash);
  expect(content.current.library.sections).toHaveLength(count + 1);
  expect(before.sections).toHaveLength(count);
  expect(content.current).toMatchObject({ held: false });
});

test('a listener that fails is told of, and the next change is read all the same', async () => {
  const told: unknown[] = [];
  const failure = new Error('the listener failed');
  content.once('change', () => {
    throw failure;
  });
  content.on('error', (error) => told.push(error));
  await content.reload();
  expect(told).toEqual([failure]);
  const { content: hash } = content.current.library;
  await writeFile(guide, `${original}\n## Une section de plus\n\nElle dit une chose.\n`);
  await content.reload();
  expect(content.current.library.content).not.toBe(hash);
});

test('a file that breaks keeps the last good version until it is mended', async () => {
  const before = content.current.library;
  await writeFile(guide, '---\ntitle: [\n---\n');
  await content.reload();
  expect(content.current.library).toBe(before);
  expect(content.current.held).toBe(true);
  expect(content.current.problems).toMatchObject([{ file: 'guides/authentification.md', severity: 'error' }]);
  await writeFile(guide, original);
  await content.reload();
  expect(content.current).toMatchObject({ held: false, problems: [] });
  expect(content.current.library.content).toBe(before.content);
});

test('one broken file of several keeps all of the last good version, never half of the new one', async () => {
  const other = path.join(dir, 'guides/autre.md');
  await writeFile(other, '---\ntitle: Autre guide\n---\n\n## Une section\n\nUne phrase.\n');
  await content.reload();
  expect(content.current.library.guides).toHaveLength(2);
  const before = content.current.library;
  await writeFile(other, '---js\n---\n');
  await writeFile(guide, original.replace('## ', '## Nouveau '));
  await content.reload();
  expect(content.current.library).toBe(before);
});

test('a file that was broken from the start does not hold back the others', async () => {
  const broken = path.join(dir, 'guides/casse.md');
  await writeFile(broken, '---\ntitle: [\n---\n');
  const started = await LiveContent.open(dir);
  await writeFile(guide, original.replaceAll('AgentConnect', 'AgentAutre'));
  await started.reload();
  expect(started.current.held).toBe(false);
  expect(started.current.problems).toMatchObject([{ file: 'guides/casse.md' }]);
  expect(started.current.library.content).not.toBe(content.current.library.content);
  await started.close();
});

test('a folder that vanishes keeps the last good version and says so', async () => {
  const before = content.current.library;
  await rm(dir, { recursive: true });
  await content.reload();
  expect(content.current.library).toBe(before);
  expect(content.current).toMatchObject({ held: true, problems: [{ kind: 'folder.missing', file: dir }] });
});

test('a folder without any usable guide does not open', async () => {
  await rm(path.join(dir, 'guides'), { recursive: true });
  await expect(LiveContent.open(dir)).rejects.toThrow(ContentError);
});

test('the watch sees an edit by itself', async () => {
  await content.watch();
  const { content: hash } = content.current.library;
  const news = changed();
  await writeFile(guide, original.replaceAll('AgentConnect', 'AgentAutre'));
  await news;
  expect(content.current.library.content).not.toBe(hash);
});

test('reloads follow each other, and the last one wins', async () => {
  await writeFile(guide, original.replaceAll('AgentConnect', 'AgentAutre'));
  const first = content.reload();
  await writeFile(guide, original.replaceAll('AgentConnect', 'AgentDernier'));
  await Promise.all([first, content.reload()]);
  const labels = content.current.library.tables.flatMap(({ columns }) => columns.map(({ text }) => text));
  expect(labels).toContain('AgentDernier');
});

test('guides that have not changed are not parsed again, until their site changes', async () => {
  const other = path.join(dir, 'guides/autre.md');
  const text = '---\ntitle: Autre guide\n---\n\n## Une section\n\nUne phrase.\n';
  await writeFile(other, text);
  await content.reload();
  const [same, changes] = content.current.library.guides;
  await writeFile(other, `${text}\nUne phrase de plus.\n`);
  await content.reload();
  const after = content.current.library.guides;
  expect(after[0]).toBe(same);
  expect(after[1]?.sections[1]?.blocks).toHaveLength((changes?.sections[1]?.blocks.length ?? 0) + 1);
  await writeFile(path.join(dir, 'site.yml'), 'base: https://example.org\nexclude: README.md\n');
  await content.reload();
  expect(content.current.library.guides.map(({ url }) => url?.split('/guides/')[0])).toEqual([
    'https://example.org',
    'https://example.org',
  ]);
});

test('questions are answered while many guides are read again', async () => {
  const { questions } = await makeContent(dir, 40, 20);
  await content.reload();
  await makeContent(dir, 41, 0);
  const hash = content.current.library.content;
  const begun = performance.now();
  const reload = content.reload();
  let reloading = true;
  void reload.then(() => {
    reloading = false;
  });
  const turns: number[] = [];
  for (let last = begun; reloading; ) {
    await new Promise((resolve) => setImmediate(resolve));
    turns.push(performance.now() - last);
    answer(questions[turns.length % questions.length] ?? '', content.current.library);
    last = performance.now();
  }
  expect(content.current.library.content).not.toBe(hash);
  // On a busy machine all takes longer alike: no turn may take more than a fraction of the whole.
  expect(turns.length).toBeGreaterThan(20);
  const longest = Math.max(...turns);
  expect(longest).toBeLessThan(turns.reduce((sum, turn) => sum + turn, 0) / 3);
}, 60_000);
