// Which workspaces installed the app, and with which tokens: read from the database, remembered for when that is away.
import type { Installation } from '@slack/oauth';
import { LRUCache } from 'lru-cache';
import type { InstallationTable } from '../../database/installations.ts';
import { within } from '../../database/patience.ts';
import type { Log } from '../../log.ts';
import { describe } from '../errors.ts';
import type { Sealer } from './seal.ts';

/** What Slack gave when the app was installed. */
export type Installed = Installation<'v2'> & {
  readonly bot: NonNullable<Installation['bot']>;
  /** When, in seconds since 1970. */
  readonly installedAt: number;
};

/** What stands in the database under an id, and what it says. */
export interface Kept {
  /** As it is in the database; whoever changes it names it. */
  readonly data: string;
  readonly installed: Installed;
}

/** The database is away, and nothing is remembered of the workspace. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Milliseconds for which nobody asks the database again. */
const FRESH = 10_000;
/** Milliseconds that an event waits for the database, and for which nobody else waits after it did not answer. */
const PATIENCE = 1_000;
const PAUSE = 5_000;
/** Milliseconds between two lines about the same. */
const QUIET = 60_000;
const REMEMBERED = 10_000;

interface Remembered extends Kept {
  readAt: number;
}

/** The id that an installation is kept under: the organisation's where it is for all of that. */
export function idOf(query: {
  readonly isEnterpriseInstall?: boolean | undefined;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
}): string | undefined {
  const { isEnterpriseInstall, enterpriseId, teamId } = query;
  return isEnterpriseInstall && enterpriseId ? enterpriseId : teamId;
}

export interface InstallationsSetup {
  /** Resolves when the database can be used; rejects where it cannot. */
  readonly table: () => Promise<InstallationTable>;
  readonly sealer: Sealer;
  readonly log: Log;
}

export class Installations {
  readonly #setup: InstallationsSetup;
  readonly #known = new LRUCache<string, Remembered>({ max: REMEMBERED });
  readonly #reading = new Map<string, Promise<Kept | undefined>>();
  /** New tokens that could not be written, and what they take the place of: the old ones are of no use any more. */
  readonly #unwritten = new Map<string, Kept & { readonly before: string }>();
  readonly #told = new LRUCache<string, true>({ max: 1_000, ttl: QUIET });
  /** Counts changes of ours: what was read before one says nothing after it. */
  #changes = 0;
  #awayUntil = 0;

  constructor(setup: InstallationsSetup) {
    this.#setup = setup;
  }

  /**
   * What is kept under an id; undefined where the app is not installed there. While the database is away, what it said
   * last.
   * @throws {UnreachableError}
   */
  async find(id: string): Promise<Kept | undefined> {
    const known = this.#known.get(id);
    const now = performance.now();
    if (known && (now - known.readAt < FRESH || now < this.#awayUntil)) return known;
    const reading = this.#reading.get(id) ?? this.#read(id).finally(() => this.#reading.delete(id));
    this.#reading.set(id, reading);
    try {
      return await within(PATIENCE, reading);
    } catch (error) {
      this.#awayUntil = performance.now() + PAUSE;
      this.#tell('away', () =>
        this.#setup.log.warn(
          { error: describe(error) },
          'the database does not say which workspaces installed authguide: those that are known are answered, new ones are not until it is back',
        ),
      );
      const last = this.#known.get(id);
      if (last) return last;
      throw new UnreachableError('the database is away, and this workspace is not known yet', {
        cause: error,
      });
    }
  }

  async #read(id: string): Promise<Kept | undefined> {
    const changes = this.#changes;
    const table = await this.#setup.table();
    const data = await this.#written(id, await table.get(id), table);
    // Installed, removed or renewed meanwhile by this process: that is the newer news.
    if (changes !== this.#changes) return this.#known.get(id) ?? this.#read(id);
    const known = this.#known.get(id);
    const kept = data === undefined || data === known?.data ? known : this.open(id, data);
    if (data === undefined || !kept) {
      this.#known.delete(id);
      return undefined;
    }
    return this.#remember(id, kept);
  }

  /** Writes what could not be written, if nobody has written anything else since. */
  async #written(
    id: string,
    data: string | undefined,
    table: InstallationTable,
  ): Promise<string | undefined> {
    const unwritten = this.#unwritten.get(id);
    if (unwritten === undefined) return data;
    const isDone = data === unwritten.before && (await table.replace(id, data, unwritten.data));
    this.#unwritten.delete(id);
    return isDone ? unwritten.data : data;
  }

  #remember(id: string, { data, installed }: Kept): Kept {
    const kept = { data, installed, readAt: performance.now() };
    this.#known.set(id, kept);
    return kept;
  }

  /** What a text of the database says; undefined where no key opens it, which is told. */
  open(id: string, data: string): Kept | undefined {
    const text = this.#setup.sealer.open(id, data);
    if (text !== null) return { data, installed: JSON.parse(text) };
    this.#tell(`sealed ${id}`, () =>
      this.#setup.log.error(
        { installation: id },
        'neither TOKEN_KEY nor TOKEN_KEY_OLD opens the tokens of a workspace: nobody is answered there; add the key that they were encrypted with to TOKEN_KEY_OLD, or install authguide there again',
      ),
    );
    return undefined;
  }

  seal(id: string, installed: Installed): Kept {
    return { installed, data: this.#setup.sealer.seal(id, JSON.stringify(installed)) };
  }

  /** Keeps an installation, whatever was kept of that workspace before. Rejects where the database does. */
  async keep(id: string, installed: Installed): Promise<void> {
    const kept = this.seal(id, installed);
    const table = await this.#setup.table();
    await table.put(id, kept.data);
    this.#unwritten.delete(id);
    this.changed(id, kept);
  }

  /** From now on this process goes by what it has just read or written; by nothing where there is nothing any more. */
  changed(id: string, kept: Kept | undefined): void {
    this.#changes += 1;
    if (kept) this.#remember(id, kept);
    else this.#known.delete(id);
  }

  /** Goes on with new tokens although they are not written yet. */
  writeLater(id: string, before: string, kept: Kept): void {
    this.#unwritten.set(id, { ...kept, before });
    this.changed(id, kept);
  }

  table(): Promise<InstallationTable> {
    return this.#setup.table();
  }

  /**
   * Reads all that is kept, so that it is known when the database is away, and encrypts anew what was encrypted with an
   * old key. Rejects where the database does.
   * @returns the ids
   */
  async readAll(): Promise<string[]> {
    const { sealer, log } = this.#setup;
    const table = await this.#setup.table();
    const ids: string[] = [];
    let renewed = 0;
    for (const { id, data } of await table.all()) {
      const changes = this.#changes;
      const kept = this.open(id, data);
      if (!kept) continue;
      ids.push(id);
      const fresh = sealer.isCurrent(data) ? kept : this.seal(id, kept.installed);
      const isOurs = fresh === kept || (await table.replace(id, data, fresh.data));
      if (isOurs && changes === this.#changes) this.#remember(id, fresh);
      if (isOurs && fresh !== kept) renewed += 1;
    }
    if (renewed > 0) log.info({ renewed }, 'tokens were encrypted anew with TOKEN_KEY');
    return ids;
  }

  #tell(what: string, tell: () => void): void {
    if (this.#told.has(what)) return;
    this.#told.set(what, true);
    tell();
  }
}
