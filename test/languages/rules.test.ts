// The rules of each language: each is met by its examples, and not by its counter-examples.
import { readdirSync } from 'node:fs';
import { languageCodes, languages } from '../../src/languages/index.ts';
import type { LanguageCode } from '../../src/languages/language.ts';
import { classesAsked, partKinds } from '../../src/languages/rule.ts';
import { toWords } from '../../src/languages/words.ts';
import { loadLibrary } from '../../src/library.ts';
import { labelsOf } from '../../src/matrix.ts';
import { alternativesOf, partsIn } from '../../src/understand/rules.ts';

const { library } = await loadLibrary('content');

const rulesMet = (text: string, language: LanguageCode): Set<string> =>
  new Set(partsIn(library.analyzer.hear(text, language)).map(({ because }) => because));

const all = languageCodes.flatMap((code) =>
  partKinds.flatMap((kind) => languages[code].rules[kind].map((rule) => ({ code, kind, rule }))),
);

test.each(all.map(({ code, rule }) => [`${code}.${rule.id}`, code, rule] as const))(
  '%s is met by its examples alone',
  (_, code, rule) => {
    expect(rule.yes.filter((text) => !rulesMet(text, code).has(rule.id))).toEqual([]);
    expect(rule.no.filter((text) => rulesMet(text, code).has(rule.id))).toEqual([]);
    expect(rule.yes.length > 0 && rule.no.length > 0).toBe(true);
  },
);

test('every rule has a name of its own, which begins with the kind of part or with its file', () => {
  for (const code of languageCodes) {
    const ids = all.filter((one) => one.code === code).map(({ rule }) => rule.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  }
});

test('every language has a file for the same phenomena', () => {
  const files = (code: string) => readdirSync(`src/languages/${code}/rules`).sort();
  for (const code of languageCodes) expect(files(code)).toEqual(files('fr'));
});

test('no rule leaves more room than its gap, and none is a regular expression', () => {
  for (const { rule } of all)
    for (const line of alternativesOf(rule.match)) expect(line).toMatch(/^[a-z0-9_|@?*^$~# ]+$/);
});

/** The words that rules and classes spell, each of which must be one that a text can have. */
const spelt = (code: LanguageCode): string[] => [
  ...Object.values(languages[code].classes).flat(),
  ...all
    .filter((one) => one.code === code)
    .flatMap(({ rule }) => alternativesOf(rule.match))
    .flatMap((line) => line.split(/\s+/))
    .flatMap((element) => element.replace(/[?*]$/, '').split('|'))
    .filter((word) => /^[a-z0-9]/.test(word)),
];

test.each(languageCodes)('every word that %s spells is a word that a text can have', (code) => {
  const isWord = (word: string) =>
    toWords(word.replaceAll('_', ' '))
      .map(({ text }) => text)
      .join(' ') === word.replaceAll('_', ' ');
  expect([...new Set(spelt(code))].filter((word) => !isWord(word))).toEqual([]);
});

test.each(languageCodes)('every class of %s is asked for, by a rule or by understanding itself', (code) => {
  const used = new Set(
    all
      .filter((one) => one.code === code)
      .flatMap(({ rule }) => [...rule.match.matchAll(/@(\w+)/g)].map(([, name]) => name)),
  );
  const asked: readonly string[] = classesAsked;
  expect(
    Object.keys(languages[code].classes).filter((name) => !used.has(name) && !asked.includes(name)),
  ).toEqual([]);
  // What is looked up word by word can hold no phrase.
  const phrases = asked
    .filter((name) => !used.has(name))
    .flatMap((name) => (languages[code].classes[name] ?? []).filter((word) => word.includes('_')));
  expect(phrases).toEqual([]);
});

test.each(languageCodes)('no word that %s spells is the name of an API', (code) => {
  const names = library.tables
    .flatMap((table) => labelsOf(table, 'api'))
    .map(({ text }) =>
      toWords(text)
        .map((word) => word.text)
        .join('_'),
    );
  expect(spelt(code).filter((word) => names.includes(word))).toEqual([]);
});
