// The languages are all alike: what one has, each has, and none speaks in another's place.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isWord } from '../src/dictionary.ts';
import { languageCodes, languages } from '../src/languages/index.ts';
import { intents, type Language, type LanguageCode } from '../src/languages/language.ts';
import { toWords } from '../src/languages/words.ts';
import { effort } from './helpers/effort.ts';

const all = languageCodes.map((code) => [code, languages[code]] as const);
/** Compiles as it is held against questions: whole words, one space between them. */
const compiled = (source: string) => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`);

/** What a phrase is called with: labels, marks of where its arguments stand. */
const given: Readonly<Record<string, readonly unknown[]>> = {
  value: ['other', 'Ω1'],
  yes: [['Ω1'], ['Ω2'], 'plain', true],
  no: [['Ω1'], ['Ω2'], ['Ω3'], 'plain', true],
  who: [['Ω1'], ['Ω2'], true],
  whoNot: [['Ω1'], ['Ω2'], true],
  separately: ['Ω1', ['Ω2']],
  partOf: ['Ω1', ['Ω2'], ['Ω3'], []],
  organisation: [['Ω1', 'Ω2']],
  meant: ['Ω1', 'Ω2', 'Ω3'],
  whole: ['Ω1'],
  heard: [['Ω1'], ['Ω2']],
  counted: [['Ω1'], 3, 6, { ofApis: false, ofRows: true, negated: false }],
  notCovered: ['price', ['Ω1']],
  wrong: ['Ω1'],
  compareCounted: [['Ω1'], 4, 6, true],
  compareDiffers: [['Ω1'], ['Ω2'], true],
  word: ['Ω1', 'Ω2', false],
  cell: ['Ω1', 'Ω2', 'Ω3'],
  table: ['Ω1', 'Ω2'],
  month: ['2024-10'],
  edition: ['Ω1', 'Ω2', null],
  asOf: ['2024-10', true],
  guide: ['Ω1'],
  quote: ['Ω1'],
  failure: ['Ω1'],
};
const ofTexts = new Set(['whichApi', 'who', 'may', 'about', 'within', 'whichOf', 'whether']);

/** Every sentence of a language, with marks for its arguments. */
function sentences(phrases: object, path = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'object') return sentences(value as object, `${name}.`);
    const say = value as (...args: unknown[]) => string;
    if (key === 'list' || key === 'either') return [[name, say(['Ω1', 'Ω2', 'Ω3'])]];
    if (path === 'ask.' && ofTexts.has(key)) return [[name, say('Ω1', 'Ω2', 'Ω3')]];
    return [[name, say(...(given[key] ?? [['Ω1'], ['Ω2'], ['Ω3']]))]];
  });
}

test.each(all)('%s has its own code and name', (code, language) => {
  expect(language.code).toBe(code);
  expect(language.name).not.toBe('');
});

describe('folders', () => {
  const filesOf = (code: string) => readdirSync(`src/languages/${code}`).sort();

  test('of languages are the languages: each is one folder', () => {
    const folders = readdirSync('src/languages', { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...languageCodes].sort());
  });

  test.each(languageCodes)('%s has the files that its neighbours have', (code) => {
    expect(filesOf(code)).toEqual(filesOf('fr'));
  });

  test('only the list of languages imports them, each once, and none imports another', () => {
    const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const source = readFileSync(`src/${file}`, 'utf8');
        const folders = languageCodes.join('|');
        return [...source.matchAll(new RegExp(`from '[./]*(?:languages/)?((?:${folders})/[^']+)'`, 'g'))].map(
          ([, folder]) => `${file.replaceAll('\\', '/')}: ${folder}`,
        );
      });
    expect(imported.sort()).toEqual(
      languageCodes.map((code) => `languages/index.ts: ${code}/index.ts`).sort(),
    );
  });
});

describe('phrases', () => {
  test.each(all)('of %s are there, not empty, and without a hole', (_, { phrases }) => {
    for (const [name, sentence] of sentences(phrases)) {
      expect([name, sentence.trim()]).not.toEqual([name, '']);
      expect([name, sentence]).not.toEqual([
        name,
        expect.stringMatching(/undefined|null|NaN|\[object|\{\{|TODO/),
      ]);
    }
  });

  test('say the same arguments in every language', () => {
    const holes = (code: LanguageCode) =>
      sentences(languages[code].phrases).map(([name, sentence]) => [
        name,
        [...new Set(sentence.match(/Ω\d/g))].sort(),
      ]);
    for (const code of languageCodes) expect(holes(code)).toEqual(holes('fr'));
  });

  test('differ from one language to the other', () => {
    const fr = new Map(sentences(languages.fr.phrases));
    const same = sentences(languages.en.phrases)
      .filter(
        ([name, sentence]) => fr.get(name) === sentence && /\p{L}{3}/u.test(sentence.replace(/Ω\d/g, '')),
      )
      .map(([name]) => name);
    expect(same.filter((name) => name !== 'linksTitle')).toEqual([]);
  });

  test.each([
    ['fr', 'a', 'a et b', 'a, b et c', 'a, b ou c'],
    ['en', 'a', 'a and b', 'a, b and c', 'a, b or c'],
  ] as const)('lists of %s: none, one, two, three', (code, one, two, three, either) => {
    const { phrases } = languages[code];
    expect(phrases.list([])).toBe('');
    expect(phrases.list(['a'])).toBe(one);
    expect(phrases.list(['a', 'b'])).toBe(two);
    expect(phrases.list(['a', 'b', 'c'])).toBe(three);
    expect(phrases.either(['a', 'b', 'c'])).toBe(either);
  });

  test('French sets a space before its tall punctuation, English does not', () => {
    for (const [name, sentence] of sentences(languages.fr.phrases))
      expect([name, sentence]).toEqual([name, expect.not.stringMatching(/[^\s\u202f\u00a0][?!:;»](?!\/)/)]);
    for (const [name, sentence] of sentences(languages.en.phrases))
      expect([name, sentence]).toEqual([name, expect.not.stringMatching(/\s[?!:;]/)]);
  });
});

describe('patterns', () => {
  test.each(all)('of %s stand once in their list', (code, { patterns, followUps, seeks, orders }) => {
    const lists = [patterns, followUps, seeks].flatMap((group) => Object.entries(group));
    const twice = [...lists, ['orders', orders] as const].flatMap(([name, list]) =>
      list.filter((source, i) => list.indexOf(source) !== i).map((source) => `${name}: ${source}`),
    );
    expect([code, twice]).toEqual([code, []]);
  });

  test.each(all)('of %s stand for every intent, compile, and need a word', (_, { patterns }) => {
    expect(Object.keys(patterns).sort()).toEqual([...intents].sort());
    for (const intent of intents)
      for (const source of patterns[intent]) {
        const pattern = compiled(source);
        expect(['', ' ', '   '].filter((nothing) => pattern.test(nothing))).toEqual([]);
      }
  });

  test.each(all)('of %s are folded: they could match nothing else', (code, language) => {
    const sources = [
      ...Object.values(language.patterns),
      ...Object.values(language.followUps),
      language.orders,
    ].flat();
    const plain = (source: string) => source.replace(/\\[a-z]|\[[^\]]*\]/gi, '');
    expect([code, sources.filter((source) => /\p{Lu}|[^\p{ASCII}]|['-]/u.test(plain(source)))]).toEqual([
      code,
      [],
    ]);
  });

  test.each(all)('of %s stay quick on repeated words', (_, { patterns, followUps, orders }) => {
    const sources = [Object.values(patterns), Object.values(followUps), [orders]].flat(2);
    const words = [...new Set(sources.flatMap((source) => source.match(/[a-z]{2,}/g) ?? []))];
    const slow = sources.filter((source) => {
      const first = source.match(/[a-z]+/)?.[0] ?? 'a';
      const text = `${`${first} ${words.slice(0, 20).join(' ')} `.repeat(20)}`.slice(0, 2000);
      const { milliseconds } = effort(() => {
        for (const subject of [text, `${'a'.repeat(1000)} ж`, `${first} `.repeat(300)])
          [...subject.matchAll(new RegExp(compiled(source), 'g'))].length;
      });
      return milliseconds > 250;
    });
    expect(slow).toEqual([]);
  });

  test.each(all)('of follow-ups of %s are whole questions that stay quick', (_, { followUps }) => {
    for (const source of Object.values(followUps).flat()) {
      const pattern = new RegExp(`^(?:${source})$`);
      const { milliseconds } = effort(() => {
        for (const word of ['pour', 'for', 'et', 'and', 'ok'])
          expect(pattern.test(`${word} ${'a'.repeat(1500)}ж`)).toBe(false);
      });
      expect(milliseconds).toBeLessThan(250);
    }
  });
});

describe('grammar', () => {
  const listsOf = ({ grammar }: Language) =>
    Object.entries(grammar).flatMap(([name, list]): [string, string[]][] =>
      list instanceof Set ? [[name, [...list]]] : [],
    );
  const fixes = ['authenticating', 'authenticatingEndings', 'participles', 'infinitives'];

  test.each(all)(
    'of %s has no empty list: a language that has nothing of the kind says so',
    (_, language) => {
      expect(listsOf(language).filter(([, list]) => list.length === 0 || list.includes(''))).toEqual([]);
    },
  );

  test.each(all)('of %s is folded', (_, language) => {
    const odd = listsOf(language).filter(([, list]) =>
      list.some(
        (entry) =>
          toWords(entry)
            .map(({ text }) => text)
            .join(' ') !== entry,
      ),
    );
    expect(odd).toEqual([]);
  });

  test.each(all)('of %s is made of words of its own', (code, language) => {
    const { stopWords, filler, signals } = language;
    const isOwn = (word: string) =>
      [stopWords, filler, signals].some((list) => list.has(word)) || isWord(word, code);
    const strange = listsOf(language)
      .filter(([name]) => !fixes.includes(name))
      .flatMap(([name, list]) =>
        list
          .flatMap((entry) => entry.split(' '))
          .filter((word) => !/^\d+$/.test(word) && !isOwn(word))
          .map((word) => `${name}: ${word}`),
      );
    expect(strange).toEqual([]);
  });

  test.each(all)(
    'of %s has beginnings and endings that words of its own have',
    (_, { grammar, ...language }) => {
      const words: string[] = createRequire(import.meta.url)(language.dictionary);
      const { authenticating, authenticatingEndings, participles } = grammar;
      const endings = [...authenticatingEndings, ...participles];
      // People say "se loguer" before a dictionary does.
      const begun = [...authenticating].filter((start) => words.some((word) => word.startsWith(start)));
      expect(begun.length).toBeGreaterThan(authenticating.size / 2);
      expect(endings.filter((end) => !words.some((word) => word.endsWith(end)))).toEqual([]);
      const verbs = [...language.telling].filter(
        (word) =>
          [...authenticating].some((start) => word.startsWith(start)) &&
          [...authenticatingEndings].some((end) => word.endsWith(end)),
      );
      expect(verbs).not.toEqual([]);
    },
  );

  test.each(all)('of %s has lists that share what they must', (_, { grammar, ...language }) => {
    const shared = (one: Iterable<string>, other: ReadonlySet<string>) =>
      [...one].filter((word) => other.has(word));
    expect(shared(grammar.definite, grammar.articles)).not.toEqual([]);
    expect(shared(grammar.articles, grammar.narrowing)).not.toEqual([]);
    expect(shared(grammar.genitives, grammar.narrowing)).toEqual([...grammar.genitives]);
    expect(shared(grammar.purpose, grammar.prepositions)).toEqual([...grammar.purpose]);
    expect(shared(grammar.purpose, grammar.listing)).not.toEqual([]);
    for (const joins of [language.and, language.or]) expect(shared(joins, grammar.listing)).not.toEqual([]);
  });
});

describe('words', () => {
  test.each(all)('of %s are folded, one word each', (code, language) => {
    const { stopWords, filler, signals, and, or, generic, telling, heads } = language;
    const lists = { stopWords, filler, signals, and, or, generic, telling, heads };
    const odd = Object.entries(lists).flatMap(([list, words]) =>
      [...words]
        .filter(
          (word) =>
            toWords(word)
              .map(({ text }) => text)
              .join('|') !== word,
        )
        .map((word) => `${list}: ${word}`),
    );
    // The elided and inverted forms that the stop words' package holds are split before they are looked up.
    expect([code, odd.filter((entry) => !entry.startsWith('stopWords: ') && !/[-']/.test(entry))]).toEqual([
      code,
      [],
    ]);
  });

  test('a stop word of one language speaks for no other', () => {
    for (const [code, { stopWords, signals }] of all)
      for (const [other, language] of all) {
        if (other === code) continue;
        const wrong = [...language.signals].filter((word) => stopWords.has(word) && !signals.has(word));
        expect([other, code, wrong]).toEqual([other, code, []]);
      }
  });

  test('each language has signals that no other has', () => {
    for (const [code, { signals }] of all) {
      const own = [...signals].filter((word) =>
        all.every(([other, language]) => other === code || !language.signals.has(word)),
      );
      expect([code, own.length > 20]).toEqual([code, true]);
    }
  });

  test.each(all)(
    'what is telling in %s is generic too: it only counts for more',
    (code, { telling, generic }) => {
      expect([code, [...telling].filter((word) => !generic.has(word))]).toEqual([code, []]);
    },
  );

  test.each(all)(
    'the dictionary of %s holds words, and the singular of a word is no longer than it',
    (_, language) => {
      const words: string[] = createRequire(import.meta.url)(language.dictionary);
      expect(words.length).toBeGreaterThan(50_000);
      for (const word of words.slice(0, 2000)) {
        expect(language.singular(word).length).toBeLessThanOrEqual(word.length + 1);
        expect(language.singular(word)).not.toBe('');
      }
    },
  );

  test.each([
    ['fr', 'agents', 'agent'],
    ['fr', 'hopitaux', 'hopital'],
    ['fr', 'bureaux', 'bureau'],
    ['fr', 'cas', 'cas'],
    ['en', 'companies', 'company'],
    ['en', 'churches', 'church'],
    ['en', 'boxes', 'box'],
    ['en', 'business', 'business'],
    ['en', 'status', 'status'],
    ['en', 'gas', 'gas'],
  ] as const)('%s: the singular of %s is %s', (code, plural, singular) => {
    expect(languages[code].singular(plural)).toBe(singular);
  });
});
