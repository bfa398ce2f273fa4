// Takes the pictures of docs/images: real answers in the local workspace.
import { mkdir } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, openDesk, say } from '../test/browser/desk.ts';

const FOLDER = 'docs/images';
const WIDE = { viewport: { width: 1240, height: 780 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

await mkdir(FOLDER, { recursive: true });
await picture('channel', WIDE, inChannel);
await picture('thread', WIDE, inThread);
await picture('dark', { ...WIDE, colorScheme: 'dark' }, inThread);
await picture('phone', PHONE, inChannel);
await closeBrowser();

async function picture(name: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const desk = await openDesk();
  const page = await desk.open({ timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
  await act(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await desk.close();
}

async function inChannel(page: Page): Promise<void> {
  await say(page, 'Bonjour à toutes et tous ! Qui s’occupe de la connexion au portail des collectivités ?');
  await say(page, '/authguide quelle API pour les collectivités ?');
  await page.getByRole('article').last().getByText('Visible par vous seulement').waitFor();
}

async function inThread(page: Page): Promise<void> {
  await page.goto(`${page.url()}#C0SUPPORT`);
  await say(
    page,
    'Bonjour à toutes et tous ! Je reprends le dossier de la connexion au portail des collectivités.',
  );
  await say(page, '@authguide les agents des collectivités peuvent-ils utiliser AgentConnect ?');
  await page.getByRole('button', { name: '1 réponse' }).click();
  const thread = page.getByRole('complementary');
  await thread.getByRole('table').waitFor();
  await thread.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
  await page.getByRole('main').getByRole('textbox', { name: 'Message' }).focus();
}
