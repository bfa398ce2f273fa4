// What a report carries in place of a question: why there was no answer, and the sections that come nearest.
import { answer, answerKey, keyOf, keyOfDoubted, readSilence, silenceOf } from '../../src/answer.ts';
import { loadLibrary } from '../../src/library.ts';
import { distinct, guideQuestions, wordsOf } from '../helpers/replies.ts';

const { library } = await loadLibrary('content');
const { library: other } = await loadLibrary('test/folders/hugo');

const silenceFor = (question: string) => silenceOf(answer(question, library));

describe('for every question to the guide that ships', () => {
  test('either it is answered, or its silence names the reason and the nearest sections', async () => {
    const asked = distinct(await guideQuestions());
    const reasons = new Set<string>();
    for (const { given } of asked) {
      const value = silenceOf(given);
      if (given.parts.length > 1) continue;
      const isSilent =
        given.kind === 'no_answer' ||
        (given.kind === 'passages' && (given.near || given.unsettled !== null) && given.why === null);
      expect([given.question, value !== null]).toEqual([given.question, isSilent]);
      if (value === null) continue;
      const silence = readSilence(value, library);
      const shown = given.passages.map(({ section }) => section);
      reasons.add(silence?.reason ?? 'none');
      expect(silence).toMatchObject({ language: given.language });
      if ('unsettled' in given && given.unsettled)
        expect(silence).toMatchObject({
          reason: 'unsettled',
          sections: expect.arrayContaining([given.unsettled.table.section]),
        });
      else {
        expect(silence?.reason).toBe(given.kind === 'no_answer' ? given.reason : 'near');
        expect(new Set(silence?.sections)).toEqual(new Set(shown.slice(0, 3)));
      }
    }
    expect([...reasons].sort()).toEqual(['near', 'not_covered', 'not_found', 'not_understood', 'unsettled']);
  });

  test('it holds nothing of the question', async () => {
    const faults = distinct(await guideQuestions()).flatMap(({ given }) => {
      const value = silenceOf(given) ?? '';
      const words = wordsOf(given.question).filter((word) => word.length > 2);
      return [
        ...(/^(?:|1\.[0-9a-f]{7}\.(?:fr|en)\.silent\.[cfunt]\.(?:-|[0-9a-f]{6}(?:\+[0-9a-f]{6}){0,2}))$/.test(
          value,
        )
          ? []
          : [value]),
        ...words.filter((word) => value.split('.').includes(word) && word !== 'silent'),
      ];
    });
    expect(faults).toEqual([]);
  });
});

test('of other guides it keeps its reason, and names the sections that these have', () => {
  const value = silenceFor('combien coûte FranceConnect ?') ?? '';
  expect(readSilence(value, library)?.sections.length).toBeGreaterThan(0);
  expect(readSilence(value, other)).toEqual({ language: 'fr', reason: 'not_found', sections: [] });
});

test('of several answers it is that of the first one without an answer', () => {
  const given = answer('quelle API pour les mairies ? combien coûte FranceConnect ?', library);
  expect(given.parts.map(({ kind }) => kind)).toEqual(['eligibility', 'no_answer']);
  expect(silenceOf(given)).toBe(silenceFor('combien coûte FranceConnect ?'));
});

test.each([
  '',
  '-',
  'silent',
  'combien coûte FranceConnect ?',
  '1.52dc224.fr.silent',
  '1.52dc224.fr.silent.x.e84e93',
  '1.52dc224.fr.silent.constructor.e84e93',
  '1.52dc224.de.silent.f.e84e93',
  '2.52dc224.fr.silent.f.e84e93',
  '1.52dc224.fr.silent.f.<!channel>',
  `1.52dc224.fr.silent.f.${'e84e93+'.repeat(400)}`,
  `x1.52dc224.fr.silent.f.e84e93`,
  '1.52dc224.fr.which.fc5701.502a14.-',
])('%j is no silence', (value) => {
  expect(readSilence(value, library)).toBeNull();
});

test('a key is no silence, and a silence no key', () => {
  const key = keyOf(answer('quelle API pour les entreprises ?', library)) ?? '';
  expect(readSilence(key, library)).toBeNull();
  expect(silenceFor('quelle API pour les entreprises ?')).toBeNull();
});

describe('"you are wrong" leads to the answer that is meant:', () => {
  const doubted = (question: string) => {
    const { recall } = answer(question, library);
    return keyOfDoubted(answer('tu t’es trompé', library, { previous: recall })) ?? '';
  };
  const again = (question: string) => answerKey(doubted(question), library)?.answer;

  test.each([
    'les entreprises peuvent-elles utiliser FranceConnect ?',
    'quelle API pour les collectivités ?',
    'qui peut utiliser AgentConnect ?',
    'qui ne peut pas utiliser FranceConnect ?',
  ])('%s', (question) => {
    const first = answer(question, library);
    const replayed = again(question);
    if (first.kind !== 'eligibility' || replayed?.kind !== 'eligibility') throw new Error('no verdict');
    expect(replayed.verdict).toBe(first.verdict);
    expect(replayed.cells).toEqual(first.cells);
    expect(replayed.apis).toEqual(first.apis);
    expect(replayed.criteria).toEqual(first.criteria);
  });

  test('a quotation by its section', () => {
    const question = 'MonComptePro donne-t-il le SIRET ?';
    const [first] = answer(question, library).passages;
    expect(again(question)?.passages[0]?.section).toBe(first?.section);
  });

  test('without an answer before it, to none', () => {
    expect(keyOfDoubted(answer('tu t’es trompé', library))).toBeNull();
    expect(keyOfDoubted(answer('merci', library))).toBeNull();
  });
});
