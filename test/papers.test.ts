// The papers stay true: whatever script, setting, package, stage or file they name exists, and they name all there are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { answer } from '../src/answer.ts';
import { loadLibrary } from '../src/library.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';
import { toJson } from '../src/render/json.ts';
import { toOutline } from '../src/render/outline.ts';
import { toText } from '../src/render/text.ts';

const read = (file: string) => readFileSync(file, 'utf8');

/** Every node of a paper, from top to bottom. */
function nodesOf(file: string): Nodes[] {
  const within = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(within) : []),
  ];
  return within(parseMarkdown(read(file)));
}

const isTable = (node: Nodes): node is Table => node.type === 'table';
const codeOf = (nodes: readonly Nodes[]) =>
  nodes.flatMap((node) => (node.type === 'inlineCode' || node.type === 'code' ? node.value : []));

/** The code in the first column of the tables with this heading. */
function firstColumn(file: string, heading: string): string[] {
  return nodesOf(file)
    .filter(isTable)
    .filter(({ children: [head] }) => head?.children[0] && plainText(head.children[0]) === heading)
    .flatMap(({ children: [, ...rows] }) => rows.flatMap(({ children: [cell] }) => cell?.children ?? []))
    .flatMap((node) => (node.type === 'inlineCode' ? node.value : []));
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

const papers = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['content', 'docs', 'test', 'eval', 'bench', 'workspace'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          name.endsWith('.md') &&
          !/(?:^|\/)(?:guides|folders|dialects|tables\/.*|node_modules|dist)\//.test(name),
      )
      .map((name) => `${folder}/${name}`),
  ),
];

test.each(papers)('every npm script that %s names exists', (paper) => {
  const named = codeOf(nodesOf(paper)).flatMap((code) => [
    ...code.matchAll(/npm (?:run (?:--silent )?([\w:]+)|(start|test))/g),
  ]);
  const missing = named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts));
  expect(missing).toEqual([]);
});

test.each(papers)('every link of %s to this project leads somewhere', (paper) => {
  const targets = nodesOf(paper).flatMap((node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? node.url : [],
  );
  const local = targets.filter((url) => !/^(?:[a-z]+:|\/)/.test(url));
  const broken = local.filter((url) => {
    const [name = '', anchor] = url.split('#');
    const file = name === '' ? paper : path.join(path.dirname(paper), name);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(broken).toEqual([]);
});

/** The anchors that a reader of the repository has for the headings of a paper. */
function anchorsOf(file: string): string[] {
  return nodesOf(file)
    .filter((node) => node.type === 'heading')
    .map((node) => plainText(node).toLowerCase())
    .map((text) => text.replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
}

describe('every setting, and no other, stands', () => {
  const settings = sorted(
    ['src/settings.ts', 'src/settings/schema.ts'].flatMap((file) =>
      [...read(file).matchAll(/(?:^ +|\bset\.)([A-Z][A-Z_]+)\b/gm)].map(([, name]) => name ?? ''),
    ),
  );

  test('in the README', () => {
    expect(settings).toContain('PORT');
    expect(sorted(firstColumn('README.md', 'Variable'))).toEqual(settings);
  });

  test('in .env.example', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(sorted(named)).toEqual(settings);
  });
});

test('DESIGN.md says why each package is there, and of no other', () => {
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  expect(sorted(firstColumn('DESIGN.md', 'Package'))).toEqual(sorted(packages));
});

/** "answer.ts" and "answer/" are one stage. */
const stagesOf = (names: readonly string[]) => sorted(names.map((name) => name.replace(/\.ts$|\/$/, '')));

describe('every stage of src/, and no other, stands', () => {
  const stages = stagesOf(readdirSync('src'));
  const blockOf = (file: string, start: string) =>
    codeOf(nodesOf(file)).find((code) => code.startsWith(start)) ?? '';

  test('in the order of imports in DESIGN.md', () => {
    const list = blockOf('DESIGN.md', 'adopt\nmain · ask · check');
    expect(stagesOf(list.split(/\s+(?:· )?/))).toEqual(stages);
  });

  test('in the tree of the README', () => {
    const tree = blockOf('README.md', 'src/\n').split('\n').slice(1);
    const named = tree.flatMap((line) => line.split(/ {2,}/)[1]?.split(' ') ?? []);
    expect(stagesOf(named)).toEqual(stages);
  });
});

describe('the README shows', () => {
  const same = (text: string) => text;
  const onTerminal = { bold: same, dim: same, link: same, yes: same, no: same };
  const withoutHash = (text: string) => text.replace(/[0-9a-f]{7}$/, '');
  const code = codeOf(nodesOf('README.md'));

  test('what the question of its first command is really answered', async () => {
    const [, question = ''] = /npm run ask -- "(.+)"/.exec(code.join('\n')) ?? [];
    const { library } = await loadLibrary('content');
    const reply = withoutHash(toText(toOutline(answer(question, library)), onTerminal));
    expect(code.map(withoutHash)).toContain(reply);
  });

  test('every key of the JSON answer, in its order', async () => {
    const { library } = await loadLibrary('content');
    expect(firstColumn('README.md', 'Key')).toEqual(Object.keys(toJson(answer('aide', library))));
  });
});

test('every file that DESIGN.md and CONTRIBUTING.md name exists', () => {
  const named = ['DESIGN.md', 'CONTRIBUTING.md'].flatMap((paper) =>
    codeOf(nodesOf(paper)).filter((code) => /^(?:src|test|content|eval|bench|docs)\/[\w./-]+$/.test(code)),
  );
  expect(named).toContain('src/answer.ts');
  expect(sorted(named).filter((file) => !existsSync(file))).toEqual([]);
});
