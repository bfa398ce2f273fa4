// The hook get-manifest of the Slack CLI: manifest.yml as JSON, with the domains on which the guides are published.
import { readFile } from 'node:fs/promises';
import { getProtocol } from '@slack/cli-hooks/src/protocols.js';
import { load } from 'js-yaml';
import { domainsOf } from '../src/library/domains.ts';
import { environment, readCommonSettings } from '../src/settings.ts';

/** Slack registers no more than this. */
const MOST_DOMAINS = 5;
const SCOPES = ['links:read', 'links:write'];
const EVENT = 'link_shared';

const manifest = load(await readFile(new URL('../manifest.yml', import.meta.url), 'utf8'));
const { features, oauth_config: oauth, settings } = manifest;
if (oauth.scopes.bot_optional?.includes('links:read')) {
  const domains = await domainsOf(readCommonSettings(environment()).contentDir).catch((error) => {
    process.stderr.write(`${error.message}\nThe manifest keeps the unfurl_domains of manifest.yml.\n`);
    return features.unfurl_domains ?? [];
  });
  if (domains.length > 0) features.unfurl_domains = domains.slice(0, MOST_DOMAINS);
  else withoutPreviews();
}
getProtocol(process.argv).respond(JSON.stringify(manifest));

/** No domain, no previews: then nobody needs to be asked for their scopes. */
function withoutPreviews() {
  delete features.unfurl_domains;
  const events = settings.event_subscriptions;
  events.bot_events = events.bot_events.filter((event) => event !== EVENT);
  const optional = oauth.scopes.bot_optional.filter((scope) => !SCOPES.includes(scope));
  if (optional.length > 0) oauth.scopes.bot_optional = optional;
  else delete oauth.scopes.bot_optional;
}
