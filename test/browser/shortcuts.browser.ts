// What an app offers besides its messages: shortcuts, modals on modals, selects that ask it, previews of links.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { YOU } from '../../workspace/identity.ts';
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

async function nextHeard(): Promise<unknown> {
  while (heard.length === 0) await setTimeout(5);
  return heard.shift();
}

const opener = () => page.getByRole('main').getByRole('button', { name: 'Shortcuts' });
const explorer = (depth = 1) => page.getByRole('dialog', { name: `Explorer ${depth}` });

async function openExplorer() {
  await opener().click();
  await page.getByRole('menuitem', { name: /^Explore the table/ }).click();
  await explorer().waitFor();
}

describe('the menu of shortcuts', () => {
  test('offers the global ones of the manifest, and takes one from the keyboard', async () => {
    await opener().focus();
    await page.keyboard.press('Enter');
    const items = page.getByRole('menuitem');
    expect(await items.allTextContents()).toEqual([
      'Explore the tableChoose and compare',
      'Say helloOnly that',
    ]);
    expect(await hasFocus(items.first())).toBe(true);
    for (const [key, at] of [
      ['ArrowDown', 1],
      ['ArrowDown', 0],
      ['ArrowUp', 1],
      ['Home', 0],
      ['End', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await hasFocus(items.nth(at))).toBe(true);
    }
    await page.keyboard.press('Enter');
    expect(await nextHeard()).toMatchObject({
      type: 'shortcut',
      callback_id: 'hello',
      user: { locale: 'en-GB' },
    });
    await items.first().waitFor({ state: 'detached' });
    expect(await hasFocus(opener())).toBe(true);
  });

  test('closes with Escape, with Tab and with a press elsewhere', async () => {
    const items = page.getByRole('menuitem');
    await opener().click();
    await page.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
    expect(await hasFocus(opener())).toBe(true);
    await page.keyboard.press('ArrowDown');
    await items.first().waitFor();
    await page.keyboard.press('Tab');
    await items.first().waitFor({ state: 'detached' });
    await opener().click();
    await page.getByRole('heading', { name: '#général' }).click();
    await items.first().waitFor({ state: 'detached' });
    expect(heard).toEqual([]);
  });

  test('gives the focus back once the modal that it opened is closed', async () => {
    await openExplorer();
    await page.keyboard.press('Escape');
    await explorer().waitFor({ state: 'detached' });
    expect(await hasFocus(opener())).toBe(true);
  });

  test('of a message hands the message to the app, whose preview only the asker sees', async () => {
    await say(page, 'which one?');
    const message = page.getByRole('article', { name: /^camille, / });
    await message.hover();
    await message.getByRole('button', { name: 'More actions on this message' }).click();
    await page.getByRole('menuitem', { name: /^Answer with the guide/ }).click();
    const preview = page.getByRole('article', { name: /^authguide, / });
    await preview.getByText('A preview for: which one?').waitFor();
    await preview.getByText('Only visible to you').waitFor();
    expect(await preview.getByRole('button', { name: 'More actions on this message' }).count()).toBe(0);
  });
});

describe('a modal', () => {
  test('under another one keeps what was typed, and comes back with it', async () => {
    await openExplorer();
    const basket = explorer().getByRole('combobox', { name: 'Basket' });
    await basket.fill('ban');
    await explorer().getByRole('option', { name: 'Banana' }).click();
    const push = explorer().getByRole('button', { name: 'One more' });
    await push.click();
    await explorer(2).getByRole('button', { name: 'One more' }).click();
    await explorer(3).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await explorer(3).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await explorer(2).waitFor({ state: 'detached' });
    expect(await hasFocus(push)).toBe(true);
    await explorer().getByRole('button', { name: 'Remove Banana' }).waitFor();
    heard.length = 0;
    await explorer().getByRole('button', { name: 'Share' }).click();
    expect(await nextHeard()).toMatchObject({
      values: { basket: { value: { selected_options: [{ value: 'banana' }] } } },
    });
  });

  test('that asks where to post begins with the open channel, offers what it may, and says where it can', async () => {
    await page.getByRole('button', { name: 'support-api' }).click();
    await openExplorer();
    const where = explorer().getByRole('combobox', { name: 'Where' });
    expect(await where.inputValue()).toBe('C0SUPPORT');
    expect(await where.getByRole('option').allTextContents()).toEqual([
      'Choose…',
      '#général',
      '#support-api',
    ]);
    await where.selectOption('#général');
    await explorer().getByRole('button', { name: 'Share' }).click();
    expect(await nextHeard()).toMatchObject({ urls: [{ channel_id: 'C0GENERAL', block_id: 'where' }] });
  });

  test('lets one choose as many people as it says', async () => {
    await openExplorer();
    const readers = explorer().getByRole('group', { name: 'Readers' });
    for (const name of ['@camille', '@authguide']) await readers.getByRole('checkbox', { name }).check();
    expect(await readers.getByRole('checkbox', { name: '@dominique' }).isDisabled()).toBe(true);
    await explorer().getByRole('button', { name: 'Share' }).click();
    expect(await nextHeard()).toMatchObject({
      values: { readers: { value: { selected_users: ['U0YOU', 'U0BOT'] } } },
    });
  });

  test('is submitted once, however often its button is pressed', async () => {
    await openExplorer();
    await explorer().getByRole('button', { name: 'Share' }).dblclick();
    await explorer().waitFor({ state: 'detached' });
    await desk.workspace.slack.settled();
    expect(heard).toHaveLength(1);
  });
});

describe('a select that asks the app', () => {
  test('says how much to type, offers what fits and takes it from the keyboard', async () => {
    await openExplorer();
    const fruit = explorer().getByRole('combobox', { name: 'Fruit' });
    await fruit.pressSequentially('a');
    await explorer().getByText('Type at least 2 characters.').waitFor();
    await fruit.pressSequentially('p');
    await explorer().getByText('3 results').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await fruit.inputValue()).toBe('Apricot');
    expect(await explorer().getByRole('listbox').count()).toBe(0);
    await explorer().getByRole('button', { name: 'Share' }).click();
    expect(await nextHeard()).toMatchObject({
      values: { fruit: { value: { selected_option: { value: 'apricot', text: { text: 'Apricot' } } } } },
    });
  });

  test('of several collects them, and lets go of one', async () => {
    await openExplorer();
    const basket = explorer().getByRole('combobox', { name: 'Basket' });
    for (const [typed, name] of [
      ['ban', 'Banana'],
      ['che', 'Cherry'],
    ] as const) {
      await basket.fill(typed);
      await explorer().getByRole('option', { name }).click();
    }
    await explorer().getByRole('button', { name: 'Remove Banana' }).click();
    expect(await hasFocus(basket)).toBe(true);
    await explorer().getByRole('button', { name: 'Share' }).click();
    expect(await nextHeard()).toMatchObject({
      values: { basket: { value: { selected_options: [{ value: 'cherry' }] } } },
    });
  });

  test('closes its list with Escape before the modal', async () => {
    await openExplorer();
    await explorer().getByRole('combobox', { name: 'Fruit' }).fill('zzz');
    await explorer().getByText('No result').waitFor();
    await page.keyboard.press('Escape');
    await explorer().getByText('No result').waitFor({ state: 'detached' });
    expect(await explorer().count()).toBe(1);
    await page.keyboard.press('Escape');
    await explorer().waitFor({ state: 'detached' });
  });
});

test('an ephemeral message turns its pages where it stands, and keeps the focus', async () => {
  await say(page, '/authguide pages');
  const message = page.getByRole('article', { name: /^authguide, / });
  const next = message.getByRole('button', { name: 'Next page' });
  await next.click();
  await message.getByText('Page 2 of 9').waitFor();
  expect(await hasFocus(message)).toBe(true);
  await next.click();
  await message.getByText('Page 3 of 9').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  expect(await message.getByText('(edited)').count()).toBe(0);
});

test('the preview of a link stands below the message that has it', async () => {
  const { store } = desk.workspace.slack;
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*A guide* of 2024' } }];
  store.put({
    ts: store.timestamp(),
    channel: 'C0GENERAL',
    user: YOU,
    text: 'see <https://guide.example/a>',
    blocks: [],
    unfurls: [{ url: 'https://guide.example/a', blocks }],
  });
  const preview = page.getByRole('region', { name: 'Preview of a link to guide.example' });
  await preview.getByText('A guide of 2024').waitFor();
});
