// French: its stemmer, its words, how its questions are put, and what we say in it.
import { stemmer } from '@orama/stemmers/french';
import { typeset } from '../french-spaces.ts';
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

export const fr: Language = {
  code: 'fr',
  name: 'français',
  dictionary: 'an-array-of-french-words',
  singular: (word) => (word.length < 4 ? word : word.replace(/(?<!e)aux$/, 'al').replace(/[sx]$/, '')),
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
  phrases: typeset(phrases, ['quote', 'list', 'either']),
  controls: typeset(controls),
  views: typeset(views),
  report: typeset(report),
  install: typeset(install),
  problems,
};
