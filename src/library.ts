// A content folder → Library, or every problem in it at once.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Analyzer } from './analysis.ts';
import type { DecisionTable, Guide, Label, Link, Section } from './guide.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Problem } from './languages/problem.ts';
import { toWords } from './languages/words.ts';
import type { Lexicon } from './lexicon.ts';
import { findMarkdownFiles, readFiles, readTextFile } from './library/files.ts';
import { splitFront } from './library/front.ts';
import { languageOf } from './library/language.ts';
import { type Layout, readLayout } from './library/layout.ts';
import { readLexicons } from './library/lexicons.ts';
import { likenessProblems, linkProblems } from './library/links.ts';
import { type Front, Pages } from './library/pages.ts';
import { ContentError } from './library/problems.ts';
import { Readings } from './library/readings.ts';
import { recognised } from './library/recognised.ts';
import { type Omitted, selectPages } from './library/selection.ts';
import { readSite, type Site } from './library/site.ts';
import { Matrix } from './matrix.ts';
import { remembering } from './memory.ts';
import { SectionIndex } from './search.ts';
import { inSlices, type Work } from './slices.ts';

export { ContentError, errorAt, lineFor, systemFault } from './library/problems.ts';
export { Readings } from './library/readings.ts';
export type { Omission, Omitted } from './library/selection.ts';

export interface Library {
  readonly guides: readonly Guide[];
  readonly sections: readonly Section[];
  /** Those whose cells say yes and no. */
  readonly tables: readonly DecisionTable[];
  readonly analyzer: Analyzer;
  readonly index: SectionIndex;
  readonly matrix: Matrix;
  /** The words that mean the same to the people who ask. */
  readonly lexicon: Lexicon;
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
  /** How the folder is laid out: its generator, where its pages lie, the address of its site. */
  readonly layout: Layout;
  /** The Markdown files that are no guides, each with the reason. */
  readonly omitted: readonly Omitted[];
}

/**
 * Loads a content folder, in slices: questions that come meanwhile are answered from the library that is there.
 * @param readings what earlier loads read: a guide that has not changed since is not parsed again
 * @throws ContentError where the folder does not exist or holds no usable guide
 */
export async function loadLibrary(dir: string, readings = new Readings()): Promise<Loaded> {
  const found = await findMarkdownFiles(dir);
  const told = readSite((await readTextFile(path.join(dir, 'site.yml'))) ?? '');
  const { problems: siteProblems } = told;
  const site = await recognised(dir, found, told.site);
  const layout = await readLayout(dir, site);
  const { pages: files, omitted } = selectPages(found, site, layout);
  const pages = await readPages(dir, files, site, layout, omitted);
  const { lexicon, words, problems: lexiconProblems } = await readLexicons(dir, site, readings);
  const guides: Guide[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const guideProblems: Problem[] = [];
  const settings = JSON.stringify([site, layout.generator.name, layout.pages, layout.base]);
  const hash = createHash('sha256').update(settings).update(words);
  for await (const sources of readFiles(dir, files))
    await inSlices(
      (function* () {
        for (const source of sources) {
          const { file, bytes } = source;
          const reading = readings.guide(source, pages, settings);
          if (reading.guide) guides.push(reading.guide);
          if (reading.guide) anchors.set(file, reading.anchors);
          if (reading.omitted !== null) omitted.push({ file, why: reading.omitted });
          guideProblems.push(...reading.problems);
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
    ...likenessProblems(guides),
    ...(await inSlices(linkProblems(guides, anchors, pages))),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  if (guides.length === 0)
    throw new ContentError(
      dir,
      found.length === 0 ? { kind: 'folder.empty' } : { kind: 'folder.unusable', files: found.length },
      problems,
    );
  const content = hash.digest('hex').slice(0, 7);
  const leftOut = omitted.flatMap(({ file, why }) => (why === 'broken' ? file : []));
  const language = site.language ?? languageOf(guides);
  const facts = { language, base: layout.base, content, leftOut };
  const library = await inSlices(buildLibrary(guides, lexicon, facts));
  return { library, problems, layout, omitted };
}

/** The pages with their addresses; front matter is read beforehand only where an address may rest on it. */
async function readPages(
  dir: string,
  files: readonly string[],
  site: Site,
  layout: Layout,
  omitted: readonly Omitted[],
): Promise<Pages> {
  const others = omitted.map(({ file }) => file);
  const { keys } = layout.generator;
  if (keys.length === 0 || layout.base === null)
    return new Pages(
      files.map((file) => [file, {}]),
      site,
      layout,
      others,
    );
  const fronts: [string, Front][] = [];
  const mention = new RegExp(`^["']?(?:${keys.join('|')})["']?\\s*[:=]`, 'm');
  for await (const sources of readFiles(dir, files))
    for (const { file, bytes } of sources) {
      const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
      const { data } = mention.test(text) ? splitFront(text) : { data: {} as Front };
      fronts.push([file, Object.fromEntries(keys.map((key) => [key, data[key]]))]);
    }
  return new Pages(fronts, site, layout, others);
}

/** A library of guides that are parsed already. */
export function* buildLibrary(
  guides: readonly Guide[],
  lexicon: Lexicon,
  { base, ...facts }: Pick<Library, 'content' | 'leftOut' | 'language'> & { readonly base: string | null },
): Work<Library> {
  const { language } = facts;
  const sections = guides.flatMap((guide) => guide.sections);
  const all = sections.flatMap((section) => section.tables);
  const tables = all.filter(({ decides }) => decides);
  const analyzer = yield* Analyzer.of(lexicon, language);
  for (const guide of guides) {
    for (const text of [guide.title, guide.tagline, guide.description, ...guide.tags, ...guide.apis])
      analyzer.learn(text);
    for (const name of [guide.title, ...guide.apis]) analyzer.learnApi(name);
    for (const section of guide.sections) {
      analyzer.learn(section.heading);
      for (const block of section.blocks)
        for (const sentence of block.sentences) analyzer.learn(sentence.text);
      yield;
    }
  }
  const labels = all.flatMap((table) => [...table.rows, ...table.columns]);
  for (const label of labels) analyzer.learnLabel(label.text);
  if (tables.length > 0) {
    const titles = guides.flatMap((guide) => [guide.title, ...guide.tags, ...guide.apis]);
    yield* analyzer.settle([...titles, ...sections.map((section) => section.heading)]);
  }
  const index = yield* SectionIndex.of(sections, analyzer);
  const matrix = yield* Matrix.of(all, lexicon, analyzer);
  const named = new Set(labels.map(({ text }) => bareName(text)));
  const pages = new Map<string, Link>();
  for (const { links } of sections) {
    for (const { url, text } of links) {
      const name = bareName(text);
      if (!named.has(name)) continue;
      const known = pages.get(name);
      // A page of this site is worth more than one elsewhere under the same name.
      const isOurs = (address: string) => base !== null && address.startsWith(base);
      if (!known || (!isOurs(known.url) && isOurs(url))) pages.set(name, { text, url });
    }
    yield;
  }
  const pageOf = (label: Label): Link | null => {
    const url = label.url ?? pages.get(bareName(label.text))?.url;
    return url === undefined ? null : { text: label.text, url };
  };
  return { guides, sections, tables, analyzer, index, matrix, lexicon, pageOf, ...facts };
}

/** A name without the word API, emoji, spaces, case and accents: "🏛️ API Agent Connect" is AgentConnect. */
const bareName = remembering(10_000, (name) =>
  toWords(name)
    .map((word) => word.text)
    .filter((word) => word !== 'api')
    .join(''),
);
