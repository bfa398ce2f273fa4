// What the files of a folder were read as: the next load reads only those that have changed since.
import { createHash } from 'node:crypto';
import type { Problem } from '../languages/problem.ts';
import { type Lexicon, parseLexicon } from '../lexicon.ts';
import type { Work } from '../slices.ts';
import type { SourceFile } from './files.ts';
import { type Reading, readGuide } from './guides.ts';
import type { Pages } from './pages.ts';

interface LexiconReading {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
}

export class Readings {
  /** By path, each with the hash of all that it rests on but its links. */
  readonly #guides = new Map<string, Reading & { readonly hash: string }>();
  /** By path. */
  readonly #lexicons = new Map<string, LexiconReading & { readonly source: string }>();

  /**
   * The guide of a file, or what keeps it from being one.
   * @param settings what site.yml and the layout of the folder say, as one string
   */
  guide(source: SourceFile, pages: Pages, settings: string): Reading {
    const { file, bytes } = source;
    if (!Buffer.isBuffer(bytes)) return readGuide(source, pages);
    const hash = createHash('sha256')
      .update(`${settings}\0${pages.addressOf(file)}\0`)
      .update(bytes)
      .digest('base64');
    const known = this.#guides.get(file);
    if (known?.hash === hash && leadsAsBefore(known, pages, file)) return known;
    const reading = { hash, ...readGuide(source, pages) };
    this.#guides.set(file, reading);
    return reading;
  }

  /** The lexicon of a file, or what can be used of it. */
  *lexicon(source: string, file: string): Work<LexiconReading> {
    const known = this.#lexicons.get(file);
    if (known?.source === source) return known;
    const reading = { source, ...(yield* parseLexicon(source, file)) };
    this.#lexicons.set(file, reading);
    return reading;
  }

  /** Forgets the files that are no longer there. */
  keepOnly(files: readonly string[]): void {
    const there = new Set(files);
    for (const file of this.#guides.keys()) if (!there.has(file)) this.#guides.delete(file);
  }
}

/** Another page may have moved since. */
const leadsAsBefore = ({ links }: Reading, pages: Pages, file: string) =>
  [...links].every(([written, leads]) => pages.follow(written, file) === leads);
