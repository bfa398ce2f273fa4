// Does the bot token have the scopes of manifest.yml? Those that are optional are told of where what they serve is.
import { type Check, error, type Finding, ok, skipped, warning, withSlack } from './check.ts';
import { readManifest } from './manifest.ts';

export const scopes: Check = {
  name: 'Scopes',
  look: withSlack(async ({ settings, calls }) => {
    if (settings.oauth) return [ok('each workspace grants them when it installs authguide')];
    const { scopes: granted } = await calls.whoAmI();
    if (granted === null) return [skipped('Slack did not say which scopes the bot token has')];
    const { scopes: wanted, optionalScopes } = await readManifest();
    const missing = wanted.filter((scope) => !granted.includes(scope));
    const extra = granted.filter((scope) => ![...wanted, ...optionalScopes].includes(scope));
    const found: Finding[] = [
      ...missing.map((scope) =>
        error(
          `${scope} is in manifest.yml, but the bot token does not have it: part of what people ask is not answered. Add it under OAuth & Permissions, and install the app again.`,
        ),
      ),
      ...extra.map((scope) =>
        warning(
          `${scope} is granted, and authguide does not need it. Take it out under OAuth & Permissions, and install the app again.`,
        ),
      ),
    ];
    return found.length > 0 ? found : [ok(wanted.join(', '))];
  }),
};
