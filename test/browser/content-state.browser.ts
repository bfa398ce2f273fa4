// What is wrong with the guides, as the page tells it to whoever reads it in French or in English.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { closeBrowser, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await writeFile(path.join(desk.contentDir, 'guides/octets.md'), Buffer.from([0xe8]));
});
afterEach(() => desk.close());
afterAll(closeBrowser);

test.each([
  ['fr', 'Contenu', 'Le fichier n’est pas en UTF-8. Le guide est écarté. Enregistrez-le en UTF-8.'],
  ['en', 'Content', 'The file is not UTF-8. The guide is left out. Save it as UTF-8.'],
])('in the language of the page: %s', async (locale, name, sentence) => {
  const page = await desk.open({ locale });
  await page.getByRole('button', { name }).click();
  const pane = page.getByRole('complementary', { name });
  await pane.getByText('guides/octets.md:1').waitFor();
  await pane.getByText(sentence).waitFor();
});
