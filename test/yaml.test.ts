// YAML is read with the lines of what it says, and a file that is none says on which line.
import { atOnce } from '../src/slices.ts';
import { readYaml } from '../src/yaml.ts';

const read = (source: string) => atOnce(readYaml(source));

test.each([
  ['a value', 'a: 1\nb: 2\n', ['b'], 2],
  ['a value below its key', 'a:\n\n  b: 1\n', ['a', 'b'], 3],
  ['an item', 'a:\n  - 1\n  - 2\n', ['a', 1], 3],
  ['an item of a list in a line', 'a: [1,\n  2]\n', ['a', 1], 2],
  ['a value that is empty, by its key', 'base:\n\n\npaths:\n  guides: x\n', ['base'], 1],
  ['an item that is empty', 'a:\n- b\n-\n- c\n', ['a', 1], 3],
  ['what is not there, by what is above it', 'a:\n  b: 1\n', ['a', 'c', 'd'], 2],
  ['a value behind a complex one', 'a: [{ b: 1 }, [2]]\nc:\n  - d\n', ['c', 0], 3],
  ['an alias', 'a: &x [1]\nb: *x\n', ['b'], 2],
  ['nothing', '', ['a'], 1],
])('the line of %s', (_, source, path, line) => {
  expect(read(source).lineOf(path)).toBe(line);
});

test.each([
  ['a list that is not closed', 'x: 1\na: [b\n', 2, { is: 'unclosed' }],
  ['a text that is not closed', 'a: "b\n', 1, { is: 'unclosed' }],
  ['a line without a colon', 'a: 1\nb\n', 2, { is: 'keyless' }],
  ['a tag', 'a: !!js x\n', 1, { is: 'tag' }],
  ['an escape that is none', 'a: "\\q"\n', 1, { is: 'other', detail: 'unknown escape sequence' }],
  ['a value that begins with a sign', 'a: @x\n', 1, { is: 'indentation' }],
  ['a second document', 'a: 1\n---\n# c\n', 2, { is: 'document' }],
  ['a key that comes twice', 'a: 1\nb: 2\na: 3\n', 3, { is: 'twice' }],
  ['aliases by dozens', `a: &x []\nb: [${'*x,'.repeat(21)}]\n`, 2, { is: 'aliases' }],
])('%s is an error on its line', (_, source, line, fault) => {
  expect(read(source)).toMatchObject({ data: undefined, errors: [{ line, fault }] });
});
