// Do links to the guides get previews? Nobody has to want them: their scopes are optional, and nothing else needs them.
import { domainsOf } from '../library/domains.ts';
import { ContentError } from '../library.ts';
import { type Check, type Finding, ok, skipped, warning, withSlack } from './check.ts';
import { readManifest } from './manifest.ts';

export const previews: Check = {
  name: 'Link previews',
  look: withSlack(async ({ settings, calls }) => {
    if (settings.oauth) return [ok('each workspace grants their scopes, or not, when it installs authguide')];
    const { scopes: granted } = await calls.whoAmI();
    if (granted === null) return [skipped('Slack did not say which scopes the bot token has')];
    const { optionalScopes: wanted, domains: registered } = await readManifest();
    const missing = wanted.filter((scope) => !granted.includes(scope));
    const domains = await domainsIn(settings.contentDir);
    if (domains === null) return [skipped('there are no guides to link to')];
    return [ofScopes(wanted, missing), ...ofDomains(domains, registered, missing.length === 0)];
  }),
};

/** The domains of the guides; null where there are none. */
async function domainsIn(folder: string): Promise<readonly string[] | null> {
  return domainsOf(folder).catch((error: unknown) => {
    // The check of the guides says what is wrong with them.
    if (error instanceof ContentError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  });
}

function ofScopes(wanted: readonly string[], missing: readonly string[]): Finding {
  if (wanted.length === 0) return ok('off: manifest.yml asks for no optional scope');
  if (missing.length === 0) return ok(`${wanted.join(', ')} (optional) are granted`);
  const have = wanted.filter((scope) => !missing.includes(scope));
  const rest = have.length > 0 ? `; ${have.join(', ')} alone is of no use` : '';
  return ok(
    `off: ${missing.join(', ')} (optional) not granted${rest}. Links to the guides get no preview, and all else works. To have them, install the app again and grant both.`,
  );
}

/** A registered domain stands for those below it too. */
const covers = (registered: string, domain: string) =>
  domain === registered || domain.endsWith(`.${registered}`);

/** Where links would not be told to the app although it may hear of them: only then is that a fault. */
function ofDomains(
  domains: readonly string[],
  registered: readonly string[],
  isOn: boolean,
): readonly Finding[] {
  const say = isOn ? warning : ok;
  if (domains.length === 0)
    return isOn
      ? [
          warning(
            'the guides have no domain of their own: links to them get no preview. Set base in site.yml where they are published on one.',
          ),
        ]
      : [];
  const unregistered = domains.filter((domain) => !registered.some((one) => covers(one, domain)));
  const idle = registered.filter((one) => !domains.some((domain) => covers(one, domain)));
  return [
    ...unregistered.map((domain) =>
      say(
        `${domain}, where the guides are published, is not among the unfurl_domains of manifest.yml: links to it get no preview. Put it there and into the app's manifest, and install the app again.`,
      ),
    ),
    ...idle.map((domain) =>
      say(
        `${domain} is among the unfurl_domains of manifest.yml, and no guide is published there: Slack tells authguide of each link to it for nothing. Take it out there and in the app's manifest.`,
      ),
    ),
  ];
}
