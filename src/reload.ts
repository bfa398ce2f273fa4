// The content folder while the program runs: a change is loaded whole, checked, and only then answered from.
import { EventEmitter } from 'node:events';
import { watch } from 'chokidar';
import { prepare } from './answer.ts';
import type { Problem } from './languages/problem.ts';
import {
  ContentError,
  errorAt,
  type Library,
  type Loaded,
  loadLibrary,
  Readings,
  systemFault,
} from './library.ts';
import { inSlices } from './slices.ts';

/** What is answered from now, and what is known of the folder. */
export interface Content {
  readonly library: Library;
  /** What is wrong in the folder as it was last read. */
  readonly problems: readonly Problem[];
  /** Is the folder newer than the library, because a file broke that was good before? */
  readonly held: boolean;
  /** When the library that answers now was read. */
  readonly loadedAt: Date;
}

/** Milliseconds of quiet after a change before the folder is read: editors write in several steps. */
const QUIET = 100;

/** Hears of each attempt to reload, and of the watch itself failing. */
type News = { change: [Content]; error: [unknown] };

export class LiveContent extends EventEmitter<News> {
  readonly dir: string;
  #content: Content;
  /** Problems of the library that answers now. */
  #accepted: readonly Problem[];
  readonly #readings: Readings;
  #reloading: Promise<void> = Promise.resolve();
  #stopWatching: () => Promise<void> = async () => {};

  private constructor(dir: string, { library, problems }: Loaded, readings: Readings) {
    super();
    this.dir = dir;
    this.#accepted = problems;
    this.#readings = readings;
    this.#content = { library, problems, held: false, loadedAt: new Date() };
  }

  /** @throws ContentError where the folder holds no usable guide */
  static async open(dir: string): Promise<LiveContent> {
    const readings = new Readings();
    const loaded = await loadLibrary(dir, readings);
    await inSlices(prepare(loaded.library));
    return new LiveContent(dir, loaded, readings);
  }

  get current(): Content {
    return this.#content;
  }

  /** Reads the folder again, after any reading that is under way; never rejects: what is wrong stands in `current`. */
  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() => this.#read());
    return this.#reloading;
  }

  /** Reloads whenever a file of the folder changes; resolves when the watch stands. */
  async watch(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(this.dir, { ignoreInitial: true });
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.reload(), QUIET);
    });
    watcher.on('error', (error) => this.emit('error', error));
    this.#stopWatching = async () => {
      clearTimeout(timer);
      await watcher.close();
    };
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
  }

  async close(): Promise<void> {
    await this.#stopWatching();
    await this.#reloading;
  }

  async #read(): Promise<void> {
    try {
      const { library, problems } = await loadLibrary(this.dir, this.#readings);
      if (problems.some((problem) => this.#isNew(problem))) this.#hold(problems);
      else {
        await inSlices(prepare(library));
        this.#accept(library, problems);
      }
    } catch (error) {
      if (!(error instanceof ContentError))
        this.#hold([errorAt(this.dir, 1, { kind: 'folder.unreadable', ...systemFault(error) })]);
      else this.#hold(error.problems.length > 0 ? error.problems : [error.whole]);
    }
    this.#tell();
  }

  /** A listener that fails must not keep the next change from being read. */
  #tell(): void {
    try {
      this.emit('change', this.#content);
    } catch (error) {
      if (this.listenerCount('error') > 0) this.emit('error', error);
    }
  }

  #accept(library: Library, problems: readonly Problem[]): void {
    this.#accepted = problems;
    this.#content = { library, problems, held: false, loadedAt: new Date() };
  }

  #hold(problems: readonly Problem[]): void {
    this.#content = { ...this.#content, problems, held: true };
  }

  /** Does this break a file that the library answers from, or one that nobody has seen broken yet? */
  #isNew({ severity, file }: Problem): boolean {
    return (
      severity === 'error' &&
      !this.#accepted.some((known) => known.severity === 'error' && known.file === file)
    );
  }
}
