// The words of the page around a table: what stands above it, its text, and how its marks are to be read.
import type { Block, DecisionTable, Label } from '../../guide.ts';
import { type Words, wordsIn } from './words.ts';

/** What is made of a table once, and stays with it for as long as the table does. */
function remembered<Made>(make: (table: DecisionTable) => Made): (table: DecisionTable) => Made {
  const known = new WeakMap<DecisionTable, Made>();
  return (table) => {
    const made = known.get(table) ?? make(table);
    known.set(table, made);
    return made;
  };
}

/** The folded words of what stands above a table: the title of its page, its headings, its corner. */
export const wordsAbove = ({ section: { guide, path, heading }, corner, nouns }: DecisionTable): string[] =>
  [guide.title, ...guide.tags, ...path, heading, corner, nouns.rows ?? '', nouns.columns ?? ''].flatMap(
    wordsIn,
  );

/** The folded words by which the things of a table go: its labels', and those of what stands above it. */
export const kindsOf = remembered((table: DecisionTable): readonly string[] => [
  ...wordsAbove(table),
  ...[...table.rows, ...table.columns].flatMap(({ text }) => wordsIn(text)),
]);

const sentencesOf = (blocks: readonly Block[]) =>
  blocks
    .filter(({ kind }) => kind !== 'row' && kind !== 'code')
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));

/** The folded words of all headings and paragraphs of a table's page. */
export const wordsOfPage = ({ section: { guide } }: DecisionTable): string[] =>
  guide.sections.flatMap(({ heading, blocks }) => [heading, ...sentencesOf(blocks)].flatMap(wordsIn));

/** The folded words of the short facts of a table: "stable", of a column of states. */
export const wordsOfFacts = remembered(
  ({ cells }: DecisionTable): ReadonlySet<string> =>
    new Set(
      cells.flatMap((row) =>
        row.flatMap(({ column, text }) => {
          const words = column.isFact ? wordsIn(text) : [];
          return words.length <= 2 ? words.filter((word) => /\p{L}{3}/u.test(word)) : [];
        }),
      ),
    ),
);

/** The folded words by which other tables of the page go, and this one does not: what names them is not asked of it. */
export const wordsOfRivals = remembered((table: DecisionTable): ReadonlySet<string> => {
  const { section } = table;
  const own = new Set(wordsAbove(table));
  return new Set(
    section.guide.sections
      .filter((one) => one !== section && one.tables.some(({ decides }) => decides))
      .flatMap(({ heading, path }) => [heading, ...path].flatMap(wordsIn))
      .filter((word) => !own.has(word)),
  );
});

const sign = /[=✓✔✅xX●]\s|[“«"]\s?(?:yes|oui|x)\s?[”»"]/iu;

/** The folded words of what says beside a table how its marks are to be read: "X = must have", "“Yes” means required". */
const legendOf = ({ section: { blocks } }: DecisionTable): string[] =>
  sentencesOf(blocks)
    .filter((text) => sign.test(text))
    .flatMap(wordsIn);

/** Do some labels of a table, its cells or what stands around it tell of a must: "Required", "What you must wear"? */
export const saysMust = (table: DecisionTable, labels: readonly Label[], words: Words): boolean =>
  [
    ...labels.flatMap(({ text }) => wordsIn(text)),
    ...table.values.flatMap(wordsIn),
    ...wordsAbove(table),
    ...legendOf(table),
  ].some((word) => words.required.has(word) || words.needing.has(word));
