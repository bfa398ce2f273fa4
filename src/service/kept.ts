// What is kept beside the answers, for one workspace or for each of several: counts, what people say, installations.
import { setTimeout as sleep } from 'node:timers/promises';
import type { InstallationTable } from '../database/installations.ts';
import type { Keeping } from '../ledger/open.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import type { Message } from '../render/message.ts';
import { type Settings, secretOf } from '../settings.ts';
import type { Answering } from '../slack/answering.ts';
import type { Tenancy } from '../slack/installs/several.ts';
import type { Guides } from '../slack/installs/workspaces.ts';
import type { Team } from '../slack/team.ts';
import type { OpenGuides } from './guides.ts';

/** Milliseconds for which a database is waited for where it is needed: from then on it is there when it is there. */
const PATIENCE = 1_500;
/** The same for an embedded database that holds the installations: nobody is answered before, and it has to be made once. */
const FIRST_PATIENCE = 15_000;

export interface KeptSetup {
  readonly guides: OpenGuides;
  readonly log: Log;
  readonly onDropped: (counts: number) => void;
}

export interface Kept {
  /** Undefined where nothing is kept, and there is nobody to share with. */
  readonly keeping: Keeping | undefined;
  /** The ledger and the report of the one workspace. */
  readonly own: Told;
  /** For an app that several workspaces install. */
  readonly tenancy: Tenancy | undefined;
  /** Begins to send the report on Mondays, to those of these workspaces who asked for it. */
  readonly sendWeekly: (teams: () => Promise<readonly Team[]>) => void;
}

/** What an app with a ledger can tell of one workspace. */
type Told = Pick<Answering, 'ledger' | 'reports'>;

/** Makes the ledger and the report of a workspace, by its name in the database. */
type Teller = (team: string, library: () => Library) => Told;

/** Opens what is kept. An embedded database is opened by whoever calls `start`, once the bot answers, if it can wait. */
export async function openKept(settings: Settings, setup: KeptSetup): Promise<Kept> {
  const { guides, log, onDropped } = setup;
  const { ledger, databaseUrl } = settings.keeping;
  const isSeveral = settings.mode !== 'local' && settings.oauth !== undefined;
  if (!ledger && databaseUrl === undefined && !isSeveral)
    return { keeping: undefined, own: {}, tenancy: undefined, sendWeekly: () => {} };
  const { openKeeping } = await import('../ledger/open.ts');
  const { InstallationTable: Table } = await import('../database/installations.ts');
  const { createReports } = await import('../report/reports.ts');
  const { startWeekly } = await import('../report/weekly.ts');
  /** No id of Slack's stands in the database where it need not. */
  const nameOf = (name: string): string => (name === '' ? '' : keeping.naming('team', name));
  const keeping: Keeping = openKeeping({
    settings: settings.keeping,
    secret: secretOf(settings),
    log,
    contents: () =>
      Object.fromEntries(
        [...guides.live()].map(([name, { current }]) => [
          nameOf(name),
          { content: current.library.content, readAt: current.loadedAt.toISOString() },
        ]),
      ),
    onOutdated: (team) => {
      for (const [name, content] of guides.live()) if (nameOf(name) === team) void content.reload();
    },
    onDropped,
  });
  if (!isSeveral) {
    const tell = () => keeping.contentIs('', guides.guides.library());
    tell();
    guides.guides.onContentChange?.(tell);
  }
  if (databaseUrl !== undefined || isSeveral) {
    const patience = databaseUrl === undefined ? FIRST_PATIENCE : PATIENCE;
    await Promise.race([keeping.start(), sleep(patience, undefined, { ref: false })]);
  }
  const table = () => tableOf(keeping, Table);
  const onReady = (ready: () => void) => keeping.store.onReady(ready);
  const { maintainers } = settings.keeping;
  const { store, naming } = keeping;
  const tellerOf: Teller = (team, library) => ({
    ledger: keeping.ledgerOf(team),
    reports: createReports({ source: ledger ? store : null, naming, team, maintainers, library }),
  });
  const guidesOf = keptApart(guides, keeping, tellerOf);
  return {
    keeping,
    own: tellerOf('', () => guides.guides.library()),
    tenancy: isSeveral ? { table, onReady, guidesOf } : undefined,
    sendWeekly(teams) {
      if (!ledger || maintainers.length === 0) return;
      const told = async () =>
        (await teams()).map(({ id, ways, answering }) => ({
          team: nameOf(id ?? ''),
          library: answering.library,
          send: (user: string, message: Message) => ways.direct(user).send(message),
        }));
      startWeekly({ source: store, naming, maintainers, log, teams: told });
    },
  };
}

function tableOf({ store }: Keeping, Table: typeof InstallationTable): Promise<InstallationTable> {
  if (store.state === 'refused')
    return Promise.reject(new Error('the database cannot be used by this version'));
  return store.run(async (db) => new Table(db));
}

/** What a workspace is answered from, with a ledger of its own. */
function keptApart(guides: OpenGuides, keeping: Keeping, tellerOf: Teller): Tenancy['guidesOf'] {
  const made = new Map<string, { readonly from: Guides; readonly own: Guides }>();
  const followed = new Set<Guides>();
  const follow = (from: Guides): void => {
    if (followed.has(from)) return;
    followed.add(from);
    from.onContentChange?.(() => {
      for (const [workspace, one] of made) if (one.from === from) tell(workspace, from);
    });
  };
  const tell = (workspace: string, { library, unguided }: Guides): void => {
    if (!unguided) keeping.contentIs(keeping.naming('team', workspace), library());
  };
  return async (workspace) => {
    const from = await guides.of(workspace);
    const known = made.get(workspace);
    if (known?.from === from) return known.own;
    const own = { ...from, ...tellerOf(keeping.naming('team', workspace), from.library) };
    made.set(workspace, { from, own });
    tell(workspace, from);
    follow(from);
    return own;
  };
}
