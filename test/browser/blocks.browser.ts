// What an app can send and open, drawn and used; also what Slack would refuse.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { closeBrowser, type Desk, hasFocus, openDesk, say } from './desk.ts';
import { buildGallery, galleryManifest } from './gallery.ts';

let desk: Desk;
let page: Page;
let heard: unknown[];

beforeEach(async () => {
  heard = [];
  desk = await openDesk((slack) => buildGallery(slack, heard), galleryManifest);
  page = await desk.open({ locale: 'en-GB' });
});
afterEach(() => desk.close());
afterAll(closeBrowser);

/** What people did next: a click returns before the page has sent it, so the test waits until the app heard it. */
async function nextHeard(): Promise<unknown> {
  while (heard.length === 0) await setTimeout(5);
  return heard.shift();
}

test.each([
  [1280, 800],
  [390, 844],
])('the page fills a window of %i by %i', async (width, height) => {
  await page.setViewportSize({ width, height });
  const composer = page.getByRole('main').getByRole('textbox', { name: 'Message' });
  const { y = 0, height: own = 0 } = (await composer.boundingBox()) ?? {};
  expect(y + own).toBeGreaterThan(height - 60);
  expect(y + own).toBeLessThan(height);
});

test('every block is drawn as what it is', async () => {
  await say(page, '/authguide blocks');
  const message = page.getByRole('article', { name: /^authguide, / });
  await message.getByRole('heading', { name: 'A header' }).waitFor();
  await message.getByText('a field').waitFor();
  await message.getByRole('link', { name: 'a link' }).waitFor();
  await message.getByRole('columnheader', { name: 'Population' }).waitFor();
  await message.getByRole('cell', { name: 'Companies' }).waitFor();
  await message.getByRole('heading', { name: 'Markdown heading' }).waitFor();
  await message.getByText('a picture of a cat').waitFor();
  await message.getByText('rich and bold').waitFor();
  await message.getByText('@camille').first().waitFor();
  await message.getByText('@here').waitFor();
  await message.getByText('A block that this page cannot draw').click();
  await message.getByText('"video_url"').waitFor();
});

test('buttons, selects and feedback reach the app with their values', async () => {
  await say(page, '/authguide blocks');
  const message = page.getByRole('article', { name: /^authguide, / });
  await message.getByRole('button', { name: 'Press me' }).click();
  expect(await nextHeard()).toMatchObject({ action_id: 'press', value: 'pressed' });
  await message.getByRole('combobox', { name: 'Pick one' }).selectOption('Two');
  expect(await nextHeard()).toMatchObject({ action_id: 'pick', selected_option: { value: '2' } });
  await message.getByRole('button', { name: 'Helpful', exact: true }).click();
  expect(await nextHeard()).toMatchObject({ action_id: 'feedback', value: 'up' });
  await message.getByRole('radio', { name: 'Radio two' }).check();
  expect(await nextHeard()).toMatchObject({ action_id: 'radio', selected_option: { value: 'r2' } });
  await message.getByLabel('More actions', { exact: true }).click();
  await message.getByRole('button', { name: 'Archive' }).click();
  expect(await nextHeard()).toMatchObject({ action_id: 'overflow', selected_option: { value: 'archive' } });
});

test('a risky button asks first', async () => {
  await say(page, '/authguide blocks');
  const risky = page.getByRole('button', { name: 'Delete' });
  await risky.click();
  const dialog = page.getByRole('dialog', { name: 'Sure?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus(risky)).toBe(true);
  await desk.workspace.slack.settled();
  expect(heard).toEqual([]);
  await risky.click();
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await nextHeard()).toMatchObject({ action_id: 'delete' });
});

test('a modal wants its inputs, shows the app’s errors and closes when it is right', async () => {
  await say(page, '/authguide modal');
  const dialog = page.getByRole('dialog', { name: 'A modal' });
  const submit = dialog.getByRole('button', { name: 'Save' });
  await submit.click();
  await dialog.getByText('Please fill in this field.').waitFor();
  await dialog.getByRole('group', { name: 'Boxes' }).getByRole('checkbox', { name: 'Left' }).check();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('wrong');
  await submit.click();
  await dialog.getByText('Not that one.').waitFor();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Camille');
  await dialog.getByRole('combobox', { name: 'Colour' }).selectOption('Blue');
  await submit.click();
  await dialog.waitFor({ state: 'detached' });
  expect(await nextHeard()).toMatchObject({
    name: { value: { value: 'Camille' } },
    boxes: { value: { selected_options: [{ value: 'l' }] } },
    colour: { value: { selected_option: { value: 'blue' } } },
  });
});

test('Escape closes a modal', async () => {
  await say(page, '/authguide modal');
  await page.getByRole('dialog', { name: 'A modal' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await hasFocus(page.getByRole('main').getByRole('textbox', { name: 'Message' }))).toBe(true);
  expect(desk.workspace.slack.store.modals('U0YOU')).toEqual([]);
});

test('the Home tab waits for what the app publishes', async () => {
  await page.getByRole('button', { name: 'authguide' }).click();
  await say(page, 'hello');
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByText('The app has published nothing here yet.').waitFor();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await say(page, '/authguide home');
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
  await page.getByRole('button', { name: 'From home' }).click();
  expect(await nextHeard()).toMatchObject({ action_id: 'from_home' });
});

test('a message over a limit fails visibly, with the place of the fault', async () => {
  await say(page, '/authguide too long');
  const refusal = page
    .getByRole('main')
    .getByRole('alert')
    .filter({ hasText: 'Slack would have refused this call' });
  await refusal.waitFor();
  const words = await refusal.textContent();
  expect(words).toContain('chat.postMessage');
  expect(words).toContain('invalid_blocks');
  expect(words).toContain('/blocks/0/text/text');
  expect(await page.getByRole('article').count()).toBe(0);
  const red = await refusal.evaluate((element) => getComputedStyle(element).color);
  expect(red).toBe('rgb(179, 38, 30)');
});

test('a command that the app does not acknowledge is told so by Slack', async () => {
  const slack = desk.workspace.slack;
  slack.store.put({
    ts: slack.store.timestamp(),
    channel: 'C0GENERAL',
    user: 'USLACKBOT',
    text: '',
    blocks: [],
    visibleTo: 'U0YOU',
    subtype: 'operation_timeout',
  });
  await page.getByText('authguide did not answer in time (operation_timeout).').waitFor();
});
