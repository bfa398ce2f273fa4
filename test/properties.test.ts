// What holds of every answer, whatever is asked: verdicts are cells, and quotations stand in their sections.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { type Answer, answer, type Recall } from '../src/answer.ts';
import { explain } from '../src/explain.ts';
import type { Label } from '../src/guide.ts';
import { languageCodes, languages } from '../src/languages/index.ts';
import { parseLexicon } from '../src/lexicon.ts';
import { loadLibrary } from '../src/library.ts';
import { cellAt, labelsOf } from '../src/matrix.ts';
import { toJson } from '../src/render/json.ts';
import { toMessages } from '../src/render/message.ts';
import { toOutline } from '../src/render/outline.ts';
import { atOnce } from '../src/slices.ts';
import { effort } from './helpers/effort.ts';
import { invented, potteryLexicon } from './helpers/library.ts';
import { holds } from './helpers/random.ts';

const { library: shipped } = await loadLibrary('content');

/** Milliseconds of processor time within which an answer must come, however odd the question. */
const patience = 1000;

type Eligibility = Answer & { kind: 'eligibility' };

/** Does a verdict say what the cells say, and do its labels follow from them? */
function followsFromCells({
  table,
  asked,
  verdict,
  apis,
  criteria,
  cells,
  negated,
  without,
}: Eligibility): boolean {
  const value = negated ? 'no' : 'yes';
  const says = (api: Label, criterion: Label) => cellAt(table, api, criterion).value;
  if (cells.some((cell) => table.cells.flat().every((one) => one !== cell))) return false;
  switch (asked) {
    case 'which_api':
    case 'both':
    case 'not_for':
      return labelsOf(table, 'api').every(
        (api) =>
          apis.includes(api) ===
          (!without.includes(api) && criteria.every((criterion) => says(api, criterion) === value)),
      );
    case 'who':
      return labelsOf(table, 'criterion').every(
        (criterion) =>
          criteria.includes(criterion) ===
          (!without.includes(criterion) && apis.every((api) => says(api, criterion) === value)),
      );
    case 'can': {
      const said = new Set(apis.flatMap((api) => criteria.map((criterion) => says(api, criterion))));
      if (said.size > 1) return verdict === (said.has('yes') ? 'partial' : null);
      return verdict === (said.has('other') ? null : [...said][0]);
    }
    default:
      return verdict === null;
  }
}

describe.each([
  [
    'the guide that ships',
    shipped,
    await readFile('content/lexicons/administrations-francaises.yml', 'utf8'),
  ],
  ['the invented guides', invented, potteryLexicon],
])('%s', (_, library, lexicon) => {
  const labels = library.tables.flatMap((table) => [...table.rows, ...table.columns].map(({ text }) => text));
  const named = atOnce(parseLexicon(lexicon, '')).lexicon.concepts.flatMap(({ phrases }) =>
    Object.values(phrases).flat(),
  );
  const forms = languageCodes.flatMap((code) =>
    Object.values(languages[code].rules)
      .flat()
      .flatMap(({ yes }) => yes),
  );
  const written = library.sections.flatMap(({ heading }) => heading.split(' '));

  /** Questions put together of what the engine knows, and of what it does not. */
  const questions = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...labels) },
        { weight: 3, arbitrary: fc.constantFrom(...named) },
        { weight: 4, arbitrary: fc.constantFrom(...forms) },
        { weight: 1, arbitrary: fc.constantFrom(...written) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'et',
            'ou',
            'pour',
            'ne',
            'pas',
            'not',
            'sauf',
            'les',
            ',',
            '?',
            '.',
            ':',
          ),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join(' '));
  const recalls = questions.map((question): Recall | null => answer(question, library).recall);

  test('a verdict is what the cells say, and its labels follow from them', () => {
    let verdicts = 0;
    holds(
      fc.property(questions, fc.option(recalls), (question, previous) => {
        const given = answer(question, library, { previous });
        if (given.kind !== 'eligibility') return;
        verdicts++;
        const { apis, criteria, table } = given;
        expect(library.tables).toContain(table);
        expect(followsFromCells(given)).toBe(true);
        expect(
          apis.every(({ role }) => role === 'api') && criteria.every(({ role }) => role === 'criterion'),
        ).toBe(true);
      }),
      150,
    );
    // A property about verdicts that meets none proves nothing.
    expect(verdicts).toBeGreaterThan(10);
  });

  test('every quoted sentence stands in its section to the letter, in its order', () => {
    holds(
      fc.property(questions, fc.option(recalls), (question, previous) => {
        for (const { section, sentences } of answer(question, library, { previous }).passages) {
          expect(library.sections).toContain(section);
          const all = section.blocks.flatMap((block) => block.sentences);
          const places = sentences.map((sentence) => all.indexOf(sentence));
          expect(places).not.toContain(-1);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      100,
    );
  });

  test('every link that is shown stands in the content, or is the page of one of its sections', () => {
    const known = new Set(
      library.sections.flatMap(({ url, links, guide }) => [url, guide.url, ...links.map((link) => link.url)]),
    );
    for (const table of library.tables)
      for (const label of labelsOf(table, 'api')) known.add(label.url ?? '');
    holds(
      fc.property(questions, (question) => {
        const { links, passages } = addressesOf(answer(question, library));
        for (const url of [...links.map((link) => link.url), ...passages]) expect(known).toContain(url);
      }),
      70,
    );
  });

  test('the same question gives the same answer to the byte', () => {
    holds(
      fc.property(questions, fc.option(recalls), (question, previous) => {
        const once = JSON.stringify(toJson(answer(question, library, { previous })));
        answer('Quelle API ?', library);
        expect(JSON.stringify(toJson(answer(question, library, { previous })))).toBe(once);
      }),
      70,
    );
  });

  test('a clarification offers at most five questions, none of them twice', () => {
    holds(
      fc.property(questions, fc.option(recalls), (question, previous) => {
        const given = answer(question, library, { previous });
        if (given.kind !== 'clarification') return;
        const asked = given.choices.map((choice) => choice.question);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.length).toBeLessThanOrEqual(5);
        expect(new Set(asked).size).toBe(asked.length);
        for (const one of asked) expect(answer(one, library).kind).not.toBe('help');
      }),
      100,
    );
  });

  test('anything at all is answered, shown and traced, and soon', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom('<@U1>', '<!here>', '@', 'a@b.c', ':a:', '`', '|', '>', '<', '://', '+', '\u200b'),
          { maxLength: 300 },
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom(...labels, ...forms, 'ok', 'é', '👍', 'a', '\ud800'),
          fc.integer({ min: 1, max: 10_000 }),
        )
        .map(([part, times]) => `${part} `.repeat(Math.ceil(times / (part.length + 1))).slice(0, 10_000)),
    );
    holds(
      fc.property(anything, fc.option(recalls), (question, previous) => {
        const { result: given, milliseconds } = effort(() => answer(question, library, { previous }));
        expect(milliseconds).toBeLessThan(patience);
        expect(given.question).toBe(question);
        expect(() => JSON.stringify([toJson(given), explain(given, library)])).not.toThrow();
        expect([...toMessages(toOutline(given))]).toHaveLength(3);
      }),
      100,
    );
  });
});

/** The addresses that a reply shows. */
function addressesOf(given: Answer) {
  const { links, asides, quotes, further, telling, evidence, strong, table, footer } = toOutline(given);
  const places = [...quotes, ...further, ...(telling ? [telling] : []), ...(table ? [table] : [])];
  const items = [...evidence.flatMap((line) => line.items), ...strong, ...footer];
  return {
    links: [...links, ...asides, ...items.flatMap(({ text, url }) => (url === null ? [] : [{ text, url }]))],
    passages: places.map(({ url }) => url),
  };
}
