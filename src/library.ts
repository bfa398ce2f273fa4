// A content folder → Library, or every problem in it at once.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyzer } from './analysis.ts';
import type { DecisionTable, Guide, Label, Link, Problem, Section } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import { type Lexicon, parseLexicon } from './lexicon.ts';
import { readMarkdownFiles, readTextFile } from './library/files.ts';
import { readGuide } from './library/guides.ts';
import { linkProblems } from './library/links.ts';
import { ContentError } from './library/problems.ts';
import { readSite, type Site } from './library/site.ts';
import { Matrix } from './matrix.ts';
import { SectionIndex } from './search.ts';

export { ContentError } from './library/problems.ts';

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

/** The lexicon that serves folders without one of their own. */
const shippedLexicon = fileURLToPath(new URL('../content/lexicon.yml', import.meta.url));

/**
 * Loads a content folder.
 * @throws ContentError where the folder does not exist or holds no usable guide
 */
export async function loadLibrary(dir: string): Promise<Loaded> {
  const files = await readMarkdownFiles(dir);
  const { site, problems: siteProblems } = readSite((await readTextFile(path.join(dir, 'site.yml'))) ?? '');
  const words =
    (await readTextFile(path.join(dir, 'lexicon.yml'))) ?? (await readTextFile(shippedLexicon)) ?? '';
  const { lexicon, problems: lexiconProblems } = parseLexicon(words, 'lexicon.yml');
  const read = files.map((source) => readGuide(source, site));
  const guides = read.flatMap(({ guide }) => guide ?? []);
  const names = files.map(({ file }) => file);
  const problems = [
    ...siteProblems,
    ...lexiconProblems,
    ...read.flatMap(({ problems }) => problems),
    ...linkProblems(guides, names, site),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  if (guides.length === 0)
    throw new ContentError(
      files.length === 0
        ? `${dir} holds no Markdown file: there is nothing to answer from; put guides into ${path.join(dir, 'guides')}`
        : `none of the Markdown files in ${dir} (${files.length}) can be used: there is nothing to answer from; mend what is listed`,
      problems,
    );
  const hash = createHash('sha256').update(JSON.stringify(site)).update(words);
  for (const { file, bytes } of files) if (Buffer.isBuffer(bytes)) hash.update(`\0${file}\0`).update(bytes);
  return { library: buildLibrary(guides, lexicon, site, hash.digest('hex').slice(0, 7)), problems };
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
  if (tables.length > 0) {
    const titles = guides.flatMap((guide) => [guide.title, ...guide.tags, ...guide.apis]);
    analyzer.settle([...titles, ...sections.map((section) => section.heading)]);
  }
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
