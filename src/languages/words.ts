// Text → words: the folding that content and questions share, whatever their language.
import { remembering } from '../memory.ts';

/** A word of a text: folded, with its place among the text's words. */
export interface Word {
  /** Lower case, without diacritics, ligatures opened; elided articles stand as words of their own. */
  readonly text: string;
  /** As it was written. */
  readonly written: string;
  /** Which part of the text it stands in, counted from 0: a full stop, comma, colon, bracket, emoji or line begins another. */
  readonly clause: number;
  /** Which sentence it stands in, counted from 0. */
  readonly sentence: number;
  /** What stands between it and the next word: a space, an apostrophe, a question mark and a line break. */
  readonly gap: string;
}

const clauseEnd = /[.,;:!?()…—–=>]|\s\+\s|\n\s*\n|\p{Emoji_Presentation}/u;

const sentenceEnd = /[.!?]|…(?=\s*[\p{Lu}»”]|\s*$)|\n\s*\n/u;

const apostrophes = /[’‘ʼ´`′＇]/g;

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };

/** What a feminine adds to the letter before its sign: citoyen·ne, sportif·ve, administrateur·rice. */
const feminine =
  '(?:e|(?<=n.)ne|(?<=l.)le|(?<=f.)[fv]e|(?<=t.)te|(?<=x.)se|(?<=e.)sse|(?<=r.)(?:t?rice|ice|euse|i?ère))s?';

/** Inclusive writing: agent·e·s, agent.e.s, agent-e-s and agent(e)s are all read as "agents". */
const inclusive = new RegExp(
  // The sign is looked for before the letters that must precede it: few texts have one.
  `[·•‧∙⋅./-](?:(?<=[sx].)(?:[eè]res|ales|t?rices|euses|ives|elles|ennes|nes|es)|(?<=\\p{L}{2}.)${feminine})(?:[·•‧∙⋅./-]s)?(?![\\p{L}\\p{N}])|\\((?<=\\p{L}{2}.)${feminine}\\)`,
  'giu',
);

/** What may be said or not: "quelle(s)". */
const optional = /(?<=\p{L})\((?:s|x|es|e)\)/giu;

/** An inclusive ending without its letters for the feminine; what is capital after a small letter is none. */
function withoutFeminine(ending: string, at: number, text: string): string {
  if (/^.\p{Lu}/u.test(ending) && /\p{Ll}/u.test(text[at - 1] ?? '')) return ending;
  return /s\)?$/i.test(ending) && !/[sx]/i.test(text[at - 1] ?? '') ? 's' : '';
}

/** A soft hyphen, a zero-width space, a mark of direction, a control character: pasted text holds them inside words. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not part a word
  /\u034F|[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string) => text.replace(invisible, '');

/** Opens ligatures, unifies apostrophes and removes inclusive endings; case and accents stay. */
export function normalise(text: string): string {
  return (
    withoutInvisible(text)
      .normalize('NFKC')
      .replace(apostrophes, "'")
      .replace(/[œŒæÆ]/g, (ligature) => ligatures[ligature] ?? ligature)
      // "Premium +": the sign belongs to the name.
      .replace(/(?<=\p{L}) \+(?=\s*(?:[?.!,;:)»”"]|$))/gu, '+')
      .replace(optional, '')
      .replace(inclusive, withoutFeminine)
  );
}

/** Lower case without diacritics, for a text that needs no {@link normalise}. */
export const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Lower case without diacritics, after {@link normalise}: what two spellings of a word have in common. */
export function fold(text: string): string {
  return withoutMarks(normalise(text));
}

/** The folded words of a list that is written as one text, set apart by spaces and lines. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold));

/** Most words of a content folder come again: folding each once halves the time of indexing. */
const foldWord = remembering(50_000, withoutMarks);

/** The words of a text, in order; punctuation, emoji and apostrophes separate them. "C+" keeps its sign. */
export function toWords(text: string): Word[] {
  const normal = normalise(text);
  const words: Word[] = [];
  const close = (gap: string) => {
    const last = words.length - 1;
    if (last >= 0 && gap !== ' ') words[last] = { ...(words[last] as Word), gap };
  };
  let clause = 0;
  let sentence = 0;
  let end = 0;
  for (const { 0: written, index } of normal.matchAll(
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?<=\p{N})[.,]\p{N}+)*(?:\+(?![\p{L}\p{N}]))?/gu,
  )) {
    const gap = normal.slice(end, index);
    // A line may break in the middle of a sentence: one that begins with a small letter goes on.
    const begins = clauseEnd.test(gap) || (gap.includes('\n') && !/^\p{Ll}/u.test(written));
    // "i.e.", "M. Dupont": what ends a letter ends no sentence.
    const before = words.at(-1)?.written ?? '';
    const isInitial = gap === '.' ? before.length === 1 : gap === '. ' && /^\p{Lu}$/u.test(before);
    if (gap !== ' ' && words.length > 0 && begins && !isInitial) {
      clause++;
      if (sentenceEnd.test(gap)) sentence++;
    }
    close(gap);
    words.push({ text: foldWord(written), written, clause, sentence, gap: ' ' });
    end = index + written.length;
  }
  close(normal.slice(end));
  return words;
}
