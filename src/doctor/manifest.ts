// manifest.yml as far as the doctor holds Slack to it.
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

const list = z.array(z.string()).default([]);
const schema = z.object({
  features: z.object({ unfurl_domains: list }),
  oauth_config: z.object({ scopes: z.object({ bot: list, bot_optional: list }) }),
});

export interface Manifest {
  readonly scopes: readonly string[];
  /** Scopes that whoever installs the app may refuse. */
  readonly optionalScopes: readonly string[];
  /** The domains to which links get previews. */
  readonly domains: readonly string[];
}

export async function readManifest(): Promise<Manifest> {
  const text = await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8');
  const { features, oauth_config: oauth } = schema.parse(load(text));
  const { bot, bot_optional } = oauth.scopes;
  return { scopes: bot, optionalScopes: bot_optional, domains: features.unfurl_domains };
}
