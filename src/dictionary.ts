// The words of our languages, in a form small enough to keep: is this a word, and in which language?
import { languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { withoutMarks } from './languages/words.ts';

/** Slots of a table: a power of two, about three times the words of a language, so that probes stay short. */
const slots = 1 << 20;

/**
 * For each language, the hashes of its folded words in one table of 4 MB, where a Set of strings takes 30. About
 * one non-word in ten thousand has the hash of a word; the cost is a typing error that is not mended.
 */
const tables = new Map<LanguageCode, Uint32Array>();

/** FNV-1a over UTF-16 code units; 0 marks an empty slot. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0 || 1;
}

function slotOf(words: Uint32Array, value: number): number {
  let slot = value & (slots - 1);
  while (words[slot] !== 0 && words[slot] !== value) slot = (slot + 1) & (slots - 1);
  return slot;
}

/** Reads the word lists; the first question with an unknown word would wait for them otherwise. */
export function loadDictionary(): void {
  for (const code of languageCodes) tableOf(code);
}

function tableOf(code: LanguageCode): Uint32Array {
  const known = tables.get(code);
  if (known) return known;
  const words = new Uint32Array(slots);
  for (const word of languages[code].dictionary()) {
    const plain = /^[a-z]*$/.test(word) ? word : withoutMarks(word).replace('œ', 'oe').replace('æ', 'ae');
    const value = hash(plain);
    words[slotOf(words, value)] = value;
  }
  tables.set(code, words);
  return words;
}

/** Is this folded word a word of the language, or of any of ours? */
export function isWord(word: string, code?: LanguageCode): boolean {
  if (code === undefined) return languageCodes.some((one) => isWord(word, one));
  const words = tableOf(code);
  return words[slotOf(words, hash(word))] !== 0;
}
