// Who is who in the local workspace: the team, the app with its bot user, and the people.
import type { Channel, User } from './store.ts';

export interface Identity {
  readonly team: string;
  readonly teamName: string;
  readonly app: string;
  readonly bot: string;
  readonly botUser: string;
  readonly botName: string;
  /** The scopes that the app was granted. */
  readonly scopes: readonly string[];
  /** The domains to which links are told to the app, where it has the scope. */
  readonly unfurlDomains: readonly string[];
}

/** What Slack would show on this app's settings page after the installation of our manifest. */
export const IDENTITY: Identity = {
  team: 'T0LOCAL',
  teamName: 'local',
  app: 'A0LOCAL',
  bot: 'B0LOCAL',
  botUser: 'U0BOT',
  botName: 'authguide',
  scopes: ['commands', 'app_mentions:read', 'chat:write', 'im:history'],
  unfurlDomains: ['api.gouv.fr'],
};

/** What whoever installs the app may grant besides. */
export const OPTIONAL_SCOPES: readonly string[] = ['links:read', 'links:write'];

/** The person at the keyboard. */
export const YOU = 'U0YOU';
/** Another person, for what only one of two may see. */
export const COLLEAGUE = 'U0COLLEAGUE';

export const USERS: readonly User[] = [
  { id: YOU, name: 'camille', isBot: false },
  { id: COLLEAGUE, name: 'dominique', isBot: false },
  { id: IDENTITY.botUser, name: IDENTITY.botName, isBot: true },
];

export const CHANNELS: readonly Channel[] = [
  { id: 'C0GENERAL', name: 'général', kind: 'channel', hasBot: true },
  { id: 'C0SUPPORT', name: 'support-api', kind: 'channel', hasBot: true },
  { id: 'D0YOU', name: IDENTITY.botName, kind: 'im', hasBot: true, user: YOU },
  { id: 'D0COLLEAGUE', name: IDENTITY.botName, kind: 'im', hasBot: true, user: COLLEAGUE },
];
