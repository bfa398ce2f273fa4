// Takes the pictures of docs/images: real answers and views in the local workspace.
import { mkdir } from 'node:fs/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { closeBrowser, openDesk, say } from '../test/browser/desk.ts';
import { recording } from '../test/helpers/ledger.ts';
import type { StandIn } from '../workspace/stand-in.ts';

const FOLDER = 'docs/images';
const WIDE = { viewport: { width: 1240, height: 780 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SUPPORT = 'C0SUPPORT';

type Act = (page: Page, slack: StandIn) => Promise<void>;

await mkdir(FOLDER, { recursive: true });
await picture('channel', WIDE, inChannel);
await picture('thread', WIDE, inThread);
await picture('dark', { ...WIDE, colorScheme: 'dark' }, inThread);
await picture('phone', PHONE, inChannel);
await picture('why', WIDE, why);
await picture('shared', WIDE, shared);
await picture('excerpts', PHONE, excerpts);
await picture('explorer', WIDE, explored);
await picture('home', WIDE, home);
await picture('shortcut', WIDE, shortcut);
await picture('preview', WIDE, preview);
await closeBrowser();

async function picture(name: string, options: BrowserContextOptions, act: Act) {
  const desk = await openDesk(undefined, undefined, recording());
  const page = await desk.open({ timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
  await act(page, desk.workspace.slack);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await desk.close();
}

function answer(page: Page): Locator {
  return page.getByRole('article', { name: /^authguide, / }).last();
}

async function inChannel(page: Page): Promise<void> {
  await say(page, 'Bonjour à toutes et tous ! Qui s’occupe de la connexion au portail des collectivités ?');
  await say(page, '/authguide quelle API pour les collectivités ?');
  await answer(page).getByText('Visible par vous seulement').waitFor();
}

async function inThread(page: Page): Promise<void> {
  await page.goto(`${page.url()}#${SUPPORT}`);
  await say(
    page,
    'Bonjour à toutes et tous ! Je reprends le dossier de la connexion au portail des collectivités.',
  );
  await say(page, '@authguide les agents des collectivités peuvent-ils utiliser AgentConnect ?');
  await page.getByRole('button', { name: '1 réponse' }).click();
  const thread = page.getByRole('complementary');
  await thread.getByText('AgentConnect convient à').waitFor();
  await thread.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
  await page.getByRole('main').getByRole('textbox', { name: 'Message' }).focus();
}

async function why(page: Page): Promise<void> {
  await say(page, '/authguide une mairie peut-elle utiliser FranceConnect ?');
  await answer(page).locator('.blocks').getByRole('button', { name: 'Pourquoi cette réponse ?' }).click();
  await page.getByText('d’après le lexique').or(page.getByText('mot du tableau')).first().waitFor();
}

async function shared(page: Page): Promise<void> {
  await inChannel(page);
  await answer(page).getByRole('button', { name: 'Partager dans le canal' }).click();
  await page.getByText('Partagé par').waitFor();
}

async function excerpts(page: Page): Promise<void> {
  await say(page, '/authguide MonComptePro donne-t-il le SIRET ?');
  await answer(page).getByRole('button', { name: 'Extrait suivant' }).click();
  await page.getByText('Extrait 2 sur').waitFor();
}

async function explored(page: Page): Promise<void> {
  await say(page, '/authguide tableau entreprises');
  await page.getByRole('dialog').getByText('MonComptePro convient à').waitFor();
}

async function home(page: Page): Promise<void> {
  await page.goto(`${page.url()}#D0YOU`);
  await page.getByRole('tab', { name: 'Accueil' }).click();
  await page.getByText('Vos données').waitFor();
}

async function shortcut(page: Page, slack: StandIn): Promise<void> {
  await say(page, 'Bonjour, les médecins de notre centre doivent se connecter : quelle API pour eux ?');
  await page.getByRole('article').first().waitFor();
  await slack.messageShortcut('answer_message', { channel: 'C0GENERAL' });
  await page.getByRole('dialog').getByText('ProSantéConnect convient à').waitFor();
}

async function preview(page: Page): Promise<void> {
  await page.goto(`${page.url()}#${SUPPORT}`);
  await say(page, 'Voyez https://api.gouv.fr/les-api/agent-connect avant la réunion.');
  await page.getByText('cas sur').waitFor();
}
