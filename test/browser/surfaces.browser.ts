// The Home tab, the shortcut on a message and the preview of a link, as people see them.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, type Desk, grave, openDesk, say } from './desk.ts';

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());
afterAll(closeBrowser);

const open = (options: BrowserContextOptions = {}) =>
  desk.open({ bypassCSP: true, reducedMotion: 'reduce', ...options });

async function openHome(page: Page): Promise<void> {
  await page.goto(`${page.url()}#D0YOU`);
  await page.getByRole('tab', { name: /Accueil|Home/ }).click();
}

test.each([
  ['on a desk', WIDE],
  ['on a phone', PHONE],
])('the Home tab answers its examples in a window, and axe finds nothing serious: %s', async (_, options) => {
  const page = await open(options);
  await openHome(page);
  await page.getByText('Vos données').waitFor();
  expect(await grave(page)).toEqual([]);
  await page.getByRole('button', { name: /À qui convient/ }).click();
  const window = page.getByRole('dialog', { name: 'Réponse' });
  await window.getByText('FranceConnect convient à').waitFor();
  expect(await grave(page)).toEqual([]);
  await window.getByRole('button', { name: 'Fermer' }).first().click();
  await page.getByRole('button', { name: 'Explorer les tableaux' }).click();
  await page.getByRole('dialog', { name: 'Explorer les tableaux' }).waitFor();
  expect(desk.workspace.slack.refused).toEqual([]);
});

test('the Home tab is drawn anew when a guide changes', async () => {
  const page = await open();
  await openHome(page);
  await page.getByText('Vos données').waitFor();
  const file = path.join(desk.contentDir, 'guides/authentification.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, 'title: Un titre tout neuf'));
  await page.getByRole('link', { name: 'Un titre tout neuf' }).waitFor();
});

test('in English, once Slack has told the language', async () => {
  const page = await open({ locale: 'en-GB' });
  await openHome(page);
  await page.getByRole('button', { name: /À qui convient/ }).click();
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByText('Your data').waitFor();
});

test('a message is answered with the guide, after a preview', async () => {
  const page = await open();
  await say(page, 'Bonjour, quelle API pour les médecins ?');
  const message = page.getByRole('article').first();
  await message.hover();
  await message.getByRole('button', { name: /Plus d’actions|Autres actions|actions/i }).click();
  await page.getByRole('menuitem', { name: 'Répondre avec le guide' }).click();
  const preview = page.getByRole('dialog', { name: 'Aperçu de la réponse' });
  await preview.getByText('ProSantéConnect convient à').waitFor();
  expect(await grave(page)).toEqual([]);
  await preview.getByRole('button', { name: 'Répondre dans le fil' }).click();
  await preview.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '1 réponse' }).click();
  const thread = page.getByRole('complementary', { name: 'Fil de discussion' });
  await thread.getByText('Partagé par').waitFor();
  expect(desk.workspace.slack.refused).toEqual([]);
});

test.each([
  ['on a desk', WIDE],
  ['on a phone', PHONE],
])(
  'a link to the site of the guides has a preview, and axe finds nothing serious: %s',
  async (_, options) => {
    const page = await open(options);
    await page.goto(`${page.url()}#C0SUPPORT`);
    await say(page, 'Voyez https://api.gouv.fr/les-api/agent-connect avant la réunion.');
    await page.getByText('cas sur').waitFor();
    expect(await grave(page)).toEqual([]);
  },
);
