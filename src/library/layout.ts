// How a content folder is laid out: by which generator, where its pages lie, and what the configuration says.
import path from 'node:path';
import type { Generator, Rules } from '../generators/generator.ts';
import { isOnGithub } from '../generators/github.ts';
import { generators } from '../generators/index.ts';
import { foldersBelow, isFolder, readTextFile } from './files.ts';
import type { Site } from './site.ts';

export interface Layout {
  readonly generator: Generator;
  readonly rules: Rules;
  /** The folder of pages inside the content folder, with a slash at its end; '' where that is the content folder. */
  readonly pages: string;
  /** The site's address without a slash at its end; null where nobody tells it. */
  readonly base: string | null;
}

interface Found {
  readonly generator: Generator;
  readonly pages: string;
  readonly config: string;
}

/** Recognises the generator of a folder by its own files, those of the folder around it, and those right below it. */
export async function readLayout(dir: string, site: Site): Promise<Layout> {
  const { generator, pages, config } = await find(dir, candidates(site));
  const rules = generator.rules(config, site.base ?? null);
  const { base } = rules;
  // An address in site.yml is that of the folder in which the file stands.
  const isThere = base === null || pages === '' || rules.route === '' || base.endsWith(`/${rules.route}`);
  return { generator, rules, pages, base: isThere ? base : `${base}/${rules.route}` };
}

/** The layout of a folder that is not on a disk. */
export function layoutOf(site: Site): Layout {
  const generator = candidates(site).at(-1) as Generator;
  const rules = generator.rules('', site.base ?? null);
  return { generator, rules, pages: '', base: rules.base };
}

/** The generators that a folder may be of: the one that site.yml names, or whose addresses it gives. */
function candidates({ generator, paths, base }: Site): readonly Generator[] {
  const byAddress = isOnGithub(base ?? null) ? 'github' : null;
  const name = generator ?? (paths === undefined ? byAddress : 'api-gouv-fr');
  return name === null ? generators : generators.filter((one) => one.name === name);
}

async function find(dir: string, among: readonly Generator[]): Promise<Found> {
  const whole = path.resolve(dir);
  // Inside the folder of pages: its configuration stands around it.
  for (const around of [path.dirname(whole), path.dirname(path.dirname(whole))])
    for (const generator of among) {
      const config = await signIn(around, generator);
      if (config === null) continue;
      const folder = await folderIn(around, generator, config);
      if (folder && path.join(around, folder) === whole) return { generator, pages: '', config };
    }
  for (const below of ['', ...(await foldersBelow(dir))])
    for (const generator of among) {
      if (below !== '' && !generator.mayLieBelow) continue;
      const config = await signIn(path.join(dir, below), generator);
      if (config === null) continue;
      const folder = await folderIn(path.join(dir, below), generator, config);
      const pages = folder === null ? '..' : path.posix.join(below, folder);
      if (!pages.startsWith('..')) return { generator, pages: inside(pages), config };
    }
  const generator = among.at(-1) as Generator;
  return { generator, pages: await usualFolder(dir, generator), config: '' };
}

/** The folder of pages where the configuration is missing: the usual one, unless pages stand beside it. */
async function usualFolder(dir: string, generator: Generator): Promise<string> {
  const folder = await folderIn(dir, generator, '');
  const hasIndex = (await readTextFile(path.join(dir, 'index.md'))) !== null;
  return folder === null || hasIndex ? '' : inside(folder);
}

/** A folder as the beginning of the paths in it. */
const inside = (folder: string) => (folder === '' || folder === '.' ? '' : `${folder}/`);

/** What the first of a generator's files says that there is; null where there is none. */
async function signIn(dir: string, { signs }: Generator): Promise<string | null> {
  for (const sign of signs) {
    const file = path.join(dir, sign);
    if (await isFolder(file)) return '';
    const config = await readTextFile(file).catch(() => null);
    if (config !== null) return config;
  }
  return null;
}

async function folderIn(dir: string, generator: Generator, config: string): Promise<string | null> {
  for (const folder of generator.folders(config)) if (await isFolder(path.join(dir, folder))) return folder;
  return null;
}
