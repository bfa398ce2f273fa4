// The words of our languages, in a form small enough to keep: is this a word, and in which language?
import { closeSync, openSync, readSync } from 'node:fs';
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

/** FNV-1a: the hash of the letters before, and one more. */
const basis = 0x811c9dc5;
const mix = (value: number, unit: number) => Math.imul(value ^ unit, 0x01000193);
/** 0 marks an empty slot. */
const finished = (value: number) => value >>> 0 || 1;

/** The hash of a folded word. */
function hash(word: string): number {
  let value = basis;
  for (let i = 0; i < word.length; i++) value = mix(value, word.charCodeAt(i));
  return finished(value);
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

/** Bytes of a word list that are in memory at a time: a whole list takes 12 MB as a text. */
const piece = 1 << 16;
const quote = 0x22;

/**
 * Reads a language's words as they stand in the file, between quotes, byte by byte: parsed, they take three times as
 * long and ten times the room.
 */
function readTable(code: LanguageCode): Uint32Array {
  const words = new Uint32Array(slots);
  const bytes = Buffer.alloc(piece);
  const file = openSync(resolve(languages[code].dictionary), 'r');
  let inside = false;
  let value = basis;
  let lead = 0;
  for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes))
    for (let i = 0; i < read; i++) {
      const byte = bytes[i] as number;
      if (byte === quote) {
        const hashed = finished(value);
        if (inside) words[slotOf(words, hashed)] = hashed;
        inside = !inside;
        value = basis;
      } else if (byte < 0x80) value = mix(value, byte);
      // UTF-8: two bytes for each letter with an accent.
      else if (byte >= 0xc0) lead = byte & 0x1f;
      else value = mix(value, unmarked((lead << 6) | (byte & 0x3f)));
    }
  closeSync(file);
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
