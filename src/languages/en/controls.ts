// The buttons in English, and what is said when one of them is pressed.
import type { Controls } from '../controls.ts';
import { explorer } from './explorer.ts';

export const controls: Controls = {
  share: 'Share in the channel',
  shareThis: 'Share this answer',
  sharedBy: (person) => `Shared by ${person}`,
  notShared: 'Nothing was shared: the guides have changed since this answer. Here is the one of today.',
  changed: 'The guides have changed since this answer. Here is what they say today.',
  stale: 'The guides have changed since this answer. Please ask again.',
  unknown: 'This button is not authguide’s, or it is too old. Please ask again.',
  cannotPost: 'I cannot write in this channel. Type /invite @authguide, then try again.',
  why: 'Why?',
  whyTitle: 'Why this answer?',
  excerpts: (count) => (count === 1 ? 'See 1 quote' : `See ${count} quotes`),
  nextExcerpt: 'Next quote',
  firstExcerpt: 'First quote',
  fold: 'Fold',
  excerpt: (place, count) => `Quote ${place} of ${count}`,
  table: 'See the table',
  choose: 'Choose…',
  goOn: (name) => `To go on in this thread, write ${name}`,
  explorer,
};
