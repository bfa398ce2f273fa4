// The text of a Markdown file → its front matter in YAML or TOML, and where the Markdown begins.
import matter from 'gray-matter';
import { parse as parseToml, TomlError } from 'smol-toml';
import { type BadLine, syntaxFault } from '../yaml.ts';

export interface Fronted {
  readonly data: Readonly<Record<string, unknown>>;
  readonly markdown: string;
  /** Lines of the file above the Markdown. */
  readonly above: number;
  /** Why there is front matter that cannot be read, and the file's line on which. */
  readonly fault: BadLine | null;
  /** The file's line on which a key stands; 1 where none does. */
  lineOf(key: string): number;
  /** A value as it is written, without quotation marks: "3.0", which a number would make 3. */
  sourceOf(key: string): string;
}

/** gray-matter would run JavaScript front matter; no other language than YAML is let through. */
class ForeignLanguage extends Error {}
const refuse = () => {
  throw new ForeignLanguage();
};
const engines = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

/** Cuts the front matter off; a file that merely begins with a rule ("---") has none. */
export function splitFront(source: string): Fronted {
  const [blank] = /^(?:[^\S\n]*\r?\n)+(?=(?:---|\+\+\+)[^\S\n]*\r?\n)/.exec(source) ?? [];
  if (blank !== undefined) return below(splitFront(source.slice(blank.length)), blank.split('\n').length - 1);
  const lines = source.split(/\r?\n/);
  const [, fence = '', language = ''] = /^(---(?!-)|\+\+\+)\s*(.*?)\s*$/.exec(lines[0] ?? '') ?? [];
  const end = fence === '' ? -1 : lines.findIndex((line, i) => i > 0 && line.startsWith(fence));
  const none = (above = 0, fault: Fronted['fault'] = null): Fronted => ({
    data: {},
    markdown: lines.slice(above).join('\n'),
    above,
    fault,
    lineOf: () => 1,
    sourceOf: () => '',
  });
  const isKey = /^["']?([^"':=\s]+)["']?\s*[:=]\s*(.*?)\s*$/;
  if (end < 0)
    return fence !== '' && isKey.test(lines[1] ?? '')
      ? none(0, { line: 1, fault: { is: 'end', fence } })
      : none();
  const keys = lines.slice(0, end);
  const looksLikeKeys = keys.some((line, i) => i > 0 && isKey.test(line)) || language !== '';
  try {
    const data = fence === '---' ? matter(source, { engines }).data : parseToml(keys.slice(1).join('\n'));
    // Text between two rules is text.
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return none();
    return {
      data,
      markdown: lines.slice(end + 1).join('\n'),
      above: end + 1,
      fault: null,
      lineOf: (key) => keys.findIndex((line) => isKey.exec(line)?.[1] === key) + 1 || 1,
      sourceOf: (key) => {
        const value = keys.map((line) => isKey.exec(line)).find((found) => found?.[1] === key)?.[2] ?? '';
        return value.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
      },
    };
  } catch (error) {
    return looksLikeKeys ? none(end + 1, faultOf(error as Error)) : none();
  }
}

/** What stands below some empty lines. */
const below = (front: Fronted, lines: number): Fronted => ({
  ...front,
  above: front.above + lines,
  fault: front.fault && { ...front.fault, line: front.fault.line + lines },
  lineOf: (key) => front.lineOf(key) + lines,
});

function faultOf(error: Error & { mark?: { line: number }; reason?: string }): BadLine {
  if (error instanceof ForeignLanguage) return { line: 1, fault: { is: 'language' } };
  if (error instanceof TomlError)
    return { line: error.line + 1, fault: { is: 'other', detail: error.message.split('\n')[0] ?? '' } };
  return { line: (error.mark?.line ?? 0) + 1, fault: syntaxFault(error.reason ?? error.message) };
}
