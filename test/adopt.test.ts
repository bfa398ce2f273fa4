// The command of who brings documentation of their own: what it tells, proposes and writes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentOf, guide, removeContent } from './helpers/content.ts';
import { run } from './helpers/program.ts';

afterAll(removeContent);

async function adopt(...args: string[]) {
  const { code, out, err } = await run('adopt', args, '', { CONTENT_DIR: '' });
  return { code, out: out.trimEnd().split('\n'), err };
}

const studio = {
  'guides/fours.md': guide(
    '## Qui cuit quoi ?\n\n| Public / Atelier | Four | Tour |\n|---|---|---|\n| Potiers | ✅ | |\n| Clubs | ✅ | ✅ |\n',
    'Poterie',
  ),
  'guides/cuisson.md': guide(
    '## Combien de temps dure une cuisson ?\n\nUne cuisson dure neuf heures.\n',
    'Cuisson',
  ),
};

test('it tells what was understood, proposes a site.yml, and shows questions that work, without writing', async () => {
  const dir = await contentOf(studio);
  const { code, out, err } = await adopt(dir);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out[0]).toBe('Fichiers   2 fichiers Markdown vus, 2 lus, 0 écarté');
  const proposal = out.slice(
    out.indexOf('Un site.yml pour ce dossier :') + 1,
    out.findIndex((line) => line.startsWith('Rien')),
  );
  expect(proposal.length).toBeLessThanOrEqual(10);
  expect(proposal.map((line) => line.replace(/ +#.*/, '').trim())).toEqual(
    expect.arrayContaining(['language: fr', 'rows: public', 'columns: atelier', 'empty: no']),
  );
  await expect(readFile(path.join(dir, 'site.yml'), 'utf8')).rejects.toThrow('ENOENT');
});

test('the questions that it shows get their answer by the command that it shows', async () => {
  const dir = await contentOf(studio);
  const { out } = await adopt(dir);
  const commands = out.slice(out.indexOf('Des questions qui marchent :') + 1).map((line) => line.trim());
  expect(commands).toHaveLength(3);
  const kinds = [];
  for (const command of commands) {
    const [, shown, question] = /^npm run --silent ask -- --content (\S+) "(.*)"$/.exec(command) ?? [];
    expect(shown).toBe(dir);
    const { code, out: answered } = await run('ask', ['--content', dir, '--json', question ?? ''], '');
    expect(code).toBe(0);
    kinds.push(JSON.parse(answered).kind);
  }
  expect(kinds).toEqual(['eligibility', 'eligibility', 'passages']);
});

test('--write writes the proposal once, and leaves what is there', async () => {
  const dir = await contentOf(studio);
  const file = path.join(dir, 'site.yml');
  const { code, out } = await adopt(dir, '--write', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain(`Written to ${file}.`);
  const written = await readFile(file, 'utf8');
  expect(written).toContain('\nlanguage: fr');
  expect((await adopt(dir, '--write', '--lang', 'en')).out).toContain(
    `${file} is there already, and was left as it is: compare it with the lines above.`,
  );
  expect(await readFile(file, 'utf8')).toBe(written);
});

test('wrong usage ends with 2, and a folder without a usable page with 1', async () => {
  expect(await adopt()).toMatchObject({
    code: 2,
    err: expect.stringMatching(/name one folder[\s\S]*Usage: npm run adopt/),
  });
  expect(await adopt('nulle-part')).toMatchObject({
    code: 2,
    err: expect.stringContaining('is not a folder'),
  });
  const broken = await contentOf({ 'guides/a.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0x0a]) });
  expect(await adopt(broken)).toMatchObject({
    code: 1,
    err: expect.stringContaining('nothing to answer from'),
  });
});
