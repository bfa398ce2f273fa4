// Which tables decide, which axis holds the APIs, and what each cell says.
import fc from 'fast-check';
import type { DecisionTable } from '../../src/guide.ts';
import { cellValue } from '../../src/markdown/tables.ts';
import { parse, sectionOf } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

const only = (markdown: string): DecisionTable => {
  const { tables } = sectionOf(markdown);
  if (tables.length !== 1) throw new Error(`${tables.length} decision tables`);
  return tables[0] as DecisionTable;
};

describe('a cell says', () => {
  test.each([
    ['✅', 'yes'],
    ['✅ Oui', 'yes'],
    ['\u200B✅ \uFEFF', 'yes'],
    ['N\u00ADon', 'no'],
    ['✅ Disponible', 'yes'],
    ['✔️', 'yes'],
    ['✓', 'yes'],
    ['Oui', 'yes'],
    ['yes', 'yes'],
    ['Oui, avec une habilitation', 'other'],
    ['Yes, except on Mondays', 'other'],
    ['No, except on Mondays', 'other'],
    ['✅ sauf mobile', 'other'],
    ['❌ (except admins)', 'other'],
    ['Yes (deprecated)', 'other'],
    ['no*', 'other'],
    ['No.', 'no'],
    ['Oui – 10 Go', 'other'],
    ['Non inclus', 'no'],
    ['Not supported', 'no'],
    [':white_check_mark:', 'yes'],
    [':x:', 'no'],
    ['True', 'yes'],
    ['N', 'no'],
    ['√', 'yes'],
    ['✕', 'no'],
    ['x', 'other'],
    ['Available from May', 'other'],
    ['No limit', 'other'],
    ['✅ API Impôt particulier - DGFIP', 'other'],
    ['✅ pour les non-résidents', 'other'],
    ['❌', 'no'],
    ['❌ Non', 'no'],
    ['✖️', 'no'],
    ['NON', 'no'],
    ['no', 'no'],
    ['❌ pas encore', 'no'],
    ['', 'other'],
    ['⌛️ bientôt disponible', 'other'],
    ['⚙️ Certaines API', 'other'],
    ['Non prévu', 'other'],
    ['Nonante', 'other'],
    ['Ouïe', 'other'],
    ['Notice', 'other'],
    ['oui-dire', 'other'],
    ['Mars 2023', 'other'],
    ['✅ / ❌', 'other'],
    ['✅ lecture, ❌ écriture', 'other'],
    ['Oui / Non', 'other'],
    ['Oui (non pour les mairies)', 'other'],
    ['❌ Non, oui sur demande', 'other'],
    ['peut-être oui', 'other'],
  ])('%j: %s', (text, value) => {
    expect(cellValue(text)).toBe(value);
  });

  test('never yes and no at once, whatever stands in it', () => {
    const words = fc.constantFrom('✅', '❌', 'oui', 'non', 'Non', 'yes', 'no', 'sauf', '/', '(', ',');
    holds(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const says = (one: RegExp) => one.test(text);
        if (says(/✅|oui|yes/i) && says(/❌|\bnon\b|\bno\b/i)) expect(cellValue(text)).toBe('other');
      }),
    );
  });
});

describe('a table decides', () => {
  const values = (table: DecisionTable) => table.cells.map((row) => row.map((cell) => cell.value));

  test('where a column mostly says yes or no; its other columns hold facts', () => {
    const table = only(
      '| Public | A | Note | B |\n|--|--|--|--|\n| X | ✅ | une note | ❌ |\n| Y | ⌛️ | deux | **Non** |\n| Z | [✅](/z) | | oui |\n',
    );
    expect(table.columns.map(({ text, isFact }) => [text, isFact])).toEqual([
      ['A', false],
      ['Note', true],
      ['B', false],
    ]);
    expect(table.rows.map(({ text }) => text)).toEqual(['X', 'Y', 'Z']);
    expect(values(table)).toEqual([
      ['yes', 'other', 'no'],
      ['other', 'other', 'no'],
      ['yes', 'other', 'yes'],
    ]);
    expect(table.corner).toBe('Public');
  });

  test.each([
    ['of words', '| Nom | Sens |\n|--|--|\n| a | b |\n| c | oui mais |\n| d | e |\n'],
    ['whose yes stands in its first column', '| Dispo | Nom |\n|--|--|\n| ✅ | a |\n| ❌ | b |\n'],
    ['without rows', '| Public | A |\n|--|--|\n'],
    ['that says yes once in three', '| Public | A |\n|--|--|\n| X | ✅ |\n| Y | a |\n| Z | b |\n'],
  ])('not a table %s', (_, markdown) => {
    expect(sectionOf(markdown).tables.filter(({ decides }) => decides)).toEqual([]);
  });

  test('several in one section, each by itself, in lists and quotes too', () => {
    const one = (name: string, indent: string) =>
      `| Public | ${name} |\n|--|--|\n| X | ✅ |\n`.trim().replaceAll('\n', `\n${indent}`);
    const { tables } = sectionOf(`${one('A', '')}\n\n- ${one('B', '  ')}\n\n> ${one('C', '> ')}\n`);
    expect(tables.map(({ id, columns }) => [id, columns[0]?.text])).toEqual([
      ['guides/essai.md:1', 'A'],
      ['guides/essai.md:5', 'B'],
      ['guides/essai.md:9', 'C'],
    ]);
  });

  test('in the section whose heading stands above it', () => {
    const guide = parse('## Un\n\nTexte.\n\n### Deux\n\n| P | A |\n|--|--|\n| X | ✅ |\n');
    expect(guide.sections.map(({ heading, tables }) => [heading, tables.length])).toEqual([
      ['Titre', 0],
      ['Un', 0],
      ['Deux', 1],
    ]);
    expect(guide.sections[2]?.tables[0]?.section).toBe(guide.sections[2]);
  });
});

describe('the APIs stand', () => {
  const axis = (corner: string, columns: string[], row: string) =>
    only(
      `| ${[corner, ...columns].join(' | ')} |\n${'|--'.repeat(columns.length + 1)}|\n| ${row} |${' ✅ |'.repeat(columns.length)}\n`,
    ).apiAxis;

  test.each([
    ['in columns that say nothing', 'Public', ['A', 'B'], 'Mairies', 'columns'],
    ['in rows called APIs', 'Nom', ['Statut'], 'API Sirene', 'rows'],
    ['in rows that link to API pages', 'Nom', ['Statut'], '[Sirene](/les-api/sirene)', 'rows'],
    ['in columns though the corner says API', 'API', ['API Sirene', 'API Entreprise'], 'Gratuit', 'columns'],
    ['in rows where only the corner says API', 'API', ['Gratuit', 'Ouvert'], 'Sirene', 'rows'],
  ])('%s', (_, corner, columns, row, expected) => {
    expect(axis(corner, columns, row)).toBe(expected);
  });

  test('and their labels know their role, their other names and their page', () => {
    const { rows, columns } = only(
      '| Donnée | **Sirene** - le répertoire |\n|--|--|\n| [API Alpha](/les-api/alpha) et plus | ✅ |\n',
    );
    expect(rows).toEqual([
      {
        text: 'API Alpha et plus',
        names: ['API Alpha'],
        role: 'api',
        url: 'https://exemple.fr/les-api/alpha',
        isFact: false,
      },
    ]);
    expect(columns).toEqual([
      { text: 'Sirene - le répertoire', names: ['Sirene'], role: 'criterion', url: null, isFact: false },
    ]);
  });
});

test('rows are read as sentences too, cell by cell', () => {
  const { blocks } = sectionOf('| Public | A | B |\n|--|--|--|\n| Mairies | ✅<br/>Oui | |\n| | | |\n');
  expect(blocks).toMatchObject([{ kind: 'row', line: 3, sentences: [{ text: 'Mairies | ✅ Oui' }] }]);
});

test('every cell of a decision table stands where its row and column cross', () => {
  const label = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
  const cell = fc.constantFrom('✅', '❌', 'Oui', 'Non', '✅ Oui', '❌ Non');
  const size = { minLength: 1, maxLength: 5 };
  const grid = fc.tuple(fc.uniqueArray(label, size), fc.uniqueArray(label, size)).chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      cells: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
        minLength: rows.length,
        maxLength: rows.length,
      }),
    }),
  );
  holds(
    fc.property(grid, ({ rows, columns, cells }) => {
      const lines = rows.map((row, r) => `| ${[row, ...(cells[r] ?? [])].join(' | ')} |`);
      const table = only(
        `| Public | ${columns.join(' | ')} |\n|--${'|--'.repeat(columns.length)}|\n${lines.join('\n')}\n`,
      );
      const found = table.cells.flat().map(({ row, column, text }) => [row.text, column.text, text]);
      expect(found).toEqual(
        rows.flatMap((row, r) => columns.map((column, c) => [row, column, cells[r]?.[c]])),
      );
    }),
  );
});

test('two rows, or two columns, of one name decide nothing', () => {
  const tables = (markdown: string) => sectionOf(markdown).tables;
  expect(tables('| Public | API Un |\n|---|---|\n| Élèves | ✅ |\n| eleves | ❌ |')).toEqual([]);
  expect(tables('| Public | API Un | api un |\n|---|---|---|\n| Élèves | ✅ | ❌ |')).toEqual([]);
  expect(tables('| Public | API Un |\n|---|---|\n| Élèves | ✅ |\n| Étudiants | ❌ |')).toHaveLength(1);
});
