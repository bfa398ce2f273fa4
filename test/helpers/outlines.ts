// Outlines for the renderers' tests: a plain one to vary, and whatever fast-check can think of.
import fc from 'fast-check';
import type { Evidence, Outline, Quote } from '../../src/render/outline.ts';

export const evidence: Evidence = {
  guide: 'Choisir une API',
  heading: 'Quelle API pour qui ?',
  url: 'https://api.gouv.fr/guides/choisir#quelle-api-pour-qui-?',
  file: 'guides/choisir.md',
  header: ['API', 'Alpha', 'Bêta'],
  rows: [
    {
      label: 'Agents',
      cells: [
        { value: 'yes', text: '✅' },
        { value: 'no', text: '❌' },
      ],
    },
    {
      label: 'Élèves',
      cells: [
        { value: 'no', text: '❌' },
        { value: 'other', text: 'sur demande' },
      ],
    },
  ],
};

export const quote: Quote = {
  guide: 'Choisir une API',
  heading: 'Demander un accès',
  url: 'https://api.gouv.fr/guides/choisir#demander-un-accès',
  file: 'guides/choisir.md',
  paragraphs: [
    [
      { text: 'Remplissez le formulaire.', markdown: 'Remplissez le [formulaire](https://api.gouv.fr/f).' },
      { text: 'Comptez deux jours.', markdown: 'Comptez **deux** jours.' },
    ],
  ],
};

export const outline: Outline = {
  language: 'fr',
  headline: 'Pour Agents : Alpha. Le tableau le dit.',
  lines: [],
  evidence: [],
  quotesTitle: '',
  quotes: [],
  choicesTitle: '',
  choices: [],
  linksTitle: '',
  links: [],
  footer: [],
  parts: [],
};

/** Text that would break out of its place if anything let it. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<@U012ABC>',
        '<#C012ABC|x>',
        '<https://evil.example|x>',
        '&',
        '<',
        '>',
        '|',
      ),
      fc.constantFrom(
        '*',
        '_',
        '`',
        '```',
        '\n',
        '[x](https://a.fr)',
        '](javascript:x)',
        '. ',
        '@here',
        '😀',
      ),
      fc.constantFrom('mot '.repeat(900), '&'.repeat(3000), 'x'.repeat(5000), 'Une phrase. '.repeat(400)),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Most labels are short; now and then one is not. */
const label = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('✅', 'Agents', '', ' ', '<!here>', 'a|b', '*&*') },
  { weight: 1, arbitrary: hostileText },
);

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  hostileText,
  hostileText.map((path) => `https://api.gouv.fr/${path}`),
);
const many = { maxLength: 120, size: 'max' } as const;
const sentence = fc.record({ text: hostileText, markdown: hostileText });
const cell = fc.record({ value: fc.constantFrom('yes', 'no', 'other'), text: label });
const row = fc.record({ label, cells: fc.array(cell, { maxLength: 25 }) });
const link = fc.record({ text: label, url });

const anyReply: fc.Arbitrary<Outline> = fc.record({
  language: fc.constantFrom('fr', 'en'),
  headline: hostileText,
  lines: fc.array(hostileText, { maxLength: 6 }),
  evidence: fc.array(
    fc.record({
      guide: hostileText,
      heading: hostileText,
      url: fc.option(url),
      file: hostileText,
      header: fc.array(label, { maxLength: 25 }),
      rows: fc
        .array(row, { maxLength: 8 })
        .chain((rows) => fc.integer({ min: 1, max: 20 }).map((times) => Array(times).fill(rows).flat())),
    }),
    { maxLength: 7 },
  ),
  quotesTitle: hostileText,
  quotes: fc.array(
    fc.record({
      guide: hostileText,
      heading: hostileText,
      url: fc.option(url),
      file: hostileText,
      paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
    }),
    { maxLength: 12 },
  ),
  choicesTitle: hostileText,
  choices: fc.array(fc.record({ label: hostileText, question: hostileText }), { maxLength: 30 }),
  linksTitle: hostileText,
  links: fc.array(link, many),
  footer: fc.array(hostileText, { maxLength: 14 }),
  parts: fc.constant([]),
});

/** Outlines of every size, most of them far beyond what Slack takes; some of several questions. */
export const anyOutline: fc.Arbitrary<Outline> = fc
  .tuple(
    anyReply,
    fc.oneof(
      fc.constant([]),
      fc.array(fc.record({ question: hostileText, outline: anyReply }), { minLength: 2, maxLength: 3 }),
    ),
  )
  .map(([reply, parts]) => ({ ...reply, parts }));
