// What people sent, on disk until the database has it: neither a crash nor a database that is away loses it.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
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

  /**
   * Hands each thing to `write` and removes it then. What is no rating and no report, and what `isRefused` says will never
   * be taken, is put aside; what cannot be read stays, and keeps nothing else from being written.
   * @throws what `write` says of the database itself
   */
  async drain(
    write: (sent: Sent) => Promise<void>,
    isRefused: (error: unknown) => boolean,
  ): Promise<Drained> {
    const drained = { refused: 0, unread: 0 };
    for (const name of await this.#names(/\.json$/)) {
      const file = path.join(this.#dir, name);
      const sent = await readSent(file);
      // Another process that shares the folder may have written it meanwhile.
      if (sent === 'gone') continue;
      if (sent === 'unreadable') {
        drained.unread += 1;
        continue;
      }
      const isTaken = sent !== 'malformed' && (await taken(write(sent), isRefused));
      if (!isTaken) drained.refused += 1;
      const done = isTaken ? rm(file, { force: true }) : rename(file, `${file}.refused`);
      // What is written twice is kept once.
      await done.catch(() => {
        drained.unread += 1;
      });
    }
    return drained;
  }

  /** Removes what was put there before a time, and what was never finished before another one, in milliseconds. */
  async discard(before: number, unfinishedBefore: number): Promise<void> {
    for (const name of await this.#names(/\.(?:json|refused|unfinished)$/)) {
      const file = path.join(this.#dir, name);
      const time = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => Number.POSITIVE_INFINITY,
      );
      if (time < (name.endsWith('.unfinished') ? unfinishedBefore : before))
        await rm(file, { force: true }).catch(() => {});
    }
  }

  /** Everything that waits, or was put aside, and what removes it. */
  async *all(): AsyncGenerator<{ readonly sent: Sent; readonly remove: () => Promise<void> }> {
    for (const name of await this.#names(/\.json(?:\.refused)?$/)) {
      const file = path.join(this.#dir, name);
      const sent = await readSent(file);
      if (typeof sent === 'object') yield { sent, remove: () => rm(file, { force: true }) };
    }
  }

  /** How many things wait. */
  async waiting(): Promise<number> {
    return (await this.#names(/\.json$/)).length;
  }

  async #names(pattern: RegExp): Promise<string[]> {
    const names = await readdir(this.#dir).catch(() => []);
    return names.filter((name) => pattern.test(name)).sort();
  }
}

export interface Drained {
  /** Put aside. */
  readonly refused: number;
  readonly unread: number;
}

/** False where it will never be taken. */
async function taken(writing: Promise<void>, isRefused: (error: unknown) => boolean): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

const basis = z.object({ cells: z.array(z.unknown()), sections: z.array(z.unknown()) });
const named = { team: z.string(), person: z.string(), language: z.string(), basis };
const schema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('rating'),
    rating: z.looseObject({ ...named, message: z.string(), at: z.iso.datetime(), helpful: z.boolean() }),
  }),
  z.object({
    what: z.literal('report'),
    report: z.looseObject({ ...named, id: z.string(), day: z.string(), question: z.string() }),
  }),
]);

async function readSent(file: string): Promise<Sent | 'gone' | 'unreadable' | 'malformed'> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8'))) as unknown as Sent;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'malformed';
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}
