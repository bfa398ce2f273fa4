// The real app as several workspaces install it: its HTTP server, its database, and a Slack with several workspaces.
import { randomBytes } from 'node:crypto';
import type { Recall } from '../../src/answer.ts';
import type { Connection as Database } from '../../src/database/connect.ts';
import { InstallationTable } from '../../src/database/installations.ts';
import { migrate } from '../../src/database/migrate.ts';
import { Health } from '../../src/health.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { TokenKeys } from '../../src/settings.ts';
import type { Answering } from '../../src/slack/answering.ts';
import { createApp, type GuideApp, surfaces } from '../../src/slack/app.ts';
import { createDispatcher, fetchBy } from '../../src/slack/client.ts';
import { openTenancy } from '../../src/slack/installs/several.ts';
import type { Guides } from '../../src/slack/installs/workspaces.ts';
import { connect } from '../../src/slack/receivers.ts';
import { CLIENT, type Grid, type Place, within } from './grid.ts';
import { type Answered, request, SIGNING_SECRET, sendSigned } from './http.ts';
import { keepsNothing } from './keeping.ts';

const { library: shipped } = await loadLibrary('content');
export const QUESTION = 'quelle API pour les collectivités ?';
export const KEY = randomBytes(32);
const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };

export interface TenantsOptions {
  readonly grid: Grid;
  readonly database: Database;
  readonly tokenKeys?: TokenKeys;
  readonly guidesOf?: (workspace: string) => Promise<Guides>;
  /** Fails where the database is away. */
  readonly isAway?: () => boolean;
}

let times = 0;

/** Slack and browsers, before an authguide that listens on a port. */
export class Outside {
  readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, { headers, redirect: 'manual' });
  }

  /** Goes the way of whoever installs the app, from our page over Slack's and back. */
  async install(grid: Grid, place: Place, headers: Record<string, string> = {}): Promise<Response> {
    const begun = await this.get('/slack/install', headers);
    const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code: grid.agree(place), state });
    return this.get(`/slack/oauth_redirect?${query}`, { ...headers, cookie });
  }

  /** An event as Slack sends it. */
  send(place: Place, event: object, more: object = {}): Promise<Answered> {
    times += 1;
    return sendSigned(this.port, { ...envelope(place), event_id: `Ev${times}`, event, ...more });
  }

  ask(place: Place, text = QUESTION, more: object = {}): Promise<Answered> {
    times += 1;
    const { id } = place;
    return this.send(place, {
      ...{ type: 'message', channel_type: 'im', channel: within(id, 'D1'), user: within(id, 'U1') },
      ...{ ts: `1800000000.${String(times).padStart(6, '0')}`, text, ...more },
    });
  }

  mention(place: Place, text = QUESTION): Promise<Answered> {
    times += 1;
    const { id } = place;
    return this.send(place, {
      ...{ type: 'app_mention', channel: within(id, 'C1'), user: within(id, 'U1') },
      ...{ ts: `1800000000.${String(times).padStart(6, '0')}`, text: `<@UBOT> ${text}` },
    });
  }

  openHome(place: Place): Promise<Answered> {
    const { id } = place;
    return this.send(place, {
      type: 'app_home_opened',
      tab: 'home',
      user: within(id, 'U1'),
      channel: within(id, 'D1'),
    });
  }

  command(place: Place, text = QUESTION): Promise<Answered> {
    times += 1;
    const { id, enterprise } = place;
    return sendSigned(this.port, {
      ...{
        command: '/authguide',
        text,
        team_id: id,
        channel_id: within(id, 'C1'),
        user_id: within(id, 'U1'),
      },
      ...{ trigger_id: within(id, `tr${times}.`), is_enterprise_install: String(place.isWhole ?? false) },
      ...(enterprise && { enterprise_id: enterprise }),
    });
  }

  uninstalled(place: Place, at = Date.now() / 1000): Promise<Answered> {
    return this.send(place, { type: 'app_uninstalled' }, { event_time: Math.floor(at) });
  }

  revoked(place: Place, tokens: object, at = Date.now() / 1000): Promise<Answered> {
    return this.send(place, { type: 'tokens_revoked', tokens }, { event_time: Math.floor(at) });
  }

  request(path: string): Promise<Answered> {
    return request(this.port, path);
  }
}

export class Tenants extends Outside {
  readonly app: GuideApp;
  readonly #lines: string[];
  readonly #close: () => Promise<void>;
  /** The database can be used now. */
  readonly ready: () => void;

  private constructor(
    parts: Pick<Tenants, 'app' | 'port' | 'ready'> & { lines: string[]; close: () => Promise<void> },
  ) {
    super(parts.port);
    this.app = parts.app;
    this.ready = parts.ready;
    this.#lines = parts.lines;
    this.#close = parts.close;
  }

  static async open(options: TenantsOptions): Promise<Tenants> {
    const { grid, database, tokenKeys = [KEY], isAway = () => false } = options;
    const guides: Guides = { library: (): Library => shipped };
    const { guidesOf = async () => guides } = options;
    const lines: string[] = [];
    const log = createLog('trace', { write: (line: string) => void lines.push(line) });
    const health = new Health(() => null);
    const oauth = {
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      stateSecret: 'a state secret that is long',
      tokenKeys,
    };
    const dispatcher = createDispatcher(proxy);
    const calling = { apiUrl: grid.api.url, fetch: fetchBy(dispatcher) };
    const metrics = createMetrics();
    const answering: Answering = {
      ...{ library: () => shipped, memory: createMemory<Recall>(), defaultLanguage: 'fr', log, metrics },
    };
    const ready: (() => void)[] = [];
    const { installer, several } = openTenancy({
      ...{ oauth, answering, calling, guidesOf },
      async table() {
        if (isAway()) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
        return new InstallationTable(database.db);
      },
      onReady: (listener) => void ready.push(listener),
    });
    const common = { port: 0, contentDir: 'content', defaultLanguage: 'fr', logLevel: 'silent' } as const;
    const settings = { ...common, metricsPort: undefined, keeping: keepsNothing, proxy };
    const connection = connect(
      { mode: 'http', oauth, signingSecret: SIGNING_SECRET, apiUrl: grid.api.url, ...settings },
      { health, log, metrics, dispatcher, installer: installer(surfaces) },
    );
    const app = await createApp({ receiver: connection.receiver, several, ...calling, ...answering });
    const port = await connection.listen();
    await connection.open();
    health.ready(connection.probe(app));
    return new Tenants({
      ...{ app, port, lines, ready: () => void ready.map((listener) => listener()) },
      async close() {
        await app.settled();
        await connection.close();
        await dispatcher.close();
      },
    });
  }

  logged(): string {
    return this.#lines.join('');
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** What stands around every event. */
function envelope({ id, enterprise, isWhole = false }: Place): object {
  const isOrganisation = id.startsWith('E');
  const team_id = isOrganisation ? null : id;
  const enterprise_id = isOrganisation ? id : (enterprise ?? null);
  return {
    ...{ type: 'event_callback', api_app_id: 'A1', team_id, enterprise_id },
    authorizations: [
      {
        enterprise_id,
        team_id,
        user_id: 'UBOT',
        is_bot: true,
        is_enterprise_install: isWhole || isOrganisation,
      },
    ],
  };
}

/** A database with tables. */
export async function migrated(database: Database): Promise<Database> {
  await migrate(database.db);
  return database;
}
