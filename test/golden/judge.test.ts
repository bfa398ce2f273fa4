// The judge of golden questions: what each expectation asks, and what counts as a wrong verdict or a refusal.
import { type JsonAnswer, judge } from '../../src/golden/judge.ts';
import type { Expectation } from '../../src/golden/questions.ts';

const given: JsonAnswer = {
  question: 'q',
  language: 'fr',
  kind: 'eligibility',
  reason: null,
  verdict: 'yes',
  apis: ['API Sirène'],
  criteria: ['Entreprises & associations'],
  cells: [
    {
      guide: 'g',
      section: 's',
      row: 'Entreprises & associations',
      column: 'API Sirène',
      value: 'yes',
      text: '✅',
    },
  ],
  passages: [1, 2, 3, 4].map((n) => ({
    guide: `guide-${n}`,
    section: `s${n}`,
    heading: `Les données, partie ${n}`,
    url: `https://example.org/${n}`,
    text: '…',
  })),
  choices: [],
  parts: [],
  text: 'Oui : le répertoire est ouvert.',
  content: '0000000',
};

const judged = (expect: Expectation, answer: Partial<JsonAnswer> = {}, lang: 'fr' | 'en' = 'fr') =>
  judge({ id: 'x', q: 'q', type: 't', lang, expect }, { ...given, ...answer });
const complaints = (expect: Expectation, answer: Partial<JsonAnswer> = {}) =>
  judged(expect, answer).complaints.map(({ about }) => about);

test.each<[string, Expectation]>([
  ['one of several kinds', { kind: ['passages', 'eligibility'] }],
  ['labels whatever their case, accents and the word API', { apis: ['sirene'] }],
  ['populations as a set', { populations: ['entreprises & associations'] }],
  ['a cell with its value', { cells: [['Entreprises & associations', 'API Sirène', 'yes']] }],
  ['a part of a heading among the first three', { sections: ['partie 3'] }],
  ['the first heading', { top_section: ['Les données, partie 1'] }],
  ['a guide among the first three', { docs: ['guide-9', 'guide-3'] }],
  ['an address in a passage', { urls: ['example.org/4'] }],
  ['text whatever its accents', { text_includes: ['repertoire'], text_excludes: ['ferme'] }],
])('holds: %s', (_, expected) => {
  expect(complaints(expected)).toEqual([]);
});

test.each<[Expectation, string]>([
  [{ kind: ['passages'] }, 'kind'],
  [{ apis: ['Sirène', 'Sirène 2'] }, 'apis'],
  [{ apis: [] }, 'apis'],
  [{ populations: ['Entreprises'] }, 'populations'],
  [{ verdict: 'no' }, 'verdict'],
  [{ cells: [['Entreprises & associations', 'API Sirène', 'no']] }, 'cells'],
  [{ cells: [['Particuliers', 'API Sirène', 'yes']] }, 'cells'],
  [{ sections: ['partie 4'] }, 'sections'],
  [{ top_section: ['partie 2'] }, 'top_section'],
  [{ docs: ['guide-4'] }, 'docs'],
  [{ urls: ['example.com'] }, 'urls'],
  [{ text_includes: ['fermé'] }, 'text_includes'],
  [{ text_excludes: ['OUVERT'] }, 'text_excludes'],
])('complains: %j', (expected, about) => {
  expect(complaints(expected)).toEqual([about]);
});

test('a wrong verdict is an eligibility answer that the table does not bear out', () => {
  expect(judged({ verdict: 'no' }).wrongVerdict).toBe(true);
  expect(judged({ docs: ['guide-9'] }).wrongVerdict).toBe(true);
  expect(judged({ verdict: 'no' }, { kind: 'passages' }).wrongVerdict).toBe(false);
});

test('so is one where a refusal or a quotation was due', () => {
  expect(judged({ kind: ['no_answer', 'clarification'] }).wrongVerdict).toBe(true);
  expect(judged({ kind: ['passages', 'no_answer'] }).wrongVerdict).toBe(true);
  expect(judged({ kind: ['passages', 'eligibility'] }).wrongVerdict).toBe(false);
});

test('a refusal is the lack of an answer where one was expected', () => {
  expect(judged({ kind: ['passages'] }, { kind: 'no_answer' }).refused).toBe(true);
  expect(judged({ docs: ['guide-1'] }, { kind: 'clarification' }).refused).toBe(true);
  expect(judged({ kind: ['no_answer'] }, { kind: 'no_answer' }).refused).toBe(false);
  expect(judged({ kind: ['no_answer'] }).refused).toBe(false);
});

test('the reply’s language is judged apart', () => {
  expect(judged({}, {}, 'en')).toMatchObject({ complaints: [], rightLanguage: false });
});
