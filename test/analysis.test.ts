// Text → tokens and concepts: what is one word, what is a slip, and what people mean by it.
import { type Analysis, Analyzer } from '../src/analysis.ts';
import { loadLibrary } from '../src/library.ts';
import { atOnce } from '../src/slices.ts';
import { invented } from './helpers/library.ts';

const { library: shipped } = await loadLibrary('content');
const { analyzer } = shipped;

const words = ({ tokens }: Analysis) => tokens.map(({ text }) => text);
const telling = ({ tokens }: Analysis) => tokens.filter(({ stop }) => !stop).map(({ text }) => text);
const concepts = ({ mentions }: Analysis) => mentions.map(({ concept }) => concept);

/** What was written and what it was read as, for every word that was mended. */
const mended = (text: string) =>
  analyzer.hear(text, 'fr').tokens.flatMap(({ text: better, mended }) => (mended === null ? [] : [better]));

describe('a name', () => {
  test.each([
    'FranceConnect',
    'France Connect',
    'france connect',
    'FRANCE CONNECT',
    'france-connect',
    'France·Connect',
  ])('%s is one token', (name) => {
    expect(words(analyzer.hear(name, 'fr'))).toEqual(['franceconnect']);
    expect(words(analyzer.read(name))).toEqual(['franceconnect']);
  });

  test('of four words is one token too', () => {
    expect(words(analyzer.hear('mon compte pro et pro santé connect', 'fr'))).toEqual([
      'moncomptepro',
      'et',
      'prosanteconnect',
    ]);
  });

  test('with a slip in one of its words is still that name', () => {
    expect(words(analyzer.hear('franse connect', 'fr'))).toEqual(['franceconnect']);
    expect(words(analyzer.hear('fraceconnect', 'fr'))).toEqual(['franceconnect']);
  });

  test('of an API is the word API and what follows it, however many words', () => {
    const other = atOnce(Analyzer.of({ concepts: [], organisations: [], ambiguous: new Set() }, 'fr'));
    other.learnApi("API Recherche d'entreprises");
    other.learnApi('API Associations (RNA)');
    const named = (text: string) => {
      const { tokens, apis } = other.hear(text, 'fr');
      return apis.map(({ from, to }) =>
        tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(' '),
      );
    };
    expect(named("l'API Recherche d'entreprises est-elle libre ?")).toEqual(['api recherche d entreprises']);
    expect(named("et l'API RNA ?")).toEqual(['api rna']);
    expect(named('API pour la recherche')).toEqual([]);
    expect(named('les associations')).toEqual([]);
  });
});

describe('a typing error is mended', () => {
  test.each([
    ['colectivités', 'collectivites'],
    ['entrprises', 'entreprises'],
    ['particulliers', 'particuliers'],
    ['authentifiaction', 'authentification'],
    ['moncomptpro', 'moncomptepro'],
    ['agnets', 'agents'],
    ['infimière', 'infirmiere'],
  ])('%s', (written, meant) => {
    const { tokens } = analyzer.hear(written, 'fr');
    expect(tokens).toMatchObject([
      { text: meant, mended: expect.stringMatching(/^[a-z]+$/), unknown: false },
    ]);
  });

  test.each([
    ['ladministration', 'administration'],
    ['lentreprise', 'entreprise'],
    ['dauthentification', 'authentification'],
  ])('%s lacks its apostrophe', (written, meant) => {
    expect(mended(written)).toEqual([meant]);
  });
});

describe('a word is never mended', () => {
  test.each([
    ['French', 'conseiller conversation agence parties affiche professorat santal communes fonction comptes'],
    ['English', 'agency company parties container commute centre regional professor'],
    ['short', 'api doc cas sas qf'],
    ['of figures', '2024 115 ok2'],
  ])('that is %s', (_, text) => {
    expect(mended(text)).toEqual([]);
  });

  test('that is near to nothing we know', () => {
    const { tokens } = analyzer.hear('zorglub', 'fr');
    expect(tokens).toMatchObject([{ text: 'zorglub', mended: null, unknown: true }]);
  });
});

describe('writing', () => {
  test.each(["l'API d'accès", 'l’API d’accès', 'l‘API d`accès', 'l´API dʼaccès'])(
    'an elision is a word of its own: %s',
    (text) => {
      expect(words(analyzer.hear(text, 'fr'))).toEqual(['l', 'api', 'd', 'acces']);
    },
  );

  test.each([
    ['agent·e·s', ['agents']],
    ['agent.e.s', ['agents']],
    ['agent(e)s', ['agents']],
    ['agent•e', ['agent']],
    ['infirmier·ère·s', ['infirmiers']],
    ['administrateur·rice', ['administrateur']],
  ])('inclusive writing is read as the plain word: %s', (text, plain) => {
    expect(words(analyzer.hear(text, 'fr'))).toEqual(plain);
  });

  test.each([
    ['ÉTÉ', ['ete']],
    ['e\u0301te\u0301', ['ete']],
    ['cœur ex æquo', ['coeur', 'ex', 'aequo']],
    ['ﬁche', ['fiche']],
    ['3,5 ans', ['3.5', 'ans']],
    ['🏛️ API — (agents) !', ['api', 'agents']],
    ['\u00a0\u200b', []],
  ])('case, accents, ligatures and signs fold: %s', (text, plain) => {
    const folded = words(analyzer.hear(text, 'fr')).map((word) => word.replace(',', '.'));
    expect(folded).toEqual(plain);
  });
});

describe('stems', () => {
  test.each([
    ['bureau', 'bureaux'],
    ['niveau', 'niveaux'],
    ['hôpital', 'hôpitaux'],
    ['collectivité', 'collectivités'],
    ['prix', 'prix'],
    ['mois', 'mois'],
  ])('of %s and %s are the same, asked or written', (singular, plural) => {
    const asked = (word: string) => analyzer.hear(word, 'fr').tokens.map(({ stem }) => stem);
    const written = (word: string) => analyzer.read(word).tokens.map(({ stem }) => stem);
    expect(asked(plural)).toEqual(asked(singular));
    expect(written(plural)).toEqual(asked(plural));
  });

  test('of a question in another language meet those of the content', () => {
    const { tokens } = analyzer.hear('organisations', 'en');
    expect(tokens[0]?.stem).toBe(analyzer.read('organisation').tokens[0]?.stem);
  });
});

describe('concepts', () => {
  const hear = (text: string, library = invented) => concepts(library.analyzer.hear(text, 'fr'));

  test('are found by any of their words, in either language', () => {
    expect(new Set([...hear('un apprenti'), ...hear('beginners'), ...hear('la première fois')]).size).toBe(1);
  });

  test('take the longest phrase', () => {
    expect(hear('un maître potier')).toEqual(hear('potiers diplômés'));
    expect(hear('un maître potier')).not.toEqual(hear('un potier'));
  });

  test('leave room for words without meaning inside a phrase', () => {
    expect(hear('les agents de la mairie', shipped)).toEqual(hear('agent de mairie', shipped));
  });

  test.each(['et', 'ou', 'and', 'or'])('end where "%s" joins two words', (conjunction) => {
    expect(hear(`un maître ${conjunction} un potier`)).toEqual(hear('un potier'));
  });

  test('are not overlapped: each word belongs to one', () => {
    for (const question of [
      'agent de la mairie ou agent du ministère',
      'médecin de famille',
      'code commune',
    ]) {
      const { mentions } = analyzer.hear(question, 'fr');
      mentions.forEach((mention, i) => {
        const next = mentions[i + 1];
        if (next) expect(next.from).toBeGreaterThanOrEqual(mention.to);
      });
    }
  });

  test('are terms of the index beside the words that say something', () => {
    const terms = analyzer.terms(analyzer.read("Les usagers de l'État"));
    expect(terms).toContain(analyzer.stem('usagers'));
    expect(terms).toContain(hear('un particulier', shipped)[0]);
    expect(terms).not.toContain('les');
  });
});

test('a question of nothing but small words says nothing', () => {
  expect(telling(analyzer.hear('et de la ou du ?', 'fr'))).toEqual([]);
});
