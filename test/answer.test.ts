// Question → Answer: each kind and each way of asking, in both languages, on the guide that ships and on invented ones.
import { type Answer, answer } from '../src/answer.ts';
import { loadLibrary } from '../src/library.ts';
import { cellAt, labelsOf } from '../src/matrix.ts';
import { toOutline } from '../src/render/outline.ts';
import {
  criteriaOf,
  decided,
  guideOf,
  icecream,
  invented,
  libraryOf,
  pottery,
  potteryLexicon,
  summary,
  tableOf,
  textsOf,
} from './helpers/library.ts';

const { library: shipped } = await loadLibrary('content');

const centre = "Agents de l'administration centrale";
const local = 'Agents des collectivités territoriales';

describe('the guide that ships', () => {
  test.each([
    ['Quelle API pour les collectivités ?', `which_api: AgentConnect, MonComptePro × ${local}`],
    ['Which API for local authorities?', `which_api: AgentConnect, MonComptePro × ${local}`],
    ['médecins', 'which_api: ProSantéConnect × Professionnels de la santé'],
    ['api for doctors', 'which_api: ProSantéConnect × Professionnels de la santé'],
    ['Quelle API pour les agents publics ?', `which_api: AgentConnect, MonComptePro × ${centre}, ${local}`],
    ['Qui peut utiliser FranceConnect ?', 'who: FranceConnect × Particuliers'],
    ['Who can use FranceConnect?', 'who: FranceConnect × Particuliers'],
    [
      'Qui ne peut pas utiliser MonComptePro ?',
      'who not: MonComptePro × Particuliers, Professionnels de la santé',
    ],
    ["Who can't use MonComptePro?", 'who not: MonComptePro × Particuliers, Professionnels de la santé'],
    ['Les entreprises peuvent-elles utiliser MonComptePro ?', 'can yes: MonComptePro × Entreprises'],
    ['Can companies use FranceConnect?', 'can no: FranceConnect × Entreprises'],
    [
      "Les entreprises ne peuvent pas utiliser FranceConnect, c'est bien ça ?",
      'can not no: FranceConnect × Entreprises',
    ],
    ["Companies can't use FranceConnect, right?", 'can not no: FranceConnect × Entreprises'],
    [
      'Les particuliers et les entreprises peuvent-ils utiliser FranceConnect ?',
      'can partial: FranceConnect × Particuliers, Entreprises',
    ],
    [
      'Une seule API pour les entreprises et les collectivités ?',
      `both: MonComptePro × Entreprises, ${local}`,
    ],
    ['One API for both doctors and citizens?', 'both:  × Particuliers, Professionnels de la santé'],
    [
      'Quelles API ne conviennent pas aux particuliers ?',
      'not_for not: AgentConnect, MonComptePro, ProSantéConnect × Particuliers',
    ],
    [
      'Which APIs are not suitable for companies?',
      'not_for not: FranceConnect, AgentConnect, ProSantéConnect × Entreprises',
    ],
    ['FranceConnect ou AgentConnect ?', 'compare: FranceConnect, AgentConnect × '],
    [
      "What's the difference between FranceConnect and AgentConnect?",
      'compare: FranceConnect, AgentConnect × ',
    ],
  ])('%s', (question, said) => {
    expect(decided(question, shipped)).toBe(said);
  });

  test.each([
    ["C'est quoi ProConnect ?", 'Quid de ProConnect ?'],
    ['What about ProConnect?', 'Quid de ProConnect ?'],
    ['Comment accéder aux API ?', 'Comment accéder aux API ?'],
    ['Quelles données donne le bouton FranceConnect ?', '🙋🏽♀️ Démarches administratives des particuliers'],
  ])('%s is answered with a quotation', (question, heading) => {
    const given = answer(question, shipped);
    expect(given.kind).toBe('passages');
    expect(given.passages[0]?.section.heading).toBe(heading);
    expect(given.passages[0]?.sentences.length).toBeGreaterThan(0);
  });
});

describe('an invented guide with its APIs on columns', () => {
  test.each([
    ['Quelle API pour les novices ?', 'which_api: TourLibre × Débutants'],
    ['Which API for beginners?', 'which_api: TourLibre × Débutants'],
    ['Quelle API pour les clubs ?', 'which_api: FourPartagé × Clubs de quartier, Clubs de village'],
    ['Quelle API pour les musées ?', 'which_api:  × Musées'],
    [
      'Qui peut utiliser le four partagé ?',
      'who: FourPartagé × Potiers, Clubs de quartier, Clubs de village',
    ],
    ['Who can use TourLibre?', 'who: TourLibre × Débutants'],
    ['Les débutants peuvent-ils utiliser FourPartagé ?', 'can no: FourPartagé × Débutants'],
    ['Can master potters use the shared kiln?', 'can no: FourPartagé × Potiers diplômés'],
    [
      'Les clubs peuvent-ils utiliser Émailleur ?',
      'can partial: Émailleur × Clubs de quartier, Clubs de village',
    ],
    ['Les musées peuvent-ils utiliser FourPartagé ?', 'can: FourPartagé × Musées'],
    [
      'Une API à la fois pour les potiers et les clubs de village ?',
      'both: FourPartagé × Potiers, Clubs de village',
    ],
    ['One API for both beginners and potters?', 'both:  × Débutants, Potiers'],
    [
      'Quelles API ne conviennent pas aux clubs de village ?',
      'not_for not: TourLibre, Émailleur × Clubs de village',
    ],
    ['Quelle différence entre TourLibre et FourPartagé ?', 'compare: TourLibre, FourPartagé × '],
  ])('%s', (question, said) => {
    expect(decided(question, invented)).toBe(said);
  });
});

describe('an invented guide with its APIs on rows', () => {
  test.each([
    ['Quelle API donne les parfums ?', 'which_api: API Sorbet, API Banquise × Parfums'],
    ['Which API for the allergènes?', 'which_api: API Sorbet × Allergènes'],
    ['Est-ce que API Sorbet donne les horaires ?', 'can no: API Sorbet × Horaires'],
    ["L'API Banquise est-elle utilisable pour le stock de cornets ?", 'can: API Banquise × Stock de cornets'],
    ['Quelle API pour les parfums et les allergènes ?', 'both: API Sorbet × Parfums, Allergènes'],
    ['Quelle différence entre API Sorbet et API Gaufre ?', 'compare: API Sorbet, API Gaufre × '],
  ])('%s', (question, said) => {
    expect(decided(question, invented)).toBe(said);
  });
});

describe('a verdict', () => {
  const eligibility = (question: string, library = shipped) => {
    const given = answer(question, library);
    if (given.kind !== 'eligibility') throw new Error(`${question}: ${summary(given)}`);
    return given;
  };

  test('rests on the cells where what was asked meets', () => {
    const { cells } = eligibility('Les particuliers et les entreprises peuvent-ils utiliser FranceConnect ?');
    expect(cells.map(({ row, column, value }) => [row.text, column.text, value])).toEqual([
      ['Particuliers', 'FranceConnect', 'yes'],
      ['Entreprises', 'FranceConnect', 'no'],
    ]);
  });

  test('shows the whole row where an API is sought, and the whole column where a population is', () => {
    expect(eligibility('Quelle API pour les entreprises ?').cells.map(({ column }) => column.text)).toEqual(
      textsOf(labelsOf(tableOf(shipped, 'authentification'), 'api')),
    );
    expect(eligibility('Qui peut utiliser AgentConnect ?').cells.map(({ row }) => row.text)).toEqual(
      criteriaOf(tableOf(shipped, 'authentification')),
    );
  });

  test('of a cell that says neither is none, and the cell is shown', () => {
    const { verdict, cells } = eligibility('Les musées peuvent-ils utiliser FourPartagé ?', invented);
    expect(verdict).toBeNull();
    expect(cells.map(({ text }) => text)).toEqual(['⌛️ bientôt']);
  });

  test('quotes the rows of the table and links to the pages of its APIs', () => {
    const { passages, links, table } = eligibility('Quelle API pour les entreprises ?');
    expect(passages[0]?.section).toBe(table.section);
    expect(passages[0]?.sentences.map(({ text }) => text).join()).toMatch(/^Entreprises/);
    expect(links).toEqual([{ text: 'MonComptePro', url: 'https://api.gouv.fr/les-api/moncomptepro' }]);
  });
});

describe('who asks is not who is asked about', () => {
  test.each([
    ['Notre mairie veut authentifier des habitants, quelle API ?', 'which_api: FranceConnect × Particuliers'],
    ['Nous sommes un ministère : quelle API pour les entreprises ?', 'which_api: MonComptePro × Entreprises'],
    ['We are a town council. Which API do we need for residents?', 'which_api: FranceConnect × Particuliers'],
    [
      'Mon logiciel de mairie connecte des médecins : quelle API ?',
      'which_api: ProSantéConnect × Professionnels de la santé',
    ],
    [
      'Agent du ministère, je lance un service que seules des entreprises utiliseront : quelle API ?',
      'which_api: MonComptePro × Entreprises',
    ],
    [
      'Doctor here: the citizens have to log in to our portal, not me. Which API?',
      'which_api: FranceConnect × Particuliers',
    ],
    [
      'Un maire me dit que les médecins ont AgentConnect, vrai ?',
      'can no: AgentConnect × Professionnels de la santé',
    ],
    [
      'Are the inhabitants of our town able to log in with MonComptePro?',
      'can no: MonComptePro × Particuliers',
    ],
  ])('%s', (question, said) => {
    expect(decided(question, shipped)).toBe(said);
  });
});

describe('what was said before the question', () => {
  test.each([
    [
      "FranceConnect sert aux particuliers, j'ai compris. Et pour les agents d'une mairie, que dois-je prendre ?",
      `which_api: AgentConnect, MonComptePro × ${local}`,
    ],
    [
      "For companies I know it's MonComptePro. Which one is it for doctors?",
      'which_api: ProSantéConnect × Professionnels de la santé',
    ],
    [
      "Quelle API pour les agents de l'État ? Non pardon, pour les particuliers",
      'which_api: FranceConnect × Particuliers',
    ],
    ['Not central government, sorry, companies: which API?', 'which_api: MonComptePro × Entreprises'],
    [
      'Nous ne sommes pas une administration. À qui AgentConnect est-il ouvert ?',
      `who: AgentConnect × Professionnels, ${centre}, ${local}`,
    ],
  ])('decides nothing: %s', (question, said) => {
    expect(decided(question, shipped)).toBe(said);
  });

  test('is meant by "both", and where less was understood there is no verdict', () => {
    expect(
      decided("J'ai des particuliers et des infirmières. FranceConnect marche pour les deux ?", shipped),
    ).toBe('can partial: FranceConnect × Particuliers, Professionnels de la santé');
    expect(answer('Ma sœur et un médecin. FranceConnect marche pour les deux ?', shipped).kind).not.toBe(
      'eligibility',
    );
  });
});

describe('what the question leaves out', () => {
  test.each([
    ['Quelle autre API que MonComptePro pour les mairies ?', `which_api: AgentConnect × ${local}`],
    ['À part FranceConnect, quelle API pour les particuliers ?', 'which_api:  × Particuliers'],
    ['À part les médecins, qui peut utiliser ProSantéConnect ?', 'who: ProSantéConnect × Professionnels'],
    ['Qui peut utiliser AgentConnect mais pas MonComptePro ?', 'who: AgentConnect × '],
    ['Who can use MonComptePro but not AgentConnect?', 'who: MonComptePro × Entreprises'],
    [
      'Quelle API pour les professionnels hors santé ?',
      'which_api: AgentConnect, MonComptePro, ProSantéConnect × Professionnels',
    ],
    [
      'Quelle API pour les professionnels autres que ceux de la santé ?',
      'which_api: AgentConnect, MonComptePro, ProSantéConnect × Professionnels',
    ],
  ])('is not offered again: %s', (question, said) => {
    expect(decided(question, shipped)).toBe(said);
  });

  test('is told where nothing else is left', () => {
    const { headline } = toOutline(
      answer('À part FranceConnect, quelle API pour les particuliers ?', shipped),
    );
    expect(headline).toMatch(/^Hormis FranceConnect, aucune case ne dit oui/);
    expect(
      toOutline(answer('Qui peut utiliser MonComptePro mais pas AgentConnect ?', shipped)).headline,
    ).toMatch(/^Le tableau dit oui à MonComptePro et non à AgentConnect pour «\sEntreprises\s»\.$/);
  });

  test.each([
    'Je ne suis pas médecin, puis-je utiliser ProSantéConnect ?',
    'Je ne suis ni médecin ni agent, quelle API ?',
    "I'm not a company, which API is for me?",
    'Which API for people who are not professionals?',
  ])('decides nothing: %s', (question) => {
    expect(answer(question, shipped).kind).not.toBe('eligibility');
  });
});

test.each([
  [
    'Peut-on utiliser AgentConnect et MonComptePro pour les agents d’un ministère ?',
    /^✅ Oui\. AgentConnect et MonComptePro conviennent à/,
  ],
  ['Which APIs for civil servants?', /AgentConnect and MonComptePro work for/],
])('several APIs have a verb in the plural: %s', (question, said) => {
  expect(toOutline(answer(question, shipped)).headline).toMatch(said);
});

test('a question that is put twice is one question', () => {
  expect(decided('Quelle API pour les mairies ? Quelle API pour les mairies ?', shipped)).toMatch(
    /^which_api/,
  );
});

test('who is two things at once asks for both', () => {
  expect(decided('je suis infirmière et auto-entrepreneuse, quelle API ?', shipped)).toBe(
    'both:  × Professionnels, Professionnels de la santé, Entreprises',
  );
});

test.each([
  ['Est-il interdit aux entreprises d’utiliser MonComptePro ?', /^✅ MonComptePro convient/],
  ['Est-il faux que les entreprises peuvent utiliser FranceConnect ?', /^❌ FranceConnect ne convient/],
  ["Companies can't use MonComptePro, right?", /^✅ Yes\. MonComptePro works/],
])('a verdict agrees with the sentence behind it where the question denies: %s', (question, said) => {
  expect(toOutline(answer(question, shipped)).headline).toMatch(said);
});

describe('what is denied, or done otherwise than by using', () => {
  test.each([
    [
      'Avec quelles API un agent de commune ne pourra-t-il jamais se connecter ?',
      `not_for not: FranceConnect, ProSantéConnect × ${local}`,
    ],
    [
      'which populations are shut out of MonComptePro?',
      'who not: MonComptePro × Particuliers, Professionnels de la santé',
    ],
  ])('is what the table says no to: %s', (question, said) => {
    expect(decided(question, shipped)).toBe(said);
  });

  test.each([
    'Quelle API permet à un médecin de télétransmettre ses feuilles de soins ?',
    "Peut-on révoquer le compte d'un agent de mairie dans AgentConnect ?",
    'Can a doctor sign a prescription with Pro Santé Connect?',
    "Qu'apporte FranceConnect à une administration ?",
    'Qui a créé AgentConnect ?',
    'Who is behind FranceConnect?',
    'quelle API pour un agent RATP ?',
    'Can doctors avoid using ProSantéConnect?',
    "Les API d'authentification sont-elles accessibles à une entreprise privée ?",
  ])('gets no verdict: %s', (question) => {
    expect(answer(question, shipped).kind).not.toBe('eligibility');
  });
});

describe('words that stand for a label unless the guides speak of them', () => {
  const guide = (heading: string) => ({
    'guides/a.md': guideOf('Réserver un four', {
      'Quelle API ?':
        '| Public | TourLibre | FourPartagé |\n|---|---|---|\n| Potiers | ✅ | ❌ |\n| Musées | ❌ | ✅ |',
      [heading]: 'Un apprenti range le four chaque soir.',
    }),
  });
  const lexicon =
    'groups:\n  - label: potiers\n    fr: [céramiste]\n    unless_said:\n      fr: [apprenti]\n      en: [apprentice]\n';

  test('name it', () => {
    const library = libraryOf(guide('Qui range le four ?'), lexicon);
    for (const question of ['Quelle API pour les apprentis ?', 'Which API for apprentices?'])
      expect(decided(question, library)).toBe('which_api: TourLibre × Potiers');
  });

  test('do not where a heading is about them', () => {
    const library = libraryOf(guide('Que fait un apprenti ?'), lexicon);
    expect(answer('Quelle API pour les apprentis ?', library).kind).not.toBe('eligibility');
    expect(decided('Quelle API pour les céramistes ?', library)).toBe('which_api: TourLibre × Potiers');
  });
});

test('who may use each of two APIs is said of each, where nobody may use both', () => {
  const { headline, evidence } = toOutline(
    answer('Qui peut utiliser FranceConnect et ProSantéConnect à la fois ?', shipped),
  );
  expect(headline).toMatch(/^Aucun oui commun pour FranceConnect et ProSantéConnect\. Séparément\s:$/);
  expect(evidence.slice(0, 2).map(({ lead, items }) => [lead, ...items.map(({ text }) => text)])).toEqual([
    ['FranceConnect\u00A0:', 'Particuliers'],
    ['ProSantéConnect\u00A0:', 'Professionnels', 'Professionnels de la santé'],
  ]);
});

describe('two guides', () => {
  const other = guideOf(
    'Louer un four de potier à la journée',
    {
      'Quelle API pour louer ?': `
| Public    | TourLibre | FourPartagé |
|-----------|-----------|-------------|
| Débutants | ❌         | ✅           |
| Potiers   | ❌         | ✅           |`,
    },
    'api: [TourLibre, FourPartagé]\n',
  );
  const library = libraryOf({ 'guides/poterie.md': pottery, 'guides/louer.md': other }, potteryLexicon);

  test('that disagree are asked back about, and each choice is answered from its guide', () => {
    const given = answer('Quelle API pour les débutants ?', library);
    if (given.kind !== 'clarification') throw new Error(summary(given));
    expect(given.choices.map(({ label }) => label).sort()).toEqual([
      'Louer un four de potier à la journée',
      'Réserver un four de potier',
    ]);
    for (const { label, question } of given.choices) {
      const picked = answer(question, library);
      if (picked.kind !== 'eligibility') throw new Error(`${question}: ${summary(picked)}`);
      expect(picked.table.section.guide.title).toBe(label);
    }
  });

  test('that agree are not: one of them is shown', () => {
    expect(decided('Les potiers peuvent-ils utiliser FourPartagé ?', library)).toBe(
      'can yes: FourPartagé × Potiers',
    );
  });

  test('are told apart by the words of one of them', () => {
    expect(decided('Quelle API pour les débutants qui veulent louer à la journée ?', library)).toBe(
      'which_api: FourPartagé × Débutants',
    );
  });
});

describe('two tables of one guide', () => {
  const library = libraryOf(
    {
      'guides/poterie.md': guideOf('Le guide du potier', {
        'Ce que chaque four cuit': `
| API       | API Potier | API Musée |
|-----------|------------|-----------|
| Porcelaine | ✅         | ❌         |
| Faïence   | ✅          | ✅         |`,
        'Ceux que chaque four admet': `
| API       | API Potier | API Musée |
|-----------|------------|-----------|
| Débutants | ❌          | ✅         |
| Clubs     | ✅          | ❌         |`,
      }),
    },
    potteryLexicon,
  );

  test('that answer otherwise are asked back about by their headings, and each choice is answered from its table', () => {
    const given = answer("Qui peut utiliser l'API Potier ?", library);
    if (given.kind !== 'clarification') throw new Error(summary(given));
    expect(given.choices.map(({ label }) => label)).toEqual([
      'Ce que chaque four cuit',
      'Ceux que chaque four admet',
    ]);
    expect(given.choices.map(({ question }) => decided(question, library))).toEqual([
      'who: API Potier × Porcelaine, Faïence',
      'who: API Potier × Clubs',
    ]);
  });

  test('are told apart by the labels that are named', () => {
    expect(decided("L'API Potier est-elle ouverte aux débutants ?", library)).toBe(
      'can no: API Potier × Débutants',
    );
    expect(decided("L'API Potier cuit-elle la faïence ?", library)).toBe('can yes: API Potier × Faïence');
  });
});

test('a table of one criterion tells nobody from anybody', () => {
  const library = libraryOf({
    'guides/four.md': guideOf('Les fours', {
      'Les fours en ligne': `
| API       | Peut s'utiliser en ligne |
|-----------|--------------------------|
| API Potier | ✅                       |
| API Musée | ❌                        |`,
    }),
  });
  expect(answer("Qui peut utiliser l'API Potier ?", library).kind).not.toBe('eligibility');
  expect(answer("Une mairie peut-elle utiliser l'API Potier ?", library).kind).not.toBe('eligibility');
});

describe('a question without a table', () => {
  const library = libraryOf({ 'guides/glaces.md': icecream.replace(/^\|.*$/gm, '') });

  test('is answered with what the sections say', () => {
    expect(decided('À quelle heure passe le camion ?', library)).toBe(
      'passages: À quelle heure les glaces sont-elles livrées ?',
    );
  });

  test('gets help whose examples work', () => {
    const given = answer('aide', library);
    if (given.kind !== 'help') throw new Error(given.kind);
    expect(given.choices.length).toBeGreaterThan(0);
    for (const { question } of given.choices) expect(answer(question, library).kind).toBe('passages');
  });
});

describe.each([
  ['the guide that ships', shipped],
  ['the invented guides', invented],
])('asking back from %s', (_, library) => {
  const clarification = (question: string) => {
    const given = answer(question, library);
    if (given.kind !== 'clarification') throw new Error(`${question}: ${summary(given)}`);
    return given;
  };

  test.each([
    'Quelle API ?',
    'which api?',
    'Quelle API dois-je utiliser ?',
    'which one should I use?',
    'laquelle choisir ?',
  ])('"%s" offers at most five choices, each with a verdict when it is picked', (question) => {
    const { choices, language } = clarification(question);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(5);
    expect(new Set(choices.map((choice) => choice.question)).size).toBe(choices.length);
    for (const choice of choices) {
      const picked = answer(choice.question, library);
      expect([choice.question, picked.kind, picked.language]).toEqual([
        choice.question,
        'eligibility',
        language,
      ]);
    }
  });

  test('a choice is about the labels that it names', () => {
    for (const { label, question } of clarification('Quelle API ?').choices) {
      const picked = answer(question, library);
      if (picked.kind !== 'eligibility') throw new Error(question);
      for (const { text } of picked.criteria) expect(label).toContain(text);
    }
  });
});

describe('several populations that nothing joins', () => {
  test.each([
    ["Quelle API permet à une mairie de vérifier l'identité d'un habitant ?", ['Particuliers', local]],
  ])('are asked back about: %s', (question, labels) => {
    const given = answer(question, shipped);
    if (given.kind !== 'clarification') throw new Error(summary(given));
    expect(given.choices.map(({ label }) => label)).toEqual(labels);
    for (const choice of given.choices) {
      const picked = answer(choice.question, shipped);
      if (picked.kind !== 'eligibility') throw new Error(summary(picked));
      expect(textsOf(picked.criteria)).toEqual([choice.label]);
    }
  });

  test.each([
    ['des entreprises et des particuliers', 'both:  × Particuliers, Entreprises'],
    ['des entreprises privées, ou encore des particuliers', 'which_api:  × Particuliers, Entreprises'],
  ])('are not where they are listed: %s', (list, said) => {
    expect(decided(`Quelle API pour ${list} ?`, shipped)).toBe(said);
  });
});

describe('several questions in one message', () => {
  test.each([
    'Quelle API pour les particuliers ? Qui peut utiliser AgentConnect ?',
    'Quelle API pour les particuliers, et qui peut utiliser AgentConnect ?',
  ])('are answered one after the other, the first at the top: %s', (question) => {
    const given = answer(question, shipped);
    expect(summary(given)).toBe('which_api: FranceConnect × Particuliers');
    expect(given.parts.map(summary)).toEqual([
      'which_api: FranceConnect × Particuliers',
      `who: AgentConnect × Professionnels, ${centre}, ${local}`,
    ]);
  });

  test('lean on the one before them', () => {
    const given = answer('Qui peut utiliser FranceConnect ? Et AgentConnect ?', shipped);
    expect(given.parts.map(summary)).toEqual([
      'who: FranceConnect × Particuliers',
      `who: AgentConnect × Professionnels, ${centre}, ${local}`,
    ]);
  });

  test('a greeting before a question is none of them', () => {
    expect(decided('Bonjour, ça va ? Quelle API pour les particuliers ?', shipped)).toBe(
      'which_api: FranceConnect × Particuliers',
    );
  });
});

describe('help', () => {
  test.each([
    '',
    '   ',
    '?',
    '🙂',
    'bonjour',
    'Bonjour !',
    'hello',
    'aide',
    'help',
    'merci beaucoup',
    'thanks!',
    'que sais-tu faire ?',
    'what can you do?',
  ])('answers "%s"', (question) => {
    const given = answer(question, shipped);
    expect(given.kind).toBe('help');
  });

  test.each([
    ['the guide that ships', shipped],
    ['invented guides', invented],
  ])('has examples that work on %s, in either language', (_, library) => {
    for (const question of ['aide', 'help me please']) {
      const given = answer(question, library);
      if (given.kind !== 'help') throw new Error(given.kind);
      expect(given.choices.length).toBeGreaterThan(1);
      for (const choice of given.choices)
        expect([choice.question, answer(choice.question, library).kind]).toEqual([
          choice.question,
          'eligibility',
        ]);
    }
  });

  test('is not what a question gets that greets and thanks', () => {
    expect(decided('Bonjour ! Quelle API pour les médecins ? Merci beaucoup', shipped)).toBe(
      'which_api: ProSantéConnect × Professionnels de la santé',
    );
  });
});

describe('no answer', () => {
  test.each([
    'Comment renouveler mon passeport ?',
    'How do I renew my passport?',
    'Quelle API pour vérifier un permis de conduire ?',
    'Quel temps fera-t-il demain ?',
  ])('not found: %s', (question) => {
    expect(decided(question, shipped)).toBe('not_found');
  });

  test.each(['qwpoeiru zmxncbv', 'asdfgh', 'xxxx yyyy zzzz'])('not understood: %s', (question) => {
    expect(decided(question, shipped)).toBe('not_understood');
  });

  test('has examples that work, and no verdict', () => {
    for (const question of ['Comment renouveler mon passeport ?', 'qwpoeiru zmxncbv']) {
      const given = answer(question, shipped);
      if (given.kind !== 'no_answer') throw new Error(summary(given));
      for (const choice of given.choices)
        expect(['eligibility', 'passages']).toContain(answer(choice.question, shipped).kind);
      expect(given.recall).toBeNull();
    }
  });
});

describe('options', () => {
  test('the limit holds for quotations', () => {
    const lengths = [1, 2, 3, 5].map(
      (limit) => answer("C'est quoi FranceConnect ?", shipped, { limit }).passages.length,
    );
    expect(lengths[0]).toBe(1);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    [1, 2, 3, 5].forEach((limit, i) => {
      expect(lengths[i]).toBeLessThanOrEqual(limit);
    });
  });

  test('the default language speaks where the question has none', () => {
    expect(answer('FranceConnect', shipped, { defaultLanguage: 'en' }).language).toBe('en');
    expect(answer('FranceConnect', shipped, { defaultLanguage: 'fr' }).language).toBe('fr');
    expect(answer('', shipped, { defaultLanguage: 'en' }).language).toBe('en');
    expect(answer('Quelle API ?', shipped, { defaultLanguage: 'en' }).language).toBe('fr');
  });

  test('a greater share to cover trades quotations for refusals', () => {
    const strict = answer("C'est quoi ProConnect dans le jardin botanique ?", shipped, { covered: 1.1 });
    expect(strict.kind).not.toBe('eligibility');
  });
});

test('every cell of the guide that ships can be asked for, and says what it says', () => {
  const table = tableOf(shipped, 'authentification');
  const wrong: string[] = [];
  for (const api of labelsOf(table, 'api'))
    for (const criterion of labelsOf(table, 'criterion')) {
      const { value } = cellAt(table, api, criterion);
      for (const question of [
        `Peut-on utiliser ${api.text} pour « ${criterion.text} » ?`,
        `Can ${api.text} be used for “${criterion.text}”?`,
      ]) {
        const given: Answer = answer(question, shipped);
        const said = given.kind === 'eligibility' ? given.verdict : given.kind;
        if (said !== value) wrong.push(`${question} ${said}, not ${value}`);
      }
    }
  expect(wrong).toEqual([]);
});

test('of two tables, the one whose heading asks the same question answers', () => {
  const table = (yes: string, no: string) => `
| Public | API ${yes} | API ${no} |
|--------|------------|-----------|
| Clubs  | ✅         | ❌        |
| Musées | ❌         | ✅        |`;
  const library = libraryOf({
    'guides/argile.md': guideOf('Choisir son argile', {
      'Autre différence : les droits': table('Argile', 'Grès'),
    }),
    'guides/fours.md': guideOf('Entrer au four', {
      'Quelles API utiliser pour entrer ?': table('Four', 'Tour'),
    }),
  });
  expect(decided('quelle API pour les clubs ?', library)).toBe('which_api: API Four × Clubs');
  expect(decided('which API for the clubs?', library)).toBe('which_api: API Four × Clubs');
});

describe('what a reply says of its question', () => {
  const said = (question: string) => toOutline(answer(question, shipped)).headline;

  test('an organisation is named by the words that were asked about, each of several', () => {
    expect(said('We are a ministry. Can a town hall use FranceConnect?')).toContain('“town hall”');
    expect(said('Ma mairie et mon ministère peuvent-ils utiliser AgentConnect ?')).toMatch(
      /«\smairie\s» et «\sministère\s»/,
    );
  });

  test.each([
    ['Can citizens, except companies, use FranceConnect?', 'can yes: FranceConnect × Particuliers'],
    ['Can citizens, excluding companies, use FranceConnect?', 'can yes: FranceConnect × Particuliers'],
    [
      'Les particuliers, sauf les entreprises, peuvent-ils utiliser FranceConnect ?',
      'can yes: FranceConnect × Particuliers',
    ],
    [
      'Les particuliers, hormis les entreprises, peuvent-ils utiliser FranceConnect ?',
      'can yes: FranceConnect × Particuliers',
    ],
  ])('who is left out is no other API: %s', (question, expected) => {
    expect(decided(question, shipped)).toBe(expected);
  });
});

describe('several questions in a conversation', () => {
  const asking = (...questions: string[]) =>
    questions.reduce<Answer | null>(
      (previous, question) => answer(question, shipped, { previous: previous?.recall ?? null }),
      null,
    ) as Answer;

  test('lean on the answer before them', () => {
    const { parts } = asking(
      'Les entreprises peuvent-elles utiliser FranceConnect ?',
      'Et pour les agents ? Et pour les particuliers ?',
    );
    expect(parts.map(summary)).toEqual([
      `can no: FranceConnect × ${centre}, ${local}`,
      'can yes: FranceConnect × Particuliers',
    ]);
  });

  test('are followed by what leans on the last', () => {
    expect(
      summary(asking('Can companies use AgentConnect? Can citizens use FranceConnect?', 'and doctors?')),
    ).toBe('can no: FranceConnect × Professionnels de la santé');
  });
});
