// The window of tables in English.
import type { ExplorerWords } from '../controls.ts';

export const explorer: ExplorerWords = {
  command: 'table',
  title: 'Explore the tables',
  close: 'Close',
  table: 'Table',
  row: 'Row',
  column: 'Column',
  api: 'API',
  choose: 'Choose at least one row or column.',
  says: 'Here is what the table says.',
  none: 'The guides hold no table to explore. Please ask a question instead.',
  changed: 'The guides have changed. Here is the table of today, with what is left of your choice.',
  previous: 'Previous page',
  next: 'Next page',
  rows: (from, to, total) => (from === to ? `Row ${from} of ${total}` : `Rows ${from} to ${to} of ${total}`),
  share: 'Share…',
  shareTitle: 'Share',
  where: 'Where should it go?',
  hint: 'Posted under your name, as shown below.',
  conversation: 'Choose a conversation',
  post: 'Post',
  back: 'Back',
  notPosted: 'Nothing was posted: the guides have changed. Here is what they say today.',
  gone: 'Nothing was posted: this table is no longer in the guides.',
  refused: 'Slack does not let me post in this conversation. Please choose another one.',
  unclear:
    'Slack does not confirm the post. Please look into the conversation; if nothing is there, post it again.',
};
