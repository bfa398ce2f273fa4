// Two states of a folder → all that changes from the one to the other: cells, labels, pages, answers.
import type { Guide } from '../guide.ts';
import type { Loaded } from '../library.ts';
import { type AskedCell, compareAnswers } from './against/answers.ts';
import { compareTables, tableState } from './against/cells.ts';
import type { Against, GuideState } from './against/changes.ts';
import { compareSections, pairGuides, pairSections } from './against/guides.ts';
import { unpaired } from './against/likeness.ts';
import { type Golden, questionsOfBoth } from './golden.ts';

export type { AskedCell } from './against/answers.ts';
export type { Against } from './against/changes.ts';

/** A state of a folder, and the questions that stand in it. */
export interface State {
  readonly loaded: Pick<Loaded, 'library' | 'omitted'>;
  readonly golden: Golden;
}

/**
 * Compares an older state of a folder with a newer one.
 * @param asked the cells that people ask for most, whose own questions are asked of both beside the golden ones
 */
export function compareStates(before: State, after: State, asked: readonly AskedCell[] = []): Against {
  const [old, now] = [before.loaded.library, after.loaded.library];
  const guides = pairGuides(old.guides, now.guides);
  const isSameGuide = (one: Guide, other: Guide) => guides.get(one) === other;
  const tablesOf = (all: readonly Guide[]) =>
    all.flatMap(({ sections }) => sections.flatMap(({ tables }) => tables));
  const { cells, labels, tables, pairs, cellPairs } = compareTables(
    tablesOf(old.guides),
    tablesOf(now.guides),
    isSameGuide,
  );
  const sections = pairSections(old.guides, now.guides, guides);
  const moved = pairs
    .filter((pair) => sections.get(pair.before.section) !== pair.after.section)
    .map((pair) => ({ before: tableState(pair.before), after: tableState(pair.after) }));
  const whyOut = new Map(after.loaded.omitted.map(({ file, why }) => [file, why]));
  const gone = unpaired(old.guides, new Set(guides.keys()));
  const leftOut = gone.flatMap((guide) => {
    const why = whyOut.get(guide.file);
    return why === undefined ? [] : [{ ...guideState(guide), why }];
  });
  const answers = compareAnswers(questionsOfBoth(before.golden, after.golden), asked, {
    before: old,
    after: now,
    cells: cellPairs,
  });
  const decided = ({ value }: { readonly value: string }) => value !== 'other';
  return {
    cells,
    labels,
    tables: { ...tables, moved },
    sections: compareSections(old.guides, now.guides, guides, sections),
    guides: {
      new: unpaired(now.guides, new Set(guides.values())).map(guideState),
      gone: gone.filter(({ file }) => !whyOut.has(file)).map(guideState),
      moved: [...guides]
        .filter(([one, other]) => one.file !== other.file)
        .map(([one, other]) => ({ before: guideState(one), after: guideState(other) })),
      leftOut,
    },
    answers,
    losses:
      answers.lost.length +
      cells.flipped.filter((cell) => decided(cell.before)).length +
      cells.gone.filter(decided).length +
      gone.length,
  };
}

const guideState = ({ file, title }: Guide): GuideState => ({ file, title });
