import { textLength, toBlocks } from '../../src/render/blocks.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import { evidence, outline, quote } from '../helpers/outlines.ts';

const drawn = (parts: object, tables = true) => toBlocks({ ...outline, headline: '', ...parts }, { tables });
const texts = (parts: object, tables = true) =>
  drawn(parts, tables).map((block) => (block.type === 'section' ? block.text?.text : block.type));
const repeated = (length: number) => 'x'.repeat(length);

test('a reply reads in order: verdict, evidence, quotes, choices, links, footer', () => {
  const blocks = toBlocks(
    {
      ...outline,
      evidence: [evidence],
      quotesTitle: 'Dans le guide :',
      quotes: [quote],
      choicesTitle: 'Par exemple :',
      choices: [{ label: 'Agents', question: 'Quelle API pour les agents ?' }],
      linksTitle: 'Liens',
      links: [{ text: 'Alpha', url: 'https://api.gouv.fr/les-api/alpha' }],
      footer: ['Choisir une API', 'contenu 1234567'],
    },
    { tables: true },
  );
  expect(blocks).toMatchSnapshot();
  expect(refuseMessage({ text: 'x', blocks })).toBeNull();
});

test('where the address of a page is not known, its file is named beside the heading', () => {
  expect(texts({ evidence: [{ ...evidence, url: null }], quotes: [{ ...quote, url: null }] }, false)).toEqual(
    [
      expect.stringMatching(/^\*Quelle API pour qui \?\* `guides\/choisir\.md`\n/),
      expect.stringMatching(/^\*Demander un accès\* `guides\/choisir\.md` \(Choisir une API\)\n/),
    ],
  );
});

describe('the headline', () => {
  test('is bold up to the end of its first sentence', () => {
    expect(texts({ headline: 'Oui : Alpha & Bêta. Voir le tableau.' })).toEqual([
      '*Oui : Alpha &amp; Bêta.* Voir le tableau.',
    ]);
  });

  test('fits a section', () => {
    expect(texts({ headline: repeated(2998) })).toEqual([`*${repeated(2998)}*`]);
    expect(texts({ headline: repeated(2999) })).toEqual([repeated(2999)]);
    expect(texts({ headline: repeated(3001) })).toEqual([`${repeated(2999)}…`]);
  });
});

describe('evidence', () => {
  test('is lines where tables are not known to be shown', () => {
    expect(texts({ evidence: [evidence] }, false)).toEqual([
      [
        '*<https://api.gouv.fr/guides/choisir#quelle-api-pour-qui-?|Quelle API pour qui ?>*',
        '• *Agents* — Alpha ✅ · Bêta ❌',
        '• *Élèves* — Alpha ❌ · Bêta sur demande',
      ].join('\n'),
    ]);
  });

  test('is lines from the second table on', () => {
    expect(texts({ evidence: [evidence, evidence] })).toEqual([
      expect.stringContaining('Quelle API'),
      'table',
      expect.stringContaining('• *Agents*'),
    ]);
  });

  test('has no empty cell', () => {
    const blank = {
      ...evidence,
      header: [' ', 'Alpha'],
      rows: [{ label: 'x', cells: [{ value: 'other', text: '' }] }],
    };
    expect(drawn({ evidence: [blank] })[1]).toMatchObject({
      rows: [
        [{ text: '—' }, { text: 'Alpha' }],
        [{ text: 'x' }, { text: '—' }],
      ],
    });
  });

  test('is lines when Slack would refuse the table', () => {
    const [row] = evidence.rows;
    const rows = (count: number) => ({ ...evidence, rows: Array(count).fill(row) });
    expect(texts({ evidence: [rows(99)] })[1]).toBe('table');
    expect(texts({ evidence: [rows(100)] })).not.toContain('table');

    const columns = (count: number) => ({
      ...evidence,
      header: Array(count).fill('a'),
      rows: [{ label: 'b', cells: Array(count - 1).fill({ value: 'yes', text: 'c' }) }],
    });
    expect(texts({ evidence: [columns(20)] })[1]).toBe('table');
    expect(texts({ evidence: [columns(21)] })).not.toContain('table');

    const length = (last: number) => ({
      ...evidence,
      header: [repeated(100), repeated(100)],
      rows: [
        ...Array(32).fill({ label: repeated(150), cells: [{ value: 'other', text: repeated(150) }] }),
        { label: repeated(100), cells: [{ value: 'other', text: repeated(last) }] },
      ],
    });
    expect(texts({ evidence: [length(100)] })[1]).toBe('table');
    expect(texts({ evidence: [length(101)] })).not.toContain('table');
  });

  test('is lines when a row has not a cell for each column', () => {
    const ragged = { ...evidence, rows: [{ label: 'x', cells: [] }] };
    expect(texts({ evidence: [ragged] })).not.toContain('table');
  });

  test('spreads over as many sections as it needs', () => {
    const long = { ...evidence, rows: Array(100).fill({ label: repeated(200), cells: [] }) };
    const sections = texts({ evidence: [long] });
    expect(sections.length).toBeGreaterThan(6);
    for (const text of sections) expect(text?.length).toBeLessThanOrEqual(3000);
  });
});

describe('a quote', () => {
  const text = (...paragraphs: object[][]) =>
    texts({ quotes: [{ ...quote, guide: 'h', heading: 'h', url: '', paragraphs }] })[0] ?? '';
  const sentence = (words: string) => ({ text: words, markdown: words });

  test('is quoted below its linked heading, with its links', () => {
    expect(texts({ quotesTitle: 'Dans le guide :', quotes: [quote] })).toEqual([
      'Dans le guide :',
      '*<https://api.gouv.fr/guides/choisir#demander-un-accès|Demander un accès>* (Choisir une API)\n> Remplissez le <https://api.gouv.fr/f|formulaire>. Comptez *deux* jours.',
    ]);
  });

  test('is left to the letter by Slack', () => {
    expect(drawn({ quotes: [quote] })[0]).toMatchObject({ text: { type: 'mrkdwn', verbatim: true } });
  });

  test('shows a listing as code, line by line', () => {
    expect(text([{ text: 'a = 1\nb < 2', markdown: '`a = 1 b < 2`' }])).toBe('*h*\n> `a = 1`\n> `b &lt; 2`');
  });

  test('keeps what the guide puts on lines of their own on lines of their own', () => {
    const items = [
      [sentence('Deux pièces :')],
      [sentence('une facture.'), sentence('Récente.')],
      [sentence('un badge')],
    ];
    expect(text(...items)).toBe('*h*\n> Deux pièces :\n> une facture. Récente.\n> un badge');
  });

  test('drops the sentences that no longer fit', () => {
    const head = '*h*\n> '.length;
    const first = sentence(repeated(2000));
    const room = 3000 - head - 2000 - ' '.length;
    expect(text([first, sentence(repeated(room))])).toHaveLength(3000);
    expect(text([first, sentence(repeated(room + 1))])).toHaveLength(head + 2000);
  });

  test('keeps the start of a first sentence that does not fit, without cutting an entity', () => {
    const cut = text([sentence('&'.repeat(3000))]);
    expect(cut.length).toBeLessThanOrEqual(3000);
    expect(cut).toMatch(/^\*h\*\n> (&amp;)+…$/);
  });
});

describe('choices', () => {
  const drawnAs = (choices: object[]) => drawn({ choices });
  const choice = { label: 'Agents', question: 'Quelle API pour les agents ?' };

  test('are buttons that hold the whole question', () => {
    const button = (index: number) => ({
      type: 'button',
      action_id: `choice_${index}`,
      text: { type: 'plain_text', text: 'Agents', emoji: false },
      value: 'Quelle API pour les agents ?',
      accessibility_label: 'Quelle API pour les agents ?',
    });
    expect(drawnAs([choice, choice])).toEqual([{ type: 'actions', elements: [button(0), button(1)] }]);
  });

  test('stand below each other with their questions where a button would not show its words in full', () => {
    const short = { ...choice, label: repeated(30) };
    expect(drawnAs([short])).toMatchObject([{ type: 'actions' }]);
    expect(drawnAs([short, { ...choice, label: repeated(31) }])).toMatchObject(
      [0, 1].map((index) => ({
        type: 'section',
        text: { type: 'plain_text', text: 'Quelle API pour les agents ?' },
        accessory: {
          action_id: `choice_${index}`,
          text: { text: 'Poser' },
          value: 'Quelle API pour les agents ?',
        },
      })),
    );
  });

  test('are named to screen readers by at most 75 characters of their questions', () => {
    const named = (length: number) => drawnAs([{ ...choice, question: repeated(length) }]);
    expect(named(75)).toMatchObject([{ elements: [{ accessibility_label: repeated(75) }] }]);
    expect(named(76)).toMatchObject([{ elements: [{ accessibility_label: `${repeated(74)}…` }] }]);
  });

  test('whose question no button can hold are left out', () => {
    expect(drawnAs([{ ...choice, question: repeated(2000) }])).toHaveLength(1);
    expect(drawnAs([{ ...choice, question: repeated(2001) }])).toHaveLength(0);
  });

  test('are at most ten', () => {
    expect(drawnAs(Array(11).fill(choice))).toMatchObject([
      { elements: Array(10).fill({ value: choice.question }) },
    ]);
  });
});

test('links stand beside each other, and one that may not be followed is its label', () => {
  const links = [
    { text: 'Alpha', url: 'https://api.gouv.fr/a' },
    { text: 'Bêta', url: 'javascript:x' },
  ];
  expect(texts({ linksTitle: 'Liens', links })).toEqual(['Liens\n<https://api.gouv.fr/a|Alpha> · Bêta']);
});

test('the footer has at most ten elements of plain text', () => {
  const [block] = drawn({ footer: [...Array(11).fill('<!channel>'), ''] });
  expect(block).toEqual({
    type: 'context',
    elements: Array(10).fill({ type: 'plain_text', text: '<!channel>', emoji: false }),
  });
});

test('the length of blocks is that of their texts, escaped', () => {
  expect(textLength(drawn({ headline: '<a>', footer: ['&'] }))).toBe('*&lt;a&gt;*'.length + '&amp;'.length);
});

test('each of several questions stands above its reply, escaped once', () => {
  const part = { ...outline, headline: 'Oui.' };
  const parts = [
    { question: '1. R&D <b> ?', outline: part },
    { question: '2. *Qui ?*', outline: part },
  ];
  expect(texts({ parts })).toEqual(
    expect.arrayContaining([
      '*1. R&amp;D &lt;b&gt; ?*',
      '*Oui.*',
      '*2. <!date^00000000^{_}|*>Qui ?<!date^00000000^{_}|*>*',
    ]),
  );
});
