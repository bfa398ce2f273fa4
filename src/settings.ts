// The environment, checked once: the only reader of process.env.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from 'dotenv';
import { z } from 'zod';
import { languageCodes } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { misspelt } from './settings/misspelt.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every way to run needs. */
export interface CommonSettings {
  /** TCP port of Slack's requests, of the health routes and of the local workspace; 0 takes any free one. */
  readonly port: number;
  /** The folder that holds guides/, api/ and lexicon.yml, as an absolute path: it stands in messages. */
  readonly contentDir: string;
  /** The language of replies to questions that do not tell theirs; undefined where it is that of the guides. */
  readonly defaultLanguage: LanguageCode | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** TCP port of Prometheus's scrapes; undefined where nobody scrapes. */
  readonly metricsPort: number | undefined;
  readonly keeping: KeepingSettings;
}

/** What is kept of answers, and where. */
export interface KeepingSettings {
  /** Is anything counted or kept at all? */
  readonly ledger: boolean;
  /** A PostgreSQL server, which several processes may share; undefined where the embedded one is used. */
  readonly databaseUrl: string | undefined;
  /** The folder of the embedded database, and of what waits to be written; an absolute path. */
  readonly dataDir: string;
  /** Days after which whatever is kept is deleted. */
  readonly retentionDays: number;
  /** Slack ids of those who may read what people report. */
  readonly maintainers: readonly string[];
}

/** The proxy that leads out, under the names that most programs know: HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
export interface ProxySettings {
  readonly httpsProxy: string | undefined;
  readonly httpProxy: string | undefined;
  /** Hosts that are reached without it, separated by commas. */
  readonly noProxy: string | undefined;
}

interface Slack {
  readonly proxy: ProxySettings;
  readonly botToken: string;
  /** Base of Slack's Web API where it is not slack.com's. */
  readonly apiUrl: string | undefined;
}

/** How to run: Slack sends us requests, or we hold a socket to Slack, or a workspace in the browser replaces Slack. */
export type Settings =
  | (CommonSettings & Slack & { readonly mode: 'http'; readonly signingSecret: string })
  | (CommonSettings & Slack & { readonly mode: 'socket'; readonly appToken: string })
  | (CommonSettings & { readonly mode: 'local' });

export type SlackSettings = Exclude<Settings, { readonly mode: 'local' }>;

/** Everything that is wrong with the environment, each problem with its remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`authguide cannot start with these settings:\n${problems.map((line) => `  - ${line}\n`).join('')}`);
    this.problems = problems;
  }
}

/** The folder of guides that ships with the program, wherever that is started from. */
const shippedContent = fileURLToPath(new URL('../content', import.meta.url));

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const common = z.object({
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

const slack = common.extend({
  HTTPS_PROXY: proxyAddress('HTTPS_PROXY'),
  HTTP_PROXY: proxyAddress('HTTP_PROXY'),
  https_proxy: proxyAddress('https_proxy'),
  http_proxy: proxyAddress('http_proxy'),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
  SLACK_BOT_TOKEN: secret(
    'SLACK_BOT_TOKEN',
    { pattern: /^xoxb-\S+$/, shape: 'a bot token (xoxb-…)' },
    'Without it authguide cannot speak in Slack. Copy "Bot User OAuth Token" from https://api.slack.com/apps > your app > OAuth & Permissions.',
  ),
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        `SLACK_API_URL is "${input}", which is no web address. Leave it out for slack.com, or set it to the base of another Web API, such as https://slack-gov.com/api/.`,
    })
    .optional(),
});

const http = slack.extend({
  SLACK_SIGNING_SECRET: secret(
    'SLACK_SIGNING_SECRET',
    { pattern: /^(?!xox|xapp-)\S+$/, shape: 'a signing secret (32 hexadecimal digits)' },
    'Without it nobody can tell Slack\'s requests from forged ones. Copy "Signing Secret" from https://api.slack.com/apps > your app > Basic Information; or set SLACK_APP_TOKEN, and authguide connects to Slack by Socket Mode instead.',
  ),
});

const socket = slack.extend({
  SLACK_APP_TOKEN: secret(
    'SLACK_APP_TOKEN',
    { pattern: /^xapp-\S+$/, shape: 'an app-level token (xapp-…)' },
    'Without it authguide cannot open a socket to Slack. Generate one with the scope connections:write at https://api.slack.com/apps > your app > Basic Information > App-Level Tokens; or leave it out, and Slack sends requests over HTTP instead.',
  ),
});

/** Every variable that authguide reads. */
export const settingNames: readonly string[] = [
  ...new Set([...Object.keys(http.shape), ...Object.keys(socket.shape), 'NODE_ENV']),
];

/** A secret is never repeated in what we say of it. */
function secret(name: string, { pattern, shape }: { pattern: RegExp; shape: string }, remedy: string) {
  return z
    .string({ error: `${name} is not set. ${remedy}` })
    .regex(pattern, { error: `${name} is not ${shape}. ${remedy}` });
}

function port(name: string) {
  return z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, {
      error: ({ input }) =>
        `${name} is "${input}", which is no TCP port. Set it to a number from 0 to 65535.`,
    })
    .transform(Number);
}

/** A database's address holds a password: it is not repeated. */
function databaseAddress(name: string) {
  const error = `${name} is no address of a PostgreSQL server. Set it to one such as postgres://authguide:password@db.example:5432/authguide, or take it out: an embedded database is used then.`;
  return z.url({ protocol: /^postgres(?:ql)?$/, error });
}

function days(name: string) {
  return z
    .string()
    .refine((days) => /^\d{1,4}$/.test(days) && Number(days) >= 1, {
      error: ({ input }) =>
        `${name} is "${input}", which is no number of days. Set it to a whole number from 1 to 9999.`,
    })
    .transform(Number);
}

/** Members' ids, with commas or spaces between them. */
function people(name: string) {
  return z
    .string()
    .transform((ids) => ids.split(/[\s,;]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), {
      error: `${name} holds something that is no member's id, so nobody would see the report. Write ids such as U012AB3CD, with commas between them: in Slack, a profile > ⋮ > Copy member ID.`,
    });
}

/** A proxy's address may hold a password: it is not repeated. */
function proxyAddress(name: string) {
  const error = `${name} is no web address. Set it to your proxy's, such as http://proxy.example:3128, or take it out.`;
  return z.url({ protocol: /^https?$/, error }).optional();
}

function oneOf<const Value extends string>(name: string, values: readonly Value[]) {
  return z.enum(values, {
    error: ({ input }) => `${name} is "${input}", which is not known. Set it to one of ${values.join(', ')}.`,
  });
}

/**
 * What all processes of one app have in common and a database does not know: keyed hashes are made with it.
 */
export function secretOf(settings: Settings): string {
  switch (settings.mode) {
    case 'http':
      return settings.signingSecret;
    case 'socket':
      return settings.appToken;
    case 'local':
      return 'local';
  }
}

/** The variables of the process, with those of a file .env in the working folder where the process has none. */
export function environment(): Environment {
  const variables = { ...process.env } as Record<string, string>;
  config({ processEnv: variables, quiet: true });
  return variables;
}

/**
 * Reads how to run from a clone. Without any Slack variable that is the local workspace, except in production.
 * @throws {SettingsError} with every problem at once.
 */
export function readSettings(variables: Environment): Settings {
  const set = trimmed(variables);
  const named = Object.keys(set).some((name) => isSlacks(name));
  if (named || set.NODE_ENV === 'production') return readSlackSettings(variables);
  return { mode: 'local', ...fromCommon(checked(common, set, settingNames)) };
}

const isSlacks = (name: string) => name.startsWith('SLACK_') && (name in http.shape || name in socket.shape);

/**
 * Reads how to run in Slack: by Socket Mode where there is an app-level token, else over HTTP.
 * @throws {SettingsError} with every problem at once.
 */
export function readSlackSettings(variables: Environment): SlackSettings {
  const set = trimmed(variables);
  if (set.SLACK_APP_TOKEN !== undefined) {
    const { SLACK_APP_TOKEN, ...rest } = checked(socket, set, settingNames);
    return { mode: 'socket', ...fromSlack(rest), appToken: SLACK_APP_TOKEN };
  }
  const { SLACK_SIGNING_SECRET, ...rest } = checked(http, set, settingNames);
  return { mode: 'http', ...fromSlack(rest), signingSecret: SLACK_SIGNING_SECRET };
}

/**
 * Reads only what every way to run needs, Slack or not.
 * @throws {SettingsError} with every problem at once.
 */
export function readCommonSettings(variables: Environment): CommonSettings {
  return fromCommon(checked(common, trimmed(variables), Object.keys(common.shape)));
}

/**
 * What all processes of the app have in common and its database does not know: the names in the database rest on it.
 * The app-level token in Socket Mode, else the signing secret; null where the app is not set up.
 */
export function readSharedSecret(variables: Environment): string | null {
  const set = trimmed(variables);
  return set.SLACK_APP_TOKEN ?? set.SLACK_SIGNING_SECRET ?? null;
}

/** A variable that is set to nothing counts as not set. */
function trimmed(variables: Environment): Record<string, string> {
  const entries = Object.entries(variables).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** @param names the settings for which a variable may be misspelt */
function checked<Schema extends z.ZodType>(
  schema: Schema,
  variables: Environment,
  names: readonly string[],
): z.output<Schema> {
  const slips = misspelt(Object.keys(variables), names).map(
    ({ name, meant }) =>
      `${name} is no setting, and ${meant}, which it looks like, is not set. Rename it to ${meant}, or take it out of the environment and of .env.`,
  );
  const { data, error } = schema.safeParse(variables);
  if (error || slips.length > 0)
    throw new SettingsError([...slips, ...(error?.issues ?? []).map(({ message }) => message)]);
  return data as z.output<Schema>;
}

function fromCommon(values: z.output<typeof common>): CommonSettings {
  return {
    port: values.PORT,
    contentDir: path.resolve(values.CONTENT_DIR),
    defaultLanguage: values.DEFAULT_LANGUAGE,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT,
    keeping: {
      ledger: values.LEDGER === 'on',
      databaseUrl: values.DATABASE_URL,
      dataDir: path.resolve(values.DATA_DIR),
      retentionDays: values.RETENTION_DAYS,
      maintainers: values.MAINTAINERS,
    },
  };
}

function fromSlack(values: z.output<typeof slack>): CommonSettings & Slack {
  const proxy = {
    // Programs on Unix read the small letters first.
    httpsProxy: values.https_proxy ?? values.HTTPS_PROXY,
    httpProxy: values.http_proxy ?? values.HTTP_PROXY,
    noProxy: values.no_proxy ?? values.NO_PROXY,
  };
  return { ...fromCommon(values), botToken: values.SLACK_BOT_TOKEN, apiUrl: values.SLACK_API_URL, proxy };
}
