// Headings: the sections that they begin, and the anchors that the published page gives them.
import fc from 'fast-check';
import { apiGouvFr } from '../../src/generators/api-gouv-fr.ts';
import { parse } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

const { slug } = apiGouvFr.rules('', null).anchors;
const anchorOf = (text: string) => slug({ text, source: text });

test.each([
  ['Comment accéder aux API ?', 'comment-acceder-aux-api-?'],
  ["Gestion de l'accès à votre API", "gestion-de-l'acces-a-votre-api"],
  ['L’Énergie (où, quand) : çà & là…', 'l’energie-(ou,-quand)-:-ca-&-la…'],
  ['🙋🏽‍♀️ Démarches', '🙋🏽‍♀️-demarches'],
  ['⌛️ Bientôt', '⌛️-bientot'],
  ['deux  espaces', 'deux--espaces'],
  ['E\u0301te\u0301', 'ete'],
])('the anchor of %j is %j', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

test('an anchor has no capital, no space and no accent, and is its own anchor', () => {
  holds(
    fc.property(fc.string({ unit: fc.constantFrom(..."aÀéÇñ ?!'’«»()-:.œ1🏛") }), (heading) => {
      const anchor = anchorOf(heading);
      expect(anchor).not.toMatch(/[\sA-ZÀéÇñ]/u);
      expect(anchorOf(anchor)).toBe(anchor);
      expect(anchor).toHaveLength(heading.length);
    }),
  );
});

test('headings of level 2 and 3 have an anchor; deeper ones are reached by the nearest above', () => {
  const { sections } = parse(
    'Haut.\n# Un\n## Deux É\n#### Quatre\n### Trois\n##### Cinq\n#### Quatre bis\n## Deux bis\n',
  );
  expect(
    sections.map(({ heading, path, anchor, url, line }) => [
      heading,
      path,
      anchor,
      url?.replace('https://exemple.fr/guides/essai', ''),
      line,
    ]),
  ).toEqual([
    ['Titre', [], '', '', 1],
    ['Un', [], '', '', 2],
    ['Deux É', ['Un'], 'deux-e', '#deux-e', 3],
    ['Quatre', ['Un', 'Deux É'], 'deux-e', '#deux-e', 4],
    ['Trois', ['Un', 'Deux É'], 'trois', '#trois', 5],
    ['Cinq', ['Un', 'Deux É', 'Trois'], 'trois', '#trois', 6],
    ['Quatre bis', ['Un', 'Deux É', 'Trois'], 'trois', '#trois', 7],
    ['Deux bis', ['Un'], 'deux-bis', '#deux-bis', 8],
  ]);
});

test('a heading that is a link, bold or in a tag is its text, and its link the section’s', () => {
  const { sections } = parse(
    '## [🏥 API **Santé**](/les-api/sante)\n\n### <b>Gras</b>\n\n## \n\n## ![image](/x.png)\n',
  );
  expect(
    sections.slice(1).map(({ heading, anchor, links }) => [heading, anchor, links.map(({ url }) => url)]),
  ).toEqual([
    ['🏥 API Santé', '🏥-api-sante', ['https://exemple.fr/les-api/sante']],
    ['Gras', 'gras', []],
  ]);
});

test('an underlined heading begins a section as well', () => {
  expect(parse('Un\n--\n\nTexte.\n').sections.map(({ heading }) => heading)).toEqual(['Titre', 'Un']);
});

test('sections hold what stands below them: lists within lists item by item, code as it is', () => {
  const { sections } = parse(
    '## A\n\n- un\n  - deux. Trois.\n\n    1. quatre\n\n> cité\n\n```\ncode <b>\n```\n',
  );
  expect(
    sections[1]?.blocks.map(({ kind, line, sentences }) => [kind, line, sentences.map(({ text }) => text)]),
  ).toEqual([
    ['item', 3, ['un']],
    ['item', 4, ['deux.', 'Trois.']],
    ['item', 6, ['quatre']],
    ['paragraph', 8, ['cité']],
    ['code', 10, ['code <b>']],
  ]);
});
