// A guide's front matter: what we read of it, and what is wrong with it.
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Fact, Problem } from '../languages/problem.ts';
import { mustBe, valueFault } from '../languages/value-fault.ts';

export interface FrontMatter {
  /** '' where it is not given: the first heading is the title then. */
  readonly title: string;
  readonly tagline: string;
  /** Told to search engines, and not shown on the page. */
  readonly description: string;
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
  .union([z.string(), z.array(word), z.null()], mustBe('list'))
  .optional()
  .transform((value) =>
    (typeof value === 'string' ? value.split(',') : (value ?? [])).map((word) => word.trim()).filter(Boolean),
  );
const text = z.string(mustBe('text'));

/** Every key that is read. */
const keys = {
  title: z.union([z.string(), z.number(), z.boolean(), z.date()], mustBe('text')).nullish(),
  tagline: text.nullish(),
  description: text.nullish(),
  content_intro: text.nullish(),
  access_page: z
    .array(z.looseObject({ who: z.array(z.coerce.string()).nullish(), description: z.string().nullish() }))
    .nullish()
    .catch(null),
  tags: list,
  keywords: list,
  api: list,
  source: z.url({ protocol: /^https?$/, ...mustBe('address') }).nullish(),
  as_of: z
    .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))], mustBe('date'))
    .refine(
      (date) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(date) && !Number.isNaN(Date.parse(date)),
      mustBe('date'),
    )
    .nullish(),
};

type Keys = { [Key in keyof typeof keys]?: z.output<(typeof keys)[Key]> };

/** Keys that the published pages use and we do not read: known, so that they are not taken for typing errors. */
const elsewhere = [
  'image', 'noindex', 'publish', 'draft', 'published', 'unlisted', 'slug', 'permalink',
  'external_site', 'is_open', 'datapass_link', 'producer', 'themes', 'contact_link',
  'doc_tech_link', 'doc_tech_external', 'last_update', 'partners', 'rate_limiting_resume',
  'rate_limiting_description', 'rate_limiting_link', 'datagouv_uuid', 'uptime', 'category', 'account_link',
  'monitoring_link', 'monitoring_description', 'stat', 'is_france_connected', 'clients', 'related_guides', 'layout',
]; // biome-ignore format: a list of words
const known = [...Object.keys(keys), ...elsewhere];

/** Where the keys stand, and how. */
export interface Written {
  /** The file's line on which a key stands. */
  lineOf(key: string): number;
  /** A value as it is written: "3.0". */
  sourceOf(key: string): string;
}

/**
 * Reads parsed front matter; a key that is not as it should be is as if it were not there.
 * @param ours are the keys ours? Those of other generators may mean something else, and nothing is said of them
 */
export function readFrontMatter(
  data: Readonly<Record<string, unknown>>,
  file: string,
  { lineOf, sourceOf }: Written,
  ours: boolean,
): { front: FrontMatter; problems: Problem[] } {
  const problems: Problem[] = [];
  const warn = (key: string, fact: Fact) =>
    problems.push({ file, line: lineOf(key), severity: 'warning', ...fact });
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(keys)) {
    const parsed = schema.safeParse(data[key]);
    if (parsed.success) read[key] = parsed.data;
    const [issue] = parsed.error?.issues ?? [];
    if (issue && ours)
      warn(key, {
        kind: 'front-matter.value',
        key,
        fault: valueFault(issue),
        found: JSON.stringify(data[key]),
      });
  }
  for (const key of ours ? Object.keys(data) : []) {
    const near = nearestKey(key);
    if (near !== null) warn(key, { kind: 'key.unknown', key, near, known: [] });
  }
  const { title, tagline, description, content_intro, access_page, tags, keywords, api, source, as_of } =
    read as Keys;
  const access = (access_page ?? []).map(
    ({ who, description }) => `${(who ?? []).map((one) => `- ${one}\n`).join('')}\n${description ?? ''}`,
  );
  const lead = (key: keyof Keys, markdown: string): Lead[] =>
    markdown.trim() === '' ? [] : [{ markdown, line: lineOf(key) }];
  const short = tagline?.trim() ?? '';
  return {
    front: {
      title: (typeof title === 'string' || title === undefined || title === null
        ? (title ?? '')
        : sourceOf('title')
      ).trim(),
      tagline: short,
      description: description?.trim() ?? '',
      tags: [...(tags ?? []), ...(keywords ?? [])],
      apis: api ?? [],
      source: source ?? null,
      asOf: as_of ?? null,
      lead: [
        ...lead('tagline', short),
        ...lead('content_intro', content_intro ?? ''),
        ...access.flatMap((markdown) => lead('access_page', markdown)),
      ],
    },
    problems,
  };
}

/** Does a page say of itself that it is not for readers, or not yet? */
export function isHeldBack(data: Readonly<Record<string, unknown>>): boolean {
  const says = (key: string, value: boolean) => data[key] === value || data[key] === String(value);
  return says('draft', true) || says('unlisted', true) || says('publish', false) || says('published', false);
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
