// Two states of a content folder, loaded from the disk and compared.
import { type Against, type AskedCell, compareStates, type State } from '../../src/check/against.ts';
import { readGolden } from '../../src/check/golden.ts';
import { loadLibrary, Readings } from '../../src/library.ts';
import { contentOf } from './content.ts';

/** Everyday words are parsed once for all folders. */
const readings = new Readings();

export async function stateIn(dir: string): Promise<State> {
  return { loaded: await loadLibrary(dir, readings), golden: await readGolden(dir) };
}

type Files = Readonly<Record<string, string | Buffer>>;

/** What changes from some files to others. */
export async function changesOf(
  before: Files,
  after: Files,
  asked: readonly AskedCell[] = [],
): Promise<Against> {
  const [old, now] = [await stateIn(await contentOf(before)), await stateIn(await contentOf(after))];
  return compareStates(old, now, asked);
}

/** The cells that flipped, a line each: "Potiers × Four: yes → no". */
export const flips = ({ cells }: Pick<Against, 'cells'>): string[] =>
  cells.flipped.map(({ before, after }) => {
    const said = ({ value, text }: typeof before) => (value === 'other' ? `"${text}"` : value);
    return `${after.row} × ${after.column}: ${said(before)} → ${said(after)}`;
  });
