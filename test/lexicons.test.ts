// Which lexicons serve a folder: its own, those that its site.yml names, and everyday words.
import { readFile } from 'node:fs/promises';
import { answer } from '../src/answer.ts';
import { parseLexicon } from '../src/lexicon.ts';
import { lineFor, loadLibrary } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';
import { atOnce } from '../src/slices.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';

afterAll(removeContent);

const rooms = guide(
  '## Qui réserve quoi ?\n\n| Demandeur | Salle | Gymnase |\n|---|---|---|\n| Particuliers | ✅ | ❌ |\n| Associations | ✅ | ✅ |\n| Entreprises | ✅ | ❌ |\n',
  'Salles',
);

const cards = guide(
  '## Imprimer une fiche\n\nLe bouton gris sort la fiche.\n\n## Supprimer une fiche\n\nLe bouton rouge fait cela.\n',
  'Fiches',
);

async function verdicts(files: Record<string, string>, ...questions: string[]) {
  const { library, problems } = await loadLibrary(await contentOf({ 'guides/salles.md': rooms, ...files }));
  return {
    verdicts: questions.map((question) => toJson(answer(question, library)).verdict),
    problems: problems.map(lineFor),
  };
}

const association = 'Une association peut-elle utiliser le gymnase ?';
const citizen = 'Un administré peut-il utiliser la salle ?';

test('everyday words serve every folder, in both languages', async () => {
  const { library } = await loadLibrary(await contentOf({ 'guides/fiches.md': cards }));
  for (const question of ['Comment effacer une fiche ?', 'How do I delete a card?'])
    expect(toJson(answer(question, library)).passages[0]?.heading).toBe('Supprimer une fiche');
});

describe('a label is named by the everyday words that mean the same as its own', () => {
  const leave =
    '## Who gets what\n\n| Leave | Employees | Interns |\n|---|---|---|\n| Annual leave | ✅ | ❌ |\n| Sick leave | ✅ | ✅ |\n| Remote work | ✅ | ✅ |\n| Delete the calendar | ✅ | ❌ |\n';

  test.each([
    ['Can a trainee take a vacation?', 'no'],
    ['Can a trainee telework?', 'yes'],
    ['Can interns get medical leave?', 'yes'],
    ['Un salarié a-t-il des congés payés ?', 'yes'],
    ['Un stagiaire peut-il télétravailler ?', 'yes'],
    ['Can an intern erase the photos?', null],
    ['Can an intern remove users?', null],
  ])('%j: %s', async (question, verdict) => {
    const dir = await contentOf({ 'site.yml': 'language: en', 'guides/leave.md': guide(leave, 'Time off') });
    const { library } = await loadLibrary(dir);
    expect(toJson(answer(question, library)).verdict).toBe(verdict);
  });
});

test('the words of administrations serve the folder that names them, and no other', async () => {
  expect(await verdicts({}, association, citizen)).toEqual({ verdicts: ['yes', null], problems: [] });
  const { verdicts: named } = await verdicts(
    { 'site.yml': 'lexicon: [administrations-francaises]' },
    citizen,
  );
  expect(named).toEqual(['yes']);
});

test('a folder may hold the lexicons that it names, and its own adds to them', async () => {
  const files = {
    'site.yml': 'lexicon: [ville]',
    'lexicons/ville.yml': 'groups:\n  - label: particuliers\n    fr: [administré]\n',
    'lexicon.yml': 'groups:\n  - label: associations\n    fr: [amicale]\n',
  };
  const given = await verdicts(files, citizen, 'Une amicale peut-elle utiliser le gymnase ?');
  expect(given).toEqual({ verdicts: ['yes', 'yes'], problems: [] });
});

test('what is wrong with a named lexicon stands with its file, and so does a name that none has', async () => {
  const files = {
    'site.yml': 'lexicon: [ville, champ]',
    'lexicons/ville.yml': 'groups:\n  - label: particuliers\n    fr [administré]\n',
  };
  expect((await verdicts(files)).problems).toEqual([
    expect.stringMatching(/^lexicons\/ville\.yml:3: .*"fr" lacks its colon/),
    expect.stringMatching(/^site\.yml:1: There is no lexicon "champ"\./),
  ]);
});

test.each(['languages/everyday.yml', 'content/lexicons/administrations-francaises.yml'])(
  '%s has nothing wrong',
  async (file) => {
    expect(atOnce(parseLexicon(await readFile(file, 'utf8'), file)).problems).toEqual([]);
  },
);

test('everyday words point at no label: they belong to no field', async () => {
  const { lexicon } = atOnce(parseLexicon(await readFile('languages/everyday.yml', 'utf8'), 'everyday.yml'));
  expect(lexicon.concepts.flatMap(({ labels }) => labels)).toEqual([]);
  expect([...lexicon.ambiguous, ...lexicon.organisations]).toEqual([]);
});
