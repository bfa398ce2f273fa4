// Every migration, in order: a later version of authguide adds one, and changes none.
import type { Migration } from 'kysely';
import * as ledger from './001-ledger.ts';
import * as shared from './002-shared.ts';
import * as installations from './003-installations.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-ledger': ledger,
  '002-shared': shared,
  '003-installations': installations,
};
