// The name of a person in a row of the ledger: another one in each, and only whoever asks for a person finds theirs.
import type { Naming } from '../database/names.ts';

/** For each table with people in it, the name that a person has in a row with these columns. */
export const personNames = {
  ratings: (naming: Naming, row: { readonly team: string; readonly message: string }, user: string) =>
    naming('rater', row.team, row.message, user),
  reports: (naming: Naming, row: { readonly team: string; readonly question: string }, user: string) =>
    naming('reporter', row.team, row.question.trim().toLowerCase(), user),
  sightings: (naming: Naming, row: { readonly team: string; readonly word: string }, user: string) =>
    naming('sighting', row.team, row.word, user),
  subscriptions: (naming: Naming, row: { readonly team: string }, user: string) =>
    naming('subscriber', row.team, user),
} as const;
