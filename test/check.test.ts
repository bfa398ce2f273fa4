// The command as people and CI run it: what it prints, and how it ends.
import { contentOf, guide, removeContent } from './helpers/content.ts';
import { run } from './helpers/program.ts';

afterAll(removeContent);

async function check(...args: string[]) {
  const { code, out, err } = await run('check', args, '', { CONTENT_DIR: '' });
  return { code, out: out.trimEnd().split('\n'), err };
}

const table = (...rows: string[]) =>
  `## Qui cuit quoi ?\n\n| Public | Four | Tour |\n|---|---|---|\n${rows.join('\n')}\n`;
const potters = guide(table('| Potiers | ✅ | ❌ |', '| Clubs | ✅ | ✅ |'), 'Poterie');
const sound = { 'lexicon.yml': '', 'guides/poterie.md': potters };

const question = (id: string, q: string, expect: object) =>
  JSON.stringify({ id, q, lang: 'fr', type: 'can', expect });
const mayPotters = question('potiers', 'Les potiers peuvent-ils utiliser Four ?', { verdict: 'yes' });
const mayClubs = question('clubs', 'Les clubs peuvent-ils utiliser Tour ?', { verdict: 'yes' });

test('a folder without problems passes, its golden questions asked', async () => {
  const dir = await contentOf({ ...sound, 'questions.jsonl': `${mayPotters}\n\n${mayClubs}\n` });
  expect(await check('--content', dir)).toEqual({
    code: 0,
    out: ['1 guide, 2 golden questions: 0 errors, 0 warnings'],
    err: '',
  });
});

test('warnings alone pass, and each stands with its file and line', async () => {
  const dir = await contentOf({
    ...{ ...sound, 'site.yml': 'base: https://exemple.fr' },
    'guides/fours.md': guide('[Les tours](tours.md)\n'),
  });
  const { code, out } = await check('--content', dir);
  expect(code).toBe(0);
  expect(out).toEqual([
    expect.stringMatching(/^guides\/fours\.md:5: warning: the link tours\.md leads to no page/),
    '2 guides, 0 golden questions: 0 errors, 1 warning',
  ]);
});

test('errors of all kinds are listed at once, with what came instead of each wanted answer', async () => {
  const dir = await contentOf({
    ...sound,
    'guides/casse.md': Buffer.from([0xe8]),
    'questions.jsonl': [
      mayPotters,
      question('tours', 'Les potiers peuvent-ils utiliser Tour ?', { verdict: 'yes', apis: ['Tour'] }),
      '{"id": "x"',
      question('tours', 'Les clubs peuvent-ils utiliser Four ?', { kinds: ['help'] }),
      question('potiers', 'Les clubs peuvent-ils utiliser Four ?', { verdict: 'yes' }),
    ].join('\n'),
  });
  const { code, out } = await check('--content', dir);
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(/^guides\/casse\.md:1: error: not UTF-8/),
    'questions.jsonl:2: error: tours "Les potiers peuvent-ils utiliser Tour ?" is answered otherwise (verdict: wanted yes, came no): people get this answer; mend the guide or the lexicon, or correct what is wanted',
    expect.stringMatching(
      /^questions\.jsonl:3: error: not JSON \(.+\): nothing is asked; write one object a line$/,
    ),
    expect.stringMatching(
      /^questions\.jsonl:4: error: expect: .*kinds.*: the question is not asked; correct this line$/,
    ),
    'questions.jsonl:5: error: the id potiers stands on line 1 too; give it another',
    '1 guide, 3 golden questions: 5 errors, 0 warnings',
  ]);
});

test('a folder without a usable guide fails with what is wrong', async () => {
  const dir = await contentOf({ 'guides/casse.md': Buffer.from([0xe8]), 'questions.jsonl': mayPotters });
  const { code, out, err } = await check('--content', dir);
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(/^guides\/casse\.md:1: error: not UTF-8/),
    '0 guides, 1 golden question: 1 error, 0 warnings',
  ]);
  expect(err).toContain('there is nothing to answer from');
});

test('against an older state, answers that change are told before and after', async () => {
  const before = await contentOf({ ...sound, 'questions.jsonl': `${mayPotters}\n${mayClubs}\n` });
  const rows = ['| Potiers | ❌ | ❌ |', '| Musées | ✅ | ✅ |'];
  const after = await contentOf({
    ...sound,
    'guides/poterie.md': guide(table(...rows), 'Poterie'),
    'questions.jsonl': question('plus', 'Les potiers peuvent-ils utiliser Four ?', { verdict: 'no' }),
  });
  const { code, out } = await check('--content', after, '--against', before);
  expect(out).toEqual([
    'plus "Les potiers peuvent-ils utiliser Four ?"',
    '    before  eligibility · verdict: yes · apis: Four · criteria: Potiers · cells: Potiers × Four: ✅ · sections: Qui cuit quoi ? (poterie)',
    '    after   eligibility · verdict: no · apis: Four · criteria: Potiers · cells: Potiers × Four: ❌ · sections: Qui cuit quoi ? (poterie)',
    expect.stringMatching(/^clubs "Les clubs .*\?" \[becomes a refusal\] \[lost\]$/),
    expect.stringMatching(/^ {4}before {2}eligibility · verdict: yes/),
    expect.stringMatching(/^ {4}after {3}no_answer \(not_\w+\)/),
    '2 answers change, 1 becomes a refusal, 1 lost',
    '1 guide, 1 golden question: 0 errors, 0 warnings',
  ]);
  expect(code).toBe(0);
});

test('against itself, nothing changes', async () => {
  const { code, out } = await check('--content', 'content', '--against', 'content');
  expect(out.slice(-2)[0]).toBe('0 answers change, 0 become a refusal, 0 lost');
  expect(code).toBe(0);
});

test('wrong usage ends with 2 and says what is right', async () => {
  const unknown = await check('--contents', 'x');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/Unknown option '--contents'[\s\S]*Usage: npm run check/);
  for (const args of [
    ['--content', 'nulle-part'],
    ['--against', 'package.json'],
  ]) {
    const { code, err } = await check(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/is not a folder/);
  }
});

test('--help tells the options', async () => {
  const { code, out } = await check('--help');
  expect(code).toBe(0);
  expect(out.join('\n')).toMatch(/--content DIR[\s\S]*--against DIR/);
});
