// The words of our languages, in a form small enough to keep: is this a word, or a typing error?
import { languages } from './languages/index.ts';
import { withoutMarks } from './languages/words.ts';

/** Slots of the table: a power of two, about twice the words, so that probes stay short. */
const slots = 1 << 20;

/**
 * Hashes of the folded words in one table of 4 MB, where a Set of strings takes 60. About one
 * non-word in ten thousand has the hash of a word; the cost is a typing error that is not mended.
 */
let table: Uint32Array | undefined;

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

/** Reads the word lists; the first question with an unknown word would wait for it otherwise. */
export function loadDictionary(): Uint32Array {
  if (table) return table;
  table = new Uint32Array(slots);
  for (const language of Object.values(languages))
    for (const word of language.dictionary()) {
      const value = hash(
        /^[a-z]*$/.test(word) ? word : withoutMarks(word).replace('œ', 'oe').replace('æ', 'ae'),
      );
      table[slotOf(table, value)] = value;
    }
  return table;
}

/** Is this folded word a word of any of our languages? */
export function isWord(word: string): boolean {
  const words = loadDictionary();
  return words[slotOf(words, hash(word))] !== 0;
}
