// A problem → its kind: what `check` counts together.
import type { Problem } from '../guide.ts';

/** The kinds of problems, each with the words by which messages that name none are known; the first that fits counts. */
const patterns = {
  'question.missed': /is answered otherwise/,
  'question.unreadable': /the question is not asked|nothing is asked|stands on line \d+ too; give it another/,
  'lexicon.twice': /stands in two groups/,
  'lexicon.missing': /no lexicon is called/,
  'lexicon.entry': /the entry is left out|the whole lexicon is left out|of a lexicon|all of it is left out/,
  'site.key': /defaults serve instead|as if it were not there|nothing is taken from this file/,
  'address.same': /at the same address/,
  'title.same': /has the same title/,
  'key.unknown': /did you mean|is not known: it is ignored/,
  'front-matter': /front matter|"title"/,
  'page.empty': /nothing to read/,
  'markup.unknown': /only the site’s build knows|shows another file here/,
  'table.ragged': /table row has/,
  'table.text': /right below a table/,
  'table.twice': /rows or columns of this table are called/,
  'table.undecided': /says neither yes nor no/,
  'link.page': /leads to no page/,
  'link.heading': /leads to no heading/,
  'file.unreadable': /the guide is left out/,
} as const satisfies Readonly<Record<string, RegExp>>;

const found = [
  'cell.wrong',
  'label.others',
  'label.lost',
  'conflict.cells',
  'conflict.headings',
  'markup.shown',
] as const;

export type Kind = keyof typeof patterns | (typeof found)[number];

export const kinds: readonly Kind[] = [...found, ...(Object.keys(patterns) as (keyof typeof patterns)[])];

/** What a problem has in common with others; one of a kind that nobody named is known by its words. */
export function kindOf({ kind, message }: Problem): string {
  if (kind !== undefined) return kind;
  const [known] = Object.entries(patterns).find(([, pattern]) => pattern.test(message)) ?? [];
  return known ?? inGeneral(message);
}

/** A message without what it says of one place: words in quotes, numbers, paths and addresses. */
export const inGeneral = (message: string): string =>
  message
    .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, '{…}')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\S*[/#]\S*/g, '…')
    .replace(/\d[\d,.]*/g, 'N');
