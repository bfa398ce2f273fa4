// What people say of a reply, as they press and type it: thumbs, buttons, and the two windows that ask.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { YOU } from '../../workspace/identity.ts';
import { type Recording, recording } from '../helpers/ledger.ts';
import { closeBrowser, type Desk, grave, openDesk, say } from './desk.ts';

const QUESTION = 'les entreprises peuvent-elles utiliser FranceConnect ?';
const SILENT = 'combien coûte FranceConnect ?';

let desk: Desk;
let ledger: Recording;

beforeEach(async () => {
  ledger = recording();
  desk = await openDesk(undefined, undefined, ledger);
});
afterEach(() => desk.close());
afterAll(closeBrowser);

const open = (options: BrowserContextOptions) =>
  desk.open({ bypassCSP: true, reducedMotion: 'reduce', ...options });

/** The direct message with the app, and its newest answer. */
async function answered(page: Page, question: string) {
  await page.goto(`${page.url()}#D0YOU`);
  await say(page, question);
  const answer = page.getByRole('article', { name: /^authguide, / }).last();
  await answer.waitFor();
  await desk.workspace.slack.settled();
  return answer.locator('.blocks');
}

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])('%s', (_, options) => {
  test('one thumb is counted in silence, and the other one asks why', async () => {
    const page = await open(options);
    const answer = await answered(page, QUESTION);
    const good = answer.getByRole('button', { name: 'Cette réponse est utile' });
    await good.click();
    await page.waitForFunction(
      (node) => node?.getAttribute('aria-pressed') === 'true',
      await good.elementHandle(),
    );
    expect(await grave(page)).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);

    await answer.getByRole('button', { name: /^Cette réponse n’est pas utile/ }).click();
    const asks = page.getByRole('dialog', { name: 'Réponse pas utile' });
    await asks.getByText('Votre avis sur').waitFor();
    expect(await grave(page)).toEqual([]);
    await asks.getByRole('radio', { name: /C’est faux/ }).check();
    await asks.getByRole('textbox', { name: /Un mot pour les auteurs/ }).fill('La case a changé.');
    await asks.getByRole('button', { name: 'Envoyer' }).click();
    await asks.waitFor({ state: 'detached' });
    expect(ledger.ratings.map(({ helpful, reason }) => [helpful, reason])).toEqual([
      [true, null],
      [false, null],
      [false, 'wrong'],
    ]);
    expect(ledger.thoughts()).toMatchObject([{ user: YOU, comment: 'La case a changé.' }]);
    expect(desk.workspace.slack.answers('D0YOU')).toHaveLength(1);
    expect(desk.workspace.slack.refused).toEqual([]);
  });

  test('a question without an answer is read again before it is sent', async () => {
    const page = await open(options);
    const answer = await answered(page, SILENT);
    await answer.getByRole('button', { name: /^Signaler au guide/ }).click();
    const asks = page.getByRole('dialog', { name: 'Signaler au guide' });
    const text = asks.getByRole('textbox', { name: /Question à transmettre/ });
    await text.waitFor();
    expect(await text.inputValue()).toBe(SILENT);
    await asks.getByText('Ce texte, et lui seul, est gardé').waitFor();
    expect(await grave(page)).toEqual([]);
    await text.fill(' ');
    await asks.getByRole('button', { name: 'Transmettre' }).click();
    await asks.getByText('Écrivez la question à transmettre.').waitFor();
    expect(await grave(page)).toEqual([]);
    await text.fill(`${SILENT} Et AgentConnect ?`);
    await asks.getByRole('button', { name: 'Transmettre' }).click();
    await page.getByText('C’est envoyé. Merci.').waitFor();
    expect(await grave(page)).toEqual([]);
    expect(ledger.reports).toMatchObject([{ user: YOU, question: `${SILENT} Et AgentConnect ?` }]);
    expect(desk.workspace.slack.refused).toEqual([]);
  });
});

test('in private, in English, with the keyboard alone', async () => {
  const page = await open({ locale: 'en-GB' });
  await say(page, '/authguide can companies use FranceConnect?');
  const answer = page
    .getByRole('article', { name: /^authguide, / })
    .last()
    .locator('.blocks');
  await answer.getByRole('button', { name: 'This answer is not helpful: say why' }).press('Enter');
  const asks = page.getByRole('dialog', { name: 'Not helpful' });
  await asks.getByRole('radio', { name: /My question was misunderstood/ }).press('Space');
  expect(await grave(page)).toEqual([]);
  await asks.getByRole('button', { name: 'Send' }).press('Enter');
  await asks.waitFor({ state: 'detached' });
  expect(ledger.thoughts()).toMatchObject([{ helpful: false, reason: 'understood', language: 'en' }]);
  await answer.getByRole('button', { name: 'Why this answer?' }).press('Enter');
  await page.getByRole('button', { name: 'The guide is wrong' }).press('Enter');
  await asks.waitFor();
  expect(await asks.getByRole('radio', { name: /It is wrong/ }).isChecked()).toBe(true);
});
