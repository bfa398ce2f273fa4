// What a question is after, by how it is put.
import type { Intent } from '../../src/languages/language.ts';
import { findIntents, saysOnly, withoutForm } from '../../src/understand/intents.ts';
import { invented } from '../helpers/library.ts';

const hear = (question: string) => invented.analyzer.hear(question, 'fr');

test.each<[Intent, string[]]>([
  [
    'whichApi',
    ['Quelle API pour les potiers ?', 'laquelle choisir', 'which api for potters', 'what should we use'],
  ],
  ['who', ['Qui peut utiliser TourLibre ?', "c'est pour qui", 'who is it for', 'which users does it cover']],
  ['may', ['Les potiers peuvent-ils venir ?', 'est-ce possible', 'can potters come', 'is it allowed']],
  ['notFor', ['ne convient pas', 'exclu', 'not suitable', "can't be used"]],
  ['negated', ['les potiers ne peuvent pas venir', "n'ont pas le droit", 'potters cannot come']],
  ['together', ['à la fois', 'pour les deux', 'both of them', 'a single one']],
  ['compare', ['quelle différence', 'TourLibre vs FourPartagé', "what's the difference", 'compare them']],
  ['definition', ["c'est quoi TourLibre", 'à quoi sert TourLibre', 'what is TourLibre', 'explain TourLibre']],
  ['access', ["comment demander l'accès", 'une habilitation', 'how to get access', 'register']],
  ['link', ['le lien de la page', "l'URL", 'the link', 'website']],
  ['howLong', ['combien de temps', 'quel délai', 'how long', 'duration']],
  ['howMuch', ['combien ça coûte', 'le prix', 'how much', 'price']],
  ['where', ['où est le four', 'where is it']],
  ['why', ['pourquoi', 'why']],
  ['incident', ['le four est en panne', 'erreur 500', 'the kiln is down', 'outage']],
  ['authenticate', ["s'authentifier", 'connexion', 'log in', 'sign in']],
  ['greeting', ['bonjour', 'hello']],
  ['thanks', ['merci beaucoup', 'thank you']],
  ['help', ['aide', 'help', 'que sais-tu faire', 'what can you do']],
])('%s', (intent, questions) => {
  const deaf = questions.filter((question) => !findIntents(hear(question)).has(intent));
  expect(deaf).toEqual([]);
});

test('a sign is the words that speak for the intent, wherever they stand', () => {
  const analysis = hear('bonjour, les potiers peuvent-ils venir ?');
  const [sign] = findIntents(analysis).get('may') ?? [];
  expect(sign?.words.split(' ')[0]).toBe('peuvent');
  expect(analysis.tokens.slice(sign?.from, sign?.to).map(({ text }) => text)).toEqual(sign?.words.split(' '));
});

test.each(['les cannes', 'un annuaire', 'requin'])('a word inside another is no sign: %s', (question) => {
  expect([...findIntents(hear(question)).keys()]).not.toContain('may');
  expect([...findIntents(hear(question)).keys()]).not.toContain('who');
});

describe('words of form', () => {
  const left = (question: string) => {
    const analysis = hear(question);
    return withoutForm(analysis, findIntents(analysis))
      .tokens.filter(({ stop }) => !stop)
      .map(({ text }) => text);
  };

  test('say nothing of what is sought', () => {
    expect(left("Bonjour, c'est quoi la différence, merci")).toEqual([]);
    expect(left('Quelle API pour les débutants ?')).toEqual(['debutants']);
    expect(left('how do I get a kiln')).toEqual(['kiln']);
  });

  test('inside a question for an API may still say which', () => {
    expect(left('Quelle solution de cuisson ?')).toContain('cuisson');
  });

  test('keep the labels that they name', () => {
    const analysis = hear('une API commune aux potiers et aux débutants');
    const { mentions } = withoutForm(analysis, findIntents(analysis));
    expect(mentions).toHaveLength(2);
  });
});

describe('small talk', () => {
  test.each([
    ['greeting', 'Bonjour !'],
    ['greeting', 'hello there'],
    ['greeting', 'Bonjour à tous, bonjour authguide'],
    ['thanks', 'Merci beaucoup'],
    ['thanks', 'ok super, merci bien !'],
    ['thanks', 'great, thanks a lot'],
    ['help', 'aide'],
    ['help', 'Bonjour, aide-moi stp'],
    ['help', 'hi, what can you do please'],
  ] as const)('%s: %s', (intent, text) => {
    expect(saysOnly(intent, hear(text))).toBe(true);
  });

  test.each([
    'Bonjour, quelle API ?',
    'merci de répondre aux potiers',
    "j'ai besoin d'un four",
    'hello world of pots',
  ])('is not all that is said: %s', (text) => {
    for (const intent of ['greeting', 'thanks', 'help'] as const)
      expect(saysOnly(intent, hear(text))).toBe(false);
  });

  test('of any length is heard in no time', () => {
    const chatter = hear(`${'ok merci great thanks hello hey bonjour '.repeat(40)} potier`);
    const started = performance.now();
    expect(saysOnly('thanks', chatter)).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
