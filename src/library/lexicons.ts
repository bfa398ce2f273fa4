// The lexicons that serve a folder: its own, those that its site.yml names, and the everyday words that ship.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../languages/problem.ts';
import { type Lexicon, mergeLexicons } from '../lexicon.ts';
import { inSlices } from '../slices.ts';
import { readTextFile } from './files.ts';
import { errorAt } from './problems.ts';
import type { Readings } from './readings.ts';
import type { Site } from './site.ts';

const shipped = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const everydayFile = 'languages/everyday.yml';
const ownFile = 'lexicon.yml';
/** Lexicons that may be named lie here, in the folder itself or in the one that ships. */
const folderOfNamed = 'lexicons';

export interface Lexicons {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
  /** The text of all of them, for the hash of what an answer rests on. */
  readonly words: string;
}

/** Reads the lexicons of a folder and merges them, its own before those that it names, everyday words last. */
export async function readLexicons(dir: string, site: Site, readings: Readings): Promise<Lexicons> {
  const problems: Problem[] = [];
  const sources: { file: string; text: string }[] = [];
  const own = await readTextFile(path.join(dir, ownFile));
  if (own !== null) sources.push({ file: ownFile, text: own });
  for (const name of site.lexicon ?? []) {
    const file = `${folderOfNamed}/${name}.yml`;
    const text =
      (await readTextFile(path.join(dir, file))) ?? (await readTextFile(shipped(`content/${file}`)));
    if (text !== null) sources.push({ file, text });
    else problems.push(errorAt('site.yml', 1, { kind: 'lexicon.missing', name, path: file }));
  }
  sources.push({ file: everydayFile, text: (await readTextFile(shipped(everydayFile))) ?? '' });
  const lexicons: Lexicon[] = [];
  for (const { file, text } of sources) {
    const read = await inSlices(readings.lexicon(text, file));
    lexicons.push(read.lexicon);
    problems.push(...read.problems);
  }
  const lexicon = await inSlices(mergeLexicons(lexicons));
  return { lexicon, problems, words: sources.map(({ text }) => text).join('\0') };
}
