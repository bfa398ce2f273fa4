// Folders that show by their pages of which site they are: what site.yml need not say of them.
import { generators } from '../generators/index.ts';
import { readFiles } from './files.ts';
import { splitFront } from './front.ts';
import type { Site } from './site.ts';

/** So many pages are looked at. */
const looked = 10;

/**
 * What site.yml says, and what goes without saying of the site that it names, or that most of the pages show to be theirs.
 * @param files the paths of the folder's Markdown files
 */
export async function recognised(dir: string, files: readonly string[], site: Site): Promise<Site> {
  const { generator, base, paths } = site;
  const isTold = generator !== undefined || base !== undefined || paths !== undefined;
  const name = isTold ? generator : await shownBy(dir, files);
  const known = generators.find((one) => one.name === name);
  return known && name !== undefined ? { ...known.site, generator: name, ...site } : site;
}

async function shownBy(dir: string, files: readonly string[]): Promise<Site['generator']> {
  const pages = files.filter((file) => !/(?:^|\/)readme\.md$/i.test(file));
  const step = Math.max(1, Math.floor(pages.length / looked));
  const sample = pages.filter((_, i) => i % step === 0).slice(0, looked);
  const fronts: Readonly<Record<string, unknown>>[] = [];
  for await (const read of readFiles(dir, sample))
    for (const { bytes } of read)
      if (Buffer.isBuffer(bytes)) fronts.push(splitFront(bytes.toString('utf8')).data);
  return generators.find(({ shows }) => {
    const shown = fronts.filter((front) => shows(front)).length;
    return shown > 0 && shown * 2 >= sample.length;
  })?.name;
}
