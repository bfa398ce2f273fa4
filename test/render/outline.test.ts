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
      phrases.whichOne([q('Débutants')], ['TourLibre'], true),
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
      phrases.compareCounted(['TourLibre', 'FourPartagé'], 5, 6, true),
    ],
    [
      fr
        ? 'Quelle différence entre FourPartagé et Émailleur ?'
        : 'What is the difference between FourPartagé and Émailleur?',
      phrases.compareCounted(['FourPartagé', 'Émailleur'], 3, 6, true),
    ],
    [fr ? "C'est quoi TourLibre ?" : 'What is TourLibre?', phrases.passages(1)],
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
      expect(choicesTitle === '').toBe(choices.length === 0);
      if (links.length === 0) expect(linksTitle).toBe('');
      if (quotes.length === 0) expect(quotesTitle).toBe('');
    }
  });
});

describe('the evidence', () => {
  const said = (question: string, library = invented) =>
    outline(question, library).evidence.map(({ value, lead, items }) => [
      value,
      lead.replace(/\s/g, ' '),
      ...items.map((item) => [item.text, ...(item.value ? [item.value] : [])].join(' ')),
    ]);

  test('is what fits, then what does not, each name once', () => {
    expect(said('Quelle API pour les potiers ?')).toEqual([
      ['yes', 'oui :', 'FourPartagé', 'Émailleur'],
      ['no', 'non :', 'TourLibre'],
    ]);
    expect(said('Which API for potters?')).toEqual([
      ['yes', 'yes:', 'FourPartagé', 'Émailleur'],
      ['no', 'no:', 'TourLibre'],
    ]);
  });

  test('is the whole row where one cell is asked for, what was asked about first', () => {
    expect(said('Les potiers peuvent-ils utiliser Émailleur ?')).toEqual([
      ['yes', 'oui :', 'Émailleur', 'FourPartagé'],
      ['no', 'non :', 'TourLibre'],
    ]);
    expect(said('Les débutants peuvent-ils utiliser Émailleur ?')).toEqual([
      ['yes', 'oui :', 'TourLibre'],
      ['no', 'non :', 'Émailleur', 'FourPartagé'],
    ]);
  });

  test('is those for whom it is, then those for whom it is not', () => {
    const lines = outline('Qui peut utiliser FourPartagé ?').evidence;
    expect(lines.map(({ value, items, each }) => [value, items.map(({ text }) => text), each])).toEqual([
      ['yes', ['Potiers', 'Clubs de quartier', 'Clubs de village'], true],
      ['other', ['Musées («\u00A0⌛️ bientôt\u00A0»)'], false],
      ['no', ['Débutants', 'Potiers diplômés'], false],
    ]);
  });

  test('is what differs between labels, each with whose it is, and then what does not', () => {
    expect(said('TourLibre ou FourPartagé pour les potiers et les débutants ?')).toEqual([
      ['yes', expect.any(String), expect.any(String)],
      ['yes', expect.any(String), expect.any(String)],
    ]);
    expect(said('Quelle différence entre FourPartagé et Émailleur ?').slice(0, 2)).toEqual([
      ['yes', 'Émailleur :', 'Potiers diplômés'],
      ['yes', 'FourPartagé :', 'Clubs de village'],
    ]);
  });

  test('links what is the answer, and nothing that is refused', () => {
    const linked = (question: string) => {
      const { evidence, strong, links } = outline(question, shipped);
      const all = [...evidence.flatMap(({ items }) => items), ...strong, ...links];
      return all.filter(({ url }) => url !== null).map(({ text }) => text);
    };
    expect(linked('Quelle API pour les entreprises ?')).toEqual(['MonComptePro']);
    expect(linked('Les entreprises peuvent-elles utiliser FranceConnect ?')).toEqual(['MonComptePro']);
    expect(linked('Les entreprises peuvent-elles utiliser MonComptePro ?')).toEqual(['MonComptePro']);
    expect(linked('Qui peut utiliser AgentConnect ?')).toEqual(['AgentConnect']);
  });

  test('has the APIs on rows where the guide has', () => {
    expect(said('Quelle API donne les parfums ?')).toEqual([
      ['yes', 'oui :', 'API Sorbet', 'API Banquise'],
      ['no', 'non :', 'API Gaufre'],
    ]);
  });

  test('is every row with its marks where the table is asked for', () => {
    const lines = said('montre-moi le tableau');
    expect(lines[0]).toEqual([null, 'Débutants :', 'TourLibre yes', 'FourPartagé no', 'Émailleur no']);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toContain('FourPartagé «\u00A0⌛️ bientôt\u00A0» other');
  });

  test('is nowhere but with a verdict', () => {
    for (const question of ['aide', 'Quelle API ?', "C'est quoi TourLibre ?", 'mon passeport ?'])
      expect(outline(question).evidence).toEqual([]);
  });
});

test('the table is named and not quoted beside itself', () => {
  const { table, quotes, further } = outline('Quelle API pour les débutants ?');
  expect(table?.heading).toBe('Quelle API pour réserver un four ?');
  expect([...quotes, ...further].map(({ heading }) => heading)).not.toContain(table?.heading);
});

describe('one sentence that says just what the cells do', () => {
  test('stands beside a plain yes', () => {
    const { telling } = outline('Les débutants peuvent-ils utiliser TourLibre ?');
    expect(telling?.paragraphs.flat().map(({ text }) => text)).toEqual([
      'TourLibre prête un tour à chaque débutant.',
    ]);
  });

  test.each([
    ['another API', 'Les potiers peuvent-ils utiliser FourPartagé ?'],
    ['a no', 'Les potiers peuvent-ils utiliser TourLibre ?'],
    ['what is not asked for by yes', 'Quelles API ne conviennent pas aux débutants ?'],
  ])('is none beside %s', (_, question) => {
    expect(outline(question).telling).toBeNull();
  });
});

describe('what can be done with a reply', () => {
  test.each([
    ['Quelle API pour les débutants ?', true, true],
    ["C'est quoi TourLibre ?", true, false],
    ['Quelle API ?', false, false],
    ['aide', false, true],
    ['merci', false, false],
    ['mon passeport ?', false, true],
  ])('%s: shared %s, the table shown %s', (question, isSharable, hasTable) => {
    expect(outline(question)).toMatchObject({ isSharable, hasTable });
  });

  test('what the guides do not settle is not spread', () => {
    expect(outline('AgentConnect est-il obligatoire pour les entreprises ?', shipped).isSharable).toBe(false);
  });

  test('each choice carries a key, and none of its words', () => {
    const { choices, asksBack } = outline('Quelle API ?');
    expect(asksBack).toBe(true);
    expect(choices.length).toBeGreaterThan(1);
    for (const { key } of choices)
      expect(key).toMatch(/^1\.0123abc\.fr\.which\.[0-9a-f]{8}\.[0-9a-f]{6}(\+[0-9a-f]{6})*$/);
  });
});

test('what stands on lines of its own in the guide does so in a quotation', () => {
  const { quotes } = outline("C'est quoi AgentConnect ?", shipped);
  const quote = quotes.find(({ heading }) => heading.includes('Accès à des données'));
  expect(quote?.paragraphs.length).toBeGreaterThan(1);
});

test('the footer names each quoted guide, whose edition it is, and of when', () => {
  expect(outline('Quelle API pour les médecins ?', shipped).footer).toEqual([
    {
      text: 'Guide\u00A0: Authentifier des personnes et des organisations, édition authguide d’avant octobre 2024',
      title: 'Authentifier des personnes et des organisations',
      url: expect.stringMatching(/^https:\/\/api\.gouv\.fr\/guides\/authentification#/),
    },
  ]);
  expect(outline('Quelle API pour les débutants ?').footer).toEqual([
    {
      text: 'Guide\u00A0: Réserver un four de potier',
      title: 'Réserver un four de potier',
      url: 'https://api.gouv.fr/guides/poterie#quelle-api-pour-reserver-un-four-?',
    },
  ]);
});

test('an organisation is answered for its staff and for its users, with who is meant', () => {
  const { headline, lines } = outline('Une mairie peut-elle utiliser FranceConnect ?', shipped);
  expect(headline).toBe('🔸 «\u00A0mairie\u00A0» peut désigner plusieurs lignes\u00A0:');
  expect(lines).toEqual([
    '• «\u00A0Agents des collectivités territoriales\u00A0» (ses agents)\u00A0: ❌ non',
    '• «\u00A0Particuliers\u00A0» (ses usagers)\u00A0: ✅ oui',
  ]);
});

test('what the guide does not settle is said, with what its table says, and no verdict', () => {
  const { headline, evidence } = outline('AgentConnect est-il obligatoire pour les entreprises ?', shipped);
  expect(headline).toBe('Le guide ne tranche pas. Voici ce que dit son tableau\u00A0:');
  expect(evidence).toEqual([
    {
      value: null,
      lead: 'Entreprises\u00A0:',
      items: [{ text: 'AgentConnect', url: null, value: 'no' }],
      each: false,
    },
  ]);
});

test('several questions are answered in one reply, each with its own verdict', () => {
  const { parts, footer } = outline(
    'Quelle API pour les entreprises ? Et qui peut utiliser FranceConnect ?',
    shipped,
  );
  expect(parts.map(({ headline }) => headline)).toEqual([
    outline('Quelle API pour les entreprises ?', shipped).headline,
    outline('Qui peut utiliser FranceConnect ?', shipped).headline,
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
