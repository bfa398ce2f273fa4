// axe-core looks at every state of the page; nothing serious may be left.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closeBrowser, type Desk, grave, openDesk, say } from './desk.ts';
import { buildGallery, galleryManifest } from './gallery.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk((slack) => buildGallery(slack, []), galleryManifest);
});
afterAll(async () => {
  await desk.close();
  await closeBrowser();
});

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

  test('the menus of shortcuts', async () => {
    const page = await open({ colorScheme });
    await say(page, 'hello');
    const message = page.getByRole('article').last();
    await message.hover();
    await message.getByRole('button', { name: 'More actions on this message' }).click();
    await page.getByRole('menu').waitFor();
    expect(await grave(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /^Explore/ }).waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('a phone, with its menu open', async () => {
    const page = await open({ colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Open the list of channels' }).click();
    await page.getByRole('navigation').waitFor();
    expect(await grave(page)).toEqual([]);
  });
});

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.each([
  ['light', 'a wide screen', WIDE],
  ['light', 'a phone', PHONE],
  ['dark', 'a wide screen', WIDE],
  ['dark', 'a phone', PHONE],
] as const)('in %s colours on %s', (colorScheme, _name, viewport) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ colorScheme, viewport });
  });
  // The workspace has only so many pages open at once.
  afterEach(() => page.context().close());

  test('modals over each other, with what the app offers', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /^Explore/ }).click();
    const first = page.getByRole('dialog', { name: 'Explorer 1' });
    const basket = first.getByRole('combobox', { name: 'Basket' });
    await basket.fill('cherry');
    await first.getByRole('option', { name: 'Cherry' }).click();
    await basket.fill('a');
    await first.getByRole('option', { name: 'Banana' }).waitFor();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await first.getByRole('button', { name: 'One more' }).click();
    const second = page.getByRole('dialog', { name: 'Explorer 2' });
    await second.waitFor();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await second.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'detached' });
  });

  test('the Home tab', async () => {
    const { slack } = desk.workspace;
    await page.goto(`${desk.workspace.url}/#D0YOU`);
    await page.reload();
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByRole('log', { name: 'Home' }).waitFor();
    expect(await grave(page)).toEqual([]);
    await slack.command('/authguide', 'home');
    await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('the preview of a link, and the reasons of an answer', async () => {
    const { slack } = desk.workspace;
    const text = { type: 'mrkdwn', text: '*A guide* of <https://guide.example|this site>' };
    slack.store.put({
      ts: slack.store.timestamp(),
      channel: 'C0GENERAL',
      user: 'U0YOU',
      text: 'see <https://guide.example/a>',
      blocks: [],
      unfurls: [{ url: 'https://guide.example/a', blocks: [{ type: 'section', text }] }],
    });
    await page.getByRole('region', { name: 'Preview of a link to guide.example' }).last().waitFor();
    await say(page, '/authguide why');
    const answer = page.getByRole('article').filter({ hasText: 'because' }).last();
    await answer.getByRole('button', { name: 'Why this answer?' }).click();
    const why = page.getByRole('complementary');
    await why.getByText('Technical details').click();
    await why.getByText('a first cause').waitFor();
    await why.getByText('a score').waitFor();
    expect(await grave(page)).toEqual([]);
  });

  test('without the server', async () => {
    await page.context().route('**/*', (route) => route.abort());
    await say(page, 'is anybody there?');
    await page.getByText('The local workspace does not answer: nothing was sent.').waitFor();
    expect(await grave(page)).toEqual([]);
  });
});
