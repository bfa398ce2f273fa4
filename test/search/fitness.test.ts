// Which of two sections that say the same words comes first: by what it is called, and by what its page is for.
import { answer } from '../../src/answer.ts';
import { guideOf, libraryOf } from '../helpers/library.ts';

const calls = (...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [name, 'Appelle le serveur pour le nichoir.\n\n```json\n{ "nichoir": 1 }\n```']),
  );

const library = libraryOf({
  'manuel/nichoirs.md': guideOf('Nichoirs', {
    'Pourquoi un nichoir': 'Un nichoir abrite les mésanges, faute de vieux arbres.',
    'Créer un nichoir':
      'Un nichoir se crée ainsi :\n\n1. Scier la planche.\n2. Percer le nichoir.\n3. Le clouer.',
    'Supprimer un nichoir': 'Un nichoir vide se retire en automne.',
    'Quand nettoyer ?': 'Un nichoir se nettoie en octobre.',
    Nettoyage: 'Nettoyer un nichoir demande une brosse. On nettoie le nichoir à sec.',
  }),
  'reference/nichoirs.md': guideOf(
    'Objet nichoir',
    calls('Créer un nichoir', 'Créer plusieurs nichoirs', 'Lire un nichoir', 'Supprimer un nichoir'),
  ),
  'reference/mangeoires.md': guideOf(
    'Objet mangeoire',
    calls('Créer une mangeoire', 'Lire une mangeoire', 'Remplir une mangeoire'),
  ),
  'lexique.md': guideOf('Lexique', {
    Mangeoire: 'Plateau qui porte des graines pour les oiseaux.',
    'Remplir une mangeoire':
      'La mangeoire se remplit le soir. Une mangeoire vide ne sert à rien. Mangeoire propre.',
  }),
  'manuel/saison.md': guideOf(
    'Calendrier',
    { Hiver: 'On pose des boules de graisse.' },
    'description: Quand nourrir les mésanges et les rouges-gorges\n',
  ),
});

/** File and heading of the first section quoted. */
function first(question: string): string {
  const [passage] = answer(question, library).passages;
  return passage ? `${passage.section.guide.file} › ${passage.section.heading}` : '';
}

test.each([
  [
    'a page that tells how, before reference',
    'comment créer un nichoir ?',
    'manuel/nichoirs.md › Créer un nichoir',
  ],
  [
    'so for whoever speaks of themselves',
    'comment je supprime un nichoir ?',
    'manuel/nichoirs.md › Supprimer un nichoir',
  ],
  [
    'reference, where it alone says it',
    'comment lire une mangeoire ?',
    'reference/mangeoires.md › Lire une mangeoire',
  ],
  ['the sheet of what it is', "qu'est-ce qu'une mangeoire ?", 'lexique.md › Mangeoire'],
  [
    'a heading that puts the question',
    'quand nettoyer un nichoir ?',
    'manuel/nichoirs.md › Quand nettoyer ?',
  ],
  ['a page by its description', 'nourrir un rouge-gorge', 'manuel/saison.md › Hiver'],
])('%s: %s', (_, question, section) => {
  expect(first(question)).toBe(section);
});

test('a heading that the question says whole comes before one that says more', () => {
  const hits = answer('supprimer nichoir', library, { limit: 10 }).passages.map(
    ({ section }) => section.heading,
  );
  expect(hits[0]).toBe('Supprimer un nichoir');
});
