// Slack with several workspaces and an organisation: it gives tokens, and holds each call against the place it is for.
import { type ApiAnswer, type ApiCall, ok, serveWebApi, type WebApi } from './web-api.ts';

/** Where the app can be installed: a workspace, or a whole organisation. */
export interface Place {
  readonly id: string;
  /** The organisation that a workspace belongs to. */
  readonly enterprise?: string;
  /** Does the installation for the whole organisation answer there? */
  readonly isWhole?: boolean;
}

interface Granted {
  readonly place: Place;
  readonly refresh: string | undefined;
  isAlive: boolean;
}

/** Ids of channels, people and triggers end so: what they are of can be told from them. */
export const within = (team: string, name: string): string => `${name}x${team}`;

const refused = (error: string): ApiAnswer => ({ body: JSON.stringify({ ok: false, error }) });

export class Grid {
  readonly api: WebApi;
  /** Calls in the name of a place that they are not for, or of none. */
  readonly wrong: string[] = [];
  /** What was posted or drawn, by workspace: the method, and where. */
  readonly done = new Map<string, { readonly method: string; readonly args: ApiCall['args'] }[]>();
  /** The token that the last installation of a place got. */
  readonly installed = new Map<string, string>();
  /** How often tokens were renewed. */
  renewed = 0;
  /** Do tokens expire, and after how many seconds? */
  lifetime: number | undefined;
  /** Fails a call where it returns something; is asked before anything else. */
  mood: (call: ApiCall) => ApiAnswer | undefined | Promise<ApiAnswer | undefined> = () => undefined;
  readonly #tokens = new Map<string, Granted>();
  readonly #codes = new Map<string, Place>();
  readonly #enterprises = new Map<string, string>();
  #count = 0;

  private constructor(api: WebApi) {
    this.api = api;
  }

  static async open(places: readonly Place[]): Promise<Grid> {
    let grid: Grid | undefined;
    const api = await serveWebApi((call) => grid?.answer(call) ?? 'reset');
    grid = new Grid(api);
    for (const { id, enterprise } of places) if (enterprise) grid.#enterprises.set(id, enterprise);
    return grid;
  }

  /** Somebody agrees to install the app there; the code that Slack sends their browser back with. */
  agree(place: Place): string {
    const code = `code.${this.#next()}`;
    this.#codes.set(code, place);
    return code;
  }

  /** Somebody removes the app: its tokens are dead at once. */
  remove({ id }: Place): void {
    for (const granted of this.#tokens.values()) if (granted.place.id === id) granted.isAlive = false;
  }

  /** The tokens of a place that are alive. */
  tokensOf({ id }: Place): string[] {
    return [...this.#tokens].flatMap(([token, { place, isAlive }]) =>
      place.id === id && isAlive ? token : [],
    );
  }

  doneIn(team: string): readonly { readonly method: string; readonly args: ApiCall['args'] }[] {
    return this.done.get(team) ?? [];
  }

  async answer(call: ApiCall): Promise<ApiAnswer> {
    const moody = await this.mood(call);
    if (moody) return moody;
    const { method, args, token } = call;
    if (method === 'api.test') return ok();
    if (method === 'oauth.v2.access')
      return args.grant_type === 'refresh_token' ? this.#renew(args) : this.#grant(args);
    const granted = this.#tokens.get(token ?? '');
    if (granted && method === 'auth.test')
      return granted.isAlive
        ? ok({ url: 'https://org.enterprise.slack.com/', user_id: 'UBOT', bot_id: `B${granted.place.id}` })
        : refused('account_inactive');
    const team = teamOf(args);
    const isRight =
      granted && team !== undefined && [team, this.#enterprises.get(team)].includes(granted.place.id);
    if (!isRight) this.wrong.push(`${method} for ${team} by ${granted?.place.id}`);
    if (!isRight) return refused('channel_not_found');
    if (!granted.isAlive) return refused('token_revoked');
    this.done.set(team, [...this.doneIn(team), { method, args }]);
    return ok({ channel: args.channel, ts: `1800000000.${String(this.#next()).padStart(6, '0')}` });
  }

  #grant({ code = '', client_id, client_secret }: ApiCall['args']): ApiAnswer {
    if (client_id !== CLIENT.id || client_secret !== CLIENT.secret) return refused('bad_client_secret');
    const place = this.#codes.get(code);
    if (!place) return refused('invalid_code');
    this.#codes.delete(code);
    const isWhole = place.id.startsWith('E');
    const issued = this.#issue(place);
    this.installed.set(place.id, issued.access_token);
    return ok({
      ...{ app_id: 'A1', token_type: 'bot', scope: 'chat:write,commands', bot_user_id: 'UBOT' },
      ...{ authed_user: { id: within(place.id, 'U1') }, is_enterprise_install: isWhole },
      team: isWhole ? null : { id: place.id, name: `Team <${place.id}>` },
      enterprise: isWhole
        ? { id: place.id, name: 'Org' }
        : place.enterprise
          ? { id: place.enterprise, name: 'Org' }
          : null,
      ...issued,
    });
  }

  #renew({ refresh_token, client_secret }: ApiCall['args']): ApiAnswer {
    if (client_secret !== CLIENT.secret) return refused('bad_client_secret');
    const old = [...this.#tokens.values()].find(({ refresh }) => refresh === refresh_token);
    // A refresh token is good for one time.
    if (!old?.isAlive || this.#spent.has(refresh_token ?? '')) return refused('invalid_refresh_token');
    this.#spent.add(refresh_token ?? '');
    this.renewed += 1;
    return ok({ token_type: 'bot', ...this.#issue(old.place) });
  }

  readonly #spent = new Set<string>();

  #issue(place: Place): { readonly access_token: string } {
    const n = this.#next();
    const expires = this.lifetime;
    const access_token = `${expires === undefined ? 'xoxb' : 'xoxe.xoxb'}-${place.id}-${n}`;
    const refresh = expires === undefined ? undefined : `xoxe-1-${place.id}-${n}`;
    this.#tokens.set(access_token, { place, refresh, isAlive: true });
    return { access_token, ...(refresh && { refresh_token: refresh, expires_in: expires }) };
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

export const CLIENT = { id: '1.2', secret: 'c'.repeat(32) } as const;

/** The workspace of whom or what a call is about. */
function teamOf({ channel, user, user_id, trigger_id, view_id }: ApiCall['args']): string | undefined {
  const named = channel ?? user_id ?? user ?? trigger_id ?? view_id;
  return named?.split('x').at(-1);
}
