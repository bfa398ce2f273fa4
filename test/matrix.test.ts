// The labels that a question names, and the cells in which they meet.
import type { CellValue } from '../src/guide.ts';
import { loadLibrary } from '../src/library.ts';
import { apisSaying, cellAt, criteriaSaying, labelsOf } from '../src/matrix.ts';
import { guideOf, invented, libraryOf, potteryLexicon, tableOf, textsOf } from './helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

/** The labels of one guide's table that a question names. */
function named(question: string, library = invented, slug = 'poterie') {
  const table = tableOf(library, slug);
  const found = library.matrix
    .named(library.analyzer.hear(question, 'fr'))
    .find((one) => one.table === table);
  return [...new Set(found?.namings.map(({ label }) => label.text))].sort();
}

describe('a label is named', () => {
  test.each([
    ['by its words', 'les débutants', ['Débutants']],
    ['in the singular', 'un débutant', ['Débutants']],
    ['without its accents, in capitals', 'DEBUTANTS', ['Débutants']],
    ['with a slip of the fingers', 'les débutatns', ['Débutants']],
    ['by a word of the lexicon', 'un novice', ['Débutants']],
    ['by a phrase of the lexicon', "c'est ma première fois", ['Débutants']],
    ['by a word of the other language', 'for beginners', ['Débutants']],
    ['in one word or in two', 'le four partagé', ['FourPartagé']],
    ['by its abbreviation', 'FP', ['FourPartagé']],
  ])('%s', (_, question, labels) => {
    expect(named(question)).toEqual(labels);
  });

  test('by a general word that covers several', () => {
    expect(named('les clubs')).toEqual(['Clubs de quartier', 'Clubs de village']);
    expect(named('les amicales')).toEqual(['Clubs de quartier', 'Clubs de village']);
  });

  test('by the more special words where both are said', () => {
    expect(named('les potiers')).toEqual(['Potiers']);
    expect(named('les potiers diplômés')).toEqual(['Potiers diplômés']);
    expect(named('le club, un foyer rural')).toEqual(['Clubs de village']);
  });

  test('beside another one that a conjunction joins to it', () => {
    expect(named('les potiers et les potiers diplômés')).toEqual(['Potiers', 'Potiers diplômés']);
    expect(named('débutants et musées')).toEqual(['Débutants', 'Musées']);
  });

  test.each([
    ['a word of its family', "l'usage des lieux"],
    ['a word of one label said of something else', 'le village'],
    ['nothing at all', ''],
  ])('not by %s', (_, question) => {
    expect(named(question)).toEqual([]);
  });
});

describe('a long label', () => {
  const library = libraryOf({
    'guides/rivage.md': guideOf('Quelle API pour la côte ?', {
      'Quelle API ?': `
| Public                             | API Marée | API Phare |
|------------------------------------|-----------|-----------|
| Gardiens de phare en haute mer     | ✅         | ❌         |
| Pêcheurs (palourdes, bigorneaux)   | ✅         | ✅         |
| Capitaine ou matelot               | ❌         | ✅         |`,
    }),
  });

  test.each([
    ['by most of its words', 'les gardiens de phare en mer', ['Gardiens de phare en haute mer']],
    ['by what its brackets list', 'pour les bigorneaux', ['Pêcheurs (palourdes, bigorneaux)']],
    ['by what stands before its brackets', 'les pêcheurs', ['Pêcheurs (palourdes, bigorneaux)']],
    ['by one of its alternatives', 'un matelot', ['Capitaine ou matelot']],
  ])('is named %s', (_, question, labels) => {
    expect(named(question, library, 'rivage')).toEqual(labels);
  });

  test('is not named by one word of many', () => {
    expect(named('la haute couture', library, 'rivage')).toEqual([]);
  });
});

describe('the words of an API', () => {
  const library = libraryOf(
    {
      'guides/four.md': guideOf(
        'Les API du potier',
        {
          'Quelle API ?': `
| Public   | API Potier | API Musée |
|----------|------------|-----------|
| Potiers  | ✅          | ❌         |
| Musées   | ❌          | ✅         |`,
        },
        'api: [API Potier, API Musée]\n',
      ),
    },
    potteryLexicon,
  );

  test('name the API after the word API, and the population without it', () => {
    expect(named("l'API Potier", library, 'four')).toEqual(['API Potier']);
    expect(named('les potiers', library, 'four')).toEqual(['Potiers']);
    expect(named("l'API Potier pour les musées", library, 'four')).toEqual(['API Potier', 'Musées']);
  });
});

test('APIs are told from criteria wherever they stand', () => {
  const { apiAxis, corner } = tableOf(invented, 'glaces');
  expect({ apiAxis, corner }).toEqual({ apiAxis: 'rows', corner: 'API' });
  expect(textsOf(labelsOf(tableOf(invented, 'glaces'), 'api'))).toEqual([
    'API Sorbet',
    'API Gaufre',
    'API Banquise',
  ]);
  expect(named('Sorbet ou Gaufre : les parfums ?', invented, 'glaces')).toContain('Parfums');
  expect(tableOf(invented, 'poterie').apiAxis).toBe('columns');
});

describe.each([
  ['columns', 'poterie', 'FourPartagé', 'Musées', 'other', '⌛️ bientôt'],
  ['columns', 'poterie', 'TourLibre', 'Débutants', 'yes', '✅'],
  ['rows', 'glaces', 'API Banquise', 'Stock de cornets', 'other', 'sur demande'],
  ['rows', 'glaces', 'API Gaufre', 'Horaires', 'yes', '✅ Oui'],
  ['rows', 'glaces', 'API Sorbet', 'Horaires', 'no', '❌ Non'],
] as const)('with APIs on %s', (_, slug, api, criterion, value, text) => {
  const table = tableOf(invented, slug);
  const find = (role: 'api' | 'criterion', name: string) => {
    const label = labelsOf(table, role).find((one) => one.text === name);
    if (!label) throw new Error(`no label ${name}`);
    return label;
  };

  test(`${api} × ${criterion} says ${text}`, () => {
    const cell = cellAt(table, find('api', api), find('criterion', criterion));
    expect({ value: cell.value, text: cell.text }).toEqual({ value, text });
  });

  test(`${api} and ${criterion} find each other by ${value}`, () => {
    expect(textsOf(apisSaying(table, [find('criterion', criterion)], value))).toContain(api);
    expect(textsOf(criteriaSaying(table, [find('api', api)], value))).toContain(criterion);
    for (const other of (['yes', 'no', 'other'] as CellValue[]).filter((one) => one !== value))
      expect(textsOf(apisSaying(table, [find('criterion', criterion)], other))).not.toContain(api);
  });
});

test('a label of another table has no cell here', () => {
  const [pots, ice] = [tableOf(invented, 'poterie'), tableOf(invented, 'glaces')];
  const [api] = labelsOf(pots, 'api');
  const [flavours] = labelsOf(ice, 'criterion');
  if (!api || !flavours) throw new Error('tables without labels');
  expect(() => cellAt(pots, api, flavours)).toThrow(/no cell at/);
});

describe('in the guide that ships', () => {
  test.each([
    ['Professionnels de la santé', 'un professionnel de santé'],
    ['Professionnels', 'des professionnels'],
    ['Agents des collectivités territoriales', 'agents de mairie'],
    ["Agents de l'administration centrale", "les agents d'un ministère"],
  ])('%s is named by "%s" alone', (label, question) => {
    expect(named(question, shipped, 'authentification')).toEqual([label]);
  });

  test('public agents are those of the State and those of local authorities', () => {
    expect(named('les agents publics', shipped, 'authentification')).toEqual([
      "Agents de l'administration centrale",
      'Agents des collectivités territoriales',
    ]);
  });
});
