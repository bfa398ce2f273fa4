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
  #lexicon: (LexiconReading & { readonly source: string }) | null = null;

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

  *lexicon(source: string): Work<LexiconReading> {
    if (this.#lexicon?.source === source) return this.#lexicon;
    const reading = { source, ...(yield* parseLexicon(source, 'lexicon.yml')) };
    this.#lexicon = reading;
    return reading;
  }

  /** Forgets the files that are no longer there. */
  keepOnly(files: readonly string[]): void {
    const there = new Set(files);
    for (const file of this.#guides.keys()) if (!there.has(file)) this.#guides.delete(file);
  }
}
