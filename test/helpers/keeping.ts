// Settings of a bot that keeps nothing.
import type { KeepingSettings } from '../../src/settings.ts';

export const keepsNothing: KeepingSettings = {
  ledger: false,
  databaseUrl: undefined,
  dataDir: '/nonexistent',
  retentionDays: 180,
  maintainers: [],
};
