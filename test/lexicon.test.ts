// The lexicon as its authors write it → concepts, and the keys by which their phrases are found.
import fc from 'fast-check';
import { sentenceOf } from '../src/languages/index.ts';
import { mergeLexicons, parseLexicon, phraseKeys } from '../src/lexicon.ts';
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

const problemsOf = (source: string) =>
  atOnce(parseLexicon(source, 'lexicon.yml')).problems.map(
    (problem) => `${problem.line}: ${sentenceOf(problem, 'en')}`,
  );

describe('what is wrong with an entry is one problem, and loses that entry alone', () => {
  const sound = '  - fr: [four, étuve]\n  - fr: [tour]\n    en: [wheel]\n';
  const words = (source: string) =>
    atOnce(parseLexicon(source, 'lexicon.yml')).lexicon.concepts.map(({ phrases: { fr, en } }) =>
      [...fr, ...en].join(' '),
    );

  test.each([
    ['a missing colon', '  - fr [argile, terre]\n    en: [clay]\n', 5, '"fr" lacks its colon'],
    [
      'a missing colon below the first line',
      '  - fr: [argile,\n      terre]\n    en [clay]\n',
      7,
      '"en" lacks its colon',
    ],
    [
      'a bracket that is not closed',
      '  - fr: [argile, terre\n    en: [clay]\n',
      6,
      'The lexicon is not YAML here (',
    ],
    [
      'a word with a colon',
      '  - fr: [argile : terre]\n',
      5,
      '"synonyms.2.fr.0" must be words, without a colon',
    ],
    ['no key at all', '  - argile\n', 5, '"synonyms.2" must hold keys with their words'],
    ['a key that is none', '  - fr: [argile]\n    de: [Ton]\n', 5, 'has an unknown key: "de"'],
  ])('%s', (_, entry, line, message) => {
    for (const below of ['', '  - fr: [émail]\n', '  - fr: [émail]\nambiguous:\n  fr: [four]\n']) {
      const source = `synonyms:\n${sound}${entry}${below}`;
      expect(problemsOf(source)).toEqual([expect.stringContaining(message)]);
      expect(problemsOf(source)).toEqual([
        expect.stringMatching(new RegExp(`^${line}: .*The entry is left out`)),
      ]);
      expect(words(source)).toEqual(['four étuve', 'tour wheel', ...(below === '' ? [] : ['émail'])]);
    }
  });

  test('two entries without a colon are two problems', () => {
    const source = `groups:\n  - label: fours\n    fr [étuve]\n  - label: moules\nsynonyms:\n${sound}  - fr [argile]\n    en: [clay]\n`;
    expect(problemsOf(source)).toEqual([
      expect.stringMatching(/^3: .*"fr" lacks its colon.*The entry is left out/),
      expect.stringMatching(/^9: .*"fr" lacks its colon.*The entry is left out/),
    ]);
    expect(words(source)).toEqual(['moules', 'four étuve', 'tour wheel']);
  });

  test('a list without a colon is one problem, whatever stands below it', () => {
    for (const key of ['groups', 'synonyms']) {
      const below = '  - label: fours\n'.repeat(300);
      expect(problemsOf(`ambiguous:\n  fr: [four]\n${key}\n${below}`)).toEqual([
        expect.stringMatching(`^3: .*"${key}" lacks its colon.*The whole lexicon is left out`),
      ]);
    }
  });

  test('a key that no lexicon has loses what stands below it', () => {
    const source = `synonymes:\n${sound}groups:\n  - label: fours\n`;
    expect(problemsOf(source)).toEqual([expect.stringMatching(/^2: "synonymes" is not a key of a lexicon/)]);
    expect(words(source)).toEqual(['fours']);
  });

  test('what is no mapping is one problem', () => {
    expect(problemsOf('- fr: [four]\n- fr: [tour]\n')).toEqual([
      expect.stringMatching(/^1: The lexicon has no keys\..*Write groups, /),
    ]);
  });
});

describe('of several lexicons, the nearest says what a word means', () => {
  const merged = (...sources: string[]) =>
    atOnce(
      mergeLexicons(sources.map((source) => atOnce(parseLexicon(source, 'lexicon.yml')).lexicon)),
    ).concepts.map(({ labels, phrases: { fr, en } }) => `${labels.join('+')}: ${[...fr, ...en].join(' ')}`);

  test('synonyms that share a word with a nearer group join it', () => {
    expect(
      merged('synonyms:\n  - fr: [congé, RTT]\n', 'synonyms:\n  - fr: [vacances, congés]\n    en: [leave]\n'),
    ).toEqual([': congé RTT vacances leave']);
    expect(merged('groups:\n  - label: congés\n', 'synonyms:\n  - fr: [congé]\n    en: [leave]\n')).toEqual([
      'congés: congés leave',
    ]);
  });

  test('a farther group that stands for labels loses the word, and keeps the others', () => {
    expect(
      merged(
        'groups:\n  - label: communes\n    fr: [mairie]\n',
        'groups:\n  - label: collectivités\n    fr: [mairies, région]\n',
      ),
    ).toEqual(['communes: communes mairie', 'collectivités: collectivités région']);
  });

  test('two groups of one lexicon are not brought together by a farther one', () => {
    expect(
      merged('synonyms:\n  - fr: [dose]\n  - fr: [rappel]\n', 'synonyms:\n  - fr: [piqûre, rappel, dose]\n'),
    ).toEqual([': dose', ': rappel piqûre']);
  });

  test('a lexicon alone stays as it is, and an empty one adds nothing', () => {
    const source = 'groups:\n  - label: fours\n    en: [kiln]\nsynonyms:\n  - fr: [cuire, cuisson]\n';
    expect(merged(source, '')).toEqual(merged(source));
    expect(merged('', source)).toEqual(merged(source));
  });
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
      for (const problem of problems) {
        const { line } = problem;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(source.split('\n').length);
        if (problem.kind === 'lexicon.syntax' && problem.whole) expect(lexicon.concepts).toEqual([]);
      }
    }),
  );
});
