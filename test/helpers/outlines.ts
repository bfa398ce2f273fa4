// Outlines for the renderers' tests: a plain one to vary, and whatever fast-check can think of.
import fc from 'fast-check';
import type { Line, Outline, Quote } from '../../src/render/outline.ts';
import type { Place } from '../../src/render/place.ts';
import { nothing } from '../../src/render/reply.ts';

/** What a table says yes and no to. */
export const fits: Line = {
  value: 'yes',
  lead: 'oui :',
  items: [{ text: 'Alpha', url: 'https://api.gouv.fr/les-api/alpha' }],
  each: false,
};
export const refused: Line = {
  value: 'no',
  lead: 'non :',
  items: [
    { text: 'Bêta', url: null },
    { text: 'Gamma', url: null },
  ],
  each: false,
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
  ...nothing,
  language: 'fr',
  headline: 'Pour Agents : Alpha. Le tableau le dit.',
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
const value = fc.constantFrom('yes', 'no', 'other');
const nullable = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary);
const item = fc.record({ text: label, url: nullable(url), value }, { requiredKeys: ['text', 'url'] });
const line = fc.record({
  value: nullable(value),
  lead: label,
  items: fc
    .array(item, { maxLength: 25 })
    .chain((items) => fc.integer({ min: 1, max: 8 }).map((times) => Array(times).fill(items).flat())),
  each: fc.boolean(),
});
const link = fc.record({ text: label, url });
const anyQuote: fc.Arbitrary<Quote> = fc.record({
  guide: hostileText,
  heading: hostileText,
  url: nullable(url),
  file: hostileText,
  paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
});
const quotes = fc.array(anyQuote, { maxLength: 12 });
/** Keys of one answer, and of several, which are longer. */
const key = fc.oneof(
  fc.stringMatching(/^1\.[0-9a-f]{7}\.fr(\.[0-9a-f-]{1,12}){1,16}$/),
  fc.stringMatching(/^1\.[0-9a-f]{7}\.en(\.[0-9a-f]{6}(\+[0-9a-f]{6}){3,9}){4,20}$/),
);

/** Where a headline names its own words, and where it does not. */
const headlines = fc.oneof(
  hostileText.map((headline) => ({ headline, strong: [] })),
  fc.tuple(hostileText, hostileText, nullable(url), hostileText).map(([before, text, target, after]) => ({
    headline: `${before}${text}${after}`,
    strong: [{ text, url: target }],
  })),
  fc.record({ headline: hostileText, strong: fc.array(fc.record({ text: label, url: nullable(url) })) }),
);

const sources = fc.oneof(
  fc.tuple(label, hostileText, nullable(url)).map(([before, title, target]) => ({
    text: `${before}${title}`,
    title,
    url: target,
  })),
  fc.record({ text: hostileText, title: hostileText, url: nullable(url) }),
);

const anyReply: fc.Arbitrary<Outline> = fc
  .record({
    language: fc.constantFrom('fr', 'en'),
    said: headlines,
    lines: fc.array(hostileText, { maxLength: 6 }),
    evidence: fc
      .array(line, { maxLength: 12 })
      .chain((lines) => fc.integer({ min: 1, max: 12 }).map((times) => Array(times).fill(lines).flat())),
    table: nullable(fc.record({ heading: hostileText, url: nullable(url), file: hostileText })),
    telling: nullable(anyQuote),
    quotesTitle: hostileText,
    quotes,
    isQuoted: fc.boolean(),
    further: quotes,
    choicesTitle: hostileText,
    choices: fc.array(fc.record({ label: hostileText, question: hostileText, key }), { maxLength: 30 }),
    asksBack: fc.boolean(),
    linksTitle: hostileText,
    links: fc.array(link, many),
    asides: fc.array(link, { maxLength: 5 }),
    footer: fc.array(sources, { maxLength: 14 }),
    notes: fc.array(hostileText, { maxLength: 3 }),
    key: nullable(key),
    silence: nullable(fc.constant('1.52dc224.fr.silent.f.e84e93')),
    doubted: nullable(key),
    isSharable: fc.boolean(),
    hasTable: fc.boolean(),
    tableKey: fc.constant(null),
    parts: fc.constant([]),
  })
  .map(({ said, ...reply }) => ({ ...reply, ...said }));

/** Outlines of every size, most of them far beyond what Slack takes; some of several questions. */
export const anyOutline: fc.Arbitrary<Outline> = fc
  .tuple(
    anyReply,
    fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(anyReply, { minLength: 2, maxLength: 3 }) },
    ),
  )
  .map(([reply, parts]) => ({ ...reply, parts }));

/** Where it goes, and what of it is shown there. */
export const anyPlace: fc.Arbitrary<Place> = fc.record(
  {
    share: fc.boolean(),
    feedback: fc.constantFrom('thumbs', 'buttons'),
    excerpt: nullable(fc.integer({ min: 1, max: 30 })),
    // Both are ours, and escaped.
    context: fc.array(fc.constantFrom('Partagé par <@U0YOU>', 'Pour la suite, écrivez @authguide'), {
      maxLength: 2,
    }),
    above: fc.constant('Rien n’est partagé : les guides ont changé.'),
  },
  { requiredKeys: [] },
);
