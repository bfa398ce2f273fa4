// Every word of the lexicon for every label, asked in every form: the right answer is computed from the table.

import { readFile } from 'node:fs/promises';
import { answer } from '../src/answer.ts';
import type { CellValue, DecisionTable, Label } from '../src/guide.ts';
import { languageCodes, languages } from '../src/languages/index.ts';
import type { LanguageCode } from '../src/languages/language.ts';
import { fold } from '../src/languages/words.ts';
import { parseLexicon, phraseKeys } from '../src/lexicon.ts';
import { loadLibrary } from '../src/library.ts';
import { cellAt, labelsOf } from '../src/matrix.ts';
import { toJson } from '../src/render/json.ts';
import { atOnce } from '../src/slices.ts';

const { library } = await loadLibrary('content');
const { lexicon } = atOnce(
  parseLexicon(await readFile('content/lexicons/administrations-francaises.yml', 'utf8'), 'lexicon.yml'),
);
const table = library.tables[0] as DecisionTable;
const apis = labelsOf(table, 'api');
const criteria = labelsOf(table, 'criterion');

/** The rows that hold a label's phrase with the fewest other words. */
function rowsOf(phrase: string): Label[] {
  const holding = criteria.filter(({ text }) => fold(text).includes(fold(phrase)));
  const least = Math.min(...holding.map(({ text }) => text.length));
  return holding.length > 1 && holding.some(({ text }) => fold(text) === fold(phrase))
    ? holding.filter(({ text }) => text.length === least)
    : holding;
}

interface Word {
  readonly word: string;
  readonly lang: LanguageCode;
  readonly rows: readonly Label[];
}

/** What a word is known by, written out and in the singular. */
const keyOf = (word: string, code: LanguageCode) =>
  phraseKeys(languages[code].shorthand[fold(word)] ?? word, code).words;

/** What the users of an organisation are called in the table. */
const usersOf = new Map(
  lexicon.organisations.flatMap(({ phrases, usersLabel }) =>
    languageCodes.flatMap((code) =>
      phrases[code].map((phrase) => [keyOf(phrase, code), usersLabel] as const),
    ),
  ),
);

const words: Word[] = lexicon.concepts.flatMap(({ labels, phrases }) => {
  const rows = [...new Set(labels.flatMap(rowsOf))];
  return rows.length === 0
    ? []
    : languageCodes.flatMap((lang) => phrases[lang].map((word) => ({ word, lang, rows })));
});

const names = (labels: readonly Label[]) => labels.map(({ text }) => text).sort();
const saying = (rows: readonly Label[], value: CellValue) =>
  names(apis.filter((api) => rows.every((row) => cellAt(table, api, row).value === value)));

/** What a yes-or-no question is answered with: yes, no, or partial where cells differ. */
function verdictOf(api: Label, { word, lang, rows }: Word): string {
  const users = usersOf.get(keyOf(word, lang));
  const all = [...rows, ...criteria.filter(({ text }) => users !== undefined && fold(text) === fold(users))];
  const said = new Set(all.map((row) => cellAt(table, api, row).value));
  return said.size > 1 ? 'partial' : String([...said][0]);
}

/** The share of the grid that is answered; the rest gets quotations, where a word is of two meanings or of none alone. */
const leastRight = 0.97;

/** A form of question, and what is right; a different verdict is wrong, none is only a pity. */
interface Form {
  readonly name: string;
  readonly ask: Readonly<Record<LanguageCode, (word: string, api: string) => string>>;
  readonly each: 'word' | 'pair';
  readonly expected: (word: Word, api: Label) => string;
  readonly found: (json: ReturnType<typeof toJson>) => string;
}

const listed = (json: ReturnType<typeof toJson>) => [...json.apis].sort().join();
const forms: readonly Form[] = [
  {
    name: 'which',
    ask: { fr: (word) => `Quelle API pour ${word} ?`, en: (word) => `Which API for ${word}?` },
    each: 'word',
    expected: ({ rows }) => saying(rows, 'yes').join(),
    found: listed,
  },
  {
    name: 'which not',
    ask: {
      fr: (word) => `Quelles API ne conviennent pas à ${word} ?`,
      en: (word) => `Which APIs can ${word} NOT use?`,
    },
    each: 'word',
    expected: ({ rows }) => saying(rows, 'no').join(),
    found: listed,
  },
  {
    name: 'can',
    ask: {
      fr: (word, api) => `${word}, est-ce que ça peut utiliser ${api} ?`,
      en: (word, api) => `Can ${word} use ${api}?`,
    },
    each: 'pair',
    expected: (word, api) => verdictOf(api, word),
    found: ({ verdict }) => String(verdict),
  },
  {
    name: 'is for',
    ask: { fr: (word, api) => `${api} convient à ${word} ?`, en: (word, api) => `Is ${api} for ${word}?` },
    each: 'pair',
    expected: (word, api) => verdictOf(api, word),
    found: ({ verdict }) => String(verdict),
  },
];

test('the lexicon has words enough', () => {
  expect(words.length).toBeGreaterThan(300);
});

describe.each(forms)('$name', ({ ask, each, expected, found }) => {
  test.each(languageCodes)('in %s', (lang) => {
    const asked = words
      .filter((word) => word.lang === lang)
      .flatMap((word) => (each === 'word' ? apis.slice(0, 1) : apis).map((api) => ({ word, api })));
    const wrong: string[] = [];
    let right = 0;
    for (const { word, api } of asked) {
      const question = ask[lang](word.word, api.text);
      const json = toJson(answer(question, library));
      if (json.kind !== 'eligibility') continue;
      if (found(json) === expected(word, api)) right++;
      else wrong.push(`${question} ${found(json)}, not ${expected(word, api)}`);
    }
    expect(wrong).toEqual([]);
    expect(right / asked.length).toBeGreaterThan(leastRight);
  });
});
