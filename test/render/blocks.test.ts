import { digestOf } from '../../src/render/actions.ts';
import { textLength, toBlocks } from '../../src/render/blocks.ts';
import { limits } from '../../src/render/limits.ts';
import type { Place } from '../../src/render/place.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import { fits, outline, quote, refused } from '../helpers/outlines.ts';

const KEY = '1.0123abc.fr.which.abcdef';

const drawn = (parts: object, place: Place = {}) => toBlocks({ ...outline, headline: '', ...parts }, place);
const texts = (parts: object, place: Place = {}) =>
  drawn(parts, place).map((block) => (block.type === 'section' ? block.text?.text : block.type));
const elements = (parts: object, place: Place = {}) =>
  drawn(parts, place).flatMap((block) => (block.type === 'actions' ? block.elements : []));
const repeated = (length: number) => 'x'.repeat(length);
const sentence = (words: string) => ({ text: words, markdown: words });

const whole = {
  ...outline,
  evidence: [fits, refused],
  telling: quote,
  choices: [{ label: 'Agents', question: 'Quelle API pour les agents ?', key: '1.0123abc.fr.which.fedcba' }],
  links: [{ text: 'Fiche Alpha', url: 'https://api.gouv.fr/les-api/alpha' }],
  footer: [{ text: 'Guide : Choisir', title: 'Choisir', url: 'https://api.gouv.fr/guides/choisir' }],
  notes: ['Réponse raccourcie.'],
  key: KEY,
  isSharable: true,
  hasTable: true,
};

test('a reply reads in order: verdict, row, sentence, links, context, buttons', () => {
  const blocks = toBlocks(whole, { share: true, context: ['Partagé par <@U0YOU>'] });
  expect(blocks).toMatchSnapshot();
  expect(refuseMessage({ text: 'x', blocks })).toBeNull();
});

test('what stands above a reply is bold, and comes first', () => {
  expect(texts({ headline: 'Oui.' }, { above: 'Rien n’est partagé.' })).toEqual([
    '*Rien n’est partagé.*',
    '*Oui.*',
  ]);
});

test('where the address of a page is not known, its file is named beside the heading', () => {
  expect(texts({ telling: { ...quote, url: null } })).toEqual([
    expect.stringMatching(/^> .*\nDemander un accès \(Choisir une API\) `guides\/choisir\.md`$/),
  ]);
  expect(texts({ links: [{ text: 'Section « Accès »', url: 'guides/choisir.md' }] })).toEqual([
    'Section « Accès » `guides/choisir.md`',
  ]);
});

describe('the headline', () => {
  test('is bold up to the end of its first sentence', () => {
    expect(texts({ headline: 'Oui : Alpha & Bêta. Voir le tableau.' })).toEqual([
      '*Oui : Alpha &amp; Bêta.* Voir le tableau.',
    ]);
  });

  test('has its mark before what is bold', () => {
    expect(texts({ headline: '✅ Oui. Alpha convient.' })).toEqual(['✅ *Oui.* Alpha convient.']);
  });

  test('has in bold what the outline names, in its order, with its link', () => {
    const strong = [
      { text: 'Alpha', url: 'https://api.gouv.fr/a' },
      { text: 'Bêta', url: null },
    ];
    expect(texts({ headline: 'Alpha et Bêta conviennent à « Alpha ».', strong })).toEqual([
      '*<https://api.gouv.fr/a|Alpha>* et *Bêta* conviennent à « Alpha ».',
    ]);
  });

  test('passes over what the outline names and it does not hold', () => {
    const strong = ['', 'Gamma', 'Alpha'].map((text) => ({ text, url: null }));
    expect(texts({ headline: 'Alpha convient.', strong })).toEqual(['*Alpha* convient.']);
  });

  test('asks with what can be chosen where it asks back', () => {
    const back = { headline: 'Il manque un mot.', choicesTitle: 'Choisissez :' };
    expect(texts({ ...back, asksBack: true })).toEqual(['*Il manque un mot.* Choisissez :']);
    expect(texts(back)).toEqual(['*Il manque un mot.*']);
  });

  test('fits a section', () => {
    expect(texts({ headline: repeated(2998) })).toEqual([`*${repeated(2998)}*`]);
    expect(texts({ headline: repeated(2999) })).toEqual([repeated(2999)]);
    expect(texts({ headline: repeated(3001) })).toEqual([`${repeated(2999)}…`]);
  });
});

describe('the row', () => {
  test('is a line for what fits, and one for what does not', () => {
    expect(texts({ evidence: [fits, refused] })).toEqual([
      '✅ oui : <https://api.gouv.fr/les-api/alpha|Alpha>\n❌ non : Bêta, Gamma',
    ]);
  });

  test('stands below the lines that belong to the verdict, in one section', () => {
    expect(texts({ lines: ['« Maire » : je lis Agents.'], evidence: [refused] })).toEqual([
      '« Maire » : je lis Agents.\n❌ non : Bêta, Gamma',
    ]);
  });

  test('has a line for each of those who are the answer', () => {
    expect(texts({ evidence: [{ ...refused, each: true }] })).toEqual(['❌ Bêta\n❌ Gamma']);
  });

  test('has a mark for each name where they differ, none where a cell has words of its own', () => {
    const items = [
      { text: 'Alpha', url: null, value: 'yes' },
      { text: 'Bêta', url: null, value: 'no' },
      { text: 'Gamma « bientôt »', url: null, value: 'other' },
    ];
    expect(texts({ evidence: [{ value: null, lead: 'Agents :', items, each: false }] })).toEqual([
      'Agents : Alpha ✅, Bêta ❌, Gamma « bientôt »',
    ]);
  });

  test('parts its names by points where one of them has a comma', () => {
    const items = ['Élus, agents', 'Autres'].map((text) => ({ text, url: null }));
    expect(texts({ evidence: [{ ...fits, items }] })).toEqual(['✅ oui : Élus, agents · Autres']);
  });

  test('spreads over as many sections as it needs', () => {
    const long = { ...refused, items: Array(10).fill({ text: repeated(200), url: null }) };
    const sections = texts({ evidence: Array(12).fill(long) });
    expect(sections.length).toBe(12);
    for (const text of sections) expect(text?.length).toBeLessThanOrEqual(3000);
  });

  test('is no table block anywhere: nobody promises that a private reply shows one', () => {
    expect(toBlocks(whole, {}).map(({ type }) => type)).toEqual([
      'section',
      'section',
      'section',
      'section',
      'context',
      'actions',
    ]);
  });
});

describe('a quotation', () => {
  const text = (...paragraphs: object[][]) =>
    texts({ isQuoted: true, quotes: [{ ...quote, guide: 'h', heading: 'h', url: '', paragraphs }] })[0] ?? '';

  test('stands above its linked section, without links of its own', () => {
    expect(texts({ quotesTitle: 'Dans le guide :', quotes: [quote], isQuoted: true })).toEqual(
      [
        '> Remplissez le formulaire. Comptez *deux* jours.\n<https://api.gouv.fr/guides/choisir#demander-un-accès|Demander un accès> (Choisir une API)',
        'context',
      ].slice(0, 1),
    );
  });

  test('is left to the letter by Slack', () => {
    expect(drawn({ telling: quote })[0]).toMatchObject({ text: { type: 'mrkdwn', verbatim: true } });
  });

  test('is not shown beside a verdict, but for one sentence that says it', () => {
    expect(texts({ headline: 'Oui.', quotes: [quote], quotesTitle: 'Le guide dit aussi :' })).toEqual([
      '*Oui.*',
    ]);
    expect(texts({ headline: 'Oui.', quotes: [quote], telling: quote })).toHaveLength(2);
  });

  test('takes the place of that sentence where it is asked for', () => {
    const other = { ...quote, heading: 'Autre', paragraphs: [[sentence('Autre phrase.')]] };
    const pages = { headline: 'Oui.', telling: quote, quotes: [other], further: [quote] };
    expect(texts(pages, { excerpt: 1 })[1]).toMatch(/^> Autre phrase\.\n/);
    expect(texts(pages, { excerpt: 2 })[1]).toMatch(/^> Remplissez/);
    expect(texts(pages, { excerpt: 1 })).toEqual(['*Oui.*', expect.anything(), 'context']);
  });

  test('has its place among the others in the context line, once there is more than one', () => {
    const context = (parts: object, place: Place = {}) =>
      JSON.stringify(drawn({ headline: 'Oui.', ...parts }, place).filter(({ type }) => type === 'context'));
    expect(context({ quotes: [quote], further: [quote] }, { excerpt: 2 })).toContain('"Extrait 2 sur 2"');
    expect(context({ quotes: [quote, quote], isQuoted: true })).toContain('"Extrait 1 sur 2"');
    expect(context({ quotes: [quote, quote] })).toBe('[]');
    expect(context({ quotes: [quote], isQuoted: true })).toBe('[]');
  });

  test('shows a listing as code, line by line', () => {
    expect(text([{ text: 'a = 1\nb < 2', markdown: '`a = 1 b < 2`' }])).toBe('> `a = 1`\n> `b &lt; 2`\nh');
  });

  test('keeps what the guide puts on lines of their own on lines of their own', () => {
    const items = [
      [sentence('Deux pièces :')],
      [sentence('une facture.'), sentence('Récente.')],
      [sentence('un badge')],
    ];
    expect(text(...items)).toBe('> Deux pièces :\n> une facture. Récente.\n> un badge\nh');
  });

  test('drops the sentences that no longer fit', () => {
    const first = sentence(repeated(100));
    const room = limits.excerpt - '> '.length - 100 - ' '.length;
    expect(text([first, sentence(repeated(room))])).toBe(`> ${repeated(100)} ${repeated(room)}\nh`);
    expect(text([first, sentence(repeated(room + 1))])).toBe(`> ${repeated(100)}\nh`);
  });

  test('has no more lines than are seen at a glance', () => {
    const lines = (count: number) => Array.from({ length: count }, () => [sentence('Un.')]);
    expect(text(...lines(5))).toBe(`${'> Un.\n'.repeat(5)}h`);
    expect(text(...lines(6))).toBe(`${'> Un.\n'.repeat(5)}h`);
  });

  test('keeps the start of a first sentence that does not fit, without cutting an entity', () => {
    const cut = text([sentence('&'.repeat(3000))]);
    expect(cut.length).toBeLessThanOrEqual(3000);
    expect(cut).toMatch(/^> (&amp;)+…\nh$/);
  });
});

describe('choices', () => {
  const choice = { label: 'Agents', question: 'Quelle API pour les agents ?', key: '1.0123abc.fr.which.a' };
  const labelled = (...labels: string[]) => labels.map((label) => ({ ...choice, label }));

  test('are buttons that hold a key and no question', () => {
    expect(elements({ choices: labelled('Agents', 'Élus') })).toEqual(
      ['Agents', 'Élus'].map((label, index) => ({
        type: 'button',
        action_id: `choice_${index}`,
        text: { type: 'plain_text', text: label, emoji: false },
        value: choice.key,
        accessibility_label: 'Quelle API pour les agents ?',
      })),
    );
  });

  test('are answered in the place of a reply that asks back', () => {
    const ids = (asksBack: boolean, ...labels: string[]) =>
      elements({ asksBack, choices: labelled(...labels) }).map((one) => 'action_id' in one && one.action_id);
    expect(ids(true, 'Agents', 'Élus')).toEqual(['choose_0', 'choose_1']);
    expect(ids(true, 'Agents', repeated(31))).toEqual(['choose']);
    expect(ids(false, 'Agents', repeated(31))).toEqual(['choice_0']);
  });

  test('are a menu where a button would not show its words in full', () => {
    expect(elements({ choices: labelled(repeated(30)) })).toMatchObject([{ type: 'button' }]);
    expect(elements({ choices: labelled(repeated(30), repeated(31)) })).toMatchObject([
      {
        type: 'static_select',
        options: [
          { text: { text: repeated(30) }, value: choice.key },
          { text: { text: repeated(31) }, value: choice.key },
        ],
      },
    ]);
  });

  test('are buttons all the same where no option has room for the key', () => {
    const long = { ...choice, label: repeated(31), key: repeated(76) };
    expect(elements({ choices: [long] })).toMatchObject([
      { type: 'button', text: { text: `${repeated(29)}…` }, value: repeated(76) },
    ]);
  });

  test('are named to screen readers by at most 75 characters of their questions', () => {
    const named = (length: number) => elements({ choices: [{ ...choice, question: repeated(length) }] });
    expect(named(75)).toMatchObject([{ accessibility_label: repeated(75) }]);
    expect(named(76)).toMatchObject([{ accessibility_label: `${repeated(74)}…` }]);
  });

  test('of the same words are one', () => {
    expect(elements({ choices: labelled('Agents', 'Élus', ' Agents ') })).toHaveLength(2);
  });

  test('without words are none', () => {
    expect(drawn({ choices: [...labelled(' '), { ...choice, question: '' }] })).toEqual([]);
  });

  test('are at most three beside an answer, and ten where the reply asks back', () => {
    const choices = labelled(...Array.from({ length: 11 }, (_, i) => `Agents ${i}`));
    expect(elements({ choices })).toHaveLength(3);
    expect(elements({ choices, asksBack: true })).toHaveLength(10);
  });
});

describe('the controls', () => {
  const ids = (parts: object, place: Place = {}) =>
    elements(parts, place).map((one) => ('action_id' in one ? one.action_id : ''));
  const able = { headline: 'Oui.', key: KEY, isSharable: true };

  test('are none where a reply cannot be given again', () => {
    expect(ids({ ...able, key: null, quotes: [quote], telling: quote }, { share: true })).toEqual([]);
  });

  test('share where the reader may, and the reply is worth it', () => {
    expect(ids(able, { share: true })).toEqual(['share', 'why']);
    expect(ids(able)).toEqual(['why']);
    expect(ids({ ...able, isSharable: false }, { share: true })).toEqual(['why']);
  });

  test('share by the digest of the words that are seen', () => {
    const value = (parts: object, place: Place) =>
      elements(parts, { ...place, share: true }).flatMap((one) =>
        'action_id' in one && one.action_id === 'share' && 'value' in one ? one.value : [],
      )[0];
    const pages = { ...able, quotes: [quote], further: [{ ...quote, heading: 'Autre' }] };
    const seen = (place: Place) => drawn(pages, place);
    expect(value(pages, {})).toBe(`${digestOf(seen({}))}.${KEY}`);
    expect(value(pages, { excerpt: 2 })).toBe(`${digestOf(seen({ excerpt: 2 }))}.${KEY}`);
    expect(new Set([{}, { excerpt: 1 }, { excerpt: 2 }].map((place) => value(pages, place))).size).toBe(3);
  });

  test('page through the quotations beside a verdict, and back to none', () => {
    const more = (excerpt?: number) => {
      const parts = { ...able, quotes: [quote], further: [quote] };
      const found = elements(parts, excerpt === undefined ? {} : { excerpt });
      return found.flatMap((one) =>
        'action_id' in one && one.action_id === 'more' && one.type === 'button'
          ? [[one.text.text, one.value]]
          : [],
      );
    };
    expect(more()).toEqual([['Voir 2 extraits', `1.${KEY}`]]);
    expect(more(1)).toEqual([['Extrait suivant', `2.${KEY}`]]);
    expect(more(2)).toEqual([['Replier', `0.${KEY}`]]);
  });

  test('page through the quotations that are the answer, and back to the first', () => {
    const more = (parts: object, place: Place = {}) =>
      elements({ ...able, isQuoted: true, ...parts }, place).flatMap((one) =>
        'action_id' in one && one.action_id === 'more' && one.type === 'button'
          ? [[one.text.text, one.value]]
          : [],
      );
    expect(more({ quotes: [quote] })).toEqual([]);
    expect(more({ quotes: [quote, quote] })).toEqual([['Extrait suivant', `2.${KEY}`]]);
    expect(more({ quotes: [quote, quote] }, { excerpt: 2 })).toEqual([['Premier extrait', `1.${KEY}`]]);
    expect(more({ quotes: [quote, { ...quote, paragraphs: [] }] })).toEqual([]);
  });

  test('fold into a menu where the row would be long, with the key in the block', () => {
    const full = { ...able, hasTable: true, quotes: [quote], choices: whole.choices };
    const [row] = drawn(full, { share: true }).filter(({ type }) => type === 'actions');
    expect(row).toMatchObject({ block_id: KEY });
    expect(ids(full, { share: true })).toEqual(['share', 'choice_0', 'why', 'menu']);
    expect(elements(full, { share: true }).at(-1)).toMatchObject({
      type: 'overflow',
      options: [
        { text: { text: 'Voir 1 extrait' }, value: 'more.1' },
        { text: { text: 'Voir le tableau' }, value: 'explore' },
      ],
    });
    expect(ids({ ...full, choices: [] })).toEqual(['why', 'menu']);
    expect(ids({ ...full, choices: [] }, { excerpt: 1 })).toEqual(['why', 'more']);
  });

  test('stand beside each other where no block has room for the key', () => {
    const full = { ...able, key: repeated(256), hasTable: true, quotes: [quote], choices: whole.choices };
    expect(ids(full, { share: true })).toEqual(['share', 'choice_0', 'why', 'more', 'explore']);
  });

  test('whose value is longer than Slack takes are left out', () => {
    const long = (length: number) => ({ ...able, key: repeated(length), hasTable: true, quotes: [quote] });
    expect(ids(long(1991), { share: true })).toEqual(['share', 'why', 'more', 'explore']);
    expect(ids(long(1992), { share: true })).toEqual(['explore']);
    expect(refuseMessage({ text: 'x', blocks: drawn(long(1991), { share: true }) })).toBeNull();
    expect(refuseMessage({ text: 'x', blocks: drawn(long(1992), { share: true }) })).toBeNull();
    expect(ids({ choices: [{ ...whole.choices[0], key: repeated(2001) }] })).toEqual([]);
  });
});

test('links stand beside each other, and one that may not be followed is its label', () => {
  const links = [
    { text: 'Alpha', url: 'https://api.gouv.fr/a' },
    { text: 'Bêta', url: 'javascript:x' },
  ];
  expect(texts({ linksTitle: 'Liens', links })).toEqual(['Liens <https://api.gouv.fr/a|Alpha> · Bêta']);
});

describe('the context line', () => {
  const context = (parts: object, place: Place = {}) =>
    drawn(parts, place).flatMap((block) => (block.type === 'context' ? [block] : []));

  test('links the guide’s title, and nothing around it', () => {
    const footer = [
      { text: 'Guide : *Choisir* & co, 2024', title: '*Choisir*', url: 'https://api.gouv.fr/g' },
    ];
    const [block] = context({ footer });
    expect(block?.elements).toMatchObject([
      {
        text: expect.stringMatching(
          /^Guide : \S*<https:\/\/api\.gouv\.fr\/g\|Choisir\*?>\S* &amp; co, 2024$/,
        ),
      },
    ]);
  });

  test('is one block of at most ten elements, none of which mentions anybody', () => {
    const footer = Array(11).fill({ text: '<!channel>', title: '', url: null });
    expect(context({ footer: [{ text: ' ', title: '', url: null }, ...footer] })).toEqual([
      {
        type: 'context',
        elements: Array(10).fill({ type: 'mrkdwn', text: '&lt;!channel&gt;', verbatim: true }),
      },
    ]);
  });

  test('ends with what is missing, how to go on and who shared it', () => {
    const [block] = context(
      { footer: whole.footer, notes: ['Raccourcie.'] },
      { context: ['Partagé par <@U1>'] },
    );
    expect(block?.elements).toMatchObject([
      { text: 'Guide : <https://api.gouv.fr/guides/choisir|Choisir>' },
      { text: 'Raccourcie.' },
      { text: 'Partagé par <@U1>' },
    ]);
  });

  test('keeps who shared a reply, however many guides it names', () => {
    const footer = Array(14).fill({ text: 'Guide', title: '', url: null });
    const [block] = context({ footer }, { context: ['Partagé par <@U1>'] });
    expect(block?.elements.at(-1)).toMatchObject({ text: 'Partagé par <@U1>' });
  });
});

test('the length of blocks is that of their texts, escaped', () => {
  const footer = [{ text: '&', title: '', url: null }];
  expect(textLength(drawn({ headline: '<a>', footer }))).toBe('*&lt;a&gt;*'.length + '&amp;'.length);
});

describe('several questions', () => {
  const part = (headline: string) => ({ ...outline, headline, evidence: [fits] });

  test('are numbered verdicts, each with its row in one section, and one row of buttons for all', () => {
    const parts = [part('Oui : R&D <b>.'), part('Non.')];
    const reply = { headline: 'Oui.', parts, key: KEY, isSharable: true };
    expect(texts(reply, { share: true })).toEqual([
      '*1.* *Oui : R&amp;D &lt;b&gt;.*\n✅ oui : <https://api.gouv.fr/les-api/alpha|Alpha>',
      '*2.* *Non.*\n✅ oui : <https://api.gouv.fr/les-api/alpha|Alpha>',
      'actions',
    ]);
    expect(elements(reply, { share: true })).toMatchObject([{ action_id: 'share' }, { action_id: 'why' }]);
  });

  test('show a quotation where it is the answer, and links where the words stand', () => {
    const quoted = { ...outline, headline: 'Le guide :', isQuoted: true, quotes: [quote, quote] };
    const linked = {
      ...outline,
      headline: 'Non trouvé.',
      linksTitle: 'Le plus proche :',
      links: whole.links,
    };
    expect(texts({ parts: [quoted, linked] })).toEqual([
      expect.stringMatching(/^\*1\.\* \*Le guide :\*\n> Remplissez/),
      '*2.* *Non trouvé.*\nLe plus proche : <https://api.gouv.fr/les-api/alpha|Fiche Alpha>',
    ]);
  });

  test('are cut at what a section holds, and never without their verdict', () => {
    const long = { ...outline, headline: repeated(2990), lines: Array(20).fill(repeated(300)) };
    for (const text of texts({ parts: [long, long] })) {
      expect(text).toContain(repeated(2900));
      expect(text?.length).toBeLessThanOrEqual(3000);
    }
  });
});
