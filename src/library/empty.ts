// A library without a guide, for where there is nothing to answer from.
import type { LanguageCode } from '../languages/language.ts';
import { parseLexicon } from '../lexicon.ts';
import { buildLibrary, type Library } from '../library.ts';
import { inSlices, type Work } from '../slices.ts';

export function emptyLibrary(language: LanguageCode): Promise<Library> {
  return inSlices(building(language));
}

function* building(language: LanguageCode): Work<Library> {
  const { lexicon } = yield* parseLexicon('', 'lexicon.yml');
  return yield* buildLibrary([], lexicon, { language, base: null, content: '-', leftOut: [] });
}
