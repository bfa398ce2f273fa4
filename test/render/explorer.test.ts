// The explorer's windows: for every table that we have, whatever is chosen of it, and whatever its labels are made of.
import { existsSync, readdirSync } from 'node:fs';
import type { KnownBlock, ModalView } from '@slack/types';
import { answerLabels, keyOf } from '../../src/answer.ts';
import type { DecisionTable } from '../../src/guide.ts';
import { languageCodes, languages } from '../../src/languages/index.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { labelsOf } from '../../src/matrix.ts';
import { digestOf } from '../../src/render/actions.ts';
import {
  afterChoice,
  type Exploring,
  fromKey,
  fromWords,
  mostChosen,
  readMetadata,
  toMetadata,
  wholeTable,
} from '../../src/render/explorer/choice.ts';
import { readSharing, toShared, toSharing } from '../../src/render/explorer/sharing.ts';
import { findingOf } from '../../src/render/explorer/verdict.ts';
import { suggest, toExplorer } from '../../src/render/explorer.ts';
import { refuseMessage, refuseView } from '../../workspace/limits/check.ts';
import { guideOf, libraryOf } from '../helpers/library.ts';

const { library: shipped } = await loadLibrary('content');
const folders = [
  ...readdirSync('test/folders').map((name) => `test/folders/${name}`),
  'test/tables/strangers-1',
].filter((dir) => existsSync(dir) && !dir.endsWith('.json'));

const [table] = shipped.tables as readonly [DecisionTable];
const [criteria, apis] = [labelsOf(table, 'criterion'), labelsOf(table, 'api')];
const whole: Exploring = { table, criteria: [], apis: [], page: 1 };

/** In few words: a label leads to its table, and a table to all of its guide. */
const told = (exploring: Exploring | null) =>
  exploring && {
    table: exploring.table.id,
    criteria: exploring.criteria.map(({ text }) => text),
    apis: exploring.apis.map(({ text }) => text),
    page: exploring.page,
  };

const blocksOf = (view: ModalView) => view.blocks as readonly KnownBlock[];
const wordsOf = (view: ModalView) =>
  blocksOf(view).flatMap((block) =>
    block.type === 'section'
      ? [block.text?.text ?? '']
      : block.type === 'context'
        ? block.elements.map((one) => ('text' in one ? one.text : ''))
        : [],
  );
// biome-ignore lint/suspicious/noExplicitAny: the elements of inputs have few fields in common.
const selectOf = (view: ModalView, action_id: string): any =>
  blocksOf(view)
    .flatMap((block) => (block.type === 'input' ? [block.element] : []))
    .find((element) => element.action_id === action_id);
const textsOf = (options: readonly { text: { text: string } }[]): string[] =>
  options.map(({ text }) => text.text);

/** What can be chosen of a table, from nothing to more than anybody would. */
function choices(of: DecisionTable): Exploring[] {
  const [rows, columns] = [labelsOf(of, 'criterion'), labelsOf(of, 'api')];
  const counts = [
    [0, 0],
    [1, 0],
    [mostChosen, 0],
    [0, 2],
    [1, 1],
    [mostChosen, mostChosen],
  ];
  return counts.map(([m, n]) => ({
    table: of,
    criteria: rows.slice(0, m),
    apis: columns.slice(0, n),
    page: 1,
  }));
}

/** Holds a window and what would be shared of it to Slack's limits. */
function expectTaken(exploring: Exploring, library: Library, codes = languageCodes): void {
  for (const language of codes) {
    const view = toExplorer(exploring, library, language, languages[language].controls.explorer.changed);
    expect(refuseView(view, 'modal')).toBeNull();
    for (const action of ['explore_criteria', 'explore_apis']) {
      const select = selectOf(view, action);
      if (select.type !== 'multi_static_select') continue;
      expect(new Set(textsOf(select.options)).size).toBe(select.options.length);
      expect(new Set(select.options.map(({ value }: { value: string }) => value)).size).toBe(
        select.options.length,
      );
    }
    const sharing = toSharing(exploring, library, language);
    expect(refuseView(sharing, 'modal')).toBeNull();
    expect(
      refuseMessage({ ...toShared(exploring, library, language, 'U0YOU') }, { summed: false }),
    ).toBeNull();
    const read = readSharing(sharing.private_metadata ?? '', library);
    expect([read.isSame, read.language]).toEqual([true, language]);
    expect(told(readMetadata(view.private_metadata ?? '', library).exploring)).toEqual(told(exploring));
  }
}

describe('every table fits into a window, whatever is chosen of it:', () => {
  test.each(['content', ...folders])('%s', async (dir) => {
    const { library } = await loadLibrary(dir);
    expect(library.tables.length).toBeGreaterThan(0);
    // Of many tables, each is tried with one choice.
    const each = library.tables.flatMap((one, i) =>
      library.tables.length > 10 ? (choices(one)[i % 6] ?? []) : choices(one),
    );
    for (const chosen of each) expectTaken(chosen, library, [library.language]);
  });

  const labels = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i));
  const tableOf = (rows: readonly string[], columns: readonly string[], cell = '✅') =>
    [
      `| Kind | ${columns.join(' | ')} |`,
      `|---|${columns.map(() => '---').join('|')}|`,
      ...rows.map((row) => `| ${row} | ${columns.map((_, i) => (i % 3 === 1 ? '❌' : cell)).join(' | ')} |`),
    ].join('\n');

  test.each([
    [
      '300 rows',
      tableOf(
        labels(300, (i) => `Row ${i}`),
        ['A', 'B'],
      ),
    ],
    [
      '300 columns',
      tableOf(
        ['One', 'Two'],
        labels(300, (i) => `Column ${i}`),
      ),
    ],
    [
      '60 rows and 60 columns',
      tableOf(
        labels(60, (i) => `Row ${i}`),
        labels(60, (i) => `Column ${i}`),
      ),
    ],
    [
      '120 labels that are alike',
      tableOf(
        labels(120, () => 'Same'),
        ['A', 'B'],
      ),
    ],
    [
      'labels that begin alike',
      tableOf(
        labels(
          30,
          (i) =>
            `Everybody who has answered none of the letters that were sent to them last year, group ${i}`,
        ),
        ['A', 'B'],
      ),
    ],
    [
      'labels of 5,000 characters',
      tableOf(
        labels(8, (i) => `${'x'.repeat(5_000)}${i}`),
        ['A', 'B'],
      ),
    ],
    [
      'hostile labels',
      tableOf(
        [
          '<!channel>',
          '<@U0YOU>',
          '*bold* _it_ ~no~ `code`',
          '&amp;&lt;',
          ':smile:',
          '\u200b',
          '\u202eabc',
          '👩‍👩‍👧'.repeat(40),
        ],
        ['<https://evil.example>', '&'.repeat(200), '*'.repeat(200), '```'],
      ),
    ],
    [
      'cells of their own',
      tableOf(
        labels(8, (i) => `Row ${i}`),
        ['A', 'B', 'C', 'D'],
        `⌛️ ${'later '.repeat(200)}`,
      ),
    ],
    [
      'links',
      tableOf(
        labels(8, (i) => `Row ${i}`),
        labels(40, (i) => `[Page ${i}](https://example.org/${'p'.repeat(900)}${i})`),
      ),
    ],
  ])('%s', (_name, markdown) => {
    const library = libraryOf({ 'guides/a.md': guideOf('A guide', { 'Which one?': markdown }) });
    expect(library.tables).toHaveLength(1);
    for (const one of library.tables) for (const chosen of choices(one)) expectTaken(chosen, library);
  });

  test('150 tables, several of a guide, in a select that asks for those that fit', () => {
    const markdown = tableOf(['One', 'Two'], ['A', 'B']);
    const guides = Object.fromEntries(
      labels(75, (i) => `guides/g${i}.md`).map((file, i) => [
        file,
        guideOf(`Guide ${i}`, { 'Which one?': markdown, [`Which two, of ${i}?`]: markdown }),
      ]),
    );
    const library = libraryOf(guides);
    expect(library.tables).toHaveLength(150);
    const exploring = wholeTable(library) as Exploring;
    expectTaken(exploring, library);
    expect(selectOf(toExplorer(exploring, library, 'fr'), 'explore_table')).toMatchObject({
      type: 'external_select',
      min_query_length: 0,
    });
    const offered = suggest('table', 'of 7', exploring, library);
    expect(offered).toMatchObject({ options: { length: 12 } });
    const all = suggest('table', '', exploring, library);
    expect(all).toMatchObject({ option_groups: { length: 50 } });
  });
});

describe('a window', () => {
  test('of which nothing is chosen asks for a choice and shows the rows', () => {
    const words = wordsOf(toExplorer(whole, shipped, 'fr'));
    expect(words[0]).toBe('Choisissez au moins une ligne ou une colonne.');
    expect(words).toHaveLength(1 + criteria.length + 1);
    for (const { text } of criteria) expect(words.some((one) => one.startsWith(`*${text}*\n`))).toBe(true);
  });

  test.each<[string, Partial<Exploring>, RegExp]>([
    ['one criterion', { criteria: criteria.slice(3, 4) }, /^\*MonComptePro\* convient/],
    ['several', { criteria: [...criteria.slice(3, 4), ...criteria.slice(5, 6)] }, /\*MonComptePro\*$/],
    ['several that nothing fits', { criteria: criteria.slice(0, 2) }, /^\*Aucun oui commun/],
    ['one API', { apis: apis.slice(0, 1) }, /FranceConnect.* convient à «\sParticuliers\s»/],
    ['a cell', { criteria: criteria.slice(0, 1), apis: apis.slice(0, 1) }, /Oui/],
    ['cells that differ', { criteria: criteria.slice(0, 2), apis: apis.slice(0, 1) }, /Selon le cas/],
  ])('says the verdict for %s', (_name, chosen, verdict) => {
    const view = toExplorer({ ...whole, ...chosen }, shipped, 'fr');
    expect(wordsOf(view)[0]?.replace(/ \.$|\.$/, '')).toMatch(verdict);
  });

  test('shows the rows and columns that are chosen, and no others', () => {
    const words = wordsOf(
      toExplorer({ ...whole, criteria: criteria.slice(0, 1), apis: apis.slice(0, 2) }, shipped, 'fr'),
    );
    expect(words[1]).toContain('FranceConnect');
    expect(words[1]).toContain('AgentConnect');
    expect(words[1]).not.toContain('MonComptePro');
    expect(words.some((one) => one.startsWith(`*${criteria[1]?.text}*`))).toBe(false);
  });

  describe('of a table that says more than yes and no', () => {
    const library = libraryOf({
      'guides/a.md': guideOf('A guide', {
        'Which plan?':
          '| Plan | Export | Help | Price |\n|---|---|---|---|\n| Free | ❌ | ❌ | 0 € |\n| Team | ✅ | ❌ | 12 € |\n| Club | ✅ | ✅ | 20 € |',
        'What does it cost?':
          '| Waste | Residents | Shops |\n|---|---|---|\n| Glass | free | free |\n| Rubble | free | paid |\n| Tyres | paid | no |\n| Paper | free | no |',
      }),
    });
    const [plans, waste] = library.tables as readonly [DecisionTable, DecisionTable];
    const said = (of: DecisionTable, m: readonly number[], n: readonly number[]) =>
      wordsOf(
        toExplorer(
          {
            table: of,
            criteria: m.flatMap((i) => of.rows[i] ?? []),
            apis: n.flatMap((i) => of.columns[i] ?? []),
            page: 1,
          },
          library,
          'en',
        ),
      );

    test('a fact is no verdict, and stands in its row', () => {
      const [verdict, free] = said(plans, [], [2]);
      expect(verdict).toBe('*Here is what the table says.*');
      expect(free).toBe('*Free*\nPrice: 0 €');
    });

    test('several facts are told by their rows, one by a sentence', () => {
      expect(said(plans, [0, 1], [2])[0]).toBe('*Here is what the table says.*');
      expect(said(plans, [1], [2])[0]).toContain('12 €');
    });

    test('the few things that its cells say are told once each', () => {
      const [verdict, rubble] = said(waste, [1], []);
      expect(verdict).toBe('*Here is what the table says.*');
      expect(rubble).toBe('*Rubble*\nfree: Residents\npaid: Shops');
    });
  });

  test('names what is chosen by the table’s own word', () => {
    const labelled = blocksOf(toExplorer(whole, shipped, 'fr')).flatMap((block) =>
      block.type === 'input' ? [block.label.text] : [],
    );
    expect(labelled).toEqual([table.corner, 'API']);
  });

  test('turns its pages', () => {
    const rows = Array.from({ length: 14 }, (_, i) => `| Row ${i} | ✅ | ❌ |`).join('\n');
    const library = libraryOf({
      'guides/a.md': guideOf('A guide', { 'Which one?': `| Kind | A | B |\n|---|---|---|\n${rows}` }),
    });
    const first = wholeTable(library) as Exploring;
    const turned = (page: number) => {
      const view = toExplorer({ ...first, page }, library, 'fr');
      const buttons = blocksOf(view).flatMap((block) =>
        block.type === 'actions' ? block.elements.map((one) => ('value' in one ? one.value : '')) : [],
      );
      return [wordsOf(view).find((text) => text.startsWith('Ligne')), buttons];
    };
    expect(turned(1)).toEqual(['Lignes 1 à 6 sur 14', ['2']]);
    expect(turned(2)).toEqual(['Lignes 7 à 12 sur 14', ['1', '3']]);
    expect(turned(3)).toEqual(['Lignes 13 à 14 sur 14', ['2']]);
    expect(turned(99)).toEqual(turned(3));
  });

  test('of guides without a table says so, and has nothing to share', () => {
    const library = libraryOf({ 'guides/a.md': guideOf('A guide', { 'One section': 'Some words.' }) });
    expect(wholeTable(library)).toBeNull();
    const view = toExplorer(null, library, 'fr');
    expect(refuseView(view, 'modal')).toBeNull();
    expect(view).not.toHaveProperty('submit');
    expect(wordsOf(view)).toEqual([languages.fr.controls.explorer.none]);
  });
});

describe('what a view carries', () => {
  test('is hashes and numbers, and no word of the guides', () => {
    const metadata = toMetadata({ ...whole, criteria, apis }, shipped, 'fr');
    expect(metadata).toMatch(/^[0-9a-f]{7}\.fr\.[0-9a-f]{8}\.[0-9a-f+]+\.[0-9a-f+]+\.1$/);
  });

  test.each(['', '.', 'x.y.z', '0123abc.fr.nothing.-.-.1', '\u0000'])(
    'forged as %j shows a table all the same',
    (metadata) => {
      const carried = readMetadata(metadata, shipped);
      expect(told(afterChoice(carried, {}, shipped))).toEqual(told(whole));
    },
  );

  test.each([-1, 0, Number.NaN, 1e9])('holds a page, even %s', (page) => {
    const view = toExplorer({ ...whole, page }, shipped, 'fr');
    expect(refuseView(view, 'modal')).toBeNull();
    expect(view.private_metadata).toMatch(/\.1$/);
  });

  test('keeps of a choice what the guides still hold', () => {
    const rows = (names: readonly string[]) =>
      libraryOf({
        'guides/a.md': guideOf('A guide', {
          'Which one?': `| Kind | A | B |\n|---|---|---|\n${names.map((name) => `| ${name} | ✅ | ❌ |`).join('\n')}`,
        }),
      });
    const before = rows(['One', 'Two', 'Three']);
    const chosen = wholeTable(before) as Exploring;
    const metadata = toMetadata({ ...chosen, criteria: chosen.table.rows }, before, 'fr');
    const { exploring } = readMetadata(metadata, rows(['Two', 'Four']));
    expect(exploring?.criteria.map(({ text }) => text)).toEqual(['Two']);
  });

  test('of another table begins with nothing chosen', async () => {
    const { library } = await loadLibrary('test/tables/strangers-1');
    const [one, other] = library.tables as readonly [DecisionTable, DecisionTable];
    const exploring = { table: one, criteria: one.rows.slice(0, 1), apis: [], page: 1 };
    const carried = readMetadata(toMetadata(exploring, library, 'fr'), library);
    const [name] = toMetadata({ ...exploring, table: other, criteria: [] }, library, 'fr')
      .split('.')
      .slice(2);
    expect(told(afterChoice(carried, { table: name }, library))).toEqual({
      table: other.id,
      criteria: [],
      apis: [],
      page: 1,
    });
  });
});

describe('it opens', () => {
  test.each<[string, Partial<Exploring>]>([
    ['a table', {}],
    ['two criteria', { criteria: criteria.slice(2, 4) }],
    ['an API', { apis: apis.slice(0, 1) }],
  ])('with what the answer of a button is about: %s', (_name, chosen) => {
    const exploring = { ...whole, ...chosen };
    const finding = findingOf(exploring);
    if (!finding) throw new Error('there is a finding');
    const key = keyOf(answerLabels(finding, 'en', shipped)) ?? '';
    const opened = fromKey(key, shipped);
    expect([told(opened.exploring), opened.language]).toEqual([told(exploring), 'en']);
  });

  test('with the whole table where a key says nothing', () => {
    const { exploring, language } = fromKey('-', shipped);
    expect([told(exploring), language]).toEqual([told(whole), null]);
  });

  test.each<[string, Partial<Exploring>]>([
    ['entreprises', { criteria: criteria.slice(3, 4) }],
    ['mairies FranceConnect', { criteria: criteria.slice(5, 6), apis: apis.slice(0, 1) }],
    ['authentifier des personnes', {}],
    ['xyz', {}],
  ])('with what %j names', (words, chosen) => {
    expect(told(fromWords(words, shipped, 'fr'))).toEqual(told({ ...whole, ...chosen }));
  });
});

test('what is shared is what was shown, with a line that says by whom', () => {
  const exploring = { ...whole, criteria: criteria.slice(3, 4) };
  const shown = blocksOf(toSharing(exploring, shipped, 'fr')).slice(2);
  const { text, blocks = [] } = toShared(exploring, shipped, 'fr', 'U0YOU');
  const posted = blocks.filter(({ type }) => type !== 'actions');
  expect(posted.slice(0, -1)).toEqual(shown.slice(0, -1));
  expect(JSON.stringify(posted.at(-1))).toContain('Partagé par <@U0YOU>');
  expect(text).toContain('Partagé par <@U0YOU>');
  expect(digestOf(shown as never)).toBe(toSharing(exploring, shipped, 'fr').private_metadata?.split('.')[0]);
});
