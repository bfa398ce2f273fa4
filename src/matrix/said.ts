// The labels of a table of any field that a question says: those whose own words explain it best.
import type { Analysis, Analyzer, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { TableWords } from '../languages/language.ts';
import { waysToSay } from './names.ts';

/** A word of a label: the ways in which a question can say it, and what it tells of the label. */
interface Unit {
  readonly stem: string;
  readonly kin: string | null;
  /** Concepts of the lexicon that the word is part of. */
  readonly concepts: readonly string[];
  /** How the word before it turns it: "[without] account". */
  readonly turn: Turn | null;
  /** 1 where no other label of the axis has the word, less the more have it. */
  readonly weight: number;
}

export interface Way {
  readonly label: Label;
  readonly units: readonly Unit[];
}

type Turn = keyof TableWords['turning'];

const turns = (['without', 'less', 'more', 'with'] as const).map((turn) => ({
  turn,
  words: new Set(languageCodes.flatMap((code) => [...languages[code].tables.turning[turn]])),
}));
const turnOf = (word: string): Turn | null => turns.find(({ words }) => words.has(word))?.turn ?? null;

const denying = new Set(languageCodes.flatMap((code) => [...languages[code].tables.denying]));
const copulas = inGrammar('copulas');

/** Words that say little by themselves, as a label's as well as a question's: "user", "access". */
const faint = new Set(
  languageCodes.flatMap((code) => {
    const { generic, filler, singular, stem, tables } = languages[code];
    return [...generic, ...filler, ...tables.light].map((word) => stem(singular(word)));
  }),
);

/** What a label's words tell: those that many labels share less, and those that say little, less. */
const weights = { faint: 0.5, concept: 0.95, kin: 0.8 } as const;

/** So much of a label must be said for it to be meant. */
const leastShare = 0.6;

/** Words of a question between a turning word and what it turns: "without [a] account". */
const turnReach = 2;

const kinOf = (word: string) => (word.length < 7 ? null : word.slice(0, 5));

/** The ways to say each label of a table. */
export function waysOf(table: DecisionTable, analyzer: Analyzer): Way[] {
  return [table.rows, table.columns].flatMap((axis) => {
    const said = axis.map((label) => ({
      label,
      ways: waysToSay(label).map((way) => unitsOf(way, analyzer)),
    }));
    const spread = new Map<string, number>();
    for (const { ways } of said)
      for (const stem of new Set(ways.flat().map((unit) => unit.stem)))
        spread.set(stem, (spread.get(stem) ?? 0) + 1);
    return said.flatMap(({ label, ways }) =>
      ways
        .filter((units) => units.length > 0)
        .map((units) => ({
          label,
          units: units.map((unit) => ({
            ...unit,
            weight: (faint.has(unit.stem) ? weights.faint : 1) / (spread.get(unit.stem) ?? 1),
          })),
        })),
    );
  });
}

function unitsOf(text: string, analyzer: Analyzer): Omit<Unit, 'weight'>[] {
  const { tokens, mentions } = analyzer.read(text);
  const isTurning = (i: number) => turnOf(tokens[i]?.text ?? '') !== null;
  const telling = tokens.flatMap(({ stop }, i) => (stop || isTurning(i) ? [] : [i]));
  // A label of small words alone is said by them: "Other".
  const indices = telling.length > 0 ? telling : tokens.map((_, i) => i);
  return indices.map((i) => ({
    stem: tokens[i]?.stem ?? '',
    kin: kinOf(tokens[i]?.text ?? ''),
    concepts: mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : [])),
    turn: turnAt(i, tokens).turn,
  }));
}

/**
 * How the words before a token turn it; small words may stand between.
 * @returns and whether it is the token that is turned: "are not members", and not the verb: "cannot, not even members"
 */
function turnAt(i: number, tokens: readonly Token[]): { turn: Turn | null; isSure: boolean } {
  for (let before = i - 1; before >= Math.max(0, i - 1 - turnReach); before--) {
    const token = tokens[before];
    if (!token || token.sentence !== tokens[i]?.sentence) break;
    const turn = turnOf(token.text);
    const follows = tokens[before - 1]?.text ?? '';
    if (turn !== null) return { turn, isSure: !denying.has(token.text) || copulas.has(follows) };
    if (!token.stop) break;
  }
  return { turn: null, isSure: false };
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
}

const worth = (unit: Unit, { token, kin, concepts }: Heard): number => {
  if (token.stem === unit.stem) return 1;
  if (unit.concepts.some((concept) => concepts.includes(concept))) return weights.concept;
  return unit.kin !== null && unit.kin === kin ? weights.kin : 0;
};

/** What is turned by "without" and by "not" is the same; what is not turned may be said with "with". */
function agrees(unit: Unit, { turn }: Heard): boolean {
  if (unit.turn === null || unit.turn === 'with') return true;
  return unit.turn === turn;
}

/** Every label of which a sentence says enough, with the words that say it. */
function candidates(ways: readonly Way[], words: readonly (Heard & { readonly i: number })[]): Said[] {
  return ways.flatMap(({ label, units }) => {
    const found = units.map((unit) => {
      const best = words
        .map((word) => ({ ...word, worth: agrees(unit, word) ? worth(unit, word) : 0 }))
        .filter((word) => word.worth > 0)
        .sort((a, b) => b.worth - a.worth)[0];
      return { unit, best };
    });
    const said = found.flatMap(({ unit, best }) => (best ? [{ unit, ...best }] : []));
    if (said.length === 0) return [];
    const total = units.reduce((sum, { weight }) => sum + weight, 0);
    const share = said.reduce((sum, one) => sum + one.unit.weight * one.worth, 0) / total;
    const at = [...new Set(said.map(({ i }) => i))].sort((a, b) => a - b);
    const isWhole = said.length === units.length;
    const isTelling = said.some(({ unit }) => unit.weight === 1);
    if (!isWhole && !(share >= leastShare && isTelling)) return [];
    const isTurned = said.some(
      (one) => one.isSure && one.turn !== null && one.turn !== 'with' && one.unit.turn === null,
    );
    return [{ label, at, share, isWhole, isTurned }];
  });
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
function together(found: readonly Said[], isFirst: (label: Label) => boolean): Said[] {
  const kept: Said[] = [];
  const sorted = [...found].sort(
    (a, b) => byWorth(a, b) || Number(isFirst(b.label)) - Number(isFirst(a.label)),
  );
  for (const one of sorted) {
    const overlap = kept.find((other) => other.at.some((i) => one.at.includes(i)));
    if (overlap || kept.some(({ label }) => label === one.label)) continue;
    // Words that two labels of an axis share, and nothing tells apart, name neither.
    const rival = sorted.some(
      (other) =>
        other.label !== one.label &&
        isFirst(other.label) === isFirst(one.label) &&
        !one.isWhole &&
        !other.isWhole &&
        String(other.at) === String(one.at),
    );
    if (!rival) kept.push(one);
  }
  return kept;
}

/** The labels that a question says, sentence by sentence. */
export function saidLabels(
  ways: readonly Way[],
  table: DecisionTable,
  { tokens, mentions }: Analysis,
): Said[] {
  const words = tokens.map((token, i) => ({
    i,
    token,
    kin: kinOf(token.text),
    concepts: mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : [])),
    ...turnAt(i, tokens),
  }));
  const sentences = [...new Set(tokens.map(({ sentence }) => sentence))];
  const rows = new Set(table.rows);
  const isOfRow = (label: Label) => rows.has(label);
  return sentences.flatMap((sentence) => {
    const found = candidates(
      ways,
      words.filter(({ token }) => token.sentence === sentence),
    );
    const [byRows, byColumns] = [isOfRow, (label: Label) => !isOfRow(label)].map((isFirst) =>
      together(found, isFirst),
    ) as [Said[], Said[]];
    return explained(byColumns, isOfRow) > explained(byRows, isOfRow) ? byColumns : byRows;
  });
}

/** How much labels explain: both sides of the table before one, many words before few. */
const explained = (said: readonly Said[], isOfRow: (label: Label) => boolean) =>
  (said.some(({ label }) => isOfRow(label)) && said.some(({ label }) => !isOfRow(label)) ? 100 : 0) +
  said.reduce((sum, { at }) => sum + at.length, 0);
