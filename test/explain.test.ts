// The trace of an answer: what lets a guide's author find why a question went as it did.
import { answer } from '../src/answer.ts';
import { explain } from '../src/explain.ts';
import { loadLibrary } from '../src/library.ts';
import { invented } from './helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

const trace = (question: string, library = invented) => explain(answer(question, library), library);

test('a reading shows its labels with their roles, and stands without an objection where there is a verdict', () => {
  const { kind, readings } = trace('Quelle API pour les novices ?');
  expect(kind).toBe('eligibility');
  const [best] = readings;
  expect(best).toMatchObject({
    table: expect.stringMatching(/^guides\/poterie\.md:\d+$/),
    asked: 'which_api',
    negated: false,
    apis: [],
    criteria: ['Débutants'],
    mentions: [{ label: 'Débutants', words: 'novices', role: 'asked', concept: 'débutants' }],
    objections: [],
  });
});

test('a refused verdict names its objection, the words, and the rule that found them', () => {
  const objections = (question: string) => trace(question, shipped).readings[0]?.objections;
  expect(objections('Les entreprises doivent-elles utiliser MonComptePro ?')).toEqual([
    'must: “doivent” (must.verb)',
  ]);
  expect(objections('FranceConnect est dangereux pour les particuliers ?')).toEqual([
    'opinion: “dangereux” (opinion.quality)',
  ]);
});

test('a label that is left out, or only told, has another role', () => {
  const roles = (question: string) => [
    ...new Set(trace(question, shipped).readings[0]?.mentions.map(({ words, role }) => `${words}: ${role}`)),
  ];
  expect(roles('Je suis médecin. Quelle API pour les entreprises, mais pas pour les particuliers ?')).toEqual(
    ['medecin: elsewhere', 'entreprises: asked', 'particuliers: excluded'],
  );
});

test('a label that its own words named has no concept', () => {
  const [best] = trace('Quelle API donne les parfums ?').readings;
  expect(best?.mentions).toEqual([{ label: 'Parfums', words: 'parfums', role: expect.any(String) }]);
});

test('words show what they were read as', () => {
  const { words } = trace('Quelle API pour les débutatns zorglub ?');
  expect(words).toContainEqual({ word: 'debutants', stem: expect.any(String), written: 'debutatns' });
  expect(words).toContainEqual(expect.objectContaining({ word: 'zorglub', unknown: true }));
  expect(words).toContainEqual({ word: 'les', stop: true });
});

test('the words of a label are those that were typed', () => {
  const [best] = trace('Quelle API pour les débutatns ?').readings;
  expect(best?.mentions[0]?.words).toBe('debutatns');
});

test('the language shows its signals', () => {
  expect(trace('Which API for les potiers ?').language).toEqual({
    chosen: 'en',
    signals: { en: ['which', 'for'], fr: ['les'] },
  });
});

test('parts show the rules that found them, and their words', () => {
  expect(trace('Qui peut utiliser TourLibre ?').parts).toContainEqual({
    rule: 'who.subject',
    words: 'qui peut',
  });
});

test('sections show their scores, best first, and how much of the question they cover', () => {
  const { sections, ideas } = trace('Combien coûte une cuisson ?');
  expect(ideas.map(({ word }) => word)).toContain('cuisson');
  expect(sections[0]?.heading).toBe('Combien coûte une cuisson ?');
  const scores = sections.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { coverage } of sections) {
    expect(coverage).toBeGreaterThanOrEqual(0);
    expect(coverage).toBeLessThanOrEqual(1);
  }
});

test.each([
  '',
  '🙂',
  'aide',
  'zgrblx',
  'Quelle API ?',
  'Quelle API pour les médecins ?',
  "C'est quoi ProConnect ?",
])('is a plain object, and the same each time: "%s"', (question) => {
  const once = trace(question, shipped);
  expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  expect(trace(question, shipped)).toEqual(once);
});
