// The order of sections that we insist on, on an invented library of beekeeping.
import { understand } from '../src/understand.ts';
import { guideOf, libraryOf } from './helpers/library.ts';

const filler = (word: string, times: number) => `${`Une phrase sur ${word}. `.repeat(times)}`;

const library = libraryOf(
  {
    'guides/ruches.md': guideOf('Installer une ruche', {
      'Choisir un emplacement': 'Un emplacement sec et calme, loin des routes, convient aux abeilles.',
      'Acheter un essaim': "Un essaim s'achète au printemps chez un apiculteur.",
      'Nourrir les abeilles': "Un sirop de sucre aide les abeilles à passer l'hiver. Un essaim affamé part.",
      Assurance: "L'assurance couvre les piqûres et le vol.",
    }),
    'guides/miel.md': guideOf('Récolter le miel', {
      'Quand récolter le miel ?': 'La récolte se fait en juillet, puis en août.',
      'Combien de temps dure une récolte ?': 'Une récolte dure deux jours et quatre heures.',
      'Combien coûte un extracteur ?': 'Un extracteur revient à trois cents euros. La location est gratuite.',
      'Étiqueter les pots': "L'étiquette porte le poids, le lieu et le nom de l'apiculteur.",
      Assurance: "L'assurance couvre les extracteurs et les pots.",
    }),
    'guides/cire.md': guideOf('Fondre la cire', {
      Bougies: `La cire d'abeille donne des bougies. ${filler('les mèches', 40)} Le frelon n'aime pas la fumée.`,
      Encaustique: "L'encaustique nourrit le bois.",
      'Le frelon': 'Un piège au printemps.',
    }),
  },
  `
synonyms:
  - fr: [abeille, butineuse, mouche à miel]
    en: [bee]
  - fr: [essaim, colonie]
    en: [swarm, colony]
  - fr: [prix, coûter, tarif]
    en: [price]
`,
);

function search(question: string) {
  const { ideas, seeks } = understand(question, library, { defaultLanguage: 'fr', previous: null });
  return library.index.search(ideas, seeks);
}
const ranked = (question: string) => search(question).map(({ section }) => section.heading);

describe('first comes the section', () => {
  test.each([
    ['whose heading says it', 'le frelon', 'Le frelon'],
    ['whose heading says it, in the singular', 'étiqueter un pot', 'Étiqueter les pots'],
    ['that speaks of all of it', 'sirop pour les abeilles', 'Nourrir les abeilles'],
    ['that has the rarer word', 'abeilles et sucre', 'Nourrir les abeilles'],
    ['that is short where others ramble', 'la cire, du bois', 'Encaustique'],
    ['that means the same by another word', 'nourrir mes butineuses', 'Nourrir les abeilles'],
    ['that means the same by a phrase', 'nourrir les mouches à miel', 'Nourrir les abeilles'],
    ['that means the same in another language', 'buy a swarm', 'Acheter un essaim'],
    ['that a slip of the fingers missed', 'etiqeuter les pots', 'Étiqueter les pots'],
    ['that is in capitals and without accents', 'ETIQUETER', 'Étiqueter les pots'],
    ['that has the same stem', "l'achat d'un essaim, acheté", 'Acheter un essaim'],
    ['that answers how long', 'combien de temps pour la récolte', 'Combien de temps dure une récolte ?'],
    ['that its words speak of', 'récolter en juillet', 'Quand récolter le miel ?'],
    ['that answers how much', 'quel prix pour un extracteur', 'Combien coûte un extracteur ?'],
  ])('%s: %s', (_, question, heading) => {
    expect(ranked(question)[0]).toBe(heading);
  });

  test.each([
    ['assurance pour mon miel', 'Récolter le miel'],
    ['assurance de la ruche', 'Installer une ruche'],
    ['assurance des extracteurs', 'Récolter le miel'],
    ['assurance contre les piqûres', 'Installer une ruche'],
  ])('of the guide that the question speaks of: %s', (question, title) => {
    expect(search(question)[0]?.section.guide.title).toBe(title);
  });

  test('whatever the order of the words', () => {
    expect(ranked('un extracteur, quel prix')).toEqual(ranked('quel prix, un extracteur'));
  });
});

test('words that say nothing change nothing', () => {
  expect(ranked('svp, est-ce que vous pourriez me dire pour le frelon ?')).toEqual(ranked('frelon'));
});

test('what no section speaks of is not found', () => {
  expect(search('sous-marin nucléaire')).toEqual([]);
  expect(search('')).toEqual([]);
  expect(search('le la les')).toEqual([]);
});

describe('coverage', () => {
  test('is the share of the question that a section speaks of', () => {
    const [all] = search('étiqueter les pots');
    expect(all?.coverage).toBeCloseTo(1);
    const [half] = search('étiqueter les sous-marins');
    expect(half?.section.heading).toBe('Étiqueter les pots');
    expect(half?.coverage).toBeLessThan(0.7);
    expect(half?.coverage).toBeGreaterThan(0);
  });

  test('weighs rare words more than common ones', () => {
    const hits = search('abeilles sirop');
    const having = (heading: string) =>
      hits.find(({ section }) => section.heading === heading)?.coverage ?? 0;
    expect(having('Nourrir les abeilles')).toBeGreaterThan(having('Choisir un emplacement'));
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty abeilles'])(
    'is not taken in by the word %s',
    (word) => {
      for (const { coverage } of search(`${word} abeilles`)) expect(coverage).toBeLessThan(1);
    },
  );
});

test('the rarity of a term falls with the number of sections that have it', () => {
  const { index, analyzer } = library;
  const rarity = (word: string) => index.rarity(analyzer.stem(word));
  expect(rarity('sous-marin')).toBeGreaterThan(rarity('sirop'));
  expect(rarity('sirop')).toBeGreaterThan(rarity('assurance'));
});
