// What every answer has before anything is decided.
import type { Library } from '../library.ts';
import type { Reading } from '../understand.ts';
import type { Common } from './kinds.ts';

export const commonOf = (reading: Reading, { content }: Library): Common => ({
  question: reading.question,
  language: reading.language,
  reading,
  passages: [],
  further: [],
  links: [],
  content,
  leftOut: [],
  recall: null,
  parts: [],
});
