// The variables of the environment, by what needs them: all that runs, all that speaks to Slack, one workspace or several.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { languageCodes } from '../languages/index.ts';
import {
  databaseAddress,
  days,
  oldTokenKeys,
  oneOf,
  people,
  port,
  proxyAddress,
  secret,
  tokenKey,
} from './fields.ts';

/** The folder of guides that ships with the program, wherever that is started from. */
const shippedContent = fileURLToPath(new URL('../../content', import.meta.url));

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const common = z.object({
  PORT: port('PORT').default(3000),
  METRICS_PORT: port('METRICS_PORT').optional(),
  CONTENT_DIR: z.string().default(shippedContent),
  DEFAULT_LANGUAGE: oneOf('DEFAULT_LANGUAGE', languageCodes).optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels).default('info'),
  LEDGER: oneOf('LEDGER', ['on', 'off']).default('on'),
  DATABASE_URL: databaseAddress('DATABASE_URL').optional(),
  DATA_DIR: z.string().default('.authguide'),
  RETENTION_DAYS: days('RETENTION_DAYS').default(180),
  MAINTAINERS: people('MAINTAINERS').default([]),
});

export const slack = common.extend({
  HTTPS_PROXY: proxyAddress('HTTPS_PROXY'),
  HTTP_PROXY: proxyAddress('HTTP_PROXY'),
  https_proxy: proxyAddress('https_proxy'),
  http_proxy: proxyAddress('http_proxy'),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        `SLACK_API_URL is "${input}", which is no web address. Leave it out for slack.com, or set it to the base of another Web API, such as https://slack-gov.com/api/.`,
    })
    .optional(),
});

export const one = {
  SLACK_BOT_TOKEN: secret(
    'SLACK_BOT_TOKEN',
    { pattern: /^xoxb-\S+$/, shape: 'a bot token (xoxb-…)' },
    'Without it authguide cannot speak in Slack. Copy "Bot User OAuth Token" from https://api.slack.com/apps > your app > OAuth & Permissions.',
  ),
};

const credentials = 'from https://api.slack.com/apps > your app > Basic Information > App Credentials';

export const several = {
  SLACK_CLIENT_ID: secret(
    'SLACK_CLIENT_ID',
    { pattern: /^\d+\.\d+$/, shape: 'a client id (two numbers with a point between them)' },
    `Without it no workspace can install authguide. Copy "Client ID" ${credentials}.`,
  ),
  SLACK_CLIENT_SECRET: secret(
    'SLACK_CLIENT_SECRET',
    { pattern: /^(?!xox|xapp-)\S+$/, shape: 'a client secret (32 hexadecimal digits)' },
    `Without it no workspace can install authguide. Copy "Client Secret" ${credentials}.`,
  ),
  SLACK_STATE_SECRET: secret(
    'SLACK_STATE_SECRET',
    { pattern: /^\S{16,}$/, shape: 'a secret of at least 16 characters without a space' },
    'Without it anybody could end an installation that somebody else began. Make one with: openssl rand -base64 32',
  ),
  TOKEN_KEY: tokenKey('TOKEN_KEY'),
  TOKEN_KEY_OLD: oldTokenKeys('TOKEN_KEY_OLD').default([]),
};

export const http = {
  SLACK_SIGNING_SECRET: secret(
    'SLACK_SIGNING_SECRET',
    { pattern: /^(?!xox|xapp-)\S+$/, shape: 'a signing secret (32 hexadecimal digits)' },
    'Without it nobody can tell Slack\'s requests from forged ones. Copy "Signing Secret" from https://api.slack.com/apps > your app > Basic Information; or set SLACK_APP_TOKEN, and authguide connects to Slack by Socket Mode instead.',
  ),
};

export const socket = {
  SLACK_APP_TOKEN: secret(
    'SLACK_APP_TOKEN',
    { pattern: /^xapp-\S+$/, shape: 'an app-level token (xapp-…)' },
    'Without it authguide cannot open a socket to Slack. Generate one with the scope connections:write at https://api.slack.com/apps > your app > Basic Information > App-Level Tokens; or leave it out, and Slack sends requests over HTTP instead.',
  ),
};
