// Which language a question is asked in.
import { guessLanguage } from '../../src/understand/language.ts';

test.each([
  ['fr', 'Quelle API pour les collectivités ?'],
  ['fr', 'api pour mairies'],
  ['fr', 'agents publics ?'],
  ['fr', 'quel login pour les users'],
  ['fr', 'slt koi comme api'],
  ['fr', 'le bouton FranceConnect'],
  ['fr', 'On est GDPR compliant avec ça ?'],
  ['en', 'Which API for local authorities?'],
  ['en', 'which api collectivités'],
  ['en', 'who uses FranceConnect'],
  ['en', 'what about ProConnect?'],
  ['en', 'AgentConnect for agents'],
  ['en', 'doctors or nurses?'],
  ['en', 'access to MonComptePro please'],
  ['en', 'can les agents use AgentConnect?'],
] as const)('%s: %s', (language, question) => {
  // The fallback is the other one: only the question's own words can tell.
  expect(guessLanguage(question, language === 'fr' ? 'en' : 'fr').language).toBe(language);
});

test.each(['FranceConnect', 'DataPass', '', '🤷', '1234', 'FranceConnect ?'])(
  'without a signal the fallback decides: "%s"',
  (question) => {
    for (const fallback of ['fr', 'en'] as const)
      expect(guessLanguage(question, fallback).language).toBe(fallback);
  },
);

test('the signals are the words that one language alone has', () => {
  const { signals } = guessLanguage('Which API for les collectivités ?', 'fr');
  expect(signals.en).toEqual(['which', 'for']);
  expect(signals.fr).toEqual(['les']);
});

test('case and accents do not matter', () => {
  expect(guessLanguage('QUELLE API ?', 'en').language).toBe('fr');
  expect(guessLanguage('où', 'en').language).toBe('fr');
});
