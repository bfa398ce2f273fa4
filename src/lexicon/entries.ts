// A lexicon's YAML → its data; an entry that is not YAML is cut out, so that it takes no other with it.
import { languageCodes } from '../languages/index.ts';
import type { Work } from '../slices.ts';
import { type BadLine, readYaml, type Yaml } from '../yaml.ts';
import { lexiconKeys } from './schema.ts';

export interface ReadEntries extends Yaml {
  /** One for each entry that was cut out. */
  readonly lost: readonly BadLine[];
}

/** Entries that are cut out before the whole is given up: who loses more has broken the list, not its entries. */
const mostLost = 20;

/** Reads a lexicon, in slices; its `errors` say that nothing of it can be read. */
export function* readEntries(source: string): Work<ReadEntries> {
  const first = yield* readYaml(source);
  const header = first.errors.length > 0 ? bareHeader(source) : null;
  if (header) return { ...first, errors: [header], lost: [] };
  const lost: BadLine[] = [];
  let text = source;
  let read = first;
  while (read.errors[0]) {
    const cut: Cut | null = lost.length < mostLost ? yield* cutOut(text, read.errors[0]) : null;
    // What is wrong first is wrong with the whole.
    if (!cut) return { ...first, lost: [] };
    lost.push(cut.lost);
    text = cut.text;
    read = cut.read;
  }
  return { ...read, lost };
}

interface Cut {
  readonly lost: BadLine;
  readonly text: string;
  readonly read: Yaml;
}

/** Takes out the entry that the parser stumbled over: the one where it did, or the one before, which it had not left. */
function* cutOut(text: string, error: BadLine): Work<Cut | null> {
  const lines = text.split('\n');
  const entries = entriesOf(lines);
  const at = entries.findLastIndex(({ start }) => start < error.line);
  let best: (Cut & { readonly reach: number }) | null = null;
  for (const entry of [entries[at], entries[at - 1]]) {
    if (!entry) continue;
    const without = lines.map((line, i) => (i >= entry.start && i < entry.end ? '' : line)).join('\n');
    const read = yield* readYaml(without);
    const reach = read.errors[0]?.line ?? Number.POSITIVE_INFINITY;
    if (reach <= (best?.reach ?? error.line)) continue;
    const inside = Math.min(Math.max(error.line, entry.start + 1), entry.end);
    const lost = bareKey(lines, entry) ?? { line: inside, fault: error.fault };
    best = { lost, text: without, read, reach };
  }
  return best;
}

/** From its first line to the one behind its last, counted from 0. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where the entries of the lists stand, by their hyphens that stand furthest left. */
function entriesOf(lines: readonly string[]): Extent[] {
  const indents = lines.map((line) => /^( *)- /.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...indents);
  const starts = lines.flatMap((_, i) => (indents[i] === least && Number.isFinite(least) ? [i] : []));
  return starts.map((start) => {
    const end = lines.findIndex((line, i) => i > start && (indents[i] === least || /^[^\s#-]/.test(line)));
    return { start, end: end < 0 ? lines.length : end };
  });
}

const entryKeys = ['label', ...languageCodes, 'unless_said', 'staff', 'users'].join('|');

const lacksColon = (line: number, key = ''): BadLine => ({ line, fault: { is: 'colon', key } });

/** The key of an entry without a colon behind it: the commonest slip, of which the parser says something else. */
function bareKey(lines: readonly string[], { start, end }: Extent): BadLine | null {
  const pattern = new RegExp(`^\\s*(?:- +)?(?:(${entryKeys})\\s*(?:[[{].*)?|(label)\\s+[^:]*)$`);
  for (let i = start; i < end; i++) {
    const [, key, label] = pattern.exec(lines[i] ?? '') ?? [];
    if (key ?? label) return lacksColon(i + 1, key ?? label);
  }
  return null;
}

/** The key of a list without a colon behind it. */
function bareHeader(source: string): BadLine | null {
  const lines = source.split('\n').map((line) => line.trimEnd());
  const line = lines.findIndex((text) => lexiconKeys.includes(text));
  return line < 0 ? null : lacksColon(line + 1, lines[line]);
}
