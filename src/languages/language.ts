// What a language supplies: how its words fold and stem, how its questions are put, and every sentence of ours.

/** ISO 639-1 codes of the languages we answer in. */
export type LanguageCode = 'fr' | 'en';
