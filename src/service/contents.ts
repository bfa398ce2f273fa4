// A folder of guides for each workspace: opened when somebody first asks there, once, and kept fresh from then on.
import { isFolder } from '../library/files.ts';
import { ContentError, type Library, lineFor } from '../library.ts';
import type { Log } from '../log.ts';
import type { LiveContent } from '../reload.ts';
import { sharedFolder, TEAM } from '../settings.ts';
import type { Guides } from '../slack/installs/workspaces.ts';

/** Milliseconds for which a folder that is not there, or not usable, is not looked for again. */
const QUIET = 10_000;
/** Milliseconds between two lines about the same workspace. */
const REMINDER = 60 * 60 * 1000;

export interface ContentsSetup {
  /** A path with "{team}" in it. */
  readonly template: string;
  /** Opens a folder and keeps it fresh. Rejects with a ContentError where it holds no usable guide. */
  readonly open: (dir: string) => Promise<LiveContent>;
  readonly guidesOf: (content: LiveContent) => Guides;
  /** What is answered from where there is no guide. */
  readonly empty: Library;
  readonly log: Log;
}

export class Contents {
  readonly #setup: ContentsSetup;
  readonly #opened = new Map<string, Promise<Guides | undefined>>();
  readonly #live = new Map<string, LiveContent>();
  /** When a folder may be looked for again, and when a workspace without one was last told of. */
  readonly #lookAgain = new Map<string, number>();
  readonly #told = new Map<string, number>();
  readonly #unguided: Guides;

  constructor(setup: ContentsSetup) {
    this.#setup = setup;
    // Nothing of the guides of others shows here either.
    const state = { leftOut: [], held: false, loadedAt: new Date() };
    this.#unguided = { library: () => setup.empty, unguided: true, state: () => state };
  }

  /** All that are open, by what stands for "{team}" in their path. */
  get live(): ReadonlyMap<string, LiveContent> {
    return this.#live;
  }

  /** What a workspace is answered from: its own folder, that of all others, or nothing. Never rejects. */
  async of(workspace: string): Promise<Guides> {
    // It becomes a part of a path, and comes from outside.
    const own = /^[A-Z0-9]{1,40}$/.test(workspace) ? await this.#guidesIn(workspace) : undefined;
    const guides = own ?? (await this.#guidesIn(sharedFolder));
    if (guides) return guides;
    this.#once(this.#told, workspace, REMINDER, () =>
      this.#setup.log.error(
        { installation: workspace },
        `there is no guide for this workspace, and people there are told so: put guides into ${this.#dir(workspace)}, or into ${this.#dir(sharedFolder)} for all workspaces that have none of their own`,
      ),
    );
    return this.#unguided;
  }

  /** The folder of workspaces that have none of their own, where there is one. Never rejects. */
  async openShared(): Promise<void> {
    await this.#guidesIn(sharedFolder);
  }

  #dir(name: string): string {
    return this.#setup.template.replaceAll(TEAM, name);
  }

  #guidesIn(name: string): Promise<Guides | undefined> {
    const dir = this.#dir(name);
    const known = this.#opened.get(dir);
    if (known) return known;
    if (performance.now() < (this.#lookAgain.get(dir) ?? 0)) return Promise.resolve(undefined);
    const opening = this.#open(name, dir).then((guides) => {
      if (guides) this.#lookAgain.delete(dir);
      else {
        this.#lookAgain.set(dir, performance.now() + QUIET);
        this.#opened.delete(dir);
      }
      return guides;
    });
    this.#opened.set(dir, opening);
    return opening;
  }

  async #open(name: string, dir: string): Promise<Guides | undefined> {
    const { open, guidesOf, log } = this.#setup;
    if (!(await isFolder(dir))) return undefined;
    try {
      const content = await open(dir);
      this.#live.set(name, content);
      return guidesOf(content);
    } catch (error) {
      const problems = error instanceof ContentError ? error.problems.map(lineFor) : [];
      const why = error instanceof Error ? error.message : String(error);
      this.#once(this.#told, dir, REMINDER, () =>
        log.error({ problems: problems.slice(0, 20) }, `the guides of a workspace cannot be used: ${why}`),
      );
      return undefined;
    }
  }

  #once(told: Map<string, number>, name: string, quiet: number, tell: () => void): void {
    const last = told.get(name);
    if (last !== undefined && performance.now() - last < quiet) return;
    told.set(name, performance.now());
    tell();
  }
}
