// The words of our languages, in a form small enough to keep: is this a word, and in which language?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { withoutMarks } from './languages/words.ts';

const { resolve } = createRequire(import.meta.url);

/** Slots of a table: a power of two, about three times the words of a language, so that probes stay short. */
const slots = 1 << 20;

/**
 * For each language, the hashes of its folded words in one table of 4 MB, where a Set of strings takes 30. About
 * one non-word in ten thousand has the hash of a word; the cost is a typing error that is not mended.
 */
const tables = new Map<LanguageCode, Uint32Array>();

/** FNV-1a over the folded UTF-16 code units of a part of a text; 0 marks an empty slot. */
function hash(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    value = Math.imul(value ^ (unit < 128 ? unit : unmarked(unit)), 0x01000193);
  }
  return value >>> 0 || 1;
}

const letters = new Map<number, number>();

/** The letter without its accent; a word list has few such letters, each of them many times. */
function unmarked(unit: number): number {
  let letter = letters.get(unit);
  if (letter === undefined) {
    letter = withoutMarks(String.fromCharCode(unit)).charCodeAt(0);
    letters.set(unit, letter);
  }
  return letter;
}

function slotOf(words: Uint32Array, value: number): number {
  let slot = value & (slots - 1);
  while (words[slot] !== 0 && words[slot] !== value) slot = (slot + 1) & (slots - 1);
  return slot;
}

/** Reads a language's words as they stand in the file, between quotes: parsed, they take three times as long. */
function readTable(code: LanguageCode): Uint32Array {
  const list = readFileSync(resolve(languages[code].dictionary), 'utf8');
  const words = new Uint32Array(slots);
  let from = list.indexOf('"') + 1;
  while (from > 0) {
    const to = list.indexOf('"', from);
    const value = hash(list, from, to);
    words[slotOf(words, value)] = value;
    from = list.indexOf('"', to + 1) + 1;
  }
  return words;
}

function tableOf(code: LanguageCode): Uint32Array {
  let words = tables.get(code);
  if (words === undefined) {
    words = readTable(code);
    tables.set(code, words);
  }
  return words;
}

/** Is this folded word a word of the language, or of any of ours? */
export function isWord(word: string, code?: LanguageCode): boolean {
  if (code === undefined) return languageCodes.some((one) => isWord(word, one));
  const words = tableOf(code);
  return words[slotOf(words, hash(word))] !== 0;
}
