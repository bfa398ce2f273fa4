// axe-core looks at every state of the page; nothing serious may be left.
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, type Desk, openDesk, say } from './desk.ts';
import { buildGallery } from './gallery.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const GRAVE = ['serious', 'critical'];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk((slack) => buildGallery(slack, []));
});
afterAll(async () => {
  await desk.close();
  await closeBrowser();
});

/** What axe finds grave, each with the places; the page's own policy would keep axe out. */
async function grave(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const open = (options: BrowserContextOptions = {}) =>
  desk.open({ bypassCSP: true, reducedMotion: 'reduce', locale: 'en-GB', ...options });

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('an empty channel and the suggestions', async () => {
    const page = await open({ colorScheme });
    await page.getByRole('navigation').getByRole('button', { name: 'authguide' }).click();
    expect(await grave(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Message' }).pressSequentially('/a');
    await page.getByRole('option').first().waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('every block, a refused call and the state of the content', async () => {
    const page = await open({ colorScheme });
    await say(page, '/authguide blocks');
    await say(page, '/authguide too long');
    await page.getByRole('main').getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: 'Content' }).click();
    await page.getByRole('complementary').waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('a thread', async () => {
    const page = await open({ colorScheme });
    await page.getByRole('button', { name: 'support-api' }).click();
    await say(page, '@authguide hello');
    await page.getByRole('button', { name: '1 reply' }).last().click();
    await page.getByRole('complementary').getByText('here').waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('a modal', async () => {
    const page = await open({ colorScheme });
    await say(page, '/authguide modal');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please fill in this field.').waitFor();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a phone, with its menu open', async () => {
    const page = await open({ colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Open the list of channels' }).click();
    await page.getByRole('navigation').waitFor();
    expect(await grave(page)).toEqual([]);
  });
});

test('the Home tab', async () => {
  const page = await open();
  await page.getByRole('navigation').getByRole('button', { name: 'authguide' }).click();
  await say(page, '/authguide home');
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
  expect(await grave(page)).toEqual([]);
});
