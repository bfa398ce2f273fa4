// The workspace of an event, with its own token and guides: what is made for one is never used for another.
import type { AuthorizeResult } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Answering } from '../answering.ts';
import type { Calling } from '../client.ts';
import { type Common, createTeam, type Origin, type Team, type TeamOf, workspaceOf } from '../team.ts';
import { type Installations, idOf, type Kept } from './installations.ts';
import type { Rotation } from './rotation.ts';

/** The app is not installed where an event comes from. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';

  constructor() {
    super(
      'authguide is not installed in this workspace: nobody is answered there. Install it at /slack/install.',
    );
  }
}

/** What a workspace is answered from. */
export type Guides = Pick<
  Answering,
  'library' | 'state' | 'onContentChange' | 'unguided' | 'ledger' | 'reports'
>;

export interface WorkspacesSetup {
  readonly installations: Installations;
  readonly rotation: Rotation;
  /** The same object as long as a workspace is answered from the same folder. */
  readonly guidesOf: (workspace: string) => Promise<Guides>;
  readonly answering: Answering;
  readonly calling: Calling;
  readonly common: Common;
}

type Where = Omit<Origin, 'botToken'>;

/** Workspaces for which things are at hand; those of the others are made anew. */
const AT_HAND = 1_000;

interface Made {
  readonly where: Where;
  readonly botToken: string;
  readonly guides: Guides;
  readonly team: Team;
}

export class Workspaces {
  readonly #setup: WorkspacesSetup;
  readonly #made = new LRUCache<string, Made>({ max: AT_HAND });

  constructor(setup: WorkspacesSetup) {
    this.#setup = setup;
  }

  /**
   * For Bolt, which writes into the result.
   * @throws {NotInstalledError}
   */
  async authorize(where: Where): Promise<AuthorizeResult> {
    const { teamId, enterpriseId } = where;
    const { bot } = (await this.#kept(where)).installed;
    return {
      botToken: bot.token,
      botId: bot.id,
      botUserId: bot.userId,
      ...(teamId && { teamId }),
      ...(enterpriseId && { enterpriseId }),
    };
  }

  readonly teamOf: TeamOf = async (origin) => {
    const { answering, calling, common, guidesOf } = this.#setup;
    const botToken = origin.botToken ?? (await this.#kept(origin)).installed.bot.token;
    const id = workspaceOf(origin);
    if (id === undefined) throw new NotInstalledError();
    const guides = await guidesOf(id);
    const made = this.#made.get(id);
    if (made?.botToken === botToken && made.guides === guides) return made.team;
    const team = createTeam({ id, botToken, answering: { ...answering, ...guides }, calling, common });
    const { botToken: _, ...where } = origin;
    this.#made.set(id, { where, botToken, guides, team });
    return team;
  };

  /** Every workspace that installed the app, and those of organisations in which it was used of late. */
  async all(): Promise<readonly Team[]> {
    const installed = (await this.#setup.installations.readAll()).map(
      (id): Where =>
        id.startsWith('E')
          ? { enterpriseId: id, isEnterpriseInstall: true }
          : { teamId: id, isEnterpriseInstall: false },
    );
    const used = [...this.#made.values()].map(({ where }) => where);
    const found = await Promise.allSettled([...installed, ...used].map(this.teamOf));
    const teams = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    return [...new Map(teams.map((team) => [team.id, team])).values()];
  }

  /** A workspace of an organisation is spoken to with the token of the organisation, where that installed the app. */
  async #kept(where: Where): Promise<Kept> {
    const id = idOf(where);
    const own = id === undefined ? undefined : await this.#fresh(id);
    if (own) return own;
    const { enterpriseId } = where;
    const whole = enterpriseId && enterpriseId !== id ? await this.#fresh(enterpriseId) : undefined;
    if (!whole?.installed.isEnterpriseInstall) throw new NotInstalledError();
    return whole;
  }

  async #fresh(id: string): Promise<Kept | undefined> {
    const { installations, rotation } = this.#setup;
    const kept = await installations.find(id);
    return kept && rotation.fresh(id, kept);
  }

  /** Drops what was made with a token that is of no use any more. */
  forget(token: string): void {
    for (const [id, { botToken }] of this.#made.entries()) if (botToken === token) this.#made.delete(id);
  }
}
