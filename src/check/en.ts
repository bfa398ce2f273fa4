// Every sentence of `check` and `adopt` in English.
import { enumerate } from '../languages/enumerate.ts';
import type { Omission } from '../library.ts';
import { plural } from '../output.ts';
import type { Words } from './words.ts';

const list = (items: readonly string[]) => enumerate(items, 'and');
const none = (n: number, noun: string) => (n === 0 ? `no ${noun}s` : plural(n, noun));
const some = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

const groups = { lost: 'Lost', new: 'New', different: 'Different' } as const;

const reasons: Readonly<Record<string, string>> = {
  broken: 'cannot be read',
  draft: 'drafts',
  empty: 'with nothing to read',
  excluded: 'excluded',
  outside: 'outside the folder of pages',
};

const why: Readonly<Record<Omission, string>> = {
  broken: 'cannot be read',
  draft: 'a draft',
  empty: 'nothing to read',
  excluded: 'excluded',
  outside: 'outside the folder of pages',
};

const changed = { gone: 'is gone', new: 'is new' } as const;

export const en: Words = {
  lines: {
    files: 'Files',
    site: 'Site',
    tables: 'Tables',
    cells: 'Cells',
    pages: 'Pages',
    markup: 'Markup',
    conflicts: 'Conflicts',
    questions: 'Questions',
  },
  files: ({ seen, loaded, leftOut }) => {
    const why = Object.entries(leftOut).map(([reason, n]) => `${n} ${reasons[reason] ?? reason}`);
    const out = seen - loaded;
    return `${plural(seen, 'Markdown file')} seen, ${loaded} loaded, ${out} left out${out > 0 ? ` (${why.join(', ')})` : ''}`;
  },
  site: ({ generator, base, language }) =>
    [
      generator ?? 'generator not told',
      base ?? 'without an address: answers name the file and the heading, and have no links',
      `in ${language === 'fr' ? 'French' : 'English'}`,
    ].join(', '),
  tables: ({ found, read, cells, blank, guessed }) =>
    [
      `${plural(found, 'table')} found, ${read} ${read === 1 ? 'gives' : 'give'} verdicts`,
      ...(read > 0 ? [`${plural(cells, 'cell')}, ${blank} of them empty`] : []),
      ...some(guessed, 'column was guessed', 'columns were guessed'),
    ].join('; '),
  cells: ({ decided, asked, right, asksBack, others, lost, wrong }) => {
    if (decided === 0) return 'none says yes or no';
    const sampled = asked < decided ? ` (a sample of ${decided})` : '';
    const faults = [
      ...some(asksBack, 'asks back', 'ask back'),
      ...some(others, 'is answered with others', 'are answered with others'),
      ...some(lost, 'is not found', 'are not found'),
      ...some(wrong, 'is answered WRONGLY', 'are answered WRONGLY'),
    ];
    return [`${right} of ${asked}${sampled} answer to their own question`, ...faults].join(', ');
  },
  pages: ({ sameAddress, sameTitle }) =>
    sameAddress + sameTitle === 0
      ? 'each has an address and a title of its own'
      : list([
          ...some(sameAddress, 'address is shared by several', 'addresses are shared by several'),
          ...some(sameTitle, 'title is shared by several', 'titles are shared by several'),
        ]),
  markup: ({ shown }) =>
    shown === 0 ? 'none is shown to readers' : `raw in ${plural(shown, 'place')} that readers may see`,
  conflicts: ({ cells, rows, headings }) =>
    cells + rows + headings === 0
      ? 'none'
      : list([
          ...some(cells, 'cell is contradicted by another table', 'cells are contradicted by another table'),
          ...some(
            rows,
            'table has two rows or columns of one name',
            'tables have two rows or columns of one name',
          ),
          ...some(headings, 'heading comes twice in its page', 'headings come twice in their page'),
        ]),
  questions: ({ asked, missed }) =>
    asked === 0
      ? 'no golden question (questions.jsonl)'
      : `${asked - missed} of ${plural(asked, 'golden question')} answered as wanted`,
  problemsTitle: 'Problems, one line a kind:',
  severities: { error: 'error', warning: 'warning' },
  kinds: {
    'address.same': 'pages at the same address',
    'cell.wrong': 'cells answered with their opposite',
    'conflict.cells': 'cells that another table contradicts',
    'conflict.headings': 'headings that come twice in a page',
    'file.broken': 'files that reading breaks on',
    'file.deep': 'quotations or lists nested too deep',
    'file.encoding': 'files that are not UTF-8',
    'file.large': 'files that are too large',
    'file.long': 'paragraphs that are too long',
    'file.references': 'too many character references',
    'file.unreadable': 'files that cannot be read',
    'folder.empty': 'folders without Markdown',
    'folder.missing': 'folders that are not there',
    'folder.unreadable': 'folders that cannot be read',
    'folder.unusable': 'folders without a usable guide',
    'front-matter': 'front matter that cannot be read',
    'front-matter.value': 'values of front matter that are not accepted',
    'key.unknown': 'unknown keys',
    'label.lost': 'labels that do not find their cells',
    'label.others': 'labels that also name others',
    'lexicon.entry': 'entries of a lexicon that are not accepted',
    'lexicon.key': 'unknown keys of a lexicon',
    'lexicon.list': 'keys of a lexicon without a list',
    'lexicon.missing': 'lexicons that are not there',
    'lexicon.shape': 'lexicons without keys',
    'lexicon.syntax': 'parts of a lexicon that cannot be read',
    'lexicon.twice': 'words in two groups of the lexicon',
    'link.heading': 'links to no heading',
    'link.page': 'links to no page',
    'markup.included': 'files that only the site includes',
    'markup.shown': 'raw markup in quotations',
    'markup.unknown': 'values that only the site knows',
    'page.empty': 'pages with nothing to read',
    'question.json': 'golden questions that are not JSON',
    'question.missed': 'golden questions answered otherwise',
    'question.twice': 'ids of questions that come twice',
    'question.unreadable': 'golden questions that cannot be asked',
    'site.shape': 'site.yml without keys',
    'site.syntax': 'site.yml that cannot be read',
    'site.value': 'values of site.yml that are not accepted',
    'table.ragged': 'table rows with too few or too many cells',
    'table.text': 'text glued below a table',
    'table.twice': 'tables with two rows or columns of one name',
    'table.undecided': 'cells that say neither yes nor no',
    'title.same': 'pages with the same title',
  },
  total: (guides, questions, errors, warnings) =>
    `${plural(guides, 'guide')}, ${plural(questions, 'golden question')}: ${none(errors, 'error')}, ${none(warnings, 'warning')}.`,
  all: '--all lists every one with its file and line.',
  changes: {
    group: (group, isEmpty) => `${groups[group]}:${isEmpty ? ' nothing' : ''}`,
    flipped: ({ row, column }, before, after) => `cell "${row}" × "${column}": ${before} → ${after}`,
    table: ({ heading, rows, columns }, change) => {
      const table = `table of "${heading}" (${plural(rows, 'row')}, ${plural(columns, 'column')})`;
      if (typeof change === 'string') return `${table} ${changed[change]}`;
      return `${table} stood at ${change.file}:${change.line}`;
    },
    label: (label, change) => `label "${label}" ${changed[change]}`,
    cells: ({ yes, no, other }) =>
      [...some(yes, 'yes', 'yes'), ...some(no, 'no', 'no'), ...some(other, 'other', 'other')].join(', '),
    renamed: (what, before, after) =>
      before === after ? `${what} "${after}" moved` : `${what} "${before}" is called "${after}" now`,
    section: (heading, change) =>
      typeof change === 'string'
        ? `section "${heading}" ${changed[change]}`
        : `section "${heading}": ${plural(change.gone, 'sentence')} gone, ${change.new} new`,
    guide: (title, change) => {
      if (typeof change === 'string') return `guide "${title}" ${changed[change]}`;
      return 'from' in change
        ? `guide "${title}" was ${change.from}`
        : `guide "${title}" is left out (${why[change.why]})`;
    },
    unread: (reason) =>
      `The ledger cannot be read (${reason}). The questions that people asked most are not compared. Check DATABASE_URL or DATA_DIR.`,
    asked: (count) => `asked for ${count === 1 ? 'once' : `${count} times`}`,
    refused: 'no direct answer now',
    lost: 'expected, no longer given',
    before: 'before',
    after: 'after',
    more: (count) => `… and ${count} more: --all lists every one.`,
    total: ({ cells, answers, losses }) => {
      const { lost, new: gained, different } = answers;
      const answersSaid = [
        ...some(lost.length, 'lost', 'lost'),
        ...some(gained.length, 'new', 'new'),
        ...some(different.length, 'different', 'different'),
      ];
      const of = `${plural(cells.compared, 'cell')} and ${plural(answers.asked, 'question')} compared`;
      const told = [
        cells.flipped.length === 0
          ? 'no cell says something else'
          : `${plural(cells.flipped.length, 'cell')} ${cells.flipped.length === 1 ? 'says' : 'say'} something else`,
        answersSaid.length === 0 ? 'no answer changes' : `answers: ${answersSaid.join(', ')}`,
      ];
      return [
        `${of}: ${told.join('; ')}.`,
        ...some(losses, 'change needs a decision.', 'changes need a decision.'),
      ].join(' ');
    },
  },
  adopt: {
    proposal: 'A site.yml for this folder:',
    recognised: 'recognised',
    noBase: 'the address of your site: without it, answers have no links',
    guessed: 'guessed: correct it if it is not so',
    fromCorner: "from a table's corner",
    questions: 'Questions that work:',
    noQuestion: 'No question could be made of these pages that gets its answer.',
    written: (file) => `Written to ${file}.`,
    exists: (file) => `${file} is there already, and was left as it is: compare it with the lines above.`,
    write: (file) => `Nothing was written. --write puts these lines into ${file}.`,
  },
};
