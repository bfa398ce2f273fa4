// A guide's front matter: what we read of it, and what is wrong with it.
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Problem } from '../guide.ts';

export interface FrontMatter {
  readonly title: string;
  readonly tagline: string;
  readonly tags: readonly string[];
  readonly apis: readonly string[];
  readonly source: string | null;
  /** Markdown that the published page shows above the first heading, and who may ask for access. */
  readonly intro: readonly string[];
}

/** "a, b" or a list: both are written in the wild; an empty key is null in YAML. */
const list = z
  .union([z.string(), z.array(z.coerce.string()), z.null()], {
    error: 'must be a list, or words with commas',
  })
  .optional()
  .transform((value) =>
    (typeof value === 'string' ? value.split(',') : (value ?? [])).map((word) => word.trim()).filter(Boolean),
  );
const text = (what: string) => z.string({ error: `must be ${what}` });
const flag = z.boolean({ error: 'must be true or false' }).nullish();

const schema = z.looseObject({
  title: text('a text: the guide’s title').trim().min(1, 'must not be empty'),
  tagline: text('a text').nullish(),
  content_intro: text('a text').nullish(),
  access_page: z
    .array(z.looseObject({ who: z.array(z.coerce.string()).nullish(), description: z.string().nullish() }))
    .nullish()
    .catch(null),
  tags: list,
  keywords: list,
  api: list,
  source: z
    .url({ protocol: /^https?$/, error: 'must be the https:// address of the original page' })
    .nullish(),
  image: text('a file name').nullish(),
  noindex: flag,
  publish: flag,
});

/** Keys that the published pages use and we do not read: known, so that they are not taken for typing errors. */
const elsewhere = [
  'external_site', 'is_open', 'datapass_link', 'producer', 'themes', 'contact_link',
  'doc_tech_link', 'doc_tech_external', 'last_update', 'partners', 'rate_limiting_resume',
  'rate_limiting_description', 'rate_limiting_link', 'datagouv_uuid', 'uptime', 'category', 'account_link',
  'monitoring_link', 'monitoring_description', 'stat', 'is_france_connected', 'clients', 'related_guides', 'layout',
]; // biome-ignore format: a list of words
const known = [...Object.keys(schema.shape), ...elsewhere];

/**
 * Reads parsed front matter.
 * @param lineOf the file's line on which a key stands
 */
export function readFrontMatter(
  data: unknown,
  file: string,
  lineOf: (key: string) => number,
): { front: FrontMatter | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed = schema.safeParse(data);
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    const given = (data as Record<string, unknown> | null)?.[key];
    const found = given === undefined ? 'it is missing' : `found ${JSON.stringify(given)}`;
    problems.push({
      file,
      line: lineOf(key),
      severity: 'error',
      message: `"${key}" ${issue.message} (${found}): the guide is left out; correct the front matter`,
    });
  }
  for (const key of Object.keys((data as object | null) ?? {})) {
    if (known.includes(key)) continue;
    const near = known.find((word) => distance(word, key.toLowerCase()) <= (word.length > 5 ? 2 : 1));
    if (near !== undefined)
      problems.push({
        file,
        line: lineOf(key),
        severity: 'warning',
        message: `the key "${key}" is not known: it is ignored; did you mean "${near}"?`,
      });
  }
  if (!parsed.success) return { front: null, problems };
  const { title, tagline, content_intro, access_page, tags, keywords, api, source } = parsed.data;
  return {
    front: {
      title,
      tagline: tagline?.trim() ?? '',
      tags: [...tags, ...keywords],
      apis: api,
      source: source ?? null,
      intro: [
        content_intro ?? '',
        ...(access_page ?? []).map(
          ({ who, description }) =>
            `${(who ?? []).map((one) => `- ${one}\n`).join('')}\n${description ?? ''}`,
        ),
      ].filter((markdown) => markdown.trim() !== ''),
    },
    problems,
  };
}
