// The Dockerfile, read by the parser of Docker's language server: where no engine runs, this is what holds it.
import { existsSync, readFileSync } from 'node:fs';
import { type Dockerfile, DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

const source = readFileSync('Dockerfile', 'utf8');
/** What .dockerignore lets in, which names everything that it does. */
const letIn = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

const called = (name: string) => (instruction: Instruction) => instruction.getKeyword() === name;

/** The instructions of the image that runs: those of the last stage. */
function lastStage(file: Dockerfile): Instruction[] {
  const all = file.getInstructions();
  return all.slice(all.findLastIndex(called('FROM')));
}

/** Files that are copied from the project, not from another stage. */
function copied(file: Dockerfile): string[] {
  const fromProject = file.getCOPYs().filter((copy) => copy.getFromFlag() === null);
  return fromProject.flatMap((copy) => copy.getArguments().slice(0, -1).map(String));
}

/** What is wrong with a Dockerfile, in words. */
function problems(text: string): string[] {
  const file = DockerfileParser.parse(text);
  const last = lastStage(file);
  const user = last.findLast(called('USER'))?.getArgumentsContent() ?? 'root';
  const start = last.findLast(called('CMD')) as JSONInstruction | undefined;
  const images = file.getFROMs().map((from) => from.getImage() ?? '');
  const rules: [boolean, string][] = [
    [file.getFROMs().length >= 2, 'builds and runs in one stage'],
    [images.every((image) => /:[\w.-]*\d/.test(image)), 'takes an image without a version'],
    [/^(?!root$|0$)\w+$/.test(user), 'runs as root'],
    [last.some(called('HEALTHCHECK')), 'has no health check'],
    [start?.getOpeningBracket() != null, 'starts by a shell, which hands no signal on'],
    [file.getCOPYs().length > 0 && !file.getInstructions().some(called('ADD')), 'adds what it could copy'],
    [!/^(?:ENV|ARG)\b.*(?:TOKEN|SECRET)/m.test(text), 'holds a secret'],
    [copied(file).every((name) => existsSync(name)), 'copies what is not there'],
    [copied(file).every((name) => letIn.includes(name)), 'copies what .dockerignore keeps out'],
  ];
  const broken = rules.flatMap(([isKept, what]) => (isKept ? [] : [what]));
  return [...validate(text).map(({ message }) => String(message)), ...broken];
}

test('the Dockerfile is sound', () => {
  expect(problems(source)).toEqual([]);
});

test('.dockerignore lets nothing in but what is copied', () => {
  const patterns = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(patterns.filter((line) => line !== '' && !/^[#!]/.test(line))).toEqual(['*']);
  expect([...new Set(copied(DockerfileParser.parse(source)))].sort()).toEqual([...letIn].sort());
});

test.each([
  ['builds and runs in one stage', (text: string) => text.slice(text.lastIndexOf('FROM'))],
  ['takes an image without a version', (text: string) => text.replace('node:22-bookworm-slim AS', 'node AS')],
  ['runs as root', (text: string) => text.replace('USER node', 'USER root')],
  ['runs as root', (text: string) => text.replace('USER node\n', '')],
  ['has no health check', (text: string) => text.replace(/HEALTHCHECK[\s\S]*?\n(?=#)/, '')],
  [
    'starts by a shell, which hands no signal on',
    (text: string) => text.replace(/\nCMD.*/, '\nCMD npm start'),
  ],
  ['adds what it could copy', (text: string) => text.replace('COPY content', 'ADD content')],
  ['holds a secret', (text: string) => text.replace('ENV PORT=', 'ENV SLACK_BOT_TOKEN=')],
  ['copies what is not there', (text: string) => text.replace('COPY src', 'COPY sources')],
  ['copies what .dockerignore keeps out', (text: string) => text.replace('COPY src', 'COPY test')],
  ['Unknown instruction: RUM', (text: string) => text.replace('RUN', 'RUM')],
])('a Dockerfile that %s is found', (what, broken) => {
  expect(problems(broken(source))).toContain(what);
});
