// Imports only point down, and some packages have one door each.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The stages of src/ from top to bottom: a file, a folder or both. One may import what stands on a lower line. */
const order = [
  ['adopt'],
  ['main', 'ask', 'check', 'doctor'],
  ['service'],
  ['golden', 'slack'],
  ['report'],
  ['ledger'],
  ['explain', 'reload', 'render'],
  ['answer'],
  ['understand'],
  ['quote'],
  ['library'],
  ['matrix', 'search'],
  ['analysis'],
  ['dictionary', 'lexicon', 'markdown', 'phrases', 'vocabulary'],
  ['generators', 'guide', 'settings'],
  ['languages'],
  ['metrics'],
  ['health'],
  ['yaml'],
  ['database'],
  ['log', 'memory', 'output', 'slices', 'version'],
];

/** Who may import what; `types` names who may import its types besides. */
const doors: readonly { readonly what: RegExp; readonly who: readonly string[]; readonly types?: string }[] =
  [
    { what: /^@slack\//, who: ['slack', 'doctor'], types: 'render' },
    { what: /^minisearch/, who: ['search'] },
    { what: /^(?:gray-matter|smol-toml|picomatch)/, who: ['library'] },
    { what: /^github-slugger/, who: ['generators'] },
    { what: /^(?:node:)?fs/, who: ['database', 'dictionary', 'doctor', 'ledger', 'library'] },
    { what: /^(?:pg|proper-lockfile|@electric-sql)/, who: ['database'] },
    { what: /^kysely/, who: ['database', 'doctor', 'ledger', 'report'] },
  ];

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const statement =
  /^(?:import|export)\s(?<type>type\s)?(?:[^'";]*\sfrom\s)?'(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

const importsOf = (source: string): Import[] =>
  [...source.matchAll(statement)].map(({ groups }) => ({
    from: groups?.from ?? groups?.lazy ?? '',
    typeOnly: groups?.type !== undefined,
  }));

/** "answer/kinds.ts" belongs to the stage "answer". */
const stageOf = (file: string) => file.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';
const lineOf = (file: string) => order.findIndex((line) => line.includes(stageOf(file)));

/** What a file of src/ does that it should not. */
function violations(file: string, source: string): string[] {
  const stage = stageOf(file);
  const found = importsOf(source).flatMap(({ from, typeOnly }) => {
    if (from.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file), from);
      if (target.startsWith('..')) return [`imports ${from}, which is outside src/`];
      if (stageOf(target) === stage || lineOf(target) > lineOf(file)) return [];
      return [`imports ${target}, which is ${lineOf(target) < lineOf(file) ? 'above' : 'beside'} it`];
    }
    const door = doors.find(({ what }) => what.test(from));
    if (!door || door.who.includes(stage) || (typeOnly && door.types === stage)) return [];
    return [`imports ${from}, which only ${door.who.join(' and ')} may`];
  });
  if (source.includes('process.env') && file !== 'settings.ts')
    found.push('reads process.env, which only settings.ts may');
  if (lineOf(file) < 0) found.push('is a stage that the order of imports does not know');
  return found.map((what) => `src/${file} ${what}`);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));

test('every file of src/ keeps to it', () => {
  expect(files.flatMap((file) => violations(file, readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});

test('every stage of the order exists', () => {
  const stages = new Set(files.map(stageOf));
  expect(order.flat().filter((stage) => !stages.has(stage))).toEqual([]);
});

test.each([
  [
    'answer.ts',
    "import { toBlocks } from './render/blocks.ts';",
    'imports render/blocks.ts, which is above it',
  ],
  [
    'library/links.ts',
    "import type { Reading } from '../answer/kinds.ts';",
    'imports answer/kinds.ts, which is above it',
  ],
  ['matrix.ts', "export * from './search.ts';", 'imports search.ts, which is beside it'],
  ['search.ts', "const late = await import('./main.ts');", 'imports main.ts, which is above it'],
  [
    'golden/judge.ts',
    "import { a } from '../../eval/run.ts';",
    'imports ../../eval/run.ts, which is outside src/',
  ],
  [
    'render/blocks.ts',
    "import {\n  App,\n} from '@slack/bolt';",
    'imports @slack/bolt, which only slack and doctor may',
  ],
  ['answer.ts', "import MiniSearch from 'minisearch';", 'imports minisearch, which only search may'],
  [
    'check.ts',
    "import { readFile } from 'node:fs/promises';",
    'imports node:fs/promises, which only database and dictionary and doctor and ledger and library may',
  ],
  ['markdown/guide.ts', "import 'gray-matter';", 'imports gray-matter, which only library may'],
  ['log.ts', 'const level = process.env.LOG_LEVEL;', 'reads process.env, which only settings.ts may'],
  ['cache.ts', '', 'is a stage that the order of imports does not know'],
])('in %s, %j is found', (file, source, what) => {
  expect(violations(file, source)).toEqual([`src/${file} ${what}`]);
});

test.each([
  ['answer.ts', "import { languages } from './languages/index.ts';"],
  ['render/blocks.ts', "import type { KnownBlock } from '@slack/types';\nimport { clip } from './clip.ts';"],
  ['library.ts', "import { readSite } from './library/site.ts';"],
  ['slack/app.ts', "import { App } from '@slack/bolt';"],
  ['settings.ts', 'const all = process.env;'],
])('in %s, %j is as it should be', (file, source) => {
  expect(violations(file, source)).toEqual([]);
});
