// The labels of a table of any field that a question says: those whose own words explain it best.
import type { Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { conjunctions } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { isPredicate, measured, predicates, saysYes } from './said/implied.ts';
import type { Turn } from './said/turning.ts';
import {
  agrees,
  type Heard,
  isParticiple,
  type Unit,
  type Way,
  type Ways,
  weights,
  worth,
} from './said/units.ts';

export { areOfTime } from './said/calendar.ts';
export { isPredicate } from './said/implied.ts';
export { heardIn, partsOf, type Ways, waysOf } from './said/units.ts';

/** A label that a sentence says, and the tokens by which it does. */
export interface Said {
  readonly label: Label;
  readonly at: readonly number[];
  readonly share: number;
  readonly isWhole: boolean;
  /** The words before it that turn it, and that it does not have: "not a member". */
  readonly turnedBy: readonly number[];
}

/** Words that ask, and name nothing: "when". */
const questionWords = new Set(
  languageCodes.flatMap((code) => {
    const { who, which, what, where, otherwise } = languages[code].tables;
    return [...who, ...which, ...what, ...where, ...otherwise];
  }),
);

/** So much of a label must be said for it to be meant. */
const leastShare = 0.5;

/** A word of a sentence that says one of a label, and how well. */
interface Match extends Heard {
  readonly worth: number;
}

/** "Zone A" is not said by "for a week". */
const isLetter = ({ token: { text, stop } }: Heard) => stop && text.length === 1;

/** "Under" and "over" turn numbers: what is sent over the VPN is not above it. */
const turns = (turn: Turn | null, { text }: Token) =>
  turn === 'without' || ((turn === 'less' || turn === 'more') && /\d/.test(text));

/** For each way of which a sentence says something, the words that say its units. */
function matchesIn(ways: Ways, places: readonly Heard[]): Map<number, Map<number, Match[]>> {
  const found = new Map<number, Map<number, Match[]>>();
  for (const place of places) {
    const near = new Set([...place.keys].flatMap((key) => ways.byKey.get(key) ?? []));
    const said = [...near].flatMap(([way, index]) => {
      const unit = ways.all[way]?.units[index];
      const isDone = unit && !place.isPassive && isParticiple(unit, place);
      const value = unit && !isDone && agrees(unit, place) ? worth(unit, place) : 0;
      return value > 0 ? [{ way, index, value }] : [];
    });
    // A word that is written as a label has it is not taken for the form of another: "inviter" beside "Invité".
    const isExact = said.some(({ value }) => value === 1);
    for (const { way, index, value } of said) {
      if (isExact && value < 1) continue;
      const units = found.get(way) ?? new Map<number, Match[]>();
      found.set(way, units);
      units.set(index, [...(units.get(index) ?? []), { ...place, worth: value }]);
    }
  }
  return found;
}

/** Every label of which a sentence says enough, with the words that say it. */
function candidates(ways: Ways, places: readonly Heard[]): Said[] {
  return [...matchesIn(ways, places)].flatMap(([way, matches]) => {
    const { label, units, words } = ways.all[way] as Way;
    const found = [...matches]
      .sort(([a], [b]) => a - b)
      .map(([index, own]) => ({ unit: units[index] as Unit, places: own }));
    const said = closest(found);
    const total = units.reduce((sum, { weight }) => sum + weight, 0);
    const share = said.reduce((sum, { unit, place }) => sum + unit.weight * place.worth, 0) / total;
    const isWhole = said.length === units.length;
    // The word after "which" says of what kind the answer is, and names none: "which tickets".
    const most = Math.max(...units.map(({ weight }) => weight));
    const isTelling = said.some(
      ({ unit, place }) =>
        unit.weight === most &&
        unit.isTelling &&
        !isLetter(place) &&
        !place.isKind &&
        !isParticiple(unit, place) &&
        !questionWords.has(place.token.text),
    );
    // A likeness of beginnings alone names nothing: "utiliser" is not "Utility".
    if (said.every(({ place }) => place.worth <= weights.kin)) return [];
    // "Non compatible" is not said by "compatible".
    const isDenied = units.some((unit) => unit.turn === 'without' && !said.some((one) => one.unit === unit));
    const isEnough = share >= leastShare && said.length >= units.length * leastShare;
    if (!isWhole && (isDenied || !isEnough || !isTelling)) return [];
    const turnedBy = isPredicate(label)
      ? []
      : said.flatMap(({ unit, place: { token, isSure, turn, turnedBy: by } }) =>
          isSure && by !== null && turns(turn, token) && unit.turn === null && !saysYes(unit.text) ? by : [],
        );
    const turning = said.flatMap(({ unit, place }) =>
      unit.turn !== null && place.turnedBy !== null ? [place.turnedBy] : [],
    );
    const at = withSmall([...new Set([...said.map(({ place }) => place.i), ...turning])], words, places);
    return [{ label, at, share, isWhole, turnedBy }];
  });
}

/** Of all the places where a label's words stand, those that stand closest together. */
function closest<P extends { readonly i: number; readonly worth: number }>(
  found: readonly { readonly unit: Unit; readonly places: readonly P[] }[],
): { unit: Unit; place: P }[] {
  const anchors = [...found].sort(
    (a, b) => b.unit.weight - a.unit.weight || a.places.length - b.places.length,
  )[0];
  const tries = (anchors?.places ?? []).map((anchor) => {
    const taken = new Set<number>();
    return found.flatMap(({ unit, places }) => {
      const free = places.filter(({ i }) => !taken.has(i));
      const place = [...(free.length > 0 ? free : places)].sort(
        (a, b) => b.worth - a.worth || Math.abs(a.i - anchor.i) - Math.abs(b.i - anchor.i),
      )[0];
      if (!place) return [];
      taken.add(place.i);
      return [{ unit, place }];
    });
  });
  const span = (one: readonly { place: P }[]) => {
    const at = one.map(({ place }) => place.i);
    return Math.max(...at) - Math.min(...at);
  };
  return tries.sort((a, b) => span(a) - span(b))[0] ?? [];
}

/** The places of a label with the small words of its own that stand around them: "[after] 8 [pm]". */
function withSmall(at: readonly number[], words: ReadonlySet<string>, places: readonly Heard[]): number[] {
  const isOwn = (i: number) => words.has(places.find((place) => place.i === i)?.token.stem ?? '\0');
  const all = new Set(at);
  for (const step of [-1, 1])
    for (const i of at) for (let next = i + step; isOwn(next) && !all.has(next); next += step) all.add(next);
  return [...all].sort((a, b) => a - b);
}

const spanOf = ({ at }: Said) => (at.at(-1) ?? 0) - (at[0] ?? 0);

/** What explains more of the sentence comes first: whole labels, then long ones, then those said close together. */
const byWorth = (a: Said, b: Said) =>
  Number(a.turnedBy.length > 0) - Number(b.turnedBy.length > 0) ||
  Number(b.isWhole) - Number(a.isWhole) ||
  b.at.length - a.at.length ||
  spanOf(a) - spanOf(b) ||
  b.share - a.share;

/** Labels that explain the sentence together: no word of it says two of them. */
function together(
  found: readonly Said[],
  isFirst: (label: Label) => boolean,
  isAnd: (i: number) => boolean,
): Said[] {
  /** "View and create invoices": a conjunction lets two labels share a word. */
  const isJoined = (one: Said, other: Said) => {
    const alone = one.at.filter((i) => !other.at.includes(i));
    const nearest = (i: number) =>
      other.at.reduce((best, at) => (Math.abs(at - i) < Math.abs(best - i) ? at : best), other.at[0] ?? 0);
    return (
      one.isWhole &&
      isFirst(one.label) === isFirst(other.label) &&
      alone.some((i) => {
        const [from, to] = [i, nearest(i)].sort((a, b) => a - b) as [number, number];
        return Array.from({ length: to - from }, (_, n) => from + n).some(isAnd);
      })
    );
  };
  const kept: Said[] = [];
  const sorted = [...found].sort(
    (a, b) => byWorth(a, b) || Number(isFirst(b.label)) - Number(isFirst(a.label)),
  );
  for (const one of sorted) {
    const isShared = kept.some((other) => other.at.some((i) => one.at.includes(i)) && !isJoined(one, other));
    if (isShared || kept.some(({ label }) => label === one.label)) continue;
    // Words that two labels of an axis share, and nothing tells apart, name neither.
    const rival = sorted.some(
      (other) =>
        other.label !== one.label &&
        isFirst(other.label) === isFirst(one.label) &&
        one.isWhole === other.isWhole &&
        other.share >= one.share &&
        String(other.at) === String(one.at),
    );
    if (!rival) kept.push(one);
  }
  return kept;
}

/**
 * The labels that a question says, sentence by sentence.
 * @returns and the tokens that are words of labels which it does not say: they may mean what the table does not have
 */
export function saidLabels(
  ways: Ways,
  table: DecisionTable,
  words: readonly Heard[],
  language: LanguageCode,
): { said: Said[]; partly: ReadonlySet<number> } {
  const sentences = [...new Set(words.map(({ token }) => token.sentence))];
  const rows = new Set(table.rows);
  const isOfRow = (label: Label) => rows.has(label);
  const all = sentences.flatMap((sentence) => {
    const here = words.filter(({ token }) => token.sentence === sentence);
    const found = candidates(ways, here);
    if (found.length === 0) return predicates(table, here);
    const [byRows, byColumns] = [isOfRow, (label: Label) => !isOfRow(label)].map((isFirst) =>
      together(found, isFirst, (i) => conjunctions.has(words[i]?.token.text ?? '')),
    ) as [Said[], Said[]];
    const said = explained(byColumns, isOfRow) > explained(byRows, isOfRow) ? byColumns : byRows;
    const implied = [...predicates(table, here), ...measured(table, here, language)];
    // What is implied is of an axis of which nothing is said.
    return [
      ...said,
      ...implied.filter(({ label }) => said.every((one) => isOfRow(one.label) !== isOfRow(label))),
    ];
  });
  const spent = new Set(all.flatMap(({ at }) => at));
  // "16 and over in the main pool": a word that belongs to a label turns no other.
  const said = all.map((one) => ({ ...one, turnedBy: one.turnedBy.filter((i) => !spent.has(i)) }));
  const partly = words.filter(
    (place) =>
      !spent.has(place.i) &&
      !place.isKind &&
      [...place.keys].some((key) =>
        ways.byKey.get(key)?.some(([way, index]) => {
          const unit = ways.all[way]?.units[index];
          return unit?.isOwn === true && worth(unit, place) >= weights.stem;
        }),
      ),
  );
  return { said, partly: new Set(partly.map(({ i }) => i)) };
}

/** How much labels explain: both sides of the table before one, many words before few. */
const explained = (said: readonly Said[], isOfRow: (label: Label) => boolean) =>
  (said.some(({ label }) => isOfRow(label)) && said.some(({ label }) => !isOfRow(label)) ? 100 : 0) +
  said.reduce((sum, { at }) => sum + at.length, 0);
