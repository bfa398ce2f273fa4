// Folders of documentation as teams of each generator lay them out: every page, anchor and link has its real address.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askCells } from '../../src/check/cells.ts';
import { generatorNames } from '../../src/generators/index.ts';
import { addressesIn } from '../../src/library/addresses.ts';
import { type Loaded, loadLibrary } from '../../src/library.ts';

/** What is expected of a folder; all files are named by their paths in it. */
interface Expected {
  /** The address that site.yml gives; null where the folder tells it itself. */
  readonly base: string | null;
  readonly pages: Readonly<Record<string, string>>;
  /** The Markdown files that are no pages. */
  readonly omitted: readonly string[];
  /** The anchors of some pages' sections, the top's ('') first. */
  readonly anchors: Readonly<Record<string, readonly string[]>>;
  /** Where the links of some pages lead, in their order. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** The links that lead nowhere. */
  readonly lost?: readonly string[];
  /** The folder of pages, which may be given in place of the whole. */
  readonly inside?: string;
}

const expectedOf = async (name: string): Promise<Expected> =>
  JSON.parse(await readFile(`test/folders/${name}.json`, 'utf8'));

let around: string;
beforeAll(async () => {
  around = await mkdtemp(path.join(tmpdir(), 'authguide-'));
});
afterAll(() => rm(around, { recursive: true }));

/** Lays a folder out, with a site.yml of one line where it needs an address. */
async function load(name: string, { base }: Expected, inside = ''): Promise<Loaded> {
  const dir = path.join(around, name);
  await cp(`test/folders/${name}`, dir, { recursive: true });
  // Words of people are not what is tried here.
  await writeFile(path.join(dir, inside, 'lexicon.yml'), '');
  if (base !== null) await writeFile(path.join(dir, inside, 'site.yml'), `base: ${base}\n`);
  return loadLibrary(path.join(dir, inside));
}

const addressesOf = ({ library }: Loaded, inside = '') =>
  Object.fromEntries(library.guides.map(({ file, url }) => [path.posix.join(inside, file), url]));

/** What some pages have, by file. */
const perPage = <Thing>(
  { library }: Loaded,
  files: Readonly<Record<string, unknown>>,
  of: (file: string) => Thing,
) =>
  Object.fromEntries(
    library.guides.flatMap(({ file }) => (file in files ? [[file, of(file)] as const] : [])),
  );

// A generator is complete when it has a folder and a file of what is expected of it.
describe.each([...generatorNames])('a folder of %s', (name) => {
  test('is recognised, and its pages stand at their addresses', async () => {
    const expected = await expectedOf(name);
    const loaded = await load(name, expected);
    expect(loaded.layout.generator.name).toBe(name);
    expect(addressesOf(loaded)).toEqual(expected.pages);
    expect(loaded.omitted.map(({ file }) => file).sort()).toEqual([...expected.omitted].sort());
  });

  test('has the anchors that the generator gives, and links that open', async () => {
    const expected = await expectedOf(name);
    const loaded = await load(name, expected);
    const { sections } = loaded.library;
    const of = (file: string) => sections.filter(({ guide }) => guide.file === file);
    expect(perPage(loaded, expected.anchors, (file) => of(file).map(({ anchor }) => anchor))).toEqual(
      expected.anchors,
    );
    const leads = (file: string) => of(file).flatMap(({ links }) => links.map(({ url }) => decodeURI(url)));
    expect(perPage(loaded, expected.links, leads)).toEqual(expected.links);
    const addresses = new Set(sections.map(({ url }) => url));
    expect([...addresses].filter((url) => url === null)).toEqual([]);
    const lost = loaded.problems.flatMap((problem) =>
      problem.kind === 'link.page' || problem.kind === 'link.heading'
        ? `${problem.file}: ${problem.written}`
        : [],
    );
    expect(lost).toEqual(expected.lost ?? []);
  });

  test('is found by its addresses, however a person writes them', async () => {
    const { library } = await load(name, await expectedOf(name));
    const addresses = addressesIn(library);
    for (const { url, file } of library.guides) {
      const { origin, host, pathname } = new URL(url ?? '');
      const page = origin + pathname;
      const written = [
        ...[
          page,
          `${page}#`,
          `${page}#nowhere`,
          `${page}?utm_source=slack&utm_medium=x`,
          `${page}?page=2#top`,
        ],
        ...[page.replace(/\/$/, ''), `${page.replace(/\/$/, '')}/`, page.replace(host, host.toUpperCase())],
        ...[page.replace(/^https:/, 'http:'), page.replace(/^https:/, 'HTTPS:'), decodeURI(page)],
        ...[
          `${page.replace(/\.html$|\/$/, '')}/index.html`,
          page.replace(/%[\dA-F]{2}/g, (c) => c.toLowerCase()),
        ],
      ];
      for (const one of written) expect([one, addresses.at(one)?.guide?.file]).toEqual([one, file]);
    }
    for (const { url, anchor, guide } of library.sections) {
      const found = [url, decodeURI(url ?? '')].map((one) => addresses.at(one ?? '')?.section ?? null);
      for (const section of found)
        expect([section?.anchor, section?.guide]).toEqual(
          anchor === '' ? [undefined, undefined] : [anchor, guide],
        );
    }
    for (const elsewhere of ['nowhere', 'a/b/c', '..%2F', '%E0%A4%A']) {
      const base = new URL(library.guides[0]?.url ?? '').origin;
      expect(addresses.at(`${base}/${elsewhere}`)).toBeNull();
    }
  });

  test('has a table that decides', async () => {
    const { library } = await load(name, await expectedOf(name));
    expect(library.tables).toHaveLength(1);
  });

  test('is answered from: each cell of its table finds its own question', async () => {
    const { library } = await load(name, await expectedOf(name));
    const { asked } = askCells(library);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ outcome }) => outcome !== 'right').map(({ question }) => question)).toEqual([]);
  });
});
