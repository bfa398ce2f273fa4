// What the files of a folder were read as: the next load reads only those that have changed since.
import { createHash } from 'node:crypto';
import type { Guide, Problem } from '../guide.ts';
import { type Lexicon, parseLexicon } from '../lexicon.ts';
import type { Work } from '../slices.ts';
import type { SourceFile } from './files.ts';
import { readGuide } from './guides.ts';
import type { Site } from './site.ts';

interface GuideReading {
  readonly guide: Guide | null;
  readonly problems: readonly Problem[];
}

interface LexiconReading {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
}

export class Readings {
  /** By path, each with the hash of all that it rests on. */
  readonly #guides = new Map<string, GuideReading & { readonly hash: string }>();
  /** By path. */
  readonly #lexicons = new Map<string, LexiconReading & { readonly source: string }>();

  /** The guide of a file, or what keeps it from being one. */
  guide(source: SourceFile, site: Site): GuideReading {
    const { file, bytes } = source;
    if (!Buffer.isBuffer(bytes)) return readGuide(source, site);
    const hash = createHash('sha256')
      .update(`${JSON.stringify(site)}\0`)
      .update(bytes)
      .digest('base64');
    const known = this.#guides.get(file);
    if (known?.hash === hash) return known;
    const reading = { hash, ...readGuide(source, site) };
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
