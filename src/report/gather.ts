// The ledger and the guides → Figures: what people asked, did not find and called wrong in a span of days.
import type { Basis, CellName, RatingReason } from '../database/schema.ts';
import { toWords } from '../languages/words.ts';
import {
  type CellCount,
  type ComplaintRow,
  contentBefore,
  countAnswers,
  countedSince,
  countRatings,
  countWords,
  type Days,
  type Db,
  type KindCount,
  mostAskedCells,
  type ReportRow,
  readComplaints,
  readReports,
  readUsedSections,
  type Span,
  unchangedSince,
  type WordCount,
} from '../ledger/figures.ts';
import { shapeOf } from '../ledger/shape.ts';
import type { Library } from '../library.ts';
import { type Changes, changesBetween, type SectionName } from './changes.ts';
import { groupBy } from './group.ts';
import { before } from './period.ts';

export type SectionPlace = Basis['sections'][number];

/** A question that was reported, in whatever spelling. */
export interface Reported {
  /** As most of its authors wrote it. */
  readonly question: string;
  readonly people: number;
  readonly days: number;
  /** Why most of them got no answer. */
  readonly reason: string;
  /** The sections that came nearest. */
  readonly near: readonly SectionPlace[];
  /** The cells that came nearest, where there were any. */
  readonly cells: readonly CellName[];
}

/** What the same people found wrong together: the cells that their answers rested on, or else the sections. */
export interface Disputed {
  readonly cells: readonly CellName[];
  /** Where no cell was behind the answer. */
  readonly sections: readonly SectionPlace[];
  /** Who judges two answers is two people here: nothing tells that they are one. */
  readonly people: number;
  readonly reasons: Readonly<Record<RatingReason, number>>;
  readonly comments: readonly string[];
}

export interface AnswerCounts {
  readonly total: number;
  readonly refused: number;
  readonly kinds: readonly KindCount[];
}

/** What the ledger holds of a span of days, beside the guides as they are now. */
export interface Figures {
  readonly days: Days;
  /** The first day of which anything is counted. */
  readonly countedSince: string | null;
  readonly answers: AnswerCounts;
  /** Those of the span of the same length before. */
  readonly answersBefore: AnswerCounts;
  readonly ratings: { readonly helpful: number; readonly notHelpful: number };
  readonly reported: readonly Reported[];
  readonly disputed: readonly Disputed[];
  readonly words: readonly WordCount[];
  /** Sections that no answer rested on, as far back as anything is counted. */
  readonly unused: readonly SectionName[];
  readonly asked: readonly CellCount[];
  readonly content: {
    readonly now: string;
    readonly unchangedSince: string | null;
    /** The last content before these days, and what changed since; null where nobody knows. */
    readonly before: { readonly day: string; readonly content: string; readonly changes: Changes } | null;
  };
}

/** So many of the most asked cells are told. */
const mostCells = 10;

/**
 * Reads the figures of a span of days, one statement after the other.
 * @throws what the database says
 */
export async function gather(db: Db, span: Span, library: Library): Promise<Figures> {
  const { team, since, until } = span;
  const answers = await countAnswers(db, span);
  const earlier = await countAnswers(db, { team, ...before(span) });
  const old = await contentBefore(db, span);
  return {
    days: { since, until },
    countedSince: await countedSince(db, span),
    answers: summed(answers),
    answersBefore: summed(earlier),
    ratings: await countRatings(db, span),
    reported: groupReports(await readReports(db, span)),
    disputed: groupComplaints(await readComplaints(db, span)),
    words: await countWords(db, span),
    unused: unusedSections(library, await readUsedSections(db, span)),
    asked: await mostAskedCells(db, { ...span, limit: mostCells }),
    content: {
      now: library.content,
      unchangedSince: await unchangedSince(db, { team, content: library.content }),
      before: old && {
        day: old.day,
        content: old.content,
        changes: changesBetween(old.shape, shapeOf(library)),
      },
    },
  };
}

function summed(kinds: readonly KindCount[]): AnswerCounts {
  const sum = (some: readonly KindCount[]) => some.reduce((total, { count }) => total + count, 0);
  return { total: sum(kinds), refused: sum(kinds.filter(({ kind }) => kind === 'no_answer')), kinds };
}

/** The words of a question without case, accents and punctuation: two spellings of one question have them in common. */
export const folded = (question: string): string =>
  toWords(question)
    .map(({ text }) => text)
    .join(' ') || question.trim();

/** Reported questions by their folded words, those of most people first. */
export function groupReports(rows: readonly ReportRow[]): Reported[] {
  return [...groupBy(rows, ({ question }) => folded(question)).values()]
    .map(
      (group): Reported => ({
        question: commonest(group.map(({ question }) => question)) ?? '',
        people: new Set(group.map(({ person }) => person)).size,
        days: new Set(group.map(({ day }) => day)).size,
        reason: commonest(group.map(({ reason }) => reason)) ?? '',
        near: group.find(({ basis }) => basis.sections.length > 0)?.basis.sections ?? [],
        cells: group.find(({ basis }) => basis.cells.length > 0)?.basis.cells ?? [],
      }),
    )
    .sort(
      (a, b) => b.people - a.people || b.days - a.days || compare(folded(a.question), folded(b.question)),
    );
}

/**
 * What people called wrong, by cell; cells of which exactly the same was said, such as those of one row that one answer
 * showed, are told together.
 */
export function groupComplaints(rows: readonly ComplaintRow[]): Disputed[] {
  const places = new Map<string, { place: CellName | SectionPlace; by: Set<number> }>();
  for (const [at, { basis }] of rows.entries())
    for (const place of basis.cells.length > 0 ? basis.cells : basis.sections) {
      const key = JSON.stringify(
        isCell(place) ? [place.guide, place.section, place.row, place.column] : [place.guide, place.section],
      );
      const known = places.get(key) ?? { place, by: new Set() };
      known.by.add(at);
      places.set(key, known);
    }
  return [...groupBy(places.values(), ({ place, by }) => `${isCell(place)} ${[...by]}`).values()]
    .map((group): Disputed => {
      const said = [...group[0].by].flatMap((at) => rows[at] ?? []);
      const count = (reason: RatingReason) => said.filter((one) => one.reason === reason).length;
      return {
        cells: group.flatMap(({ place }) => (isCell(place) ? place : [])),
        sections: group.flatMap(({ place }) => (isCell(place) ? [] : place)),
        people: said.length,
        reasons: {
          wrong: count('wrong'),
          incomplete: count('incomplete'),
          understood: count('understood'),
          other: count('other'),
        },
        comments: [...new Set(said.flatMap(({ comment }) => comment?.trim() || []))],
      };
    })
    .sort((a, b) => b.people - a.people);
}

const isCell = (place: CellName | SectionPlace): place is CellName => 'row' in place;

/** Sections that hold something to quote and that nothing rested on; those with one anchor are one. */
export function unusedSections(library: Library, used: readonly SectionPlace[]): SectionName[] {
  const nameOf = (guide: string, section: string) => JSON.stringify([guide, section]);
  const taken = new Set(used.map(({ guide, section }) => nameOf(guide, section)));
  return [
    // What stands above the first anchor is counted as the guide itself.
    ...groupBy(
      library.sections.filter(({ anchor }) => anchor !== ''),
      ({ guide, anchor }) => nameOf(guide.file, anchor),
    ),
  ].flatMap(([name, [first, ...rest]]) =>
    taken.has(name) || [first, ...rest].every(({ blocks }) => blocks.length === 0)
      ? []
      : { guide: first.guide.file, section: first.anchor, heading: first.heading },
  );
}

/** What comes most often; of several, the one that came first. */
function commonest(texts: readonly string[]): string | undefined {
  const counted = [...groupBy(texts, (text) => text)];
  return counted.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
