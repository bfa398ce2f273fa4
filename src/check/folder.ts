// A content folder → what a check looks into.
import { ContentError, loadLibrary } from '../library.ts';
import { readGolden } from './golden.ts';
import type { Folder } from './report.ts';

/**
 * Loads a folder with its golden questions. Where no file of it can be used, the problems say why.
 * @throws ContentError where the folder is none, or holds no guide at all
 */
export async function readFolder(dir: string): Promise<Folder & { readonly failure: ContentError | null }> {
  const golden = await readGolden(dir);
  try {
    const loaded = await loadLibrary(dir);
    return { loaded, problems: loaded.problems, golden, failure: null };
  } catch (error) {
    if (!(error instanceof ContentError) || error.problems.length === 0) throw error;
    return { loaded: null, problems: error.problems, golden, failure: error };
  }
}
