// Answer → Outline: what a reply says, in which order and language.
import { answer } from '../../src/answer.ts';
import { languages } from '../../src/languages/index.ts';
import { loadLibrary } from '../../src/library.ts';
import { toOutline } from '../../src/render/outline.ts';
import { invented } from '../helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

const outline = (question: string, library = invented) => toOutline(answer(question, library));

describe.each(['fr', 'en'] as const)('in %s', (code) => {
  const { phrases } = languages[code];
  const fr = code === 'fr';
  const q = phrases.quote;

  test.each([
    [
      fr ? 'Quelle API pour les débutants ?' : 'Which API for beginners?',
      phrases.whichOne([q('Débutants')], ['TourLibre']),
    ],
    [fr ? 'Quelle API pour les musées ?' : 'Which API for museums?', phrases.whichNone([q('Musées')])],
    [
      fr ? 'Qui peut utiliser TourLibre ?' : 'Who can use TourLibre?',
      phrases.who(['TourLibre'], [q('Débutants')], true),
    ],
    [
      fr ? 'Qui ne peut pas utiliser FourPartagé ?' : 'Who cannot use FourPartagé?',
      phrases.whoNot(['FourPartagé'], [q('Débutants'), q('Potiers diplômés')], true),
    ],
    [
      fr ? 'Les débutants peuvent-ils utiliser TourLibre ?' : 'Can beginners use TourLibre?',
      phrases.yes(['TourLibre'], [q('Débutants')], 'plain', true),
    ],
    [
      fr ? 'Les potiers peuvent-ils utiliser TourLibre ?' : 'Can potters use TourLibre?',
      phrases.no(['TourLibre'], [q('Potiers')], ['FourPartagé', 'Émailleur'], 'plain', true),
    ],
    [
      fr ? 'Les clubs peuvent-ils utiliser Émailleur ?' : 'Can clubs use Émailleur?',
      `${phrases.partly} ${phrases.partOf('Émailleur', [q('Clubs de quartier')], [q('Clubs de village')], [])}`,
    ],
    [
      fr ? 'Les musées peuvent-ils utiliser FourPartagé ?' : 'Can museums use FourPartagé?',
      phrases.neither([q('Musées')], ['FourPartagé'], [q('⌛️ bientôt')]),
    ],
    [
      fr
        ? 'Une API à la fois pour les débutants et les potiers ?'
        : 'One API for both beginners and potters?',
      phrases.bothNone([q('Débutants'), q('Potiers')]),
    ],
    [
      fr
        ? 'Une API à la fois pour les potiers et les clubs de village ?'
        : 'One API for both potters and village clubs?',
      phrases.both([q('Potiers'), q('Clubs de village')], ['FourPartagé']),
    ],
    [
      fr ? 'Quelles API ne conviennent pas aux débutants ?' : 'Which APIs are not suitable for beginners?',
      phrases.notFor([q('Débutants')], ['FourPartagé', 'Émailleur'], ['TourLibre']),
    ],
    [
      fr
        ? 'Quelle différence entre TourLibre et FourPartagé ?'
        : 'What is the difference between TourLibre and FourPartagé?',
      phrases.compareDiffers(
        ['TourLibre', 'FourPartagé'],
        ['Débutants', 'Potiers', 'Clubs de quartier', 'Clubs de village', 'Musées'].map(q),
        true,
      ),
    ],
    [fr ? "C'est quoi TourLibre ?" : 'What is TourLibre?', phrases.passages(['Réserver un four de potier'])],
    [fr ? 'Quelle API ?' : 'Which API?', phrases.clarify],
    [fr ? 'aide' : 'help', phrases.help(invented.guides.map(({ title }) => title))],
    [fr ? 'merci' : 'thanks', phrases.manners.thanks],
    [fr ? 'tu es un robot ?' : 'are you a robot?', phrases.manners.robot],
    [fr ? 'la zgrblx du qwpt' : 'the zgrblx of qwpt', phrases.notUnderstood(['zgrblx', 'qwpt'])],
  ])('%s: %s', (question, headline) => {
    expect(outline(question)).toMatchObject({ language: code, headline });
  });

  test('a denial that is right is said to be right', () => {
    const question = fr
      ? "Les potiers ne peuvent pas utiliser TourLibre, c'est bien ça ?"
      : "Potters can't use TourLibre, right?";
    expect(outline(question).headline).toBe(
      phrases.no(['TourLibre'], [q('Potiers')], ['FourPartagé', 'Émailleur'], 'denied', true),
    );
  });

  test('a denial that is wrong is contradicted', () => {
    const question = fr
      ? "Les débutants ne peuvent pas utiliser TourLibre, c'est bien ça ?"
      : "Beginners can't use TourLibre, right?";
    expect(outline(question).headline).toBe(phrases.yes(['TourLibre'], [q('Débutants')], 'denied', true));
  });

  test('what introduces a part is said where there is one, and only there', () => {
    for (const question of fr
      ? [
          'aide',
          'Quelle API ?',
          "C'est quoi TourLibre ?",
          'Quelle API pour les débutants ?',
          'mon passeport ?',
        ]
      : ['help', 'Which API?', 'What is TourLibre?', 'Which API for beginners?', 'my passport?']) {
      const { choices, choicesTitle, links, linksTitle, quotes, quotesTitle } = outline(question);
      if (choices.length > 0) expect(choicesTitle).not.toBe('');
      expect(linksTitle === '').toBe(links.length === 0);
      if (quotes.length === 0) expect(quotesTitle).toBe('');
    }
  });
});

describe('the evidence', () => {
  test('is the rows and columns that the answer rests on, in the order of the table', () => {
    const [evidence] = outline('Émailleur ou TourLibre pour les musées et les débutants ?').evidence;
    expect(evidence?.header).toEqual(['Public', 'TourLibre', 'Émailleur']);
    expect(evidence?.rows).toEqual([
      {
        label: 'Débutants',
        cells: [
          { value: 'yes', text: '✅' },
          { value: 'no', text: '❌' },
        ],
      },
      {
        label: 'Musées',
        cells: [
          { value: 'no', text: '❌' },
          { value: 'no', text: '❌' },
        ],
      },
    ]);
  });

  test('has the APIs on rows where the guide has', () => {
    const [evidence] = outline('Quelle API donne les parfums ?').evidence;
    expect(evidence?.header).toEqual(['API', 'Parfums']);
    expect(evidence?.rows.map(({ label }) => label)).toEqual(['API Sorbet', 'API Gaufre', 'API Banquise']);
  });

  test('is nowhere but with a verdict', () => {
    for (const question of ['aide', 'Quelle API ?', "C'est quoi TourLibre ?", 'mon passeport ?'])
      expect(outline(question).evidence).toEqual([]);
  });
});

test('the table is not quoted again beside itself', () => {
  const { evidence, quotes } = outline('Quelle API pour les débutants ?');
  expect(quotes.map(({ heading }) => heading)).not.toContain(evidence[0]?.heading);
});

test('what stands on lines of its own in the guide does so in a quotation', () => {
  const { quotes } = outline("C'est quoi AgentConnect ?", shipped);
  const quote = quotes.find(({ heading }) => heading.includes('Accès à des données'));
  expect(quote?.paragraphs.length).toBeGreaterThan(1);
});

test('the footer names each quoted guide, whose edition it is, and of when', () => {
  expect(outline('Quelle API pour les médecins ?', shipped).footer).toEqual([
    'Guide : Authentifier des personnes et des organisations, édition authguide, d’après la page telle qu’elle était avant octobre 2024',
  ]);
  expect(outline('Quelle API pour les débutants ?').footer).toEqual(['Guide : Réserver un four de potier']);
});

test('an organisation is answered for its staff and for its users, with who is meant', () => {
  const { headline, lines } = outline('Une mairie peut-elle utiliser FranceConnect ?', shipped);
  expect(headline).toBe('🔸 «\u00A0mairie\u00A0» peut désigner plusieurs lignes :');
  expect(lines).toEqual([
    '• «\u00A0Agents des collectivités territoriales\u00A0» (ses agents) : ❌ non',
    '• «\u00A0Particuliers\u00A0» (ses usagers) : ✅ oui',
  ]);
});

test('what the guide does not settle is said, with what its table says, and no verdict', () => {
  const { headline, evidence } = outline('AgentConnect est-il obligatoire pour les entreprises ?', shipped);
  expect(headline).toBe('Le guide ne tranche pas. Voici ce que dit son tableau :');
  expect(evidence[0]?.rows).toEqual([{ label: 'Entreprises', cells: [{ value: 'no', text: '❌' }] }]);
});

test('several questions are answered in one reply, each below its own words', () => {
  const { parts, footer } = outline(
    'Quelle API pour les entreprises ? Et qui peut utiliser FranceConnect ?',
    shipped,
  );
  expect(parts.map(({ question }) => question)).toEqual([
    '1. Quelle API pour les entreprises ?',
    '2. Et qui peut utiliser FranceConnect ?',
  ]);
  expect(footer).toHaveLength(1);
});

describe('where a guide cannot be used', () => {
  const broken = { ...invented, leftOut: ['guides/verre.md'] };

  test('an answer that is not found says which one is missing', () => {
    const { lines } = outline('Comment souffler le verre ?', broken);
    expect(lines).toEqual([languages.fr.phrases.leftOut(['guides/verre.md'])]);
    expect(lines[0]).toContain('guides/verre.md');
  });

  test('an answer that is found does not', () => {
    expect(outline('Quelle API pour les débutants ?', broken).lines).toEqual(
      outline('Quelle API pour les débutants ?').lines,
    );
  });

  test('what nobody understands is not its fault', () => {
    expect(outline('zzz qqq', broken).lines).toEqual([]);
  });
});
