// What the app's manifest says that it offers to people, as far as Slack shows it to them.
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

const command = z.object({ command: z.string(), description: z.string().default('') });
const shortcut = z.object({
  name: z.string(),
  type: z.enum(['global', 'message']),
  callback_id: z.string(),
  description: z.string().default(''),
});
const scopes = z.array(z.string()).default([]);

const shape = z
  .object({
    features: z
      .object({
        app_home: z.object({ home_tab_enabled: z.boolean().default(false) }).prefault({}),
        slash_commands: z.array(command).default([]),
        shortcuts: z.array(shortcut).default([]),
        unfurl_domains: z.array(z.string()).default([]),
      })
      .prefault({}),
    oauth_config: z
      .object({ scopes: z.object({ bot: scopes, bot_optional: scopes }).prefault({}) })
      .prefault({}),
  })
  .transform(({ features, oauth_config }) => ({
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    unfurlDomains: features.unfurl_domains,
    /** Is there a Home tab? */
    homeTab: features.app_home.home_tab_enabled,
    /** Optional ones included: whoever installs the app here grants all that it asks for. */
    scopes: [...new Set([...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional])],
  }));

export type Manifest = Readonly<z.output<typeof shape>>;
export type Shortcut = Readonly<z.output<typeof shortcut>>;

/** Reads a manifest in YAML; throws where it is none. */
export function parseManifest(yaml: string): Manifest {
  return shape.parse(load(yaml));
}

/** Reads the manifest at a path or address; rejects where there is none. */
export async function readManifest(file: string | URL): Promise<Manifest> {
  return parseManifest(await readFile(file, 'utf8'));
}
