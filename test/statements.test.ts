// Nobody who tells something gets a verdict: sentences of real articles, and sentences that hold our own labels.

import { readFile } from 'node:fs/promises';
import { answer } from '../src/answer.ts';
import { languageCodes } from '../src/languages/index.ts';
import type { LanguageCode } from '../src/languages/language.ts';
import { parseLexicon } from '../src/lexicon.ts';
import { loadLibrary } from '../src/library.ts';
import { labelsOf } from '../src/matrix.ts';
import { atOnce } from '../src/slices.ts';

const { library } = await loadLibrary('content');
const { library: articles } = await loadLibrary('test/retrieval/help');
const { lexicon } = atOnce(
  parseLexicon(await readFile('content/lexicons/administrations-francaises.yml', 'utf8'), 'lexicon.yml'),
);
const apis = library.tables.flatMap((table) => labelsOf(table, 'api')).map(({ text }) => text);

const verdicts = (messages: readonly string[]) =>
  messages.filter((message) => answer(message, library).kind === 'eligibility');

test('a sentence of an article gets no verdict', () => {
  const sentences = [...articles.sections, ...library.sections]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => block.sentences)
    .map(({ text }) => text)
    .filter((text) => !text.includes('?') && !text.includes('|') && text.split(' ').length > 5);
  expect(sentences.length).toBeGreaterThan(400);
  expect(verdicts(sentences)).toEqual([]);
});

/** Each tells something of people, or of an API, as minutes, letters and reports do. */
const told: Readonly<Record<LanguageCode, readonly ((word: string, api: string) => string)[]>> = {
  fr: [
    (word) => `Les retours des ${word} sont arrivés hier, merci à tous.`,
    (word, api) => `Nous avons présenté ${api} aux ${word} la semaine dernière.`,
    (word, api) => `Pour info, ${api} était en panne ce matin et plusieurs ${word} ont appelé.`,
    (word) => `Compte rendu : ${word} présents, les autres excusés.`,
    (word, api) => `Merci pour la démo de ${api}, nos ${word} ont beaucoup aimé.`,
    (word, api) => `Bonjour, je transmets le document sur ${api} aux ${word}. Bonne journée.`,
    (word, api) => `J’ai lu que ${api} était utilisé par des ${word}.`,
    (word) => `Les ${word} se plaignent de devoir se reconnecter.`,
  ],
  en: [
    (word) => `The feedback from the ${word} came in yesterday, thanks everyone.`,
    (word, api) => `We presented ${api} to some ${word} last week.`,
    (word, api) => `FYI, ${api} was down this morning and several ${word} called.`,
    (word) => `Minutes: ${word} were there, the others sent apologies.`,
    (word, api) => `Thanks for the demo of ${api}, our ${word} loved it.`,
    (word, api) => `Hello, I am sending the paper on ${api} to the ${word}. Have a nice day.`,
    (word, api) => `I read that ${api} was used by some ${word}.`,
    (word) => `The ${word} complain about having to log in again.`,
  ],
};

describe.each(languageCodes)('a message in %s that tells something gets no verdict', (lang) => {
  const words = lexicon.concepts
    .filter(({ labels }) => labels.length > 0)
    .flatMap(({ phrases }) => phrases[lang]);
  test.each(told[lang].map((tell) => [tell('…', '…'), tell] as const))('%s', (_, tell) => {
    expect(words.length).toBeGreaterThan(100);
    expect(verdicts(words.map((word, i) => tell(word, apis[i % apis.length] ?? '')))).toEqual([]);
  });
});
