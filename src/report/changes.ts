// What changed between two contents, cell by cell and section by section.
import type { CellName, Shape } from '../database/schema.ts';

export interface SectionName {
  /** The guide's file. */
  readonly guide: string;
  readonly section: string;
  readonly heading: string;
}

export interface Changes {
  readonly cells: {
    readonly flipped: readonly (CellName & { readonly before: string; readonly after: string })[];
    readonly new: readonly (CellName & { readonly value: string })[];
    readonly gone: readonly (CellName & { readonly value: string })[];
  };
  readonly sections: {
    readonly new: readonly SectionName[];
    readonly gone: readonly SectionName[];
    /** Those whose words changed; where cells of their tables did, these tell it. */
    readonly changed: readonly SectionName[];
  };
}

type Cell = Shape['cells'][number];
type Section = Shape['sections'][number];

/** What is new, gone and different in `now`, in the order of the guides. */
export function changesBetween(before: Shape, now: Shape): Changes {
  const oldCells = numbered(before.cells, cellKey);
  const newCells = numbered(now.cells, cellKey);
  const oldSections = numbered(before.sections, sectionKey);
  const newSections = numbered(now.sections, sectionKey);
  const flipped = [...newCells].flatMap(([key, cell]) => {
    const old = oldCells.get(key);
    return old === undefined || old.value === cell.value
      ? []
      : { ...named(cell), before: old.value, after: cell.value };
  });
  const newOnes = missing(newCells, oldCells);
  const goneOnes = missing(oldCells, newCells);
  const touched = new Set([...flipped, ...newOnes, ...goneOnes].map(placeKey));
  return {
    cells: { flipped, new: newOnes, gone: goneOnes },
    sections: {
      new: missing(newSections, oldSections).map(sectionNamed),
      gone: missing(oldSections, newSections).map(sectionNamed),
      changed: [...newSections]
        .filter(([key, { hash }]) => oldSections.has(key) && oldSections.get(key)?.hash !== hash)
        .filter(([, section]) => !touched.has(placeKey(section)))
        .map(([, section]) => sectionNamed(section)),
    },
  };
}

export const isUnchanged = ({ cells, sections }: Changes): boolean =>
  [...Object.values(cells), ...Object.values(sections)].every((list) => list.length === 0);

const cellKey = ({ guide, section, row, column }: Cell) => JSON.stringify([guide, section, row, column]);
const sectionKey = ({ guide, section, heading }: Section) => JSON.stringify([guide, section, heading]);
const placeKey = ({ guide, section }: { guide: string; section: string }) => JSON.stringify([guide, section]);

/** By their names, and where several have one name, by their places among them. */
function numbered<Named>(list: readonly Named[], keyOf: (one: Named) => string): Map<string, Named> {
  const met = new Map<string, number>();
  return new Map(
    list.map((one) => {
      const key = keyOf(one);
      const place = met.get(key) ?? 0;
      met.set(key, place + 1);
      return [`${key}${place}`, one];
    }),
  );
}

const missing = <Named>(these: ReadonlyMap<string, Named>, those: ReadonlyMap<string, Named>): Named[] =>
  [...these].filter(([key]) => !those.has(key)).map(([, one]) => one);

const named = ({ guide, section, row, column }: Cell): CellName => ({ guide, section, row, column });
const sectionNamed = ({ guide, section, heading }: Section): SectionName => ({ guide, section, heading });
