// Questions that lean on the answer before them, and those that stand by themselves.

import { answer, type Recall } from '../../src/answer.ts';
import type { Library } from '../../src/library.ts';
import { loadLibrary } from '../../src/library.ts';
import { toOutline } from '../../src/render/outline.ts';
import { invented, summary } from '../helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

/** What is answered to the last of a conversation's questions. */
function last(library: Library, ...questions: string[]) {
  let previous: Recall | null = null;
  let said = '';
  for (const question of questions) {
    const given = answer(question, library, { previous });
    previous = given.recall ?? previous;
    said = summary(given);
  }
  return said;
}

test.each([
  'et les clients des potiers ?',
  'et les anciens potiers ?',
  'et si je ne suis pas potier ?',
  'et sans TourLibre ?',
])('says more than a label, and gets no verdict from the answer before it: %s', (question) => {
  expect(last(invented, 'Qui peut utiliser TourLibre ?', question)).not.toMatch(/^(?:can|who)/);
});

describe('another label takes the place of the one before', () => {
  test.each([
    ['Quelle API pour les potiers ?', 'et pour les débutants ?', 'which_api: TourLibre × Débutants'],
    ['Quelle API pour les potiers ?', 'et les débutants ?', 'which_api: TourLibre × Débutants'],
    ['Quelle API pour les potiers ?', 'ok et TourLibre ?', 'can no: TourLibre × Potiers'],
    [
      'Qui peut utiliser TourLibre ?',
      'et le four partagé ?',
      'who: FourPartagé × Potiers, Clubs de quartier, Clubs de village',
    ],
    ['Qui peut utiliser TourLibre ?', 'et les potiers ?', 'can no: TourLibre × Potiers'],
    [
      'Qui ne peut pas utiliser FourPartagé ?',
      'et TourLibre ?',
      'who not: TourLibre × Potiers, Potiers diplômés, Clubs de quartier, Clubs de village, Musées',
    ],
    ['Les potiers peuvent-ils utiliser TourLibre ?', 'et les débutants ?', 'can yes: TourLibre × Débutants'],
    [
      'Les potiers peuvent-ils utiliser TourLibre ?',
      'et pour les débutants ?',
      'can yes: TourLibre × Débutants',
    ],
    ['Les potiers peuvent-ils utiliser TourLibre ?', 'et FourPartagé ?', 'can yes: FourPartagé × Potiers'],
    [
      'Quelles API ne conviennent pas aux potiers ?',
      'et aux débutants ?',
      'not_for not: FourPartagé, Émailleur × Débutants',
    ],
    ['Which API for potters?', 'what about beginners?', 'which_api: TourLibre × Débutants'],
    ['Can potters use TourLibre?', 'and beginners?', 'can yes: TourLibre × Débutants'],
    ['Quelle API donne les parfums ?', 'et les horaires ?', 'which_api: API Gaufre, API Banquise × Horaires'],
    ['Quelle API donne les parfums ?', 'et API Gaufre ?', 'can no: API Gaufre × Parfums'],
  ])('%s — %s', (first, next, said) => {
    expect(last(invented, first, next)).toBe(said);
  });

  test('again and again', () => {
    const questions = [
      'Les potiers peuvent-ils utiliser TourLibre ?',
      'et FourPartagé ?',
      'et les débutants ?',
    ];
    expect(last(invented, ...questions)).toBe('can no: FourPartagé × Débutants');
  });

  test('through small talk between', () => {
    expect(last(invented, 'Quelle API pour les potiers ?', 'merci !', 'et les débutants ?')).toBe(
      'which_api: TourLibre × Débutants',
    );
  });
});

describe('a question that stands by itself is not bent', () => {
  const firsts = [
    'Quelles API ne conviennent pas aux potiers ?',
    'Les potiers peuvent-ils utiliser TourLibre ?',
    'Qui ne peut pas utiliser FourPartagé ?',
    'Combien coûte une cuisson ?',
  ];
  test.each([
    'Quelle API pour les débutants ?',
    'Et quelle API pour les débutants ?',
    'Qui peut utiliser TourLibre ?',
    'Et qui peut utiliser TourLibre ?',
    'Les musées peuvent-ils utiliser FourPartagé ?',
    'et les musées peuvent utiliser FourPartagé ?',
    'Combien de temps dure une cuisson ?',
    'Quelle API donne les parfums ?',
    'What is the difference between TourLibre and FourPartagé?',
    'bonjour',
  ])('%s', (question) => {
    const alone = last(invented, question);
    for (const first of firsts) expect(last(invented, first, question)).toBe(alone);
  });
});

describe('without an answer before it', () => {
  test.each(['pourquoi ?', 'why?', 'le lien ?', "et l'autre ?", 'the other one?'])(
    '%s has no verdict',
    (question) => {
      expect(answer(question, invented).kind).not.toBe('eligibility');
    },
  );
});

describe.each([
  ['pourquoi ?', 'le lien svp', "et l'autre ?"],
  ['et pourquoi ça ?', 'une source ?', "d'autres ?"],
  ['why?', 'got a link?', 'what about the other one?'],
  ['how come?', 'source?', 'and the others?'],
])('"%s", "%s" and "%s"', (why, link, other) => {
  const previous = answer('Les entreprises peuvent-elles utiliser FranceConnect ?', shipped).recall;

  test('the reason is what the guide says of the labels', () => {
    const given = answer(why, shipped, { previous });
    expect(given.kind).toBe('passages');
    const quoted = given.passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ');
    expect(quoted).toMatch(/France ?Connect|entreprises/);
  });

  test('the link is the page of the API that was asked about', () => {
    const given = answer(link, shipped, { previous });
    expect(given.kind).toBe('passages');
    expect(given.links[0]?.url).toBe('https://api.gouv.fr/les-api/franceconnect');
  });

  test('the other one is asked back, and each choice is answered', () => {
    const given = answer(other, shipped, { previous });
    if (given.kind !== 'clarification') throw new Error(given.kind);
    expect(given.choices.map(({ label }) => label)).toEqual([
      'AgentConnect',
      'MonComptePro',
      'ProSantéConnect',
    ]);
    const said = given.choices.map(({ question }) => summary(answer(question, shipped)));
    expect(said).toEqual([
      'can no: AgentConnect × Entreprises',
      'can yes: MonComptePro × Entreprises',
      'can no: ProSantéConnect × Entreprises',
    ]);
  });

  test('none of them is forgotten what was answered', () => {
    for (const question of [why, link, other])
      expect(answer(question, shipped, { previous }).recall).toEqual(previous);
  });
});

test('a question without a language of its own is answered in that of the answer before', () => {
  const previous = answer('Which API for companies?', shipped).recall;
  expect(answer('MonComptePro ?', shipped, { previous }).language).toBe('en');
  expect(answer('et FranceConnect ?', shipped, { previous }).language).toBe('fr');
});

test('what is remembered are labels and sections, and not a word of the question', () => {
  const { recall } = answer('Dis-moi tout : Madame Dupont est médecin, quelle API pour elle ?', shipped);
  expect(JSON.stringify(recall)).not.toMatch(/Dupont|Madame|tout/i);
  expect(recall).toMatchObject({ criteria: ['Professionnels de la santé'], language: 'fr' });
});

test('what was remembered of content that has changed is let go', () => {
  const previous: Recall = {
    language: 'fr',
    table: 'guides/disparu.md:12',
    asked: 'can',
    negated: false,
    apis: ['Disparue'],
    criteria: ['Disparus'],
    heard: [],
    sections: ['guides/disparu.md#3'],
  };
  expect(summary(answer('et les entreprises ?', shipped, { previous }))).toBe(
    'which_api: MonComptePro × Entreprises',
  );
  for (const question of ['pourquoi ?', 'le lien ?', "et l'autre ?"])
    expect(answer(question, shipped, { previous }).kind).toBe('no_answer');
});

test('where nothing is left to be the other one, none is offered', () => {
  const previous = answer('Combien coûte une cuisson ?', invented).recall;
  expect(answer("et l'autre ?", invented, { previous }).kind).toBe('no_answer');
});

test('"why?" tells how the words of the question were read', () => {
  const previous = answer('Un kiné peut-il utiliser ProSantéConnect ?', shipped).recall;
  const { headline, lines } = toOutline(answer('pourquoi ?', shipped, { previous }));
  expect(headline).toMatch(/^Je ne sais pas pourquoi le guide le dit/);
  expect(lines[0]).toMatch(/kiné.*n’est pas dans le tableau\s: je lis «\sProfessionnels de la santé\s»/);
  expect(lines[1]).toMatch(/ProSantéConnect/);
});
