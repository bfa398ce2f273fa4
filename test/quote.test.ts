// A section → the sentences of it that answer best.
import fc from 'fast-check';
import type { Section } from '../src/guide.ts';
import { loadLibrary } from '../src/library.ts';
import { quote } from '../src/quote.ts';
import { understand } from '../src/understand.ts';
import { guideOf, libraryOf } from './helpers/library.ts';
import { holds } from './helpers/random.ts';

const { library: shipped } = await loadLibrary('content');

const library = libraryOf({
  'guides/moulin.md': guideOf('Le moulin', {
    'La meule': `Le moulin ouvre en mai. Sa meule est de granit.

La farine sort fine. On la vend en sacs de dix kilos.

- Les sacs sont de toile.
- La toile vient de Rennes.

Le meunier habite au village. Son chat aussi.`,
    Long: `${'Ce propos sans intérêt remplit la page de mots. '.repeat(12)}La roue tourne à gauche. ${'Encore des mots sans fin ni but. '.repeat(12)}`,
    'Sans fin': `Une seule phrase ${'qui continue et continue '.repeat(40)} parle du vent.`,
    Marques: `
| Jour  | Ouvert |
|-------|--------|
| Lundi | ✅      |
| Mardi | ❌      |`,
    Horaires: `
| Jour  | Heures    |
|-------|-----------|
| Lundi | huit à midi |
| Mardi | fermé     |`,
    Roues: `Le moulin a trois roues qui tournent jour et nuit quand la rivière est assez haute pour cela :

- la grande roue, qui entraîne la meule de granit depuis que le moulin a été bâti par les moines ;
- la roue moyenne, qui monte les sacs au grenier par une corde et un jeu de poulies de chêne ;
- la petite roue, pour la scie.`,
    Lignes: `Le fichier règle la vanne. Ajoutez ces lignes au fichier :

\`\`\`yaml
vanne:
  ouverte: true
\`\`\`

Puis fermez le grenier.`,
    Colonnes: `Le silo se remplit. Copiez ce programme de remplissage :

\`\`\`
${'remplir le silo, encore\n'.repeat(60)}
\`\`\``,
    Boîtes: `
**À la force du bras**

Tournez la manivelle.

**Au vent**

Tournez les ailes.`,
    Vide: '',
  }),
});

const sectionOf = (heading: string): Section => {
  const section = library.sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`no section ${heading}`);
  return section;
};
const ideasOf = (question: string) =>
  understand(question, library, { defaultLanguage: 'fr', previous: null }).ideas;
const quoted = (heading: string, question: string) =>
  quote(sectionOf(heading), ideasOf(question), library).map(({ text }) => text);

test('a list is quoted to its end', () => {
  expect(quoted('Roues', 'les roues du moulin').at(-1)).toBe('la petite roue, pour la scie.');
});

test('what a sentence announces is quoted with it', () => {
  expect(quoted('Lignes', 'ajouter au fichier')).toContain('vanne:\n  ouverte: true');
  expect(quoted('Lignes', 'la vanne')).toContain('vanne:\n  ouverte: true');
});

test('what is too long to be quoted is not announced', () => {
  expect(quoted('Colonnes', 'le programme du silo')).toEqual(['Le silo se remplit.']);
});

test('no quotation ends in the title of a box', () => {
  expect(quoted('Boîtes', 'la manivelle au vent').at(-1)).toBe('Tournez les ailes.');
  expect(quoted('Boîtes', 'à la force du bras').at(-1)).not.toBe('À la force du bras');
});

test.each([
  ['at the beginning', 'la meule de granit', 'Sa meule est de granit.'],
  ['in the middle', 'la farine fine', 'La farine sort fine.'],
  ['in a list', 'la toile de Rennes', 'La toile vient de Rennes.'],
  ['at the end', 'le chat', 'Son chat aussi.'],
])('the sentence that answers is quoted, %s', (_, question, sentence) => {
  expect(quoted('La meule', question)).toContain(sentence);
});

test('what stands apart and is asked for together is quoted in one run, in the order of the section', () => {
  const sentences = quoted('La meule', 'farine en sacs');
  const all = sectionOf('La meule').blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const from = all.indexOf(sentences[0] ?? '');
  expect(sentences).toEqual(all.slice(from, from + sentences.length));
  expect(sentences).toContain('La farine sort fine.');
  expect(sentences).toContain('On la vend en sacs de dix kilos.');
});

test('a quotation is no longer than a reader wants, and cut at the end of a sentence', () => {
  const sentences = quoted('Long', 'la roue');
  expect(sentences).toContain('La roue tourne à gauche.');
  expect(sentences.join(' ').length).toBeLessThanOrEqual(300);
});

test('a sentence that is longer by itself is quoted whole', () => {
  expect(quoted('Sans fin', 'le vent')).toEqual([
    expect.stringMatching(/^Une seule phrase .{500,} parle du vent\.$/),
  ]);
});

test('rows of words are quoted, rows of bare marks are not', () => {
  expect(quoted('Horaires', 'lundi').join()).toContain('huit à midi');
  expect(quoted('Marques', 'lundi')).toEqual([]);
});

test('a section without sentences has nothing to quote', () => {
  expect(quoted('Vide', 'le moulin')).toEqual([]);
});

test('where nothing is asked for, the beginning is quoted', () => {
  expect(quoted('La meule', '')[0]).toBe('Le moulin ouvre en mai.');
});

test('every quotation of the guide that ships stands in its section to the letter', () => {
  const words = shipped.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ sentences }) => sentences.flatMap(({ text }) => text.split(' '))),
  );
  holds(
    fc.property(
      fc.constantFrom(...shipped.sections),
      fc.array(fc.constantFrom(...words), { maxLength: 8 }),
      (section, some) => {
        const { ideas } = understand(some.join(' '), shipped, { defaultLanguage: 'fr', previous: null });
        const sentences = section.blocks.flatMap((block) => block.sentences);
        const run = quote(section, ideas, shipped);
        for (const sentence of run) expect(sentences).toContain(sentence);
        if (run.length > 1) expect(run.map(({ text }) => text).join(' ').length).toBeLessThanOrEqual(600);
      },
    ),
  );
});
