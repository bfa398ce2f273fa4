// The answers in a terminal, run as its users run it: what is printed, where, and how it ends.
import { contentOf, removeContent } from './helpers/content.ts';
import { icecream, pottery, potteryLexicon } from './helpers/library.ts';
import { run, start } from './helpers/program.ts';

afterAll(removeContent);

/** Tests for defaults must not meet those of whoever runs them: a variable that is set to nothing counts as not set. */
const unset = { CONTENT_DIR: '', DEFAULT_LANGUAGE: '' };
const ask = (args: readonly string[], input = '', variables: Record<string, string> = {}) =>
  run('ask', args, input, { ...unset, ...variables });

const folder = () =>
  contentOf({ 'guides/poterie.md': pottery, 'guides/glaces.md': icecream, 'lexicon.yml': potteryLexicon });

test('a question is answered with the verdict, the row, the section and the link', async () => {
  const { code, out, err } = await ask(['quelle', 'API', 'pour les collectivités ?']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^AgentConnect et MonComptePro conviennent à «\sAgents des collectivités territoriales\s»\.\n/,
  );
  expect(out).toMatch(/✅ AgentConnect, MonComptePro\n\s+❌ FranceConnect, ProSantéConnect\n/);
  expect(out).toContain('https://api.gouv.fr/guides/authentification#quelles-api-utiliser');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: off a terminal there are no colours
  expect(out).not.toMatch(/\u001b/);
});

test('a reader who stops early gets no stack trace', async () => {
  const child = start('ask', ['--json'], unset);
  let err = '';
  child.stderr?.on('data', (chunk) => (err += chunk));
  child.stdout?.once('data', () => child.stdout?.destroy());
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin?.on('error', () => {});
  child.stdin?.end('Quelle API pour les entreprises ?\n'.repeat(300));
  expect({ code: await closed, err }).toEqual({ code: 0, err: '' });
});

test('lines from a file are answered one a line, in order, each by itself, from the folder that was named', async () => {
  const questions = [
    'Quelle API pour les débutants ?',
    '',
    'et les potiers ?',
    "Combien de temps dure une cuisson d'un vase ?",
    '   ',
    'zgrblx qwpt',
    'Can potters use TourLibre?\r',
    'Quelle API donne les parfums ?',
  ];
  const { code, out, err } = await ask(
    ['--json', '--content', await folder(), '--limit', '1', '--explain'],
    questions.join('\n'),
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ question }) => question)).toEqual(
    questions.map((question) => question.replace('\r', '')),
  );
  expect(answers.map(({ kind }) => kind)).toEqual([
    'eligibility',
    'help',
    'eligibility',
    'passages',
    'help',
    'no_answer',
    'eligibility',
    'eligibility',
  ]);
  expect(answers[0]).toMatchObject({ apis: ['TourLibre'], language: 'fr' });
  expect(answers[6]).toMatchObject({ verdict: 'no', language: 'en' });
  for (const { passages, explain } of answers) {
    expect(passages.length).toBeLessThanOrEqual(1);
    expect(explain).toMatchObject({ readings: expect.any(Array), sections: expect.any(Array) });
  }
});

test('the environment says the folder and the language, where the command line does not', async () => {
  const { code, out } = await ask(['--json'], 'TourLibre ?', {
    CONTENT_DIR: await folder(),
    DEFAULT_LANGUAGE: 'en',
  });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    language: 'en',
    passages: [expect.objectContaining({ guide: 'poterie' })],
  });
});

test('why an answer came is told below it', async () => {
  const { code, out } = await ask(['--explain', 'quelle API pour les médecins ?']);
  expect(code).toBe(0);
  expect(out).toMatch(/\n\nexplain:\n {2}kind: eligibility\n/);
  expect(out).toMatch(/label: Professionnels de la santé/);
});

test('--help says how it is used', async () => {
  const { code, out, err } = await ask(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const option of ['--json', '--content DIR', '--limit N', '--explain', '--help'])
    expect(out).toContain(option);
});

describe('wrong usage ends with 2, says what is wrong, and answers nothing', () => {
  test.each([
    ['an unknown option', ['--jsn', 'quelle API ?'], {}, /'--jsn'[\s\S]*Usage:/],
    [
      'a limit that is none',
      ['--limit', 'beaucoup', 'quelle API ?'],
      {},
      /--limit.*1 to 50.*"beaucoup"[\s\S]*Usage:/,
    ],
    [
      'a folder that is not there',
      ['--content', 'nulle-part', 'quelle API ?'],
      {},
      /nulle-part is not a folder/,
    ],
    [
      'a setting that is none',
      ['quelle API ?'],
      { DEFAULT_LANGUAGE: 'klingon' },
      /DEFAULT_LANGUAGE.*klingon/,
    ],
  ])('%s', async (_, args, variables, message) => {
    const { code, out, err } = await ask(args, '', variables);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test('a folder whose guides are all broken is answered with what is wrong in each', async () => {
  const dir = await contentOf({
    'guides/a.md': Buffer.from([0xe8]),
    'guides/b.md': Buffer.from([0x61, 0x0a, 0xff]),
  });
  const { code, out, err } = await ask(['--content', dir, 'quelle API ?']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^guides\/a\.md:1: .*\nguides\/b\.md:\d: .*\nNone of the 2 Markdown files/);
});

test('a broken guide among sound ones is told beside the answer', async () => {
  const dir = await contentOf({
    'guides/poterie.md': pottery,
    'guides/b.md': Buffer.from([0x61, 0xff]),
    'lexicon.yml': '',
  });
  const { code, out, err } = await ask(['--content', dir, 'Quelle API pour les débutants ?']);
  expect(code).toBe(0);
  expect(out).toMatch(/TourLibre/);
  expect(err).toMatch(/^guides\/b\.md:1: /);
});
