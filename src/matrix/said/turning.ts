// Small words that turn what follows them: "without account", "under 12", "not a member".
import type { Token } from '../../analysis.ts';
import { inGrammar } from '../../languages/grammar.ts';
import { byLanguage, languageCodes, languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { TableWords } from '../../languages/table-words.ts';

export type Turn = keyof TableWords['turning'];

const turns = byLanguage(
  (code) =>
    new Map(
      (['with', 'more', 'less', 'without'] as const).flatMap((turn) =>
        languages[code].tables.turning[turn].map((word) => [word, turn] as const),
      ),
    ),
);
/** How a word turns what follows it, in one of the languages; null where it does not. */
export const turnOf = (word: string, codes: readonly LanguageCode[]): Turn | null =>
  codes.map((code) => turns[code].get(word)).find((turn) => turn !== undefined) ?? null;

const denying = new Set(languageCodes.flatMap((code) => [...languages[code].tables.denying]));
const copulas = inGrammar('copulas');

/** Words of a question between a turning word and what it turns: "without [a] account". */
const turnReach = 2;

/**
 * How the words before a token turn it; small words may stand between.
 * @returns and whether it is the token that is turned: "are not members", and not the verb: "cannot, not even members"
 */
export function turnAt(
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
