// The reply as plain text: what a terminal shows and what a screen reader speaks.
import { answer } from '../../src/answer.ts';
import { languages } from '../../src/languages/index.ts';
import { toOutline } from '../../src/render/outline.ts';
import { type Style, toText } from '../../src/render/text.ts';
import { invented } from '../helpers/library.ts';
import { fits, outline, quote } from '../helpers/outlines.ts';

const text = (question: string, style?: Style) => toText(toOutline(answer(question, invented)), style);

/** Marks what would be dressed, so that tests can see it. */
const marked: Style = {
  bold: (words) => `<b>${words}</b>`,
  dim: (words) => `<dim>${words}</dim>`,
  link: (words) => `<a>${words}</a>`,
  yes: (words) => `<yes>${words}</yes>`,
  no: (words) => `<no>${words}</no>`,
};

describe('a reply reads from top to bottom', () => {
  test.each([
    ['which API', 'Quelle API pour les débutants ?'],
    ['which API, in English', 'Which API for beginners?'],
    ['who', 'Qui peut utiliser le four partagé ?'],
    ['who, in English', 'Who can use TourLibre?'],
    ['may', 'Les musées peuvent-ils utiliser FourPartagé ?'],
    ['may, in English', 'Can potters use TourLibre?'],
    ['both', 'Une API à la fois pour les débutants et les potiers ?'],
    ['both, in English', 'One API for both potters and village clubs?'],
    ['not for', 'Quelles API ne conviennent pas aux débutants ?'],
    ['not for, in English', 'Which APIs are not suitable for beginners?'],
    ['compare', 'Quelle différence entre TourLibre et FourPartagé ?'],
    ['compare, in English', 'What is the difference between API Sorbet and API Gaufre?'],
    ['passages', 'Combien de temps dure une cuisson ?'],
    ['passages, in English', 'What is TourLibre?'],
    ['clarification', 'Quelle API ?'],
    ['clarification, in English', 'Which API?'],
    ['help', 'aide'],
    ['help, in English', 'help'],
    ['not covered', 'Comment renouveler mon passeport ?'],
    ['not covered, in English', 'How do I renew my passport?'],
    ['not understood', 'zgrblx qwpt'],
    ['not understood, in English', 'the zgrblx of qwpt'],
  ])('%s: %s', (_, question) => {
    expect(text(question)).toMatchSnapshot();
  });
});

test('where the address of a page is not known, its file is named', () => {
  const table = { heading: 'Quelle API pour qui ?', url: null, file: 'guides/choisir.md' };
  const parts = { ...outline, evidence: [fits], table, quotes: [{ ...quote, url: null }] };
  expect(toText(parts, marked)).toContain('<b>Quelle API pour qui ?</b>\n<a>guides/choisir.md</a>');
  expect(toText(parts, marked)).toContain(
    '<b>Demander un accès (Choisir une API)</b>\n<a>guides/choisir.md</a>',
  );
});

test('a terminal is told all that it can, since nothing can be pressed there', () => {
  const parts = {
    ...outline,
    telling: { ...quote, heading: 'Autre', url: 'https://api.gouv.fr/autre' },
    quotes: [quote],
    choicesTitle: 'Ou bien :',
    choices: [{ label: 'Usagers', question: 'Quelle API pour les usagers ?', key: 'k' }],
    asides: [{ text: 'Alpha', url: 'https://api.gouv.fr/les-api/alpha' }],
  };
  for (const said of ['Autre (', 'Demander un accès', '• Quelle API pour les usagers ?', '• Alpha — https:'])
    expect(toText(parts)).toContain(said);
});

test('the sentence that says what the cells do is not told twice', () => {
  const parts = toText({ ...outline, telling: quote, quotes: [quote] });
  expect(parts.match(/Demander un accès/g)).toHaveLength(1);
});

test('a style dresses the headline, the headings, the links, the cells and the footer', () => {
  const dressed = text('Quelle API pour les débutants ?', marked);
  expect(dressed).toMatch(/^<b>TourLibre convient à «\sDébutants\s»\.<\/b>/);
  expect(dressed).toMatch(/<yes>✅<\/yes> TourLibre/);
  expect(dressed).toMatch(/<no>❌<\/no> FourPartagé, Émailleur/);
  expect(dressed).toMatch(/<a>https:\/\/api\.gouv\.fr\/guides\/poterie#/);
  expect(dressed).toMatch(/<dim>[^<]*Guide\s: Réserver un four de potier<\/dim>$/);
});

test('without a style there is nothing but text', () => {
  const plain = text('Quelle API pour les débutants ?');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what must not be there
  expect(plain).not.toMatch(/\u001b/);
  expect(plain).not.toMatch(/<\/?(?:b|a|dim|yes|no)>/);
});

test('quotations stand in the marks of the reply’s language', () => {
  expect(text('Combien de temps dure une cuisson ?')).toContain(
    languages.fr.phrases.quote('Une cuisson dure neuf heures.').slice(0, 20),
  );
  expect(text('What is TourLibre?')).toMatch(/“TourLibre prête un tour/);
});

test('parts are a blank line apart, and there is none too many', () => {
  for (const question of ['Quelle API pour les débutants ?', 'aide', 'Quelle API ?', 'zgrblx qwpt']) {
    expect(text(question)).not.toMatch(/\n{3}/);
    expect(text(question)).toBe(text(question).trim());
  }
});
