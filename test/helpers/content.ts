// Content folders on disk, for tests of what reads them; each is gone when its test file ends.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** Writes files by their paths into a folder of their own, and gives the folder's path. */
export async function contentOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'authguide-'));
  made.push(dir);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}

/** To be called when all tests of a file are done. */
export async function removeContent(): Promise<void> {
  await Promise.all(made.splice(0).map((dir) => rm(dir, { recursive: true })));
}

/** A guide's front matter of four lines, and what stands below it from line 5 on. */
export const guide = (markdown: string, title = 'Un guide') =>
  `---\ntitle: ${title}\ntags: essai\n---\n${markdown}`;
