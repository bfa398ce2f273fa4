// A content folder → Library, or every problem in it at once.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Analyzer } from './analysis.ts';
import type { DecisionTable, Guide, Label, Link, Problem, Section } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import type { Lexicon } from './lexicon.ts';
import { findMarkdownFiles, readFiles, readTextFile } from './library/files.ts';
import { readLexicons } from './library/lexicons.ts';
import { linkProblems } from './library/links.ts';
import { ContentError } from './library/problems.ts';
import { Readings } from './library/readings.ts';
import { readSite, type Site } from './library/site.ts';
import { Matrix } from './matrix.ts';
import { remembering } from './memory.ts';
import { SectionIndex } from './search.ts';
import { inSlices, type Work } from './slices.ts';

export { ContentError } from './library/problems.ts';
export { Readings } from './library/readings.ts';

export interface Library {
  readonly guides: readonly Guide[];
  readonly sections: readonly Section[];
  /** Those whose cells say yes and no. */
  readonly tables: readonly DecisionTable[];
  readonly analyzer: Analyzer;
  readonly index: SectionIndex;
  readonly matrix: Matrix;
  /** The page of an API that a label names, where any guide links to it under that name. */
  pageOf(label: Label): Link | null;
  /** The language that the guides are written in. */
  readonly language: LanguageCode;
  /** Files of guides that cannot be used: what they say is missing from every answer. */
  readonly leftOut: readonly string[];
  /** First 7 hex digits of the SHA-256 of every file that an answer may rest on. */
  readonly content: string;
}

export interface Loaded {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/**
 * Loads a content folder, in slices: questions that come meanwhile are answered from the library that is there.
 * @param readings what earlier loads read: a guide that has not changed since is not parsed again
 * @throws ContentError where the folder does not exist or holds no usable guide
 */
export async function loadLibrary(dir: string, readings = new Readings()): Promise<Loaded> {
  const files = await findMarkdownFiles(dir);
  const { site, problems: siteProblems } = readSite((await readTextFile(path.join(dir, 'site.yml'))) ?? '');
  const { lexicon, words, problems: lexiconProblems } = await readLexicons(dir, site, readings);
  const guides: Guide[] = [];
  const guideProblems: Problem[] = [];
  const leftOut: string[] = [];
  const hash = createHash('sha256').update(JSON.stringify(site)).update(words);
  for await (const sources of readFiles(dir, files))
    await inSlices(
      (function* () {
        for (const source of sources) {
          const { file, bytes } = source;
          const { guide, problems } = readings.guide(source, site);
          if (guide) guides.push(guide);
          else leftOut.push(file);
          guideProblems.push(...problems);
          if (Buffer.isBuffer(bytes)) hash.update(`\0${file}\0`).update(bytes);
          yield;
        }
      })(),
    );
  readings.keepOnly(files);
  const problems = [
    ...siteProblems,
    ...lexiconProblems,
    ...guideProblems,
    ...(await inSlices(linkProblems(guides, files, site))),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  if (guides.length === 0)
    throw new ContentError(
      files.length === 0
        ? `${dir} holds no Markdown file: there is nothing to answer from; put guides into ${path.join(dir, 'guides')}`
        : `none of the Markdown files in ${dir} (${files.length}) can be used: there is nothing to answer from; mend what is listed`,
      problems,
    );
  const content = hash.digest('hex').slice(0, 7);
  const library = await inSlices(buildLibrary(guides, lexicon, site, { content, leftOut }));
  return { library, problems };
}

/** A library of guides that are parsed already. */
export function* buildLibrary(
  guides: readonly Guide[],
  lexicon: Lexicon,
  site: Site,
  facts: Pick<Library, 'content' | 'leftOut'>,
): Work<Library> {
  const { language, base } = site;
  const sections = guides.flatMap((guide) => guide.sections);
  const all = sections.flatMap((section) => section.tables);
  const tables = all.filter(({ decides }) => decides);
  const analyzer = yield* Analyzer.of(lexicon, language);
  for (const guide of guides) {
    for (const text of [guide.title, guide.tagline, ...guide.tags, ...guide.apis]) analyzer.learn(text);
    for (const name of [guide.title, ...guide.apis]) analyzer.learnApi(name);
    for (const section of guide.sections) {
      analyzer.learn(section.heading);
      for (const block of section.blocks)
        for (const sentence of block.sentences) analyzer.learn(sentence.text);
      yield;
    }
  }
  for (const table of all)
    for (const label of [...table.rows, ...table.columns]) analyzer.learn(label.text, 50);
  if (tables.length > 0) {
    const titles = guides.flatMap((guide) => [guide.title, ...guide.tags, ...guide.apis]);
    yield* analyzer.settle([...titles, ...sections.map((section) => section.heading)]);
  }
  const index = yield* SectionIndex.of(sections, analyzer);
  const matrix = yield* Matrix.of(all, lexicon, analyzer);
  const pages = new Map<string, Link>();
  for (const { links } of sections) {
    for (const { url, text } of links) {
      const name = bareName(text);
      const known = pages.get(name);
      // A page of this site is worth more than one elsewhere under the same name.
      if (!known || (!known.url.startsWith(base) && url.startsWith(base))) pages.set(name, { text, url });
    }
    yield;
  }
  const pageOf = (label: Label): Link | null => {
    const url = label.url ?? pages.get(bareName(label.text))?.url;
    return url === undefined ? null : { text: label.text, url };
  };
  return { guides, sections, tables, analyzer, index, matrix, pageOf, language, ...facts };
}

/** A name without the word API, emoji, spaces, case and accents: "🏛️ API Agent Connect" is AgentConnect. */
const bareName = remembering(10_000, (name) =>
  toWords(name)
    .map((word) => word.text)
    .filter((word) => word !== 'api')
    .join(''),
);
