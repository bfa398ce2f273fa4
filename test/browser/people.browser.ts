// What people do: they ask, in every place, and read, press and follow what comes back.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser, type Desk, hasFocus, openDesk, say } from './desk.ts';

const QUESTION = 'quelle API pour les collectivités ?';
let desk: Desk;
let page: Page;

beforeEach(async () => {
  desk = await openDesk();
  page = await desk.open();
});
afterEach(() => desk.close());
afterAll(closeBrowser);

const lastAnswer = (within: Page | Locator = page) =>
  within.getByRole('article', { name: /^authguide, / }).last();
const channel = (name: string) => page.getByRole('navigation').getByRole('button', { name });

test('a slash command is answered for the asker only', async () => {
  await say(page, `/authguide ${QUESTION}`);
  const answer = lastAnswer();
  await answer.getByText('Visible par vous seulement').waitFor();
  const text = await answer.textContent();
  expect(text).toContain('AgentConnect');
  expect(text).toContain('MonComptePro');
});

test('a mention is answered in its thread, and the thread goes on', async () => {
  await channel('support-api').click();
  await say(page, `@authguide ${QUESTION}`);
  await page.getByRole('button', { name: '1 réponse' }).click();
  const thread = page.getByRole('complementary', { name: 'Fil de discussion' });
  await thread.getByText('conviennent à').waitFor();
  const composer = thread.getByRole('textbox', { name: 'Message' });
  await composer.fill('@authguide et pour les entreprises ?');
  await composer.press('Enter');
  await thread.getByText('Entreprises', { exact: false }).last().waitFor();
  expect(await thread.getByRole('article', { name: /^authguide, / }).count()).toBe(2);
  await page.getByRole('button', { name: '3 réponses' }).waitFor();
});

test('a direct message is answered where it was asked', async () => {
  await channel('authguide').click();
  await say(page, QUESTION);
  const answer = lastAnswer();
  await answer.waitFor();
  expect(await answer.textContent()).toContain('AgentConnect');
  expect(await answer.getByText('Visible par vous seulement').count()).toBe(0);
});

test('a message that is not for the app stays without answer', async () => {
  await say(page, 'bonjour à tous');
  await page.getByRole('article', { name: /^camille, / }).waitFor();
  await desk.workspace.slack.settled();
  expect(await page.getByRole('article').count()).toBe(1);
});

test('a choice of a clarification asks what it says', async () => {
  await say(page, '/authguide quelle API ?');
  await lastAnswer().getByText('Il me manque un élément').waitFor();
  await lastAnswer().locator('.blocks').getByRole('combobox').selectOption('Entreprises');
  await lastAnswer().getByText('MonComptePro convient à').waitFor();
  // In the place of the question: there is no other message.
  expect(await page.getByRole('article').count()).toBe(1);
});

test('a link leads to the section of the page that it names', async () => {
  await page.context().route('https://api.gouv.fr/**', (route) => route.fulfill({ body: 'the guide' }));
  await say(page, `/authguide ${QUESTION}`);
  const link = lastAnswer().getByRole('link', { name: /Authentifier des personnes/ });
  const opened = page.context().waitForEvent('page');
  await link.click();
  const target = new URL((await opened).url());
  expect(target.origin + target.pathname).toBe('https://api.gouv.fr/guides/authentification');
  expect(decodeURIComponent(target.hash)).toMatch(/^#quelles-api-utiliser/);
});

test('an edited guide answers anew, a broken one is said so and keeps its last good version', async () => {
  const guide = path.join(desk.contentDir, 'guides/authentification.md');
  const original = await readFile(guide, 'utf8');
  const content = page.getByRole('button', { name: 'Contenu' });
  const before = (await content.locator('code').textContent()) ?? '';

  await writeFile(guide, original.replaceAll('AgentConnect', 'AgentRelié'));
  await expect(content.filter({ hasNotText: before }).waitFor({ timeout: 3000 })).resolves.toBeUndefined();
  await say(page, `/authguide ${QUESTION}`);
  await lastAnswer().getByText('AgentRelié').first().waitFor();

  await writeFile(guide, '---\ntitle: no end of front matter');
  await content.filter({ hasText: '1 problème' }).waitFor();
  await content.click();
  const pane = page.getByRole('complementary', { name: 'Contenu' });
  await pane.getByText('dernière version correcte').waitFor();
  await pane.getByText('guides/authentification.md:1').waitFor();
  await say(page, `/authguide ${QUESTION}`);
  await page.getByRole('article').nth(1).getByText('AgentRelié').first().waitFor();

  await writeFile(guide, original);
  await content.filter({ hasText: 'aucun problème' }).waitFor();
  await say(page, `/authguide ${QUESTION}`);
  await page.getByRole('article').nth(2).getByText('AgentConnect').first().waitFor();
});

test('an answer shows its reasons and its Block Kit JSON', async () => {
  await say(page, `/authguide ${QUESTION}`);
  await page.getByRole('button', { name: 'Pourquoi cette réponse ?', exact: true }).last().click();
  const why = page.getByRole('complementary', { name: 'Pourquoi cette réponse' });
  await why.getByText('Détails techniques').click();
  await why.getByText('eligibility').waitFor();
  await say(page, '/authguide et pour les entreprises ?');
  await page
    .getByRole('article')
    .nth(1)
    .getByRole('button', { name: 'Pourquoi cette réponse' })
    .last()
    .click();
  await why.getByText('et pour les entreprises ?').waitFor();
  await why.getByText('Entreprises').first().waitFor();
  await lastAnswer().getByRole('button', { name: 'Block Kit JSON' }).click();
  const json = page.getByRole('complementary', { name: 'Block Kit JSON' });
  const { text, blocks } = JSON.parse((await json.locator('pre').textContent()) ?? '');
  expect(text).toContain('AgentConnect');
  expect(blocks.length).toBeGreaterThan(1);
});

test('everything can be done from the keyboard alone', async () => {
  const { keyboard } = page;
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au message');
  await keyboard.press('Enter');
  await keyboard.type('@auth');
  await page.getByRole('option', { name: /@authguide/ }).waitFor();
  await keyboard.press('Tab');
  await keyboard.type(QUESTION);
  await keyboard.press('Enter');
  const thread = page.getByRole('button', { name: '1 réponse' });
  await thread.waitFor();
  await thread.focus();
  await keyboard.press('Enter');
  const close = page.getByRole('complementary').getByRole('button', { name: 'Fermer' });
  await close.waitFor();
  expect(await hasFocus(close)).toBe(true);
  await keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  expect(await hasFocus(thread)).toBe(true);

  await page.getByRole('textbox', { name: 'Message' }).focus();
  await keyboard.type('/a');
  await page.getByRole('option', { name: /\/authguide/ }).waitFor();
  await keyboard.press('Enter');
  await keyboard.type('aide');
  await keyboard.press('Enter');
  await page.getByText('Visible par vous seulement').waitFor();
});

test('hostile text stays text', async () => {
  const hostile = '<img src=x onerror="document.title=1"> <script>document.title=2</script> *gras*';
  await say(page, hostile);
  const message = page.getByRole('article', { name: /^camille, / });
  expect(await message.getByRole('img').count()).toBe(0);
  expect(await message.locator('.message-main').textContent()).toContain(
    '<script>document.title=2</script> gras',
  );
  expect(await page.title()).toBe('authguide');
});

test('nothing is asked of another host, and nothing breaks the page’s own policy', async () => {
  const hosts = new Set<string>();
  const complaints: string[] = [];
  const fresh = await page.context().newPage();
  fresh.on('request', (request) => hosts.add(new URL(request.url()).host));
  fresh.on('console', (message) => complaints.push(message.text()));
  fresh.on('pageerror', (error) => complaints.push(error.message));
  await fresh.goto(desk.workspace.url);
  await say(fresh, `/authguide ${QUESTION}`);
  await lastAnswer(fresh).waitFor();
  expect([...hosts]).toEqual([new URL(desk.workspace.url).host]);
  expect(complaints).toEqual([]);
});

test('the interface speaks English too, and remembers it', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Try it without Slack').waitFor();
  await page.reload();
  await page.getByText('Try it without Slack').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('a phone shows everything within its width', async () => {
  const phone = await desk.open({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await phone.getByRole('button', { name: 'Ouvrir la liste des canaux' }).tap();
  await phone.getByRole('navigation').getByRole('button', { name: 'support-api' }).tap();
  await say(phone, `@authguide ${QUESTION}`);
  await phone.getByRole('button', { name: '1 réponse' }).tap();
  await phone.getByRole('complementary').getByText('conviennent à').waitFor();
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
