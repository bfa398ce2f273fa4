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
  readonly asOf: string | null;
  /** What the published page shows above the first heading: the tagline, an introduction, who may ask for access. */
  readonly lead: readonly Lead[];
}

export interface Lead {
  readonly markdown: string;
  /** The file's line on which its key stands. */
  readonly line: number;
}

const word = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => String(value ?? ''));

/** "a, b" or a list: both are written in the wild; an empty key is null in YAML. */
const list = z
  .union([z.string(), z.array(word), z.null()], { error: 'must be a list, or words with commas' })
  .optional()
  .transform((value) =>
    (typeof value === 'string' ? value.split(',') : (value ?? [])).map((word) => word.trim()).filter(Boolean),
  );
const text = z.string({ error: 'must be a text' });
const flag = z.boolean({ error: 'must be true or false' }).nullish();

const schema = z.looseObject({
  title: text.trim().regex(/./, 'must not be empty'),
  tagline: text.nullish(),
  content_intro: text.nullish(),
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
  as_of: z
    .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))], {
      error: 'must be a date',
    })
    .refine(
      (date) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(date) && !Number.isNaN(Date.parse(date)),
      'must be a date such as 2024-10',
    )
    .nullish(),
  image: text.nullish(),
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
  const parsed = schema.safeParse(data);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }): Problem => {
      const key = path[0] === undefined ? null : String(path[0]);
      return {
        file,
        line: key === null ? 1 : lineOf(key),
        severity: 'error',
        message: `${fault(data, key, message)}: the guide is left out; correct the front matter`,
      };
    }),
    ...Object.keys((data as object | null) ?? {}).flatMap((key): Problem[] => {
      const near = nearestKey(key);
      if (near === null) return [];
      const message = `the key "${key}" is not known: it is ignored; did you mean "${near}"?`;
      return [{ file, line: lineOf(key), severity: 'warning', message }];
    }),
  ];
  if (!parsed.success) return { front: null, problems };
  const { title, content_intro, access_page, tags, keywords, api, source, as_of } = parsed.data;
  const tagline = parsed.data.tagline?.trim() ?? '';
  const access = (access_page ?? []).map(
    ({ who, description }) => `${(who ?? []).map((one) => `- ${one}\n`).join('')}\n${description ?? ''}`,
  );
  const lead = (key: keyof typeof parsed.data, markdown: string): Lead[] =>
    markdown.trim() === '' ? [] : [{ markdown, line: lineOf(key) }];
  return {
    front: {
      title,
      tagline,
      tags: [...tags, ...keywords],
      apis: api,
      source: source ?? null,
      asOf: as_of ?? null,
      lead: [
        ...lead('tagline', tagline),
        ...lead('content_intro', content_intro ?? ''),
        ...access.flatMap((markdown) => lead('access_page', markdown)),
      ],
    },
    problems,
  };
}

function fault(data: unknown, key: string | null, message: string): string {
  if (key === null) return 'the front matter must be lines such as "title: …"';
  const given = (data as Record<string, unknown>)[key];
  return given === undefined ? `"${key}" is missing` : `"${key}" ${message}, found ${JSON.stringify(given)}`;
}

/** The known key that an unknown one was probably meant to be. */
function nearestKey(key: string): string | null {
  if (known.includes(key)) return null;
  const near = known
    .map((word) => ({ word, errors: distance(word, key.toLowerCase()) }))
    .filter(({ word, errors }) => errors <= Math.min(2, Math.floor((word.length + 1) / 3)))
    .sort((a, b) => a.errors - b.errors);
  return near[0]?.word ?? null;
}
