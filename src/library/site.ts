// `site.yml`: where the pages of a content folder are published and which of its files are pages, key by key.
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { generatorNames } from '../generators/index.ts';
import { languageCodes } from '../languages/index.ts';
import type { Problem } from '../languages/problem.ts';
import { mustBe, valueFault } from '../languages/value-fault.ts';
import type { TableRules } from '../markdown/tables.ts';
import { atOnce } from '../slices.ts';
import { readYaml } from '../yaml.ts';
import { errorAt, warningAt } from './problems.ts';

const file = 'site.yml';

const noun = z.string(mustBe('noun')).trim().min(1).optional();
const marks = z
  .union([z.string().transform((mark) => [mark]), z.array(z.string())], mustBe('cellMarks'))
  .optional();

const globs = z
  .union([z.string().transform((glob) => [glob]), z.array(z.string())], mustBe('globs'))
  .optional();

/** Every key of the file: a new one is a line here. Each is optional, and is checked apart from the others. */
const keys = {
  // "api.gouv.fr" and "MkDocs" are written as people write them.
  generator: z.preprocess(
    (name) => (typeof name === 'string' ? name.toLowerCase().replaceAll('.', '-') : name),
    z.enum(generatorNames).optional(),
  ),
  base: z
    .url({ protocol: /^https?$/, ...mustBe('address') })
    .transform((base) => base.replace(/\/+$/, ''))
    .optional(),
  paths: z
    .record(z.string(), z.string().regex(/^\/(?:.*\/)?$/, mustBe('boundedPath')), mustBe('folderPaths'))
    .optional(),
  lexicon: z
    .array(z.string().regex(/^[\p{L}\d_-]+$/u, mustBe('lexiconName')), mustBe('lexiconNames'))
    .optional(),
  // How tables are read: what stands in their columns and rows, and what their cells say.
  columns: noun,
  rows: noun,
  empty: z.enum(['no', 'undecided']).optional(),
  yes: marks,
  no: marks,
  include: globs,
  exclude: globs,
  language: z.enum(languageCodes).optional(),
};

const schema = z.object(keys);

/** What the file says; a key that it leaves out is read from the folder, where that tells. */
export type Site = z.infer<typeof schema>;

/** How the tables of a site are to be read. */
export const tableRulesOf = ({ columns, rows, empty, yes, no }: Site): TableRules => ({
  columns: columns ?? null,
  rows: rows ?? null,
  empty: empty ?? null,
  yes: yes ?? [],
  no: no ?? [],
});

/**
 * Reads the file; a key that is not as it should be is lost, and no other.
 * @param source the text of `site.yml`; '' where there is none
 */
export function readSite(source: string): { site: Site; problems: Problem[] } {
  const { data, errors, lineOf } = atOnce(readYaml(source));
  const problems = errors.map(({ line, fault }) => errorAt(file, line, { kind: 'site.syntax', fault }));
  if (data !== undefined && data !== null && (typeof data !== 'object' || Array.isArray(data)))
    problems.push(errorAt(file, 1, { kind: 'site.shape' }));
  const given = Object.entries(data !== null && typeof data === 'object' && !Array.isArray(data) ? data : {});
  const site = given.flatMap(([key, value]) => {
    if (!(key in keys)) {
      const near = nearest(key);
      problems.push(
        warningAt(file, lineOf([key]), { kind: 'key.unknown', key, near, known: Object.keys(keys) }),
      );
      return [];
    }
    // A key without a value says nothing.
    const parsed = keys[key as keyof typeof keys].safeParse(value ?? undefined);
    if (parsed.success) return [[key, parsed.data] as const];
    for (const issue of parsed.error.issues) {
      const path = [key, ...issue.path];
      const fault = valueFault(issue);
      problems.push(errorAt(file, lineOf(path), { kind: 'site.value', key, path: path.join('.'), fault }));
    }
    return [];
  });
  return { site: Object.fromEntries(site) as Site, problems };
}

/** The key that an unknown one was probably meant to be. */
function nearest(key: string): string | null {
  const [best] = Object.keys(keys)
    .map((word) => ({ word, errors: distance(word, key.toLowerCase()) }))
    .sort((a, b) => a.errors - b.errors);
  return best && best.errors <= Math.min(2, Math.floor((best.word.length + 1) / 3)) ? best.word : null;
}
