// An app that several workspaces install: their tokens, their guides, the pages of the installation, and their leaving.
import type { InstallationTable } from '../../database/installations.ts';
import type { OAuthSettings } from '../../settings.ts';
import type { Answering } from '../answering.ts';
import type { Several } from '../app.ts';
import type { Calling } from '../client.ts';
import { describe } from '../errors.ts';
import type { Route } from '../server.ts';
import type { Surface } from '../surface.ts';
import type { Common } from '../team.ts';
import { Installations } from './installations.ts';
import { createLeave } from './leaving.ts';
import { Rotation } from './rotation.ts';
import { createInstaller } from './routes.ts';
import { Sealer } from './seal.ts';
import { type Guides, Workspaces } from './workspaces.ts';

/** Where installations are kept, and what each workspace is answered from. */
export interface Tenancy {
  /** Resolves when the database can be used; rejects where it cannot. */
  readonly table: () => Promise<InstallationTable>;
  /** Calls `ready` each time when the database can be used, or can be used again. */
  readonly onReady: (ready: () => void) => void;
  readonly guidesOf: (workspace: string) => Promise<Guides>;
}

export interface TenancySetup extends Tenancy {
  readonly oauth: OAuthSettings;
  readonly answering: Answering;
  readonly calling: Calling;
}

export interface OpenTenancy {
  /** Answers the requests of whoever installs the app, once it is known what that asks for. */
  readonly installer: (surfaces: readonly Surface[]) => Route;
  readonly several: (common: Common) => Several;
}

export function openTenancy(setup: TenancySetup): OpenTenancy {
  const { oauth, answering, calling, table, guidesOf } = setup;
  const { log, defaultLanguage } = answering;
  const sealer = new Sealer(oauth.tokenKeys);
  const installations = new Installations({ table, sealer, log });
  const rotation = new Rotation({ installations, oauth, calling, log });

  /** So that nobody waits for a folder, or for the database where that goes away. */
  async function warm(): Promise<void> {
    try {
      for (const id of await installations.readAll()) await guidesOf(id);
    } catch (error) {
      log.warn(
        { error: describe(error) },
        'the installations could not be read: each is read when it is needed',
      );
    }
  }
  setup.onReady(() => void warm());

  return {
    installer: (surfaces) =>
      createInstaller({ oauth, installations, calling, scopes: scopesOf(surfaces), defaultLanguage, log }),
    several(common) {
      const workspaces = new Workspaces({ installations, rotation, guidesOf, answering, calling, common });
      return {
        authorize: (origin) => workspaces.authorize(origin),
        teamOf: workspaces.teamOf,
        teams: () => workspaces.all(),
        leave: createLeave({
          installations,
          forget: (token) => workspaces.forget(token),
          calling,
          log,
        }),
      };
    },
  };
}

/** All that the app can use; whoever installs it may refuse some. */
const scopesOf = (surfaces: readonly Surface[]): string[] =>
  [
    ...new Set(
      surfaces.flatMap(({ needs: { scopes = [], optionalScopes = [] } }) => [...scopes, ...optionalScopes]),
    ),
  ].sort();
