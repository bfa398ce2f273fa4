// Tables as people draw them: doubtful signs, groups, keys, lines that go on, notes, HTML, and what is guessed of them.
import type { DecisionTable } from '../../src/guide.ts';
import { sectionOf } from '../helpers/markdown.ts';

const only = (markdown: string): DecisionTable => {
  const { tables } = sectionOf(markdown);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0] as DecisionTable;
};
const rowsOf = (table: DecisionTable) => table.rows.map(({ text }) => text);
const valuesOf = (table: DecisionTable) =>
  table.cells.map((row) => row.map(({ value }) => value[0]).join('')).join(' ');

describe('signs are read by the table that they stand in', () => {
  const table = (...rows: readonly string[]) =>
    only(
      `| Action | Reader | Editor |\n|--|--|--|\n${rows.map((row, i) => `| Deed ${i} | ${row} |`).join('\n')}\n`,
    );

  test.each([
    ['ticks and blanks: a blank is a no', ['✓ | ✓', '| ✓', '| '], 'yy ny nn'],
    ['ticks, faults and blanks: a blank says nothing', ['✓ | ✗', '| ✓', '✗ | ✗'], 'yn oy nn'],
    ['crosses and blanks: a cross is a tick', ['x | x', '| X', '| '], 'yy ny nn'],
    ['crosses beside ticks: a cross is a no', ['✓ | x', 'x | ✓'], 'yn ny'],
    ['crosses and dashes', ['X | –', '- | X'], 'yn ny'],
    ['filled and hollow', ['● | ○', '○ | ●'], 'yn ny'],
    ['plus and minus', ['+ | -', '- | +'], 'yn ny'],
    ['letters', ['Y | N', 'n | y'], 'yn ny'],
    ['O and N', ['O | N', 'N | O'], 'yn ny'],
    ['words of computers', ['true | false', 'FALSE | TRUE'], 'yn ny'],
    ['shortcodes', [':white_check_mark: | :x:', ':x: | :heavy_check_mark:'], 'yn ny'],
    ['words', ['Included | Not included', 'interdit | autorisé'], 'yn ny'],
    ['conditions on both sides', ['Yes, except on Mondays | No (beta)', 'no | yes'], 'oo ny'],
    ['a dash beside a no says nothing', ['yes | no', '– | yes'], 'yn oy'],
  ])('%s', (_, rows, values) => {
    expect(valuesOf(table(...rows))).toBe(values);
  });
});

test('a row of one bold cell heads the rows below it, and tells those of one name apart', () => {
  const table = only(
    '| Right | Owner |\n|--|--|\n| **Project** | |\n| Delete | ✅ |\n| **Group** | |\n| Delete | ❌ |\n| Rename | ❌ |\n',
  );
  expect(rowsOf(table)).toEqual(['Project – Delete', 'Group – Delete', 'Rename']);
  expect(table.rows[0]?.names).toContain('Project Delete');
});

test('an empty first cell goes on with the one above, by the second column', () => {
  const table = only(
    '| Line | Version | Open |\n|--|--|--|\n| Alizé | v1 | ✅ |\n| | v2 | ❌ |\n| Brise | v1 | ❌ |\n',
  );
  expect(rowsOf(table)).toEqual(['Alizé v1', 'Alizé v2', 'Brise v1']);
  expect(valuesOf(table)).toBe('y n n');
});

test('a second column that tells rows of one name apart belongs to their key', () => {
  const table = only('| App | System | Share |\n|--|--|--|\n| Lock | iOS | yes |\n| Lock | Linux | no |\n');
  expect(rowsOf(table)).toEqual(['Lock iOS', 'Lock Linux']);
  expect(table.columns.map(({ text }) => text)).toEqual(['Share']);
});

test('a first column that only counts is none', () => {
  const table = only('| # | Feature | Free |\n|--|--|--|\n| 1 | Export | ✅ |\n| 2 | Import | ❌ |\n');
  expect(rowsOf(table)).toEqual(['Export', 'Import']);
});

test('short and long rows are read as they are drawn', () => {
  const table = only('| Right | A | B |\n|--|--|--|\n| One | ✅ |\n| Two | ✅ | ❌ | ✅ |\n');
  expect(valuesOf(table)).toBe('yo yn');
});

test('a footnote or an asterisk sets a condition, and its words stand with the mark', () => {
  const table = only(
    '| Right | A | B |\n|--|--|--|\n| One | ✅[^1] | ❌ |\n| Two | yes* | no |\n\n\\* On weekdays.\n\n[^1]: In the shop only.\n',
  );
  expect(table.cells.map((row) => row.map(({ value, text }) => [value, text]))).toEqual([
    [
      ['other', '✅ (In the shop only.)'],
      ['no', '❌'],
    ],
    [
      ['other', 'yes* (On weekdays.)'],
      ['no', 'no'],
    ],
  ]);
});

test('notes may stand below the legend, each on its line', () => {
  const table = only(
    '| Right | A | B |\n|--|--|--|\n| One | ●* | ○ |\n| Two | ●† | ● |\n\n● = yes, ○ = no\n\\* On weekdays.\n† In the shop.\n',
  );
  expect(table.cells.flatMap((row) => row.map(({ text }) => text))).toEqual([
    '●* (On weekdays.)',
    '○',
    '●† (In the shop.)',
    '●',
  ]);
});

test('an HTML table is one, with empty lines in it, icons by their words and cells over several columns', () => {
  const table = only(
    '<table>\n<tr><th>Right</th><th>A</th><th>B</th></tr>\n\n<tr><td>One</td><td><img alt="yes" src="y.svg"></td><td>No</td></tr>\n<tr><td>Two</td><td colspan="2">✅</td></tr>\n<tr><td>Three</td><td><input type="checkbox" checked></td><td>No</td></tr>\n</table>\n',
  );
  expect(rowsOf(table)).toEqual(['One', 'Two', 'Three']);
  expect(valuesOf(table)).toBe('yn yy yn');
});

test('the few words that cells say again and again are its values', () => {
  const table = only(
    '| Waste | Residents | Shops |\n|--|--|--|\n| Glass | free | paid |\n| Wood | paid | not allowed |\n| Paint | free | paid |\n',
  );
  expect(table.values).toEqual(['free', 'paid']);
  expect(table.decides).toBe(true);
  expect(
    only('| Name | Type | Default |\n|--|--|--|\n| a | text | one |\n| b | text | two |\n').values,
  ).toEqual([]);
});

test('rows of one name that say the same are one; those that do not are none', () => {
  expect(rowsOf(only('| R | A |\n|--|--|\n| One | ✅ |\n| one | ✅ |\n| Two | ❌ |\n'))).toEqual([
    'One',
    'Two',
  ]);
  expect(rowsOf(only('| R | A |\n|--|--|\n| One | ✅ |\n| one | ❌ |\n| Two | ❌ |\n'))).toEqual(['Two']);
});

test.each([
  ['Feature', { rows: 'Feature', columns: null }],
  ['Action / Role', { rows: 'Action', columns: 'Role' }],
  ['Droit \\ Rôle', { rows: 'Droit', columns: 'Rôle' }],
  ['', { rows: null, columns: null }],
])('the corner %j says what the labels are', (corner, nouns) => {
  expect(only(`| ${corner} | A |\n|--|--|\n| One | ✅ |\n`).nouns).toEqual(nouns);
});

test('one row with the word API makes no table of APIs', () => {
  const rows = ['Read pages', 'Edit pages', 'Delete pages', 'Manage API keys'];
  const table = only(`| Right | Owner |\n|--|--|\n${rows.map((row) => `| ${row} | ✅ |`).join('\n')}\n`);
  expect([table.ofApis, table.apiAxis]).toEqual([false, 'columns']);
});
