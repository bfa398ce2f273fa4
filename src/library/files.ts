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
 * The paths of a folder's Markdown files, sorted; packages and what is hidden are none of them.
 * @throws ContentError where there is no such folder
 */
export async function findMarkdownFiles(dir: string): Promise<string[]> {
  if (!(await isFolder(dir))) throw new ContentError(dir, { kind: 'folder.missing' });
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of await readdir(path.join(dir, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = `${folder}${entry.name}`;
      if (entry.isDirectory()) folders.push(`${name}/`);
      else if (/\.(?:mdx?|markdown)$/i.test(name)) found.push(name);
    }
  return found.sort();
}

export async function isFolder(dir: string): Promise<boolean> {
  const found = await stat(dir).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** Names that folders of documentation have. */
const likely = /^(?:docs?|documentation|website|site|book|guide)$/i;

/** The folders right below one, without packages and hidden ones: those named as documentation is, then the others. */
export async function foldersBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort((a, b) => Number(likely.test(b)) - Number(likely.test(a)) || (a < b ? -1 : 1));
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
