// The labels of a table of any field that a question says: those whose own words explain it best.
import type { Analysis, Analyzer, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { conjunctions, inGrammar } from '../languages/grammar.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode, TableWords } from '../languages/language.ts';
import { fold, toWords } from '../languages/words.ts';
import { waysToSay } from './names.ts';

/** A word of a label: the ways in which a question can say it, and what it tells of the label. */
interface Unit {
  readonly text: string;
  readonly stem: string;
  readonly kin: string | null;
  /** Concepts of the lexicon that the word is part of. */
  readonly concepts: readonly string[];
  /** How the word before it turns it: "[without] account". */
  readonly turn: Turn | null;
  /** How much it tells of the label: the less, the more labels of its axis have it. */
  readonly weight: number;
  /** No other label of its axis has it. */
  readonly isOwn: boolean;
}

export interface Way {
  readonly label: Label;
  readonly units: readonly Unit[];
  /** All its words, the small ones too: beside its other words they belong to it. */
  readonly words: ReadonlySet<string>;
}

type Turn = keyof TableWords['turning'];

const turns = byLanguage(
  (code) =>
    new Map(
      (['with', 'more', 'less', 'without'] as const).flatMap((turn) =>
        languages[code].tables.turning[turn].map((word) => [word, turn] as const),
      ),
    ),
);
const turnOf = (word: string, codes: readonly LanguageCode[]): Turn | null =>
  codes.map((code) => turns[code].get(word)).find((turn) => turn !== undefined) ?? null;

const denying = new Set(languageCodes.flatMap((code) => [...languages[code].tables.denying]));
const copulas = inGrammar('copulas');

/** Words that say little by themselves, as a label's as well as a question's: "user", "access". */
const faint = new Set(
  languageCodes.flatMap((code) => {
    const { generic, filler, singular, stem, tables } = languages[code];
    return [...generic, ...filler, ...tables.light].map((word) => stem(singular(word)));
  }),
);

/** Words that say of what kind something is, or what is done with it: one of a label's words, they name it not. */
const general = new Set(
  languageCodes.flatMap((code) => {
    const { kinds, deeds } = languages[code].tables;
    return [...kinds, ...deeds];
  }),
);

/** What a label's words tell: those that many labels share less, and those that say little, less. */
const weights = { faint: 0.5, stem: 0.98, concept: 0.95, kin: 0.8 } as const;

/** So much of a label must be said for it to be meant. */
const leastShare = 0.5;

/** Words of a question between a turning word and what it turns: "without [a] account". */
const turnReach = 2;

/** Letters of a word that may stand for a longer one. */
const shortest = 5;

const kinOf = (word: string) => (word.length < 7 ? null : word.slice(0, 5));

/**
 * The ways to say each label of a table.
 * @param context terms of what stands above the table: in a table of deliveries, "delivery" tells none from another
 */
export function waysOf(table: DecisionTable, analyzer: Analyzer, context: ReadonlySet<string>): Way[] {
  return [table.rows, table.columns].flatMap((axis) => {
    const said = axis.map((label) => ({
      label,
      ways: waysToSay(label).map((way) => unitsOf(way, analyzer)),
      words: new Set(analyzer.read(label.text).tokens.map(({ stem }) => stem)),
    }));
    const spread = new Map<string, number>();
    for (const { ways } of said)
      for (const stem of new Set(ways.flat().map((unit) => unit.stem)))
        spread.set(stem, (spread.get(stem) ?? 0) + 1);
    return said.flatMap(({ label, ways, words }) =>
      ways
        .filter((units) => units.length > 0)
        .map((units) => ({
          label,
          words,
          units: units.map((unit) => ({
            ...unit,
            isOwn: spread.get(unit.stem) === 1 && !context.has(unit.stem) && !general.has(unit.text),
            weight:
              (faint.has(unit.stem) || context.has(unit.stem) ? weights.faint : 1) /
              (spread.get(unit.stem) ?? 1),
          })),
        })),
    );
  });
}

function unitsOf(text: string, analyzer: Analyzer): Omit<Unit, 'weight' | 'isOwn'>[] {
  const { tokens, mentions, language } = analyzer.read(text);
  // At the end of a label nothing is turned: "Premium Plus".
  const isTurning = (i: number) =>
    i < tokens.length - 1 && turnOf(tokens[i]?.text ?? '', [language]) !== null;
  const telling = tokens.flatMap(({ stop }, i) => (stop || isTurning(i) ? [] : [i]));
  // A label of small words alone is said by them: "Other".
  const indices = telling.length > 0 ? telling : tokens.map((_, i) => i);
  return indices.map((i) => ({
    text: tokens[i]?.text ?? '',
    stem: tokens[i]?.stem ?? '',
    kin: kinOf(tokens[i]?.text ?? ''),
    concepts: mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : [])),
    turn: turnAt(i, tokens, [language]).turn,
  }));
}

/**
 * How the words before a token turn it; small words may stand between.
 * @returns and whether it is the token that is turned: "are not members", and not the verb: "cannot, not even members"
 */
function turnAt(
  i: number,
  tokens: readonly Token[],
  codes: readonly LanguageCode[],
): { turn: Turn | null; isSure: boolean; turnedBy: number | null } {
  for (let before = i - 1; before >= Math.max(0, i - 1 - turnReach); before--) {
    const token = tokens[before];
    if (!token || token.sentence !== tokens[i]?.sentence) break;
    const turn = turnOf(token.text, codes);
    const follows = tokens[before - 1]?.text ?? '';
    if (turn !== null)
      return { turn, isSure: !denying.has(token.text) || copulas.has(follows), turnedBy: before };
    if (!token.stop) break;
  }
  return { turn: null, isSure: false, turnedBy: null };
}

/** A label that a sentence says, and the tokens by which it does. */
export interface Said {
  readonly label: Label;
  readonly at: readonly number[];
  readonly share: number;
  readonly isWhole: boolean;
  /** The words before it turn it, and the label has no such word: "not a member". */
  readonly isTurned: boolean;
}

/** A word of a question that a label could be said by. */
interface Heard {
  readonly token: Token;
  readonly kin: string | null;
  readonly concepts: readonly string[];
  readonly turn: Turn | null;
  readonly isSure: boolean;
  /** The index of the word that turns it. */
  readonly turnedBy: number | null;
  /** Stands behind "which", and says what kind of thing is asked for. */
  readonly isKind: boolean;
}

const partsOf = (word: string) => word.split(/(?<=\d)(?=\p{L})/u);

const worth = (unit: Unit, { token, kin, concepts }: Heard): number => {
  if (token.text === unit.text) return 1;
  // "1h", "under 8s": a number and its unit are often written together.
  if (/^\d+\p{L}+$/u.test(token.text) && partsOf(token.text).includes(unit.text)) return 1;
  // "can" is no form of "cans": a small word is only itself.
  if (token.stem === unit.stem) return token.stop ? 0 : weights.stem;
  if (unit.concepts.some((concept) => concepts.includes(concept))) return weights.concept;
  // "admin" for "administrators", "compta" for "comptabilité", "payée" for "payés".
  const isShort = token.text.length >= shortest && unit.text.startsWith(token.text);
  const isEnding =
    unit.text.length >= 4 && token.text.startsWith(unit.text) && token.text.length - unit.text.length < 3;
  return isShort || isEnding || (unit.kin !== null && unit.kin === kin) ? weights.kin : 0;
};

/** What is turned by "without" and by "not" is the same; what is not turned may be said with "with". */
function agrees(unit: Unit, { turn }: Heard): boolean {
  if (unit.turn === 'with') return turn !== 'without';
  return unit.turn === null || unit.turn === turn;
}

interface Place extends Heard {
  readonly i: number;
}

/** Every label of which a sentence says enough, with the words that say it. */
function candidates(ways: readonly Way[], places: readonly Place[]): Said[] {
  const units = ways.flatMap((way) => way.units);
  // A word that is written as a label has it is not taken for the form of another: "inviter" beside "Invité".
  const isExact = new Map(
    places.map((place) => [place.i, units.some((unit) => agrees(unit, place) && worth(unit, place) === 1)]),
  );
  const worthOf = (unit: Unit, place: Place) => {
    const own = agrees(unit, place) ? worth(unit, place) : 0;
    return own < 1 && isExact.get(place.i) === true ? 0 : own;
  };
  return ways.flatMap(({ label, units, words }) => {
    const found = units.map((unit) => ({
      unit,
      places: places
        .map((place) => ({ ...place, worth: worthOf(unit, place) }))
        .filter((place) => place.worth > 0),
    }));
    const said = closest(found.filter((one) => one.places.length > 0));
    if (said.length === 0) return [];
    const total = units.reduce((sum, { weight }) => sum + weight, 0);
    const share = said.reduce((sum, { unit, place }) => sum + unit.weight * place.worth, 0) / total;
    const isWhole = said.length === units.length;
    // The word after "which" says of what kind the answer is, and names none: "which tickets".
    const most = Math.max(...units.map(({ weight }) => weight));
    const isTelling = said.some(({ unit, place }) => unit.weight === most && unit.isOwn && !place.isKind);
    if (!isWhole && !(share >= leastShare && isTelling)) return [];
    const isTurned =
      !isPredicate(label) &&
      said.some(
        ({ unit, place: { isSure, turn } }) =>
          isSure && turn !== null && turn !== 'with' && unit.turn === null,
      );
    const turning = said.flatMap(({ unit, place }) =>
      unit.turn !== null && place.turnedBy !== null ? [place.turnedBy] : [],
    );
    const at = withSmall([...new Set([...said.map(({ place }) => place.i), ...turning])], words, places);
    return [{ label, at, share, isWhole, isTurned }];
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
function withSmall(at: readonly number[], words: ReadonlySet<string>, places: readonly Place[]): number[] {
  const isOwn = (i: number) => words.has(places.find((place) => place.i === i)?.token.stem ?? '\0');
  const all = new Set(at);
  for (const step of [-1, 1])
    for (const i of at) for (let next = i + step; isOwn(next) && !all.has(next); next += step) all.add(next);
  return [...all].sort((a, b) => a - b);
}

const spanOf = ({ at }: Said) => (at.at(-1) ?? 0) - (at[0] ?? 0);

/** What explains more of the sentence comes first: whole labels, then long ones, then those said close together. */
const byWorth = (a: Said, b: Said) =>
  Number(a.isTurned) - Number(b.isTurned) ||
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

const whichWords = new Set(languageCodes.flatMap((code) => [...languages[code].tables.which]));
const yes = new Set(languageCodes.flatMap((code) => [...languages[code].tables.yes]));
const no = new Set(languageCodes.flatMap((code) => [...languages[code].tables.no]));

/** What words for what may be done, or was, end in: "finançable", "payés", "reimbursed". */
const participle = /^\p{L}{2,}(?:[ai]bles?|[éi]e?s?|ed)$/iu;

/** Does a label only say that something is so: "Allowed", "Remboursé"? */
export const isPredicate = ({ text }: Label) => {
  const word = text.replace(/[^\p{L}]+/gu, ' ').trim();
  return yes.has(fold(word)) || participle.test(word);
};

/** Of a table whose only column is such a label, the words that say the opposite: "forbidden". No word of them is its own. */
function opposites(table: DecisionTable, places: readonly Place[]): Said[] {
  return [table.rows, table.columns].flatMap(([label, ...others]) =>
    label && others.length === 0 && isPredicate(label) && places.some(({ token }) => no.has(token.text))
      ? [{ label, at: [], share: 1, isWhole: true, isTurned: false }]
      : [],
  );
}

/** "How much is the Pro plan?", of a table with a row or column of prices: the label that the question asks for. */
function measured(table: DecisionTable, places: readonly Place[], language: LanguageCode): Said[] {
  const text = ` ${places.map(({ token }) => token.text).join(' ')} `;
  return languages[language].tables.measures
    .flatMap(({ asked, labels }) => {
      const [found] = new RegExp(` (?:${asked})(?= )`).exec(text) ?? [];
      if (found === undefined) return [];
      const heads = [table.rows, table.columns].flatMap((axis) => {
        const own = axis.filter((label) => toWords(label.text).some((word) => labels.includes(word.text)));
        return own.length === 1 ? own : [];
      });
      const said = found.trim().split(' ');
      const at = places.flatMap(({ token, i }) => (said.includes(token.text) ? [i] : []));
      return heads.map((label) => ({ label, at, share: 1, isWhole: true, isTurned: false }));
    })
    .slice(0, 1);
}

/**
 * The labels that a question says, sentence by sentence.
 * @returns and the tokens that are words of labels which it does not say: they may mean what the table does not have
 */
export function saidLabels(
  ways: readonly Way[],
  table: DecisionTable,
  { tokens, mentions, language }: Analysis,
): { said: Said[]; partly: ReadonlySet<number> } {
  const words = tokens.map((token, i) => ({
    i,
    token,
    kin: kinOf(token.text),
    concepts: mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : [])),
    ...turnAt(i, tokens, [language]),
    isKind: whichWords.has(tokens[i - 1]?.text ?? '') && tokens[i - 1]?.clause === token.clause,
  }));
  const sentences = [...new Set(tokens.map(({ sentence }) => sentence))];
  const rows = new Set(table.rows);
  const isOfRow = (label: Label) => rows.has(label);
  const all = sentences.flatMap((sentence) => {
    const found = candidates(
      ways,
      words.filter(({ token }) => token.sentence === sentence),
    );
    const [byRows, byColumns] = [isOfRow, (label: Label) => !isOfRow(label)].map((isFirst) =>
      together(found, isFirst, (i) => conjunctions.has(tokens[i]?.text ?? '')),
    ) as [Said[], Said[]];
    const said = explained(byColumns, isOfRow) > explained(byRows, isOfRow) ? byColumns : byRows;
    const here = words.filter(({ token }) => token.sentence === sentence);
    const implied = [...opposites(table, here), ...measured(table, here, language)];
    // What is implied is of an axis of which nothing is said.
    return [
      ...said,
      ...implied.filter(({ label }) => said.every((one) => isOfRow(one.label) !== isOfRow(label))),
    ];
  });
  const spent = new Set(all.flatMap(({ at }) => at));
  const partly = words.filter(
    (place) =>
      !spent.has(place.i) &&
      !place.isKind &&
      ways.some(({ units }) => units.some((unit) => unit.isOwn && worth(unit, place) >= weights.stem)),
  );
  return { said: all, partly: new Set(partly.map(({ i }) => i)) };
}

/** How much labels explain: both sides of the table before one, many words before few. */
const explained = (said: readonly Said[], isOfRow: (label: Label) => boolean) =>
  (said.some(({ label }) => isOfRow(label)) && said.some(({ label }) => !isOfRow(label)) ? 100 : 0) +
  said.reduce((sum, { at }) => sum + at.length, 0);
