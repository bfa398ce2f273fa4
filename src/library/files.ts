// A content folder → its files: what reads the disk.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from './problems.ts';

export interface SourceFile {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  /** What the file holds, or why it cannot be read. */
  readonly bytes: Buffer | Error;
}

/** Files that are open at a time: a folder of thousands has more than a process may open at once. */
const opened = 32;

/**
 * The paths of a folder's Markdown files, sorted; READMEs and hidden files are none of its guides.
 * @throws ContentError where there is no such folder
 */
export async function findMarkdownFiles(dir: string): Promise<string[]> {
  const folder = await stat(dir).catch(() => null);
  if (!folder?.isDirectory())
    throw new ContentError(
      `${dir} is not a folder: there is nothing to answer from; name a folder of guides`,
      [],
    );
  const names = await readdir(dir, { recursive: true });
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.mdx?$/i.test(name) && !/(^|\/)(README\.md$|node_modules\/|\.)/i.test(name))
    .sort();
}

/** Reads files of a folder, some at a time, in their order. */
export async function* readFiles(dir: string, files: readonly string[]): AsyncGenerator<SourceFile[]> {
  for (let from = 0; from < files.length; from += opened)
    yield await Promise.all(
      files.slice(from, from + opened).map(async (file) => ({
        file,
        bytes: await readFile(path.join(dir, file)).catch((error: Error) => error),
      })),
    );
}

/**
 * The text of one file; null where there is none.
 * @throws the system's error where it cannot be read
 */
export async function readTextFile(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/**
 * Writes a file where there is none.
 * @returns whether it was written
 * @throws the system's error where it cannot be
 */
export async function writeNewFile(file: string, text: string): Promise<boolean> {
  return writeFile(file, text, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
