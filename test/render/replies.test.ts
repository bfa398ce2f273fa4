// Every reply to every golden question, on each page of its quotations, holds to the rules of the design.
import type { ActionsBlock, Button } from '@slack/types';
import { languages } from '../../src/languages/index.ts';
import { labelsOf } from '../../src/matrix.ts';
import { digestOf } from '../../src/render/actions.ts';
import { limits } from '../../src/render/limits.ts';
import { toMessage } from '../../src/render/message.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import {
  distinct,
  guideQuestions,
  linksIn,
  normal,
  pagesOf,
  plainOf,
  type Shown,
  tableQuestions,
  textsIn,
  wordsOf,
} from '../helpers/replies.ts';

/** What is wrong with a reply by one rule; '' where nothing is. */
type Rule = (shown: Shown) => string;

const mrkdwnOf = ({ message }: Shown): string[] =>
  textsIn(message.blocks).flatMap(({ type, text }) => (type === 'mrkdwn' ? text : []));
const rowOf = ({ message }: Shown): ActionsBlock[] =>
  message.blocks.flatMap((block) => (block.type === 'actions' ? [block] : []));
const elementsOf = (shown: Shown) => rowOf(shown).flatMap(({ elements }) => elements);
const buttonsOf = (shown: Shown): Button[] =>
  elementsOf(shown).flatMap((one) => (one.type === 'button' ? [one] : []));
const optionsOf = (shown: Shown) =>
  elementsOf(shown).flatMap((one) =>
    one.type === 'overflow' || one.type === 'static_select' ? (one.options ?? []) : [],
  );
const firstLine = (shown: Shown) => plainOf((mrkdwnOf(shown)[0] ?? '').split('\n')[0] ?? '');
const repeated = (items: readonly string[]) => items.filter((item, i) => items.indexOf(item) !== i);
const listed = (items: readonly string[]) => [...new Set(items)].join(' | ');

/** Words of ours: what a guide says, and what a label is called, stays to the letter. */
const ours = (mrkdwn: string, { outline: { language }, library }: Shown) => {
  if (language === 'en') return '';
  const tables = library.sections.flatMap((section) => section.tables);
  const labels = tables.flatMap(({ rows, columns }) => [...rows, ...columns]).map(({ text }) => text);
  const verbatim = [...labels, ...library.sections.map(({ heading }) => heading)];
  return verbatim
    .filter((text) => /[:;?!»«]/.test(text))
    .reduce((rest, text) => rest.replaceAll(text, ''), mrkdwn)
    .split('\n')
    .filter((line) => !line.startsWith('> '))
    .join('\n')
    .replace(/^«\u00A0.*\u00A0»/gm, '')
    .replace(/«\u00A0[^»]*\u00A0»/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/`[^`]*`/g, '');
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = (text: string, label: string) =>
  (text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(label)}(?![\\p{L}\\p{N}])`, 'gu')) ?? []).length;

const rules: Readonly<Record<string, Rule>> = {
  'has blocks that every surface shows': ({ message }) =>
    listed(
      message.blocks.flatMap(({ type }) => (['section', 'context', 'actions'].includes(type) ? [] : [type])),
    ),
  'begins with a section': ({ message }) => (message.blocks[0]?.type === 'section' ? '' : 'does not'),
  'has at most one row of buttons and one line of context': ({ message }) =>
    listed(repeated(message.blocks.map(({ type }) => type)).filter((type) => type !== 'section')),
  'says the answer in a first line of at most 160 characters': (shown) => {
    const first = firstLine(shown);
    return first.length > 160 || first.trim() === '' ? `${first.length}: ${first}` : '';
  },
  'begins in its text as in its blocks': (shown) =>
    normal(plainOf(shown.message.text)).startsWith(normal(firstLine(shown)))
      ? ''
      : shown.message.text.slice(0, 80),
  'has words for marks in its text, and no markup but links': ({ message: { text } }) =>
    listed(
      text
        .replace(/<(?:https?|mailto):[^<>|\s]+\|[^<>|]+>/g, '')
        // What a guide says is told to the letter.
        .replace(/«\u00A0.*\u00A0»|“.*”/g, '')
        .match(/[✅❌🔸*`<>]/gu) ?? [],
    ),
  'has a text of at most 4,000 bytes': ({ message: { text } }) =>
    Buffer.byteLength(text) > 4000 ? `${Buffer.byteLength(text)}` : '',
  'says in its text every word that it shows': (shown) => {
    const heard = new Set(wordsOf(plainOf(shown.message.text)));
    const words = mrkdwnOf(shown).flatMap((text) => wordsOf(plainOf(text)));
    return listed(words.filter((word) => !heard.has(word)));
  },
  'names no label more than three times beside a verdict': (shown) => {
    const { of, given, place } = shown;
    if (
      of === 'why' ||
      given.kind !== 'eligibility' ||
      given.asked === 'table' ||
      given.parts.length > 0 ||
      place.excerpt
    )
      return '';
    // Of several criteria or APIs, each is told by its name again and again.
    if (given.criteria.length > 2 || given.apis.length > 2 || given.finding.criteria.length > 2) return '';
    const labels = [...given.table.rows, ...given.table.columns].map(({ text }) => text);
    const text = plainOf(mrkdwnOf(shown).join('\n'));
    // A name inside a longer one is not that name.
    const bare = (label: string) =>
      labels
        .filter((one) => one !== label && one.includes(label))
        .reduce((rest, one) => rest.replaceAll(one, '…'), text);
    return listed(labels.filter((label) => named(bare(label), label) > 3));
  },
  'has no label that leads to two places': (shown) => {
    const links = [...mrkdwnOf(shown), shown.message.text].flatMap(linksIn);
    const twice = links.filter(({ url, label }) =>
      links.some((one) => one.label === label && one.url !== url),
    );
    return listed(twice.map(({ label }) => label));
  },
  'has buttons of at most 30 characters, no two alike': (shown) => {
    const labels = buttonsOf(shown).map(({ text }) => text.text);
    return listed([...labels.filter((label) => label.length > limits.buttonShown), ...repeated(labels)]);
  },
  'has options, values and identifiers that Slack takes': (shown) =>
    listed([
      ...optionsOf(shown).flatMap(({ value = '' }) => (value.length > 75 ? [value] : [])),
      ...repeated(optionsOf(shown).map(({ text }) => text.text)),
      ...repeated(optionsOf(shown).map(({ value = '' }) => value)),
      ...buttonsOf(shown).flatMap(({ value = '' }) => (value === '' || value.length > 2000 ? [value] : [])),
      ...rowOf(shown).flatMap(({ block_id = '' }) => (block_id.length > 255 ? [block_id] : [])),
    ]),
  'has French spaces in all words of ours': (shown) => {
    const said = [
      ...mrkdwnOf(shown),
      ...(elementsOf(shown).length > 0 ? textsIn(rowOf(shown)).map(({ text }) => text) : []),
      ...buttonsOf(shown).map(({ accessibility_label = '' }) => accessibility_label),
      ...shown.message.text.split('\n'),
    ];
    return listed(said.filter((text) => / [:;?!»]|« /.test(ours(text, shown))));
  },
  'links no API that the cells refuse': (shown) => {
    const { given, library, place } = shown;
    if (given.kind !== 'eligibility' || given.parts.length > 0 || place.excerpt) return '';
    const links = [...mrkdwnOf(shown), shown.message.text].flatMap(linksIn);
    const refused = labelsOf(given.table, 'api').filter((label) => {
      const own = given.cells.filter(({ row, column }) => row === label || column === label);
      return own.length > 0 && own.every(({ value }) => value === 'no') && !given.instead.includes(label);
    });
    return listed(
      refused.flatMap((label) => {
        const page = library.pageOf(label)?.url;
        return links.some(({ url, label: words }) => url === page || words === label.text)
          ? [label.text]
          : [];
      }),
    );
  },
  'introduces something where it ends with a colon': (shown) => {
    const { headline, parts } = shown.outline;
    if (parts.length > 0 || !/:$/.test(headline.trim())) return '';
    return mrkdwnOf(shown).length > 1 || elementsOf(shown).length > 1 ? '' : headline;
  },
  'is written cleanly': (shown) =>
    listed(
      mrkdwnOf(shown)
        .flatMap((text) => text.split('\n'))
        .filter((line) => !line.startsWith('> '))
        .flatMap(
          (line) => plainOf(line).match(/.{0,20}(?: {2}|\.\.|\(\)|,,|, \.|undefined|null|NaN).{0,20}/g) ?? [],
        ),
    ),
  'has the same words whatever it is rated by, and thumbs below them where it answers': (shown) => {
    const { outline, place, message } = shown;
    if (shown.of === 'why') return '';
    const { feedback, ...bare } = place;
    const words = (blocks: Shown['message']['blocks']) =>
      JSON.stringify(blocks.filter(({ type }) => type === 'section' || type === 'context'));
    const plain = toMessage(outline, bare);
    const thumbs = toMessage(outline, { ...bare, feedback: 'thumbs' });
    const last = thumbs.blocks.at(-1)?.type === 'context_actions';
    return listed([
      ...(words(plain.blocks) === words(message.blocks) && plain.text === message.text ? [] : ['buttons']),
      ...(words(plain.blocks) === words(thumbs.blocks) && plain.text === thumbs.text ? [] : ['thumbs']),
      ...(last === (outline.key !== null) ? [] : [`${last} of ${outline.key}`]),
      ...(digestOf(plain.blocks) === digestOf(thumbs.blocks) ? [] : ['digest']),
      ...(refuseMessage(thumbs) === null ? [] : ['refused']),
    ]);
  },
  'can be rated where it answers, reported where it does not, and neither where nothing is kept': (shown) => {
    const { outline, place, of } = shown;
    const ids = buttonsOf(shown).map(({ action_id }) => action_id ?? '');
    const isKept = place.feedback !== undefined;
    const wanted = (id: string, is: boolean) => (ids.includes(id) === is ? [] : [`${id} ${!is}`]);
    return listed([
      ...wanted('rate_good', isKept && outline.key !== null),
      ...wanted('rate_bad', isKept && outline.key !== null),
      ...wanted('report', isKept && outline.silence !== null),
      ...wanted('rate_wrong', isKept && outline.doubted !== null),
      ...(of === 'why' && outline.doubted === null ? ['no way to doubt'] : []),
    ]);
  },
  'is taken by Slack, in public and in private': ({ message }) =>
    JSON.stringify(refuseMessage(message, { short: true }) ?? refuseMessage(message) ?? '').slice(1, -1),
};

const sets: readonly [string, () => Promise<Shown[]>][] = [
  ['the guide that ships', async () => distinct(await guideQuestions()).flatMap(pagesOf)],
  [
    'tables of other fields',
    async () => distinct(await tableQuestions(['strangers-1', 'strangers-6'])).flatMap(pagesOf),
  ],
];

describe.each(sets)('a reply from %s', (_, load) => {
  let replies: Shown[] = [];
  beforeAll(async () => {
    replies = await load();
  }, 300_000);

  test('is there, in both languages', () => {
    expect(new Set(replies.map(({ outline }) => outline.language))).toEqual(new Set(Object.keys(languages)));
    expect(replies.length).toBeGreaterThan(500);
  });

  test.each(Object.entries(rules))('%s', (_, rule) => {
    const faults = replies.flatMap((shown) => {
      const fault = rule(shown);
      return fault === ''
        ? []
        : [`${shown.question} [${shown.of === 'why' ? 'why' : (shown.place.excerpt ?? '–')}] ${fault}`];
    });
    // The shortest question shows a fault best.
    expect([...new Set(faults)].sort((a, b) => a.length - b.length).slice(0, 12)).toEqual([]);
  });
});
