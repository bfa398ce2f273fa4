// A workspace on a copy of the shipped content, with a browser in front of it.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '@slack/bolt';
import type { AxeResults } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import type { Recall } from '../../src/answer.ts';
import { explain } from '../../src/explain.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { LiveContent } from '../../src/reload.ts';
import { reasonsOf } from '../../src/render/why.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Manifest } from '../../workspace/manifest.ts';
import type { StandIn } from '../../workspace/stand-in.ts';
import { startWorkspace, type Workspace } from '../../workspace/workspace.ts';

let browser: Promise<Browser> | undefined;

/** Chromium as this machine has it, without its own talk to the network; one for all desks. */
function launched(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

export interface Desk {
  readonly workspace: Workspace;
  /** The content folder, free to be edited. */
  readonly contentDir: string;
  /** A new page, as that device and person would see it. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** A new page in a window of its own, as that device and person would see it, and that window. */
export async function openPage(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await (await launched()).newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'fr-FR',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('main').waitFor();
  return { page, context };
}

/**
 * Opens the real app, or the one that a test builds, with everything in front of it that a person has.
 * @param manifest what that app offers; the project's own unless told otherwise
 * @param ledger where the real app keeps what people say of its answers; without it nothing is asked
 */
export async function openDesk(
  buildApp?: (slack: StandIn) => Promise<App>,
  manifest?: Manifest,
  ledger?: Ledger,
): Promise<Desk> {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'authguide-content-'));
  await cp('content', contentDir, { recursive: true });
  const content = await LiveContent.open(contentDir);
  await content.watch();
  const library = () => content.current.library;
  const realApp = (slack: StandIn) =>
    createApp({
      receiver: slack.receiver,
      fetch: slack.fetch,
      botToken: 'xoxb-local',
      library,
      memory: createMemory<Recall>(),
      defaultLanguage: 'fr',
      ledger,
      onContentChange: (changed) => void content.on('change', changed),
      state: () => ({ leftOut: [], held: content.current.held, loadedAt: content.current.loadedAt }),
      log: createLog('silent'),
      onAnswer: (answered) =>
        slack.trace({ reasons: reasonsOf(answered, library()), trace: explain(answered, library()) }),
    });
  const workspace = await startWorkspace({
    port: 0,
    content,
    buildApp: buildApp ?? realApp,
    ...(manifest && { manifest }),
  });
  const contexts: BrowserContext[] = [];
  return {
    workspace,
    contentDir,
    async open(options = {}) {
      const { page, context } = await openPage(workspace.url, options);
      contexts.push(context);
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await workspace.stop();
      await content.close();
      await rm(contentDir, { recursive: true });
    },
  };
}

/** Writes into the composer and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('main').getByRole('textbox', { name: 'Message' });
  await composer.fill(text);
  await composer.press('Escape');
  await composer.press('Enter');
}

/** Does what is typed now go there? */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical, each with the places; the page's own policy would keep axe out: open with bypassCSP. */
export async function grave(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations }: AxeResults = await page.evaluate('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
