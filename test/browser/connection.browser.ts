// The workspace's server goes and comes back: what the page says, and what it keeps.
import type { BrowserContext, Page } from 'playwright-core';
import { freePort, npmStart, Program } from '../helpers/program.ts';
import { closeBrowser, hasFocus, openPage, say } from './desk.ts';

const QUESTION = '/authguide quelle API pour les collectivités ?';
let port: number;
let server: Program;
let page: Page;
let context: BrowserContext;

beforeEach(async () => {
  port = await freePort();
  server = start();
  await ready(server);
  ({ page, context } = await openPage(`http://127.0.0.1:${port}`));
}, 60_000);
afterEach(async () => {
  await context.close();
  await server.kill();
});
afterAll(closeBrowser);

function start(): Program {
  return new Program({ NODE_ENV: 'test', PORT: String(port) }, npmStart);
}

async function ready(program: Program): Promise<void> {
  while (!program.out.includes('ready: open')) {
    if (!program.alive) throw new Error(`the program did not start: ${program.out}${program.err}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const gone = () => page.getByRole('alert').getByText('L’espace local ne répond plus');
const composer = () => page.getByRole('main').getByRole('textbox', { name: 'Message' });

test('a server that dies is said to be gone, and the page goes on with the next one', async () => {
  await say(page, QUESTION);
  await page.getByRole('article').waitFor();
  await composer().fill('what I was about to say');
  await server.kill();
  await gone().waitFor();
  await composer().press('Enter');
  await page.getByText('rien n’a été envoyé').waitFor();
  expect(await composer().inputValue()).toBe('what I was about to say');

  server = start();
  await gone().waitFor({ state: 'detached', timeout: 60_000 });
  const notice = page.getByRole('status').filter({ hasText: 'L’espace local a redémarré' });
  await notice.getByText('L’espace local a redémarré').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await composer().inputValue()).toBe('what I was about to say');
  await notice.getByRole('button', { name: 'Fermer' }).click();
  expect(await hasFocus(composer())).toBe(true);
  await say(page, QUESTION);
  await page.getByRole('article').getByText('Visible par vous seulement').waitFor();
}, 120_000);

test('a line that is cut while the server goes on loses nothing', async () => {
  const second = await context.newPage();
  await context.route('**/events', (route) => route.abort());
  await second.goto(`http://127.0.0.1:${port}`);
  await second.getByRole('alert').getByText('L’espace local ne répond plus').waitFor();
  await say(page, QUESTION);
  await page.getByRole('article').waitFor();
  await context.unroute('**/events');
  await second.getByRole('article').waitFor();
  expect(await second.getByText('L’espace local a redémarré').count()).toBe(0);
});
