// The same question, written otherwise, gets the same verdict: the golden questions in other clothes.

import { readQuestions } from '../eval/questions.ts';
import { answer } from '../src/answer.ts';
import type { LanguageCode } from '../src/languages/language.ts';
import { loadLibrary } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';

const { library } = await loadLibrary('content');
const sets = await Promise.all(
  ['content/questions.jsonl', 'test/questions/guide.dev.jsonl'].map((file) => readQuestions(file)),
);
/** Noise and orders to a machine have no other clothes to wear. */
const questions = sets
  .flatMap(({ golden }) => golden)
  .filter(({ type }) => type !== 'gibberish' && type !== 'injection')
  .map(({ q, lang }) => ({ q, lang, plain: decided(q) }));

function decided(question: string) {
  const { kind, verdict, apis, criteria } = toJson(answer(question, library));
  return { kind, said: JSON.stringify({ kind, verdict, apis, criteria }) };
}

/**
 * Clothes that take a sign away: a capital tells that Bercy is a place, a question mark that something is asked. Without
 * it, hardly any verdict may be withheld, and none may be another.
 */
const signs: ReadonlySet<string> = new Set(['in capitals', 'in small letters', 'without its question mark']);
const mostWithheld = 2;

const clothes: Record<string, (question: string, language: LanguageCode) => string> = {
  'in capitals': (question) => question.toUpperCase(),
  'in small letters': (question) => question.toLowerCase(),
  'without accents': (question) => question.normalize('NFD').replace(/\p{M}/gu, ''),
  'with accents apart from their letters': (question) => question.normalize('NFD'),
  'without its question mark': (question) => question.replace(/[\s?!.]+$/, ''),
  'with many question marks': (question) => question.replace(/[\s?!.]*$/, ' ???'),
  'with greeting and thanks': (question, language) =>
    language === 'fr' ? `Bonjour, ${question} merci` : `Hello, ${question} thanks`,
  'with a please': (question, language) =>
    question.replace(/[\s?]*$/, language === 'fr' ? ' svp ?' : ' please?'),
  'with curly apostrophes': (question) => question.replaceAll("'", '’'),
  'with backquotes for apostrophes': (question) => question.replace(/['’]/g, '`'),
  'with too many spaces': (question) => `  ${question.replaceAll(' ', '   ')}  `,
  'with spaces that do not break': (question) => question.replaceAll(' ', '\u00a0'),
  'broken in the middle of a sentence': (question) => question.replace(/ (?=\p{Ll})/u, '\n'),
  'with an emoji': (question) => `${question} 🙏`,
  'in quotation marks': (question) => `"${question}"`,
  'to a bot by name': (question) => `<@U01ABCDE> ${question}`,
  'in bold': (question) => `*${question}*`,
};

test('there are questions enough', () => {
  expect(questions.length).toBeGreaterThan(250);
});

test.each(Object.entries(clothes))('%s', (name, dress) => {
  const changed = questions
    .map(({ q, lang, plain }) => ({ q, plain, dressed: decided(dress(q, lang)) }))
    .filter(({ plain, dressed }) => plain.said !== dressed.said);
  const withheld = changed.filter(
    ({ plain, dressed }) => signs.has(name) && plain.kind === 'eligibility' && dressed.kind !== 'eligibility',
  );
  const told = changed.map(({ q, plain, dressed }) => `${q} ${plain.said} — ${dressed.said}`);
  expect(withheld.length === changed.length && withheld.length <= mostWithheld ? [] : told).toEqual([]);
});
