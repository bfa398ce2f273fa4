// Everything that the doctor looks at, in the order in which it is told.
import { appToken } from './app-token.ts';
import { botToken } from './bot-token.ts';
import type { Check } from './check.ts';
import { clock } from './clock.ts';
import { content } from './content.ts';
import { database } from './database.ts';
import { delivery } from './delivery.ts';
import { envFile } from './env-file.ts';
import { nodeVersion } from './node-version.ts';
import { previews } from './previews.ts';
import { proxy } from './proxy.ts';
import { scopes } from './scopes.ts';
import { settings } from './settings.ts';
import { tokenShapes } from './token-shapes.ts';

export const checks: readonly Check[] = [
  nodeVersion,
  envFile,
  settings,
  tokenShapes,
  proxy,
  botToken,
  scopes,
  appToken,
  clock,
  delivery,
  content,
  previews,
  database,
];
