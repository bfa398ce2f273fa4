// Does the bot token have the scopes of manifest.yml?
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';
import { type Check, error, type Finding, ok, skipped, warning, withSlack } from './check.ts';

/** As far as it is asked here. */
const schema = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

export const scopes: Check = {
  name: 'Scopes',
  look: withSlack(async ({ calls }) => {
    const { scopes: granted } = await calls.whoAmI();
    if (granted === null) return [skipped('Slack did not say which scopes the bot token has')];
    const manifest = await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8');
    const wanted = schema.parse(load(manifest)).oauth_config.scopes.bot;
    const missing = wanted.filter((scope) => !granted.includes(scope));
    const extra = granted.filter((scope) => !wanted.includes(scope));
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
