// Reading question files: every line in error is named, with its number.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readQuestions } from '../../eval/questions.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'questions-'));
  file = path.join(folder, 'set.jsonl');
});
afterAll(() => rm(folder, { recursive: true }));

const golden = { id: 'a', q: 'q ?', lang: 'fr', type: 'who', expect: { kind: ['help'] } };
const read = async (...lines: unknown[]) => {
  await writeFile(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return readQuestions(file);
};

test('golden and retrieval questions may stand in one file, with empty lines between', async () => {
  const set = await read(
    golden,
    '',
    { q: 'où ?', want: 'guide', split: 'held' },
    { q: 'qui ?', want: 'guide' },
  );
  expect(set.golden).toEqual([golden]);
  expect(set.wanted.map(({ split }) => split)).toEqual(['held', 'all']);
});

test('a retrieval question may want places: pages, with a heading or without', async () => {
  const want = [{ page: 'users.md', heading: 'Invite a user' }, { page: 'teams.md' }];
  const set = await read({ q: 'how do I invite somebody?', want });
  expect(set.wanted).toEqual([{ q: 'how do I invite somebody?', want, split: 'all' }]);
  await expect(read({ q: 'q', want: [] })).rejects.toThrow(/set\.jsonl:1: "want" /);
});

test('every line in error is named at once', async () => {
  const bad = read(
    '{oops',
    { ...golden, expect: { kind: ['maybe'] } },
    { ...golden, expect: { sectoins: ['x'] } },
    { q: 'q', want: '' },
  );
  await expect(bad).rejects.toThrow(/set\.jsonl:1: This line is not JSON/);
  await expect(bad).rejects.toThrow(/set\.jsonl:2: "expect\.kind\.0" must be /);
  await expect(bad).rejects.toThrow(/set\.jsonl:3: "expect" has an unknown key: "sectoins"/);
  await expect(bad).rejects.toThrow(/set\.jsonl:4: "want" /);
});

test('an id that stands twice is an error', async () => {
  await expect(read(golden, golden)).rejects.toThrow('set.jsonl:2: The id "a" is on line 1 too.');
});

test('a file without questions, or no file, is an error', async () => {
  await expect(read('')).rejects.toThrow('holds no question');
  await expect(readQuestions(path.join(folder, 'none.jsonl'))).rejects.toThrow('cannot be read');
});
