// What changed between two states of a folder → the lines that people read in a terminal, in three groups.
import type { CellValue } from '../../guide.ts';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import { type ChangeWords, words } from '../words.ts';
import type { Against, AnswerChange, CellState, LabelState, Spot } from './changes.ts';

/** More lines of a kind are left out unless all are wanted; cells that flipped never are. */
const mostOfAKind = 10;

type Group = 'lost' | 'new' | 'different';

/** All of one kind: a line each, or several. */
type Entries = readonly (string | readonly string[])[];

/** What is lost, new and different: of what is written in the folder first, then of the answers. */
export function changeLines(against: Against, language: LanguageCode, all: boolean): string[] {
  const said = words[language].changes;
  const answers = (group: Group) => against.answers[group].map((change) => answerLines(change, said));
  const kinds: Readonly<Record<Group, readonly Entries[]>> = {
    lost: [
      against.guides.leftOut.map(({ file, title, why }) => atFile(file, said.guide(title, { why }))),
      ...heldBy('gone', against, said),
      answers('lost'),
    ],
    new: [...heldBy('new', against, said), answers('new')],
    different: [...differences(against, said, language), answers('different')],
  };
  const groups = (['lost', 'new', 'different'] as const).flatMap((group) => {
    const lines = kinds[group].flatMap((kind) => (all ? kind : shortened(kind, said)).flat());
    return [said.group(group, lines.length === 0), ...lines.map((line) => `  ${line}`)];
  });
  return [...groups, said.total(against)];
}

const at = ({ file, line }: Spot, text: string) => `${file}:${line}: ${text}`;
const atFile = (file: string, text: string) => `${file}: ${text}`;

/** The guides, sections, tables and labels that one state alone has. */
function heldBy(which: 'gone' | 'new', against: Against, said: ChangeWords): string[][] {
  const { guides, sections, tables, labels, cells } = against;
  return [
    guides[which].map(({ file, title }) => atFile(file, said.guide(title, which))),
    tables[which].map((table) => at(table, said.table(table, which))),
    labels[which].map((label) =>
      at(label, `${said.label(label.label, which)} (${said.cells(countsOf(label, cells[which]))})`),
    ),
    sections[which].map((section) => at(section, said.section(section.heading, which))),
  ];
}

/** What the cells of a label say. */
function countsOf({ file, label }: LabelState, cells: readonly CellState[]): Record<CellValue, number> {
  const own = cells.filter((cell) => cell.file === file && (cell.row === label || cell.column === label));
  const count = (value: CellValue) => own.filter((cell) => cell.value === value).length;
  return { yes: count('yes'), no: count('no'), other: count('other') };
}

function differences(
  { cells, labels, tables, sections, guides }: Against,
  said: ChangeWords,
  language: LanguageCode,
): string[][] {
  const { phrases } = languages[language];
  const value = (cell: CellState) => phrases.said(cell.value, cell.text);
  const renamed = <State extends Spot>(
    what: 'label' | 'section',
    pairs: readonly { readonly before: State; readonly after: State }[],
    name: (state: State) => string,
  ) => pairs.map(({ before, after }) => at(after, said.renamed(what, name(before), name(after))));
  return [
    // One line, so that none of them is left out.
    ...cells.flipped.map(({ before, after }) => [
      at(after, said.flipped(after, value(before), value(after))),
    ]),
    renamed('label', labels.renamed, ({ label }) => label),
    tables.moved.map(({ before, after }) => at(after, said.table(after, before))),
    guides.moved.map(({ before, after }) =>
      atFile(after.file, said.guide(after.title, { from: before.file })),
    ),
    renamed('section', sections.renamed, ({ heading }) => heading),
    sections.changed.map((section) =>
      at(section, said.section(section.heading, { new: section.new.length, gone: section.gone.length })),
    ),
  ];
}

/** A question with its marks, and below it the first lines of the reply before and after. */
function answerLines(
  { id, question, count, refused, lost, before, after }: AnswerChange,
  said: ChangeWords,
): string[] {
  const marks = [
    ...(count === null ? [] : [said.asked(count)]),
    ...(refused ? [said.refused] : []),
    ...(lost ? [said.lost] : []),
  ];
  const width = Math.max(said.before.length, said.after.length);
  const reply = (name: string, lines: readonly string[]) =>
    lines.map((line, i) => `  ${(i === 0 ? name : '').padEnd(width)}  ${line}`);
  return [
    `${id === null ? '' : `${id} `}"${question}"${marks.map((mark) => ` [${mark}]`).join('')}`,
    ...reply(said.before, before.reply),
    ...reply(said.after, after.reply),
  ];
}

function shortened(entries: Entries, said: ChangeWords): Entries {
  if (entries.length <= mostOfAKind) return entries;
  return [...entries.slice(0, mostOfAKind), said.more(entries.length - mostOfAKind)];
}
