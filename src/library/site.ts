// Where the pages of a content folder are published: `site.yml`, with the defaults of api.gouv.fr.
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from '../guide.ts';
import { languageCodes } from '../languages/index.ts';
import { atOnce } from '../slices.ts';
import { inPlace, readYaml } from '../yaml.ts';
import { errorAt } from './problems.ts';

const file = 'site.yml';

const schema = z.strictObject({
  base: z
    .url({ protocol: /^https?$/, error: 'must be the https:// address of the site' })
    .transform((base) => base.replace(/\/+$/, ''))
    .default('https://api.gouv.fr'),
  paths: z
    .record(z.string(), z.string().regex(/^\/(?:.*\/)?$/, 'must begin and end with "/"'), {
      error: 'must give each folder its path',
    })
    .default({ guides: '/guides/', api: '/les-api/' }),
  language: z.enum(languageCodes, { error: `must be one of ${languageCodes.join(', ')}` }).default('fr'),
  lexicon: z
    .array(z.string().regex(/^[\p{L}\d_-]+$/u, 'must be the name of a lexicon, without .yml'), {
      error: 'must be a list of the lexicons that serve',
    })
    .default([]),
});

/** The site's base URL without a slash at its end, its path for each folder, the guides' language and lexicons. */
export type Site = z.infer<typeof schema>;

/** @param source the text of `site.yml`; '' where there is none */
export function readSite(source: string): { site: Site; problems: Problem[] } {
  const { data, errors, lineOf } = atOnce(readYaml(source));
  const parsed = schema.safeParse(data ?? {});
  return {
    site: parsed.data ?? schema.parse({}),
    problems: [
      ...errors.map(({ line, message }) =>
        errorAt(
          file,
          line,
          `not YAML that can be read (${message}): the defaults serve instead; correct this line`,
        ),
      ),
      ...(parsed.error?.issues ?? []).map((issue) =>
        errorAt(file, lineOf(issue.path), `${inPlace(issue)}: the defaults serve instead; correct this line`),
      ),
    ],
  };
}

/** A guide's slug: its file's name without .md. */
export const slugOf = (name: string) => path.posix.basename(name).replace(/\.mdx?$/i, '');

/** The address at which a file of the folder is published. */
export function pageOf(name: string, { base, paths }: Site): string {
  const folder = name.includes('/') ? (name.split('/')[0] ?? '') : 'guides';
  return `${base}${paths[folder] ?? paths.guides ?? '/'}${encodeURIComponent(slugOf(name))}`;
}
