// A content folder → Library, or every problem in it at once.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Analyzer } from './analysis.ts';
import type { DecisionTable, Guide, Label, Link, Problem, Section } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import { type Lexicon, parseLexicon } from './lexicon.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { parseGuide } from './markdown/guide.ts';
import { Matrix } from './matrix.ts';
import { SectionIndex } from './search.ts';

export interface Library {
  readonly guides: readonly Guide[];
  readonly sections: readonly Section[];
  readonly tables: readonly DecisionTable[];
  readonly analyzer: Analyzer;
  readonly index: SectionIndex;
  readonly matrix: Matrix;
  /** The page of an API that a label names, where any guide links to it under that name. */
  pageOf(label: Label): Link | null;
  /** The language that the guides are written in. */
  readonly language: LanguageCode;
  /** First 7 hex digits of the SHA-256 of every file that an answer may rest on. */
  readonly content: string;
}

export interface Loaded {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/** Thrown where there is nothing to answer from; the problems say why. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Where the pages of a content folder are published: `site.yml`, with the defaults of api.gouv.fr. */
const siteSchema = z.strictObject({
  base: z.url().default('https://api.gouv.fr'),
  paths: z.record(z.string(), z.string()).default({ guides: '/guides/', api: '/les-api/' }),
  language: z.enum(['fr', 'en']).default('fr'),
});
type Site = z.infer<typeof siteSchema>;

/** The lexicon that serves folders without one of their own. */
const shippedLexicon = fileURLToPath(new URL('../content/lexicon.yml', import.meta.url));

interface SourceFile {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Buffer;
}

/**
 * Loads a content folder.
 * @throws ContentError where the folder does not exist or holds no usable guide
 */
export async function loadLibrary(dir: string): Promise<Loaded> {
  const files = await markdownFiles(dir);
  const problems: Problem[] = [];
  const site = await readSite(dir, problems);
  const { lexicon, source: lexiconSource } = await readLexicon(dir, problems);
  const parsed = files.map((source) => readGuide(source, site));
  for (const { problems: found } of parsed) problems.push(...found);
  const guides = parsed.flatMap(({ guide }) => guide ?? []);
  if (guides.length === 0)
    throw new ContentError(
      files.length === 0
        ? `${dir} holds no Markdown file: there is nothing to answer from; put guides into ${path.join(dir, 'guides')}`
        : `none of the ${files.length} Markdown files in ${dir} can be used: there is nothing to answer from; mend what is listed`,
      problems,
    );
  problems.push(...linkProblems(guides, site, files));
  const hash = createHash('sha256').update(JSON.stringify(site)).update(lexiconSource);
  for (const { file, bytes } of files) hash.update(`\0${file}\0`).update(bytes);
  return {
    library: buildLibrary(guides, lexicon, site, hash.digest('hex').slice(0, 7)),
    problems,
  };
}

/** A library of guides that are parsed already. */
export function buildLibrary(
  guides: readonly Guide[],
  lexicon: Lexicon,
  site: Site,
  content: string,
): Library {
  const { language, base } = site;
  const sections = guides.flatMap((guide) => guide.sections);
  const tables = sections.flatMap((section) => section.tables);
  const analyzer = new Analyzer(lexicon, language);
  for (const guide of guides) {
    for (const text of [guide.title, guide.tagline, ...guide.tags, ...guide.apis]) analyzer.learn(text);
    for (const name of [guide.title, ...guide.apis]) analyzer.learnApi(name);
    for (const section of guide.sections) {
      analyzer.learn(section.heading);
      for (const block of section.blocks)
        for (const sentence of block.sentences) analyzer.learn(sentence.text);
    }
  }
  for (const table of tables)
    for (const label of [...table.rows, ...table.columns]) analyzer.learn(label.text, 50);
  const index = new SectionIndex(sections, analyzer);
  const matrix = new Matrix(tables, lexicon, analyzer);
  const pages = new Map<string, Link>();
  for (const { url, text } of sections.flatMap((section) => section.links)) {
    const known = pages.get(bareName(text));
    // A page of this site is worth more than one elsewhere under the same name.
    if (!known || (!known.url.startsWith(base) && url.startsWith(base)))
      pages.set(bareName(text), { text, url });
  }
  const pageOf = (label: Label): Link | null => {
    const url = label.url ?? pages.get(bareName(label.text))?.url;
    return url === undefined ? null : { text: label.text, url };
  };
  return { guides, sections, tables, analyzer, index, matrix, pageOf, language, content };
}

/** A name without the word API, emoji, spaces, case and accents: "🏛️ API Agent Connect" is AgentConnect. */
const bareName = (name: string) =>
  toWords(name)
    .map((word) => word.text)
    .filter((word) => word !== 'api')
    .join('');

async function markdownFiles(dir: string): Promise<SourceFile[]> {
  const folder = await stat(dir).catch(() => null);
  if (!folder?.isDirectory())
    throw new ContentError(
      `${dir} is not a folder: there is nothing to answer from; name a folder of guides`,
      [],
    );
  const names = await readdir(dir, { recursive: true });
  const files = names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.mdx?$/i.test(name) && !/(^|\/)(README\.md$|node_modules\/|\.)/i.test(name))
    .sort();
  return Promise.all(files.map(async (file) => ({ file, bytes: await readFile(path.join(dir, file)) })));
}

async function readSite(dir: string, problems: Problem[]): Promise<Site> {
  const source = await readFile(path.join(dir, 'site.yml'), 'utf8').catch(() => '');
  let data: unknown;
  try {
    data = parseYaml(source);
  } catch (error) {
    problems.push(
      problemAt('site.yml', 1, `not YAML that can be read: ${firstLine(error)}; the defaults serve instead`),
    );
  }
  const parsed = siteSchema.safeParse(data ?? {});
  for (const issue of parsed.error?.issues ?? [])
    problems.push(
      problemAt('site.yml', 1, `${issue.path.join('.')}: ${issue.message}; the defaults serve instead`),
    );
  return parsed.data ?? siteSchema.parse({});
}

async function readLexicon(dir: string, problems: Problem[]): Promise<{ lexicon: Lexicon; source: string }> {
  const own = await readFile(path.join(dir, 'lexicon.yml'), 'utf8').catch(() => null);
  const source = own ?? (await readFile(shippedLexicon, 'utf8'));
  const { lexicon, problems: found } = parseLexicon(source, 'lexicon.yml');
  problems.push(...found);
  return { lexicon, source };
}

/** gray-matter would run JavaScript front matter; no other language than YAML is let through. */
const refuse = () => {
  throw new Error('the front matter must be YAML');
};
const engines = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

function readGuide({ file, bytes }: SourceFile, site: Site): { guide: Guide | null; problems: Problem[] } {
  const failed = (line: number, message: string) => ({
    guide: null,
    problems: [problemAt(file, line, message)],
  });
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(badByteLine(bytes), 'not UTF-8: the guide is left out; save the file as UTF-8');
  }
  const fence = /^---[^\S\n]*(\S*)[^\n]*\n/.exec(source);
  if (!fence)
    return failed(
      1,
      'no front matter: the guide is left out; start the file with "---", "title: …" and "---"',
    );
  if (fence[1] !== '' && fence[1] !== 'yaml')
    return failed(
      1,
      `"---${fence[1]}" front matter is not run or read: the guide is left out; write YAML between "---" lines`,
    );
  let parsedFile: matter.GrayMatterFile<string>;
  try {
    parsedFile = matter(source, { engines });
  } catch (error) {
    const line = ((error as { mark?: { line?: number } }).mark?.line ?? 0) + 1;
    return failed(
      line,
      `the front matter is not YAML that can be read (${firstLine(error)}): the guide is left out; correct it`,
    );
  }
  const head = source.slice(0, source.length - parsedFile.content.length);
  const lineOf = (key: string) =>
    Math.max(1, head.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1);
  const { front, problems } = readFrontMatter(parsedFile.data, file, lineOf);
  if (!front) return { guide: null, problems };
  if (parsedFile.content.trim() === '' && front.intro.length === 0)
    return failed(
      head.split('\n').length,
      'nothing below the front matter: the guide is left out; write its sections',
    );
  const slug = path.posix.basename(file).replace(/\.mdx?$/i, '');
  const base = site.base.replace(/\/$/, '');
  const folder = file.includes('/') ? (file.split('/')[0] ?? '') : 'guides';
  const place = {
    file,
    slug,
    base,
    url: base + (site.paths[folder] ?? site.paths.guides ?? '/') + encodeURIComponent(slug),
    isApiPage: (url: string) => url.startsWith(base + (site.paths.api ?? '\0')),
  };
  const parsed = parseGuide(parsedFile.content, front, place, head.split('\n').length - 1);
  problems.push(...parsed.problems);
  const broken = problems.some((problem) => problem.severity === 'error');
  return { guide: broken ? null : parsed.guide, problems };
}

/** Relative links to a guide or a sheet that this folder does not have. */
function linkProblems(guides: readonly Guide[], site: Site, files: readonly SourceFile[]): Problem[] {
  const folders = new Set(files.map(({ file }) => file.split('/')[0]));
  const known = new Set(guides.map((guide) => guide.url));
  return guides.flatMap((guide) =>
    guide.sections.flatMap((section) =>
      section.links.flatMap(({ url }): Problem[] => {
        const page = url.split(/[#?]/)[0] ?? url;
        const [folder] =
          Object.entries(site.paths).find(([, prefix]) =>
            page.startsWith(site.base.replace(/\/$/, '') + prefix),
          ) ?? [];
        if (folder === undefined || !folders.has(folder) || known.has(page)) return [];
        return [
          {
            file: guide.file,
            line: section.line,
            severity: 'warning',
            message: `the link ${url} leads to no page of this folder: a reader may meet a missing page; check its address`,
          },
        ];
      }),
    ),
  );
}

function problemAt(file: string, line: number, message: string): Problem {
  return { file, line, severity: 'error', message };
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0];

/** The line on which the first byte stands that UTF-8 does not have. */
function badByteLine(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n');
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}
