// What an author pastes: a section to fill in, a line of the lexicon, a row of a table.
import { dump } from 'js-yaml';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isWord } from '../dictionary.ts';
import type { Cell, Guide, Section } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { fold, toWords } from '../languages/words.ts';
import type { Library } from '../library.ts';
import { labelsOf } from '../matrix.ts';
import { clip } from '../render/clip.ts';
import type { Reported } from './gather.ts';
import { findCell, findSection, lineBehind, takesAnyTitle } from './places.ts';

export interface Snippet {
  /** What to do with it. */
  readonly lead: string;
  readonly text: string;
  readonly file: string;
  /** Where it goes, or stands: the line before which to paste, or that of the row; null at the end of the file. */
  readonly line: number | null;
}

/** Characters of a heading: a longer question is none. */
const longestHeading = 150;

/** A section that answers a question: it goes behind the nearest one, or else into the guide with tables. */
export function sectionSnippet(
  { question, near }: Reported,
  library: Library,
  language: LanguageCode,
): Snippet {
  const { paste } = languages[language].report;
  const isFit = (guide: Guide) => !takesAnyTitle(guide);
  const beside =
    near.flatMap((place) => findSection(library, place) ?? []).find((one) => isFit(one.guide)) ?? null;
  const guide =
    beside?.guide ??
    library.tables.map(({ section }) => section.guide).find(isFit) ??
    library.guides.find(isFit) ??
    (library.guides[0] as Guide);
  const line = beside === null ? null : lineBehind(beside);
  // Within a comment: a heading that nobody has answered below would change what people are answered.
  const [opens, closes] = /\.mdx$/i.test(guide.file) ? ['{/*', '*/}'] : ['<!--', '-->'];
  return {
    lead: paste.section(guide.file, line),
    text: [`${opens} ${paste.fillIn}`, '', headingOf(question), '', '…', '', closes].join('\n'),
    file: guide.file,
    line,
  };
}

/** A heading that shows these words to the letter, whatever a site's generator makes of Markdown, and ends no comment. */
function headingOf(question: string): string {
  const value = clip(question.replace(/\s+/g, ' ').trim(), longestHeading);
  return toMarkdown({ type: 'heading', depth: 2, children: [{ type: 'text', value }] })
    .trim()
    .replace(/[{}]|(?<=--)>|(?<=\*)\//g, '\\$&');
}

/** Labels that are named as examples. */
const mostLabels = 8;

/**
 * The lines of the lexicon by which a word is known: with the label that it most likely stands for, where that can be
 * told; else in comments, to fill in: a word that is known and means nothing would change what people are answered.
 */
export function wordSnippet(
  word: string,
  reported: readonly Reported[],
  library: Library,
  language: LanguageCode,
): Snippet {
  const { paste } = languages[language].report;
  const code = codeOf(word, library.language);
  const file = 'lexicon.yml';
  const label = labelNear(word, library) ?? labelAskedWith(word, reported, library);
  if (label !== null) {
    const text = `  - label: ${inYaml(label)}\n    ${code}: ${inYaml([word])}`;
    return { lead: paste.word(word, label, 'groups'), text, file, line: null };
  }
  const criteria = library.tables.flatMap((table) => labelsOf(table, 'criterion'));
  const labels = [...new Set(criteria.map(({ text }) => asInLexicon(text, library)))];
  const [key, comment, entry] =
    labels.length > 0
      ? [
          'groups',
          paste.fillLabel(word, labels.slice(0, mostLabels)),
          `- label: ${inYaml(paste.label)}\n  ${code}: ${inYaml([word])}`,
        ]
      : ['synonyms', paste.fillWord(word), `- ${code}: ${inYaml([paste.guideWord, word])}`];
  return {
    lead: paste.form(word, key),
    text: [comment.replace(/\s+/g, ' '), ...entry.split('\n')].map((one) => `  # ${one}`).join('\n'),
    file,
    line: null,
  };
}

/** A label as the lexicon spells it, where it has it: in another spelling, it would be the same word in two groups. */
const asInLexicon = (label: string, { lexicon }: Library): string =>
  lexicon.concepts.flatMap(({ labels }) => labels).find((one) => fold(one) === fold(label)) ?? label;

/** A value in YAML, on one line, in quotes where it would be read as something else. */
const inYaml = (value: string | readonly string[]): string =>
  dump(typeof value === 'string' ? value.replace(/\s+/g, ' ') : value, {
    flowLevel: 0,
    lineWidth: -1,
  }).trim();

/** The language of a word: the one that has it, where only one does; else that of the guides. */
function codeOf(word: string, otherwise: LanguageCode): LanguageCode {
  const having = (Object.keys(languages) as LanguageCode[]).filter((code) => isWord(fold(word), code));
  return having.length === 1 && having[0] !== undefined ? having[0] : otherwise;
}

/** Letters that two words begin with, as a share of the longer one, from which on they may be of one family. */
const family = { letters: 5, share: 0.6 } as const;

/** The label of the one group of the lexicon that has a word of the same family; null where none has, or several. */
function labelNear(word: string, { lexicon, tables }: Library): string | null {
  const folded = fold(word);
  const written = new Set(
    tables.flatMap(({ rows, columns }) => [...rows, ...columns]).map(({ text }) => fold(text)),
  );
  const isOf = (label: string) => [...written].some((text) => text.includes(fold(label)));
  const near = lexicon.concepts.flatMap(({ labels, phrases, unlessSaid }) => {
    // A group of several labels of tables would take the words of each for all of them.
    const [label, ...others] = labels.filter(isOf);
    if (label === undefined || others.length > 0) return [];
    const all = (Object.keys(languages) as LanguageCode[]).flatMap((code) => [
      ...phrases[code],
      ...unlessSaid[code],
    ]);
    return all.some((phrase) => isFamily(folded, fold(phrase))) ? [label] : [];
  });
  const [only, ...more] = new Set(near);
  return only !== undefined && more.length === 0 ? only : null;
}

function isFamily(a: string, b: string): boolean {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same >= family.letters && same >= family.share * Math.max(a.length, b.length);
}

/** The label that reported questions with this word came nearest to; null where they name none, or several. */
function labelAskedWith(word: string, reported: readonly Reported[], library: Library): string | null {
  const folded = fold(word);
  const asked = reported.filter(({ question }) => toWords(question).some(({ text }) => text === folded));
  const labels = asked.flatMap(({ cells }) =>
    cells.flatMap((name) => {
      const found = findCell(library, name);
      if (found === null) return [];
      const { row, column } = found.cell;
      return [row, column]
        .filter(({ role }) => role === 'criterion')
        .map(({ text }) => asInLexicon(text, library));
    }),
  );
  const [only, ...more] = new Set(labels);
  return only !== undefined && more.length === 0 ? only : null;
}

/** A row as its table has it. */
export function rowSnippet(
  row: readonly Cell[],
  file: string,
  line: number,
  language: LanguageCode,
): Snippet {
  const { paste } = languages[language].report;
  const cells = [row[0]?.row.text ?? '', ...row.map(({ text }) => text)];
  const text = `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return { lead: paste.row(file, line), text, file, line };
}

/** So much of a section is shown. */
const longestPassage = 600;

/** What a section says. */
export function passageSnippet(section: Section, language: LanguageCode): Snippet {
  const { paste } = languages[language].report;
  const { guide, heading, blocks, line } = section;
  const said = blocks.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n');
  return {
    lead: paste.passage(guide.file, line),
    text: clip(`${heading}\n\n${said}`.trim(), longestPassage),
    file: guide.file,
    line,
  };
}
