// The trace of an answer: what lets a guide's author find why a question went as it did.
import { answer } from '../src/answer.ts';
import { explain } from '../src/explain.ts';
import { loadLibrary } from '../src/library.ts';
import { certain } from '../src/understand.ts';
import { invented } from './helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

const trace = (question: string, library = invented) => explain(answer(question, library), library);

test('a reading shows its labels, the words that named them, and every point with its reason', () => {
  const { kind, readings, margin, certain: threshold } = trace('Quelle API pour les novices ?');
  expect(kind).toBe('eligibility');
  expect(threshold).toBe(certain);
  const [best] = readings;
  expect(best).toMatchObject({
    table: expect.stringMatching(/^guides\/poterie\.md:\d+$/),
    asked: 'which_api',
    negated: false,
    apis: [],
    criteria: ['Débutants'],
    named: [{ label: 'Débutants', words: 'novices', concept: 'débutants' }],
  });
  const sum = best?.reasons.reduce((total, reason) => total + Number.parseFloat(reason), 0);
  expect(sum).toBeCloseTo(best?.score ?? Number.NaN);
  expect(best?.reasons.every((reason) => /^[+-][\d.]+ \S/.test(reason))).toBe(true);
  expect(best?.score).toBeGreaterThanOrEqual(certain);
  expect(margin).toBeGreaterThan(0);
});

test('a label that its own words named has no concept', () => {
  const [best] = trace('Quelle API donne les parfums ?').readings;
  expect(best?.named).toEqual([{ label: 'Parfums', words: 'parfums' }]);
});

test('words show what they were read as', () => {
  const { words } = trace('Quelle API pour les débutatns zorglub ?');
  expect(words).toContainEqual({ word: 'debutants', stem: expect.any(String), written: 'debutatns' });
  expect(words).toContainEqual(expect.objectContaining({ word: 'zorglub', unknown: true }));
  expect(words).toContainEqual({ word: 'les', stop: true });
});

test('the words of a label are those that were typed', () => {
  const [best] = trace('Quelle API pour les débutatns ?').readings;
  expect(best?.named[0]?.words).toBe('debutatns');
});

test('the language shows its signals', () => {
  expect(trace('Which API for les potiers ?').language).toEqual({
    chosen: 'en',
    signals: { en: ['which', 'for'], fr: ['les'] },
  });
});

test('intents show the words that spoke for them', () => {
  expect(trace('Qui peut utiliser TourLibre ?').intents).toMatchObject({
    who: [expect.stringMatching(/^qui peut/)],
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
