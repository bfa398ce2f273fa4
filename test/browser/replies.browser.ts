// A reply is taken in at a glance: the verdict is on screen when it arrives, and no reply fills a phone.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { YOU } from '../../workspace/identity.ts';
import { recording } from '../helpers/ledger.ts';
import { closeBrowser, type Desk, openDesk, say } from './desk.ts';

const QUESTIONS = 'test/questions/';
/** Pixels of a reply on a phone of 390: with the message above it, the composer and its neighbours, it fits. */
const TALLEST = 380;
/** Pixels of a row of thumbs, and between two blocks. */
const THUMBS = 34;
const GAP = 8;
/** As many of each set: a workspace keeps 500 messages of a conversation. */
const OF_EACH_SET = 12;

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());
afterAll(closeBrowser);

/** Questions of all sets, evenly out of each. */
function sample(): string[] {
  const sets = readdirSync(QUESTIONS).filter((name) => /^guide\..*\.jsonl$/.test(name));
  return sets.flatMap((set) => {
    const lines = readFileSync(QUESTIONS + set, 'utf8')
      .split('\n')
      .filter(Boolean);
    const every = Math.max(1, Math.floor(lines.length / OF_EACH_SET));
    return lines
      .filter((_, i) => i % every === 0)
      .slice(0, OF_EACH_SET)
      .map((line) => JSON.parse(line).q as string);
  });
}

/** Every reply to a sample of questions, as tall as a phone draws it, and how much of that its thumbs are. */
async function heightsOnPhone() {
  const { slack } = desk.workspace;
  const questions = [...new Set(sample())].slice(0, 240);
  for (const question of questions) await slack.message(question);
  const page = await desk.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.goto(`${page.url()}#D0YOU`);
  await page
    .getByRole('article')
    .nth(2 * questions.length - 1)
    .waitFor();
  const heights = await page.locator('article .blocks').evaluateAll((all) =>
    all.map((blocks) => ({
      height: Math.round(blocks.getBoundingClientRect().height),
      thumbs: Math.round(blocks.querySelector('.block-context-actions')?.getBoundingClientRect().height ?? 0),
      words: (blocks.textContent ?? '').slice(0, 80),
    })),
  );
  expect(heights.length).toBeGreaterThan(150);
  const isWholeTable = ({ words }: { words: string }) =>
    /^(?:Voici le tableau|Here is the table)/.test(words);
  return heights.filter((one) => !isWholeTable(one));
}

test('no reply in a thread is taller than 380 px on a phone, but the whole table', async () => {
  const heights = await heightsOnPhone();
  expect(heights.filter(({ height }) => height > TALLEST)).toEqual([]);
}, 120_000);

test('where opinions are kept, thumbs add one low row to it, and a report nothing', async () => {
  await desk.close();
  desk = await openDesk(undefined, undefined, recording());
  const heights = await heightsOnPhone();
  const rated = heights.filter(({ thumbs }) => thumbs > 0);
  expect(rated.length).toBeGreaterThan(100);
  expect(rated.length).toBeLessThan(heights.length);
  expect(rated.filter(({ thumbs }) => thumbs > THUMBS)).toEqual([]);
  const tooTall = ({ height, thumbs }: (typeof heights)[number]) =>
    height > TALLEST + (thumbs > 0 ? THUMBS + GAP : 0);
  expect(heights.filter(tooTall)).toEqual([]);
}, 120_000);

describe.each([
  ['at 1280 × 800', { viewport: { width: 1280, height: 800 } }],
  ['at 390 × 844', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  // Zoom makes the page as narrow as half the window, and everything on it twice as large.
  ['at 200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
])('%s', (_, options) => {
  test.each([
    ['a command', '/authguide quelle API pour les collectivités ?', /AgentConnect et MonComptePro/],
    ['a no', '/authguide les entreprises peuvent-elles utiliser FranceConnect ?', /Non\./],
    [
      'two questions',
      '/authguide quelle API pour les mairies ? et pour les médecins ?',
      /AgentConnect et MonComptePro/,
    ],
    ['a quotation', '/authguide MonComptePro donne-t-il le SIRET ?', /Le guide dit/],
  ])('the verdict is on screen when the reply to %s arrives', async (_kind, question, verdict) => {
    const page = await desk.open(options);
    await say(page, question);
    const answer = page.getByRole('article', { name: /^authguide, / }).last();
    const headline = answer.getByText(verdict).first();
    await headline.waitFor();
    await desk.workspace.slack.settled();
    expect(await isOnScreen(page, headline)).toBe(true);
  });
});

/** Is all of an element inside the window, and not behind what lies above it? */
async function isOnScreen(page: Page, element: ReturnType<Page['locator']>): Promise<boolean> {
  await page.waitForTimeout(300);
  return element.evaluate((node) => {
    const { top, bottom, left } = node.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 4, (top + bottom) / 2);
    return (
      top >= 0 &&
      bottom <= window.innerHeight &&
      (node === seen || node.contains(seen) || (seen?.contains(node) ?? false))
    );
  });
}

test('what is pressed below an answer', async () => {
  const page = await desk.open();
  await say(page, '/authguide les particuliers peuvent-ils utiliser FranceConnect ?');
  const answer = page.getByRole('article', { name: /^authguide, / }).first();
  await answer.getByRole('button', { name: 'Pourquoi cette réponse ?' }).first().waitFor();
  const { slack } = desk.workspace;

  await answer.locator('.blocks').getByRole('button', { name: 'Pourquoi cette réponse ?' }).click();
  await page.getByText('mot du tableau').first().waitFor();
  expect(slack.messages('C0GENERAL', YOU).at(-1)?.visibleTo).toBe(YOU);

  await answer
    .locator('.blocks')
    .getByRole('button', { name: 'Partager cette réponse' })
    .or(answer.locator('.blocks').getByRole('button', { name: 'Partager dans le canal' }))
    .click();
  await page.getByText('Partagé par').waitFor();
  expect(slack.refused).toEqual([]);
});
