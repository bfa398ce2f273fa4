import fc from 'fast-check';
import { textLength } from '../../src/render/blocks.ts';
import { limits } from '../../src/render/limits.ts';
import { toMessages } from '../../src/render/message.ts';
import type { Outline } from '../../src/render/outline.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import { anyOutline, evidence, outline, quote } from '../helpers/outlines.ts';
import { holds } from '../helpers/random.ts';

const whole = (parts: Partial<Outline>, tables = true) => {
  const [message] = toMessages({ ...outline, ...parts }, { tables });
  if (!message?.blocks) throw new Error('the first form has blocks');
  return { text: message.text, blocks: message.blocks };
};
const kinds = (blocks: readonly { type: string }[]) => blocks.map(({ type }) => type);
const footer = { type: 'context', elements: [{ text: expect.stringMatching(/^Réponse raccourcie/) }] };

test('a reply has forms from the richest to the barest', () => {
  const forms = [...toMessages({ ...outline, quotes: [quote] }, { tables: true })];
  expect(forms.map((form) => Object.keys(form))).toEqual([['text', 'blocks'], ['text'], ['text']]);
  expect(forms[1]?.text).toBe(forms[0]?.text);
  expect(forms[2]?.text).toBe('Pour Agents : Alpha. Le tableau le dit.');
});

test('a form is drawn when it is asked for, and the text once for all of them', () => {
  let reads = 0;
  const counted = {
    ...outline,
    get quotes() {
      reads += 1;
      return [quote];
    },
  };
  const forms = toMessages(counted, { tables: true });
  expect(reads).toBe(0);
  forms.next();
  const first = reads;
  expect(first).toBeGreaterThan(0);
  expect([...forms]).toHaveLength(2);
  expect(reads).toBe(first);
});

test('of several questions, the barest form has each with its verdict, and a shortened one says so', () => {
  const long = {
    ...quote,
    paragraphs: [Array(40).fill({ text: 'x'.repeat(300), markdown: 'x'.repeat(300) })],
  };
  const part = { ...outline, quotes: Array(10).fill(long) };
  const several = {
    ...outline,
    parts: ['1. A ?', '2. B ?'].map((question) => ({ question, outline: part })),
  };
  const forms = [...toMessages(several, { tables: true })];
  expect(forms[2]?.text).toBe(
    '1. A ? Pour Agents : Alpha. Le tableau le dit.\n2. B ? Pour Agents : Alpha. Le tableau le dit.',
  );
  expect(whole(several).blocks.at(-1)).toMatchObject(footer);
});

test('of several long answers, what is left of each is its verdict', () => {
  const part = {
    ...outline,
    headline: `Oui. ${'Mot '.repeat(700)}`,
    choices: Array(10).fill({
      label: 'Un choix long à lire, donc sous les autres',
      question: 'x'.repeat(900),
    }),
  };
  const parts = ['1. A ?', '2. B ?', '3. C ?'].map((question) => ({ question, outline: part }));
  const { blocks } = whole({ parts });
  expect(textLength(blocks)).toBeLessThanOrEqual(limits.total);
  for (const { question } of parts) expect(JSON.stringify(blocks)).toContain(question);
  expect(JSON.stringify(blocks).match(/\*Oui\.\*/g)).toHaveLength(3);
  expect(blocks.at(-1)).toMatchObject(footer);
});

test('the text says all that the blocks say', () => {
  const { text } = whole({ evidence: [evidence], quotes: [quote], footer: ['contenu 1234567'] });
  for (const said of ['Pour Agents', 'Élèves', 'sur demande', 'Comptez deux jours.', 'contenu 1234567']) {
    expect(text).toContain(said);
  }
});

test('the text is cut at 4,000 characters, escaped', () => {
  const long = (length: number) => whole({ headline: 'x'.repeat(length) }).text;
  expect(long(4000)).toHaveLength(4000);
  expect(long(4001)).toHaveLength(4000);
  expect(whole({ headline: '&'.repeat(1000) }).text).toMatch(/^(&amp;){799}…$/);
});

test('a reply that fits is left as it is', () => {
  const { blocks } = whole({ quotes: Array(5).fill(quote) });
  expect(kinds(blocks)).toEqual(Array(6).fill('section'));
});

test('quotes are dropped first, and the footer says so', () => {
  const { blocks, text } = whole({ quotes: Array(6).fill(quote), evidence: [evidence] });
  expect(kinds(blocks)).toEqual(['section', 'section', 'table', ...Array(5).fill('section'), 'context']);
  expect(blocks.at(-1)).toMatchObject(footer);
  expect(text).toContain('Réponse raccourcie');
});

test('rows are dropped when quotes are not enough', () => {
  const row = { label: 'x'.repeat(250), cells: [{ value: 'yes' as const, text: '✅' }] };
  const long = { ...evidence, header: ['API', 'Alpha'], rows: Array(60).fill(row) };
  const { blocks } = whole({ evidence: [long] });
  const table = blocks.find((block) => block.type === 'table');
  expect(table?.type === 'table' && table.rows.length).toBe(21);
  expect(blocks.at(-1)).toMatchObject(footer);
});

test('the text of all blocks comes to 10,000 characters at most', () => {
  const of = (length: number) => {
    const sentence = 'x'.repeat(length);
    return {
      ...quote,
      guide: 'h',
      heading: 'h',
      url: '',
      paragraphs: [[{ text: sentence, markdown: sentence }]],
    };
  };
  const rest = 10_000 - outline.headline.length - '**'.length - 3 * 3000 - '*h*\n> '.length;
  const fitting = [of(2994), of(2994), of(2994), of(rest)];
  expect(textLength(whole({ quotes: fitting }).blocks)).toBe(10_000);
  expect(kinds(whole({ quotes: [...fitting.slice(0, 3), of(rest + 1)] }).blocks)).toEqual([
    ...Array(4).fill('section'),
    'context',
  ]);
});

describe('whatever the outline,', () => {
  const check = (property: (message: { text: string; blocks: object[] }) => void) =>
    holds(
      fc.property(anyOutline, fc.boolean(), (any, tables) => {
        property(whole(any, tables));
      }),
      10,
    );

  test('Slack takes the message', () => {
    check(({ text, blocks }) => {
      if (blocks.length > 0)
        expect(refuseMessage({ text: text || 'x', blocks }, { short: false })).toBeNull();
      expect(textLength(blocks)).toBeLessThanOrEqual(limits.total);
      expect(text.length).toBeLessThanOrEqual(limits.text);
    });
  });

  test('nobody is mentioned and nothing but web and mail links is live', () => {
    check(({ text, blocks }) => {
      expect(text).not.toMatch(/[<>]/);
      for (const mrkdwn of mrkdwnOf(blocks)) {
        expect(
          mrkdwn
            .replace(/^> /gm, '')
            .replace(/<(https?:\/\/|mailto:)[^<>|\s]+(\|[^<>|]+)?>|<!date\^00000000\^\{_\}\|[*_~`:]>/g, ''),
        ).not.toMatch(/[<>]/);
      }
    });
  });

  test('every mrkdwn is left to the letter, and no entity is cut', () => {
    check(({ text, blocks }) => {
      for (const part of [text, ...mrkdwnOf(blocks)]) expect(part).not.toMatch(/&(?!amp;|lt;|gt;)/);
      expect(JSON.stringify(blocks)).not.toMatch(
        /"type":"mrkdwn","text":"(?:[^"\\]|\\.)*"(?!,"verbatim":true)/,
      );
    });
  });
});

function mrkdwnOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, text } = part as { type?: string; text?: unknown };
  if (type === 'mrkdwn') return [String(text)];
  return Object.values(part).flatMap(mrkdwnOf);
}
