// The explorer of tables as people see it: opened in each way, chosen in, and shared from.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, type Desk, grave, openDesk, say } from './desk.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());
afterAll(closeBrowser);

const open = (options: BrowserContextOptions = {}) =>
  desk.open({ bypassCSP: true, reducedMotion: 'reduce', ...options });
const windowOf = (page: Page) => page.getByRole('dialog', { name: 'Explorer les tableaux' });

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['the command', (page) => say(page, '/authguide tableau')],
  ['the command with a few words', (page) => say(page, '/authguide tableau entreprises')],
  [
    'the button below an answer',
    async (page) => {
      // One without quotations, whose row has room for the button itself.
      await say(page, '/authguide quelle API pour les collectivités ?');
      const answer = page.getByRole('article', { name: /^authguide, / }).last();
      await answer.getByRole('button', { name: 'Voir le tableau' }).click();
    },
  ],
  ['the shortcut', () => desk.workspace.slack.shortcut('explore')],
])('is opened by %s', async (_name, act) => {
  const page = await open();
  await act(page);
  await windowOf(page)
    .getByRole('group', { name: /^Population/ })
    .waitFor();
  expect(await windowOf(page).getByText('ProSantéConnect').count()).toBeGreaterThan(0);
});

test.each([
  ['a desktop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])('on %s, a choice is answered, and what was found is shared', async (_name, device) => {
  const page = await open(device);
  await say(page, '/authguide tableau');
  const explorer = windowOf(page);
  await explorer.getByText('Choisissez au moins une ligne ou une colonne.').waitFor();
  expect(await grave(page)).toEqual([]);

  await explorer.getByRole('checkbox', { name: 'Entreprises' }).check();
  await explorer.getByText('convient à « Entreprises »').waitFor();
  await explorer.getByRole('checkbox', { name: 'Agents des collectivités territoriales' }).check();
  await explorer.getByText('À la fois pour « Entreprises »').waitFor();
  await explorer.getByRole('checkbox', { name: 'FranceConnect', exact: true }).check();
  await explorer.getByText('Non.').waitFor();
  await explorer.getByRole('checkbox', { name: 'FranceConnect', exact: true }).uncheck();
  await explorer.getByText('À la fois pour « Entreprises »').waitFor();
  expect(await grave(page)).toEqual([]);

  await explorer.getByRole('button', { name: 'Partager…' }).click();
  const sharing = page.getByRole('dialog', { name: 'Partager', exact: true });
  await sharing.getByText('À la fois pour « Entreprises »').waitFor();
  expect(await grave(page)).toEqual([]);
  await sharing.getByRole('combobox').selectOption('#support-api');
  await sharing.getByRole('button', { name: 'Publier' }).click();
  await sharing.waitFor({ state: 'detached' });
  const [message] = desk.workspace.slack.answers('C0SUPPORT', 'U0COLLEAGUE');
  expect(message?.text).toContain('Partagé par');
  expect(message?.text).toContain('MonComptePro');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(device.viewport.width);
});
