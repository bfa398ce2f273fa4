// Writes THIRD_PARTY_NOTICES from the installed packages; with --check, fails where the file is stale.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'THIRD_PARTY_NOTICES');
const read = (file) => readFile(path.join(root, file), 'utf8');

/** What packages hold that others made, as far as they say so themselves. */
const origins = {
  '@orama/stemmers': {
    says: 'The stemmers are compiled from the algorithms of the Snowball project, under this licence:',
    licence: 'scripts/notices/snowball.txt',
  },
  'an-array-of-english-words': {
    says: 'The list of words is derived from the Letterpress word list (github.com/lorenbrichter/Words), its readme says.',
  },
  'an-array-of-french-words': {
    says: 'The list of words is derived from the Letterpress word list (github.com/lorenbrichter/Words), its readme says.',
  },
  satteri: {
    says: 'Its native parser is derived from pulldown-cmark (MIT licence), its repository says.',
  },
};

/**
 * Folders of the packages that production installs, with what they need in turn. Optional ones are a package's
 * binaries for one system each, under its own licence: the notices must not depend on the system they are written on.
 */
async function installed() {
  const { packages } = JSON.parse(await read('package-lock.json'));
  const isInstalled = ({ dev, optional }) => !dev && !optional;
  return Object.keys(packages).filter((folder) => folder !== '' && isInstalled(packages[folder]));
}

/** A package's name and version, and everything that has to be said of it. */
async function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(await read(`${folder}/package.json`));
  const files = (await readdir(path.join(root, folder)))
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => read(`${folder}/${file}`)));
  if (texts.length === 0)
    texts.push(
      `No licence file. Its package.json says: ${license}, ${author?.name ?? author ?? 'no author'}.`,
    );
  const { says, licence } = origins[name] ?? {};
  if (says !== undefined) texts.push(says);
  if (licence !== undefined) texts.push(await read(licence));
  return { title: `${name} ${version} (${license})`, text: texts.map(tidy).join('\n\n') };
}

const tidy = (text) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

const folders = await installed();
const groups = new Map();
for (const { title, text } of await Promise.all(folders.map(noticeOf)))
  groups.set(text, new Set([...(groups.get(text) ?? []), title]));
const line = '-'.repeat(80);
const sections = [...groups]
  .map(([text, titles]) => `${[...titles].sort().join('\n')}\n\n${text}\n`)
  .sort((a, b) => a.localeCompare(b, 'en'));
const notices = [
  'authguide is delivered with the packages below. Written by npm run notices; do not edit.\n',
  ...sections,
].join(`\n${line}\n\n`);

if (!process.argv.includes('--check')) await writeFile(target, notices);
else if ((await readFile(target, 'utf8').catch(() => '')) !== notices) {
  console.error('THIRD_PARTY_NOTICES does not tell of the installed packages any more. Run npm run notices.');
  process.exitCode = 1;
}
