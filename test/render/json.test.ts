// The JSON answer: a public shape that others script against.
import { z } from 'zod';
import { answer } from '../../src/answer.ts';
import { loadLibrary } from '../../src/library.ts';
import { toJson } from '../../src/render/json.ts';
import { toOutline } from '../../src/render/outline.ts';
import { toText } from '../../src/render/text.ts';
import { invented } from '../helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

/** One example of each kind in each language. */
const questions = [
  'Quelle API pour les médecins ?',
  'Can companies use FranceConnect?',
  "C'est quoi ProConnect ?",
  'What about ProConnect?',
  'Quelle API ?',
  'which api?',
  'aide',
  'help',
  'Comment renouveler mon passeport ?',
  'How do I renew my passport?',
  'qwpoeiru zmxncbv',
];

const shape = z.strictObject({
  question: z.string(),
  language: z.enum(['fr', 'en']),
  kind: z.enum(['eligibility', 'passages', 'clarification', 'help', 'no_answer']),
  reason: z.enum(['not_covered', 'not_found', 'not_understood']).nullable(),
  verdict: z.enum(['yes', 'no', 'partial']).nullable(),
  apis: z.array(z.string().min(1)),
  criteria: z.array(z.string().min(1)),
  cells: z.array(
    z.strictObject({
      guide: z.string().min(1),
      section: z.string(),
      row: z.string().min(1),
      column: z.string().min(1),
      value: z.enum(['yes', 'no', 'other']),
      text: z.string(),
    }),
  ),
  passages: z.array(
    z.strictObject({
      guide: z.string().min(1),
      section: z.string(),
      heading: z.string().min(1),
      url: z.url(),
      text: z.string(),
    }),
  ),
  choices: z.array(z.strictObject({ label: z.string().min(1), question: z.string().min(1) })),
  parts: z.array(z.unknown()),
  text: z.string().min(1),
  content: z.string().regex(/^[0-9a-f]{7}$/),
});

test.each(questions)('%s: every key is there, none besides, in the documented order', (question) => {
  const json = toJson(answer(question, shipped));
  expect(shape.safeParse(json).error).toBeUndefined();
  expect(Object.keys(json)).toEqual(Object.keys(shape.shape));
  // What is written can be read back: nothing is lost on the way.
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test('only what an answer decides is filled in', () => {
  for (const question of questions) {
    const { kind, reason, verdict, apis, criteria, choices } = toJson(answer(question, shipped));
    expect(reason === null).toBe(kind !== 'no_answer');
    // Cells beside quotations are evidence for what the guide does not settle: no verdict.
    if (kind !== 'eligibility') expect([verdict, apis, criteria]).toEqual([null, [], []]);
    if (kind === 'passages') expect(choices).toEqual([]);
  }
});

test('which API: criteria are what was asked, apis the result', () => {
  const { apis, criteria, verdict, cells } = toJson(answer('Quelle API pour les potiers ?', invented));
  expect({ apis, criteria, verdict }).toEqual({
    apis: ['FourPartagé', 'Émailleur'],
    criteria: ['Potiers'],
    verdict: null,
  });
  expect(cells).toContainEqual({
    guide: 'poterie',
    section: 'quelle-api-pour-reserver-un-four-?',
    row: 'Potiers',
    column: 'TourLibre',
    value: 'no',
    text: '❌',
  });
});

test('who may use it: the other way round', () => {
  expect(toJson(answer('Qui peut utiliser TourLibre ?', invented))).toMatchObject({
    apis: ['TourLibre'],
    criteria: ['Débutants'],
    verdict: null,
  });
});

test('may X use Y: both were asked, and the verdict is the result', () => {
  expect(toJson(answer('Les potiers peuvent-ils utiliser TourLibre ?', invented))).toMatchObject({
    apis: ['TourLibre'],
    criteria: ['Potiers'],
    verdict: 'no',
  });
});

test('which is not for X: the APIs that are not', () => {
  expect(toJson(answer('Quelles API ne conviennent pas aux débutants ?', invented))).toMatchObject({
    apis: ['FourPartagé', 'Émailleur'],
    criteria: ['Débutants'],
  });
});

test('one for both: none, and what serves each is shown', () => {
  const { apis, criteria, cells, text } = toJson(
    answer('Une API à la fois pour les débutants et les potiers ?', invented),
  );
  expect({ apis, criteria }).toEqual({ apis: [], criteria: ['Débutants', 'Potiers'] });
  expect(cells.filter(({ value }) => value === 'yes').map(({ row, column }) => `${row} ${column}`)).toEqual([
    'Débutants TourLibre',
    'Potiers FourPartagé',
    'Potiers Émailleur',
  ]);
  expect(text).toMatch(/✅ «?\s?Débutants»?\s?: TourLibre/);
});

test('a cell keeps its own words, whichever axis holds the APIs', () => {
  const { cells, verdict } = toJson(
    answer("L'API Banquise est-elle utilisable pour le stock de cornets ?", invented),
  );
  expect(verdict).toBeNull();
  expect(cells).toEqual([
    expect.objectContaining({
      row: 'API Banquise',
      column: 'Stock de cornets',
      value: 'other',
      text: 'sur demande',
    }),
  ]);
});

test('the text is the reply in full, and the question comes back as it was', () => {
  for (const question of [...questions, '  Quelle   API ? \u{1F642}', '\ud800']) {
    const given = answer(question, shipped);
    const json = toJson(given);
    expect(json.text).toBe(toText(toOutline(given)));
    expect(json.question).toBe(question);
  }
});
