// The lexicon as its authors write it → concepts, and the keys by which their phrases are found.
import fc from 'fast-check';
import { parseLexicon, phraseKeys } from '../src/lexicon.ts';
import { atOnce } from '../src/slices.ts';
import { holds } from './helpers/random.ts';

const conceptsOf = (source: string) => {
  const { lexicon, problems } = atOnce(parseLexicon(source, 'lexicon.yml'));
  expect(problems).toEqual([]);
  return lexicon.concepts;
};

const unlessSaid = { fr: [], en: [] };

test('a group stands for its labels, and its labels are French words for it', () => {
  expect(
    conceptsOf('groups:\n  - label: collectivités territoriales\n    fr: [mairie]\n    en: [town hall]\n'),
  ).toEqual([
    {
      id: '≈collectivités_territoriales',
      labels: ['collectivités territoriales'],
      phrases: { fr: ['collectivités territoriales', 'mairie'], en: ['town hall'] },
      unlessSaid,
    },
  ]);
});

test('a label that heads another group is pointed at, not said', () => {
  const [agents] = conceptsOf('groups:\n  - label: [agents, communes]\n  - label: communes\n');
  expect(agents).toMatchObject({ labels: ['agents', 'communes'], phrases: { fr: ['agents'], en: [] } });
});

test('two groups may be headed by one label: it means the first', () => {
  const [potters, both] = conceptsOf(
    'groups:\n  - label: potiers\n  - label: [potiers, musées]\n    fr: [artiste]\n    unless_said:\n      fr: [peintre]\n',
  );
  expect(potters).toMatchObject({ id: '≈potiers', phrases: { fr: ['potiers'] } });
  expect(both).toMatchObject({
    labels: ['potiers', 'musées'],
    phrases: { fr: ['musées', 'artiste'] },
    unlessSaid: { fr: ['peintre'], en: [] },
  });
});

test('synonyms stand for no label, and either language may be missing', () => {
  expect(conceptsOf('synonyms:\n  - fr: [jeton, 2FA]\n    en: [token]\n  - en: [relying party]\n')).toEqual([
    { id: '≈jeton', labels: [], phrases: { fr: ['jeton', '2FA'], en: ['token'] }, unlessSaid },
    { id: '≈relying_party', labels: [], phrases: { fr: [], en: ['relying party'] }, unlessSaid },
  ]);
});

test('an empty lexicon knows nothing', () => {
  for (const source of ['', '# rien\n', 'groups:\nsynonyms:\n', 'null'])
    expect(conceptsOf(source)).toEqual([]);
});

test.each([
  ['les agents de la mairie', 'agent mairie'],
  ['Agent, Mairie !', 'agent mairie'],
  ["l'API des données", 'api donnee'],
  ['de la', 'de la'],
])('%j is known by the words %j', (phrase, words) => {
  expect(phraseKeys(phrase, 'fr').words).toBe(words);
});

test('a lexicon that cannot be read is left out as a whole, and whatever is wrong has a line of the file', () => {
  const piece = fc.constantFrom(
    'groups:',
    'synonyms:',
    '  - label: ',
    '    fr: [',
    ']',
    'a, b',
    '\n',
    '&x ',
    '*x',
    '- ',
    '"',
    '{',
    ':',
    '\t',
    '!!js ',
  );
  holds(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      const source = pieces.join('');
      const { lexicon, problems } = atOnce(parseLexicon(source, 'lexicon.yml'));
      for (const { line, message } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(source.split('\n').length);
        if (message.includes('left out')) expect(lexicon.concepts).toEqual([]);
      }
    }),
  );
});
