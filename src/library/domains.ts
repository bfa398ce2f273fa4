// The domains on which a content folder is published: those whose links an app may give previews.
import { isIP } from 'node:net';
import path from 'node:path';
import { isOnGithub } from '../generators/github.ts';
import { findMarkdownFiles, readTextFile } from './files.ts';
import { readLayout } from './layout.ts';
import { recognised } from './recognised.ts';
import { readSite } from './site.ts';

/**
 * Reads the domains of a content folder, without its guides.
 * @throws ContentError where the folder does not exist
 */
export async function domainsOf(dir: string): Promise<string[]> {
  const { site } = readSite((await readTextFile(path.join(dir, 'site.yml'))) ?? '');
  const { base } = await readLayout(dir, await recognised(dir, await findMarkdownFiles(dir), site));
  return domainsIn(base);
}

/**
 * The domains of a site's address, as Slack registers them: without scheme, port and path. GitHub is nobody's own:
 * an app that registered it would be handed each link to it.
 */
export function domainsIn(base: string | null): string[] {
  if (base === null || !URL.canParse(base) || isOnGithub(base)) return [];
  const { hostname } = new URL(base);
  // Slack registers neither an IP address nor a name of this machine.
  return hostname.includes('.') && isIP(hostname) === 0 ? [hostname] : [];
}
