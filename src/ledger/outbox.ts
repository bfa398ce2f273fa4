// What people sent, on disk until the database has it: neither a crash nor a database that is away loses it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NamedRating, NamedReport } from './write.ts';

/** One thing that a person sent. Its id is the same on disk and in the database, so it may be written twice. */
export type Sent =
  | { readonly what: 'rating'; readonly rating: NamedRating }
  | { readonly what: 'report'; readonly report: NamedReport };

export class Outbox {
  readonly #dir: string;

  /** @param dir is made with the first thing that is put there */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * @returns removes it again
   * @throws where the folder cannot be written
   */
  async put(id: string, sent: Sent): Promise<() => Promise<void>> {
    await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    const file = path.join(this.#dir, `${id}.json`);
    const unfinished = `${file}.unfinished`;
    await writeFile(unfinished, JSON.stringify(sent), { mode: 0o600, flush: true });
    await rename(unfinished, file);
    return () => rm(file, { force: true });
  }

  /** Hands each thing to `write`, oldest name first, and removes it then; stops at the first that `write` does not take. */
  async drain(
    write: (sent: Sent) => Promise<void>,
    isRefused: (error: unknown) => boolean,
  ): Promise<Drained> {
    const drained = { written: 0, refused: 0 };
    for (const name of await this.#names()) {
      const file = path.join(this.#dir, name);
      const sent = await readSent(file);
      try {
        if (sent === null) throw new SyntaxError('it is no JSON');
        await write(sent);
        await rm(file, { force: true });
        drained.written += 1;
      } catch (error) {
        if (!(error instanceof SyntaxError) && !isRefused(error)) throw error;
        // Kept, but out of the way of what comes after it.
        await rename(file, `${file}.refused`);
        drained.refused += 1;
      }
    }
    return drained;
  }

  /** How many things wait. */
  async waiting(): Promise<number> {
    return (await this.#names()).length;
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.#dir).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).sort();
  }
}

export interface Drained {
  readonly written: number;
  readonly refused: number;
}

async function readSent(file: string): Promise<Sent | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
