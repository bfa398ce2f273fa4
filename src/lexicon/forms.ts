// The phrases of a lexicon as their authors write them, found again by the words of a text that are a form of them.
import { languageCodes, languages } from '../languages/index.ts';
import type { Lexicon } from './concept.ts';
import { phraseKeys } from './phrase-keys.ts';

/**
 * The phrase of a concept that these folded words are a form of: "mairie" for "mairies". What a reply tells is the
 * lexicon's word, not the person's.
 * @returns the concept's first phrase where the words are a form of none
 */
export function entryOf(words: readonly string[], conceptId: string, { concepts }: Lexicon): string {
  const phrases = concepts.find(({ id }) => id === conceptId)?.phrases;
  const all = languageCodes.flatMap((code) => (phrases?.[code] ?? []).map((phrase) => ({ phrase, code })));
  return (all.find(({ phrase, code }) => isFormOf(words, phrase, code)) ?? all[0])?.phrase ?? '';
}

/** The name of an organisation that these folded words are a form of; null where they are a form of none. */
export function organisationEntry(words: readonly string[], { organisations }: Lexicon): string | null {
  for (const { phrases } of organisations)
    for (const code of languageCodes)
      for (const phrase of phrases[code]) if (isFormOf(words, phrase, code)) return phrase;
  return null;
}

function isFormOf(words: readonly string[], phrase: string, code: (typeof languageCodes)[number]): boolean {
  const { singular, stem, stopWords } = languages[code];
  const said = words.filter((word) => !stopWords.has(word)).map((word) => singular(word));
  const keys = phraseKeys(phrase, code);
  return said.join(' ') === keys.words || said.map((word) => stem(word)).join(' ') === keys.stems;
}
