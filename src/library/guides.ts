// One Markdown file → its guide, or what keeps it from being one.
import matter from 'gray-matter';
import type { Guide, Problem } from '../guide.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { parseGuide } from '../markdown/guide.ts';
import { excessIn, limits } from '../markdown/limits.ts';
import type { SourceFile } from './files.ts';
import { errorAt } from './problems.ts';
import { pageOf, type Site, slugOf } from './site.ts';

/** gray-matter would run JavaScript front matter; no other language than YAML is let through. */
const refuse = () => {
  throw new Error('the front matter must be YAML');
};
const engines = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

/** Parses a file; a guide that has an error is left out. */
export function readGuide(
  { file, bytes }: SourceFile,
  site: Site,
): { guide: Guide | null; problems: Problem[] } {
  const failed = (line: number, why: string, remedy: string) => ({
    guide: null,
    problems: [errorAt(file, line, `${why}: the guide is left out; ${remedy}`)],
  });
  if (!Buffer.isBuffer(bytes))
    return failed(1, `cannot be read (${bytes.message})`, 'put a file here that can');
  if (bytes.length > limits.bytes)
    return failed(
      1,
      `the file has ${inDigits(bytes.length)} bytes, more than the ${inDigits(limits.bytes)} that can be read in time`,
      'cut it into several guides',
    );
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(badByteLine(bytes), 'not UTF-8', 'save the file as UTF-8');
  }
  const lines = source.split(/\r?\n/);
  const [, language] = /^---(?!-)\s*(.*?)\s*$/.exec(lines[0] ?? '') ?? [];
  if (language === undefined)
    return failed(1, 'no front matter', 'start the file with the lines "---", "title: …" and "---"');
  if (language !== '' && language !== 'yaml')
    return failed(1, `"---${language}" is neither run nor read`, 'write YAML below "---"');
  const end = lines.findIndex((line, i) => i > 0 && line.startsWith('---'));
  if (end < 0) return failed(1, 'the front matter does not end', 'put a line "---" below it');
  const excess = excessIn(lines);
  if (excess) return failed(excess.line, excess.fact, excess.remedy);
  let parsed: matter.GrayMatterFile<string>;
  try {
    parsed = matter(source, { engines });
  } catch (error) {
    const { mark, reason, message } = error as Error & { mark?: { line: number }; reason?: string };
    return failed(
      (mark?.line ?? 0) + 1,
      `the front matter is not YAML that can be read (${reason ?? message})`,
      'correct this line',
    );
  }
  const keys = lines.slice(0, end);
  const lineOf = (key: string) =>
    keys.findIndex((line) => /^["']?([^"':]*?)["']?\s*:/.exec(line)?.[1] === key) + 1 || 1;
  const { front, problems } = readFrontMatter(parsed.data, file, lineOf);
  if (!front) return { guide: null, problems };
  const place = {
    file,
    slug: slugOf(file),
    url: pageOf(file, site),
    base: site.base,
    isApiPage: (url: string) => url.startsWith(site.base + (site.paths.api ?? '\0')),
  };
  let read: ReturnType<typeof parseGuide>;
  try {
    read = parseGuide(parsed.content, front, place, end + 1);
  } catch (error) {
    // One guide that nobody foresaw must not take the others with it. Lists in lists by thousands exhaust the stack.
    return error instanceof RangeError
      ? failed(1, 'quotations or lists stand too deep in each other to be read', 'take some levels out')
      : failed(1, `it cannot be read (${(error as Error).message})`, 'find the part by taking others out');
  }
  const { guide, problems: found } = read;
  problems.push(...found);
  return { guide: problems.some(({ severity }) => severity === 'error') ? null : guide, problems };
}

const inDigits = (count: number) => count.toLocaleString('en');

/** The line on which the first byte stands that UTF-8 does not have. */
function badByteLine(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n');
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}
