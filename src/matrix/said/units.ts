// The words of a table's labels: the ways in which a question can say each, and what it tells of its label.
import { type Analysis, type Analyzer, formsOf, type Token } from '../../analysis.ts';
import type { DecisionTable, Label } from '../../guide.ts';
import { languageCodes, languages } from '../../languages/index.ts';
import { waysToSay } from '../names.ts';
import { abbreviates, bare, calendar, fewestLetters } from './calendar.ts';
import { type Turn, turnAt, turnOf } from './turning.ts';

/** A word of a label: the ways in which a question can say it, and what it tells of the label. */
export interface Unit {
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
  /** It tells the label from all that the page is about, too. */
  readonly isTelling: boolean;
}

/** Letters by which words that may say each other are found: all forms of a word begin alike. */
const keyLetters = 4;

const keysOf = (text: string, stem: string, concepts: readonly string[]) =>
  new Set([
    text.slice(0, keyLetters),
    stem.slice(0, keyLetters),
    ...(calendar.has(bare(text)) ? [text.slice(0, fewestLetters)] : []),
    ...concepts,
  ]);

/** The ways to say the labels of a table, and where in them a word of a question is to be looked for. */
export interface Ways {
  readonly all: readonly Way[];
  /** The index of a way, and of a unit in it, by the keys of the unit. */
  readonly byKey: ReadonlyMap<string, readonly (readonly [way: number, unit: number])[]>;
}

export interface Way {
  readonly label: Label;
  readonly units: readonly Unit[];
  /** All its words, the small ones too: beside its other words they belong to it. */
  readonly words: ReadonlySet<string>;
}

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
export const weights = { faint: 0.5, stem: 0.98, concept: 0.95, short: 0.85, kin: 0.7 } as const;

const kinOf = (token: Token | undefined) => (token === undefined ? null : formsOf(token).kin);

/** Letters of a word that may stand for a longer one. */
const shortest = 5;

/**
 * The ways to say each label of a table.
 * @param context terms of what stands above the table: in a table of deliveries, "delivery" tells none from another
 */
export function waysOf(table: DecisionTable, analyzer: Analyzer, context: ReadonlySet<string>): Ways {
  const all = [table.rows, table.columns].flatMap((axis) => {
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
            isOwn: spread.get(unit.stem) === 1,
            isTelling: spread.get(unit.stem) === 1 && !context.has(unit.stem) && !general.has(unit.text),
            weight:
              (faint.has(unit.stem) || context.has(unit.stem) ? weights.faint : 1) /
              (spread.get(unit.stem) ?? 1),
          })),
        })),
    );
  });
  const byKey = new Map<string, (readonly [number, number])[]>();
  for (const [w, { units }] of all.entries())
    for (const [u, { text, stem, concepts }] of units.entries())
      for (const key of keysOf(text, stem, concepts)) byKey.set(key, [...(byKey.get(key) ?? []), [w, u]]);
  return { all, byKey };
}

function unitsOf(text: string, analyzer: Analyzer): Omit<Unit, 'weight' | 'isOwn' | 'isTelling'>[] {
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
    kin: kinOf(tokens[i]),
    concepts: mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : [])),
    turn: turnAt(i, tokens, [language]).turn,
  }));
}

/** A word of a question that a label could be said by. */
export interface Heard {
  /** Its index among the tokens of the question. */
  readonly i: number;
  readonly token: Token;
  readonly kin: string | null;
  readonly concepts: readonly string[];
  readonly turn: Turn | null;
  readonly isSure: boolean;
  /** The index of the word that turns it. */
  readonly turnedBy: number | null;
  /** Stands behind "which", and says what kind of thing is asked for. */
  readonly isKind: boolean;
  /** Stands behind a word of the passive: "[be] deleted". */
  readonly isPassive: boolean;
  readonly keys: ReadonlySet<string>;
}

const whichWords = new Set(languageCodes.flatMap((code) => [...languages[code].tables.which]));

const passive = new Set(languageCodes.flatMap((code) => [...languages[code].tables.passive]));

/** Words between "be" and what is done: "can it be safely deleted". */
const passiveReach = 3;

/** "Can an owner be removed?", "deleted content": what is done to something is not what a label says that one may do. */
export function isParticiple(unit: Unit, { token: { text } }: Heard): boolean {
  if (text === unit.text) return false;
  const [, french] = /^(.+?)ee?s?$/.exec(text) ?? [];
  return (
    (text.endsWith('ed') && !unit.text.endsWith('ed')) ||
    (french !== undefined && `${french}er` === unit.text)
  );
}

/** The words of a question, as labels are held against them: once, for all tables. */
export const heardIn = ({ tokens, mentions, language }: Analysis): Heard[] =>
  tokens.map((token, i) => {
    const concepts = mentions.flatMap(({ concept, from, to }) => (i >= from && i < to ? concept : []));
    const before = tokens[i - 1];
    return {
      i,
      token,
      kin: kinOf(token),
      concepts,
      ...turnAt(i, tokens, [language]),
      isKind: before !== undefined && whichWords.has(before.text) && before.clause === token.clause,
      isPassive: tokens
        .slice(Math.max(0, i - passiveReach), i)
        .some(({ text, clause }) => clause === token.clause && passive.has(text)),
      keys: new Set([
        ...keysOf(token.text, token.stem, concepts),
        ...partsOf(token.text).map((part) => part.slice(0, keyLetters)),
      ]),
    };
  });

/** A number and its unit that are written together, apart: "3m". */
export const partsOf = (word: string) => word.split(/(?<=\d)(?=\p{L})/u);

/** Is one word the other and a letter more: "payé", "payée"? */
const differByOne = (one: string, other: string) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.length - short.length === 1 && long.startsWith(short);
};

/** Words with one stem are forms of one, but where a short word only looks like one: "bas" is no "base". */
const isForm = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 4 || bare(one) === bare(other);

/** How well a word of a question says a word of a label: 0 to 1. */
export const worth = (unit: Unit, { token, kin, concepts }: Heard): number => {
  if (token.text === unit.text) return 1;
  // "1h", "under 8s": a number and its unit are often written together.
  if (/^\d+\p{L}+$/u.test(token.text) && partsOf(token.text).includes(unit.text)) return 1;
  // "can" is no form of "cans": a small word is only itself.
  if (token.stem === unit.stem && isForm(token.text, unit.text)) return token.stop ? 0 : weights.stem;
  if (!token.stop && abbreviates(unit.text, token.text)) return weights.concept;
  if (unit.concepts.some((concept) => concepts.includes(concept))) return weights.concept;
  // "admin" for "administrators", "compta" for "comptabilité", "payée" for "payés".
  const [part, whole] =
    token.text.length < unit.text.length ? [token.text, unit.text] : [unit.text, token.text];
  const isShort = part.length >= shortest && whole.startsWith(part);
  const isEnding = differByOne(bare(unit.text), bare(token.text));
  if (isShort || isEnding) return weights.short;
  return unit.kin !== null && unit.kin === kin ? weights.kin : 0;
};

/** What is turned by "without" and by "not" is the same; what is not turned may be said with "with". */
export function agrees(unit: Unit, { turn }: Heard): boolean {
  if (unit.turn === 'with') return turn !== 'without';
  return unit.turn === null || unit.turn === turn;
}
