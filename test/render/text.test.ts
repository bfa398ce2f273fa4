// The reply as plain text: what a terminal shows and what a screen reader speaks.
import width from 'string-width';
import { answer } from '../../src/answer.ts';
import { languages } from '../../src/languages/index.ts';
import { toOutline } from '../../src/render/outline.ts';
import { type Style, toText } from '../../src/render/text.ts';
import { invented } from '../helpers/library.ts';
import { evidence, outline, quote } from '../helpers/outlines.ts';

const text = (question: string, style?: Style) => toText(toOutline(answer(question, invented)), style);

/** Marks what would be dressed, so that tests can see it. */
const marked: Style = {
  bold: (words) => `<b>${words}</b>`,
  dim: (words) => `<dim>${words}</dim>`,
  link: (words) => `<a>${words}</a>`,
  yes: (words) => `<yes>${words}</yes>`,
  no: (words) => `<no>${words}</no>`,
  columns: true,
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
  const parts = { ...outline, evidence: [{ ...evidence, url: null }], quotes: [{ ...quote, url: null }] };
  expect(toText(parts, marked)).toContain('<b>Quelle API pour qui ?</b>\n<a>guides/choisir.md</a>');
  expect(toText(parts, marked)).toContain(
    '<b>Demander un accès (Choisir une API)</b>\n<a>guides/choisir.md</a>',
  );
});

test('rows set in columns have each cell below its heading', () => {
  const lines = text('Quelle API pour les clubs ?', { ...marked, dim: (words) => words })
    .replace(/<\/?\w+>/g, '')
    .split('\n');
  const header = lines.find((line) => line.startsWith('  Public')) ?? '';
  const rows = lines.filter((line) => line.startsWith('  Clubs'));
  expect(rows).toHaveLength(2);
  // A mark is one character and two columns wide.
  const place = (line: string, words: string) => width(line.slice(0, line.indexOf(words)));
  for (const row of rows) {
    expect(place(row, '❌')).toBe(place(header, 'TourLibre'));
    expect(place(row, '✅')).toBe(place(header, 'FourPartagé'));
  }
});

test('a style dresses the headline, the headings, the links, the cells and the footer', () => {
  const dressed = text('Quelle API pour les débutants ?', marked);
  expect(dressed).toMatch(/^<b>Pour «\sDébutants\s»\s: TourLibre\.<\/b>/);
  expect(dressed).toContain('<yes>✅</yes>');
  expect(dressed).toContain('<no>❌</no>');
  expect(dressed).toMatch(/<a>https:\/\/api\.gouv\.fr\/guides\/poterie#/);
  expect(dressed).toMatch(/<dim>[^<]*Guide : Réserver un four de potier<\/dim>$/);
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
