import fc from 'fast-check';
import { textLength } from '../../src/render/blocks.ts';
import { limits } from '../../src/render/limits.ts';
import { type Message, toMessage, toMessages } from '../../src/render/message.ts';
import type { Outline } from '../../src/render/outline.ts';
import type { Place } from '../../src/render/place.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import { anyOutline, anyPlace, fits, outline, quote, refused } from '../helpers/outlines.ts';
import { holds } from '../helpers/random.ts';

const whole = (parts: Partial<Outline>, place: Place = {}) => {
  const [message] = toMessages({ ...outline, ...parts }, place);
  if (!message?.blocks) throw new Error('the first form has blocks');
  return { text: message.text, blocks: message.blocks };
};
const kinds = (blocks: readonly { type: string }[]) => blocks.map(({ type }) => type);
const footer = { type: 'context', elements: [{ text: expect.stringMatching(/^Réponse raccourcie/) }] };

test('a reply has forms from the richest to the barest', () => {
  const forms = [...toMessages({ ...outline, evidence: [fits] })];
  expect(forms.map((form) => Object.keys(form))).toEqual([['text', 'blocks'], ['text'], ['text']]);
  expect(forms[1]?.text).toBe(forms[0]?.text);
  expect(forms[2]?.text).toBe('Pour Agents : Alpha. Le tableau le dit.');
});

test('what nothing refuses is the richest form', () => {
  const place = { share: true, excerpt: 1 };
  const reply = { ...outline, quotes: [quote], key: '1.0123abc.fr.which.abcdef', isSharable: true };
  expect(toMessage(reply, place)).toEqual([...toMessages(reply, place)][0]);
});

test('a form is drawn when it is asked for, and the text once for all of them', () => {
  let reads = 0;
  const counted = {
    ...outline,
    get evidence() {
      reads += 1;
      return [fits];
    },
  };
  const forms = toMessages(counted);
  expect(reads).toBe(0);
  forms.next();
  const first = reads;
  expect(first).toBeGreaterThan(0);
  expect([...forms]).toHaveLength(2);
  expect(reads).toBe(first);
});

test('of several questions, the barest form has each with its verdict, and a shortened one says so', () => {
  const part = { ...outline, evidence: Array(200).fill(fits) };
  const several = { ...outline, parts: [part, part] };
  const forms = [...toMessages(several)];
  expect(forms[2]?.text).toBe(
    '1. Pour Agents : Alpha. Le tableau le dit.\n2. Pour Agents : Alpha. Le tableau le dit.',
  );
  expect(whole(several).blocks.at(-1)).toMatchObject(footer);
});

test('of several long answers, what is left of each is its verdict', () => {
  const part = { ...outline, headline: `Oui. ${'Mot '.repeat(740)}`, evidence: Array(20).fill(refused) };
  const { blocks, text } = whole({ parts: [part, part, part, part] });
  expect(textLength(blocks)).toBeLessThanOrEqual(limits.total);
  expect(JSON.stringify(blocks).match(/\*Oui\.\*/g)).toHaveLength(4);
  for (const number of [1, 2, 3, 4]) {
    expect(JSON.stringify(blocks)).toContain(`*${number}.* *Oui.*`);
    expect(text).toContain(`${number}. Oui.`);
  }
  expect(blocks.at(-1)).toMatchObject(footer);
});

test('the text says all that the blocks say, with words for marks', () => {
  const { text } = whole(
    {
      headline: '✅ Oui. Alpha convient.',
      lines: ['« Maire » : je lis Agents.'],
      evidence: [fits, refused],
      telling: quote,
      links: [{ text: 'Fiche Alpha', url: 'https://api.gouv.fr/les-api/alpha' }],
      choicesTitle: 'Ou bien :',
      choices: [{ label: 'Usagers', question: 'Quelle API pour les usagers ?', key: 'k' }],
      footer: [{ text: 'Guide : Choisir', title: 'Choisir', url: 'https://api.gouv.fr/g' }],
    },
    { above: 'Rien n’est partagé.', context: ['Partagé par <@U1>'] },
  );
  expect(text.split('\n')).toEqual([
    'Rien n’est partagé.',
    'Oui. Alpha convient.',
    '« Maire » : je lis Agents.',
    'oui : <https://api.gouv.fr/les-api/alpha|Alpha>',
    'non : Bêta, Gamma',
    '«\u00A0Remplissez le formulaire. Comptez deux jours.\u00A0» <https://api.gouv.fr/guides/choisir#demander-un-accès|Demander un accès> (Choisir une API)',
    '<https://api.gouv.fr/les-api/alpha|Fiche Alpha>',
    'Ou bien : Usagers',
    'Guide : <https://api.gouv.fr/g|Choisir>',
    'Partagé par <@U1>',
  ]);
});

test('the text asks with the choices where a reply asks back', () => {
  const choices = ['Agents', 'Élus', 'Autres'].map((label) => ({ label, question: `${label} ?`, key: 'k' }));
  const { text } = whole({
    headline: 'Il manque un mot.',
    asksBack: true,
    choicesTitle: 'Choisissez :',
    choices,
  });
  expect(text).toBe('Il manque un mot. Choisissez :\nAgents, Élus ou Autres');
});

test('the text has the quotation that is shown, and no other', () => {
  const other = { ...quote, paragraphs: [[{ text: 'Autre phrase.', markdown: 'Autre phrase.' }]] };
  const pages = { quotes: [quote], further: [other] };
  expect(whole(pages).text).not.toContain('Remplissez');
  expect(whole(pages, { excerpt: 2 }).text).toContain('Autre phrase.');
  expect(whole(pages, { excerpt: 2 }).text).not.toContain('Remplissez');
});

test('the text is whole lines of at most 4,000 bytes, escaped', () => {
  const long = (length: number) => whole({ headline: 'x'.repeat(length) }).text;
  expect(long(4000)).toHaveLength(4000);
  expect(long(4001)).toMatch(/^x{3997}…$/);
  expect(whole({ headline: '&'.repeat(1000) }).text).toMatch(/^(&amp;){799}…$/);
  // An "é" is two bytes.
  expect(Buffer.byteLength(whole({ headline: 'é'.repeat(3000) }).text)).toBeLessThanOrEqual(4000);
  const lines = Array(12).fill('é'.repeat(250));
  const { text } = whole({ lines });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
  expect(text.split('\n').slice(1)).toEqual(lines.slice(0, 7));
});

test('a reply that fits is left as it is', () => {
  const { blocks, text } = whole({ evidence: Array(40).fill(refused), lines: Array(20).fill('Une ligne.') });
  expect(kinds(blocks)).toEqual(['section', 'section']);
  expect(text).not.toContain('raccourcie');
});

test('lines are dropped where all of them do not fit, and the context says so', () => {
  const evidence = Array(60).fill({ ...refused, items: [{ text: 'x'.repeat(250), url: null }] });
  const { blocks, text } = whole({ evidence });
  expect(kinds(blocks)).toEqual([...Array(4).fill('section'), 'context']);
  expect(JSON.stringify(blocks).match(/❌/g)).toHaveLength(30);
  expect(blocks.at(-1)).toMatchObject(footer);
  expect(whole({ evidence: evidence.slice(0, 20) }).blocks).toHaveLength(3);
  expect(text).not.toBe('');
});

test('what is dropped without a word is said to be missing, and nothing else is', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ label: `Choix ${i}`, question: `Choix ${i} ?`, key: 'k' }));
  const isShort = (parts: Partial<Outline>) =>
    JSON.stringify(whole(parts).blocks).includes('Réponse raccourcie');
  expect(isShort({ choices: choices(11), asksBack: true })).toBe(false);
  expect(isShort({ lines: Array(20).fill('Ligne.') })).toBe(false);
  expect(isShort({ lines: Array(21).fill('Ligne.') })).toBe(true);
  expect(isShort({ links: Array(21).fill({ text: 'Lien', url: 'https://a.fr' }) })).toBe(true);
});

test('thumbs are tried first, then buttons, then none; what answers nothing has one form with blocks', () => {
  const forms = (parts: Partial<Outline>, feedback: Place['feedback']) =>
    [...toMessages({ ...outline, ...parts }, feedback && { feedback })].map(({ blocks }) =>
      blocks === undefined ? null : kinds(blocks).at(-1),
    );
  const key = '1.52dc224.fr.which.fc5701';
  expect(forms({ key }, 'thumbs')).toEqual(['context_actions', 'actions', null, null]);
  expect(forms({ key }, 'buttons')).toEqual(['actions', null, null]);
  expect(forms({ key }, undefined)).toEqual(['actions', null, null]);
  expect(forms({}, 'thumbs')).toEqual(['section', null, null]);
  // Where a key has no room in a value, nothing can be rated.
  expect(forms({ key: key.padEnd(2_000, '+abcdef') }, 'thumbs')).toEqual(['section', null, null]);
});

test('the text of all blocks comes to 10,000 characters at most', () => {
  const evidence = (last: number) => [
    ...Array(33).fill({ ...refused, lead: 'x', items: [{ text: 'x'.repeat(292), url: null }] }),
    { ...refused, lead: 'x', items: [{ text: 'x'.repeat(last), url: null }] },
  ];
  const length = (last: number) => textLength(whole({ evidence: evidence(last) }).blocks);
  const rest = 100 + 10_000 - length(100);
  expect(length(rest)).toBe(10_000);
  expect(kinds(whole({ evidence: evidence(rest) }).blocks)).not.toContain('context');
  expect(kinds(whole({ evidence: evidence(rest + 1) }).blocks)).toContain('context');
});

type Drawn = Message & { readonly blocks: readonly object[] };

describe('whatever the outline,', () => {
  /** Slack takes the message, everywhere. */
  const isTaken = ({ text, blocks }: Drawn, { feedback }: Place) => {
    if (blocks.length > 0) expect(refuseMessage({ text: text || 'x', blocks }, { short: true })).toBeNull();
    // What it is rated by comes on top, so that the answer is the same with it; Slack takes 1,000 more than our limit.
    expect(textLength(blocks)).toBeLessThanOrEqual(limits.total + (feedback === undefined ? 0 : 100));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.text);
  };

  /** It has one row of buttons and one line of context at most, and no two buttons alike. */
  const hasOneOfEach = ({ blocks }: Drawn) => {
    const types = kinds(blocks as { type: string }[]);
    expect(types.filter((type) => type === 'actions').length).toBeLessThanOrEqual(1);
    expect(types.filter((type) => type === 'context').length).toBeLessThanOrEqual(1);
    const labels = buttonsOf(blocks);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(limits.buttonShown);
  };

  /** Nobody is mentioned and nothing but web and mail links is live. */
  const mentionsNobody = ({ text, blocks }: Drawn) => {
    for (const mrkdwn of [text, ...mrkdwnOf(blocks)]) {
      expect(
        mrkdwn
          .replace(/^> /gm, '')
          .replaceAll('<@U0YOU>', '')
          .replace(/<(https?:\/\/|mailto:)[^<>|\s]+(\|[^<>|]+)?>|<!date\^00000000\^\{_\}\|[*_~`:]>/g, ''),
      ).not.toMatch(/[<>]/);
    }
  };

  /** Every mrkdwn is left to the letter, and no entity is cut. */
  const isWhole = ({ text, blocks }: Drawn) => {
    for (const part of [text, ...mrkdwnOf(blocks)]) expect(part).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(JSON.stringify(blocks)).not.toMatch(
      /"type":"mrkdwn","text":"(?:[^"\\]|\\.)*"(?!,"verbatim":true)/,
    );
  };

  // To make an outline of all that can go wrong costs more than to look at what becomes of it: each is looked at once.
  test('the message is what Slack takes, and says nothing that the outline does not', () => {
    holds(
      fc.property(anyOutline, anyPlace, (any, place) => {
        const message = whole(any, place);
        isTaken(message, place);
        hasOneOfEach(message);
        mentionsNobody(message);
        isWhole(message);
      }),
      20,
    );
  });
});

function mrkdwnOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, text } = part as { type?: string; text?: unknown };
  if (type === 'mrkdwn') return [String(text)];
  return Object.values(part).flatMap(mrkdwnOf);
}

/** The words on all buttons. */
function buttonsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, text } = part as { type?: string; text?: { text?: unknown } };
  if (type === 'button') return [String(text?.text)];
  return Object.values(part).flatMap(buttonsOf);
}
