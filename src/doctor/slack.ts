// What the doctor asks Slack: each question once, with the same client as the bot.
import { webApi } from '@slack/bolt';
import type { SlackSettings } from '../settings.ts';
import { type Calling, clientOptions, createDispatcher, fetchBy } from '../slack/client.ts';
import { codeOf } from './network.ts';

/** What came of one call. */
export interface Asked {
  /** Slack's answer, for `auth.test` with our name and the workspace's; null where it refused or is out of reach. */
  readonly answer: webApi.AuthTestResponse | null;
  /** Slack's own error code, where it gave one. */
  readonly refusal: string | null;
  /** Why there is no answer of Slack's at all; null where there is one. */
  readonly unreachable: string | null;
  /** Scopes of the token that was used; null where Slack did not name them. */
  readonly scopes: readonly string[] | null;
  /** Seconds by which our clock is ahead of Slack's, a second more or less; null where Slack told no time. */
  readonly ahead: number | null;
}

export interface Slack {
  /** `auth.test` by the bot token: who are we? Where several workspaces install the app, only whether Slack answers. */
  whoAmI(): Promise<Asked>;
  /** `oauth.v2.access` with a code that is none: of a client that it knows, Slack refuses the code. Null with a bot token. */
  knowsApp(): Promise<Asked | null>;
  /** `apps.connections.open` by the app-level token. Opens no socket: Slack would send questions into it. */
  askForSocket(appToken: string): Promise<Asked>;
}

export function createSlack({ apiUrl, botToken, oauth, proxy }: SlackSettings): Slack {
  let me: Promise<Asked> | undefined;
  const calling = { apiUrl, fetch: fetchBy(createDispatcher(proxy)) };
  return {
    whoAmI() {
      me ??= oauth ? ask('api.test', undefined, calling) : ask('auth.test', botToken, calling);
      return me;
    },
    async knowsApp() {
      if (!oauth) return null;
      const { clientId: client_id, clientSecret: client_secret } = oauth;
      return ask('oauth.v2.access', undefined, calling, { client_id, client_secret, code: 'none' });
    },
    askForSocket: (appToken) => ask('apps.connections.open', appToken, calling),
  };
}

async function ask(
  method: string,
  token: string | undefined,
  calling: Calling,
  fields: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  let ahead: number | null = null;
  let broken: string | null = null;
  const options = clientOptions(calling);
  const fetch = options.fetch ?? globalThis.fetch;
  const watched: webApi.FetchFunction = async (url, init) => {
    const sent = Date.now();
    try {
      const response = await fetch(url, init);
      ahead = secondsAhead(response.headers.get('date'), (sent + Date.now()) / 2);
      return response;
    } catch (error) {
      broken = codeOf(error);
      throw error;
    }
  };
  const client = new webApi.WebClient(token, { ...options, fetch: watched, logLevel: webApi.LogLevel.ERROR });
  try {
    const answer = await client.apiCall(method, fields);
    return { answer, refusal: null, unreachable: null, scopes: scopesOf(answer), ahead };
  } catch (error) {
    const data = error instanceof webApi.WebAPIPlatformError ? error.data : null;
    // Where something else answers, a login page say, the "error" is all of its text.
    const refusal = /^\w{1,80}$/.test(data?.error ?? '') ? (data?.error ?? null) : null;
    const unreachable = refusal === null ? (broken ?? whyUnreachable(error)) : null;
    return { answer: null, refusal, unreachable, scopes: data && scopesOf(data), ahead };
  }
}

const scopesOf = ({ response_metadata }: webApi.WebAPICallResult) => response_metadata?.scopes ?? null;

/** The header counts whole seconds, so its middle is half a second later. */
function secondsAhead(header: string | null, at: number): number | null {
  const slack = Date.parse(header ?? '');
  return Number.isNaN(slack) ? null : Math.round((at - slack - 500) / 1000);
}

function whyUnreachable(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP status ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'it limits our calls for now';
  return 'what answers there does not speak as Slack does';
}
