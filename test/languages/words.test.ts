// How texts become words, whatever their language: inclusive writing, and what folding must never lose.
import fc from 'fast-check';
import { fold, toWords } from '../../src/languages/words.ts';
import { holds } from '../helpers/random.ts';

const words = (text: string) =>
  toWords(text)
    .map((word) => word.text)
    .join(' ');

test.each([
  ['agent·e·s', 'agents'],
  ['agent.e.s', 'agents'],
  ['agent-e-s', 'agents'],
  ['agent⋅es', 'agents'],
  ['AGENT•E•S', 'agents'],
  ['agent(e)s', 'agents'],
  ['agent/e', 'agent'],
  ['citoyen·ne', 'citoyen'],
  ['citoyen(ne)s', 'citoyens'],
  ['professionnel·le·s', 'professionnels'],
  ['administrateur·rice·s', 'administrateurs'],
  ['directeur·trices', 'directeurs'],
  ['agriculteur·ices', 'agriculteurs'],
  ['chercheur·euse', 'chercheur'],
  ['usager·ère·s', 'usagers'],
  ['infirmier·ière·s', 'infirmiers'],
  ['sportif·ve·s', 'sportifs'],
  ['chef·fe', 'chef'],
  ['heureux·se', 'heureux'],
  ['maire·sse·s', 'maires'],
])('inclusive writing is read as the plain word: %s', (text, plain) => {
  expect(words(text)).toBe(plain);
});

test.each([
  ['pour les mairies.Les agents', 'pour les mairies les agents'],
  ['pour les mairies.les agents', 'pour les mairies les agents'],
  ['api.gouv.fr', 'api gouv fr'],
  ['dis-le', 'dis le'],
  ['un rendez-vous', 'un rendez vous'],
  ['voir (le guide)', 'voir le guide'],
])('what only looks like it stays as it is: %s', (text, plain) => {
  expect(words(text)).toBe(plain);
});

test('words are folded: folding them again changes nothing', () => {
  holds(
    fc.property(fc.string({ unit: fc.constantFrom(..."aàâeéçœæùsÉŒ'’ -.·()3+🏛") }), (text) => {
      for (const { text: word } of toWords(text)) expect(fold(word)).toBe(word);
    }),
  );
});

test('accents, case and the kind of apostrophe make no difference', () => {
  holds(
    fc.property(fc.string({ unit: fc.constantFrom(..."aàeéçœs' -.·!3") }), (text) => {
      const plain = words(text);
      expect(words(text.toUpperCase())).toBe(plain);
      expect(words(text.normalize('NFD'))).toBe(plain);
      expect(words(text.replaceAll("'", '’'))).toBe(plain);
    }),
  );
});

test.each([
  ['C’est validée.Quelle API', [0, 0, 0, 1, 1]],
  ['LA CHARTE EST VALIDÉE. QUELLE API', [0, 0, 0, 0, 1, 1]],
  ['M. Dupont demande', [0, 0, 0]],
  ['les agents, i.e. which', [0, 0, 0, 0, 1]],
])('a full stop behind an initial ends no sentence: %s', (text, sentences) => {
  expect(toWords(text).map(({ sentence }) => sentence)).toEqual(sentences);
});

test.each(
  ['\u0000', '\u007f', '\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e'].concat(
    ['\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\ufe0f'],
  ),
)('the invisible character %j parts no word', (character) => {
  expect(words(`entre${character}prises`)).toBe('entreprises');
});
