// English: its stemmer, its words, how its questions are put, and what we say in it.
import { stemmer } from '@orama/stemmers/english';
import type { Language } from '../language.ts';
import { classes } from './classes/index.ts';
import { controls } from './controls.ts';
import { grammar } from './grammar.ts';
import { install } from './install.ts';
import { phrases } from './phrases.ts';
import { problems } from './problems.ts';
import { report } from './report.ts';
import { rules } from './rules/index.ts';
import { seeks } from './sections.ts';
import { seeking } from './seeking.ts';
import { tables } from './tables.ts';
import { followUps, orders } from './talk.ts';
import { views } from './views.ts';
import { words } from './words.ts';

export const en: Language = {
  code: 'en',
  name: 'English',
  dictionary: 'an-array-of-english-words',
  singular: (word) =>
    word.length < 4
      ? word
      : word
          .replace(/ies$/, 'y')
          .replace(/(?<=ch|sh|x|ss|[bnlrpt]us)es$/, '')
          .replace(/(?<![su])s$/, ''),
  stem: stemmer,
  ...words,
  tables,
  patterns: seeking,
  classes,
  rules,
  followUps,
  orders,
  grammar,
  seeks,
  phrases,
  controls,
  views,
  report,
  install,
  problems,
};
