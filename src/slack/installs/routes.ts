// GET /slack/install leads to Slack, and GET /slack/oauth_redirect back from there: then the app is installed.
import type { IncomingMessage } from 'node:http';
import { type CallbackOptions, ErrorCode, type Installation, InstallProvider } from '@slack/oauth';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { Log } from '../../log.ts';
import type { OAuthSettings } from '../../settings.ts';
import { type Calling, clientOptions, silent } from '../client.ts';
import { describe, newCode } from '../errors.ts';
import { inRequest } from '../request-id.ts';
import type { Route } from '../server.ts';
import { type Installations, idOf } from './installations.ts';
import { type Page, preferredLanguage, sendPage } from './pages.ts';

export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

export interface InstallerSetup {
  readonly oauth: OAuthSettings;
  readonly installations: Installations;
  readonly calling: Calling;
  /** What the app asks for, the optional ones included. */
  readonly scopes: readonly string[];
  readonly defaultLanguage: LanguageCode | undefined;
  readonly log: Log;
}

/** Where Slack asks whether to install: on the host of its Web API. */
const authorizationUrl = ({ apiUrl }: Calling): string =>
  new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com/api/').href;

export function createInstaller(setup: InstallerSetup): Route {
  const { oauth, installations, calling, scopes, defaultLanguage = 'en', log } = setup;
  const provider = new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
    stateSecret: oauth.stateSecret,
    authVersion: 'v2',
    authorizationUrl: authorizationUrl(calling),
    directInstall: true,
    installUrlOptions: { scopes: [...scopes] },
    // What it would log holds codes and tokens.
    logger: silent,
    clientOptions: clientOptions(calling),
    installationStore: {
      storeInstallation: (installation) => keep(installations, installation as Installation<'v2'>),
      fetchInstallation: () => Promise.reject(new Error('installations are found without the installer')),
    },
  });

  const languageOf = (request: IncomingMessage): LanguageCode =>
    preferredLanguage(request.headers['accept-language']) ?? defaultLanguage;

  const callbacks: CallbackOptions = {
    success(installation, _, request, response) {
      const language = languageOf(request);
      log.info({ installation: idOfInstallation(installation), ...inRequest() }, 'the app was installed');
      sendPage(response, 200, { language, ...pageOf(installation, language) });
    },
    failure(error, _, request, response) {
      const language = languageOf(request);
      const words = languages[language].install;
      const why = reasonOf(error);
      if (why === 'failed') {
        const id = newCode();
        log.error({ id, ...inRequest(), error: describe(error) }, 'the app could not be installed');
        return sendPage(response, 500, { language, words: words.failed(id), href: installPath });
      }
      log.info({ ...inRequest(), why }, 'the app was not installed');
      sendPage(response, why === 'cancelled' ? 200 : 400, { language, words: words[why], href: installPath });
    },
  };

  return (request, response) => {
    if (request.method !== 'GET') return false;
    switch (request.url?.split('?', 1)[0]) {
      case installPath:
        response.setHeader('cache-control', 'no-store');
        return provider.handleInstallPath(request, response);
      case redirectPath:
        return provider.handleCallback(request, response, callbacks);
      default:
        return false;
    }
  };
}

const idOfInstallation = ({ isEnterpriseInstall, enterprise, team }: Installation): string | undefined =>
  idOf({ isEnterpriseInstall, enterpriseId: enterprise?.id, teamId: team?.id });

async function keep(installations: Installations, installation: Installation<'v2'>): Promise<void> {
  const id = idOfInstallation(installation);
  const { bot } = installation;
  if (id === undefined || bot === undefined) throw new Error('Slack gave no bot token for a workspace');
  const installedAt = Math.floor(Date.now() / 1000);
  await installations.keep(id, { ...installation, bot, authVersion: 'v2', installedAt });
}

/** Nobody's fault, or ours? */
function reasonOf({ code, message }: { code?: string; message: string }): 'cancelled' | 'expired' | 'failed' {
  // The installer throws this one for nothing else.
  if (code === ErrorCode.AuthorizationError && message.startsWith('User cancelled')) return 'cancelled';
  const expired: readonly (string | undefined)[] = [
    ErrorCode.InvalidStateError,
    ErrorCode.MissingStateError,
    ErrorCode.MissingCodeError,
  ];
  return expired.includes(code) ? 'expired' : 'failed';
}

function pageOf(installation: Installation, language: LanguageCode): Pick<Page, 'words' | 'href'> {
  const { install: words } = languages[language];
  const { team, enterprise, enterpriseUrl, appId = '' } = installation;
  if (installation.isEnterpriseInstall && enterpriseUrl?.startsWith('https://'))
    return {
      words: words.installedForAll(enterprise?.name ?? ''),
      href: `${enterpriseUrl.replace(/\/$/, '')}/manage/organization/apps/profile/${encodeURIComponent(appId)}/workspaces/add`,
    };
  const query = new URLSearchParams({ app: appId, ...(team?.id && { team: team.id }) });
  return {
    words: words.installed(team?.name ?? enterprise?.name ?? ''),
    href: `https://slack.com/app_redirect?${query}`,
  };
}
