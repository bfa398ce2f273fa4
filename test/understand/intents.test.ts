// What a question seeks that sections say: the patterns of its own language, held against its words.
import type { Intent, LanguageCode } from '../../src/languages/language.ts';
import { frameOf } from '../../src/understand/frame.ts';
import { findIntents, withoutForm } from '../../src/understand/intents.ts';
import { invented } from '../helpers/library.ts';

const hear = (question: string, language: LanguageCode) => invented.analyzer.hear(question, language);

test.each<[Intent, string[], string[]]>([
  [
    'definition',
    ["c'est quoi TourLibre", 'à quoi sert TourLibre'],
    ['what is TourLibre', 'explain TourLibre'],
  ],
  ['access', ["comment demander l'accès", 'une habilitation'], ['how to get access', 'register']],
  ['link', ['le lien de la page', "l'URL"], ['the link', 'website']],
  ['howLong', ['combien de temps', 'quel délai'], ['how long', 'duration']],
  ['howMuch', ['combien ça coûte', 'le prix'], ['how much', 'price']],
  ['where', ['où est le four'], ['where is it']],
  ['why', ['pourquoi'], ['why']],
  ['incident', ['le four est en panne', 'erreur 500'], ['the kiln is down', 'outage']],
])('%s', (intent, french, english) => {
  const isDeaf = (code: LanguageCode) => (question: string) => !findIntents(hear(question, code)).has(intent);
  expect([...french.filter(isDeaf('fr')), ...english.filter(isDeaf('en'))]).toEqual([]);
});

test('the patterns of one language do not run over the words of another', () => {
  expect([...findIntents(hear('the link', 'fr')).keys()]).toEqual([]);
});

describe('words of form', () => {
  const left = (question: string, language: LanguageCode = 'fr') => {
    const analysis = hear(question, language);
    return withoutForm(analysis, findIntents(analysis), frameOf(analysis))
      .tokens.filter(({ stop }) => !stop)
      .map(({ text }) => text);
  };

  test('say nothing of what is sought', () => {
    expect(left('Quelle API pour les débutants ?')).toEqual(['debutants']);
    expect(left('how do I get a kiln', 'en')).toEqual(['kiln']);
  });
});
