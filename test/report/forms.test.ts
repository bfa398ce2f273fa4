// A report in each of its forms: the lines of a terminal, JSON and CSV; and the days that it is about.
import { languageCodes } from '../../src/languages/index.ts';
import { toCsv } from '../../src/report/csv.ts';
import type { Figures } from '../../src/report/gather.ts';
import { itemsOf } from '../../src/report/items.ts';
import { toJson } from '../../src/report/json.ts';
import {
  before,
  daysAfter,
  lastDays,
  lengthOf,
  mondayOf,
  readSince,
  weekBefore,
} from '../../src/report/period.ts';
import { toLines } from '../../src/report/text.ts';
import { tell } from '../../src/report/told.ts';
import { invented, tableOf } from '../helpers/library.ts';

const { section } = tableOf(invented, 'poterie');
const place = { guide: section.guide.file, section: section.anchor };
const cell = { ...place, row: 'Potiers', column: 'Émailleur' };
const nothing = { total: 0, refused: 0, kinds: [] };

const figures: Figures = {
  days: { since: '2026-11-16', until: '2026-11-22' },
  countedSince: '2026-11-01',
  answers: {
    total: 214,
    refused: 22,
    kinds: [
      { kind: 'no_answer', reason: 'not_found', count: 22 },
      { kind: 'eligibility', reason: '', count: 192 },
    ],
  },
  answersBefore: { total: 30, refused: 20, kinds: [{ kind: 'no_answer', reason: 'not_found', count: 20 }] },
  ratings: { helpful: 19, notHelpful: 4 },
  reported: [
    {
      question: '=HYPERLINK("http://x","Qui vend de la terre ?")',
      people: 2,
      days: 1,
      reason: 'not_found',
      near: [place],
      cells: [],
    },
  ],
  disputed: [
    {
      cells: [cell],
      sections: [],
      people: 3,
      reasons: { wrong: 3, incomplete: 0, understood: 0, other: 0 },
      comments: ['-1, "faux"'],
    },
  ],
  words: [{ word: 'zorglub', people: 5, days: 4 }],
  unused: [{ ...place, heading: 'Quelle API pour réserver un four ?' }],
  asked: [{ ...cell, count: 7 }],
  content: {
    now: '0123abc',
    unchangedSince: '2026-11-20',
    before: {
      day: '2026-11-03',
      content: '0000000',
      changes: {
        cells: {
          flipped: [{ ...cell, before: 'no', after: 'yes' }],
          new: [],
          gone: [{ ...cell, row: 'Tanneurs', value: 'bientôt' }],
        },
        sections: { new: [{ ...place, heading: 'Neuf' }], gone: [], changed: [] },
      },
    },
  },
};
const empty: Figures = {
  ...figures,
  ...{ answers: nothing, answersBefore: nothing, ratings: { helpful: 0, notHelpful: 0 } },
  ...{ reported: [], disputed: [], words: [], unused: [], asked: [] },
  content: { now: '0123abc', unchangedSince: '2026-11-03', before: null },
};

const linesIn = (language: 'fr' | 'en', of = figures) =>
  toLines(tell(of, itemsOf(of, invented, language), invented, language)).map((line) =>
    line.replaceAll('\u00A0', ' '),
  );

test('in a terminal, what to write comes first, numbered, with where it goes', () => {
  const lines = linesIn('fr');
  expect(lines.slice(0, 3)).toEqual([
    '3 choses à écrire, du 16 au 22 novembre 2026',
    '',
    '1. Question signalée par 2 personnes',
  ]);
  expect(lines).toContain('2. Réponse jugée fausse par 3 personnes');
  expect(lines.join('\n')).toMatch(/Potiers, Émailleur : ✅ oui \(guides\/poterie\.md, ligne \d+\)/);
  expect(lines).toContain('   « zorglub » : 5 personnes, 4 jours');
  expect(lines).toContain('1 section jamais servie');
  expect(lines).toContain('   214 réponses, dont 22 refus (20 la période d’avant)');
  expect(lines).toContain('   19 utiles, 4 pas utiles');
  expect(lines).toContain('   depuis le 3 novembre 2026 :');
  expect(lines).toContain('   Potiers, Émailleur : ❌ non devient ✅ oui');
  expect(lines).toContain('   case disparue : Tanneurs, Émailleur : « bientôt »');
});

test('in English, the same', () => {
  const lines = linesIn('en');
  expect(lines[0]).toBe('3 things to write, 16 to 22 November 2026');
  expect(lines).toContain('1. Question reported by 2 people');
  expect(lines).toContain('   “zorglub”: 5 people, 4 days');
  expect(lines).toContain('   214 answers, 22 refusals among them (20 in the period before)');
});

test('of one thing the words are those of one, and of the time before counting began nothing is said', () => {
  const kinds = ['eligibility', 'passages', 'clarification', 'help', 'no_answer'].map((kind) => ({
    ...{ kind, reason: '', count: 1 },
  }));
  const answers = { total: 5, refused: 1, kinds };
  const first = { ...figures, answers, countedSince: figures.days.since };
  expect(linesIn('fr', first).join('\n')).toMatch(
    /5 réponses, dont 1 refus\n +1 réponse d’un tableau\n +1 réponse par des extraits\n +1 question en retour\n +1 aide ou politesse\n +1 refus\n/,
  );
  expect(linesIn('en', first).join('\n')).toMatch(
    /5 answers, 1 refusal among them\n +1 answer of a table\n +1 answer by quotes\n +1 question back\n +1 help or courtesy\n +1 refusal\n/,
  );
});

test('where there is nothing, that is what is said', () => {
  expect(linesIn('fr', empty)[0]).toBe('Rien à écrire, du 16 au 22 novembre 2026');
  expect(linesIn('fr', empty).join('\n')).toContain('0 réponse, dont 0 refus');
  expect(linesIn('en', empty)[0]).toBe('Nothing to write, 16 to 22 November 2026');
});

test.each(languageCodes)('in %s, no sentence has a number with the wrong plural', (code) => {
  const one = { ...figures, words: [{ word: 'zorglub', people: 1, days: 1 }] };
  const text = linesIn(code, one).join('\n');
  expect(text).toMatch(code === 'fr' ? /1 personne, 1 jour$/m : /1 person, 1 day$/m);
});

test('a span over two months, two years, or from a first of the month is said whole', () => {
  const of = (since: string, until: string) => linesIn('fr', { ...empty, days: { since, until } })[0];
  expect(of('2026-09-28', '2026-10-04')).toBe('Rien à écrire, du 28 septembre au 4 octobre 2026');
  expect(of('2026-12-28', '2027-01-03')).toBe('Rien à écrire, du 28 décembre 2026 au 3 janvier 2027');
  expect(of('2026-11-01', '2026-11-07')).toBe('Rien à écrire, du 1er au 7 novembre 2026');
});

test('as JSON, all of it has its key', () => {
  const json = toJson(figures, itemsOf(figures, invented, 'fr'));
  expect(Object.keys(json)).toEqual([
    ...[
      'since',
      'until',
      'countedSince',
      'answers',
      'ratings',
      'items',
      'settled',
      'unused',
      'asked',
      'content',
    ],
  ]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.items.map(({ kind, file }) => [kind, file])).toEqual([
    ['reported', place.guide],
    ['disputed', place.guide],
    ['word', null],
    ['unused', place.guide],
  ]);
});

/** Reads CSV as RFC 4180 has it: fields in quotes may hold commas, line ends and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(pattern)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((one) => one.length > 1);
}

test('as CSV, every row has every column, and a spreadsheet runs nothing of it', () => {
  const text = toCsv(figures, itemsOf(figures, invented, 'fr'), invented);
  expect(text).toMatch(/^kind,what,people,days,count,guide,section,row,column,file,line\r\n/);
  const [head = [], ...rows] = readCsv(text);
  for (const row of rows) expect(row).toHaveLength(head.length);
  const of = (kind: string) => rows.filter(([one]) => one === kind);
  expect(of('reported')[0]?.[1]).toBe(`'=HYPERLINK("http://x","Qui vend de la terre ?")`);
  expect(of('disputed')[0]?.slice(0, 9)).toEqual([
    'disputed',
    'wrong',
    '3',
    '',
    '',
    section.guide.title,
    place.section,
    'Potiers',
    'Émailleur',
  ]);
  expect(of('word')).toEqual([['word', 'zorglub', '5', '4', '', '', '', '', '', '', '']]);
  for (const kind of ['answers', 'ratings', 'asked', 'changed', 'unused'])
    expect(of(kind).length).toBeGreaterThan(0);
  for (const field of rows.flat()) expect(field).not.toMatch(/^\s*[=+\-@]/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r\n=1'])(
  'a word that begins as a formula, %j, does not any more',
  (word) => {
    const text = toCsv(
      { ...empty, words: [{ word, people: 3, days: 3 }] },
      {
        settled: [],
        items: [
          {
            kind: 'word',
            id: 'x',
            title: '',
            details: [],
            what: word,
            people: 3,
            days: 3,
            cells: [],
            where: null,
            snippet: null,
          },
        ],
      },
      invented,
    );
    expect(readCsv(text).flat()).toContain(`'${word}`);
  },
);

describe('days', () => {
  const now = new Date(2026, 10, 28, 0, 30);

  test('the last seven end today, by the clock of the process', () => {
    expect(lastDays(7, now)).toEqual({ since: '2026-11-22', until: '2026-11-28' });
  });

  test('the span before is as long, and ends the day before', () => {
    expect(before({ since: '2026-03-01', until: '2026-03-03' })).toEqual({
      since: '2026-02-26',
      until: '2026-02-28',
    });
  });

  test('a week begins on Monday', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weekBefore('2026-11-23')).toEqual({ since: '2026-11-16', until: '2026-11-22' });
    expect(lengthOf(weekBefore('2026-11-23'))).toBe(7);
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  test.each<[string, object | null]>([
    ['30d', { since: '2026-10-30', until: '2026-11-28' }],
    ['1d', { since: '2026-11-28', until: '2026-11-28' }],
    ['2026-11-01', { since: '2026-11-01', until: '2026-11-28' }],
    ['0d', null],
    ['2026-11-29', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['yesterday', null],
    ['7', null],
    ['1900-01-01', null],
    ['', null],
  ])('--since %j is %j', (text, days) => {
    expect(readSince(text, now)).toEqual(days);
  });
});
