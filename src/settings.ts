// The environment, checked once: the only reader of process.env.
import path from 'node:path';
import { config } from 'dotenv';
import type { z } from 'zod';
import type { LanguageCode } from './languages/language.ts';
import { misspelt } from './settings/misspelt.ts';
import { common, http, type logLevels, one, several, slack, socket } from './settings/schema.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every way to run needs. */
export interface CommonSettings {
  /** TCP port of Slack's requests, of the health routes and of the local workspace; 0 takes any free one. */
  readonly port: number;
  /**
   * The folder that holds guides/, api/ and lexicon.yml, as an absolute path: it stands in messages. Where it holds
   * "{team}", each workspace has a folder of its own.
   */
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

/** What stands for a workspace's id in the path of the guides. */
export const TEAM = '{team}';

/** What stands there for workspaces that have no folder of their own. */
export const sharedFolder = 'default';

/** The first one encrypts, the others still decrypt; 32 bytes each. */
export type TokenKeys = readonly [Buffer, ...Buffer[]];

/** By what workspaces install the app themselves. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what leads from the start of an installation to its end. */
  readonly stateSecret: string;
  readonly tokenKeys: TokenKeys;
}

/** The token of the one workspace, or by what several get theirs. */
type Access =
  | { readonly botToken: string; readonly oauth?: undefined }
  | { readonly botToken?: undefined; readonly oauth: OAuthSettings };

type Slack = Access & {
  readonly proxy: ProxySettings;
  /** Base of Slack's Web API where it is not slack.com's. */
  readonly apiUrl: string | undefined;
};

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

/** Every variable that authguide reads. */
export const settingNames: readonly string[] = [
  ...Object.keys({ ...slack.shape, ...one, ...several, ...http, ...socket }),
  'NODE_ENV',
];

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
  return { mode: 'local', ...ofOne(fromCommon(checked(common, set, settingNames))) };
}

/** Another program may have a client secret: by itself it says nothing. */
const isSlacks = (name: string) =>
  name.startsWith('SLACK_') && name !== 'SLACK_CLIENT_SECRET' && settingNames.includes(name);

/**
 * Reads how to run in Slack: by Socket Mode where there is an app-level token, else over HTTP.
 * @throws {SettingsError} with every problem at once.
 */
export function readSlackSettings(variables: Environment): SlackSettings {
  const set = trimmed(variables);
  const isSeveral = set.SLACK_CLIENT_ID !== undefined;
  if (isSeveral && set.SLACK_BOT_TOKEN !== undefined) throw new SettingsError([twoAccesses]);
  if (set.SLACK_APP_TOKEN !== undefined) {
    const app = isSeveral
      ? fromSeveral(checked(slack.extend({ ...several, ...socket }), set, settingNames))
      : fromOne(checked(slack.extend({ ...one, ...socket }), set, settingNames));
    return { mode: 'socket', ...app, appToken: set.SLACK_APP_TOKEN };
  }
  const app = isSeveral
    ? fromSeveral(checked(slack.extend({ ...several, ...http }), set, settingNames))
    : fromOne(checked(slack.extend({ ...one, ...http }), set, settingNames));
  return { mode: 'http', ...app, signingSecret: set.SLACK_SIGNING_SECRET ?? '' };
}

const twoAccesses =
  'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: the first is for one workspace, the second lets several install authguide. Take one of them out.';

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

function fromSlack(values: z.output<typeof slack>) {
  const proxy = {
    // Programs on Unix read the small letters first.
    httpsProxy: values.https_proxy ?? values.HTTPS_PROXY,
    httpProxy: values.http_proxy ?? values.HTTP_PROXY,
    noProxy: values.no_proxy ?? values.NO_PROXY,
  };
  return { ...fromCommon(values), apiUrl: values.SLACK_API_URL, proxy };
}

const oneSchema = slack.extend(one);
const severalSchema = slack.extend(several);

function fromOne(values: z.output<typeof oneSchema>) {
  return { ...ofOne(fromSlack(values)), botToken: values.SLACK_BOT_TOKEN };
}

/** Where there is only one workspace, there is only one folder. */
function ofOne<Values extends CommonSettings>(settings: Values): Values {
  if (settings.contentDir.includes(TEAM)) throw new SettingsError([teamOfOne]);
  return settings;
}

function fromSeveral(values: z.output<typeof severalSchema>) {
  const oauth = {
    clientId: values.SLACK_CLIENT_ID,
    clientSecret: values.SLACK_CLIENT_SECRET,
    stateSecret: values.SLACK_STATE_SECRET,
    tokenKeys: [values.TOKEN_KEY, ...values.TOKEN_KEY_OLD] as const,
  };
  return { ...fromSlack(values), oauth };
}

const teamOfOne = `CONTENT_DIR holds ${TEAM}, and there is only one workspace: no guide can be found. Name its folder, or set SLACK_CLIENT_ID instead of SLACK_BOT_TOKEN for several workspaces.`;
