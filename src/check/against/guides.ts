// The pages of two states: which guide and which section of the one is which of the other, and whose words changed.
import type { Guide, Section } from '../../guide.ts';
import type { Against, SectionState } from './changes.ts';
import { bestPairs, keyOf, likeness, sharedWords, unpaired, wordsIn } from './likeness.ts';

/** So many of their words two pages or sections of different names have in common that are the same. */
const leastAlike = 0.5;
/** Where their titles are the same, fewer are enough. */
const leastOfNamesakes = 0.2;

/** The guides that are in both states: those of one file, then those whose file was renamed. */
export function pairGuides(before: readonly Guide[], after: readonly Guide[]): Map<Guide, Guide> {
  const byFile = new Map(after.map((guide) => [guide.file, guide]));
  const pairs = new Map(
    before.flatMap((guide): [Guide, Guide][] => {
      const same = byFile.get(guide.file);
      return same ? [[guide, same]] : [];
    }),
  );
  const words = remembered((guide: Guide) => wordsIn(guide.sections.flatMap(allSentences)));
  const moved = bestPairs(
    before.filter((guide) => !pairs.has(guide)),
    unpaired(after, new Set(pairs.values())),
    (old, now) => {
      const namesakes = keyOf(old.title) === keyOf(now.title);
      const share = sharedWords(words(old), words(now));
      return share >= (namesakes ? leastOfNamesakes : leastAlike) ? [share + (namesakes ? 1 : 0)] : null;
    },
  );
  for (const [old, now] of moved) pairs.set(old, now);
  return pairs;
}

/** The sections that are in both states: those of one heading at one place, then renamed ones, then those that moved. */
export function pairSections(
  before: readonly Guide[],
  after: readonly Guide[],
  guides: ReadonlyMap<Guide, Guide>,
): Map<Section, Section> {
  const pairs = new Map<Section, Section>();
  const words = remembered((section: Section) => wordsIn(allSentences(section)));
  const pairUp = (
    olds: readonly Section[],
    news: readonly Section[],
    rank: (old: Section, now: Section) => readonly number[] | null,
  ) => {
    const taken = new Set(pairs.values());
    const left = olds.filter((section) => !pairs.has(section));
    for (const [old, now] of bestPairs(left, unpaired(news, taken), rank)) pairs.set(old, now);
  };
  const sameHeading = (old: Section, now: Section) => keyOf(old.heading) === keyOf(now.heading);
  const pathOf = ({ path }: Section) => path.map(keyOf).join('\0');
  const alike = (old: Section, now: Section) => sharedWords(words(old), words(now));
  for (const [old, now] of guides) {
    pairUp(old.sections, now.sections, (one, other) =>
      sameHeading(one, other)
        ? [Number(pathOf(one) === pathOf(other)), Number(one.anchor === other.anchor), alike(one, other)]
        : null,
    );
    pairUp(old.sections, now.sections, (one, other) => {
      const { isSimilar, isTyping, ratio } = likeness(one.heading, other.heading);
      const share = alike(one, other);
      return isTyping || share >= (isSimilar ? leastOfNamesakes : leastAlike) ? [share, ratio] : null;
    });
  }
  const [olds, news] = [before, after].map((all) => all.flatMap(({ sections }) => sections));
  pairUp(olds ?? [], news ?? [], (one, other) => {
    const share = alike(one, other);
    return share >= leastAlike ? [Number(sameHeading(one, other)), share] : null;
  });
  return pairs;
}

/** What changed of sections: their headings, their guide, their words. */
export function compareSections(
  before: readonly Guide[],
  after: readonly Guide[],
  guides: ReadonlyMap<Guide, Guide>,
  pairs: ReadonlyMap<Section, Section>,
): Against['sections'] {
  // A page that went or came is told as a whole.
  const sectionsOf = (all: readonly Guide[], known: ReadonlySet<Guide>) =>
    all.filter((guide) => known.has(guide)).flatMap(({ sections }) => sections);
  const both = [...pairs];
  return {
    gone: unpaired(sectionsOf(before, new Set(guides.keys())), new Set(pairs.keys())).map(stateOf),
    new: unpaired(sectionsOf(after, new Set(guides.values())), new Set(pairs.values())).map(stateOf),
    renamed: both
      .filter(([old, now]) => old.heading !== now.heading || guides.get(old.guide) !== now.guide)
      .map(([old, now]) => ({ before: stateOf(old), after: stateOf(now) })),
    changed: both.flatMap(([old, now]) => {
      const [said, says] = [sentencesOf(old), sentencesOf(now)];
      const gone = without(said, says);
      const come = without(says, said);
      if (gone.length + come.length === 0) return [];
      const texts = (ones: readonly Said[]) => ones.map(({ text }) => text);
      return [{ ...stateOf(now), line: come[0]?.line ?? now.line, new: texts(come), gone: texts(gone) }];
    }),
  };
}

const stateOf = ({ guide, line, heading }: Section): SectionState => ({ file: guide.file, line, heading });

const allSentences = ({ blocks }: Section) =>
  blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text));

interface Said {
  readonly text: string;
  readonly line: number;
}

/** The sentences of a section; of the rows of decision tables, what is none of their cells: those are compared by themselves. */
function sentencesOf({ blocks, tables }: Section): Said[] {
  const rows = new Map(
    tables.flatMap(({ rows, lines, cells }) =>
      rows.map((row, r): [number, Set<string>] => [
        lines[r] ?? 0,
        new Set([row.text, ...(cells[r] ?? []).map(({ text }) => text)]),
      ]),
    ),
  );
  return blocks.flatMap(({ kind, line, sentences }) => {
    const inTable = kind === 'row' ? rows.get(line) : undefined;
    const texts = sentences.map(({ text }) => text);
    const said = inTable
      ? texts.flatMap((text) => text.split(' | ').filter((part) => !inTable.has(part)))
      : texts;
    return said.map((text) => ({ text, line }));
  });
}

/** The sentences of one list that the other does not have, each as often as it lacks it. */
function without(ones: readonly Said[], others: readonly Said[]): Said[] {
  const counts = new Map<string, number>();
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return ones.filter(({ text }) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left <= 0;
  });
}

function remembered<Item extends object, Value>(make: (item: Item) => Value): (item: Item) => Value {
  const known = new Map<Item, Value>();
  return (item) => {
    const value = known.get(item) ?? make(item);
    known.set(item, value);
    return value;
  };
}
