// What the cells of a table say: signs and words for yes and no, some of which mean the one or the other by their table.
import type { CellValue } from '../../guide.ts';
import { languageCodes, languages } from '../../languages/index.ts';
import { fold, withoutInvisible } from '../../languages/words.ts';

/** What a team says of its tables in `site.yml`, where they are to be read otherwise than they would be. */
export interface TableRules {
  /** Further cells that say yes, and no. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** What an empty cell says; null where the table's other cells decide. */
  readonly empty: 'no' | 'undecided' | null;
  /** What stands on each axis: "plan", "feature". */
  readonly columns: string | null;
  readonly rows: string | null;
}

export const noRules: TableRules = { yes: [], no: [], empty: null, columns: null, rows: null };

/** Signs that mean the same in every table. */
const signs = {
  yes: /^(?:[✅✔✓☑√🗸🟢🟩👍]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check_mark|check|green_circle|thumbsup|\+1):)/u,
  no: /^(?:[❌✗✘✖✕🗙❎🚫🔴🟥⛔👎]\uFE0F?|:(?:x|no_entry|no_entry_sign|cross_mark|negative_squared_cross_mark|red_circle|thumbsdown|-1):)/u,
};
const signAnywhere = /[✅✔✓☑√🟢👍❌✖✗✘✕❎🚫🔴⛔👎]/u;

/** Signs that mean yes in one table and no in another: a cross is a tick on a form, and a fault beside ticks. */
const doubtful = {
  cross: /^(?:\[x\]|[x×☒])$/iu,
  filled: /^[●⬤•◉■◼]$/u,
  hollow: /^[○◯⚪□◻☐]\uFE0F?$|^\[ ?\]$/u,
  plus: /^\+$/,
  letter: /^o$/iu,
  boolean: /^(?:true|false|vrai|faux)$/iu,
  dash: /^(?:[-–—−]|--+|\/)$/u,
};

const wordsThat = (what: 'yes' | 'no' | 'condition') =>
  languageCodes.flatMap((code) => [...languages[code].tables[what]]);
const wordsOf = (what: 'yes' | 'no' | 'condition') => new Set(wordsThat(what));
const says = { yes: wordsOf('yes'), no: wordsOf('no') };
const conditions = wordsOf('condition');
/** "yes" and "no" as the first word of a cell; longer ones first, since "not included" begins with a word of its own. */
const openings = (['yes', 'no'] as const).map((value) => ({
  value,
  pattern: new RegExp(
    `^(?:${[...says[value]].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}'’-])`,
    'u',
  ),
}));

/** What a text begins with, and what is left of it; null where it begins with neither yes nor no. */
function opening(text: string): { value: 'yes' | 'no'; rest: string } | null {
  for (const value of ['yes', 'no'] as const)
    if (signs[value].test(text)) return { value, rest: text.replace(signs[value], '').trim() };
  const folded = fold(text);
  for (const { value, pattern } of openings) {
    const [said] = pattern.exec(folded) ?? [];
    if (said !== undefined) return { value, rest: folded.slice(said.length).trim() };
  }
  return null;
}

const wordsIn = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Does anything follow a yes or a no, and set a condition or say more: "except on Mondays", "(beta)", "in lane 6"? */
function isConditioned(value: 'yes' | 'no', rest: string): boolean {
  if (signAnywhere.test(rest) || /[*†‡§]|\[\^/u.test(rest)) return true;
  const words = wordsIn(fold(rest));
  // "✅ Oui": the sign and its word say it twice.
  if (words.length === 0 || says[value].has(words.join(' '))) return false;
  // A word that goes on without a comma is another sentence, unless it goes on with a condition: "No limit".
  return !/^\p{L}/u.test(rest) || conditions.has(words[0] ?? '');
}

/** What a cell says by itself: a sign, or a word; with a condition behind it, or anything else, the reader is to judge. */
export function cellValue(written: string): CellValue {
  const text = withoutInvisible(written).trim();
  const begin = opening(text);
  if (begin === null) return 'other';
  const { value, rest } = begin;
  const words = wordsIn(fold(rest));
  const saysMore = words.length > 0 && !(signs[value].test(text) && says[value].has(words.join(' ')));
  return saysMore || isConditioned(value, rest) ? 'other' : value;
}

/** Does a cell begin with a yes or a no that the rest of it changes? */
export function isConditional(written: string): boolean {
  const text = withoutInvisible(written).trim();
  const begin = opening(text);
  return begin !== null && (signs[begin.value].test(text) || isConditioned(begin.value, begin.rest));
}

/** The share of a table's cells that must be true or false for these to be its yes and no. */
const fewestBooleans = 0.9;

/** What a page says of its marks: "X = Oui, O = Non", "● included". Each mark that it gives, by what it says. */
export function legendOf(text: string): { readonly yes: readonly string[]; readonly no: readonly string[] } {
  const found = { yes: [] as string[], no: [] as string[] };
  for (const [, mark = '', said = ''] of text.matchAll(
    /(?<![\p{L}\p{N}])[“"«']?\s?([^\s=:;,.()“”"«»']{1,2})\s?[”"»']?\s*[=:]\s*([\p{L}'’ -]+)/gu,
  )) {
    const words = fold(said).trim();
    const { value } = openings.find(({ pattern }) => pattern.test(words)) ?? {};
    if (value !== undefined) found[value].push(mark);
  }
  return found;
}

/**
 * How the cells of one table are to be read: doubtful signs by the others, empty cells by `rules`, or by whether
 * anything in the table says no.
 * @param cells the texts of all cells but the headings
 */
export function marksOf(cells: readonly string[], rules: TableRules): (text: string) => CellValue {
  const clean = cells.map((cell) => withoutInvisible(cell).trim());
  const listed = (list: readonly string[]) => new Set(list.map((one) => fold(one).trim()));
  const own = { yes: listed(rules.yes), no: listed(rules.no) };
  const has = (test: (text: string) => boolean) => clean.some(test);
  const plain = (text: string): CellValue => {
    const folded = fold(text);
    if (own.yes.has(folded)) return 'yes';
    return own.no.has(folded) ? 'no' : cellValue(text);
  };
  const hasCross = has((text) => doubtful.cross.test(text));
  // "O" beside "X" may be a yes, or a circle: only a legend tells.
  const isUntold =
    hasCross && has((text) => doubtful.letter.test(text)) && !own.yes.has('o') && !own.no.has('o');
  const filled = clean.filter((text) => text !== '');
  // Among other values, "false" is the value of a parameter.
  const booleans = filled.filter((text) => doubtful.boolean.test(text)).length;
  const isOfBooleans = booleans >= filled.length * fewestBooleans;
  const isYes = has((text) => plain(text) === 'yes');
  const isNo = has((text) => plain(text) === 'no');
  const hasFilled = has((text) => doubtful.filled.test(text));
  // A cross is a no beside ticks, and a tick where nothing else says yes.
  const cross: CellValue = isYes || (hasFilled && !isNo) ? 'no' : 'yes';
  const hasPlus = has((text) => doubtful.plus.test(text));
  const anyYes = isYes || hasFilled || hasPlus || (hasCross && cross === 'yes');
  const sign = (text: string): CellValue => {
    const folded = fold(text);
    if (own.yes.has(folded)) return 'yes';
    if (own.no.has(folded)) return 'no';
    if (isUntold && (doubtful.letter.test(text) || doubtful.cross.test(text))) return 'other';
    if (!isOfBooleans && doubtful.boolean.test(text)) return 'other';
    const value = plain(text);
    if (value !== 'other') return value;
    if (doubtful.cross.test(text)) return cross;
    if (doubtful.filled.test(text)) return 'yes';
    if (doubtful.hollow.test(text)) return hasFilled || isYes || hasCross ? 'no' : 'other';
    if (doubtful.plus.test(text)) return 'yes';
    if (doubtful.dash.test(text)) return anyYes && !isNo ? 'no' : 'other';
    return 'other';
  };
  const saysNo = has((text) => sign(text) === 'no');
  const empty: CellValue =
    rules.empty === 'no' || (rules.empty === null && anyYes && !saysNo) ? 'no' : 'other';
  return (written) => {
    const text = withoutInvisible(written).trim();
    return text === '' ? empty : sign(text);
  };
}
